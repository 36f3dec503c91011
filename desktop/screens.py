"""Pictures of every screen of the window, drawn without a display."""

import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from db.store.outline import outline
from desktop import places, screens_editing
from desktop.dialogs.every import dialogs
from desktop.main_window import MainWindow
from desktop.reader.passage.screens import passage_screens
from desktop.reader.screens import reader_screens
from desktop.rubbish import Collector
from desktop.settings import Settings
from desktop.theme.look import Look

SIZE = QSize(1440, 900)
_YEARS_2020_TO_2022: Final = {"from": "737400.0", "to": "738300.0"}
"""A period of the timeline, in day numbers."""


def render(
    library: Path, output: Path, *, theme: str = "light", scale: int = 1, text: float = 1.0
) -> list[Path]:
    """Draw every screen into PNG files in `output` and give their paths, in order."""
    application = QApplication.instance() or QApplication([])
    collector = Collector()
    settings = Settings(output / "window.ini")
    settings.put("guide.shown", False)
    look = Look()
    look.choose(theme, text)
    window = MainWindow(library, look, settings)
    bugs: list[BaseException] = []

    def keep(_: type[BaseException], bug: BaseException, __: TracebackType | None) -> None:
        bugs.append(bug)

    hook, sys.excepthook = sys.excepthook, keep
    try:
        window.resize(SIZE)
        window.show()
        made = [
            _picture(window, output / f"{name}-{theme}@{scale}.png", go, scale)
            for name, go in every(window).items()
        ]
    finally:
        window.close()
        collector.stop()
        sys.excepthook = hook
        (output / "window.ini").unlink(missing_ok=True)
    del application
    if bugs:
        raise bugs[0]
    return made


def every(window: MainWindow) -> dict[str, Callable[[], QWidget | None]]:
    """Give the name of each screen and how to get there; what the library lacks has none."""
    counts = outline(window.session.reader).counts

    def at(place: places.Place) -> Callable[[], None]:
        return lambda: window.go(place)

    def page(kind: str) -> Callable[[], None]:
        def go() -> None:
            window.go(places.listed(kind, ""))
            window.session.wait()
            window.open_record(window.chosen[0])

        return go

    def typing() -> None:
        window.settings.put("guide.shown", False)
        window.go(places.listed("event"))
        window.session.wait()
        QApplication.processEvents()  # the list takes the keyboard
        window.activateWindow()
        window.focus_search()
        window.top_bar.box.setText("")
        window.top_bar.box.insert("Лукаш")
        window.typing.ask_now()

    def guide() -> None:
        window.top_bar.box.clearFocus()
        window.go(places.OVERVIEW)
        window.settings.put("guide.shown", True)
        QApplication.processEvents()

    return {
        **reader_screens(window),
        "events": at(places.listed("event")),
        "events-filtered": at(places.listed("event", "domain:security")),
        "actors": at(places.listed("actor")),
        "sources": at(places.listed("source")),
        "annotations": at(places.listed("annotation")),
        "trash": at(places.TRASH),
        "overview": at(places.OVERVIEW),
        **{kind: page(kind) for kind in ("actor", "event", "source") if counts.get(kind)},
        "timeline": at(places.view("timeline")),
        "timeline-reported": at(
            places.view(
                "timeline", "actor:Belarus", lanes="partner", reports="yes", **_YEARS_2020_TO_2022
            )
        ),
        "balance": at(places.view("balance")),
        "corroboration": at(places.view("corroboration")),
        "network": at(places.view("network")),
        "network-period": at(places.view("network", persons="states", window="737060..738155")),
        "map": at(places.view("map")),
        "map-world": at(places.view("map", area="world")),
        "corroboration-all": at(places.view("corroboration", sources="all")),
        **passage_screens(window),
        "search": at(places.search("loan OR credit")),
        "search-typing": typing,
        "guide": guide,
        "manual": at(places.view("manual")),
        "keys": at(places.view("manual", page="keys")),
        **dialogs(window),
        **screens_editing.screens(window),
    }


def _picture(window: MainWindow, path: Path, go: Callable[[], QWidget | None], scale: int) -> Path:
    shown = go() or window
    window.session.wait()
    QApplication.processEvents()
    image = QImage(shown.size() * scale, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    shown.render(image)
    image.save(str(path))
    window.settings.put("guide.shown", False)
    if shown is not window:
        shown.close()
    return path

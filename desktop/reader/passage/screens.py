"""Pictures of a passage that becomes evidence: what it holds, a new event, evidence for one."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QTimer

from desktop import places
from desktop.reader.passage import reading
from desktop.reader.passage.inspector import WAIT_MS

if TYPE_CHECKING:
    from desktop.main_window import MainWindow

Go = Callable[[], None]


def passage_screens(window: "MainWindow") -> dict[str, Go]:
    """Give the name of each picture and how to get there."""

    def passage(command: str) -> Go:
        def go() -> None:
            window.go(places.listed("annotation", "has:evidence"))
            window.session.wait()
            span = reading.first(window.session.reader, window.chosen)
            if span is not None:
                window.go(places.reader(*span))
                _rest(window)
                if command:
                    window.call_view(command)
                    _rest(window)

        return go

    return {
        "passage": passage(""),
        "passage-new-event": passage("new_event"),
        "passage-evidence-for": passage("evidence_for"),
    }


def _rest(window: "MainWindow") -> None:
    """Let what waits for a moment of rest be read."""
    for _ in range(2):
        window.session.wait()
        loop = QEventLoop()
        QTimer.singleShot(WAIT_MS + 20, loop.quit)
        loop.exec()
    window.session.wait()

"""The first window loads nothing that only later views, dialogs and editors need."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop import opening, places
from desktop.main_window import MainWindow

LATER = (
    "numpy", "igraph", "lxml", "docx", "PIL", "pypdfium2", "_hashlib", "subprocess",
    "PySide6.QtNetwork", "PySide6.QtPrintSupport", "db.drafts", "db.formats", "db.intake",
    "db.maintenance", "db.store.write", "db.text.citations", "desktop.dialogs.frame",
    "desktop.quoting", "desktop.reader.view", "desktop.shipped", "desktop.views.page.editing",
    "desktop.views.page.history_panel", "desktop.widgets.editing",
)  # fmt: skip
CODE = f"""
from PySide6.QtCore import Qt
import desktop.app
import desktop.cli.window
print(window.tabs.view is not None, [name for name in {LATER!r} if name in sys.modules])
timeline = window.navigator.model().match(
    window.navigator.model().index(0, 0), Qt.ItemDataRole.DisplayRole, "Timeline", 1,
    Qt.MatchFlag.MatchRecursive,
)[0]
window.navigator.setCurrentIndex(timeline)
window.session.wait()
print("desktop.views.timeline.timeline_view" in sys.modules, window.place.kind)
"""


def test_the_first_window_loads_no_library_of_a_later_view(
    told_alone: Callable[..., list[str]],
) -> None:
    first, approached = told_alone(CODE)
    assert first == "True []"
    assert approached == "True list"  # the keyboard is on the line of the timeline, no more


@pytest.mark.parametrize("name", opening.VIEWS)
def test_what_is_loaded_for_a_view_before_it_is_gone_to_is_that_view(
    window: MainWindow, name: str
) -> None:
    window.go(places.view(name))
    window.session.wait()
    assert type(window.tabs.view).__module__ == opening.module_of(places.view(name))


def test_the_mouse_on_a_line_of_the_navigator_tells_where_it_may_lead(
    window: MainWindow, qtbot: QtBot
) -> None:
    navigator = window.navigator
    (line,) = navigator.model().match(
        navigator.model().index(0, 0), Qt.ItemDataRole.DisplayRole, "Balance", 1,
        Qt.MatchFlag.MatchRecursive,
    )  # fmt: skip
    navigator.scrollTo(line)
    with qtbot.waitSignal(navigator.approached) as told:
        qtbot.mouseMove(navigator.viewport(), navigator.visualRect(line).center())
    assert told.args == [places.view("balance")]

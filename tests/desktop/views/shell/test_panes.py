"""Three panes in any width: none is cut, and the one that was asked for is seen."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from db.errors import LibraryFileError
from desktop.main_window import MainWindow
from tests.desktop.conftest import OpenWindow
from tests.desktop.hands import settle


def right_of(one: QWidget, window: MainWindow) -> int:
    return one.mapTo(window, QPoint(one.width(), 0)).x()


def test_the_inspector_takes_the_room_of_the_navigator_where_there_is_too_little(
    open_window: OpenWindow, library: Path
) -> None:
    window = open_window(library, text=2.0)
    window.resize(1000, 900)
    settle(window)
    assert window.navigator.isVisible()
    assert not window.side.isVisible()
    window.call("toggle_inspector")
    settle(window)
    assert window.width() == 1000
    assert window.side.isVisible()
    assert not window.navigator.isVisible()
    assert right_of(window.side, window) <= 1000
    window.call("toggle_inspector")
    settle(window)
    assert window.navigator.isVisible()


def test_a_wide_window_has_all_three(open_window: OpenWindow, library: Path) -> None:
    window = open_window(library)
    assert window.navigator.isVisible()
    assert window.side.isVisible()
    window.resize(1000, 900)
    settle(window)
    window.call("toggle_inspector")
    settle(window)
    assert window.width() == 1000
    assert window.navigator.isVisible()


def test_a_message_is_closed_by_escape(qtbot: QtBot, window: MainWindow) -> None:
    window.tell(LibraryFileError("file.not_found", Path("lost.vademecum")))
    QApplication.processEvents()
    told = next(one for one in window.findChildren(QLabel, "error") if one.isVisible())
    assert "lost" in told.text()
    qtbot.keyClick(window.tabs.view.table, Qt.Key.Key_Escape)
    assert not told.isVisible()

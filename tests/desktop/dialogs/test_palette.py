"""The command palette: commands by their words in any order, only what is possible now."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTableView
from pytestqt.qtbot import QtBot

from desktop.dialogs.palette import Palette
from desktop.main_window import MainWindow


def opened(window: MainWindow) -> Palette:
    window.call("palette")
    QApplication.processEvents()
    (found,) = [one for one in window.findChildren(Palette) if one.isVisible()]
    return found


def box(palette: Palette) -> QLineEdit:
    (found,) = palette.findChildren(QLineEdit)
    return found


def shown(palette: Palette) -> list[str]:
    (table,) = palette.findChildren(QTableView)
    model = table.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_words_find_a_command_in_any_order(qtbot: QtBot, window: MainWindow) -> None:
    palette = opened(window)
    qtbot.keyClicks(box(palette), "theme dark")
    assert shown(palette) == ["Dark theme"]
    qtbot.keyClick(box(palette), Qt.Key.Key_Return)
    assert window.look.palette.name == "dark"


def test_what_finds_nothing_says_so(qtbot: QtBot, window: MainWindow) -> None:
    palette = opened(window)
    qtbot.keyClicks(box(palette), "zither")
    said = [one.text() for one in palette.findChildren(QLabel) if one.isVisible()]
    assert said == ["No command has these words. Try fewer, or one of them."]
    qtbot.keyClick(box(palette), Qt.Key.Key_Return)
    assert palette.isVisible()


def test_what_is_not_possible_now_is_passed_over(qtbot: QtBot, window: MainWindow) -> None:
    palette = opened(window)
    assert not window.actions_by_id["edit.redo"].isEnabled()
    qtbot.keyClicks(box(palette), "redo")
    assert "Redo" in shown(palette)
    qtbot.keyClick(box(palette), Qt.Key.Key_Return)
    assert palette.isVisible()

"""Changing many records at once: the field, its value, and what an empty value would do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.dialogs.bulk import Bulk
from desktop.main_window import MainWindow
from tests.desktop.hands import CONTROL, SHIFT, dialog, listed, pick, record, settle
from tests.desktop.test_main_window import press

EMPTIES = "Left empty, this empties the field in all."


def says(asked: Bulk, words: str) -> bool:
    return any(words in one.text() for one in asked.findChildren(QLabel) if one.isVisible())


def test_a_field_is_next_to_its_value_and_an_empty_value_is_told(
    qtbot: QtBot, window: MainWindow
) -> None:
    view = listed(window, "event")
    view.table.choose(0)
    press(qtbot, window, Qt.Key.Key_E, CONTROL, SHIFT)
    asked = dialog(window, Bulk)
    assert isinstance(asked, Bulk)
    editor = asked.choose_field("domain")
    assert editor is not None
    settle(window)
    assert says(asked, EMPTIES)
    (field,) = [
        one for one in asked.findChildren(QLineEdit) if one.accessibleName() == "Set the field"
    ]
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert editor.isAncestorOf(QApplication.focusWidget())
    pick(qtbot, window, editor, "econ")
    settle(window)
    assert not says(asked, EMPTIES)
    asked.reject()


def test_a_tag_is_typed_and_taken_without_the_mouse(qtbot: QtBot, window: MainWindow) -> None:
    view = listed(window, "event")
    view.table.choose(0)
    id_ = window.chosen[0]
    window.call("tag")
    asked = dialog(window, Bulk)
    qtbot.waitUntil(asked.isActiveWindow, timeout=5_000)
    qtbot.keyClicks(QApplication.focusWidget(), "Rehearsal")
    qtbot.wait(60)
    settle(window)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)  # makes the tag
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)  # changes the record
    settle(window)
    (tag,) = record(window, id_).lists["tag"]
    assert record(window, int(tag["tag"])).title == "Rehearsal"

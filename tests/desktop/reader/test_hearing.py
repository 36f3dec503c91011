"""The reader for those who hear it: assistive programs get text, caret and selection."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from tests.desktop.reader.conftest import TEXT, Reading


def test_text_caret_and_selection_are_told_in_units_of_qt(reading: Reading) -> None:
    told = QAccessible.queryAccessibleInterface(reading.view.paper)
    assert told.role() == QAccessible.Role.Document
    assert told.text(QAccessible.Text.Name) == "Text"
    assert told.actionInterface() is None
    assert told.valueInterface() is None
    words = told.textInterface()
    assert words.characterCount() == len(TEXT.encode("utf-16-le")) // 2
    reading.select("и ждали")
    start = len(TEXT[: TEXT.index("и ждали")].encode("utf-16-le")) // 2
    assert words.cursorPosition() == start + 7
    assert words.text(start, start + 7) == "и ждали"
    assert words.selectionCount() == 1
    assert not words.characterRect(start).isEmpty()
    assert words.offsetAtPoint(words.characterRect(start).center()) in {start, start + 1}


def test_an_assistive_program_can_move_the_caret_and_select(reading: Reading) -> None:
    words = QAccessible.queryAccessibleInterface(reading.view.paper).textInterface()
    words.setCursorPosition(6)
    reading.press(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert reading.selected() == TEXT[6]
    words.addSelection(0, 5)
    assert reading.selected() == "Grain"
    words.removeSelection(0)
    assert reading.selected() == ""

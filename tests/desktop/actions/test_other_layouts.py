"""Letters are commands by where their key lies, whatever script the keyboard writes."""

import sys

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.desktop.reader.conftest import Reading
from tests.desktop.reader.conftest import open_reader as open_reader  # noqa: PLC0414 (the fixture)
from tests.desktop.reader.conftest import reading as reading  # noqa: PLC0414 (the fixture)
from tests.desktop.reader.conftest import text_library as text_library  # noqa: PLC0414 (the fixture)

NONE = Qt.KeyboardModifier.NoModifier
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
CODES = {"e": 18, "t": 20, "[": 26, "]": 27, "s": 31, "f": 33, "h": 35}

pytestmark = pytest.mark.skipif(sys.platform == "darwin", reason="keys have other codes there")


def strike(reading: Reading, letter: str, on: str, held: Qt.KeyboardModifier = NONE) -> None:
    """Press the key that is `on` on a keyboard of the United States and writes `letter` here."""
    code = CODES[on] + (0 if sys.platform == "win32" else 8)
    for what in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        key = QKeyEvent(what, ord(letter.upper()), held, code, ord(letter), 0, letter)
        QApplication.sendEvent(reading.focus, key)
    reading.quiet()


@pytest.mark.parametrize(("sentence", "highlight"), ["ыр", "ση", "سأ", "די", "ㄴㅗ"], ids=str)
def test_a_sentence_is_selected_and_marked_on_another_keyboard(
    reading: Reading, sentence: str, highlight: str
) -> None:
    reading.put_caret("Nothing else")
    strike(reading, sentence, "s")
    assert reading.selected().strip() == "Nothing else was said."
    strike(reading, highlight, "h")
    [marked] = reading.annotations()
    assert str(marked["exact"]).strip() == "Nothing else was said."


def test_signs_beside_the_letters_lead_from_mark_to_mark(reading: Reading) -> None:
    for words in ("signed in Orsk", "Later it left"):
        reading.select(words)
        strike(reading, "р", "h")
    first, second = (one.id for one in reading.annotations())
    reading.view.choose([])
    reading.put_caret("Grain for")
    strike(reading, "ъ", "]")
    assert reading.view.chosen_annotations == [first]
    strike(reading, "Ъ", "]", SHIFT)
    assert reading.view.chosen_annotations == [first, second]
    strike(reading, "х", "[")
    assert reading.view.chosen_annotations == [first]


def test_letters_with_ctrl_and_new_events_work_on_it_too(reading: Reading) -> None:
    reading.put_caret("Nothing else")
    strike(reading, "а", "f", CONTROL)
    assert reading.focus is reading.view.find_bar.box
    strike(reading, "у", "e")
    assert reading.view.find_bar.box.text() == "у"
    assert reading.annotations() == []


def test_a_box_takes_the_letters_that_are_typed_into_it(reading: Reading) -> None:
    reading.select("signed in Orsk")
    strike(reading, "е", "t")
    box = reading.focus
    assert isinstance(box, QLineEdit)
    strike(reading, "р", "h")
    assert box.text() == "р"
    assert reading.annotations() == []

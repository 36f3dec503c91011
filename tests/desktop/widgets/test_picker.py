"""The record picker: typing, other scripts, keys, creating, leaving."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.search.picking import Candidate
from desktop.main_window import MainWindow
from desktop.widgets.offered import OfferList
from desktop.widgets.picker import RecordPicker


@pytest.fixture
def picker(window: MainWindow, qtbot: QtBot, library: Path) -> RecordPicker:
    made = RecordPicker(window.session, window.look, ("actor",), create=("actor",))
    window.tabs.layout().addWidget(made)
    made.show()
    made.setFocus()
    return made


def _type(picker: RecordPicker, qtbot: QtBot, text: str) -> None:
    picker.selectAll()
    for letter in text:  # QTest types Latin letters only
        event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(picker, event)
    qtbot.waitUntil(lambda: picker.is_open)


def test_any_script_finds_the_actor_and_enter_picks(picker: RecordPicker, qtbot: QtBot) -> None:
    _type(picker, qtbot, "Лукаш")
    with qtbot.waitSignal(picker.picked) as told:
        qtbot.keyClick(picker, Qt.Key.Key_Return)
    picked = told.args[0]
    assert isinstance(picked, Candidate)
    assert picked.title == picker.text() == "Alexander Lukashenko"
    assert picker.chosen == picked.id


def test_enter_before_the_list_came_picks_the_same(picker: RecordPicker, qtbot: QtBot) -> None:
    qtbot.keyClicks(picker, "Putin")
    with qtbot.waitSignal(picker.picked) as told:
        qtbot.keyClick(picker, Qt.Key.Key_Return)
    assert told.args[0].title == "Vladimir Putin"


def test_the_last_line_offers_to_create(picker: RecordPicker, qtbot: QtBot) -> None:
    _type(picker, qtbot, "Nobody known")
    shown = [one.text for one in picker.offers]
    assert shown[-1] == "Create actor “Nobody known”"
    qtbot.keyClick(picker, Qt.Key.Key_Up)
    with qtbot.waitSignal(picker.creating) as told:
        qtbot.keyClick(picker, Qt.Key.Key_Return)
    assert told.args == ["actor", "Nobody known"]


def test_leaving_without_picking_shows_what_was_chosen(
    picker: RecordPicker, window: MainWindow, qtbot: QtBot
) -> None:
    picker.show_record(1, "The chosen one")
    qtbot.keyClicks(picker, "xyz")
    window.top_bar.box.setFocus()
    assert picker.text() == "The chosen one"


def test_emptying_the_box_chooses_nothing(picker: RecordPicker, qtbot: QtBot) -> None:
    picker.show_record(1, "The chosen one")
    picker.selectAll()
    with qtbot.waitSignal(picker.cleared):
        qtbot.keyClick(picker, Qt.Key.Key_Delete)
    assert picker.chosen == 0


def test_what_is_left_out_is_never_offered(picker: RecordPicker, qtbot: QtBot) -> None:
    _type(picker, qtbot, "Putin")
    first = picker.found[0]
    assert isinstance(first, Candidate)
    picker.leave_out([first.id])
    qtbot.keyClick(picker, Qt.Key.Key_Escape)
    _type(picker, qtbot, "Vladimir Put")
    assert all(getattr(offer, "id", 0) != first.id for offer in picker.found)


def test_keys_go_through_what_is_offered_as_in_editors(picker: RecordPicker, qtbot: QtBot) -> None:
    _type(picker, qtbot, "a")
    (shown,) = [one for one in picker.window().findChildren(OfferList) if one.isVisible()]
    last = len(picker.offers) - 1
    assert last > 2
    for key, row in (
        (Qt.Key.Key_PageDown, last),
        (Qt.Key.Key_Down, 0),
        (Qt.Key.Key_Up, last),
        (Qt.Key.Key_PageUp, 0),
    ):
        qtbot.keyClick(picker, key)
        assert shown.currentIndex().row() == row
    assert shown.accessibleName() == "Suggestions"
    assert picker.window().rect().contains(shown.geometry())
    qtbot.keyClick(picker, Qt.Key.Key_Escape)
    assert not picker.is_open

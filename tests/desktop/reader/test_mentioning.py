"""Names and dates in a text: underlined, decided on, found anew when names change."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.reader.passage.inspector import PassageInspector
from tests.desktop.reader.conftest import TEXT, Reading


def words_of(aside: QWidget) -> list[str]:
    return [one.accessibleName() for one in aside.findChildren(QWidget)]


KEY, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier


def test_mentions_and_dates_are_underlined_and_switched_off(reading: Reading) -> None:
    at = TEXT.index("Velmora signed")
    unders = reading.view.paper.sheet.unders_within(at, at + 1)
    assert [(TEXT[u.start : u.end], u.kind, u.told) for u in unders] == [
        ("Velmora", "actor", "Velmora")
    ]
    date = TEXT.index("4 May")
    assert [u.told for u in reading.view.paper.sheet.unders_within(date, date + 1)] == [
        "4 May 2021"
    ]
    reading.view.call("mentions")
    assert not reading.view.paper.sheet.unders_within(at, at + 1)
    assert reading.view.paper.sheet.unders_within(date, date + 1)


def told_at(reading: Reading, words: str) -> list[str]:
    at = TEXT.index(words)
    return [one.told for one in reading.view.paper.sheet.unders_within(at, at + 1)]


def test_mentions_follow_at_once_when_words_become_a_name(reading: Reading) -> None:
    assert told_at(reading, "Orsk") == []
    reading.select("Orsk")
    reading.press(KEY.Key_A)
    reading.type("Velmora")
    reading.press(KEY.Key_Return)
    assert told_at(reading, "Orsk") == ["Velmora"]
    reading.press(KEY.Key_Z, CONTROL)
    assert told_at(reading, "Orsk") == []


def test_who_is_named_most_is_told_however_late_it_is_known(reading: Reading) -> None:
    view, aside = reading.view, reading.view.aside
    assert isinstance(aside, PassageInspector)
    reading.qtbot.waitUntil(lambda: "Velmora" in words_of(aside))
    view.mentioned = None
    view.loaded.emit()
    reading.qtbot.waitUntil(lambda: "Velmora" not in words_of(aside))
    view.mentioning.begin()
    reading.qtbot.waitUntil(lambda: "Velmora" in words_of(aside))


def test_only_the_names_in_the_words_selected_are_decided_on(reading: Reading) -> None:
    for words, offered in (("Orsk", False), ("Velmora signed", True)):
        reading.select(words)
        reading.press(KEY.Key_A)
        chips = [one.text() for one in reading.view.aside.findChildren(QPushButton)]
        assert ("Always this actor" in chips) is offered
        reading.press(KEY.Key_Escape)
        reading.press(KEY.Key_Escape)


def test_of_several_names_in_a_selection_none_is_decided_on(reading: Reading) -> None:
    reading.select("Orsk")
    reading.press(KEY.Key_A)
    reading.type("Velmora")
    reading.press(KEY.Key_Return)
    keys = ("accept_mention", "not_mention", "always_mention")
    for words, possible in (("Velmora signed in Orsk", False), ("signed in Orsk", True)):
        reading.select(words)
        actions = reading.view.own_actions
        assert [actions[f"reader.{one}"].isEnabled() for one in keys] == [possible] * 3

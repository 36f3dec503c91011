"""Vocabularies, annotators and places have lists: browsed, edited, merged, with what uses them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from db.store import usage
from desktop import places
from desktop.dialogs.merging import Merging
from desktop.main_window import MainWindow
from desktop.views.lists.list_view import ListView
from desktop.views.page.record_view import RecordView
from desktop.widgets.editing.draft import Draft
from tests.desktop.hands import CONTROL, dialog, field, put, settle

LEFT = Qt.MouseButton.LeftButton


def words(window: MainWindow, vocabulary: str = "") -> ListView:
    window.go(places.listed("term").with_options(vocabulary=vocabulary))
    settle(window)
    view = window.tabs.view
    assert isinstance(view, ListView)
    return view


def press(qtbot: QtBot, view: ListView, name: str) -> None:
    chips = [one for one in view.findChildren(QPushButton) if name in one.accessibleName()]
    qtbot.mouseClick(chips[0], LEFT)


def id_of(window: MainWindow, vocabulary: str, key: str) -> int:
    row = window.session.reader.execute(
        "SELECT id FROM term WHERE vocabulary = ? AND key = ?", (vocabulary, key)
    )
    return row.fetchone()[0]


def test_the_navigator_leads_to_words_annotators_and_places(window: MainWindow) -> None:
    tree = window.navigator
    for kind in ("place", "term", "annotator"):
        index = tree.model().find(places.listed(kind))
        tree.clicked.emit(index)
        settle(window)
        view = window.tabs.view
        assert isinstance(view, ListView)
        assert len(view.records.ids) == tree.model().node(index).number


def test_a_vocabulary_is_chosen_and_a_word_added_to_it(qtbot: QtBot, window: MainWindow) -> None:
    view = words(window)
    press(qtbot, view, "Types of event")
    settle(window)
    view = window.tabs.view
    assert isinstance(view, ListView)
    before = len(view.records.ids)
    assert before == usage.vocabularies(window.session.reader)["event_type"]
    press(qtbot, view, "New word")
    settle(window)
    page = window.tabs.view
    assert isinstance(page, RecordView)
    draft = page.findChild(Draft)
    put(window, field(draft, "label"), "State visit")
    qtbot.keyClick(field(draft, "label").inner, Qt.Key.Key_Return)
    settle(window)
    assert ("event_type", "state_visit") in window.session.terms
    assert len(words(window, "event_type").records.ids) == before + 1


def test_what_uses_a_word_stands_on_its_page_and_as_a_list(window: MainWindow) -> None:
    id_ = id_of(window, "event_type", "agree")
    number = usage.counts(window.session.reader, "term")[id_]
    window.open_record(id_)
    settle(window)
    page = window.tabs.view
    assert isinstance(page, RecordView)
    section = next(one for one in page.blocks.sections if one.title == "Used by")
    assert len(section.items) == number
    window.actions_by_id["record.uses"].trigger()
    settle(window)
    assert window.place == places.listed("event", "type:agree")
    assert len(window.tabs.view.records.ids) == number


def test_two_words_are_merged_from_their_list_and_taken_apart_again(
    qtbot: QtBot, window: MainWindow
) -> None:
    view = words(window, "event_type")
    keep, other = id_of(window, "event_type", "agree"), id_of(window, "event_type", "consult")
    sums = usage.counts(window.session.reader, "term")
    view.table.choose(view.records.ids.index(keep))
    view.table.choose(view.records.ids.index(other), more=True)
    window.actions_by_id["record.merge"].trigger()
    settle(window)
    asked = dialog(window, Merging)
    kept = asked.keep
    asked.agree.click()
    settle(window)
    assert usage.counts(window.session.reader, "term")[kept] == sums[keep] + sums[other]
    window.call("undo")
    settle(window)
    assert usage.counts(window.session.reader, "term") == sums


def test_a_list_of_words_is_sorted_by_use(window: MainWindow) -> None:
    view = words(window)
    view.table.sort_asked.emit("used")
    settle(window)
    counts = usage.counts(window.session.reader, "term")
    shown = [counts.get(id_, 0) for id_ in view.records.ids]
    assert shown == sorted(shown, reverse=True)


def test_an_annotator_is_renamed_by_keys(qtbot: QtBot, window: MainWindow) -> None:
    window.go(places.listed("annotator"))
    settle(window)
    view = window.tabs.view
    rows = range(len(view.records.ids))
    view.table.choose(next(at for at in rows if view.records.row(at).title == "You"))
    view.table.setFocus()
    settle(window)
    qtbot.keyClick(view.table, Qt.Key.Key_E, CONTROL)
    settle(window)
    editor = window.inspector._editing.editor
    put(window, field(editor, "name"), "Seminar 4")
    settle(window)
    assert "Seminar 4" in window.status_bar.annotator.text()

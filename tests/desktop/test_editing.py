"""Commands on records as a person meets them: new ones, many, merging, the trash, history, tags."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from db.library import Library
from db.records import State
from db.store import read, write
from desktop import places
from desktop.dialogs.bulk import Bulk
from desktop.dialogs.deleting import Deleting, Emptying
from desktop.dialogs.merging import Merging
from desktop.main_window import MainWindow
from desktop.views.duplicates.duplicates_view import DuplicatesView
from desktop.views.page.history_panel import HistoryPanel
from desktop.views.page.parts import Hovered
from desktop.widgets.editing.draft import Draft
from desktop.widgets.trouble import Trouble
from tests.desktop.conftest import OpenWindow
from tests.desktop.hands import (
    CONTROL,
    SHIFT,
    dialog,
    editing,
    field,
    listed,
    nodes_of,
    number_of,
    page_of,
    pick,
    put,
    record,
    rows,
    settle,
)
from tests.desktop.test_main_window import press


def cancel(qtbot: QtBot, draft: Draft) -> None:
    button = next(one for one in draft.findChildren(QPushButton) if one.text() == "Cancel")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def begun(qtbot: QtBot, window: MainWindow) -> Draft:
    """Begin an event with a title, a participant, another still to be made, and half a row."""
    window.actions_by_id["event.new"].trigger()
    settle(window)
    draft = window.tabs.view.findChild(Draft)
    put(window, field(draft, "title"), "Half an event")
    list_ = rows(draft, "participant")
    list_.add_row()
    pick(qtbot, window, list_.rows[-1].editors["actor"], "Лукашэнка")
    list_.add_row()
    pick(qtbot, window, list_.rows[-1].editors["actor"], "A man from nowhere", last=True)
    list_.add_row()
    pick(qtbot, window, list_.rows[-1].editors["role"], "host")
    return draft


def texts(draft: Draft) -> list[list[str]]:
    list_ = rows(draft, "participant")
    return [[row.editors[name].inner.text() for name in ("actor", "role")] for row in list_.rows]


def test_what_was_begun_waits_when_its_tab_goes_elsewhere(qtbot: QtBot, window: MainWindow) -> None:
    before = number_of(window, "event")
    shown = texts(begun(qtbot, window))
    assert shown == [["Alexander Lukashenko", ""], ["A man from nowhere", ""], ["", "host"]]
    window.go(places.OVERVIEW)
    settle(window)
    told = window.status_bar.unfinished
    assert told.isVisible()
    assert told.text() == "Unfinished: new event"
    qtbot.mouseClick(told, Qt.MouseButton.LeftButton)
    settle(window)
    assert not told.isVisible()
    draft = window.tabs.view.findChild(Draft)
    assert field(draft, "title").value == "Half an event"
    assert texts(draft) == shown
    assert any("You had begun this" in one.text() for one in draft.findChildren(QLabel))
    window.set_look(scale=1.25)
    draft = window.tabs.view._begun
    assert texts(draft) == shown
    draft.finish()
    settle(window)
    assert number_of(window, "event") == before + 1
    assert len(record(window, window.place.id).lists["participant"]) == 2
    window.actions_by_id["event.new"].trigger()
    settle(window)
    assert window.tabs.view.findChild(Draft).unfinished == {}


def test_what_was_begun_waits_when_the_program_ends(
    qtbot: QtBot, open_window: OpenWindow, library: Path
) -> None:
    window = open_window(library)
    begun(qtbot, window)
    window.go(places.OVERVIEW, new_tab=True)
    window.actions_by_id["event.new"].trigger()  # a second one is another
    settle(window)
    put(window, field(window.tabs.view.findChild(Draft), "title"), "Another half")
    window.close()
    again = open_window(library)
    settle(again)
    titles = [field(view.findChild(Draft), "title").value for view in again.tabs.views()]
    assert titles == ["Half an event", "Another half"]
    assert not again.status_bar.unfinished.isVisible()
    again.call("close_tab")
    settle(again)
    assert again.status_bar.unfinished.isVisible()


def test_a_new_event_opens_with_the_keyboard_in_its_first_field(
    qtbot: QtBot, window: MainWindow
) -> None:
    before = number_of(window, "event")
    was = window.place
    window.actions_by_id["event.new"].trigger()
    settle(window)
    assert window.tabs.bar.tabText(0) == "New event"
    assert QApplication.focusWidget().accessibleName() == "Title"
    qtbot.keyClicks(QApplication.focusWidget(), "Given up")
    press(qtbot, window, Qt.Key.Key_Escape)
    settle(window)
    assert window.place == was
    assert number_of(window, "event") == before
    assert "edit.undo" in window.actions_by_id
    assert not window.actions_by_id["edit.undo"].isEnabled()
    window.actions_by_id["event.new"].trigger()
    settle(window)
    draft = window.tabs.view.findChild(Draft)
    assert field(draft, "title").value == "Given up"
    cancel(qtbot, draft)
    settle(window)
    assert window.place == was
    window.actions_by_id["event.new"].trigger()
    settle(window)
    press(qtbot, window, Qt.Key.Key_Return)
    assert number_of(window, "event") == before
    draft = window.tabs.view.findChild(Draft)
    assert any("needed" in one.text() for one in draft.findChildren(QLabel))
    qtbot.keyClicks(QApplication.focusWidget(), "A new event")
    list_ = rows(draft, "participant")
    list_.add_row()
    pick(qtbot, window, list_.rows[-1].editors["actor"], "A man from nowhere", last=True)
    field(draft, "title").take_keyboard()
    press(qtbot, window, Qt.Key.Key_Return)
    settle(window)
    made = record(window, window.place.id)
    assert (made.kind, made.title, len(made.lists["participant"])) == ("event", "A new event", 1)
    actors = number_of(window, "actor")
    press(qtbot, window, Qt.Key.Key_Z, CONTROL)
    assert number_of(window, "event") == before
    assert number_of(window, "actor") == actors - 1


@pytest.mark.parametrize("kind", ["actor", "source", "place", "tag", "collection"])
def test_every_new_record_begins_with_its_name(qtbot: QtBot, window: MainWindow, kind: str) -> None:
    before = number_of(window, kind)
    window.call(f"new_{kind}")
    settle(window)
    assert QApplication.focusWidget().accessibleName() in {"Name", "Title"}
    qtbot.keyClicks(QApplication.focusWidget(), "Zzz")
    press(qtbot, window, Qt.Key.Key_Return)
    settle(window)
    assert number_of(window, kind) == before + 1
    assert record(window, window.place.id).title == "Zzz"


def test_a_double_click_on_a_fact_edits_it(qtbot: QtBot, window: MainWindow) -> None:
    page = page_of(window, window.chosen[0])
    shown = next(
        one for one in page.findChildren(QLabel) if one.accessibleName() == "22 August 2024"
    )
    qtbot.mouseDClick(shown, Qt.MouseButton.LeftButton)
    settle(window)
    assert page.is_editing
    assert QApplication.focusWidget().accessibleName() == "Date"


def test_delete_lists_what_depends_and_the_trash_is_emptied_after_a_warning(
    qtbot: QtBot, window: MainWindow
) -> None:
    id_ = window.chosen[0]
    window.focus_records()
    press(qtbot, window, Qt.Key.Key_Delete)
    asked = dialog(window, Deleting)
    assert any("Evidence" in one.text() for one in asked.findChildren(QLabel))
    qtbot.keyClick(asked, Qt.Key.Key_Escape)
    settle(window)
    assert record(window, id_).state == State.LIVE
    window.actions_by_id["record.delete"].trigger()
    settle(window)
    qtbot.keyClick(dialog(window, Deleting), Qt.Key.Key_Return)
    settle(window)
    assert record(window, id_).state == State.TRASHED
    window.go(places.TRASH)
    settle(window)
    window.actions_by_id["record.empty_trash"].trigger()
    warned = dialog(window, Emptying)
    assert any("cannot be undone" in one.text() for one in warned.findChildren(QLabel))
    qtbot.mouseClick(warned.agree, Qt.MouseButton.LeftButton)
    settle(window)
    assert read.get_many(window.session.reader, [id_]) == []
    (trouble,) = window.findChildren(Trouble)
    assert not trouble.isVisible()  # what the inspector showed is gone, and that is no trouble
    assert window.inspector.blocks is None


def test_many_records_are_changed_as_one_edit(qtbot: QtBot, window: MainWindow) -> None:
    view = listed(window, "event")
    view.table.choose(0)
    for _ in range(2):
        qtbot.keyClick(view.table, Qt.Key.Key_Down, SHIFT)
    ids = list(window.chosen)
    assert len(ids) == 3
    before = [record(window, id_)["domain"] for id_ in ids]
    press(qtbot, window, Qt.Key.Key_E, CONTROL, SHIFT)
    asked = dialog(window, Bulk)
    assert isinstance(asked, Bulk)
    pick(qtbot, window, asked.choose_field("domain"), "econ")
    pick(qtbot, window, asked.add_tag, "Course reading", last=True)
    pick(qtbot, window, asked.collect, "Week one", last=True)
    qtbot.mouseClick(asked.agree, Qt.MouseButton.LeftButton)
    settle(window)
    assert [record(window, id_)["domain"] for id_ in ids] == ["economy"] * 3
    assert all(record(window, id_).lists["tag"] for id_ in ids)
    nodes = {one.text: one.number for one in nodes_of(window)}
    assert nodes["Week one"] == 3
    assert nodes["Course reading"] == 3
    window.call("undo")
    settle(window)
    assert [record(window, id_)["domain"] for id_ in ids] == before
    assert "Week one" not in {one.text for one in nodes_of(window)}


def test_two_records_are_merged_field_by_field(qtbot: QtBot, window: MainWindow) -> None:
    def twin(library: Library) -> int:
        with library.edit("record.add", kind="actor", title="x") as edit:
            return write.add(
                edit,
                "actor",
                {"name": "Vladimir Putin", "kind": "group", "description": "Another one."},
            )

    window.session.write(twin)
    settle(window)
    window.actions_by_id["go.duplicates"].trigger()
    settle(window)
    view = window.tabs.view
    assert isinstance(view, DuplicatesView)
    at = next(n for n, one in enumerate(view.pairs.pairs) if one.titles == ("Vladimir Putin",) * 2)
    view.choose(at)
    keep, other = window.chosen
    view.focus_first()
    press(qtbot, window, Qt.Key.Key_Return)
    settle(window)
    asked = dialog(window, Merging)
    assert isinstance(asked, Merging)
    asked.choose("description", "other")
    assert asked.choices["kind"] == "keep"
    qtbot.mouseClick(asked.agree, Qt.MouseButton.LeftButton)
    settle(window)
    kept = record(window, keep)
    assert (kept["kind"], kept["description"]) == ("person", "Another one.")
    assert record(window, other).state == State.TRASHED
    window.call("undo")
    settle(window)
    assert record(window, other).state == State.LIVE


def test_whoever_merges_one_record_is_offered_those_like_it(
    qtbot: QtBot, window: MainWindow
) -> None:
    def twin(library: Library) -> int:
        with library.edit("record.add", kind="actor", title="x") as edit:
            return write.add(edit, "actor", {"name": "Vladimir Putin", "kind": "group"})

    window.session.write(twin)
    settle(window)
    listed(window, "actor", '"Vladimir Putin" type:group')
    settle(window)
    window.editing.merge()
    settle(window)
    asked = dialog(window, Merging)
    assert isinstance(asked, Merging)
    assert not asked.agree.isEnabled()
    (offered,) = [
        one
        for one in asked.findChildren(QPushButton)
        if one.accessibleName().startswith("Vladimir Putin: the same name")
    ]
    qtbot.mouseClick(offered, Qt.MouseButton.LeftButton)
    settle(window)
    assert asked.agree.isEnabled()
    assert record(window, asked.other)["kind"] == "person"


def test_the_history_tells_from_what_to_what_and_takes_a_step_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    id_ = window.chosen[0]
    editor = editing(window, id_)
    put(window, field(editor, "date"), "2023")
    settle(window)
    put(window, field(editor, "title"), "Renamed")
    settle(window)
    window.editing.edit()
    press(qtbot, window, Qt.Key.Key_H, CONTROL)
    settle(window)
    panel = window.side.currentWidget()
    assert isinstance(panel, HistoryPanel)
    told = [one.text() for one in panel.findChildren(QLabel)]
    assert "Date: 22 August 2024 → 2023" in told
    back = [one for one in panel.findChildren(QPushButton) if "Take back" in one.accessibleName()]
    qtbot.mouseClick(back[1], Qt.MouseButton.LeftButton)
    settle(window)
    assert record(window, id_)["date"] == "2024-08-22"
    assert record(window, id_).title == "Renamed"


def test_a_page_whose_record_goes_to_the_trash_stops_being_edited(
    qtbot: QtBot, window: MainWindow
) -> None:
    id_ = window.chosen[0]
    page = page_of(window, id_)
    assert page.findChildren(Hovered)
    page.edit()
    settle(window)
    assert page.is_editing
    window.session.write(lambda library: library.trash([id_]))
    settle(window)
    assert not page.is_editing
    assert any("in the trash" in one.text() for one in page.findChildren(QLabel))
    assert not page.findChildren(Hovered)  # no pencils where nothing can be edited
    press(qtbot, window, Qt.Key.Key_Z, CONTROL)
    settle(window)
    assert page.findChildren(Hovered)

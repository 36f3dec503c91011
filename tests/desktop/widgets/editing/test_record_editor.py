"""Editing as a person meets it: by keys and by mouse, saved as typed, undone, beside another."""

import sqlite3
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from db.library import Library
from db.store import form, read, write
from desktop.main_window import MainWindow
from desktop.widgets.editing.chips import ChipsEditor
from desktop.widgets.editing.draft import Draft
from desktop.widgets.editing.owned import OwnedEditor
from tests.desktop.conftest import OpenWindow
from tests.desktop.hands import (
    CONTROL,
    KINDS,
    editing,
    editor_in,
    field,
    listed,
    number_of,
    page_of,
    pick,
    put,
    record,
    rows,
    settle,
)
from tests.desktop.test_main_window import _controls, _cut, _named, press


def test_a_title_is_saved_as_it_is_typed_and_undone_in_the_field(
    qtbot: QtBot, window: MainWindow
) -> None:
    id_ = window.chosen[0]
    before = record(window, id_).title
    press(qtbot, window, Qt.Key.Key_E, CONTROL)
    settle(window)
    assert QApplication.focusWidget().accessibleName() == "Title"
    press(qtbot, window, Qt.Key.Key_End)  # a title longer than the line shows its beginning
    qtbot.keyClicks(QApplication.focusWidget(), " and")
    qtbot.keyClicks(QApplication.focusWidget(), " more")
    qtbot.waitUntil(lambda: record(window, id_).title == f"{before} and more", timeout=20_000)
    settle(window)
    assert QApplication.focusWidget().text() == f"{before} and more"
    press(qtbot, window, Qt.Key.Key_Z, CONTROL)
    settle(window)
    assert record(window, id_).title == before
    assert QApplication.focusWidget().text() == before
    press(qtbot, window, Qt.Key.Key_Escape)
    settle(window)
    assert not window.inspector.is_editing
    assert window.inspector.blocks.head.title == before


def test_what_is_typed_is_written_when_the_window_is_closed_at_once(
    open_window: OpenWindow, library: Path
) -> None:
    window = open_window(library)
    id_ = window.chosen[0]
    editor = editing(window, id_)
    put(window, field(editor, "title"), "Typed in the last moment")
    window.close()
    with Library.open(library) as again:
        assert read.get(again.reader, id_).title == "Typed in the last moment"


def test_a_date_says_how_it_is_understood(qtbot: QtBot, window: MainWindow) -> None:
    id_ = window.chosen[0]
    editor = editing(window, id_, "date")
    date = field(editor, "date")
    for typed, told in (
        ("Sept 2021", "Understood: September 2021 · 2021-09"),
        ("spring 2022", "Understood: spring 2022 · 2022-21"),
        ("19th century", "Understood: 19th century · 18XX"),
        ("2016?", "never counted as certain"),
        ("10/01/2022", "could also be 1 October 2022"),
        ("soon after", "Not understood as a date: it stays as typed"),
    ):
        put(window, date, typed)
        settle(window)
        words = " ".join(one.text() for one in date.findChildren(QLabel))
        assert told in words
        assert record(window, id_)["date"] == typed


def test_what_cannot_be_stored_stays_on_the_screen_and_says_why(window: MainWindow) -> None:
    event = window.chosen[0]
    before = record(window, event).title
    title = field(editing(window, event), "title")
    put(window, title, "")
    settle(window)
    assert "needed" in title.inner.accessibleDescription()
    assert record(window, event).title == before
    put(window, title, "Again")
    settle(window)
    assert title.inner.accessibleDescription() == ""
    assert record(window, event).title == "Again"


def test_what_is_typed_while_another_program_writes_for_long_is_saved_once_it_is_done(
    qtbot: QtBot, window: MainWindow, library: Path
) -> None:
    id_ = window.chosen[0]
    bar = window.status_bar
    press(qtbot, window, Qt.Key.Key_E, CONTROL)
    window.session.wait()
    other = sqlite3.connect(library, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    QApplication.focusWidget().selectAll()
    qtbot.keyClicks(QApplication.focusWidget(), "Typed meanwhile")
    qtbot.waitUntil(lambda: said(bar, "Waiting for another program…"), timeout=20_000)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    other.execute("ROLLBACK")
    other.close()
    qtbot.waitUntil(lambda: record(window, id_).title == "Typed meanwhile", timeout=20_000)
    qtbot.waitUntil(lambda: said(bar, "All changes saved"))


def test_the_status_bar_tells_that_something_typed_could_not_be_saved(
    qtbot: QtBot, window: MainWindow
) -> None:
    press(qtbot, window, Qt.Key.Key_E, CONTROL)
    window.session.wait()
    box = QApplication.focusWidget()
    box.selectAll()
    qtbot.keyClick(box, Qt.Key.Key_Backspace)
    qtbot.waitUntil(lambda: said(window.status_bar, "Not everything is saved"))
    qtbot.keyClicks(box, "A title again")
    qtbot.waitUntil(lambda: said(window.status_bar, "All changes saved"))


def said(bar: QWidget, words: str) -> bool:
    return any(one.isVisible() and one.text() == words for one in bar.findChildren(QLabel))


def test_a_word_of_a_vocabulary_is_found_by_typing_or_added(
    qtbot: QtBot, window: MainWindow
) -> None:
    id_ = window.chosen[0]
    editor = editing(window, id_)
    domain = field(editor, "domain")
    pick(qtbot, window, domain, "secu")
    settle(window)
    assert record(window, id_)["domain"] == "security"
    pick(qtbot, window, domain, "Outer space", last=True)
    settle(window)
    assert record(window, id_)["domain"] == "outer_space"
    assert window.session.terms["domain", "outer_space"].label == "Outer space"
    put(window, domain, "no such")
    qtbot.keyClick(domain.inner, Qt.Key.Key_Escape)
    field(editor, "title").take_keyboard()
    settle(window)
    assert domain.inner.text() == "Outer space"


def test_a_participant_is_found_in_another_script_and_a_missing_one_made_in_the_same_edit(
    qtbot: QtBot, window: MainWindow
) -> None:
    id_ = window.chosen[0]
    before = len(record(window, id_).lists["participant"])
    actors = number_of(window, "actor")
    list_ = rows(editing(window, id_), "participant")
    list_.add_row()
    row = list_.rows[-1]
    pick(qtbot, window, row.editors["actor"], "Пуцін")
    pick(qtbot, window, row.editors["role"], "visitor")
    pick(qtbot, window, row.editors["for"], "俄罗斯")
    settle(window)
    added = record(window, id_).lists["participant"][-1]
    titles = form.heads(window.session.reader, [added["actor"], added["for"]])
    assert [titles[added[name]][1] for name in ("actor", "for")] == ["Vladimir Putin", "Russia"]
    assert added["role"] == "visitor"
    list_.add_row()
    pick(qtbot, window, list_.rows[-1].editors["actor"], "Brass Band of Brest", last=True)
    settle(window)
    assert number_of(window, "actor") == actors + 1
    assert len(record(window, id_).lists["participant"]) == before + 2
    window.call("undo")
    settle(window)
    assert number_of(window, "actor") == actors


@pytest.mark.parametrize("patient", [True, False])
def test_a_participant_who_is_made_and_gets_a_role_is_made_once(
    qtbot: QtBot, window: MainWindow, patient: bool
) -> None:
    id_ = window.chosen[0]
    actors = number_of(window, "actor")
    list_ = rows(editing(window, id_), "participant")
    list_.add_row()
    editors = list_.rows[-1].editors
    pick(qtbot, window, editors["actor"], "Brass Band of Brest", last=True)
    if patient:  # else the role is there before the first edit is
        settle(window)
        told = [one.text() for one in editors["actor"].findChildren(QLabel) if one.isVisible()]
        assert "Will be created." not in told
    else:
        window.session.settling.emit()
    pick(qtbot, window, editors["role"], "visitor")
    settle(window)
    assert record(window, id_).lists["participant"][-1]["role"] == "visitor"
    assert number_of(window, "actor") == actors + 1


def test_tags_that_are_made_one_after_another_are_made_once(
    qtbot: QtBot, window: MainWindow
) -> None:
    id_ = window.chosen[0]
    tags = number_of(window, "tag")
    chips = editing(window, id_).sheet.editors["tag"]
    assert isinstance(chips, ChipsEditor)
    for name in ("Rehearsal", "Parade"):
        pick(qtbot, window, chips._box, name, last=True)
        window.session.settling.emit()
    settle(window)
    assert number_of(window, "tag") == tags + 2
    assert len(record(window, id_).lists["tag"]) == 2


def test_a_place_is_made_from_the_countries_of_the_world(qtbot: QtBot, window: MainWindow) -> None:
    id_ = window.chosen[0]
    place = field(editing(window, id_), "place")
    put(window, place, "Парагвай")
    qtbot.wait(60)
    window.session.wait()
    QApplication.processEvents()
    offered = [one.text for one in place.inner.offers]
    assert offered[0] == "Create place “Paraguay”"
    qtbot.keyClick(place.inner, Qt.Key.Key_Return)
    settle(window)
    made = record(window, record(window, id_)["place"])
    assert made.title == "Paraguay"
    assert made["country"] == "PY"
    assert {row["lang"] for row in made.lists["name"]} == {"en", "ru", "be", "zh"}


def test_names_are_added_moved_and_removed_by_keys(qtbot: QtBot, window: MainWindow) -> None:
    id_ = listed(window, "actor").records.ids[0]
    names = [row["text"] for row in record(window, id_).lists["name"]]
    editor = editing(window, id_, "name")
    list_ = rows(editor, "name")
    list_.add_row()
    row = list_.rows[-1]
    put(window, row.editors["text"], "Лука")
    pick(qtbot, window, row.editors["lang"], "Russian")
    pick(qtbot, window, row.editors["kind"], "alias")
    settle(window)
    added = record(window, id_).lists["name"][-1]
    assert (added["text"], added["lang"], added["kind"], added["script"]) == (
        "Лука", "ru", "alias", "Cyrl",
    )  # fmt: skip
    qtbot.keyClick(row.editors["text"].inner, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    settle(window)
    assert [one["text"] for one in record(window, id_).lists["name"]][-2] == "Лука"
    buttons = [b for b in row.findChildren(QWidget) if b.accessibleName() == "Remove"]
    qtbot.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
    settle(window)
    assert [one["text"] for one in record(window, id_).lists["name"]] == names


def test_relations_figures_readings_and_evidence_are_made_on_the_page(
    qtbot: QtBot, window: MainWindow
) -> None:
    actor = listed(window, "actor", "Putin").records.ids[0]
    editor = editing(window, actor)
    blocks = {one._kind: one for one in editor.findChildren(OwnedEditor)}
    before = {kind: number_of(window, kind) for kind in blocks}

    def begin(kind: str) -> Draft:
        blocks[kind].begin()
        QApplication.processEvents()
        return next(one for one in blocks[kind].findChildren(Draft) if one.isVisible())

    draft = begin("relation")
    pick(qtbot, window, field(draft, "kind"), "ally")
    pick(qtbot, window, field(draft, "object"), "Belarus")
    draft.finish()
    settle(window)
    draft = begin("figure")
    put(window, field(draft, "value"), "many")
    draft.finish()
    settle(window)
    assert number_of(window, "figure") == before["figure"]
    assert "number" in field(draft, "value").inner.accessibleDescription()
    put(window, field(draft, "value"), "1 500")
    put(window, field(draft, "label"), "Guards")
    draft.finish()
    settle(window)
    draft = begin("reading")
    pick(qtbot, window, field(draft, "field"), "From")
    put(window, field(draft, "value"), "7 October 1952")
    field(draft, "reason").show_value("Common knowledge")
    draft.finish()
    settle(window)
    draft = begin("evidence")
    source = record(window, listed(window, "source").records.ids[0])
    page = page_of(window, actor)
    page.edit()
    settle(window)
    editor = editor_in(page)
    blocks = {one._kind: one for one in editor.findChildren(OwnedEditor)}
    draft = begin("evidence")
    pick(qtbot, window, field(draft, "source"), source.title[:12])
    put(window, field(draft, "locator"), "л. 12 об.")
    pick(qtbot, window, field(draft, "stance"), "supports")
    draft.finish()
    settle(window)
    assert {kind: number_of(window, kind) - before[kind] for kind in blocks} == dict.fromkeys(
        blocks, 1
    )
    owned = form.form(window.session.reader, actor).owned
    assert owned["figure"][-1]["value"] == 1500
    assert owned["reading"][-1]["field"] == "start"
    assert owned["evidence"][-1]["locator"] == "л. 12 об."


def test_what_another_program_writes_is_told_and_takes_nothing_that_is_being_typed(
    qtbot: QtBot, window: MainWindow, library: Path
) -> None:
    id_ = window.chosen[0]
    editor = editing(window, id_, "title")
    title = field(editor, "title")
    title.inner.insert(" half")
    title.inner.textEdited.emit("")
    with Library.open(library) as other, other.edit("record.edit", title="x", fields="x") as edit:
        write.change(edit, id_, {"title": "From elsewhere", "note": "A note from elsewhere"})
    qtbot.waitUntil(lambda: bool(title.inner.accessibleDescription()), timeout=20_000)
    assert "half" in title.value
    note = field(editor, "note")
    qtbot.waitUntil(lambda: note.value == "A note from elsewhere", timeout=20_000)


@pytest.mark.parametrize("kind", KINDS)
def test_every_editor_has_a_name_and_is_not_cut_at_200_per_cent(
    open_window: OpenWindow, library: Path, kind: str
) -> None:
    window = open_window(library, text=2.0)
    id_ = listed(window, kind).records.ids[0]
    editing(window, id_)
    for block in window.tabs.view.findChildren(OwnedEditor):
        block.begin()
    settle(window)
    assert [str(one) for one in _controls(window) if not _named(one)] == []
    assert _cut(window) == []


@pytest.mark.parametrize("kind", KINDS)
def test_the_inspector_edits_at_200_per_cent(
    open_window: OpenWindow, library: Path, kind: str
) -> None:
    window = open_window(library, text=2.0)
    window.resize(1900, 900)
    listed(window, kind)
    window.editing.edit()
    settle(window)
    assert window.inspector.is_editing
    assert _cut(window) == []


def test_a_long_name_and_a_long_tag_fit(window: MainWindow) -> None:
    long = "Совет по экономическому сотрудничеству и дружбе народов " * 4

    def add(library: Library) -> int:
        with library.edit("record.add", kind="actor", title="x") as edit:
            tag = write.add(edit, "tag", {"name": long.strip()})
            return write.add(edit, "actor", {"name": long.strip(), "tag": [tag]})

    window.session.write(add)
    settle(window)
    id_ = max(read.ids_of_kind(window.session.reader, "actor"))
    editing(window, id_)
    assert _cut(window) == []
    page = window.tabs.view
    assert page.widget().width() <= page.viewport().width()


def test_tab_walks_through_the_fields_in_their_order(qtbot: QtBot, window: MainWindow) -> None:
    editing(window, window.chosen[0], "title")
    seen = []
    for _ in range(6):
        seen.append(QApplication.focusWidget().accessibleName())
        press(qtbot, window, Qt.Key.Key_Tab)
    assert seen[:5] == ["Title", "Date", "Type", "Status", "Domain"]
    assert seen[5] == "Actor"

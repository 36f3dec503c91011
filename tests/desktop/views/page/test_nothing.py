"""Pages of records of which little is known: what belongs to them, and where to begin."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from db.library import Library
from db.records import FieldInput
from db.search import engine
from db.store import read, write
from db.store.outline import outline, terms
from desktop import places
from desktop.main_window import MainWindow
from desktop.models import guesses
from desktop.models.blocks import Blocks, Fact, Line, Section
from desktop.models.record_page import blocks, gather
from desktop.views.page.record_view import RecordView
from tests.desktop.hands import page_of, settle


def made(window: MainWindow, kind: str, **fields: FieldInput) -> int:
    ids: list[int] = []

    def work(library: Library) -> int:
        with library.edit("record.add") as edit:
            return write.add(edit, kind, fields)

    window.session.write(work, ids.append)
    settle(window)
    return ids[0]


def named(window: MainWindow, kind: str, name: str) -> int:
    found = outline(window.session.reader)
    branches = {"tag": found.tags, "collection": found.collections}.get(kind, ())
    ids = [one.id for one in branches if one.name == name]
    ids += [one.id for one in found.searches if kind == "saved_search" and one.name == name]
    return ids[0]


def section(window: MainWindow, id_: int, title: str) -> Section:
    reader = window.session.reader
    page: Blocks = blocks(gather(reader, id_), terms(reader))
    return next(one for one in page.sections if one.title == title)


def test_the_page_of_a_tag_lists_what_bears_it_and_leads_to_all(window: MainWindow) -> None:
    tag = named(window, "tag", "Metaphor")
    borne = section(window, tag, "Tagged with it")
    lines = [one for one in borne.items if isinstance(one, Line)]
    assert lines
    assert all(one.link.kind == "annotation" for one in lines)
    assert borne.place == places.search("tag:Metaphor")


def test_a_tag_shows_its_colour_and_not_its_name_twice(window: MainWindow) -> None:
    tag = made(window, "tag", name="Deadline", colour="#6f7f1f")
    facts = [one for one in section(window, tag, "").items if isinstance(one, Fact)]
    assert [(one.label, one.swatch) for one in facts] == [("Colour", "#6f7f1f")]


@pytest.mark.parametrize(
    ("kind", "title", "words"),
    [("tag", "Tagged with it", "press T"), ("collection", "In this collection", "Drag")],
)
def test_what_holds_nothing_says_how_to_fill_it(
    window: MainWindow, kind: str, title: str, words: str
) -> None:
    held = section(window, made(window, kind, name="Deadline"), title)
    assert words in str(held.items[0])
    assert held.place is None


def test_a_collection_and_a_saved_search_list_what_they_hold(window: MainWindow) -> None:
    for kind, title, name in (
        ("collection", "In this collection", "Readings for a course"),
        ("saved_search", "What it finds", "Disputed"),
    ):
        found = section(window, named(window, kind, name), title)
        assert any(isinstance(one, Line) for one in found.items)
        assert found.place is not None


def test_a_tag_that_is_typed_opens_what_it_marks(window: MainWindow) -> None:
    rows = guesses.guess(window.session.reader, "Metaphor", 8)
    leads = [one.place for one in rows if one.label == "Framing › Metaphor"]
    assert leads == [places.search("tag:Metaphor")]


def test_an_annotation_tells_its_note_first_and_its_words_once(window: MainWindow) -> None:
    reader = window.session.reader
    noted = engine.id_array(reader, "kind:annotation has:note").tolist()[:9]
    pages = [blocks(gather(reader, id_), terms(reader)) for id_ in noted]
    page = next(one for one in pages if one.description)
    facts = {
        one.label: one.value.text
        for part in page.sections
        for one in part.items
        if isinstance(one, Fact)
    }
    assert page.description == read.get(reader, page.id).values["note"]
    assert facts["Source"]
    assert "Words" not in facts or facts["Words"] != f"“{page.head.title}”"
    assert all(part.title != "Note" for part in page.sections)


def test_an_empty_page_offers_where_to_begin(qtbot: QtBot, window: MainWindow) -> None:
    page = page_of(window, made(window, "actor", name=[{"text": "Adam Novak"}]))
    assert "Nothing is told of it yet." in _texts(page)
    button = next(one for one in page.findChildren(QPushButton) if one.text() == "Add a relation")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(window)
    assert page.is_editing
    assert "elation" in QApplication.focusWidget().accessibleName()


def test_a_page_with_something_on_it_offers_nothing(window: MainWindow) -> None:
    page = page_of(
        window, made(window, "actor", name=[{"text": "Adam Novak"}], description="A clerk.")
    )
    assert "Nothing is told of it yet." not in _texts(page)


def _texts(page: RecordView) -> list[str]:
    return [one.text() for one in page.findChildren(QLabel)]


def test_the_years_of_an_actor_lead_to_its_timeline(qtbot: QtBot, window: MainWindow) -> None:
    found = engine.search(window.session.reader, 'kind:actor "Vladimir Putin"', limit=1)
    page = page_of(window, found.hits[0].record_id)
    link = next(one for one in page.findChildren(QPushButton) if one.text() == "Timeline")
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    settle(window)
    assert window.place == places.view("timeline", 'actor:"Vladimir Putin"')

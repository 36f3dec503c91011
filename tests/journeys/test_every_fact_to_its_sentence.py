"""From a fact to the sentence that it rests on in one action, wherever the fact is shown."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QToolButton
from pytestqt.qtbot import QtBot

from db.passages import tying
from db.passages.tying import Statement
from db.store import read, regions, write
from db.store.standing import Standing, standing
from desktop import places
from desktop.main_window import MainWindow
from desktop.reader.view import ReaderView
from desktop.widgets.labels import LinkLabel, PassageLabel
from tests.db.passages.conftest import ARTICLE, Shelf
from tests.db.passages.conftest import shelf as shelf  # noqa: PLC0414  (the fixture)
from tests.desktop.conftest import OpenWindow
from tests.desktop.conftest import open_window as open_window  # noqa: PLC0414  (the fixture)

LOAN = "granted Tessaly a loan of 1.5 billion dollars"


class Facts:
    """Records of every kind with the words that each of them rests on."""

    def __init__(self, shelf: Shelf) -> None:
        self.words: dict[int, str] = {}
        library = shelf.library
        with library.edit("test") as edit:
            place = write.add(edit, "place", {"name": [{"text": "The harbour"}]})
            taking = [{"actor": shelf.dane, "role": "lender"}, {"actor": shelf.tessaly}]
            self.event = write.add(
                edit, "event", {"title": "A loan", "date": "2020-09", "type": "aid",
                                "participant": taking, "place": place},
            )  # fmt: skip
            relation = read.ids_of_kind(library.reader, "relation")[0]
            figure = write.add(edit, "figure", {"target": self.event, "value": 1.5e9})
            self.reading = write.add(
                edit, "reading", {"target": self.event, "field": "date", "value": "2020-09",
                                  "reason": "The paper was printed that month."},
            )  # fmt: skip
            self._tie(edit, shelf, self.event, LOAN)
            self._tie(edit, shelf, self.reading, "September of the same year", self.event, "date")
            self._tie(edit, shelf, relation, "Orla Dane granted")
            self._tie(edit, shelf, figure, "1.5 billion dollars")
            self._tie(edit, shelf, place, "closing the harbour")
            self._tie(edit, shelf, shelf.tessaly, "Tessaly was not attacked")
            self.relation, self.figure, self.place = relation, figure, place

    def _tie(self, edit, shelf, record, words, target=0, field=None) -> None:
        self.words[record] = words
        span = shelf.span(words)
        statement = Statement(mode="asserts")
        tying.tie(edit, shelf.article, span, target or record, statement, field_name=field)


@pytest.fixture
def facts(shelf: Shelf) -> Facts:
    return Facts(shelf)


@pytest.fixture
def window(shelf: Shelf, facts: Facts, open_window: OpenWindow) -> MainWindow:
    return open_window(Path(shelf.library.path))


def arrived(window: MainWindow) -> str:
    """Give the words at which the reader stands."""
    window.session.wait()
    QApplication.processEvents()
    view = window.tabs.view
    assert isinstance(view, ReaderView)
    (chosen,) = view.chosen_annotations
    mark = view.paper.sheet.marks.get(chosen)
    assert mark is not None
    assert mark.start >= view.paper.seen()[0]
    assert mark.end <= view.paper.seen()[1]
    return ARTICLE[mark.start : mark.end]


def show(window: MainWindow, place: places.Place) -> None:
    window.go(place)
    window.session.wait()
    QApplication.processEvents()


@pytest.mark.parametrize("name", ["event", "relation", "figure", "reading", "place"])
def test_one_key_reads_the_sentence_from_every_page(
    window: MainWindow, facts: Facts, name: str
) -> None:
    record = getattr(facts, name)
    show(window, places.record(record))
    window.actions_by_id["source.read"].trigger()
    assert arrived(window) == facts.words[record]


def test_one_key_reads_the_sentence_of_an_actor(window: MainWindow, shelf: Shelf) -> None:
    show(window, places.record(shelf.tessaly))
    window.actions_by_id["source.read"].trigger()
    assert arrived(window) == "Tessaly was not attacked"


def test_one_key_reads_the_sentence_of_a_link_that_has_the_keyboard(
    window: MainWindow, facts: Facts, shelf: Shelf, qtbot: QtBot
) -> None:
    show(window, places.record(shelf.dane))

    def links() -> list[LinkLabel]:
        return [one for one in window.findChildren(LinkLabel) if one.link.id == facts.event]

    qtbot.waitUntil(lambda: any(one.isVisible() for one in links()))
    links()[0].setFocus()
    window.actions_by_id["source.read"].trigger()
    assert arrived(window) == LOAN


@pytest.mark.parametrize("name", ["timeline", "network", "balance", "corroboration", "map"])
def test_one_key_reads_what_is_chosen_in_a_view(
    window: MainWindow, facts: Facts, name: str
) -> None:
    show(window, places.view(name))
    view = window.tabs.view
    assert view is not None
    view.selected.emit([facts.event])
    window.actions_by_id["source.read"].trigger()
    assert arrived(window) == LOAN


def test_figures_relations_and_readings_of_a_page_have_their_sentence_one_click_away(
    window: MainWindow, facts: Facts, shelf: Shelf, qtbot: QtBot
) -> None:
    for shown, wanted in ((facts.event, facts.figure), (shelf.dane, facts.relation)):
        show(window, places.record(shown))
        page = window.tabs.view
        assert page is not None
        buttons = [
            one for one in page.findChildren(QToolButton)
            if one.accessibleName() == "Read the sentence it rests on"
        ]  # fmt: skip
        qtbot.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
        assert arrived(window) == facts.words[wanted]
    show(window, places.record(facts.event))
    page = window.tabs.view
    assert page is not None

    def readings() -> list[PassageLabel]:
        return [one for one in page.findChildren(PassageLabel) if one.text().startswith("Date: ")]

    qtbot.waitUntil(lambda: len(readings()) == 1)
    qtbot.keyClick(readings()[0], Qt.Key.Key_Return)
    assert arrived(window) == facts.words[facts.reading]


def test_what_rests_on_nothing_says_so(window: MainWindow, shelf: Shelf) -> None:
    show(window, places.record(shelf.vell))
    window.actions_by_id["source.read"].trigger()
    assert window.place == places.record(shelf.vell)
    said = " ".join(one.text() for one in window.findChildren(QLabel))
    assert "No passage of a text speaks for it yet" in said


def test_evidence_on_a_region_stands_on_its_annotation(shelf: Shelf) -> None:
    library = shelf.library
    with library.edit("test") as edit:
        event = write.add(edit, "event", {"title": "A seal"})
        mark = regions.add(edit, shelf.article, 2, (10.0, 20.0, 30.0, 40.0))
        tying.tie(edit, shelf.article, mark, event, Statement())
    assert standing(library.reader, event) == Standing(shelf.article, None, mark)
    region = json.loads(str(read.get(library.reader, mark)["region"]))
    assert region == [10.0, 20.0, 30.0, 40.0]

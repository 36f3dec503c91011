"""A person works on a PDF's own pages by the keyboard alone: marks, notes, regions, evidence."""

import itertools
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from db import intake
from db.library import Library
from db.records import Record
from db.store import read, write
from desktop import places
from desktop.main_window import MainWindow
from desktop.reader.card import Card
from desktop.reader.page_mode import PageMode
from desktop.reader.pages.pane import PagesPane
from desktop.reader.screens import reader_screens
from desktop.reader.view import ReaderView
from tests.desktop.conftest import OpenWindow
from tests.desktop.conftest import open_window as open_window  # noqa: PLC0414  (the fixture)
from tests.desktop.reader.pages.shown import shown_on
from tests.pdf_maker import Line, column, pdf

FIRST = column(
    [
        "Velmora granted Tessaly a loan in May 2020.",
        "The ports stayed open.",
        "",
        "Nobody was told.",
    ]
)
SECOND = [Line(72, 700, "A second page of the report.")]
SHIFT, CONTROL, ALT = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)


@dataclass
class Desk:
    """A window with the pages of a PDF in front."""

    window: MainWindow
    view: ReaderView
    qtbot: QtBot

    @property
    def mode(self) -> PageMode:
        return self.view.commands.documenting.pages

    @property
    def pane(self) -> PagesPane:
        assert self.mode.pane is not None
        return self.mode.pane

    def press(self, key: Qt.Key, *held: Qt.KeyboardModifier, times: int = 1) -> None:
        modifiers = Qt.KeyboardModifier.NoModifier
        for one in held:
            modifiers |= one
        for _ in range(times):
            self.qtbot.keyClick(QApplication.focusWidget() or self.window, key, modifiers)
            self.quiet()

    def type(self, words: str) -> None:
        focused = QApplication.focusWidget()
        assert focused is not None
        self.qtbot.keyClicks(focused, words)
        self.quiet()

    def quiet(self) -> None:
        self.window.session.wait()
        QApplication.processEvents()
        if self.mode.pane is not None:
            self.qtbot.waitUntil(lambda: not self.pane.busy)
        QApplication.processEvents()

    def all(self, kind: str) -> list[Record]:
        reader = self.window.session.reader
        return read.get_many(reader, read.ids_of_kind(reader, kind))

    def cards(self) -> dict[int, Card]:
        return {
            id_: card for id_, card in self.view.margin.cards.items() if not card.isHidden()
        }  # fmt: skip

    def rect(self, words: str) -> QRect:
        """Give where words stand on the screen of the pages."""
        canvas = self.pane.canvas
        start = canvas.content.text.index(words)
        page = canvas.content.page_of(start)
        assert page is not None
        glyphs = canvas.content.glyphs(page)
        assert glyphs is not None
        (rect, *_) = glyphs.rects(start, start + len(words))
        on = canvas.layout_.place(page, rect).translated(-canvas.visible().topLeft())
        return on.toRect().translated(canvas.viewport().pos())


@pytest.fixture
def desk(tmp_path: Path, open_window: OpenWindow, qtbot: QtBot) -> Desk:
    path = tmp_path / "own.vademecum"
    with Library.create(path) as library:
        with library.edit("record.add") as edit:
            for name in ("Velmora", "Tessaly"):
                write.add(edit, "actor", {"name": [{"text": name}], "kind": "state"})
            for name, colour in (("Trade", "#2f7d4f"), ("Doubt", "#2861a0")):
                write.add(edit, "tag", {"name": name, "colour": colour})
        (tmp_path / "a.pdf").write_bytes(pdf([FIRST, SECOND, []], info={"Title": "A report"}))
        source = library.find(str(intake.import_documents(library, [tmp_path / "a.pdf"])[0].uid))
    window = open_window(path)
    window.resize(1500, 900)
    window.go(places.reader(source))
    window.session.wait()
    view = window.tabs.view
    assert isinstance(view, ReaderView)
    view.focus_first()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    made = Desk(window, view, qtbot)
    made.press(Qt.Key.Key_F)
    assert made.mode.shown
    return made


def level(desk: Desk, card: QWidget, rect: QRect) -> bool:
    """Tell whether a card stands level with a place on the page, to a line."""
    return abs(card.mapTo(desk.pane.canvas, card.rect().topLeft()).y() - rect.top()) <= 24


def test_words_are_selected_marked_tagged_and_noted_with_a_card_beside_the_page(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Home, CONTROL)
    desk.press(Qt.Key.Key_Right, SHIFT, CONTROL, times=2)
    assert desk.view.selection is not None
    assert desk.view.selection.exact == "Velmora granted"
    offers = desk.view.margin.offers
    assert offers.isVisible()
    assert level(desk, offers, desk.rect("Velmora"))
    desk.press(Qt.Key.Key_H)
    (one,) = desk.all("annotation")
    (card,) = desk.cards().values()
    assert level(desk, card, desk.rect("Velmora"))
    assert card.mapTo(desk.pane.canvas, card.rect().topLeft()).x() >= (
        desk.pane.canvas.viewport().geometry().right()
    )
    desk.press(Qt.Key.Key_T)
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    desk.type("dou")
    desk.press(Qt.Key.Key_Return)
    assert "Doubt" in card.accessibleName()
    desk.press(Qt.Key.Key_N)
    desk.type("Who says so?")
    desk.press(Qt.Key.Key_Escape)
    desk.quiet()
    assert "Who says so?" in card.accessibleName()
    assert read.get(desk.window.session.reader, one.id)["note"] == "Who says so?"
    assert QApplication.focusWidget() is desk.pane.canvas
    colours = {mark.colour for mark in shown_on(desk.pane)}
    assert colours == {"#2861a0"}


def test_the_pages_have_their_picture_where_a_library_has_a_pdf(
    desk: Desk, open_window: OpenWindow, tmp_path: Path
) -> None:
    Library.create(tmp_path / "empty.vademecum").close()
    assert "reader-pages" not in reader_screens(open_window(tmp_path / "empty.vademecum"))
    desk.view.call("pages")
    assert not desk.mode.shown
    reader_screens(desk.window)["reader-pages"]()
    assert desk.mode.shown
    assert not desk.pane.busy
    page = desk.pane.canvas.grab().toImage()
    places_dark = sum(
        page.pixelColor(x, y).lightness() < 128
        for x in range(0, page.width(), 3)
        for y in range(0, page.height(), 3)
    )
    assert places_dark > 20


def test_a_sentence_becomes_an_event_and_the_card_leads_there_and_back(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Home, CONTROL)
    desk.press(Qt.Key.Key_S)
    desk.press(Qt.Key.Key_E)
    desk.press(Qt.Key.Key_Return)
    (event,) = desk.all("event")
    assert event["type"] == "aid"
    assert QApplication.focusWidget() is desk.pane.canvas
    desk.press(Qt.Key.Key_Escape)
    (card,) = [one for one in desk.cards().values() if event.title in one.accessibleName()]
    assert level(desk, card, desk.rect("Velmora"))
    desk.press(Qt.Key.Key_BracketLeft)
    chosen = desk.view.chosen_annotations
    assert len(chosen) == 1
    desk.qtbot.keyClick(desk.pane.canvas, Qt.Key.Key_J)
    assert desk.window.place == places.record(event.id)
    desk.window.actions_by_id["go.back"].trigger()
    desk.window.session.wait()
    again = desk.window.tabs.view
    assert isinstance(again, ReaderView)
    assert again.chosen_annotations == chosen
    mode = again.commands.documenting.pages
    desk.qtbot.waitUntil(lambda: mode.pane is not None and not mode.pane.busy)
    assert mode.shown
    assert desk.window.focusWidget() is again.margin.ground.area


def test_a_region_is_framed_noted_and_made_an_event_by_keys(desk: Desk) -> None:
    desk.press(Qt.Key.Key_End, CONTROL)
    desk.press(Qt.Key.Key_B)
    assert desk.pane.canvas.framing.by_keys
    before = desk.pane.canvas.framing.frame
    desk.press(Qt.Key.Key_Down, times=2)
    desk.press(Qt.Key.Key_Right, SHIFT, times=3)
    after = desk.pane.canvas.framing.frame
    assert before is not None
    assert after is not None
    assert after[1].y() > before[1].y()
    assert after[2].x() - after[1].x() > before[2].x() - before[1].x()
    desk.press(Qt.Key.Key_Return)
    (one,) = desk.all("annotation")
    assert one["start"] is None
    assert desk.view.chosen_annotations == [one.id]
    (card,) = desk.cards().values()
    assert card.text.tag.startswith("Region, p. ")
    desk.press(Qt.Key.Key_1)
    desk.press(Qt.Key.Key_N)
    desk.type("A seal: Tessaly signed with Velmora on 4 May 2021")
    desk.press(Qt.Key.Key_Escape)
    desk.quiet()
    assert "A seal" in card.accessibleName()
    assert card.text.tag in {"Trade", "Doubt"}
    desk.press(Qt.Key.Key_E)
    desk.press(Qt.Key.Key_Return)
    (event,) = desk.all("event")
    assert event["date"] == "2021-05-04"
    evidence = desk.all("evidence")
    assert {each["annotation"] for each in evidence} == {one.id}
    assert event.title in card.accessibleName()


def test_a_region_is_moved_and_left_by_keys(desk: Desk) -> None:
    desk.press(Qt.Key.Key_B)
    desk.press(Qt.Key.Key_Escape)
    assert desk.all("annotation") == []
    desk.press(Qt.Key.Key_B)
    desk.press(Qt.Key.Key_Return)
    (one,) = desk.all("annotation")
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Down, times=4)
    desk.press(Qt.Key.Key_Return)
    (moved,) = desk.all("annotation")
    assert moved.id == one.id
    assert moved["region"] != one["region"]


def test_cards_of_many_marks_stack_and_are_filtered(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Home, CONTROL)
    for tag in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_1):
        desk.press(Qt.Key.Key_Right, SHIFT, CONTROL)
        desk.press(tag)
        desk.press(Qt.Key.Key_Escape)
    cards = sorted(desk.cards().values(), key=lambda one: one.y())
    assert len(cards) == 3
    assert all(a.geometry().bottom() < b.y() for a, b in itertools.pairwise(cards))
    tag = next(iter(desk.view.codebook.numbers.values()))
    whose = desk.view.whose
    desk.view.show_whose(type(whose)(tag=tag.id))
    desk.quiet()
    assert len(desk.cards()) == 2
    assert len(shown_on(desk.pane)) == 2


def test_in_a_narrow_window_the_card_stands_below_the_page(desk: Desk) -> None:
    desk.window.resize(760, 800)
    desk.quiet()
    desk.press(Qt.Key.Key_Home, CONTROL)
    desk.press(Qt.Key.Key_Right, SHIFT, CONTROL)
    canvas, offers = desk.pane.canvas, desk.view.margin.offers
    assert offers.isVisible()
    top = offers.mapTo(canvas, offers.rect().topLeft()).y()
    assert top >= canvas.viewport().geometry().bottom()

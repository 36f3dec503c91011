"""The card of a selection never takes the text away, at any size of the text."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.reader.offers import Offer, OfferButton, OfferCard
from desktop.theme.look import Look
from tests.desktop.hands import settle
from tests.desktop.reader.conftest import TEXT, Reading

TAGS = [Offer(str(n), f"Tag {n}", f"reader.tag_{n}", "#2f7d4f") for n in range(1, 7)]
OTHERS = [Offer(key, f"Do {key}", key) for key in "HNCEVA"]


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_where_there_is_little_height_offers_stand_in_four_columns(
    qtbot: QtBot, scale: float
) -> None:
    look = Look()
    look.choose("light", scale)
    over = QWidget()
    qtbot.addWidget(over)
    card = OfferCard(look, over)
    card.show_offers(TAGS, OTHERS)
    wide = look.px(78)
    card.fit(wide, look.px(100))
    tall = card.sizeHint().height()
    card.fit(wide, tall // 2)
    low = card.sizeHint().height()
    assert low < 0.7 * tall
    card.resize(wide, low)
    over.show()
    card.show()
    QApplication.processEvents()
    buttons = card.findChildren(OfferButton)
    assert [one.text() for one in buttons] == [one.text for one in (*TAGS, *OTHERS)]
    assert len({one.x() for one in buttons}) == 4
    assert all(card.rect().contains(one.geometry()) for one in buttons)
    card.fit(wide, look.px(100))
    assert card.sizeHint().height() == tall
    card.fit(look.px(40), 1)
    assert card.sizeHint().height() == tall, "words need some room"


def test_in_a_low_window_of_large_text_the_text_stays_in_sight(
    reading: Reading,
) -> None:
    reading.window.look.choose("light", 2.0)
    reading.window.resize(1000, 700)
    settle(reading.window)
    reading.select("signed in")
    settle(reading.window)
    offers, margin = reading.view.margin.offers, reading.view.margin
    assert offers.isVisible()
    assert margin.y() >= 0
    assert offers.height() <= 0.8 * reading.view.paper.height()
    assert all(margin.rect().contains(one.geometry().translated(offers.pos()))
               for one in offers.findChildren(OfferButton) if one.isVisible())  # fmt: skip


def test_what_is_selected_stays_in_view_above_the_card(reading: Reading) -> None:
    reading.window.look.choose("light", 2.0)
    reading.window.resize(1000, 700)
    settle(reading.window)
    paper = reading.view.paper
    at = TEXT.index("Paragraph 20")
    paper.select(at, at)
    paper.reveal(at, centre=True)
    full = paper.viewport().height()
    paper.scroll_by(paper.y_of(at) - full + 2 * paper.verticalScrollBar().singleStep())
    paper.select(at, at + len("Paragraph 20"))
    settle(reading.window)
    assert paper.viewport().height() < full
    assert 0 <= paper.y_of(at) < paper.viewport().height()


def test_nothing_is_offered_of_a_selection_while_a_form_about_it_is_open(reading: Reading) -> None:
    offers = reading.view.margin.offers
    reading.select("signed in")
    assert offers.isVisible()
    reading.press(Qt.Key.Key_A)
    assert reading.view.fills_in
    assert not offers.isVisible()
    reading.press(Qt.Key.Key_Escape)
    assert offers.isVisible()


def test_tags_are_picked_with_the_words_in_sight(reading: Reading) -> None:
    reading.window.look.choose("light", 2.0)
    reading.window.resize(1000, 700)
    settle(reading.window)
    for number in range(12):
        reading.view.marking.new_tag([], f"Tag {number}", lambda _: None)
    reading.quiet()
    reading.select("signed in")
    reading.press(Qt.Key.Key_T)
    settle(reading.window)
    paper, picker = reading.view.paper, reading.view.margin.picker
    assert picker.isVisible()
    assert picker.height() < 0.7 * paper.height()
    assert 0 <= paper.y_of(TEXT.index("signed in")) < paper.viewport().height()

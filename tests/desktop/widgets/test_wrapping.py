"""A word that is wider than its label breaks; nothing of the text is changed by that."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.models.blocks import Link
from desktop.theme.look import Look
from desktop.widgets.labels import LinkLabel, label
from tests.long_names import ARABIC, GERMAN

WIDTH = 160
Make = Callable[[str], QLabel]


def plain(text: str) -> QLabel:
    return label(text, wrap=True)


def link(text: str) -> QLabel:
    return LinkLabel(Look(), Link(text, "source", 1))


def inked(picture: QImage) -> list[int]:
    """Give the lines of dots that have any ink."""
    return [
        y
        for y in range(picture.height())
        if any(picture.pixelColor(x, y).lightness() < 128 for x in range(picture.width()))
    ]


@pytest.mark.parametrize("make", [plain, link])
@pytest.mark.parametrize("text", [GERMAN, f"before {GERMAN} after", ARABIC.replace(" ", "")])
def test_a_long_word_breaks_and_all_of_it_is_seen(qtbot: QtBot, make: Make, text: str) -> None:
    shown = make(text)
    qtbot.addWidget(shown)
    shown.setStyleSheet("background: white; color: black")
    shown.ensurePolished()
    line = shown.fontMetrics().height()
    needed = shown.heightForWidth(WIDTH)
    assert needed >= line * (shown.fontMetrics().horizontalAdvance(text) // WIDTH)
    assert shown.minimumSizeHint().width() < WIDTH
    shown.resize(WIDTH, needed + 2 * line)
    shown.show()
    ink = inked(shown.grab().toImage().convertToFormat(QImage.Format.Format_RGB32))
    assert needed - 2 * line < ink[-1] - ink[0] <= needed
    assert shown.text() == text
    assert shown.accessibleName() == text


@pytest.mark.parametrize("make", [plain, link])
def test_words_that_fit_stay_whole(qtbot: QtBot, make: Make) -> None:
    shown = make("one extraordinary afternoon")
    qtbot.addWidget(shown)
    shown.ensurePolished()
    longest = shown.fontMetrics().horizontalAdvance("extraordinary") + 2
    assert shown.heightForWidth(longest) < 3.5 * shown.fontMetrics().lineSpacing()

"""A card that says one line has it in its middle."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.reader.card import Card, CardText
from desktop.theme.look import Look


@pytest.mark.parametrize("text", [1.0, 2.0])
@pytest.mark.parametrize("small", [False, True])
def test_the_one_line_of_a_card_stands_in_its_middle(
    qtbot: QtBot, text: float, small: bool
) -> None:
    look = Look()
    look.choose("light", text)
    around = QWidget()
    qtbot.addWidget(around)
    card = Card(look, around)
    width = look.px(60)
    card.show_text(CardText("HHHH", "#2861a0", "HHHH", "", ""), chosen=False, small=small,
                   width=width)  # fmt: skip
    image = card.grab().toImage()
    ground = QColor(look.palette.raised).name()
    across = range(width // 2, width - look.px(2))
    down = range(4, image.height() - 4)
    rows = [y for y in down if any(image.pixelColor(x, y).name() != ground for x in across)]
    above, below = rows[0], image.height() - 1 - rows[-1]
    assert abs(above - below) <= look.px(0.75)

"""The row over a view: options beside the title, or below it where they would be squeezed."""

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop.theme.look import Look
from desktop.widgets.head_row import HeadRow


@pytest.fixture
def row(qtbot: QtBot) -> HeadRow:
    look = Look()
    look.choose("light", 1.0)  # whatever size an earlier test has left in force
    made = HeadRow(look, "Timeline")
    qtbot.addWidget(made)
    for text in ("lanes: domain", "colour: domain", "reported when"):
        made.chips.addWidget(QPushButton(text))
    made.corner.addWidget(QPushButton("a period of some years"))
    return made


def _show(row: HeadRow, width: int) -> None:
    row.resize(width, 200)
    row.show()
    QApplication.processEvents()


def test_options_stand_beside_the_title_where_there_is_room(row: HeadRow) -> None:
    _show(row, 1000)
    assert not row.is_broken


def test_options_that_would_be_squeezed_stand_below_uncut(row: HeadRow) -> None:
    _show(row, 420)
    assert row.is_broken
    for button in row.findChildren(QPushButton):
        assert button.width() >= button.sizeHint().width()
    _show(row, 1000)
    assert not row.is_broken


def test_an_option_more_finds_its_room(row: HeadRow) -> None:
    width = 600
    _show(row, width)
    assert not row.is_broken
    for at in range(3):
        row.chips.addWidget(QPushButton(f"another filter {at}"))
    QApplication.processEvents()
    for button in row.findChildren(QPushButton):
        assert button.width() >= button.sizeHint().width()
        assert button.mapTo(row, button.rect().topRight()).x() < width

"""Buttons shorten words that do not fit, and say all of them in the tip and for the ear."""

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.widgets.buttons import ElidedButton, chip_button
from tests.long_names import GERMAN


def seen(button: QPushButton) -> str:
    return QPushButton.text(button).replace("&&", "&")


def in_a_row(qtbot: QtBot, *buttons: QPushButton, width: int) -> QWidget:
    box = QWidget()
    row = QHBoxLayout(box)
    for one in buttons:
        row.addWidget(one)
    qtbot.addWidget(box)
    box.resize(width, 40)
    box.show()
    return box


def test_long_words_are_shortened_and_come_back_with_the_room(qtbot: QtBot) -> None:
    button = ElidedButton(GERMAN)
    box = in_a_row(qtbot, button, width=200)
    assert seen(button).endswith("…")
    assert button.toolTip() == button.text() == button.accessibleName() == GERMAN
    assert button.width() <= 200
    box.resize(2000, 40)
    assert seen(button) == GERMAN
    assert button.toolTip() == ""


def test_a_chip_keeps_the_sign_at_its_end(qtbot: QtBot) -> None:
    chip = chip_button(f"{GERMAN}  ×")
    chip.setToolTip("a tip of its own")
    box = in_a_row(qtbot, chip, width=200)
    assert chip.width() <= box.width()
    assert seen(chip).endswith("×")
    assert "…" in seen(chip)
    assert chip.toolTip() == "a tip of its own"


def test_an_ampersand_is_a_letter(qtbot: QtBot) -> None:
    chip = chip_button("Grain & Rail")
    box = in_a_row(qtbot, chip, width=400)
    assert box.isAncestorOf(chip)
    assert QPushButton.text(chip) == "Grain && Rail"
    assert chip.text() == "Grain & Rail"


def test_a_name_for_the_ear_stays_when_the_words_change(qtbot: QtBot) -> None:
    chip = chip_button("off")
    chip.setAccessibleName("The switch")
    chip.setText("on")
    qtbot.addWidget(chip)
    assert chip.accessibleName() == "The switch"
    assert seen(chip) == "on"

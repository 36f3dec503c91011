"""Names of fields are coloured in the search box, and nothing else of it changes."""

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.theme.look import Look
from desktop.views.shell.query_colours import colour, stretches

QUERY = "𝒳 OR credit actor:Лукашенко date:2020..2024"


def test_fields_and_joining_words_are_found() -> None:
    told = [(QUERY[start:end], name) for start, end, name in stretches(QUERY)]
    assert told == [("OR", "quiet"), ("actor:", "actor"), ("date:", "event")]


def test_what_cannot_be_read_has_no_colours() -> None:
    assert stretches('actor:Minsk "open') == []


def test_a_field_is_seen_in_its_colour_and_the_text_stays(qtbot: QtBot) -> None:
    look = Look()
    look.choose("light", 1.0)
    box = QLineEdit()
    qtbot.addWidget(box)
    box.setStyleSheet("background: white; color: black")
    box.resize(700, 40)
    box.show()
    box.setText(QUERY)
    box.setSelection(3, 2)
    plain = box.grab().toImage()
    colour(box, look)
    assert (box.text(), box.selectedText(), box.isUndoAvailable()) == (QUERY, "OR", False)
    shown = box.grab().toImage()
    wanted = look.colour("actor").hue()

    def bluish(image: object) -> int:
        dots = (
            QColor(image.pixel(x, y))  # type: ignore[attr-defined]
            for x in range(100, 400)
            for y in range(40)
        )
        return sum(abs(one.hue() - wanted) < 12 and one.saturation() > 90 for one in dots)

    assert bluish(shown) > bluish(plain) + 20

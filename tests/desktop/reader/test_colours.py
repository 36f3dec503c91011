"""Colours of marks: lines are seen on every ground, a new tag is unlike those that are there."""

import pytest
from PySide6.QtGui import QColor

from desktop.reader.colours import contrast, outline, unlike
from desktop.theme.palettes import PALETTES
from tests.desktop.reader.conftest import Reading


@pytest.mark.parametrize("ground", sorted({one.base for one in PALETTES.values()} | {"#ffffff"}))
@pytest.mark.parametrize("colour", ["#fde58f", "#6b5510", "#ffffff", "#000000", "#2861a0"])
def test_a_line_is_seen_on_its_ground(colour: str, ground: str) -> None:
    assert contrast(outline(colour, ground), QColor(ground)) >= 3


def test_a_colour_that_is_seen_already_stays() -> None:
    assert outline("#2861a0", "#ffffff").name() == "#2861a0"


def test_each_new_tag_is_unlike_those_before() -> None:
    used: list[str] = []
    for _ in range(10):
        used.append(unlike(used))
    assert len(set(used)) == 10
    assert unlike([]) == used[0]
    assert unlike(["#c07a12"]) != "#c07a12"


def test_each_colour_of_a_tag_is_seen_in_every_theme() -> None:
    used: list[str] = []
    for _ in range(10):
        used.append(unlike(used))
    for palette in PALETTES.values():
        assert all(contrast(QColor(one), QColor(palette.base)) >= 2.5 for one in used)


def test_a_highlight_takes_the_colour_of_a_theme_chosen_while_it_is_seen(reading: Reading) -> None:
    reading.select("Velmora")
    reading.view.call("highlight")
    reading.quiet()
    (mark,) = reading.view.paper.sheet.marks.everything()
    for theme in ("dark", "light"):
        reading.window.set_look(theme=theme)
        reading.quiet()
        assert reading.view.colour_of(mark) == reading.view.look.palette.mark

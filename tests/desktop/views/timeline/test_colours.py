"""Marks are told apart by colour and shape together."""

from PySide6.QtCore import QRectF

from desktop.theme.palettes import PALETTES
from desktop.views.timeline.colours import colours, shape

WHERE = QRectF(0, 0, 10, 10)


def outline(code: int) -> tuple[tuple[float, float], ...]:
    corners = shape(code, WHERE).toFillPolygon().toList()
    return tuple((corner.x(), corner.y()) for corner in corners)


def test_no_two_of_many_domains_without_a_colour_of_their_own_look_alike() -> None:
    keys = ["", *(f"domain {number}" for number in range(40))]
    for palette in PALETTES.values():
        given = [one.name() for one in colours("domain", keys, {}, palette)]
        looks = {(given[code], outline(code)) for code in range(1, len(keys))}
        assert len(looks) == 40

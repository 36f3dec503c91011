"""Colours of marks on a timeline, and their shapes as a second cue; adapted to the theme."""

from collections.abc import Mapping, Sequence
from math import cos, pi, sin
from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainterPath, QPolygonF

from db.store.outline import Term
from desktop.theme.adapting import adapted
from desktop.theme.palettes import Palette

_CYCLE: Final = (
    "#3b76c4", "#c58a00", "#2f8f57", "#b5473c", "#7a55b8", "#1f8ea3", "#b0508f", "#8c8a1f",
    "#7d5340",
)  # fmt: skip
"""One more than there are shapes, so that no two of the first 72 have both in common."""

_QUADS: Final = {"1": "#7fb0e6", "2": "#2563b8", "3": "#eda66b", "4": "#b4432f"}
"""Cooperation blue, conflict red; words light, deeds dark: told apart by colour-blind readers."""


def colours(
    colour: str, keys: Sequence[str], terms: Mapping[tuple[str, str], Term], palette: Palette
) -> list[QColor]:
    """Give a colour for each code; nothing said is grey."""
    found: list[QColor] = []
    vocabulary = {"domain": "domain", "type": "event_type"}.get(colour, "")
    for code, key in enumerate(keys):
        term = terms.get((vocabulary, key))
        named = _QUADS.get(key) if colour == "quad" else term.colour if term else None
        plain = named or _CYCLE[(code - 1) % len(_CYCLE)]
        found.append(adapted(QColor(plain if key else palette.bar), palette))
    return found


def shape(code: int, where: QRectF) -> QPainterPath:
    """Give the outline of a mark's glyph: a shape for each of eight codes, then round again."""
    path = QPainterPath()
    number = code % 8
    if number == 0:
        path.addEllipse(where)
    elif number == 2:
        inner = where.adjusted(0.6, 0.6, -0.6, -0.6)
        path.addRoundedRect(inner, where.width() / 6, where.width() / 6)
    else:
        path.addPolygon(_polygon(number, where))
        path.closeSubpath()
    return path


def _polygon(number: int, where: QRectF) -> QPolygonF:
    middle, half = where.center(), where.width() / 2
    # number: corners, the turn of the first, how far the inner corners of a star reach in
    corners, turn, inner = {
        1: (4, 0.0, 1.0),
        3: (3, -pi / 2, 1.0),
        4: (3, pi / 2, 1.0),
        5: (6, 0.0, 1.0),
        6: (5, -pi / 2, 0.45),
        7: (4, pi / 4, 0.4),
    }[number]
    steps = corners if inner == 1.0 else 2 * corners
    points: list[QPointF] = []
    for step in range(steps):
        reach = half * 1.12 * (inner if inner < 1 and step % 2 else 1.0)
        angle = turn + 2 * pi * step / steps
        points.append(QPointF(middle.x() + reach * cos(angle), middle.y() + reach * sin(angle)))
    return QPolygonF(points)

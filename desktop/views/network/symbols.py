"""Symbols of actors: a shape for persons, states and bodies, and a letter for each kind."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from desktop.theme.look import Look

Real = NDArray[np.float64]

LETTERS: Final = {
    "person": "P", "state": "S", "territory": "T", "organisation": "O", "alliance": "A",
    "government": "G", "ministry": "M", "office": "D", "armed_force": "F", "party": "R",
    "company": "C", "medium": "N", "institute": "I", "university": "U", "programme": "X",
    "group": "Q",
}  # fmt: skip
"""A letter for each kind of actor, so that shape and colour do not stand alone."""

UNKNOWN: Final = "·"
"""Stands for a kind without a letter."""

TINY: Final = 2.5
"""Pixels of radius below which a symbol is a dot."""
LETTER_FROM: Final = 5.5
"""Pixels of radius from which a symbol has its letter."""

_SQUARE: Final = frozenset({"state", "territory"})
_ROUND: Final = frozenset({"person"})
_SIX_SIDES: Final = ((1, 0), (0.5, 0.9), (-0.5, 0.9), (-1, 0), (-0.5, -0.9), (0.5, -0.9))


def draw(painter: QPainter, look: Look, kind: str | None, where: QRectF, fill: QColor) -> None:
    """Draw the symbol of a kind of actor into a square."""
    radius = where.width() / 2
    painter.setPen(QPen(look.colour("base"), 1.0 if radius > 3 else 0.5))
    painter.setBrush(fill)
    painter.drawPath(_shape(kind, where))
    if radius >= LETTER_FROM:
        painter.setPen(look.colour("on_kind"))
        painter.setFont(look.font(radius * 1.15 / look.scale, 600))
        letter = LETTERS.get(kind or "", UNKNOWN)
        painter.drawText(where, Qt.AlignmentFlag.AlignCenter, letter)


def dots(painter: QPainter, points: Real, radii: Real, fill: QColor) -> None:
    """Draw many symbols that are too small to have a shape, as dots."""
    widths = np.maximum(np.round(radii * 4) / 2, 1.0)
    for width in np.unique(widths).tolist():
        pen = QPen(fill, width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawPoints([QPointF(x, y) for x, y in points[widths == width].tolist()])


@dataclass(frozen=True, slots=True)
class Sample:
    """Draws the symbol of a kind for the legend."""

    kind: str | None
    look: Look

    def __call__(self, painter: QPainter, where: QRectF) -> None:
        """Draw it in the middle, as large as is high."""
        side = float(self.look.px(3.5))
        middle = where.center()
        square = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
        draw(painter, self.look, self.kind, square, self.look.colour("actor"))


def _shape(kind: str | None, where: QRectF) -> QPainterPath:
    """Give the shape of a kind: persons round, states square, all bodies six-sided."""
    path = QPainterPath()
    if kind in _ROUND:
        path.addEllipse(where)
    elif kind in _SQUARE:
        path.addRoundedRect(where.adjusted(1, 1, -1, -1), where.width() / 6, where.width() / 6)
    else:
        x, y, r = where.center().x(), where.center().y(), where.width() / 2
        path.addPolygon(QPolygonF([QPointF(x + r * dx, y + r * dy) for dx, dy in _SIX_SIDES]))
        path.closeSubpath()
    return path

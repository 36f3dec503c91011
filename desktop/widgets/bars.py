"""Bars of how much happened when, and the years below them: the same look wherever they stand."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from desktop.theme import icons
from desktop.theme.look import Look

FEWEST: Final = 2.0
"""Pixels that a bar of any number is high at least."""
GAP: Final = 0.75
"""Steps of the grid between two bars at most; less where they are narrow."""

Bar = tuple[float, float, int, str]
"""Where it begins and where the next one does, in pixels; the number; the colour."""


def draw(painter: QPainter, look: Look, room: QRectF, bars: Iterable[Bar]) -> None:
    """Draw bars that stand on the floor of a room; the largest number fills its height."""
    bars = list(bars)
    most = max((number for _, _, number, _ in bars), default=0) or 1
    for left, right, number, colour in bars:
        gap = max(0.7, min(look.px(GAP), (right - left) / 5))
        height = max(room.height() * number / most, FEWEST)
        icons.swatch(
            painter, colour, QRectF(left, room.bottom() - height, right - left - gap, height)
        )


def write(painter: QPainter, look: Look, under: QRectF, texts: Iterable[tuple[float, str]]) -> None:
    """Write years from where they begin (pixels), those that have room beside the one before."""
    painter.setFont(look.font(11))
    painter.setPen(look.colour("quiet"))
    free = under.left()
    for x, text in texts:
        width = painter.fontMetrics().horizontalAdvance(text)
        if x >= free and x + width <= under.right():
            where = QRectF(x, under.top(), width + look.px(1), under.height())
            painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, text)
            free = x + width + look.px(4)

"""How a block is filled: plain, hatched for one voice, hollow for none; dashed where planned."""

from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop.theme.look import Look

_PALE: Final = 0.52
"""How much of the ground is mixed into the lines of a hatching."""


def fill(
    painter: QPainter, look: Look, where: QRectF, colour: str, *, voices: int, dashed: bool = False
) -> None:
    """Fill a block for a number of voices, in the colour of its domain."""
    ground, ink = look.colour("base"), QColor(colour)
    corner = min(look.px(0.5), where.height() / 3)
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink if voices else ground)
    painter.drawRoundedRect(where, corner, corner)
    contrast = look.palette.name == "contrast"
    if voices == 1:
        narrow = min(where.width(), where.height()) < look.px(3)
        step = look.px(1.25 if narrow else 1.75)
        _stripes(painter, where, ground if contrast else _mixed(ink, ground), step)
    if dashed or not voices or contrast:
        pen = QPen(look.colour("text") if contrast else ink, 1.25)
        if dashed:
            painter.setBrush(_mixed(ink, ground))
            pen = QPen(look.colour("text"), 1.25, Qt.PenStyle.DashLine)
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen)
        painter.drawRoundedRect(where.adjusted(0.6, 0.6, -0.6, -0.6), corner, corner)
    painter.restore()


def _stripes(painter: QPainter, where: QRectF, colour: QColor, step: float) -> None:
    """Draw slanting lines cut to the block by reckoning: drawings (SVG) know no clipping."""
    pen = QPen(colour, step * 0.42)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    inner = where.adjusted(0.5, 0.5, -0.5, -0.5)
    at = inner.left()
    while at < inner.right() + inner.height():
        line = _cut(at, inner)
        if line is not None:
            painter.drawLine(line)
        at += step


def _cut(foot: float, where: QRectF) -> QLineF | None:
    """Give the part within a block of the line that rises to the right from (foot, bottom) back."""
    low = max(where.left(), foot - where.height())
    high = min(where.right(), foot)
    if high - low < 0.5:
        return None
    first = QPointF(low, where.top() + foot - low)
    last = QPointF(high, where.top() + foot - high)
    return QLineF(first, last)


def _mixed(one: QColor, other: QColor) -> QColor:
    part = _PALE
    return QColor(
        round(one.red() * (1 - part) + other.red() * part),
        round(one.green() * (1 - part) + other.green() * part),
        round(one.blue() * (1 - part) + other.blue() * part),
    )

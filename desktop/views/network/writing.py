"""Writes the names of a network; a line of ground around the letters parts them from the ties."""

from math import ceil
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
)

from desktop.views.network.naming import Label

HALO: Final = 3.0
"""Pixels of the line of ground around the letters."""
_MOST: Final = 2_000
"""Written names that are kept."""

_Key = tuple[str, Qt.AlignmentFlag, str, int, int, float]


class Writing:
    """Keeps each name as a small picture: to trace its letters anew takes a millisecond.

    Drawings and paper get letters and lines, as ever.
    """

    def __init__(self) -> None:
        self._made: dict[_Key, QPixmap] = {}

    def clear(self) -> None:
        """Forget all: another size of text, or other colours."""
        self._made.clear()

    def put(
        self, painter: QPainter, label: Label, font: QFont, colour: QColor, ground: QColor
    ) -> None:
        """Write one name where it stands, and the line that leads to it."""
        if label.lead is not None:
            painter.save()
            painter.setOpacity(0.5)
            painter.setPen(QPen(colour, 1.0))
            painter.drawLine(label.lead)
            painter.restore()
        device = painter.device()
        if not isinstance(device, (QPixmap, QImage)):
            _write(painter, label, label.where, font, colour, ground)
            return
        ratio = device.devicePixelRatioF()
        key = (label.text, label.align, font.key(), colour.rgba(), ground.rgba(), ratio)
        stamp = self._made.get(key)
        if stamp is None:
            if len(self._made) >= _MOST:
                self._made.clear()
            stamp = self._made[key] = _stamp(label, font, colour, ground, ratio)
        corner = label.where.topLeft() - QPointF(HALO, HALO)
        painter.drawPixmap(QPointF(round(corner.x()), round(corner.y())), stamp)


def _stamp(label: Label, font: QFont, colour: QColor, ground: QColor, ratio: float) -> QPixmap:
    where = QRectF(HALO, HALO, label.where.width(), label.where.height())
    size = QSize(ceil(where.width() + 2 * HALO), ceil(where.height() + 2 * HALO))
    made = QPixmap(size * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _write(painter, label, where, font, colour, ground)
    painter.end()
    return made


def _write(
    painter: QPainter, label: Label, where: QRectF, font: QFont, colour: QColor, ground: QColor
) -> None:
    metrics, path = QFontMetricsF(font), QPainterPath()
    lines: list[tuple[QPointF, str]] = []
    for number, line in enumerate(label.text.split("\n")):
        width = metrics.horizontalAdvance(line)
        x = where.left() + 2
        if label.align == Qt.AlignmentFlag.AlignHCenter:
            x = where.center().x() - width / 2
        elif label.align == Qt.AlignmentFlag.AlignRight:
            x = where.right() - 2 - width
        y = where.top() + metrics.ascent() + number * metrics.height()
        start = QPointF(round(x), round(y))  # letters between pixels would be blurred
        path.addText(start, font, line)
        lines.append((start, line))
    pen = QPen(ground, HALO * 2)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(path, pen)
    painter.setFont(font)
    painter.setPen(colour)
    for start, line in lines:
        painter.drawText(start, line)

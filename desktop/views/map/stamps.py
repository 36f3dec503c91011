"""Discs of a map as small pictures: while it is only moved, none is drawn anew."""

from collections.abc import Callable
from math import ceil
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap

if TYPE_CHECKING:
    from desktop.views.map.map_chart import Disc

MARGIN: Final = 5
"""Pixels around a disc, for its ring."""

Draw = Callable[[QPainter, "Disc", QRectF], None]


class Stamps:
    """Keeps the picture of each disc; `draw` makes it. Drawings and paper get lines, as ever."""

    def __init__(self, draw: Draw) -> None:
        self._draw = draw
        self._made: dict[Disc, QPixmap] = {}

    def clear(self) -> None:
        """Forget all: other discs, or other colours."""
        self._made.clear()

    def put(self, painter: QPainter, disc: "Disc", where: QRectF) -> None:
        """Set a disc where it stands, to a whole pixel."""
        device = painter.device()
        if not isinstance(device, (QPixmap, QImage)):
            self._draw(painter, disc, where)
            return
        ratio = device.devicePixelRatioF()
        stamp = self._made.get(disc)
        if stamp is None or stamp.devicePixelRatioF() != ratio:
            stamp = self._made[disc] = self._stamp(disc, where, ratio)
        corner = QPoint(round(where.left()) - MARGIN, round(where.top()) - MARGIN)
        painter.drawPixmap(corner, stamp)

    def _stamp(self, disc: "Disc", where: QRectF, ratio: float) -> QPixmap:
        side = ceil(where.width()) + 2 * MARGIN
        stamp = QPixmap(QSize(side, side) * ratio)
        stamp.setDevicePixelRatio(ratio)
        stamp.fill(Qt.GlobalColor.transparent)
        painter = QPainter(stamp)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw(painter, disc, QRectF(MARGIN, MARGIN, where.width(), where.height()))
        painter.end()
        return stamp

"""A scroll bar that shows where in the text something was found, and where annotations stand."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar

from desktop.theme.look import Look


class MarkedScrollBar(QScrollBar):
    """Draws a tick for each share (0 to 1) of the length."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shares: Sequence[float] = ()
        self._rows: tuple[int, list[int]] = (-1, [])
        self.setAccessibleName("")

    @property
    def shares(self) -> Sequence[float]:
        """Where the ticks stand."""
        return self._shares

    def show_shares(self, shares: Sequence[float]) -> None:
        """Show ticks at these shares of the length."""
        self._shares, self._rows = shares, (-1, [])
        self.update()

    def _ticks(self, room: int) -> list[int]:
        """Give the heights of the ticks, each once; however many, they are reckoned once."""
        if self._rows[0] != room:
            rows = np.unique(np.rint(np.array(self._shares) * room).astype(np.int64))
            self._rows = (room, rows.tolist())
        return self._rows[1]

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the bar, and the ticks over it."""
        super().paintEvent(event)
        if not self._shares:
            return
        painter = QPainter(self)
        colour = self._look.colour("accent")
        high = max(2, self._look.px(0.5))
        room = self.height() - high
        for y in self._ticks(room):
            painter.fillRect(QRectF(2, y, self.width() - 4, high), colour)
        painter.end()

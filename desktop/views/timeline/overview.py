"""All events over all time in one row of bars, with a brush for the period that is shown."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.theme.look import Look
from desktop.tr import tr
from desktop.views.timeline.scale import Scale, whole
from desktop.views.timeline.ticks import day_text, ticks
from desktop.widgets import bars

if TYPE_CHECKING:
    from db.analysis.timeline import Timeline

_EDGE = 6.0
"""Pixels from an edge of the brush within which it is taken by this edge."""


class Overview(QWidget):
    """The bars and the brush. `brushed` gives the first and last day, with fractions.

    Until it is given events it is bare and says nothing.
    """

    brushed = Signal(float, float)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._timeline: Timeline | None = None
        self._first, self._last = 0.0, 1.0
        self._wide = 0.0
        self._held: tuple[str, float, float, float] | None = None
        self.setObjectName("histogram")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Period shown, of all time"))
        look.changed.connect(self.updateGeometry)

    def show_timeline(self, timeline: "Timeline") -> None:
        """Show other events."""
        self._timeline = timeline
        self.update()

    def show_period(self, first: float, last: float, width: float) -> None:
        """Show the brush over these days; the chart below, to which days belong, is so wide."""
        self._first, self._last, self._wide = first, last, width
        said = f"{day_text(int(first))} – {day_text(int(last))}"
        self.setAccessibleDescription(said)
        self.update()

    @property
    def brush(self) -> QRectF:
        """Where the brush stands."""
        scale, foot = self._scale(), self._look.px(5)
        wide = self._wide or self.width()
        left = min(max(scale.x(self._first), 1.0), wide - 3.0)
        right = min(max(scale.x(self._last), left + 2.0), wide - 1.0)
        return QRectF(left, 1, right - left, self.height() - foot - 1)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Give its size."""
        return QSize(self._look.px(60), self._look.px(15))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Take the brush by an edge or as a whole; elsewhere begin a new one."""
        x, brush = event.position().x(), self.brush
        day = self._scale().day(x)
        how = "new"
        if abs(x - brush.left()) < _EDGE:
            how = "left"
        elif abs(x - brush.right()) < _EDGE:
            how = "right"
        elif brush.left() < x < brush.right() and not self._covers(brush):
            how = "all"
        self._held = (how, day, self._first, self._last)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Move what was taken."""
        x, brush = event.position().x(), self.brush
        if self._held is None:
            near = min(abs(x - brush.left()), abs(x - brush.right())) < _EDGE
            shape = Qt.CursorShape.SizeHorCursor if near else Qt.CursorShape.ArrowCursor
            self.setCursor(shape)
            return
        how, start, first, last = self._held
        day = self._scale().day(x)
        if how == "new":
            self._tell(min(start, day), max(start, day))
        elif how == "all":
            self._tell(first + day - start, last + day - start)
        else:
            other = last if how == "left" else first
            self._tell(min(day, other), max(day, other))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Let go; a click without a move centres the period there."""
        if self._held is not None and self._held[0] == "new":
            _, start, first, last = self._held
            clicked = abs(self._scale().x(start) - event.position().x()) < 2
            if clicked and not self._covers(self.brush):
                half = (last - first) / 2
                self._tell(start - half, start + half)
        self._held = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Show all time."""
        del event
        self._show_all()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Move the brush by arrows, narrow it and widen it with Shift; Home and End show all."""
        key, span = event.key(), self._last - self._first
        step = span / 8
        wide = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            by = step if key == Qt.Key.Key_Right else -step
            self._tell(self._first + (0 if wide else by), self._last + by)
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._show_all()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the bars, some years, the brush."""
        del event
        look = self._look
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.colour("base"))
        if self._timeline is None:
            painter.end()
            return
        scale = self._scale()
        floor = self.height() - look.px(5)
        brush = self.brush
        soft = QColor(look.colour("accent_soft"))
        painter.fillRect(brush, soft)
        wide = self._wide or self.width()
        if self._timeline.number:
            bars.draw(painter, look, QRectF(0, 6, wide, floor - 6), self._bars(scale, wide))
        under = QRectF(0, floor, wide, self.height() - floor)
        marks = ticks(scale, round(wide), look.px(24))
        bars.write(painter, look, under, ((scale.x(one.day) + 1, one.text) for one in marks))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("focus" if self.hasFocus() else "accent"), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(brush.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.end()

    def _bars(self, scale: Scale, wide: float) -> Iterator[bars.Bar]:
        """Give the bars above the chart: beside it, over its scroll bar, stands nothing."""
        if self._timeline is None:
            return
        step = max(self._look.px(1.5), 4)
        width = max(round(step * scale.days), 1)
        first = int(np.floor(scale.left / width))
        last = int(np.ceil(scale.day(wide) / width))
        edges = np.arange(first, last + 1, dtype=np.int64) * width
        counts = self._timeline.overview(edges)
        for at in np.flatnonzero(counts).tolist():
            left, right = scale.x(int(edges[at])), scale.x(int(edges[at + 1]))
            if left < wide:
                yield left, min(right, wide), int(counts[at]), self._look.palette.bar

    def _covers(self, brush: QRectF) -> bool:
        """Tell whether the brush is over all time: then there is nowhere to take it."""
        return brush.left() <= _EDGE and brush.right() >= (self._wide or self.width()) - _EDGE

    def _scale(self) -> Scale:
        extent = self._timeline.extent if self._timeline is not None else None
        first, last = extent or (int(self._first), int(self._last))
        return whole(first, last, self._wide or self.width(), self._look.px)

    def _show_all(self) -> None:
        extent = self._timeline.extent if self._timeline is not None else None
        if extent is not None:
            scale = self._scale()
            self._tell(scale.left, scale.day(self._wide or self.width()))

    def _tell(self, first: float, last: float) -> None:
        if self._timeline is None:
            return
        self.brushed.emit(first, last)

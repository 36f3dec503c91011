"""A window of time over bars of how much happened when: drag, keys, or let it run."""

from collections.abc import Sequence
from enum import Enum

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from db.text.dates.days import civil, day_number
from desktop.theme.look import Look
from desktop.tr import tr
from desktop.widgets import bars
from desktop.widgets.time_axis import TimeAxis, Whole

Window = tuple[int, int]

BARS = 120
RUN_MS = 80
RUN_STEPS = 150
"""In how many steps a running window crosses the whole time."""


class _Part(Enum):
    NONE, NEW, FIRST, LAST, WHOLE = range(5)


class TimeBrush(QWidget):
    """Chooses a window of days.

    `moved` gives it (first and last day number, None for all time) while it is dragged, `chosen`
    when it is let go.
    """

    moved = Signal(object)
    chosen = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._span: Window = (1, 366)
        self._axis = TimeAxis(*self._span)
        self._bars: list[int] = []
        self._window: Window | None = None
        self._part, self._from = _Part.NONE, 0
        self._start: Window | None = None
        self._running = QTimer(self, interval=RUN_MS)
        self._running.timeout.connect(self._run_on)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Period"))
        self.setToolTip(
            tr("Drag to show a period. Arrows move it, Shift and arrows widen it, Escape ends it.")
        )
        look.changed.connect(self.updateGeometry)

    @property
    def window_of_days(self) -> Window | None:
        """The window, or None for all time."""
        return self._window

    @property
    def running(self) -> bool:
        """Whether the window moves by itself."""
        return self._running.isActive()

    def show_days(self, days: Sequence[int] | Whole, window: Window | None) -> None:
        """Show when things begin (day numbers), and the window."""
        days = np.asarray(days, dtype=np.int64)
        low, high = (int(days.min()), int(days.max())) if days.size else (0, 0)
        self.setVisible(low < high)
        if days.size:
            first, last = civil(low)[0], civil(high)[0]
            self._span = (day_number(first, 1, 1), day_number(last, 12, 31))
            self._axis = TimeAxis(*self._span, days)
            counted, _ = np.histogram(days, self._axis.edges(BARS))
            self._bars = counted.tolist()
        self.show_window(window)

    def show_window(self, window: Window | None) -> None:
        """Show another window."""
        self._window = window
        self._tell()
        self.update()

    def run(self) -> None:
        """Let the window cross all time, or stop it."""
        if self._running.isActive():
            self._stop()
            return
        if self._window is None or self._window[1] >= self._span[1]:
            width = self._window[1] - self._window[0] if self._window else self._whole() // 12
            self._window = (self._span[0], self._span[0] + min(width, self._whole() // 2))
        self._running.start()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Give its size."""
        return QSize(self._look.px(60), self._look.px(13))

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Run no more where nobody looks."""
        self._running.stop()
        super().hideEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Take an edge, the window, or begin a new one."""
        self._stop()
        self._part = self._part_at(event.position())
        self._from, self._start = self._day(event.position().x()), self._window

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Drag what was taken."""
        part = self._part_at(event.position())
        edges = {_Part.FIRST, _Part.LAST}
        shape = Qt.CursorShape
        self.setCursor(shape.SizeHorCursor if part in edges else shape.ArrowCursor)
        if self._part is _Part.NONE:
            return
        day = self._day(event.position().x())
        first, last = self._start or (self._from, self._from)
        if self._part is _Part.NEW:
            self._set(min(self._from, day), max(self._from, day))
        elif self._part is _Part.FIRST:
            self._set(min(day, last), last)
        elif self._part is _Part.LAST:
            self._set(first, max(day, first))
        else:
            self._shift(first, last, day - self._from)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Let go; a click beside the window ends it."""
        clicked = abs(self._x(self._day(event.position().x())) - self._x(self._from)) < 3
        if self._part is _Part.NEW and clicked:
            self._window = None
        self._part = _Part.NONE
        self._finish()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Move by arrows, widen and narrow with Shift, begin at Home, end at End."""
        key = event.key()
        step = max(self._whole() // 40, 1)
        first, last = self._window or self._span
        if key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            by = step if key == Qt.Key.Key_Right else -step
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self._set(first, max(first, last + by))
            elif self._window is None:
                self._set(first, first + self._whole() // 6)
            else:
                self._shift(first, last, by)
        elif key == Qt.Key.Key_Home:
            self._shift(first, last, self._span[0] - first)
        elif key == Qt.Key.Key_End:
            self._shift(first, last, self._span[1] - last)
        elif key == Qt.Key.Key_Escape and self._window is not None:
            self._stop()
            self._window = None
        else:
            super().keyPressEvent(event)
            return
        self._finish()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint bars, years and the window."""
        del event
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), look.colour("base"))
        room = self._room()
        wide = room.width() / max(len(self._bars), 1)
        starts = [room.left() + at * wide for at in range(len(self._bars))]
        bars.draw(
            painter, look, room,
            ((x, x + wide, number, look.palette.bar)
             for x, number in zip(starts, self._bars, strict=True) if number),
        )  # fmt: skip
        painter.setPen(look.colour("line"))
        painter.drawLine(room.bottomLeft(), room.bottomRight())
        self._draw_gaps(painter, room)
        self._draw_years(painter, room)
        if self._window is not None:
            self._draw_window(painter, room)
        if self.hasFocus():
            painter.setPen(QPen(look.colour("focus")))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))
        painter.end()

    def _draw_years(self, painter: QPainter, room: QRectF) -> None:
        look = self._look
        painter.setFont(look.font(11))
        first, last = civil(self._span[0])[0], civil(self._span[1])[0]
        widest = painter.fontMetrics().horizontalAdvance("00000") + look.px(4)
        fits = max(int(room.width() // widest), 1)
        steps = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000, 10000)
        shown = self._axis.drawn_days / 365.2425
        every = next((s for s in steps if shown / s <= fits), 100000)
        begin = first - first % every + every * (first % every > 0)
        days = [(day_number(year, 1, 1), str(year)) for year in range(begin, last + 1, every)]
        under = QRectF(0, room.bottom(), self.width(), self.height() - room.bottom())
        texts = ((self._x(day), text) for day, text in days if not self._axis.is_cut(day))
        bars.write(painter, look, under, texts)

    def _draw_gaps(self, painter: QPainter, room: QRectF) -> None:
        """Break the line where empty years are cut short."""
        look = self._look
        side = look.px(1)
        for low, high in self._axis.gaps:
            middle = (self._x(low) + self._x(high)) / 2
            where = QRectF(middle - side, room.bottom() - side, 2 * side, 2 * side)
            painter.fillRect(where, look.colour("base"))
            painter.setPen(QPen(look.colour("quiet"), 1.2))
            for x in (where.left(), where.right()):
                painter.drawLine(
                    QPointF(x - side / 2, where.bottom()), QPointF(x + side / 2, where.top())
                )
        painter.setPen(look.colour("line"))

    def _draw_window(self, painter: QPainter, room: QRectF) -> None:
        assert self._window is not None  # noqa: S101 - drawn where there is one
        look = self._look
        left, right = self._x(self._window[0]), self._x(self._window[1] + 1)
        inside = QRectF(left, room.top(), max(right - left, 2.0), room.height())
        colour = look.colour("accent")
        colour.setAlpha(34)
        painter.fillRect(inside, colour)
        painter.setPen(QPen(look.colour("accent"), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(inside, 2, 2)
        painter.setBrush(look.colour("accent"))
        for x in (left, right):
            painter.drawRoundedRect(
                QRectF(x - 2, inside.center().y() - look.px(1.5), 4, look.px(3)), 2, 2
            )

    def _room(self) -> QRectF:
        px = self._look.px
        return QRectF(
            px(3.5), px(1.5), max(self.width() - px(7), 1), max(self.height() - px(6.5), 1)
        )

    def _whole(self) -> int:
        return max(self._span[1] - self._span[0], 1)

    def _x(self, day: float) -> float:
        return self._room().left() + self._axis.at(day) * self._room().width()

    def _day(self, x: float) -> int:
        day = round(self._axis.day((x - self._room().left()) / self._room().width()))
        return min(max(day, self._span[0]), self._span[1])

    def _part_at(self, at: QPointF) -> _Part:
        if self._window is None:
            return _Part.NEW
        left, right = self._x(self._window[0]), self._x(self._window[1] + 1)
        near = self._look.px(1.5)
        if abs(at.x() - right) <= near:
            return _Part.LAST
        if abs(at.x() - left) <= near:
            return _Part.FIRST
        return _Part.WHOLE if left < at.x() < right else _Part.NEW

    def _set(self, first: int, last: int) -> None:
        low, high = self._span
        self._window = (max(first, low), min(max(last, low), high))
        self._tell()
        self.update()
        self.moved.emit(self._window)

    def _shift(self, first: int, last: int, by: int) -> None:
        by = min(max(by, self._span[0] - first), self._span[1] - last)
        self._set(first + by, last + by)

    def _run_on(self) -> None:
        if self._window is None or self._window[1] >= self._span[1]:
            self._stop()
            return
        self._shift(*self._window, max(self._whole() // RUN_STEPS, 1))

    def _stop(self) -> None:
        if self._running.isActive():
            self._running.stop()
            self._finish()

    def _finish(self) -> None:
        self._tell()
        self.update()
        self.moved.emit(self._window)
        self.chosen.emit(self._window)

    def _tell(self) -> None:
        if self._window is None:
            self.setAccessibleDescription(tr("All time"))
        else:
            self.setAccessibleDescription(said(self._window))


def said(window: Window) -> str:
    """Write a window as its first and last day."""
    return " – ".join(iso(day) for day in window)


def within(told: str, window: Window | None) -> str:
    """Add to what is told the window that it holds for."""
    return told if window is None else f"{told} · {said(window)}"


def iso(day: int) -> str:
    """Write a day number as year-month-day."""
    year, month, number = civil(day)
    return f"{year:04d}-{month:02d}-{number:02d}"


def as_option(window: Window | None) -> str:
    """Write a window as an option of a place."""
    return "" if window is None else "..".join(str(day) for day in window)


def of_option(text: str) -> Window | None:
    """Read a window from an option of a place; None where there is none."""
    first, _, last = text.partition("..")
    try:
        return (int(first), int(last)) if text else None
    except ValueError:
        return None

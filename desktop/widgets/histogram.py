"""How many records begin in each year, with a brush: drag, or arrows and Enter, to narrow."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.theme.look import Look
from desktop.tr import tr
from desktop.widgets import bars

MOST_BARS = 60


class Histogram(QWidget):
    """Bars by year, or by several years where there are many. `brushed` gives first and last."""

    brushed = Signal(int, int)
    cleared = Signal()

    def __init__(self, look: Look, *, side: float = 3.5) -> None:
        """Make one with so much room, in steps of the grid, on its left and right."""
        super().__init__()
        self._look, self._side = look, side
        self._first, self._span = 0, 1
        self._bars: list[int] = []
        self._chosen: tuple[int, int] | None = None
        self._drag: tuple[int, int] | None = None
        self._cursor = 0
        self._has_room = True
        self.setObjectName("histogram")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Records by year"))
        look.changed.connect(self.updateGeometry)

    def show_years(self, years: Mapping[int, int], chosen: tuple[int, int] | None) -> None:
        """Show how many there are by year; `chosen` are the years the list is narrowed to."""
        self._bars, self._chosen, self._drag = [], chosen, None
        if years:
            self._first, last = min(years), max(years)
            self._span = next(
                s for s in (1, 2, 5, 10, 20, 50, 100, 500, 5000)
                if (last - self._first) // s < MOST_BARS
            )  # fmt: skip
            self._first -= self._first % self._span
            self._bars = [0] * ((last - self._first) // self._span + 1)
            for year, number in years.items():
                self._bars[(year - self._first) // self._span] += number
        self._cursor = min(self._cursor, max(len(self._bars) - 1, 0))
        self.setAccessibleDescription(
            ", ".join(f"{self._years(at)}: {n}" for at, n in enumerate(self._bars) if n)
        )
        self.setVisible(self._has_room and len(self._bars) > 1)
        self.update()

    def let(self, has_room: bool) -> None:
        """Be shown, where there are bars; or give the room to something else."""
        if has_room != self._has_room:
            self._has_room = has_room
            self.setVisible(has_room and len(self._bars) > 1)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Give its size."""
        return QSize(self._look.px(60), self._look.px(20))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Begin to brush."""
        at = self._at(event.position().x())
        self._drag = (at, at)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Brush on, or tell what a bar stands for."""
        at = self._at(event.position().x())
        if self._drag is not None:
            self._drag = (self._drag[0], at)
            self.update()
        elif self._bars:
            text = f"{self._years(at)}: {self._bars[at]}"
            QToolTip.showText(event.globalPosition().toPoint(), text, self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Narrow to what was brushed."""
        del event
        self._finish()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Take the filter away."""
        del event
        self._drag = None
        self.cleared.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Move by arrows, widen with Shift, narrow by Enter, clear by Escape."""
        key = event.key()
        if key in {Qt.Key.Key_Left, Qt.Key.Key_Right} and self._bars:
            step = 1 if key == Qt.Key.Key_Right else -1
            self._cursor = max(0, min(len(self._bars) - 1, self._cursor + step))
            wide = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            start = self._drag[0] if wide and self._drag else self._cursor
            self._drag = (start, self._cursor)
            self.update()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._drag = self._drag or (self._cursor, self._cursor)
            self._finish()
        elif key == Qt.Key.Key_Escape:
            self._drag = None
            self.cleared.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the bars and the years under them."""
        del event
        look = self._look
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.colour("base"))
        side, foot = look.px(self._side), look.px(5)
        floor = self.height() - foot
        step = (self.width() - 2 * side) / max(len(self._bars), 1)
        room = QRectF(side, look.px(2), self.width() - 2 * side, floor - look.px(2))
        starts = [side + at * step for at in range(len(self._bars))]
        bars.draw(
            painter, look, room,
            ((x, x + step, number, self._colour(at, number))
             for at, (x, number) in enumerate(zip(starts, self._bars, strict=True))),
        )  # fmt: skip
        years = ((x, str(self._first + at * self._span)) for at, x in enumerate(starts))
        bars.write(painter, look, QRectF(side, floor, self.width() - side, foot), years)
        if self.hasFocus():
            painter.setPen(look.colour("focus"))
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))
        painter.end()

    def _colour(self, at: int, number: int) -> str:
        palette = self._look.palette
        if self._drag is not None:
            low, high = sorted(self._drag)
            if low <= at <= high:
                return palette.accent
        elif self._chosen is not None:
            start = self._first + at * self._span
            if start + self._span > self._chosen[0] and start <= self._chosen[1]:
                return palette.accent if number else palette.accent_soft
        return palette.bar if number else palette.bar_empty

    def _at(self, x: float) -> int:
        margin = self._look.px(self._side)
        step = (self.width() - 2 * margin) / max(len(self._bars), 1)
        return max(0, min(len(self._bars) - 1, int((x - margin) / max(step, 1))))

    def _years(self, at: int) -> str:
        start = self._first + at * self._span
        return str(start) if self._span == 1 else f"{start}–{start + self._span - 1}"

    def _finish(self) -> None:
        if self._drag is None or not self._bars:
            return
        low, high = sorted(self._drag)
        self._drag = None
        first = self._first + low * self._span
        self.brushed.emit(first, self._first + (high + 1) * self._span - 1)

"""A chart on a plane that is larger than the screen: wheel, drag and keys zoom and move it.

Points of the plane (y downwards) become pixels by `scale` and `origin`. What was drawn is kept, so
that hovering draws nothing anew and a heavy picture follows the hand while it is moved.
"""

from collections.abc import Iterator, Mapping
from time import perf_counter
from typing import Any

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)

from desktop.theme.look import Look
from desktop.widgets.chart import Chart, Mark
from desktop.widgets.gradual import Gradual

STEP = 1.25
"""What one press of + enlarges by."""

SETTLE_MS = 90
"""How long a heavy picture is left as it is after the last movement."""

HEAVY_MS = 25.0
"""A picture that takes longer to draw is heavy."""


class Plane(Chart):
    """The ground of the network and the map. Override `extent` and what `Chart` asks for."""

    viewed = Signal()
    """The part that is seen has changed."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(look, name)
        self.scale, self.origin = 1.0, QPointF()
        self.least, self.most = 1e-6, 1e9
        self.own_view = False  # whether a person chose the part that is seen
        self._kept: QPixmap | None = None
        self._kept_view = (1.0, QPointF())
        self._fresh = False
        self._cost = 0.0
        self._pressed: QPointF | None = None
        self._last = QPointF()
        self._held: Mark | None = None
        self._moving = False
        self._rest = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._rest.timeout.connect(self.refresh)
        self._gradual = Gradual(self)
        self._gradual.done.connect(self._on_drawn)
        self._begun_view = self._kept_view
        look.changed.connect(self.refresh)

    def extent(self) -> QRectF:
        """Give what is to be seen when all is to be seen, in the plane."""
        raise NotImplementedError

    def margin(self) -> float:
        """Give the pixels to leave free around it."""
        room = min(self.width(), self.height())
        return float(min(self.look.px(10), room * 0.12))

    def can_drag(self, mark: Mark) -> bool:
        """Tell whether a mark can be dragged."""
        del mark
        return False

    def drag(self, mark: Mark, to: QPointF, *, done: bool) -> None:
        """Take a mark to a point of the plane; `done` when it is let go."""

    def heavy(self) -> bool:
        """Tell whether the picture takes so long that it is drawn in turns, by `steps`."""
        return False

    def steps(self, painter: QPainter, size: QSizeF) -> Iterator[None]:
        """Draw as `draw` does, a step at a time."""
        self.draw(painter, size)
        yield

    @property
    def still(self) -> bool:
        """Whether the picture that is shown is that of the part that is seen."""
        return self._kept is not None and self._kept_view == (self.scale, self.origin)

    def refresh(self) -> None:
        """Draw anew."""
        self._fresh = False
        self.update()

    def to_pixels(self, point: QPointF) -> QPointF:
        """Give where a point of the plane stands."""
        return point * self.scale + self.origin

    def to_plane(self, pixel: QPointF) -> QPointF:
        """Give the point of the plane at a pixel."""
        return (pixel - self.origin) / self.scale

    def fit(self) -> None:
        """Show all."""
        self.own_view = False
        self._fit()
        self.refresh()
        self.viewed.emit()

    def show_part(self, part: QRectF) -> None:
        """Show a part of the plane as large as it can be."""
        room = QSizeF(self.size()).shrunkBy(_margins(self.margin()))
        if part.width() <= 0 and part.height() <= 0:
            scale = self.scale
        else:
            scale = min(
                max(room.width(), 1.0) / max(part.width(), 1e-9),
                max(room.height(), 1.0) / max(part.height(), 1e-9),
            )
        self.scale = min(max(scale, self.least), self.most)
        middle = QPointF(self.width() / 2, self.height() / 2)
        self.origin = middle - part.center() * self.scale

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Enlarge by a factor; the point under `at` (pixels) stays where it is."""
        at = at or QPointF(self.width() / 2, self.height() / 2)
        scale = min(max(self.scale * factor, self.least), self.most)
        self.origin = at - (at - self.origin) * (scale / self.scale)
        self.scale = scale
        self._went()

    def move_by(self, x: float, y: float) -> None:
        """Move the picture by pixels."""
        self.origin += QPointF(x, y)
        self._went()

    def bring_into_view(self, mark: Mark) -> None:
        """Move the picture so that a mark is within it."""
        inner = QRectF(self.rect()).adjusted(20, 20, -20, -20)
        x = max(inner.left() - mark.where.left(), 0) + min(inner.right() - mark.where.right(), 0)
        y = max(inner.top() - mark.where.top(), 0) + min(inner.bottom() - mark.where.bottom(), 0)
        if x or y:
            self.move_by(x, y)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Show what is kept, or draw it anew; then rings around what is hovered and chosen."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._rest.isActive() or self._kept is None:
            self._draw_anew()
        self._put(painter)
        if self.still:
            for mark in self.ringed():
                self._ring(painter, mark)
            self._frame(painter)
        painter.end()

    def keep(self) -> dict[str, Any]:
        """Give the part that is seen too, where a person chose it: scale and middle."""
        if not self.own_view:
            return super().keep()
        middle = self.to_plane(QPointF(self.width() / 2, self.height() / 2))
        return super().keep() | {"seen": [self.scale, middle.x(), middle.y()]}

    def bring_back(self, state: Mapping[str, Any]) -> None:
        """Show that part again."""
        seen = state.get("seen")
        if seen:
            scale, x, y = (float(value) for value in seen)
            self.scale = min(max(scale, self.least), self.most)
            self.origin = QPointF(self.width() / 2, self.height() / 2) - QPointF(x, y) * self.scale
            self._went()
        super().bring_back(state)

    def ringed(self) -> list[Mark]:
        """Give the marks that are hovered or chosen."""
        wanted = ({mark.key for mark in self.chosen_marks} | {self.hovered}) - {""}
        return self.marks_of(wanted) if wanted else []

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Show all again, unless a part was chosen."""
        super().resizeEvent(event)
        if not self.own_view:
            self._fit()
        self.refresh()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Zoom at the mouse."""
        self.zoom(1.0015 ** event.angleDelta().y(), event.position())
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Move by Ctrl and arrows; everything else as in any chart."""
        step = self.look.px(12)
        ways = {
            Qt.Key.Key_Left: (step, 0),
            Qt.Key.Key_Right: (-step, 0),
            Qt.Key.Key_Up: (0, step),
            Qt.Key.Key_Down: (0, -step),
        }
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if held and event.key() in ways:
            self.move_by(*ways[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Choose a mark; hold it, or the whole picture."""
        mark = self.mark_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = self._last = event.position()
            self._held = mark if mark is not None and self.can_drag(mark) else None
            self._moving = False
            if mark is None:
                return  # chosen marks are let go when the mouse is, if it did not move
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Drag what is held."""
        at = event.position()
        if self._pressed is None:
            super().mouseMoveEvent(event)
            return
        far = (at - self._pressed).manhattanLength() > self.look.px(1)
        self._moving = self._moving or far
        if self._moving and self._held is not None:
            self._wait()
            self.drag(self._held, self.to_plane(at), done=False)
        elif self._moving:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.move_by(at.x() - self._last.x(), at.y() - self._last.y())
        self._last = at

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Let go."""
        if self._pressed is not None:
            self.unsetCursor()
            if self._moving and self._held is not None:
                self.drag(self._held, self.to_plane(event.position()), done=True)
            elif not self._moving and self.mark_at(event.position()) is None:
                self.choose(())
        self._pressed, self._held, self._moving = None, None, False
        super().mouseReleaseEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Draw no more what nobody looks at."""
        self._gradual.stop()
        self._fresh = False
        super().hideEvent(event)

    def _draw_anew(self) -> None:
        """Draw what is not up to date: at once, or what is heavy in turns, one after another."""
        ratio = self.devicePixelRatioF()
        size = self.size() * ratio
        known = self._kept is not None and self._kept.size() == size
        if self._gradual.running or (self._fresh and known):
            return
        self._fresh = True
        self._begun_view = (self.scale, QPointF(self.origin))
        picture = QPixmap(size)
        picture.setDevicePixelRatio(ratio)
        picture.fill(self.look.colour("base"))
        if self.heavy():
            room = QSizeF(self.size())
            self._gradual.begin(picture, lambda painter: self.steps(painter, room))
            return
        start = perf_counter()
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(painter, QSizeF(self.size()))
        painter.end()
        self._kept, self._kept_view = picture, self._begun_view
        self._cost = (perf_counter() - start) * 1000

    def _on_drawn(self) -> None:
        self._kept, self._kept_view = self._gradual.picture, self._begun_view
        self.update()

    def _put(self, painter: QPainter) -> None:
        """Show the picture that is kept, also where it is that of another part."""
        painter.fillRect(self.rect(), self.look.colour("base"))
        if self._kept is None:
            return
        if self.still or not self.own_view:
            painter.drawPixmap(0, 0, self._kept)
            return
        scale, origin = self._kept_view
        ratio = self.scale / scale
        corner = self.origin - origin * ratio
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        size = QSizeF(self._kept.deviceIndependentSize()) * ratio
        painter.drawPixmap(QRectF(corner, size), self._kept, QRectF(self._kept.rect()))

    def _went(self) -> None:
        self.own_view = True
        self._wait()
        self.refresh()
        self.viewed.emit()

    def _wait(self) -> None:
        """Leave a heavy picture as it is until nothing moves any more."""
        if self.heavy() or self._cost > HEAVY_MS:
            self._gradual.stop()
            self._rest.start()

    def _fit(self) -> None:
        part = self.extent()
        if self.width() > 0 and self.height() > 0 and not part.isNull():
            self.show_part(part)


def _margins(width: float) -> QMarginsF:
    return QMarginsF(width, width, width, width)

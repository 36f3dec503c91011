"""The drawing of a timeline: zooms, moves and scrolls; its marks are chosen and walked by keys."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
    QWheelEvent,
)

from db.analysis.timeline import Mark as Event
from db.analysis.timeline import Timeline
from desktop.theme.look import Look
from desktop.views.timeline.painting import Painting
from desktop.views.timeline.scale import Scale, fitted, whole
from desktop.views.timeline.scene import Drawn, Measures, Memory, Scene
from desktop.views.timeline.ticks import ticks
from desktop.widgets.chart import Chart, Mark

FRAME_MS: Final = 16
SHARE: Final = 0.34
"""How much of the way that is left a frame of a zoom or move goes."""
TICKS_APART: Final = 15
"""Steps of the grid between two dates on the axis, at least."""
MONTH, YEAR = 30, 365
"""Days that are shown on either side of an event."""
STEP: Final = 0.125
"""How much of the width a step by key moves."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What a chart shows: events, colours by their codes, titles of lanes, and words for marks."""

    timeline: Timeline
    colours: Sequence[QColor]
    lanes: Sequence[str]
    titles: Callable[[list[int]], Mapping[int, str]]
    detail: Callable[[Event], str]
    reports: bool = False


class TimelineChart(Chart):
    """The chart. `scaled` tells of another period, `grown` of another height of all lanes."""

    scaled = Signal()
    settled = Signal()
    grown = Signal(float, float)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(look, name)
        self._shown: Shown | None = None
        self.scale = Scale(737_000.0, 2.0)
        self._goal = self.scale
        self._set_at = 0
        """The width for which the scale was chosen."""
        self._scroll = 0.0
        self._memory = Memory()
        self._widths: dict[str, float] = {}
        self._scene: Scene | None = None
        self._marks: list[Mark] = []
        self._pressed: QPointF | None = None
        self._band: QRectF | None = None
        self._start = self.scale
        self._start_scroll = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self._go_on)
        self.setMinimumHeight(look.px(20))
        look.changed.connect(self._on_look)

    # What the view calls.

    def show_events(self, shown: Shown) -> None:
        """Show other events, at the same period."""
        self._shown = shown
        self._memory = Memory()
        self._forget()

    def show_period(self, scale: Scale, *, smooth: bool = True) -> None:
        """Show another period, going there in small steps or at once."""
        self._goal, self._set_at = scale, self.width()
        if smooth and self.isVisible():
            self._timer.start()
        else:
            self.settle()

    def settle(self) -> None:
        """Arrive at once where the zoom or move is going."""
        self._timer.stop()
        self._set_scale(self._goal)
        self.settled.emit()

    def show_all(self, *, smooth: bool = True) -> None:
        """Show all events."""
        extent = self._shown.timeline.extent if self._shown else None
        if extent is not None:
            scale = whole(*extent, self.width(), self.look.px)
            self.show_period(scale, smooth=smooth)

    def zoom(self, factor: float, x: float | None = None) -> None:
        """Show `factor` times as many days around a pixel, else around the middle."""
        at = self.width() / 2 if x is None else x
        self.show_period(self._goal.zoomed(at, factor))

    def move(self, share: float) -> None:  # type: ignore[override]
        """Move on by a share of the width."""
        self.show_period(self._goal.moved(share * self.width()))

    def scroll_to(self, y: float) -> None:
        """Scroll the lanes so that what lies `y` pixels below the first stands at the top."""
        most = max(self.scene.height - self._room(), 0.0) if self._shown else 0.0
        y = min(max(y, 0.0), most)
        if y != self._scroll:
            self._scroll = y
            self._forget()

    @property
    def head(self) -> float:
        """The height of the axis."""
        return float(self.look.px(7))

    @property
    def is_filled(self) -> bool:
        """Whether it has been given something to draw."""
        return self._shown is not None

    @property
    def period(self) -> tuple[int, int]:
        """The first and last day that can be seen."""
        return self.scene.first, self.scene.last

    @property
    def scene(self) -> Scene:
        """What stands where now."""
        if self._scene is None:
            self._scene = self._build()
        return self._scene

    @property
    def goal(self) -> Scale:
        """The scale to which a zoom or move is going."""
        return self._goal

    # The chart.

    def draw(self, painter: QPainter, size: QSizeF) -> None:
        """Draw axis, lanes and marks."""
        shown = self._shown
        if shown is None:
            return
        scene = self.scene
        painting = Painting(self.look, shown.colours)
        marked = ticks(self.scale, size.width(), self.look.px(TICKS_APART))
        painting.grid(painter, scene, marked, size.height())
        painter.save()
        painter.setClipRect(QRectF(0, self.head, size.width(), size.height() - self.head))
        painter.translate(0, self.head - self._scroll)
        for lane in scene.lanes:
            if lane.seen:
                painting.lane(painter, scene, lane, shown.lanes[lane.number])
        painter.restore()
        painting.axis(painter, scene, marked, QRectF(0, 0, size.width(), self.head))
        if self._band is not None:
            soft = QColor(self.look.colour("accent"))
            soft.setAlphaF(0.12)
            painter.setPen(QPen(self.look.colour("accent"), 1))
            painter.setBrush(soft)
            painter.drawRect(self._band)

    def marks(self) -> Sequence[Mark]:
        """Give the marks in sight, lane by lane, by their beginning."""
        if self._shown is None:
            return ()
        scene = self.scene
        if not self._marks:
            self._marks = [
                self._mark(one, scene) for lane in scene.lanes if lane.seen for one in lane.drawn
            ]
        return self._marks

    def bring_into_view(self, mark: Mark) -> None:
        """Scroll and move so that a mark can be seen."""
        where = mark.where
        if where.top() < self.head:
            self._scroll_by(where.top() - self.head)
        elif where.bottom() > self.height():
            self._scroll_by(where.bottom() - self.height())
        if where.right() < self.look.px(4) or where.left() > self.width() - self.look.px(4):
            self.show_period(self._goal.moved(where.center().x() - self.width() / 2))

    def seek(self, id_: int) -> list[str]:
        """Show an event with some time around it, as much as leaves it drawn by itself."""
        shown = self._shown
        place = shown.timeline.at(id_) if shown else None
        if shown is None or place is None or not shown.timeline.lanes_of(place):
            return []
        event = shown.timeline.mark(place)
        for around in (YEAR, YEAR // 6, MONTH, 2):
            self.show_period(self._around(event, around), smooth=False)
            self.scroll_to(self.scene.lanes[shown.timeline.lanes_of(place)[0]].top)
            if self.scene.find(id_) is not None:
                break
        return super().seek(id_)

    def _around(self, event: Event, least: int) -> Scale:
        """Give the scale that shows an event with at least so many days on either side."""
        days = [day for day in (event.first, event.last) if day is not None]
        begin, end = min(days, default=0), max(days, default=0)
        around = max((end - begin) // 2, least)
        return fitted(begin - around, end + around, self.width())

    def keep(self) -> dict[str, Any]:
        """Give how far the lanes are scrolled too."""
        return super().keep() | {"scroll": self._scroll}

    def bring_back(self, state: Mapping[str, Any]) -> None:
        """Scroll there again."""
        self.scroll_to(float(state.get("scroll", 0)))
        super().bring_back(state)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Walk by arrows, and move where there is no mark; with Shift or by pages move."""
        key = event.key()
        moving = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        ways = {Qt.Key.Key_Left: -STEP, Qt.Key.Key_Right: STEP}
        pages = {Qt.Key.Key_PageUp: -0.8, Qt.Key.Key_PageDown: 0.8}
        if key in pages:
            self.move(pages[Qt.Key(key)])
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._go_to_end(last=key == Qt.Key.Key_End)
        elif key in ways and moving:
            self.move(ways[Qt.Key(key)])
        else:
            before = self._chosen
            super().keyPressEvent(event)
            if key in ways and self._chosen == before:
                self.move(ways[Qt.Key(key)])

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Zoom towards the pointer; sideways move; with Shift scroll the lanes."""
        turn = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.scroll_to(self._scroll - (turn.y() or turn.x()) * 0.5)
        elif abs(turn.x()) > abs(turn.y()):
            self.show_period(self._goal.moved(-turn.x() * 0.8))
        else:
            self.zoom(0.5 ** (turn.y() / 240), event.position().x())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Choose a mark; on the ground begin to move, with Ctrl to draw a frame around marks."""
        self._pressed = event.position()
        self._start, self._start_scroll = self.scale, self._scroll
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        on_ground = self.mark_at(event.position()) is None
        if event.button() == Qt.MouseButton.LeftButton and on_ground and control:
            self._band = QRectF(event.position(), QSizeF(0, 0))
        elif event.button() == Qt.MouseButton.LeftButton and not on_ground:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Move with the mouse, or draw the frame."""
        if self._pressed is None or event.buttons() == Qt.MouseButton.NoButton:
            super().mouseMoveEvent(event)
            return
        way = event.position() - self._pressed
        if self._band is not None:
            self._band = QRectF(self._pressed, event.position()).normalized()
            self.update()
        elif abs(way.x()) + abs(way.y()) > 3 or self.scale != self._start:
            self._timer.stop()
            self._goal = self._start.moved(-way.x())
            self._set_scale(self._goal)
            self.scroll_to(self._start_scroll - way.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Choose what the frame holds; a click on the ground lets go of what was chosen."""
        band, pressed, self._band, self._pressed = self._band, self._pressed, None, None
        if band is not None:
            inside = [mark.key for mark in self.marks() if band.intersects(mark.where)]
            self.choose([*(key for key in self._chosen if key not in inside), *inside])
        elif pressed is not None and self.scale != self._start:
            self.settled.emit()
        elif pressed is not None and self.mark_at(event.position()) is None:
            self.choose(())
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Zoom: to an event with some time around it, else towards the pointer."""
        mark = self.mark_at(event.position())
        one = self._drawn_of(mark.key) if mark else None
        if one is None:
            self.zoom(0.25, event.position().x())
            return
        self.show_period(self._around(one.mark, MONTH // 2))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the period when the width changes."""
        super().resizeEvent(event)
        old = event.oldSize().width()
        old = old if old > 0 else self._set_at  # what was asked for before it was first laid out
        if old > 0 and self.width() > 0 and old != self.width():
            share = old / self.width()
            self._goal = Scale(self._goal.left, self._goal.days * share)
            self.scale = Scale(self.scale.left, self.scale.days * share)
        self._forget()
        self.scaled.emit()

    # Inside.

    def _build(self) -> Scene:
        shown = self._shown
        if shown is None:
            raise RuntimeError
        measures = self._measures(reports=shown.reports)
        scene = Scene(shown.timeline, self.scale, self.width(), measures, shown.titles)
        scene.build(self._scroll, self._room(), self._memory)
        most = max(scene.height - self._room(), 0.0)
        if self._scroll > most:
            self._scroll = most
            scene = Scene(shown.timeline, self.scale, self.width(), measures, shown.titles)
            scene.build(self._scroll, self._room(), self._memory)
        QTimer.singleShot(0, self, self._tell_height)
        return scene

    def _tell_height(self) -> None:
        if self._scene is not None:
            self.grown.emit(self._scene.height, self._scroll)

    def _measures(self, *, reports: bool) -> Measures:
        metrics = QFontMetricsF(self.look.font(12))
        widths = self._widths

        def width_of(text: str) -> float:
            if text not in widths:
                widths[text] = metrics.horizontalAdvance(text)
            return widths[text]

        def elided(text: str, width: float) -> str:
            if width_of(text) <= width:
                return text
            return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)

        return Measures(self.look.px, width_of, elided, reports=reports)

    def _mark(self, one: Drawn, scene: Scene) -> Mark:
        box = one.box(scene.measures.row)
        if one.text:
            box = box.united(one.label)
        box = box & QRectF(0, 0, self.width(), scene.height)
        where = box.translated(0, self.head - self._scroll).adjusted(0, 1, 0, -1)
        detail = self._shown.detail(one.mark) if self._shown else ""
        return Mark(f"{one.lane}:{one.mark.id}", where, (one.mark.id,), one.title, detail)

    def _drawn_of(self, key: str) -> Drawn | None:
        every = (one for lane in self.scene.lanes for one in lane.drawn)
        return next((one for one in every if f"{one.lane}:{one.mark.id}" == key), None)

    def _room(self) -> float:
        return max(self.height() - self.head, 1.0)

    def _go_to_end(self, *, last: bool) -> None:
        extent = self._shown.timeline.extent if self._shown else None
        if extent is not None:
            away = self.width() - self.look.px(10) if last else self.look.px(10)
            day = extent[1] + 1 if last else extent[0]
            self.show_period(Scale(day - away * self._goal.days, self._goal.days))

    def _go_on(self) -> None:
        if self.scale.near(self._goal, self.width()):
            self.settle()
        else:
            self._set_scale(self.scale.towards(self._goal, SHARE))

    def _set_scale(self, scale: Scale) -> None:
        self.scale = scale
        self._forget()
        self.scaled.emit()

    def _scroll_by(self, way: float) -> None:
        self.scroll_to(self._scroll + way)

    def _on_look(self) -> None:
        self._widths.clear()
        self._memory = Memory()
        self._forget()

    def _forget(self) -> None:
        self._scene = None
        self._marks = []
        self.update()

"""Draws a laid-out timeline: what stands alone by painter, what is counted as a picture."""

from collections.abc import Sequence
from typing import Final, Protocol

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPainterPath, QPen, QPolygonF

from desktop.theme.adapting import mixed
from desktop.theme.look import Look
from desktop.views.timeline import density
from desktop.views.timeline.colours import shape
from desktop.views.timeline.scale import Scale
from desktop.views.timeline.scene import Drawn, LaneBox, Measures, Scene
from desktop.views.timeline.ticks import Tick

FAINT: Final = 0.22
"""How much of its colour a bar keeps where it is not known whether it lasted."""

_LEFT: Final = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft

CLEAR_OF_ROW: Final = 0.14
"""What of a row's height above and below words lines may still cross."""


class Ground(Protocol):
    """What marks stand on: a scene, or a sample in the legend."""

    @property
    def scale(self) -> Scale:
        """Days and pixels."""
        ...

    @property
    def width(self) -> float:
        """The width in pixels."""
        ...

    @property
    def measures(self) -> Measures:
        """The sizes of what is drawn."""
        ...


class Painting:
    """Draws with the colours of a look; `colours` are those of the codes of events."""

    def __init__(self, look: Look, colours: Sequence[QColor]) -> None:
        self._look = look
        self._colours = colours
        self._text = look.colour("text")
        self._quiet = look.colour("quiet")
        self._base = look.colour("base")
        self._source = look.colour("source")
        self._disputes = look.colour("disputes")

    def grid(self, painter: QPainter, scene: Scene, ticks: Sequence[Tick], height: float) -> None:
        """Draw a line for each tick over the whole height."""
        weak, strong = self._look.colour("line"), self._look.colour("strong_line")
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        for tick in ticks:
            x = round(scene.scale.x(tick.day))
            painter.setPen(strong if tick.strong else weak)
            painter.drawLine(x, 0, x, int(height))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def axis(self, painter: QPainter, scene: Scene, ticks: Sequence[Tick], where: QRectF) -> None:
        """Write the dates of the ticks; a text that would touch the one before is left out."""
        look = self._look
        painter.fillRect(where, self._base)
        painter.setPen(look.colour("line"))
        painter.drawLine(where.bottomLeft(), where.bottomRight())
        fonts = {strong: look.font(12, 600 if strong else 400) for strong in (False, True)}
        free = where.left()
        for at, tick in enumerate(ticks):
            x = scene.scale.x(tick.day)
            painter.setFont(fonts[tick.strong])
            width = painter.fontMetrics().horizontalAdvance(tick.text)
            following = scene.scale.x(ticks[at + 1].day) if at + 1 < len(ticks) else where.right()
            left = max(x, where.left()) + look.px(1.5)
            if (
                left < free
                or left + width > where.right()
                or (x < where.left() and left + width + look.px(2) > following)
            ):
                continue
            painter.setPen(self._text if tick.strong else self._quiet)
            painter.drawText(QRectF(left, where.top(), width + 2, where.height()), _LEFT, tick.text)
            if x >= where.left():
                painter.setPen(look.colour("strong_line"))
                painter.drawLine(
                    QPointF(x, where.bottom() - look.px(1)), QPointF(x, where.bottom())
                )
            free = left + width + look.px(2)

    def lane(self, painter: QPainter, scene: Scene, lane: LaneBox, title: str) -> None:
        """Draw the marks of a lane, its density and the line above it."""
        if lane.number:
            painter.setPen(self._look.colour("strong_line"))
            painter.drawLine(QLineF(0, lane.top, scene.width, lane.top))
        if lane.rest is not None:
            self._density(painter, scene, lane)
        for one in lane.drawn:
            if one.parent is not None:
                self._tie(painter, scene, one, one.parent)
        for one in lane.drawn:
            self._clearing(painter, scene, one)
        for one in lane.drawn:
            self.mark(painter, scene, one)
        painter.setFont(self._look.font(12))
        for one in lane.drawn:
            self._label(painter, one)
        self._title(painter, scene, lane, title)

    def _title(self, painter: QPainter, scene: Scene, lane: LaneBox, title: str) -> None:
        look = self._look
        where = QRectF(look.px(3.5), lane.top, scene.width, scene.measures.head)
        painter.setFont(look.font(12, 600))
        width = painter.fontMetrics().horizontalAdvance(title)
        ground = QColor(self._base)
        ground.setAlphaF(0.85)
        painter.fillRect(where.adjusted(-2, 2, width + 4 - where.width(), -2), ground)
        painter.setPen(self._text)
        painter.drawText(where, _LEFT, title)

    def _density(self, painter: QPainter, scene: Scene, lane: LaneBox) -> None:
        if lane.rest is None:
            return
        height = int(scene.measures.strip) - self._look.px(1)
        places = density.columns(
            scene.edges, scene.scale.left, scene.scale.days, max(int(scene.width), 1)
        )
        image = density.raster(np.maximum(lane.rest, 0), places, height, scene.most, self._colours)
        painter.drawImage(QPointF(0, lane.top + lane.height - height - 1), image)

    def _tie(self, painter: QPainter, scene: Ground, one: Drawn, parent: Drawn) -> None:
        """Draw the elbow from an event down to a part of it."""
        row, reach = scene.measures.row, self._look.px(0.75)
        drop = max(one.left - reach, float(reach))
        high, low = parent.top + row * 0.86, one.top + row / 2
        start = min(max(drop, parent.left), parent.right)
        painter.setPen(QPen(self._quiet, 1))
        path = QPainterPath(QPointF(start, high))
        path.lineTo(drop, high)
        path.lineTo(drop, low)
        path.lineTo(max(one.left, drop), low)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)

    def _clearing(self, painter: QPainter, scene: Ground, one: Drawn) -> None:
        """Clear the ground of a label, so that ties and the grid break where they cross words."""
        if one.text:
            where, inset = one.label, one.label.height() * CLEAR_OF_ROW
            width = scene.measures.width_of(one.text) - 1  # the tie of its own mark stands beside
            painter.fillRect(
                QRectF(where.left() - 1, where.top() + inset, width, where.height() - 2 * inset),
                self._base,
            )

    def mark(self, painter: QPainter, scene: Ground, one: Drawn) -> None:
        """Draw one mark without its label."""
        colour = self._colours[one.mark.colour]
        if one.mark.form == "within":
            self._bracket(painter, scene, one, colour)
        if one.point is not None:
            self._glyph(painter, scene, one, colour)
        else:
            self._bar(painter, scene, one, colour)
        if one.mark.disputed:
            self._dispute(painter, scene, one)
        if one.reports:
            self._reports(painter, scene, one)

    def _glyph(self, painter: QPainter, scene: Ground, one: Drawn, colour: QColor) -> None:
        side = scene.measures.glyph
        middle = QPointF(one.point or 0.0, one.top + scene.measures.row / 2)
        where = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
        self._dress(painter, one.mark.status, colour)
        painter.drawPath(shape(one.mark.colour, where))
        self._strike(painter, one.mark.status, where)

    def _bracket(self, painter: QPainter, scene: Ground, one: Drawn, colour: QColor) -> None:
        """Draw the time within which it happened; an open side has no end, doubt is dashed."""
        if one.right - one.left < 2 * scene.measures.glyph:
            return
        low = one.top + scene.measures.row / 2 + scene.measures.glyph * 0.62
        high = low - self._look.px(1)
        pen = QPen(colour, 1.25)
        if one.mark.approximate or one.mark.uncertain:
            pen.setDashPattern([2.0, 2.0])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        path = QPainterPath(QPointF(one.left + 0.5, low if one.mark.first is None else high))
        path.lineTo(one.left + 0.5, low)
        path.lineTo(one.right - 0.5, low)
        if one.mark.last is not None:
            path.lineTo(one.right - 0.5, high)
        painter.drawPath(path)
        self._arrows(painter, scene, one, colour, low)

    def _bar(self, painter: QPainter, scene: Ground, one: Drawn, colour: QColor) -> None:
        """Draw what lasted: full where it certainly went on, fading where that is not known."""
        high = float(self._look.px(2))
        top = one.top + (scene.measures.row - high) / 2
        where = QRectF(one.left, top, max(one.right - one.left, 2.0), high)
        status = one.mark.status
        self._dress(painter, status, colour)
        if status not in {"planned", "alleged", "cancelled"}:
            painter.setBrush(self._fading(scene, one, where, colour))
        painter.drawRoundedRect(where, high / 3, high / 3)
        self._strike(painter, status, where)
        if where.width() > 3 * high and one.left > 0:
            side = high * 0.9
            inner = QRectF(where.left() + high * 0.35, where.center().y() - side / 2, side, side)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._base)
            painter.drawPath(shape(one.mark.colour, inner.adjusted(1, 1, -1, -1)))
        self._arrows(painter, scene, one, colour, where.center().y())

    def _fading(self, scene: Ground, one: Drawn, where: QRectF, colour: QColor) -> QBrush:
        mark, scale = one.mark, scene.scale
        gradient = QLinearGradient(where.topLeft(), where.topRight())
        faint = mixed(colour, self._base, FAINT)  # PDF files know no gradient that lets through

        def at(x: float) -> float:
            return min(max((x - where.left()) / where.width(), 0.0), 1.0)

        if mark.sure_first is None and mark.sure_last is None:
            return QBrush(faint)
        first = 0.0 if mark.sure_first is None else at(scale.x(mark.sure_first))
        last = 1.0 if mark.sure_last is None else at(scale.x(mark.sure_last + 1))
        begins = mark.first == mark.sure_first and not mark.began_ever
        ends = mark.last == mark.sure_last and not mark.goes_on
        gradient.setColorAt(0.0, colour if begins else faint)
        gradient.setColorAt(first, colour)
        gradient.setColorAt(max(last if not mark.goes_on else max(0.85, first), first), colour)
        gradient.setColorAt(1.0, colour if ends else faint)
        return QBrush(gradient)

    def _arrows(
        self, painter: QPainter, scene: Ground, one: Drawn, colour: QColor, y: float
    ) -> None:
        """Draw an arrow at the edge where a side is open, three dots where it is unknown."""
        reach = float(self._look.px(1.25))
        edge = self._look.px(0.5)
        for is_open, away, x, way in (
            (one.mark.first is None, one.left < 0, float(edge), -1),
            (one.mark.last is None, one.right > scene.width, scene.width - edge, 1),
        ):
            if not is_open or not away:
                continue
            certain = one.mark.began_ever if way < 0 else one.mark.goes_on
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            if certain:
                head = [QPointF(x, y), QPointF(x - way * reach, y - reach)]
                head.append(QPointF(x - way * reach, y + reach))
                painter.drawPolygon(QPolygonF(head))
            else:
                for step in range(3):
                    painter.drawEllipse(QPointF(x - way * step * reach * 1.2, y), 1.2, 1.2)

    def _dress(self, painter: QPainter, status: str, colour: QColor) -> None:
        """Choose pen and brush: planned dashed, alleged hatched, cancelled empty and struck out."""
        painter.setBrush(colour)
        painter.setPen(Qt.PenStyle.NoPen)
        if status in {"planned", "cancelled"}:
            pen = QPen(colour, 1.4)
            if status == "planned":
                pen.setDashPattern([2.2, 1.6])
            painter.setPen(pen)
            painter.setBrush(self._base)
        elif status == "alleged":
            painter.setPen(QPen(colour, 1.2))
            painter.setBrush(QBrush(colour, Qt.BrushStyle.BDiagPattern))

    def _strike(self, painter: QPainter, status: str, where: QRectF) -> None:
        if status == "cancelled":
            painter.setPen(QPen(self._text, 1.4))
            painter.drawLine(
                QPointF(where.left() - 2, where.center().y()),
                QPointF(where.right() + 2, where.center().y()),
            )

    def _dispute(self, painter: QPainter, scene: Ground, one: Drawn) -> None:
        """Draw the sign of a disputed event over its right upper corner."""
        half = scene.measures.glyph * 0.42
        x = one.right if one.point is None else one.point + scene.measures.glyph / 2
        middle = QPointF(
            min(x, scene.width - half), one.top + scene.measures.row / 2 - scene.measures.glyph / 2
        )
        painter.setPen(QPen(self._base, 1))
        painter.setBrush(self._disputes)
        painter.drawPath(shape(1, QRectF(middle.x() - half, middle.y() - half, 2 * half, 2 * half)))

    def _reports(self, painter: QPainter, scene: Ground, one: Drawn) -> None:
        """Draw a line from the event to each publication that speaks of it."""
        y = one.top + scene.measures.row - self._look.px(0.75)
        middle = one.point if one.point is not None else max(one.left, 0.0)
        first, last = one.reports[0][0], one.reports[-1][1]
        pen = QPen(self._source, 1)
        pen.setDashPattern([1.0, 2.0])
        painter.setPen(pen)
        painter.drawLine(QLineF(min(middle, first), y, max(middle, last), y))
        painter.drawLine(QLineF(middle, y, middle, y - self._look.px(1)))
        side = self._look.px(1.75)
        for left, right in one.reports:
            if right - left > side:
                painter.setPen(QPen(self._source, 1.25))
                painter.drawLine(QLineF(left, y, right, y))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._source)
            x = (left + right) / 2
            painter.drawRect(QRectF(x - side / 2, y - side / 2, side, side))

    def _label(self, painter: QPainter, one: Drawn) -> None:
        if not one.text:
            return
        if one.point is None and one.left <= one.label.left() < one.right:
            ground = QColor(self._base)
            ground.setAlphaF(0.88)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            inset = one.label.height() * 0.18
            painter.drawRoundedRect(one.label.adjusted(-3, inset, 3, -inset), 3, 3)
        painter.setPen(self._text)
        painter.drawText(one.label, _LEFT, one.text)

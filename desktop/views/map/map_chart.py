"""The drawn map: states, places as discs of their events by domain, clusters that open."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen

from db.analysis import places as placing
from db.analysis.places import Placed
from db.analysis.projection import Projection
from desktop.theme.look import Look
from desktop.tr import tr
from desktop.views.map import ground
from desktop.views.map.ground import Ground
from desktop.widgets.chart import Mark
from desktop.widgets.plane import Plane

Real = NDArray[np.float64]
Whole = NDArray[np.int64]

FINE_FROM = 900.0
"""Pixels for the earth's radius from which the finer outlines are drawn."""


@dataclass(frozen=True, slots=True)
class Disc:
    """A place or several near one another: places in `spots`, the first stands for all."""

    spots: tuple[int, ...]
    events: tuple[int, ...]
    domains: tuple[tuple[int, int], ...]
    where: QRectF


class MapChart(Plane):
    """Shows Placed events that are `on`; `colours` and `names` are by key of a domain."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, tr("Map"))
        self.language = "en"
        self.projection = Projection("world", 0.0)
        self._placed: Placed | None = None
        self._on: NDArray[np.bool_] = np.zeros(0, dtype=bool)
        self._points: Real = np.zeros((0, 2))
        self._grounds: dict[str, Ground] = {}
        self._colours: Mapping[str, str] = {}
        self._names: Mapping[str, str] = {}
        self._discs: list[Disc] | None = None
        self.least, self.most = 40.0, 60_000.0
        self.viewed.connect(self._forget)

    def show_placed(
        self,
        placed: Placed,
        on: NDArray[np.bool_],
        projection: Projection,
        colours: Mapping[str, str],
        names: Mapping[str, str],
    ) -> None:
        """Show events where `on`, in a projection."""
        if projection != self.projection or not self._grounds:
            self._grounds, self.own_view = {}, False
        self.projection, self._placed, self._on = projection, placed, on
        self._colours, self._names = colours, names
        longitude = np.array([one.longitude for one in placed.spots])
        latitude = np.array([one.latitude for one in placed.spots])
        self._points = projection.forward(longitude, latitude) * (1.0, -1.0)
        if not self.own_view:
            self._fit()
        self.refresh()

    def refresh(self) -> None:
        """Draw anew."""
        self._forget()
        super().refresh()

    def choose(self, keys: Sequence[str]) -> None:
        """Choose marks."""
        super().choose(keys)
        self.update()

    def extent(self) -> QRectF:
        """Give the room of the places; of the world, all of it."""
        if self.projection.kind == "world" or not len(self._points):
            return QRectF(-2.71, -1.32, 5.42, 2.64)
        low, high = self._points.min(axis=0), self._points.max(axis=0)
        size = np.maximum(high - low, 0.06)
        return QRectF(*((low + high - size) / 2).tolist(), *size.tolist())

    def margin(self) -> float:
        """Leave room for whole discs."""
        return max(super().margin(), self._radius(10))

    def discs(self) -> list[Disc]:
        """Give the discs at this zoom, those with most events first."""
        if self._discs is None:
            self._discs = self._find_discs()
        return self._discs

    def marks(self) -> Sequence[Mark]:
        """Give the discs on the screen."""
        area = QRectF(self.rect())
        return [self._mark(one) for one in self.discs()
                if one.where.intersects(area) or self.is_chosen(self._key(one))]  # fmt: skip

    def open_disc(self, key: str) -> bool:
        """Zoom into a disc of several places; False where it has one, or all stand together."""
        disc = next((one for one in self.discs() if self._key(one) == key), None)
        if disc is None or len(disc.spots) < 2:
            return False
        points = self._points[list(disc.spots)]
        size = np.ptp(points, axis=0)
        if float(size.max()) * self.most < self.look.px(12):
            return False
        self.show_part(QRectF(*points.min(axis=0).tolist(), *size.tolist()))
        self.own_view = True
        self.refresh()
        self.viewed.emit()
        return True

    def draw(self, painter: QPainter, size: QSizeF) -> None:
        """Draw states, their names, places and theirs."""
        self._draw_ground(painter, QRectF(QPointF(), size))
        discs = self.discs()
        for one in reversed(discs):
            self._draw_disc(painter, one)
        taken = [one.where for one in discs]
        taken += self._draw_labels(painter, discs, taken)
        self._draw_names(painter, taken)

    def _draw_ground(self, painter: QPainter, area: QRectF) -> None:
        look, found = self.look, self._ground()
        part = QRectF(self.to_plane(area.topLeft()), self.to_plane(area.bottomRight()))
        pen = QPen(look.colour("strong_line"), 0.8)
        pen.setCosmetic(True)
        painter.save()
        painter.translate(self.origin)
        painter.scale(self.scale, self.scale)
        painter.setPen(QPen(look.colour("line"), 0))
        if not found.edge.isEmpty():
            painter.drawPath(found.edge)
        painter.setPen(pen)
        painter.setBrush(look.colour("paper"))
        for land in found.lands:
            if land.area.intersects(part):
                painter.drawPath(land.path)
        painter.restore()

    def _draw_disc(self, painter: QPainter, disc: Disc) -> None:
        look, placed = self.look, self._placed
        assert placed is not None  # noqa: S101 - there is a disc
        wide = all(placed.spots[at].wide for at in disc.spots)
        start, total = 90.0 * 16, max(len(disc.events), 1)
        painter.setPen(Qt.PenStyle.NoPen)
        for domain, number in disc.domains:
            colour = QColor(self._colours.get(placed.domains[domain], look.palette.bar))
            colour.setAlphaF(0.75 if wide else 1.0)
            painter.setBrush(colour)
            angle = -360.0 * 16 * number / total
            if number == total:
                painter.drawEllipse(disc.where)
            else:
                painter.drawPie(disc.where, round(start), round(angle))
            start += angle
        radius = disc.where.width() / 2
        painter.setBrush(Qt.BrushStyle.NoBrush)
        outline = QPen(look.colour("base"), 1.5)
        painter.setPen(outline)
        painter.drawEllipse(disc.where)
        if wide:
            painter.setBrush(look.colour("base"))
            painter.drawEllipse(disc.where.center(), radius * 0.55, radius * 0.55)
        if len(disc.spots) > 1:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("text"), 1.2))
            painter.drawEllipse(disc.where.adjusted(-2.5, -2.5, 2.5, 2.5))
        self._draw_number(painter, disc, wide=wide)

    def _draw_number(self, painter: QPainter, disc: Disc, *, wide: bool) -> None:
        look, text = self.look, str(len(disc.events))
        font = look.font(11, 600)
        room = disc.where.width() * (0.5 if wide else 0.8)
        if QFontMetricsF(font).horizontalAdvance(text) > room or len(disc.events) < 2:
            return
        if wide:
            painter.setFont(font)
            painter.setPen(look.colour("text"))
            painter.drawText(disc.where, Qt.AlignmentFlag.AlignCenter, text)
            return
        metrics, middle = QFontMetricsF(font), disc.where.center()
        path = QPainterPath()  # white with a dark rim can be read on every domain's colour
        x = middle.x() - metrics.horizontalAdvance(text) / 2
        path.addText(x, middle.y() + metrics.capHeight() / 2, font, text)
        painter.strokePath(path, QPen(QColor(0, 0, 0, 150), 3.0))
        painter.fillPath(path, QColor(255, 255, 255))

    def _draw_labels(
        self, painter: QPainter, discs: Sequence[Disc], taken: Sequence[QRectF]
    ) -> list[QRectF]:
        look, found = self.look, list[QRectF]()
        metrics = QFontMetricsF(look.font(12, 500))
        area, halo = QRectF(self.rect()), look.colour("paper")
        halo.setAlpha(190)
        for one in discs:
            text = self._title(one)
            width, height = metrics.horizontalAdvance(text) + 4, metrics.height()
            places = (
                QRectF(one.where.right() + 3, one.where.center().y() - height / 2, width, height),
                QRectF(one.where.center().x() - width / 2, one.where.bottom() + 2, width, height),
                QRectF(one.where.left() - 3 - width, one.where.center().y() - height / 2,
                       width, height),
                QRectF(one.where.center().x() - width / 2, one.where.top() - 2 - height,
                       width, height),
            )  # fmt: skip
            free = (
                where for where in places
                if area.contains(where)
                and not any(where.intersects(other) for other in (*taken, *found))
            )  # fmt: skip
            where = next(free, None)
            if where is not None:
                found.append(where)
                painter.fillRect(where.adjusted(0, 1, 0, -1), halo)
                painter.setFont(look.font(12, 500))
                painter.setPen(look.colour("text"))
                painter.drawText(where, Qt.AlignmentFlag.AlignCenter, text)
        return found

    def _draw_names(self, painter: QPainter, taken: Sequence[QRectF]) -> None:
        look = self.look
        font = look.font(11)
        metrics = QFontMetricsF(font)
        area, used = QRectF(self.rect()), list(taken)
        painter.setFont(font)
        colour = look.colour("quiet")
        painter.setPen(colour)
        for land in sorted(self._ground().lands, key=lambda one: -one.room):
            room = land.room * self.scale
            if room < look.px(8):
                break
            name = land.names.get(self.language) or land.names["en"]
            width = metrics.horizontalAdvance(name)
            middle = self.to_pixels(land.middle)
            where = QRectF(0, 0, width + 4, metrics.height())
            where.moveCenter(middle)
            if width > room * 1.1 or not area.contains(where):
                continue
            if not any(where.intersects(other) for other in used):
                used.append(where)
                painter.drawText(where, Qt.AlignmentFlag.AlignCenter, name)

    def _find_discs(self) -> list[Disc]:
        placed = self._placed
        if placed is None or not placed.spots:
            return []
        number = np.bincount(placed.spot[self._on], minlength=len(placed.spots))
        there = np.flatnonzero(number)
        pixels = self._points[there] * self.scale + (self.origin.x(), self.origin.y())
        reach = np.array([self._radius(one) for one in number[there].tolist()])
        leader = placing.clusters(pixels, number[there], reach + self.look.px(2.5))
        found: list[Disc] = []
        for lead in np.unique(leader).tolist():
            members = there[leader == lead]
            ordered = [int(there[lead]), *(int(at) for at in members if at != there[lead])]
            mine = self._on & np.isin(placed.spot, members)
            events = placed.event[mine][np.argsort(placed.start[mine], kind="stable")]
            keys, numbers = np.unique(placed.domain[mine], return_counts=True)
            order = np.argsort(-numbers, kind="stable")
            domains = tuple(zip(keys[order].tolist(), numbers[order].tolist(), strict=True))
            radius = self._radius(int(events.size))
            x, y = pixels[lead].tolist()
            where = QRectF(x - radius, y - radius, 2 * radius, 2 * radius)
            found.append(Disc(tuple(ordered), tuple(events.tolist()), domains, where))
        return sorted(found, key=lambda one: (-len(one.events), one.spots))

    def _radius(self, events: int) -> float:
        """Give the radius of a disc in pixels: its area grows with its events, up to a limit."""
        px = self.look.px
        return min(px(1.5) + px(1.25) * float(np.sqrt(events)), float(px(8)))

    def _key(self, disc: Disc) -> str:
        assert self._placed is not None  # noqa: S101
        return f"place {self._placed.spots[disc.spots[0]].id}"

    def _title(self, disc: Disc) -> str:
        assert self._placed is not None  # noqa: S101
        name = self._placed.spots[disc.spots[0]].name
        more = len(disc.spots) - 1
        return tr("{name} and {more} more", name=name, more=more) if more else name

    def _mark(self, disc: Disc) -> Mark:
        assert self._placed is not None  # noqa: S101
        events = len(disc.events)
        told = [tr("{n} {n:event|events}", n=events)]
        told += [
            f"{self._names.get(self._placed.domains[domain], tr('no domain'))} {number}"
            for domain, number in disc.domains
        ]
        if len(disc.spots) > 1:
            names = [self._placed.spots[at].name for at in disc.spots]
            told.append(tr("places: {names}", names=", ".join(names)))
        detail = " · ".join(told)
        return Mark(self._key(disc), disc.where, disc.events, self._title(disc), detail)

    def _ground(self) -> Ground:
        fine = self.scale >= FINE_FROM
        name = "50m" if fine else "110m"
        if name not in self._grounds:
            self._grounds[name] = ground.make(self.projection, name)
        return self._grounds[name]

    def _forget(self) -> None:
        self._discs = None

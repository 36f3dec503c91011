"""The drawn map: states, places as discs of their events by domain, clusters that open."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QTransform

from db.analysis import places as placing
from db.analysis.places import Placed
from db.analysis.projection import Projection
from desktop.theme.look import Look
from desktop.tr import number as number_in_words
from desktop.tr import tr
from desktop.views.map import ground
from desktop.views.map.ground import Ground
from desktop.views.map.stamps import Stamps
from desktop.widgets.chart import Mark
from desktop.widgets.plane import Plane
from desktop.widgets.taken import Taken, beside

Real = NDArray[np.float64]
Whole = NDArray[np.int64]

FINE_FROM = 900.0
"""Pixels for the earth's radius from which the finer outlines are drawn."""


ALONE, CLOSEST = 0.06, 0.02
"""How much is seen around a single place, and of several at least, in radii of the earth."""

LAND = 0.08
"""How much is seen on each side of what stands for a land, in radii: else no border tells where."""

AROUND = 0.1
"""How much is seen on each side of a cluster that was opened, as a share of it."""

_RIM = tuple(QPointF(x, y) for x in (-1.0, 0.0, 1.0) for y in (-1.0, 0.0, 1.0) if x or y)

LABELS_MOST = 160
"""Discs on the screen, the fullest first, for which room for a name is sought."""

LONGEST = 56
"""Steps of the grid that a name takes at most; the tip has it whole."""

TOLD_MOST = 12
"""Places of a disc that its tip names."""


@dataclass(frozen=True, slots=True, eq=False)
class Disc:
    """A place or several near one another: places in `spots`, the first stands for all.

    `rows` are the places of its events among those that are shown, by their dates; `domains` are
    places of domains and their numbers, `where` is in pixels from the picture's origin.
    """

    spots: tuple[int, ...]
    rows: Whole
    domains: tuple[tuple[int, int], ...]
    around: QRectF

    @property
    def number(self) -> int:
        """How many events it stands for."""
        return int(self.rows.size)


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
        self._discs_scale = 0.0
        self._stamps = Stamps(self._draw_disc)
        self._cut: dict[str, tuple[str, float]] = {}
        look.changed.connect(self._stamps.clear)
        look.changed.connect(self._cut.clear)
        self._marks: list[Mark] | None = None
        self._order: Whole = np.zeros(0, dtype=np.int64)
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
        shown = np.flatnonzero(on)
        self._order = shown[np.argsort(placed.start[shown], kind="stable")]
        self._discs = None
        if not self.own_view:
            self._fit()
        self.refresh()

    def refresh(self) -> None:
        """Draw anew."""
        self._forget()
        super().refresh()

    def choose(self, keys: Sequence[str]) -> None:
        """Choose marks."""
        self._marks = None
        super().choose(keys)
        self.update()

    def extent(self) -> QRectF:
        """Give the room of the places; of the world, all of it."""
        placed = self._placed
        if placed is None or self.projection.kind == "world" or not placed.spots:
            return QRectF(-2.71, -1.32, 5.42, 2.64)
        reach = LAND * np.array([[one.wide] for one in placed.spots])
        low, high = (self._points - reach).min(axis=0), (self._points + reach).max(axis=0)
        size: Real = np.maximum(high - low, ALONE if len(self._points) == 1 else CLOSEST)
        return QRectF(*((low + high - size) / 2).tolist(), *size.tolist())

    def margin(self) -> float:
        """Leave room for whole discs."""
        return max(super().margin(), float(self._radii(np.array([10]))[0]))

    def discs(self) -> list[Disc]:
        """Give the discs at this zoom, those with most events first."""
        if self._discs is None or self._discs_scale != self.scale:
            self._discs, self._discs_scale = self._find_discs(), self.scale
            self._stamps.clear()
        return self._discs

    def seen(self) -> list[Disc]:
        """Give the discs on the screen, those with most events first."""
        area = QRectF(self.rect()).translated(-self.origin)
        return [one for one in self.discs() if one.around.intersects(area)]

    def where(self, disc: Disc) -> QRectF:
        """Give where a disc stands on the screen."""
        return disc.around.translated(self.origin)

    def marks(self) -> Sequence[Mark]:
        """Give the discs on the screen, and the chosen ones."""
        if self._marks is None:
            seen = self.seen()
            rest = [one for one in self.discs() if self.is_chosen(self._key(one))]
            rest = [one for one in rest if one not in seen] if rest else []
            self._marks = [self._mark(one) for one in (*seen, *rest)]
        return self._marks

    def open_disc(self, key: str) -> bool:
        """Zoom into a disc of several places; False where it has one, or all stand together."""
        disc = next((one for one in self.discs() if self._key(one) == key), None)
        if disc is None or len(disc.spots) < 2:
            return False
        points = self._points[list(disc.spots)]
        size = np.ptp(points, axis=0)
        if float(size.max()) * self.most < self.look.px(12):
            return False
        around = size * AROUND  # else the discs would stand at the rim
        low = points.min(axis=0) - around
        self.show_part(QRectF(*low.tolist(), *(size + 2 * around).tolist()))
        self.own_view = True
        self.refresh()
        self.viewed.emit()
        return True

    def seek(self, id_: int) -> list[str]:
        """Zoom in until the place of an event stands apart."""
        keys = super().seek(id_)
        while keys and self.open_disc(keys[0]) and (apart := super().seek(id_)) != keys:
            keys = apart
        return keys

    def draw(self, painter: QPainter, size: QSizeF) -> None:
        """Draw states, their names, places and theirs."""
        self._draw_ground(painter, QRectF(QPointF(), size))
        discs = self.seen()
        for one in reversed(discs):
            self._stamps.put(painter, one, self.where(one))
        taken = Taken(self.where(one) for one in discs)
        self._draw_labels(painter, discs, taken)
        self._draw_names(painter, taken)

    def _draw_ground(self, painter: QPainter, area: QRectF) -> None:
        look, found = self.look, self.ground()
        part = QRectF(self.to_plane(area.topLeft()), self.to_plane(area.bottomRight()))
        # Not by the painter: what shows an SVG may make lines wider with all else.
        place = QTransform.fromTranslate(self.origin.x(), self.origin.y())
        place.scale(self.scale, self.scale)
        painter.setPen(QPen(look.colour("line"), 0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if not found.edge.isEmpty():
            painter.drawPath(place.map(found.edge))
        painter.setPen(QPen(look.colour("strong_line"), 0.8))
        painter.setBrush(look.colour("paper"))
        for land in found.lands:
            if land.area.intersects(part):
                painter.drawPath(place.map(land.path))

    def _draw_disc(self, painter: QPainter, disc: Disc, where: QRectF) -> None:
        look, placed = self.look, self._placed
        assert placed is not None  # noqa: S101 - there is a disc
        wide = all(placed.spots[at].wide for at in disc.spots)
        start, total = 90.0 * 16, max(disc.number, 1)
        painter.setPen(Qt.PenStyle.NoPen)
        for domain, number in disc.domains:
            colour = QColor(self._colours.get(placed.domains[domain], look.palette.bar))
            colour.setAlphaF(0.75 if wide else 1.0)
            painter.setBrush(colour)
            angle = -360.0 * 16 * number / total
            if number == total:
                painter.drawEllipse(where)
            else:
                painter.drawPie(where, round(start), round(angle))
            start += angle
        radius = where.width() / 2
        painter.setBrush(Qt.BrushStyle.NoBrush)
        outline = QPen(look.colour("base"), 1.5)
        painter.setPen(outline)
        painter.drawEllipse(where)
        if wide:
            painter.setBrush(look.colour("base"))
            painter.drawEllipse(where.center(), radius * 0.55, radius * 0.55)
        if len(disc.spots) > 1:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("text"), 1.2))
            painter.drawEllipse(where.adjusted(-2.5, -2.5, 2.5, 2.5))
        self._draw_number(painter, disc.number, where, wide=wide)

    def _draw_number(self, painter: QPainter, events: int, where: QRectF, *, wide: bool) -> None:
        look, text = self.look, number_in_words(events)
        font = look.font(11, 600)
        room = where.width() * (0.5 if wide else 0.8)
        if events < 2 or QFontMetricsF(font).horizontalAdvance(text) > room:
            return
        if wide:
            painter.setFont(font)
            painter.setPen(look.colour("text"))
            painter.drawText(where, Qt.AlignmentFlag.AlignCenter, text)
            return
        metrics, middle = QFontMetricsF(font), where.center()
        x = middle.x() - metrics.horizontalAdvance(text) / 2
        foot = QPointF(x, middle.y() + metrics.capHeight() / 2)
        painter.setFont(font)  # white with a dark rim can be read on every domain's colour
        painter.setPen(QColor(0, 0, 0, 130))
        for way in _RIM:
            painter.drawText(foot + way, text)
        painter.setPen(QColor(255, 255, 255))
        painter.drawText(foot, text)

    def _draw_labels(self, painter: QPainter, discs: Sequence[Disc], taken: Taken) -> None:
        """Write the names of the fullest places where there is room, long ones cut."""
        look = self.look
        metrics = QFontMetricsF(look.font(12, 500))
        area, halo = QRectF(self.rect()), look.colour("paper")
        halo.setAlpha(190)
        most = look.px(LONGEST)
        for one in discs[:LABELS_MOST]:
            title = self._title(one)
            if title not in self._cut:
                text = metrics.elidedText(title, Qt.TextElideMode.ElideMiddle, most)
                self._cut[title] = text, metrics.horizontalAdvance(text) + 4
            text, width = self._cut[title]
            size = QSizeF(width, metrics.height())
            places = beside(self.where(one), size)
            free = (where for where in places if area.contains(where) and taken.free(where))
            where = next(free, None)
            if where is not None:
                taken.add(where)
                painter.fillRect(where.adjusted(0, 1, 0, -1), halo)
                painter.setFont(look.font(12, 500))
                painter.setPen(look.colour("text"))
                painter.drawText(where, Qt.AlignmentFlag.AlignCenter, text)

    def _draw_names(self, painter: QPainter, taken: Taken) -> None:
        look = self.look
        font = look.font(11)
        metrics = QFontMetricsF(font)
        area = QRectF(self.rect())
        painter.setFont(font)
        colour = look.colour("quiet")
        painter.setPen(colour)
        for land in sorted(self.ground().lands, key=lambda one: -one.room):
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
            if taken.free(where):
                taken.add(where)
                painter.drawText(where, Qt.AlignmentFlag.AlignCenter, name)

    def _find_discs(self) -> list[Disc]:
        placed = self._placed
        if placed is None or not placed.spots:
            return []
        number = np.bincount(placed.spot[self._on], minlength=len(placed.spots))
        there = np.flatnonzero(number)
        pixels = self._points[there] * self.scale
        reach = self._radii(number[there])
        leader = placing.clusters(pixels, number[there], reach + self.look.px(2.5))
        leads, group = np.unique(leader, return_inverse=True)
        of_spot = np.full(len(placed.spots), -1, dtype=np.int32)
        of_spot[there] = group
        of_row = of_spot[placed.spot[self._order]]
        rows = self._order[np.argsort(of_row, kind="stable")]
        ends = np.cumsum(np.bincount(of_row, minlength=leads.size))
        width = len(placed.domains)
        counts = np.bincount(
            of_row * np.int64(width) + placed.domain[self._order], minlength=leads.size * width
        ).reshape(leads.size, width)
        by_number: Whole = np.argsort(-counts, axis=1, kind="stable")
        members = np.split(there[np.argsort(group, kind="stable")],
                           np.cumsum(np.bincount(group, minlength=leads.size))[:-1])  # fmt: skip
        radii: list[float] = self._radii(counts.sum(axis=1)).tolist()
        found: list[Disc] = []
        for at, lead in enumerate(leads.tolist()):
            first = int(there[lead])
            spots = (first, *(one for one in members[at].tolist() if one != first))
            mine = counts[at]
            domains = tuple((one, int(mine[one])) for one in by_number[at].tolist() if mine[one])
            part = rows[ends[at - 1] if at else 0 : ends[at]]
            radius = radii[at]
            x, y = pixels[lead].tolist()
            where = QRectF(x - radius, y - radius, 2 * radius, 2 * radius)
            found.append(Disc(spots, part, domains, where))
        return sorted(found, key=lambda one: (-one.number, one.spots))

    def _radii(self, events: Whole) -> Real:
        """Give the radii of discs in pixels: they grow with the root of their events.

        The largest is that of a twelfth of all events, or of 27 where there are few.
        """
        px = self.look.px
        share = np.sqrt(events / max(27.0, self._order.size / 12))
        return px(1.5) + px(6.5) * np.minimum(share, 1.0)

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
        told = [tr("{n:,} {n:event|events}", n=disc.number)]
        told += [
            f"{self._names.get(self._placed.domains[domain], tr('no domain'))} {number}"
            for domain, number in disc.domains
        ]
        if len(disc.spots) > 1:
            names = [self._placed.spots[at].name for at in disc.spots[:TOLD_MOST]]
            more = len(disc.spots) - len(names)
            names += [tr("{number} more", number=number_in_words(more))] if more else []
            told.append(tr("places: {names}", names=", ".join(names)))
        detail = " · ".join(told)
        ids = tuple(self._placed.event[disc.rows].tolist())
        return Mark(self._key(disc), self.where(disc), ids, self._title(disc), detail)

    def ground(self) -> Ground:
        """Give the outlines for this zoom."""
        fine = self.scale >= FINE_FROM
        name = "50m" if fine else "110m"
        if name not in self._grounds:
            self._grounds[name] = ground.make(self.projection, name)
        return self._grounds[name]

    def _forget(self) -> None:
        self._marks = None

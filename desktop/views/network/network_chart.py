"""The drawn network: actors as symbols, ties as strands; zoomed, moved, dragged, walked by keys."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen

from db.analysis import layout, paths
from desktop.theme.look import Look
from desktop.theme.signs import signs
from desktop.tr import tr
from desktop.views.network import naming, scene, strands, symbols
from desktop.views.network.naming import Label
from desktop.views.network.scene import Picture, Real
from desktop.views.network.writing import Writing
from desktop.widgets.chart import Mark
from desktop.widgets.plane import Plane

DIMMED = 0.22
"""How much of its opacity keeps what does not belong to what is chosen."""

NAMED_AT_ONCE = 150
"""Actors up to which names are set while the picture still settles."""

FULL_SCALE = 40.0
"""Pixels of a unit from which strands have their full width, whatever the size of the text."""

STRETCHED = 0.6, 2.5
"""By how much positions are drawn wider at least and at most."""


class NetworkChart(Plane):
    """Shows a Picture. `dragged` gives the place of an actor and its new point; None at the end."""

    dragged = Signal(int, object, bool)
    painted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, tr("Network"))
        self.picture: Picture | None = None
        self._marks: list[Mark] | None = None
        self._labels: list[Label] | None = None
        self._strands: strands.Strands | None = None
        self.stretch = 1.0
        """By how much positions are drawn wider than they are, so that the window is filled."""
        self.settling = False
        """Whether the actors still move; of many, names wait until they stand."""
        self._writing = Writing()
        look.changed.connect(self._writing.clear)
        self.most = 400.0
        self.viewed.connect(self._forget)

    @property
    def labels(self) -> list[Label]:
        """The names that are shown, and where."""
        if self._labels is None:
            self._labels = self._find_labels()
        return self._labels

    def show_picture(self, picture: Picture, *, weighed: bool = True) -> None:
        """Take another picture; `weighed` where its ties are others than before."""
        self.picture = picture
        if weighed:
            self._strands = strands.strands(picture.ties.weights, picture.ties.strength)
        if not self.own_view:
            self._fit()
        self.refresh()

    def refresh(self) -> None:
        """Draw anew."""
        self._forget()
        super().refresh()

    def choose(self, keys: Sequence[str]) -> None:
        """Choose marks; what belongs to them stands out."""
        self._chosen = tuple(keys)
        self.refresh()
        super().choose(keys)

    def extent(self) -> QRectF:
        """Give the room of all actors that time can show: while it runs, nothing moves."""
        if self.picture is None or not self.picture.near.any():
            return QRectF()
        points = self._wide(self.picture.positions[self.picture.near])
        low, high = points.min(axis=0), points.max(axis=0)
        size = np.maximum(high - low, 2.0)
        middle = (low + high) / 2
        return QRectF(*(middle - size / 2).tolist(), *size.tolist())

    def pixels(self) -> Real:
        """Give where each actor stands on the screen."""
        assert self.picture is not None  # noqa: S101 - asked of a picture
        points = self._wide(self.picture.positions)
        return points * self.scale + (self.origin.x(), self.origin.y())

    def sizes(self) -> Real:
        """Give the radius of each symbol in pixels."""
        assert self.picture is not None  # noqa: S101
        px = self.look.px
        return scene.radii(self.picture, self.scale, float(px(1.75)), float(px(4)), self.stretch)

    def marks(self) -> Sequence[Mark]:
        """Give the actors on the screen, the most important first, then the chosen ties."""
        if self._marks is None:
            self._marks = self._find_marks()
        return self._marks

    def mark_at(self, at: QPointF) -> Mark | None:
        """Give the actor at a point, else the tie."""
        picture = self.picture
        if picture is None:
            return None
        gap = np.hypot(*(self.pixels() - (at.x(), at.y())).T) - np.maximum(self.sizes(), 4.0)
        gap[~picture.shown] = np.inf
        if gap.size and float(gap.min()) <= 1.0:
            return self.mark_of_actor(int(np.argmin(gap)))
        ties = np.flatnonzero(picture.shown_ties)
        pixels, network = self.pixels(), picture.network
        found = scene.nearest_tie(
            pixels[network.first[ties]], pixels[network.second[ties]], at, 5.0
        )
        return None if found < 0 else self.mark_of_tie(int(ties[found]))

    def mark_of_actor(self, at: int) -> Mark:
        """Give the mark of an actor by its place."""
        assert self.picture is not None  # noqa: S101
        actor, radius = self.picture.network.actors[at], max(float(self.sizes()[at]), 3.0)
        x, y = self.pixels()[at].tolist()
        where = QRectF(x - radius, y - radius, 2 * radius, 2 * radius)
        return Mark(f"actor {actor.id}", where, (actor.id,), actor.name, self._about(at))

    def mark_of_tie(self, tie: int) -> Mark:
        """Give the mark of a tie by its place: it stands in the middle of the line."""
        assert self.picture is not None  # noqa: S101
        picture, side = self.picture, float(self.look.px(1.5))
        network, pixels = picture.network, self.pixels()
        first, second = int(network.first[tie]), int(network.second[tie])
        x, y = ((pixels[first] + pixels[second]) / 2).tolist()
        key = f"tie {network.actors[first].id} {network.actors[second].id}"
        where = QRectF(x - side, y - side, 2 * side, 2 * side)
        ids = paths.records(network, tie)
        return Mark(key, where, ids, picture.name_of_tie(tie), picture.about_tie(tie))

    def seek(self, id_: int) -> list[str]:
        """Give the ties that an event or relation makes, or an actor."""
        picture = self.picture
        if picture is None:
            return []
        items = picture.network.items
        ties = np.unique(items.tie[items.record == id_])
        shown = ties[picture.shown_ties[ties]].tolist()
        return [self.mark_of_tie(tie).key for tie in shown] or super().seek(id_)

    def chosen_ties(self) -> list[int]:
        """Give the places of the chosen ties."""
        found: list[int] = []
        for key in self._chosen:
            word, *ends = key.split()
            if word == "tie" and self.picture is not None:
                tie = self._tie_between(*map(int, ends))
                if tie is not None:
                    found.append(tie)
        return found

    def chosen_actors(self) -> list[int]:
        """Give the places of the chosen actors, the current one last."""
        ids = [int(key.split()[1]) for key in self._chosen if key.startswith("actor")]
        found = [self.picture.network.place(id_) for id_ in ids] if self.picture else []
        return [at for at in found if at is not None]

    def next_tie(self, step: int) -> None:
        """Choose the next tie of the chosen actor, or of the chosen tie's first actor."""
        if self.picture is None:
            return
        actors, ties = self.chosen_actors(), self.chosen_ties()
        if not actors and not ties:
            return
        end = actors[-1] if actors else int(self.picture.network.first[ties[-1]])
        if ties and self._walked in self._ends(ties[-1]):
            end = self._walked
        of_end = self.picture.ties_of(end)
        if not of_end:
            return
        at = of_end.index(ties[-1]) + step if ties and ties[-1] in of_end else 0
        self._walked = end
        mark = self.mark_of_tie(of_end[at % len(of_end)])
        self.choose([mark.key])
        self.bring_into_view(mark)

    _walked = -1

    def can_drag(self, mark: Mark) -> bool:
        """Actors can be dragged."""
        return mark.key.startswith("actor")

    def drag(self, mark: Mark, to: QPointF, *, done: bool) -> None:
        """Take an actor somewhere."""
        place = self.picture.network.place(mark.ids[0]) if self.picture else None
        if place is not None:
            self.own_view = True
            self.dragged.emit(place, QPointF(to.x() / self.stretch, to.y()), done)

    def draw(self, painter: QPainter, size: QSizeF) -> None:
        """Draw ties, symbols, names."""
        picture = self.picture
        if picture is None or self._strands is None:
            return
        pixels, sizes = self.pixels(), self.sizes()
        lit_actors, lit_ties = self._lit()
        self._draw_ties(painter, pixels, lit_ties)
        inside = self._inside(pixels, sizes, QRectF(QPointF(), size)) & picture.shown
        tiny = inside & (sizes < symbols.TINY) & (lit_actors is None)
        symbols.dots(painter, pixels[tiny], sizes[tiny], self.look.colour("actor"))
        inside &= ~tiny
        for at in np.flatnonzero(inside)[np.argsort(sizes[inside], kind="stable")].tolist():
            dimmed = lit_actors is not None and at not in lit_actors
            self._draw_symbol(painter, at, pixels[at], float(sizes[at]), dimmed=dimmed)
        painter.setOpacity(1.0)
        self._draw_labels(painter, lit_actors)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Show the picture, and the whole name of who is pointed at or chosen."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = self.look
        colours = look.colour("text"), look.colour("base")
        for one in self.called():
            self._writing.put(painter, one, look.font(12, 600), *colours)
        painter.end()
        self.painted.emit()

    def called(self) -> list[Label]:
        """Give the whole names of those pointed at or chosen whom the picture does not name so."""
        whole = {one.actor: one.text.replace("\n", " ") for one in self.labels}
        metrics, seen = QFontMetricsF(self.look.font(12, 600)), QRectF(self.rect())
        found: list[Label] = []
        for mark in self.ringed():
            at = self.picture.network.place(mark.ids[0]) if self.picture else None
            if at is not None and mark.key.startswith("actor") and whole.get(at) != mark.text:
                found.append(naming.beside(at, mark.text, mark.where, metrics, seen))
        return found

    def _fit(self) -> None:
        beside = 2 * self.margin()
        room = max(self.width() - beside, 1) / max(self.height() - beside, 1)
        self.stretch = min(max(room / layout.WIDE, STRETCHED[0]), STRETCHED[1])
        super()._fit()

    def _wide(self, points: Real) -> Real:
        return points * (self.stretch, 1.0)

    def _lit(self) -> tuple[set[int] | None, set[int] | None]:
        """Give the actors and ties that stand out, or None where all are alike."""
        picture = self.picture
        if picture is None:
            return None, None
        network = picture.network
        ties = set(self.chosen_ties()) | set(picture.path_ties)
        actors = {int(end) for tie in ties for end in self._ends(tie)} | set(picture.path_actors)
        for at in self.chosen_actors():
            near = picture.ties_of(at)
            ties.update(near)
            actors.add(at)
            actors.update(int(network.first[tie]) for tie in near)
            actors.update(int(network.second[tie]) for tie in near)
        return (actors, ties) if actors else (None, None)

    def _ends(self, tie: int) -> tuple[int, int]:
        assert self.picture is not None  # noqa: S101
        return int(self.picture.network.first[tie]), int(self.picture.network.second[tie])

    def _draw_ties(self, painter: QPainter, pixels: Real, lit: set[int] | None) -> None:
        picture, found = self.picture, self._strands
        if picture is None or found is None:
            return
        network = picture.network
        start, end = pixels[network.first[found.tie]], pixels[network.second[found.tie]]
        area = (0.0, 0.0, float(self.width()), float(self.height()))
        low, high = np.minimum(start, end), np.maximum(start, end)
        seen = picture.shown_ties[found.tie]
        seen &= (high[:, 0] >= area[0]) & (low[:, 0] <= area[2])
        seen &= (high[:, 1] >= area[1]) & (low[:, 1] <= area[3])
        stands_out = np.isin(found.tie, list(lit)) if lit is not None else seen
        colours = signs(self.look.palette)
        thin = min(max(self.scale / FULL_SCALE, 0.35), 1.0)
        length = np.minimum(np.hypot(*(end - start).T), float(self.width()))
        room = float(self.width() * self.height())
        faint = strands.fainter(float((found.width * length)[seen].sum()) * thin / max(room, 1.0))
        width = np.maximum(found.width * thin * faint, 0.6)
        beside = DIMMED if lit is not None else 1.0
        for chosen, share in ((seen & ~stands_out, beside * faint), (seen & stands_out, faint)):
            part = strands.Strands(
                found.tie[chosen], found.kind[chosen], width[chosen],
                found.opacity[chosen], found.words[chosen], found.side[chosen],
            )  # fmt: skip
            if part.tie.size:
                where = strands.lines(part, start[chosen], end[chosen])
                strands.draw(painter, part, where, colours, share)
        self._draw_path(painter, pixels)

    def _draw_path(self, painter: QPainter, pixels: Real) -> None:
        if self.picture is None or not self.picture.path_ties:
            return
        colour = self.look.colour("accent")
        colour.setAlpha(90)
        pen = QPen(colour, 13.0)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        for tie in self.picture.path_ties:
            first, second = self._ends(tie)
            painter.drawLine(QLineF(*pixels[first].tolist(), *pixels[second].tolist()))

    def _draw_symbol(
        self, painter: QPainter, at: int, middle: Real, radius: float, *, dimmed: bool
    ) -> None:
        assert self.picture is not None  # noqa: S101
        look, actor = self.look, self.picture.network.actors[at]
        x, y = float(middle[0]), float(middle[1])
        where = QRectF(x - radius, y - radius, 2 * radius, 2 * radius)
        fill = look.colour("actor")
        if dimmed:
            fill = symbols.mixed(fill, look.colour("base"), 0.3)
        symbols.draw(painter, look, actor.kind, where, fill)
        if at in self.picture.pinned and radius >= 3:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent"))
            painter.drawEllipse(QPointF(x + radius * 0.8, y - radius * 0.8), 2.5, 2.5)

    def _draw_labels(self, painter: QPainter, lit: set[int] | None) -> None:
        look = self.look
        important = {self.picture.focus, *self.picture.path_actors} if self.picture else set[int]()
        colour, ground = look.colour("text"), look.colour("base")
        faint = symbols.mixed(colour, ground, 0.35)
        fonts = look.font(12), look.font(12, 600)
        for one in self.labels:
            dimmed = lit is not None and one.actor not in lit
            shown = faint if dimmed else colour
            self._writing.put(painter, one, fonts[one.actor in important], shown, ground)

    def _find_labels(self) -> list[Label]:
        if self.picture is None or not self.picture.shown.any():
            return []
        if self.settling and len(self.picture.network.actors) > NAMED_AT_ONCE:
            return []
        metrics = QFontMetricsF(self.look.font(12, 600))
        lit, _ = self._lit()
        return naming.labels(
            self.picture, self.pixels(), self.sizes(), metrics, QRectF(self.rect()), lit or ()
        )

    def _find_marks(self) -> list[Mark]:
        if self.picture is None:
            return []
        pixels, sizes = self.pixels(), self.sizes()
        inside = self._inside(pixels, sizes, QRectF(self.rect()))
        found: list[Mark] = []
        for at in naming.importance(self.picture):
            actor = self.picture.network.actors[at]
            key = f"actor {actor.id}"
            if not inside[at] and key not in self._chosen:
                continue
            radius = max(float(sizes[at]), 3.0)
            x, y = pixels[at].tolist()
            where = QRectF(x - radius, y - radius, 2 * radius, 2 * radius)
            found.append(Mark(key, where, (actor.id,), actor.name, self._about(at)))
        return found + [self.mark_of_tie(tie) for tie in self.chosen_ties()]

    def _about(self, at: int) -> str:
        assert self.picture is not None  # noqa: S101
        events = self.picture.network.actors[at].events
        told = tr("{n:,} {n:event|events}", n=events)
        pinned = tr("pinned") if at in self.picture.pinned else ""
        return " · ".join(part for part in (told, pinned) if part)

    @staticmethod
    def _inside(pixels: Real, sizes: Real, area: QRectF) -> scene.Flags:
        return (
            (pixels[:, 0] >= area.left() - sizes)
            & (pixels[:, 0] <= area.right() + sizes)
            & (pixels[:, 1] >= area.top() - sizes)
            & (pixels[:, 1] <= area.bottom() + sizes)
        )

    def _tie_between(self, one: int, other: int) -> int | None:
        assert self.picture is not None  # noqa: S101
        network = self.picture.network
        first, second = network.place(one), network.place(other)
        found = np.flatnonzero((network.first == first) & (network.second == second))
        return int(found[0]) if found.size else None

    def _forget(self) -> None:
        self._marks = self._labels = None

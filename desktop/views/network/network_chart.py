"""The drawn network: actors as symbols, ties as strands; zoomed, moved, dragged, walked by keys."""

from collections.abc import Collection, Iterator, Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSizeF, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent

from db.analysis import layout, paths
from desktop.theme.look import Look
from desktop.tr import tr
from desktop.views.network import naming, scene, strands
from desktop.views.network.drawing import Drawing
from desktop.views.network.naming import Label
from desktop.views.network.scene import Picture, Real
from desktop.views.network.writing import Writing
from desktop.widgets.chart import Mark
from desktop.widgets.plane import Plane

NAMED_AT_ONCE = 150
"""Actors up to which names are set while the picture still settles."""

HEAVY_FROM = 1_000
"""Strands from which the picture is drawn in turns."""

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
        self._latest: Drawing | None = None
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
            drawing = self._drawing(QSizeF(self.size()))
            for _ in drawing.find_labels() if drawing else ():
                pass
            self._labels = drawing.labels if drawing else None
        return self._labels or []

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

    def marks_of(self, keys: Collection[str]) -> list[Mark]:
        """Give the marks with these keys that are shown."""
        return [mark for key in keys if (mark := self._mark_of(key)) is not None]

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

    def _mark_of(self, key: str) -> Mark | None:
        """Give the mark of a key without making all others; None for what is not shown."""
        picture, (word, *ends) = self.picture, key.split(" ")
        if picture is None or not ends:
            return None
        if word == "tie":
            tie = self._tie_between(*map(int, ends))
            return None if tie is None else self.mark_of_tie(tie)
        at = picture.network.place(int(ends[0]))
        return None if at is None or not picture.shown[at] else self.mark_of_actor(at)

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

    def heavy(self) -> bool:
        """Many ties are drawn in turns."""
        return self._strands is not None and self._strands.tie.size > HEAVY_FROM

    def draw(self, painter: QPainter, size: QSizeF) -> None:
        """Draw all at once."""
        for _ in self.steps(painter, size):
            pass

    def steps(self, painter: QPainter, size: QSizeF) -> Iterator[None]:
        """Draw ties, symbols, names."""
        drawing = self._latest = self._drawing(size)
        if drawing is not None:
            yield from drawing.steps(painter)
            if drawing is self._latest:
                self._labels = drawing.labels

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Show the picture, and the whole name of who is pointed at or chosen."""
        super().paintEvent(event)
        if self.still:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._draw_held(painter)
            look = self.look
            colours = look.colour("text"), look.colour("base")
            for one in self.called():
                self._writing.put(painter, one, look.font(12, 600), *colours)
            painter.end()
        if not self._gradual.running:
            self.painted.emit()

    def _draw_held(self, painter: QPainter) -> None:
        """Draw who is dragged where the mouse is, while the picture is drawn anew in turns."""
        mark = self._held if self._moving and self.heavy() else None
        at = self.picture.network.place(mark.ids[0]) if mark and self.picture else None
        drawing = None if at is None else self._drawing(QSizeF(self.size()))
        if drawing is not None and at is not None:
            drawing.over(painter, at)

    def called(self) -> list[Label]:
        """Give the whole names of those pointed at or chosen whom the picture does not name so."""
        labels = (self._labels or []) if self.heavy() else self.labels
        whole = {one.actor: one.text.replace("\n", " ") for one in labels}
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

    def _drawing(self, size: QSizeF) -> Drawing | None:
        if self.picture is None or self._strands is None:
            return None
        named = not self.settling or len(self.picture.network.actors) <= NAMED_AT_ONCE
        return Drawing(
            self.look, self.picture, self._strands, size, self.pixels(), self.sizes(), self.scale,
            *self._lit(), self._writing, named, self._labels,
        )  # fmt: skip

    def _find_marks(self) -> list[Mark]:
        if self.picture is None:
            return []
        pixels, sizes = self.pixels(), self.sizes()
        inside = scene.inside(pixels, sizes, QRectF(self.rect()))
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

    def _tie_between(self, one: int, other: int) -> int | None:
        assert self.picture is not None  # noqa: S101
        network = self.picture.network
        first, second = network.place(one), network.place(other)
        found = np.flatnonzero((network.first == first) & (network.second == second))
        return int(found[0]) if found.size else None

    def _forget(self) -> None:
        self._marks = self._labels = self._latest = None

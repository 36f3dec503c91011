"""What stands where in the picture of a network: symbols, ties and labels in pixels."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF

from db.analysis.network import NEVER, Network, Ties
from desktop.tr import Text, tr
from desktop.widgets.taken import Taken
from desktop.widgets.time_brush import iso

Real = NDArray[np.float64]
Flags = NDArray[np.bool_]

LABELS_MOST = 220
"""Actors, by importance, for which room for a label is sought, and whose symbols none covers."""

LONGEST = 28
"""Letters of a label."""

LETTERS = {
    "person": "P", "state": "S", "territory": "T", "organisation": "O", "alliance": "A",
    "government": "G", "ministry": "M", "office": "D", "armed_force": "F", "party": "R",
    "company": "C", "medium": "N", "institute": "I", "university": "U", "programme": "X",
    "group": "Q",
}  # fmt: skip
"""A letter for each kind of actor, so that shape and colour do not stand alone."""

SQUARE = frozenset({"state", "territory"})
ROUND = frozenset({"person"})


@dataclass(frozen=True, slots=True)
class Picture:
    """A network with its ties as weighed now, its positions, and what of it is shown.

    `positions` are rows of x and y in the plane. `near` marks the actors of a neighbourhood (all
    where none was asked for); `path_actors` and `path_ties` are those of a path, in order.
    """

    network: Network
    ties: Ties
    positions: Real
    near: Flags
    pinned: frozenset[int] = frozenset()
    focus: int = -1
    path_actors: tuple[int, ...] = ()
    path_ties: tuple[int, ...] = ()
    _cache: dict[str, Flags] = field(
        default_factory=dict[str, NDArray[np.bool_]], repr=False, compare=False
    )

    @property
    def shown_ties(self) -> Flags:
        """The ties that weigh anything, between shown actors."""
        if "ties" not in self._cache:
            network = self.network
            inside = self.near[network.first] & self.near[network.second]
            self._cache["ties"] = inside & (self.ties.strength > 0)
        return self._cache["ties"]

    @property
    def shown(self) -> Flags:
        """The actors that are shown: those with a tie, the focus, and the ends of a path."""
        if "actors" not in self._cache:
            network, found = self.network, np.zeros(len(self.network.actors), dtype=bool)
            found[network.first[self.shown_ties]] = True
            found[network.second[self.shown_ties]] = True
            for at in (self.focus, *self.path_actors):
                if at >= 0:
                    found[at] = True
            self._cache["actors"] = found
        return self._cache["actors"]

    def moved(self, positions: Real) -> "Picture":
        """Give the same picture at other positions."""
        return replace(self, positions=positions, _cache=self._cache)

    def degree(self, at: int) -> int:
        """Count the shown ties of an actor."""
        network, shown = self.network, self.shown_ties
        return int((shown & ((network.first == at) | (network.second == at))).sum())

    def ties_of(self, at: int) -> list[int]:
        """Give the shown ties of an actor, the weightiest first."""
        network = self.network
        mine = self.shown_ties & ((network.first == at) | (network.second == at))
        found = np.flatnonzero(mine)
        return found[np.argsort(-self.ties.weight[found], kind="stable")].tolist()

    def name_of_tie(self, tie: int) -> str:
        """Give "A – B"."""
        actors = self.network.actors
        ends = int(self.network.first[tie]), int(self.network.second[tie])
        return " – ".join(actors[at].name for at in ends)

    def about_tie(self, tie: int) -> str:
        """Say what a tie is made of and from when to when."""
        row = self.ties.counts[tie].tolist()
        said = [f"{number} {tr(words)}" for number, words in zip(row, CLASSES, strict=True)
                if number]  # fmt: skip
        faded = tr("before this period") if not said else ""
        passages = int(self.ties.evidence[tie])
        told = [*said, faded, self.period(tie), f"{passages} {tr(PASSAGES[passages != 1])}"]
        return " · ".join(part for part in told if part)

    def period(self, tie: int) -> str:
        """Give from when to when a tie is attested, as years."""
        first, last = (
            "" if abs(day) >= NEVER else iso(day)[:-6]
            for day in (int(self.ties.start[tie]), int(self.ties.end[tie]))
        )
        if not first and not last:
            return ""
        return first if first == last else f"{first}–{last}"


CLASSES: Final[tuple[Text, ...]] = (
    "without a sign",
    "of verbal cooperation",
    "of material cooperation",
    "of verbal conflict",
    "of material conflict",
    "as relations",
)
"""The classes of items in words, after a number."""

PASSAGES: Final[tuple[Text, ...]] = ("passage", "passages")


def radii(picture: Picture, scale: float, least: float, most: float) -> Real:
    """Give the radius of each symbol in pixels: area by events, smaller where it is crowded.

    `scale` is pixels for a unit of the plane, `least` and `most` are radii at full size.
    """
    events = np.array([one.events for one in picture.network.actors], dtype=np.float64)
    share = np.sqrt(events / max(float(events.max(initial=0.0)), 1.0))
    roomy = min(max(scale / (most * 3.2), 0.18), 1.0)
    return np.maximum((least + (most - least) * share) * roomy, 1.6)


def importance(picture: Picture) -> list[int]:
    """Give the shown actors, the most important first: focus and path, then by events."""
    shown = np.flatnonzero(picture.shown)
    events = np.array([picture.network.actors[at].events for at in shown.tolist()])
    first = np.isin(shown, [picture.focus, *picture.path_actors])
    order = np.lexsort((shown, -events, ~first)) if shown.size else shown
    return shown[order].tolist()


@dataclass(frozen=True, slots=True)
class Label:
    """A name and where it stands."""

    actor: int
    text: str
    where: QRectF


def labels(
    picture: Picture,
    pixels: Real,
    sizes: Real,
    metrics: QFontMetricsF,
    seen: QRectF,
    first: Collection[int] = (),
) -> list[Label]:
    """Find room for names, the most important first, so that none covers another or a symbol.

    `pixels` and `sizes` are the middles and radii of all symbols; `first` are actors that come
    before all others.
    """
    inside = (
        (pixels[:, 0] > seen.left() - 20)
        & (pixels[:, 0] < seen.right() + 20)
        & (pixels[:, 1] > seen.top() - 20)
        & (pixels[:, 1] < seen.bottom() + 20)
        & picture.shown
    )
    wanted = [at for at in importance(picture) if inside[at]]
    wanted.sort(key=lambda at: at not in first)
    symbols = np.array([at for at in wanted[:LABELS_MOST] if sizes[at] >= 3.0], dtype=np.int64)
    covered = [_box(pixels[at], float(sizes[at])) for at in symbols.tolist()]
    taken = Taken(covered)
    found: list[Label] = []
    for at in wanted[:LABELS_MOST]:
        name = picture.network.actors[at].name
        text = name if len(name) <= LONGEST else f"{name[: LONGEST - 1].rstrip()}…"
        for where in _around(pixels[at], float(sizes[at]), metrics, text):
            if taken.free(where) and seen.contains(where):
                taken.add(where)
                found.append(Label(at, text, where))
                break
    return found


def _around(middle: Real, radius: float, metrics: QFontMetricsF, text: str) -> Sequence[QRectF]:
    """Give the places for a label: below, right, left, above."""
    width, height = metrics.horizontalAdvance(text) + 4, metrics.height()
    x, y = float(middle[0]), float(middle[1])
    gap = radius + 2
    return (
        QRectF(x - width / 2, y + gap, width, height),
        QRectF(x + gap + 1, y - height / 2, width, height),
        QRectF(x - gap - 1 - width, y - height / 2, width, height),
        QRectF(x - width / 2, y - gap - height, width, height),
    )


def _box(middle: Real, radius: float) -> QRectF:
    x, y = middle.tolist()
    return QRectF(x - radius, y - radius, 2 * radius, 2 * radius)


def nearest_tie(start: Real, end: Real, at: QPointF, reach: float) -> int:
    """Give the line (of `start` to `end`) nearest to a point within `reach` pixels, or -1."""
    if not start.size:
        return -1
    point = np.array([at.x(), at.y()])
    way = end - start
    length = np.maximum((way**2).sum(1), 1e-9)
    share = np.clip(((point - start) * way).sum(1) / length, 0.0, 1.0)
    gap = np.hypot(*(start + way * share[:, None] - point).T)
    best = int(np.argmin(gap))
    return best if float(gap[best]) <= reach else -1

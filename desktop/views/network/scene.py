"""What stands where in the picture of a network: symbols and ties in pixels."""

from dataclasses import dataclass, field, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF

from db.analysis.network import NEVER, Network, Ties
from desktop.tr import Text, tr
from desktop.widgets.time_brush import iso

Real = NDArray[np.float64]
Flags = NDArray[np.bool_]


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


SEEN: Final = 0.12
"""Share of the distance from one actor to the next that the largest symbol takes at least."""
FEW: Final = 150
"""Actors up to which symbols are as large as ties are long."""


def radii(picture: Picture, scale: float, least: float, most: float, stretch: float = 1.0) -> Real:
    """Give the radius of each symbol in pixels: area by events, smaller where it is crowded.

    `scale` is pixels for a unit of the plane, `least` and `most` are radii at full size, `stretch`
    is by how much the plane is drawn wider.
    """
    events = np.array([one.events for one in picture.network.actors], dtype=np.float64)
    share = np.sqrt(events / max(float(events.max(initial=0.0)), 1.0))
    number = max(len(events), 1)
    wide, high = np.ptp(picture.positions, axis=0).tolist() if len(events) else (0.0, 0.0)
    apart = scale * (wide * high * stretch / number) ** 0.5  # pixels from one to the next
    reach = min(scale, apart) if number > FEW else scale  # ties may pull many closely together
    fewest = 0.35 * (20 / max(number, 20)) ** 0.5  # few can be told apart in any room
    roomy = max(min(reach / (most * 2.2), 1.0) ** 1.15, fewest, min(SEEN * apart / most, 1.0))
    return np.maximum((least + (most - least) * share) * roomy, 1.6)


def inside(pixels: Real, sizes: Real, area: QRectF) -> Flags:
    """Tell which symbols an area shows a part of."""
    return (
        (pixels[:, 0] >= area.left() - sizes)
        & (pixels[:, 0] <= area.right() + sizes)
        & (pixels[:, 1] >= area.top() - sizes)
        & (pixels[:, 1] <= area.bottom() + sizes)
    )


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

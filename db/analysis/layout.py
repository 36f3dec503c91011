"""Where the actors of a network stand: a force layout that settles step by step, always the same.

Positions begin where they are known, else at a point made from the actor's uid, so that the same
network gives the same picture every time. Actors that hang together are laid out together
(Fruchterman and Reingold, 1991, by igraph; ties pull by (1 + weight)^0.2), and the parts are packed
side by side, the largest first. One unit is about the length of a tie, and
1.45 units are where it lies level, since screens and names are wider than high.
"""

import hashlib
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Any

import numpy as np
from numpy.typing import NDArray

from db.analysis import packing

Real = NDArray[np.float64]
Whole = NDArray[np.int64]

ROUNDS = ((30, 1.0), (30, 0.5), (40, 0.25), (40, 0.1), (40, 0.04))
"""Iterations and heat of each round; after each a picture can be drawn."""

STRETCH = np.array([1.45, 1.0])
"""How much wider than high a picture is made: screens are, and names are."""

WIDE = 1.5
"""How much wider than high a picture is made; what shows it makes it as wide as its window."""

SQUEEZED = 0.6, 1.7
"""By how much a picture is at least and at most made wider to fill its room."""

EXACT = 700
"""Actors up to which every pair repels; beyond, only those in neighbouring cells of a grid."""

PINNED_MOST = 1e7

OPENED_FROM = 12
"""Actors of a part from which its crowded middle is opened."""

EVEN = 0.6
"""How far distances from the middle go towards those that would fill the room evenly."""


@dataclass(frozen=True, slots=True)
class Graph:
    """What is laid out: uids of the actors, ties as pairs of places, the weight of each."""

    uids: Sequence[str]
    first: Whole
    second: Whole
    weight: Real

    @property
    def ends(self) -> Whole:
        """The ties as rows of two places."""
        return np.stack([self.first, self.second], axis=1)


EVEN_SIDES = 0.6
"""How far places on each side go towards those that would fill it evenly."""

CORNERS = 0.8
"""How much of the way from a round picture to one that fills its corners is gone."""

SPACED = 0.5
"""Share of a part's room that the rooms of its actors take, from which others are pushed."""

ROOM = 2.4
"""How much wider than high the room of an actor is, before the picture is made wider."""

PUSHES = 40
SPACED_MOST = 150
"""Actors of a part up to which each gets a room of its own."""


def begin(graph: Graph, known: Mapping[str, tuple[float, float]] | None = None) -> Real:
    """Give the positions a layout starts from, one row (x, y) for each actor."""
    known = known or {}
    reach = max(len(graph.uids), 1) ** 0.5
    rows = [known.get(uid) or _from_uid(uid, reach) for uid in graph.uids]
    return np.array(rows, dtype=np.float64).reshape(-1, 2)


def settle(graph: Graph, positions: Real, pinned: Sequence[int] = ()) -> Iterator[Real]:
    """Give better and better positions, the last ones for good; those of `pinned` stay."""
    parts, held = _parts(graph), set(pinned)
    now = positions / STRETCH
    for part in parts:
        if held.isdisjoint(part.places.tolist()):
            now[part.places] = _drawn_together(now[part.places])
    for number, (iterations, heat) in enumerate(ROUNDS):
        for part in parts:
            mine = part.moved(now[part.places], iterations, heat, pinned)
            turned = number == 0 and held.isdisjoint(part.places.tolist())
            now[part.places] = _levelled(mine) if turned else mine
        last = now.copy()
        for part in parts:
            last[part.places] = part.opened(now[part.places], pinned)
        last *= STRETCH
        if parts and not held:
            last[parts[0].places] = _filling(last[parts[0].places])
        places = [part.places for part in parts]
        packed = packing.packed(places, last, graph.ends, held, WIDE)
        yield packed if held else _filling(packed)


def _igraph() -> Any:  # noqa: ANN401 - it tells no types
    return import_module("igraph")  # heavy: loaded when something is laid out


def _from_uid(uid: str, reach: float) -> tuple[float, float]:
    number = int.from_bytes(hashlib.sha256(uid.encode()).digest()[:8], "big")
    x, y = number >> 32, number & 0xFFFFFFFF
    return (x / 2**31 - 1) * reach, (y / 2**31 - 1) * reach


class _Part:
    """Actors that hang together, as a graph of igraph."""

    def __init__(self, graph: Graph, places: Whole, ties: Whole) -> None:
        self.places = places
        where = np.full(len(graph.uids), -1, dtype=np.int64)
        where[places] = np.arange(places.size)
        ends = np.stack([where[graph.first[ties]], where[graph.second[ties]]], axis=1)
        self._graph: Any = _igraph().Graph(n=int(places.size), edges=ends.tolist())
        self._weights = ((1 + graph.weight[ties]) ** 0.2).tolist()

    def moved(self, start: Real, iterations: int, heat: float, pinned: Sequence[int]) -> Real:
        """Give the positions after a round that began at `start` and cools by half."""
        size = int(self.places.size)
        if size < 2:
            return start
        bounds = self._bounds(start, pinned)
        exact = size <= EXACT
        iterations = iterations if exact else iterations * 2 // 3  # neighbours settle sooner
        # igraph lets no other thread run meanwhile: each call takes but a few milliseconds.
        most = max(1, 6_000_000 // size**2 if exact else 20_000 // size)
        now: list[list[float]] = start.tolist()
        for done in range(0, iterations, most):
            # Its chance is one for the whole program: another layout may be under way in between.
            _igraph().set_random_number_generator(random.Random(done))  # noqa: S311
            made: Any = self._graph.layout_fruchterman_reingold(
                weights=self._weights,
                niter=min(most, iterations - done),
                seed=now,
                start_temp=heat * size**0.5 * (1 - done / iterations / 2),
                grid="nogrid" if exact else "grid",
                **bounds,
            )
            now = made.coords
        return np.array(now, dtype=np.float64)

    def opened(self, points: Real, pinned: Sequence[int]) -> Real:
        """Give more room to the middle and less to the rim, out into the corners, and to each.

        The order of the distances from the middle stays as it is, but for what is pushed apart.
        """
        size = len(points)
        if size < OPENED_FROM:
            return points
        middle = points.mean(axis=0)
        way = points - middle
        reach = np.maximum(np.hypot(way[:, 0], way[:, 1]), 1e-9)
        even = np.empty(size)
        even[np.argsort(reach, kind="stable")] = np.sqrt((np.arange(size) + 0.5) / size)
        even *= float(np.quantile(reach, 0.9))
        corners = (reach / np.maximum(np.abs(way).max(axis=1), 1e-9)) ** CORNERS
        moved = middle + way * (((1 - EVEN) * reach + EVEN * even) / reach * corners)[:, None]
        held = np.isin(self.places, list(pinned))
        moved = np.where(held[:, None], points, np.stack([_evened(one) for one in moved.T], axis=1))
        return _spaced(moved, held) if size <= SPACED_MOST else moved

    def _bounds(self, start: Real, pinned: Sequence[int]) -> dict[str, list[float]]:
        held = np.isin(self.places, list(pinned))
        if not held.any():
            return {}
        low, high = np.full(start.shape, -PINNED_MOST), np.full(start.shape, PINNED_MOST)
        low[held] = high[held] = start[held]
        sides = {"minx": low[:, 0], "maxx": high[:, 0], "miny": low[:, 1], "maxy": high[:, 1]}
        return {name: side.tolist() for name, side in sides.items()}


def _parts(graph: Graph) -> list[_Part]:
    """Part the actors into those that hang together, the largest first."""
    number = len(graph.uids)
    whole: Any = _igraph().Graph(n=number, edges=graph.ends.tolist())
    member: Whole = np.array(whole.connected_components().membership, dtype=np.int64)
    sizes = np.bincount(member, minlength=1) if number else np.empty(0, dtype=np.int64)
    order: Whole = np.argsort(-sizes, kind="stable")
    of_tie = member[graph.first] if graph.first.size else np.empty(0, dtype=np.int64)
    return [
        _Part(graph, np.flatnonzero(member == one), np.flatnonzero(of_tie == one))
        for one in order.tolist()
    ]


def _drawn_together(points: Real) -> Real:
    """Bring a part into the room it needs; one that was laid out before fits already."""
    centred = points - points.mean(axis=0)
    reach = float(np.abs(centred).max(initial=0.0))
    room = 2.0 * len(points) ** 0.5
    return points if reach <= room else centred * (room / reach)


def _levelled(points: Real) -> Real:
    """Turn a part so that its longest extent lies level, as screens do."""
    centred = points - points.mean(axis=0)
    axes: Real = np.linalg.svd(centred, full_matrices=False)[2]
    axes = axes * np.where(axes.sum(axis=1) < 0, -1.0, 1.0)[:, None]  # else left and right are open
    return centred @ axes.T if axes.shape == (2, 2) else centred


def _filling(points: Real) -> Real:
    """Make a picture so much wider or narrower that it has the proportions WIDE."""
    width, height = np.ptp(points, axis=0).tolist() if len(points) else (0.0, 0.0)
    if width <= 0 or height <= 0:
        return points
    return points * (min(max(WIDE * height / width, SQUEEZED[0]), SQUEEZED[1]), 1.0)


def _evened(values: Real) -> Real:
    """Move values towards those that fill their range evenly, in their order."""
    low, high = float(values.min()), float(values.max())
    even = np.empty(values.size)
    even[np.argsort(values, kind="stable")] = np.linspace(low, high, values.size)
    return (1 - EVEN_SIDES) * values + EVEN_SIDES * even


def _spaced(points: Real, held: NDArray[np.bool_]) -> Real:
    """Push apart whose rooms overlap: rooms as wide as names are, together SPACED of the whole."""
    size = len(points)
    sides: Real = np.ptp(points, axis=0)
    high = (SPACED * float(sides[0] * sides[1]) / (ROOM * size)) ** 0.5
    room = np.array([ROOM * high, high])
    x, y = points[:, 0], points[:, 1]
    free = 0.4 * ~held
    for _ in range(PUSHES):
        across, down = x[:, None] - x, y[:, None] - y
        over_x, over_y = room[0] - np.abs(across), room[1] - np.abs(down)
        both = (over_x > 0) & (over_y > 0)
        np.fill_diagonal(both, val=False)
        if not both.any():
            break
        # Each pair goes apart on the side on which less is needed.
        level = over_x <= over_y
        x = x + free * np.where(both & level, over_x * np.sign(across), 0.0).sum(axis=1)
        y = y + free * np.where(both & ~level, over_y * np.sign(down), 0.0).sum(axis=1)
    return np.stack([x, y], axis=1)

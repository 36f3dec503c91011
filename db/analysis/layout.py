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

Real = NDArray[np.float64]
Whole = NDArray[np.int64]

ROUNDS = ((30, 1.0), (30, 0.5), (40, 0.25), (40, 0.1), (40, 0.04))
"""Iterations and heat of each round; after each a picture can be drawn."""

STRETCH = np.array([1.45, 1.0])
"""How much wider than high a picture is made: screens are, and names are."""

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
        yield _packed(parts, last * STRETCH, held)


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
        """Give more room to the middle and less to the rim, in the order of the distances."""
        size = len(points)
        if size < OPENED_FROM:
            return points
        middle = points.mean(axis=0)
        way = points - middle
        reach = np.maximum(np.hypot(way[:, 0], way[:, 1]), 1e-9)
        even = np.empty(size)
        even[np.argsort(reach, kind="stable")] = np.sqrt((np.arange(size) + 0.5) / size)
        even *= float(np.quantile(reach, 0.9))
        moved = middle + way * (((1 - EVEN) * reach + EVEN * even) / reach)[:, None]
        held = np.isin(self.places, list(pinned))
        return np.where(held[:, None], points, moved)

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
    ends = np.stack([graph.first, graph.second], axis=1).tolist()
    whole: Any = _igraph().Graph(n=number, edges=ends)
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


def _packed(parts: Sequence[_Part], positions: Real, held: set[int]) -> Real:
    """Set the parts below one another in rows; a part that holds something pinned stays."""
    found = positions.copy()
    free = [part for part in parts if held.isdisjoint(part.places.tolist())]
    fixed = [part for part in parts if not held.isdisjoint(part.places.tolist())]
    stays = np.array([at for part in fixed for at in part.places.tolist()], dtype=np.int64)
    stay = positions[stays] if fixed else np.zeros((1, 2))
    left, top = float(stay[:, 0].min()), float(stay[:, 1].max()) + GAP * bool(fixed)
    sizes = [np.ptp(positions[one.places], axis=0) + GAP for one in parts]
    area = float(sum(size[0] * size[1] for size in sizes))
    widest = max((float(np.ptp(positions[one.places, 0])) for one in parts), default=0.0)
    width = max(area**0.5, widest)
    x, y, tall = left, top, 0.0
    for part in free:
        mine = positions[part.places]
        size = np.ptp(mine, axis=0) + GAP
        if x > left and x + float(size[0]) > left + width:
            x, y, tall = left, y + tall, 0.0
        found[part.places] = mine - mine.min(axis=0) + (x, y)
        x, tall = x + float(size[0]), max(tall, float(size[1]))
    return found


GAP = 2.0
"""Distance between parts that do not hang together."""

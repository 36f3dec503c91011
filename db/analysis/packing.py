"""Sets the parts of a network side by side: each where the whole stays smallest.

A part is set as a rectangle into room that no actor, name or tie of the others takes, be it in a
corner of the largest. Units are those of `db.analysis.layout`.
"""

from collections.abc import Collection, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

Real = NDArray[np.float64]
Whole = NDArray[np.int64]
Flags = NDArray[np.bool_]

GAP: Final = 2.0
"""Distance between parts in rows."""
AROUND: Final = np.array([1.7, 0.9])
"""Room beside and above an actor that is left for its name."""
FITTED: Final = 20
"""Parts, the largest first, for which room among the others is sought; the rest goes into rows."""
TIES_MOST: Final = 3_000
"""Ties up to which room is left for them too; more lie over one another everywhere."""

_CELLS: Final = 160
"""Cells of the longer side of the grid on which room is sought."""


def packed(
    parts: Sequence[Whole], positions: Real, ends: Whole, held: Collection[int], wide: float
) -> Real:
    """Give positions at which parts (places in `positions`) do not cover one another.

    `ends` are the ties as rows of two places. A part with an actor in `held` stays where it is.
    `wide` is how much wider than high the whole is meant to be.
    """
    found = positions.copy()
    stays = [part for part in parts if not set(held).isdisjoint(part.tolist())]
    free = [part for part in parts if set(held).isdisjoint(part.tolist())]
    if not stays and free:
        found[free[0]] -= found[free[0]].min(axis=0)
        stays, free = [free[0]], free[1:]
    if not free:
        return found
    standing = np.concatenate(stays)
    for part in free[:FITTED]:
        _set(found, part, standing, ends, wide)
        standing = np.r_[standing, part]
    _in_rows(found, free[FITTED:], standing)
    return found


def _set(found: Real, part: Whole, standing: Whole, ends: Whole, wide: float) -> None:
    """Put one part where the rectangle around all of it and what stands stays smallest."""
    size = np.ptp(found[part], axis=0) + 2 * AROUND
    low, high = found[standing].min(axis=0) - AROUND, found[standing].max(axis=0) + AROUND
    # Room for it beside and below what stands there already, and no farther.
    first, last = low - (size[0], 0.0), high + size
    cell = float((last - first).max()) / _CELLS
    shape = np.ceil((last - first) / cell).astype(np.int64) + 1
    taken = _taken(found, standing, ends, first, cell, shape)
    sums = np.zeros(shape + 1, dtype=np.int64)
    sums[1:, 1:] = taken.cumsum(axis=0).cumsum(axis=1)
    w, h = np.ceil(size / cell).astype(np.int64).tolist()
    inside = sums[w:, h:] - sums[:-w, h:] - sums[w:, :-h] + sums[:-w, :-h]
    places = np.argwhere(inside == 0)
    corners = first + places * cell
    width = np.maximum(corners[:, 0] + size[0], high[0]) - np.minimum(corners[:, 0], low[0])
    height = np.maximum(corners[:, 1] + size[1], high[1]) - np.minimum(corners[:, 1], low[1])
    whole = np.maximum(width / wide, height) + 0.05 * (width / wide + height)
    # Of equally good places the lowest, then the leftmost.
    best = np.lexsort((corners[:, 0], -corners[:, 1], whole.round(3)))[0]
    found[part] += corners[best] + AROUND - found[part].min(axis=0)


def _taken(
    found: Real, standing: Whole, ends: Whole, first: Real, cell: float, shape: Whole
) -> Flags:
    """Mark the cells that actors with their names and ties take."""
    low = np.clip(np.floor((found[standing] - AROUND - first) / cell), 0, shape).astype(np.int64)
    high = np.clip(low + (2 * AROUND / cell + 2).astype(np.int64), 0, shape)
    edges = np.zeros(shape + 1, dtype=np.int64)
    for x, y, step in ((low, low, 1), (low, high, -1), (high, low, -1), (high, high, 1)):
        np.add.at(edges, (x[:, 0], y[:, 1]), step)
    taken = edges.cumsum(axis=0).cumsum(axis=1)[:-1, :-1] > 0
    mine = ends[np.isin(ends[:, 0], standing)] if len(ends) <= TIES_MOST else ends[:0]
    if len(mine):
        start, way = found[mine[:, 0]], found[mine[:, 1]] - found[mine[:, 0]]
        steps = int(np.abs(way).max() / cell) + 2
        along = np.linspace(0, 1, steps)[:, None, None]
        cells = ((start + way * along - first) / cell).astype(np.int64).reshape(-1, 2)
        taken[cells[:, 0], cells[:, 1]] = True
    return taken


def _in_rows(found: Real, parts: Sequence[Whole], standing: Whole) -> None:
    """Set many small parts below all others, in rows as wide as those."""
    low, high = found[standing].min(axis=0), found[standing].max(axis=0)
    left, right = float(low[0]), float(high[0])
    x, y, tall = left, float(high[1]) + GAP, 0.0
    for part in parts:
        mine = found[part] - found[part].min(axis=0)
        size = mine.max(axis=0) + GAP
        if x > left and x + float(size[0]) > right:
            x, y, tall = left, y + tall, 0.0
        found[part] = mine + np.array([x, y])
        x, tall = x + float(size[0]), max(tall, float(size[1]))

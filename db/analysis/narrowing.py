"""Which actors and ties of a network are kept where there are more than can be shown.

Kept are the actors with the most items, and of the ties between them those of the most items:
TIES_EACH for each actor, and each actor's weightiest tie in any case. Around a focus only those
count that lie within so many ties of it, and the ties over which they were reached stay; what a
shortest path needs stays too.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from db.analysis import walking
from db.analysis.pairs import Pairs, Whole
from db.analysis.walking import Places
from db.search.arrays import factorized

TIES_EACH: Final = 4
"""Ties that are kept for each actor, on the average."""

Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Near:
    """What a narrowed network is to hold: a focus (an actor's id) and what lies near it.

    `depth` is within how many ties, 0 for everything; `other` is the end of a path from the focus,
    and `window` the days (first, last) within which that path is to lead.
    """

    focus: int = 0
    depth: int = 0
    other: int = 0
    window: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """The pairs that are kept, the ids of the actors in them, and what was left out."""

    rows: Pairs
    actors: Whole
    narrowed: bool = False
    actors_left: int = 0
    ties_left: int = 0


def kept(
    rows: Pairs, most: int, few: int, near: Near, weigh: Callable[[], walking.Real] | None = None
) -> Kept:
    """Keep everything of up to `most` actors, else of `few`; rows are in order of their pairs.

    `weigh` gives what each row weighs on a path, where it is not 1.
    """
    ends, ids = factorized(np.r_[rows.low, rows.high])
    items = np.bincount(ends, minlength=ids.size)
    new = np.ones(rows.low.size, dtype=bool)
    new[1:] = (rows.low[1:] != rows.low[:-1]) | (rows.high[1:] != rows.high[:-1])
    tie = np.cumsum(new) - 1
    first, second = ends[: rows.low.size][new], ends[rows.low.size :][new]
    number = np.bincount(tie, minlength=first.size).astype(np.float64)
    ties_most = TIES_EACH * (few if ids.size > most else most)
    if ids.size <= most and first.size <= ties_most:
        return Kept(rows, ids)
    weight = number
    if weigh is not None:
        weight = np.bincount(tie, weigh(), first.size).astype(np.float64)
    among, needed = _near(first, second, weight, ids, near)
    actors = np.flatnonzero(among)
    if actors.size > few:
        wanted = (ids == near.focus) | (ids == near.other)
        if not near.depth:  # else nearly everybody is needed for somebody
            wanted[np.r_[first[needed], second[needed]]] = True
        order = np.lexsort((actors, -items[actors], ~wanted[actors]))
        actors = np.sort(actors[order[:few]])
    inside = np.zeros(ids.size, dtype=bool)
    inside[actors] = True
    between = inside[first] & inside[second]
    ties = _weightiest(first, second, number, between, between & needed, ties_most)
    stay = ties[tie]
    pairs = Pairs(rows.low[stay], rows.high[stay], rows.event[stay], rows.quad[stay])
    tied = np.zeros(ids.size, dtype=bool)
    tied[first[ties]] = tied[second[ties]] = True
    left = int(among.sum() - tied.sum()), int(between.sum() - ties.sum())
    return Kept(pairs, ids[tied], True, *left)


def _near(
    first: Places, second: Places, weight: walking.Real, ids: Whole, near: Near
) -> tuple[Flags, Flags]:
    """Give the actors that count, and the ties that have to stay."""
    needed = np.zeros(first.size, dtype=bool)
    focus, other = _place(ids, near.focus), _place(ids, near.other)
    if focus < 0 or not (near.depth or other >= 0):
        return np.ones(ids.size, dtype=bool), needed
    walk = walking.walk((first, second), weight, ids.size, [focus], depth=near.depth, end=other)
    if near.depth:
        needed[walk.tie[walk.tie >= 0]] = True
        return walk.level >= 0, needed
    needed[walk.back(other)] = True
    return np.ones(ids.size, dtype=bool), needed


def _place(ids: Whole, id_: int) -> int:
    at = int(np.searchsorted(ids, id_))
    return at if at < ids.size and ids[at] == id_ else -1


def _weightiest(
    first: Places,
    second: Places,
    number: walking.Real,
    among: Flags,
    needed: Flags,
    most: int,
) -> Flags:
    """Keep so many of these ties: what is needed, each actor's weightiest, then by items."""
    places = np.flatnonzero(among)
    if places.size <= most:
        return among
    order = places[np.argsort(-number[places], kind="stable")]
    own = needed.copy()
    # Of each actor the first tie in this order: as an end of it, first or second.
    ends = np.stack([first[order], second[order]], axis=1).ravel()
    _, at = np.unique(ends, return_index=True)
    own[order[at // 2]] = True
    rest = order[~own[order]]
    own[rest[: max(most - int(own.sum()), 0)]] = True
    return own

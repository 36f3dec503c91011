"""Into which lanes of a timeline an event falls: by actor, partner, domain, type, source, tag.

By actor, an event is in the lane of everybody who takes part in it and of whom they act for. By
partner of an actor, it is in the lanes of the others, each counted for whom they act for; events
in which nobody else takes part have a lane of their own. Where there are more than `MOST` lanes,
those with fewest events become one.
"""

import sqlite3
from dataclasses import dataclass
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

from db.analysis import event_columns
from db.analysis.event_columns import EventColumns, Ints, Pairs
from db.search.arrays import distinct, factorized, ranged
from db.store.short_names import short_names
from db.store.summary import titles

By = Literal["domain", "type", "status", "actor", "partner", "source", "tag", "none"]
BY: Final[tuple[By, ...]] = (
    "domain", "type", "status", "actor", "partner", "source", "tag", "none"
)  # fmt: skip
MOST: Final = 40

NOTHING: Final = 0
"""The key of the lane of events without a value."""
OTHERS: Final = -1
"""The key of the lane of all that have no lane of their own."""


@dataclass(frozen=True, slots=True)
class Lane:
    """A lane: the id of a record, or a word of a vocabulary as `key`; its title; its events.

    A word has no title here: it is a word of people's. `merged` counts the values in one lane.
    """

    key: int | str
    title: str
    number: int
    merged: int = 1


@dataclass(frozen=True, slots=True)
class Laid:
    """Lanes in their order, most events first, and pairs of an event's place and its lane."""

    lanes: tuple[Lane, ...]
    pairs: Pairs
    focus: int = 0


def lay(
    connection: sqlite3.Connection,
    columns: EventColumns,
    chosen: Ints,
    by: By,
    focus: int = 0,
) -> Laid:
    """Lay events into lanes. `focus` is the actor whose partners are meant; 0: the most frequent.

    Raises nothing: an actor in none of the events leaves all of them in the lane of nobody else.
    """
    if by == "none":
        lanes = (Lane("", "", len(chosen)),) if len(chosen) else ()
        return Laid(lanes, Pairs(chosen, np.zeros(len(chosen), dtype=np.int32)))
    if by in {"domain", "type", "status"}:
        return _by_word(columns, chosen, by)
    inside = np.zeros(len(columns.ids), dtype=np.bool_)
    inside[chosen] = True
    if by == "partner":
        acting = _acting(connection, columns, inside)
        focus = focus or _most_frequent(acting)
        pairs = _partners(event_columns.actors(connection, columns), acting, inside, focus)
    else:
        every = _values(connection, columns, by)
        kept = inside[every.events]
        pairs = Pairs(every.events[kept], every.values[kept])
    laid = _by_value(chosen, pairs)
    return Laid(_titled(connection, laid.lanes, by), laid.pairs, focus)


def frequent_actors(
    connection: sqlite3.Connection, columns: EventColumns, chosen: Ints, most: int = 12
) -> list[tuple[int, str]]:
    """Give (id, name) of the actors in most of some events, those first who are in more."""
    inside = np.zeros(len(columns.ids), dtype=np.bool_)
    inside[chosen] = True
    actors = event_columns.actors(connection, columns)
    codes, known = factorized(actors.values[inside[actors.events]])
    counts = np.bincount(codes, minlength=len(known))
    ids = [int(known[at]) for at in np.lexsort((known, -counts))[:most]]
    names = titles(connection, ids)
    return [(id_, names.get(id_, "")) for id_ in ids]


def _by_word(columns: EventColumns, chosen: Ints, by: str) -> Laid:
    codes = columns.words[by][chosen]
    counts = np.bincount(codes, minlength=len(columns.keys[by]))
    order = sorted(np.flatnonzero(counts).tolist(), key=lambda c: (c == 0, -int(counts[c]), c))
    lane_of = np.full(len(counts), len(order), dtype=np.int32)
    lane_of[order] = np.arange(len(order), dtype=np.int32)
    lanes = [
        Lane(columns.keys[by][code] if code else NOTHING, "", int(counts[code])) for code in order
    ]
    return Laid(tuple(lanes), Pairs(chosen, lane_of[codes]))


def _by_value(chosen: Ints, pairs: Pairs) -> Laid:
    """Make lanes of the most frequent values; then one of the others, one of events without."""
    codes, known = factorized(pairs.values)
    counts = np.bincount(codes, minlength=len(known))
    order = np.lexsort((known, -counts))
    order = order if len(known) <= MOST + 1 else order[:MOST]
    lane_of = np.full(len(known), len(order), dtype=np.int64)
    lane_of[order] = np.arange(len(order))
    packed = distinct((lane_of[codes] << 32) | pairs.events)
    events, lane = (packed & 0xFFFFFFFF).astype(np.int32), (packed >> 32).astype(np.int32)
    lanes = [Lane(int(known[at]), "", int(counts[at])) for at in order]
    if len(known) > len(order):
        merged = len(known) - len(order)
        lanes.append(Lane(OTHERS, "", int(np.count_nonzero(lane == len(order))), merged))
    without = _without(chosen, pairs.events)
    if len(without):
        events = np.concatenate((events, without))
        lane = np.concatenate((lane, np.full(len(without), len(lanes), dtype=np.int32)))
        lanes.append(Lane(NOTHING, "", len(without)))
    return Laid(tuple(lanes), Pairs(events, lane))


def _values(connection: sqlite3.Connection, columns: EventColumns, by: By) -> Pairs:
    if by == "source":
        return columns.reports
    load = event_columns.tags if by == "tag" else event_columns.actors
    return load(connection, columns)


def _without(chosen: Ints, events: Ints) -> Ints:
    """Give those of `chosen`, which are in order, that are not among `events`."""
    rest = np.zeros(int(max(chosen.max(initial=0), events.max(initial=0))) + 1, dtype=np.bool_)
    rest[chosen] = True
    rest[events] = False
    return np.flatnonzero(rest).astype(np.int32)


def _titled(connection: sqlite3.Connection, lanes: tuple[Lane, ...], by: By) -> tuple[Lane, ...]:
    ids = [lane.key for lane in lanes if isinstance(lane.key, int) and lane.key > 0]
    found = short_names(connection, ids) if by == "source" else titles(connection, ids)
    return tuple(
        Lane(lane.key, found.get(lane.key, ""), lane.number, lane.merged)
        if isinstance(lane.key, int)
        else lane
        for lane in lanes
    )


def _acting(
    connection: sqlite3.Connection, columns: EventColumns, inside: NDArray[np.bool_]
) -> Pairs:
    """Give (event, actor) with each participant as the one it acts for."""
    parts = [np.zeros(0, dtype=np.int64)]
    expressions = ("event_id", "coalesce(for_id, actor_id)")
    for event, actor in ranged(connection, "participation", expressions):
        at = columns.stand(event)
        parts.append(event_columns.packed(np.where(inside[at], at, -1), actor))
    return event_columns.unpacked(np.concatenate(parts))


def _most_frequent(acting: Pairs) -> int:
    codes, known = factorized(acting.values)
    return int(known[np.argmax(np.bincount(codes))]) if len(known) else 0


def _partners(actors: Pairs, acting: Pairs, inside: NDArray[np.bool_], focus: int) -> Pairs:
    """Give the others of the events in which the focus takes part, itself or through others."""
    own = actors.events[actors.values == focus]
    in_focus = np.zeros(len(inside), dtype=np.bool_)
    in_focus[own] = True
    kept = in_focus[acting.events] & (acting.values != focus) & inside[acting.events]
    return Pairs(acting.events[kept], acting.values[kept])

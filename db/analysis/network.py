"""The network: actors tied by the events they share and by the relations between them.

Items are what ties are made of: an event in which both ends take part, with the class of the pair
(`db.analysis.pairs`), or a relation between them. In a window of days, an item weighs 1 where its
dates possibly overlap the window, and 2^(-gap / 365.25) where it ended `gap` days before the
window began, so that a tie fades by half each year without news; below 1/8, or where it begins
after the window, it weighs nothing. What has no date at all weighs only while no window is set.
"""

import json
import sqlite3
from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from db.analysis.pairs import Pairs, Whole, pairs
from db.records import State

RELATION = 5
"""The class of an item that is a relation; 0 to 4 are those of events."""

HALF_LIFE = 365.25
"""Days in which a tie without news loses half of its weight."""

FAINTEST = 0.125
"""Weights below this count as none."""

NEVER = 1 << 40
"""Stands for a day that is not known."""

MOST = 5_000
"""Actors that a network holds at most: those with the most items."""

Real = NDArray[np.float64]
Window = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Actor:
    """A node: `kind` as in the vocabulary of actors' kinds, `events` it takes part in."""

    id: int
    uid: str
    name: str
    kind: str | None
    events: int


@dataclass(frozen=True, slots=True)
class Items:
    """What ties are made of, in columns; `tie` is a place in the network's ties.

    `start` and `end` are the earliest and latest day numbers: -NEVER and NEVER where open, NEVER
    and -NEVER where there is no date. `evidence` counts the supporting passages.
    """

    tie: Whole
    record: Whole
    quad: Whole
    start: Whole
    end: Whole
    evidence: Whole


@dataclass(frozen=True, slots=True)
class Network:
    """Actors by id, and ties as pairs of places in `actors` (first < second).

    `alone` counts the actors of the events that share no event and have no relation, `left_out`
    those beyond the most that a network holds.
    """

    actors: tuple[Actor, ...]
    first: Whole
    second: Whole
    items: Items
    alone: int = 0
    left_out: int = 0

    def place(self, id_: int) -> int | None:
        """Give the place of an actor, or None."""
        return next((at for at, one in enumerate(self.actors) if one.id == id_), None)


@dataclass(frozen=True, slots=True)
class Ties:
    """What every tie is in a window: arrays as long as the network's ties.

    `counts` has a column for each class (0 to 5) of the items that overlap the window, `weights`
    the sums of the weights of all items; `strength` is the greatest weight (0 to 1). `start` and
    `end` are the earliest and the latest day of the items that weigh anything, `evidence` their
    passages.
    """

    counts: Whole
    weights: Real
    strength: Real
    start: Whole
    end: Whole
    evidence: Whole

    @property
    def weight(self) -> Real:
        """The sum of the weights of all items."""
        return self.weights.sum(axis=1)


def build(
    connection: sqlite3.Connection,
    events: Collection[int] | None = None,
    *,
    roll_up: bool = False,
    relations: bool = True,
    most: int = MOST,
) -> Network:
    """Make the network of events (ids; None for all live ones).

    Relations are those between actors of these events, and without `events` all. With `roll_up`,
    persons count as whom they act for. Ties, actors and items come in order of their ids.
    """
    shared, present = pairs(connection, events, roll_up=roll_up)
    low, high, record, quad = shared.low, shared.high, shared.event, shared.quad
    if relations:
        among = None if events is None else present
        more = _relations(connection, among)
        low, high = np.r_[low, more.low], np.r_[high, more.high]
        record, quad = np.r_[record, more.event], np.r_[quad, more.quad]
    order = np.lexsort((record, high, low))
    low, high, record, quad = low[order], high[order], record[order], quad[order]
    tied, number = np.unique(np.r_[low, high], return_counts=True)
    kept = tied
    if tied.size > most:
        kept = np.sort(tied[np.lexsort((tied, -number))[:most]])
        inside = np.isin(low, kept) & np.isin(high, kept)
        low, high, record, quad = low[inside], high[inside], record[inside], quad[inside]
    alone = int(np.setdiff1d(present, tied).size)
    actors = _actors(connection, kept, low, high, record[quad != RELATION], quad)
    return _assembled(connection, actors, Pairs(low, high, record, quad), (alone, tied.size))


def _assembled(
    connection: sqlite3.Connection, actors: tuple[Actor, ...], rows: Pairs, counted: tuple[int, int]
) -> Network:
    alone, tied = counted
    new = np.ones(rows.low.size, dtype=bool)
    new[1:] = (rows.low[1:] != rows.low[:-1]) | (rows.high[1:] != rows.high[:-1])
    ids = np.array([one.id for one in actors], dtype=np.int64)
    start, end, evidence = _dates(connection, rows.event)
    tie = np.cumsum(new) - 1
    return Network(
        actors,
        np.searchsorted(ids, rows.low[new]),
        np.searchsorted(ids, rows.high[new]),
        Items(tie.astype(np.int64), rows.event, rows.quad, start, end, evidence),
        alone,
        tied - len(actors),
    )


def _relations(connection: sqlite3.Connection, among: Whole | None) -> Pairs:
    live = int(State.LIVE)
    only, parameters = "", ()
    if among is not None:
        inside = "IN (SELECT value FROM json_each(?1))"
        only = f" AND subject_id {inside} AND object_id {inside}"
        parameters = (json.dumps(among.tolist()),)
    found = connection.execute(
        "SELECT min(subject_id, object_id), max(subject_id, object_id), t.id, ?2"
        " FROM relation AS t JOIN record AS r ON r.id = t.id"
        " JOIN record AS a ON a.id = subject_id JOIN record AS b ON b.id = object_id"
        f" WHERE r.state = {live} AND a.state = {live} AND b.state = {live}"
        f" AND subject_id <> object_id{only}",
        (*(parameters or (None,)), RELATION),
    ).fetchall()
    rows = np.array(found, dtype=np.int64).reshape(-1, 4)
    return Pairs(rows[:, 0], rows[:, 1], rows[:, 2], rows[:, 3])


def _actors(
    connection: sqlite3.Connection,
    ids: Whole,
    low: Whole,
    high: Whole,
    events: Whole,
    quad: Whole,
) -> tuple[Actor, ...]:
    rows = connection.execute(
        "SELECT record.id, uid, coalesce(title, ''), actor.kind FROM record"
        " JOIN actor USING (id) LEFT JOIN record_text USING (id)"
        " WHERE record.id IN (SELECT value FROM json_each(?)) ORDER BY record.id",
        (json.dumps(ids.tolist()),),
    )
    ends = np.r_[low[quad != RELATION], high[quad != RELATION]]
    both = np.unique(np.stack([ends, np.r_[events, events]]), axis=1)[0] if ends.size else ends
    who, times = np.unique(both, return_counts=True)
    number = dict(zip(who.tolist(), times.tolist(), strict=True))
    return tuple(
        Actor(int(id_), str(uid), str(name), kind, number.get(int(id_), 0))
        for id_, uid, name, kind in rows
    )


def _dates(connection: sqlite3.Connection, records: Whole) -> tuple[Whole, Whole, Whole]:
    """Give earliest and latest day and number of supporting passages of events and relations."""
    wanted, places = np.unique(records, return_inverse=True)
    listed = json.dumps(wanted.tolist())
    start = np.full(wanted.size, NEVER, dtype=np.int64)
    end = np.full(wanted.size, -NEVER, dtype=np.int64)
    evidence = np.zeros(wanted.size, dtype=np.int64)
    for table in ("event", "relation"):
        _put(
            connection,
            f"SELECT id, coalesce(start_min, {-NEVER}), coalesce(end_max, {NEVER}) FROM {table}"
            " WHERE coalesce(start_min, start_max, end_min, end_max) IS NOT NULL"
            " AND id IN (SELECT value FROM json_each(?))",
            listed,
            wanted,
            (start, end),
        )
    _put(
        connection,
        "SELECT target_id, count(*) FROM evidence CROSS JOIN record ON record.id = evidence.id"
        " WHERE stance = 'supports' AND target_id IN (SELECT value FROM json_each(?))"
        f" AND state = {int(State.LIVE)} GROUP BY target_id",
        listed,
        wanted,
        (evidence,),
    )
    return start[places], end[places], evidence[places]


def _put(
    connection: sqlite3.Connection,
    sql: str,
    listed: str,
    wanted: Whole,
    targets: tuple[Whole, ...],
) -> None:
    rows = np.array(connection.execute(sql, (listed,)).fetchall(), dtype=np.int64)
    if rows.size:
        at = np.searchsorted(wanted, rows[:, 0])
        for column, target in enumerate(targets, 1):
            target[at] = rows[:, column]


def weights(items: Items, window: Window | None = None) -> Real:
    """Give the weight of each item in a window of days (first, last), 0 to 1."""
    if window is None:
        return np.ones(items.tie.size)
    first, last = window
    gap = np.maximum(first - items.end, 0)
    found = np.exp2(-np.minimum(gap, NEVER) / HALF_LIFE)
    found[(found < FAINTEST) | (items.start > last)] = 0.0
    return found


def ties(network: Network, window: Window | None = None) -> Ties:
    """Weigh every tie in a window of days (first, last); None for all time."""
    items, number = network.items, network.first.size
    weight = weights(items, window)
    lasting = weight > 0
    counted = weight == 1.0
    counts = np.zeros((number, RELATION + 1), dtype=np.int64)
    np.add.at(counts, (items.tie[counted], items.quad[counted]), 1)
    summed = np.zeros((number, RELATION + 1))
    np.add.at(summed, (items.tie, items.quad), weight)
    strength = np.zeros(number)
    np.maximum.at(strength, items.tie, weight)
    start = np.full(number, NEVER, dtype=np.int64)
    end = np.full(number, -NEVER, dtype=np.int64)
    np.minimum.at(start, items.tie[lasting], items.start[lasting])
    np.maximum.at(end, items.tie[lasting], items.end[lasting])
    return Ties(
        counts,
        summed,
        strength,
        start,
        end,
        np.bincount(items.tie[lasting], items.evidence[lasting], number).astype(np.int64),
    )


def span(network: Network) -> Window | None:
    """Give the first and last known day of all items, or None where nothing is dated."""
    items = network.items
    days = np.r_[items.start, items.end]
    known = days[np.abs(days) < NEVER]
    return (int(known.min()), int(known.max())) if known.size else None

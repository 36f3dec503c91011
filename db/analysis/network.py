"""The network: actors tied by the events they share and by the relations between them.

Items are what ties are made of: an event in which both ends take part, with the class of the pair
(`db.analysis.pairs`), or a relation between them. In a window of days, an item weighs 1 where its
dates possibly overlap the window, and 2^(-gap / 365.25) where it ended `gap` days before the
window began, so that a tie fades by half each year without news; below 1/8, or where it begins
after the window, it weighs nothing. What has no date at all weighs only while no window is set.
"""

import json
import sqlite3
from bisect import bisect_left
from collections.abc import Callable, Collection
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from db.analysis.helpings import helpings
from db.analysis.narrowing import Kept, Near, kept
from db.analysis.pairs import Pairs, Present, Whole, pairs
from db.records import State
from db.search.arrays import columns, distinct, factorized

RELATION = 5
"""The class of an item that is a relation; 0 to 4 are those of events."""

HALF_LIFE = 365.25
"""Days in which a tie without news loses half of its weight."""

FAINTEST = 0.125
"""Weights below this count as none."""

NEVER = 1 << 40
"""Stands for a day that is not known."""

MOST = 5_000
"""Actors up to which a network is whole; of more, those with the most items are kept."""

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

    `alone` counts the actors of the events that share no event and have no relation. Of a network
    that was `narrowed`, `left_out` counts the actors that are not in it and `ties_left_out` the
    ties between those that are. `proxies` act for others, who are counted in `acted` events.
    """

    actors: tuple[Actor, ...]
    first: Whole
    second: Whole
    items: Items
    alone: int = 0
    left_out: int = 0
    ties_left_out: int = 0
    narrowed: bool = False
    proxies: int = 0
    acted: int = 0

    def place(self, id_: int) -> int | None:
        """Give the place of an actor, or None."""
        at = bisect_left(self.actors, id_, key=lambda one: one.id)
        return at if at < len(self.actors) and self.actors[at].id == id_ else None


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
    few: int = MOST,
    near: Near | None = None,
) -> Network:
    """Make the network of events (ids; None for all live ones).

    Relations are those between actors of these events, and without `events` all. With `roll_up`,
    persons count as whom they act for. Of more than `most` actors, `few` are kept, or of what is
    `near` a focus (`db.analysis.narrowing`). Ties, actors and items come in order of their ids.
    """
    shared, present = pairs(connection, events, roll_up=roll_up)
    low, high, record, quad = shared.low, shared.high, shared.event, shared.quad
    if relations:
        among = None if events is None else present.actors
        more = _relations(connection, among)
        low, high = np.r_[low, more.low], np.r_[high, more.high]
        record, quad = np.r_[record, more.event], np.r_[quad, more.quad]
    order = np.lexsort((record, high, low))
    rows = Pairs(low[order], high[order], record[order], quad[order])
    near = near or Near()
    found = kept(rows, most, min(few, most), near, _weighing(connection, rows, near))
    return _assembled(connection, _actors(connection, found.actors, rows), found, present, rows)


def _weighing(connection: sqlite3.Connection, rows: Pairs, near: Near) -> Callable[[], Real] | None:
    """Give what weighs rows for a path within a period; None where a path leads through all time.

    Dates are read only where it is called: where more is there than can be shown.
    """
    if not near.other or near.window is None:
        return None

    def weigh() -> Real:
        start, end, _ = _dates(connection, rows.event)
        return _weighed(start, end, near.window)

    return weigh


def _assembled(
    connection: sqlite3.Connection,
    actors: tuple[Actor, ...],
    found: Kept,
    present: Present,
    everything: Pairs,
) -> Network:
    rows = found.rows
    new = np.ones(rows.low.size, dtype=bool)
    new[1:] = (rows.low[1:] != rows.low[:-1]) | (rows.high[1:] != rows.high[:-1])
    start, end, evidence = _dates(connection, rows.event)
    tie = np.cumsum(new) - 1
    tied = np.r_[everything.low, everything.high]
    return Network(
        actors,
        np.searchsorted(found.actors, rows.low[new]),
        np.searchsorted(found.actors, rows.high[new]),
        Items(tie.astype(np.int64), rows.event, rows.quad, start, end, evidence),
        alone=int(np.setdiff1d(present.actors, tied).size),
        left_out=found.actors_left,
        ties_left_out=found.ties_left,
        narrowed=found.narrowed,
        proxies=present.proxies,
        acted=present.acted,
    )


def _relations(connection: sqlite3.Connection, among: Whole | None) -> Pairs:
    live = int(State.LIVE)
    only, parameters = "", ()
    if among is not None:
        inside = "IN (SELECT value FROM json_each(?1))"
        only = f" AND subject_id {inside} AND object_id {inside}"
        parameters = (json.dumps(among.tolist()),)
    low, high, record = columns(
        connection,
        ("min(subject_id, object_id)", "max(subject_id, object_id)", "t.id"),
        "relation AS t JOIN record AS r ON r.id = t.id"
        " JOIN record AS a ON a.id = subject_id JOIN record AS b ON b.id = object_id"
        f" WHERE r.state = {live} AND a.state = {live} AND b.state = {live}"
        f" AND subject_id <> object_id{only}",
        parameters,
    )
    return Pairs(low, high, record, np.full(low.size, RELATION, dtype=np.int64))


def _actors(connection: sqlite3.Connection, ids: Whole, rows: Pairs) -> tuple[Actor, ...]:
    """Give the actors of these ids, and in how many events of the rows each takes part."""
    shared = rows.quad != RELATION
    event, _ = factorized(rows.event[shared])
    both = distinct(
        np.r_[rows.low[shared], rows.high[shared]] << 32 | np.r_[event, event].astype(np.int64)
    )
    who, times = np.unique(both >> 32, return_counts=True)
    number = dict(zip(who.tolist(), times.tolist(), strict=True))
    found = connection.execute(
        "SELECT record.id, uid, coalesce(title, ''), actor.kind FROM record"
        " JOIN actor USING (id) LEFT JOIN record_text USING (id)"
        " WHERE record.id IN (SELECT value FROM json_each(?)) ORDER BY record.id",
        (json.dumps(ids.tolist()),),
    )
    return tuple(
        Actor(int(id_), str(uid), str(name), kind, number.get(int(id_), 0))
        for id_, uid, name, kind in found
    )


def _dates(connection: sqlite3.Connection, records: Whole) -> tuple[Whole, Whole, Whole]:
    """Give earliest and latest day and number of supporting passages of events and relations."""
    wanted, places = np.unique(records, return_inverse=True)
    start = np.full(wanted.size, NEVER, dtype=np.int64)
    end = np.full(wanted.size, -NEVER, dtype=np.int64)
    evidence = np.zeros(wanted.size, dtype=np.int64)
    dated = "coalesce(start_min, start_max, end_min, end_max) IS NOT NULL"
    days = ("id", f"coalesce(start_min, {-NEVER})", f"coalesce(end_max, {NEVER})")
    counted = (
        "(SELECT target_id AS id, count(*) AS number"
        " FROM evidence CROSS JOIN record ON record.id = evidence.id"
        f" WHERE stance = 'supports' AND {{only}} AND state = {int(State.LIVE)} GROUP BY target_id)"
    )
    listed: list[int] = wanted.tolist()
    for table in ("event", "relation"):
        for only, ids in helpings(connection, table, listed, "id"):
            found = columns(connection, days, f"{table} WHERE {dated} AND {only}", ids)
            _put(wanted, found, (start, end))
    for only, ids in helpings(connection, "evidence", listed, "target_id"):
        found = columns(connection, ("id", "number"), counted.format(only=only), ids)
        _put(wanted, found, (evidence,))
    return start[places], end[places], evidence[places]


def _put(wanted: Whole, found: list[Whole], targets: tuple[Whole, ...]) -> None:
    at = np.searchsorted(wanted, found[0])
    for target, column in zip(targets, found[1:], strict=True):
        target[at] = column


def weights(items: Items, window: Window | None = None) -> Real:
    """Give the weight of each item in a window of days (first, last), 0 to 1."""
    return _weighed(items.start, items.end, window)


def _weighed(start: Whole, end: Whole, window: Window | None) -> Real:
    if window is None:
        return np.ones(start.size)
    first, last = window
    gap = np.maximum(first - end, 0)
    found = np.exp2(-np.minimum(gap, NEVER) / HALF_LIFE)
    found[(found < FAINTEST) | (start > last)] = 0.0
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

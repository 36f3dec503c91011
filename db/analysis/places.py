"""Events on the map: which of them have a place with coordinates, and places that stand together.

A place without coordinates of its own has those of the nearest place above it that has some.
"""

import json
import sqlite3
from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from db.analysis.helpings import helpings
from db.analysis.network import NEVER, Window
from db.records import State
from db.search.arrays import case, columns, distinct

Whole = NDArray[np.int64]
Real = NDArray[np.float64]

AREAS = ("country", "region")
"""Kinds of place whose coordinates are the middle of something wide."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the map: degrees; `wide` for countries and regions, and what has no own point."""

    id: int
    name: str
    kind: str | None
    latitude: float
    longitude: float
    wide: bool


@dataclass(frozen=True, slots=True)
class Placed:
    """Events with a place, in columns: `spot` is a place in `spots`, days are ±NEVER where open.

    `domains` are the keys that `domain` counts in ("" for none). `without` counts the events
    whose place is not known, `nowhere` those at places without coordinates.
    """

    spots: tuple[Spot, ...]
    event: Whole
    spot: Whole
    domain: Whole
    start: Whole
    end: Whole
    domains: tuple[str, ...]
    without: int = 0
    nowhere: int = 0


def placed(connection: sqlite3.Connection, events: Collection[int] | None = None) -> Placed:
    """Put live events (ids; None for all) on the map, in order of their ids."""
    keys = [str(key) for (key,) in connection.execute(_DOMAINS)]
    undated = "coalesce(start_min, start_max, end_min, end_max) IS NULL"
    read = (
        "t.id",
        "coalesce(place_id, 0)",
        case("coalesce(domain, '')", len(keys)),
        f"iif({undated}, {NEVER}, coalesce(start_min, {-NEVER}))",
        f"iif({undated}, {-NEVER}, coalesce(end_max, {NEVER}))",
    )
    live = f"record.state = {int(State.LIVE)}"
    parts: list[Whole] = [np.empty((5, 0), dtype=np.int64)]
    for only, bounds in helpings(connection, "event", events, "t.id"):
        source = f"event AS t CROSS JOIN record ON record.id = t.id WHERE {live} AND {only}"
        parts.append(np.stack(columns(connection, read, source, (*keys, *bounds))))
    rows: Whole = np.concatenate(parts, axis=1)
    rows = rows[:, np.argsort(rows[0], kind="stable")]
    spots = _spots(connection, set(distinct(rows[1]).tolist()))
    known = np.array([one.id for one in spots], dtype=np.int64)
    on_map = np.isin(rows[1], known)
    at: Whole = rows[1][on_map]
    occurring: Whole = rows[2][on_map] - 1
    used, domain = np.unique(occurring, return_inverse=True)
    without = int((rows[1] == 0).sum())
    return Placed(
        spots,
        rows[0][on_map],
        np.searchsorted(known, at),
        domain.astype(np.int64),
        rows[3][on_map],
        rows[4][on_map],
        tuple(keys[int(key)] for key in used),
        without,
        int(rows.shape[1] - without - on_map.sum()),
    )


_DOMAINS = "SELECT DISTINCT coalesce(domain, '') FROM event ORDER BY 1"


def _spots(connection: sqlite3.Connection, wanted: Collection[int]) -> tuple[Spot, ...]:
    rows = connection.execute(
        "WITH RECURSIVE above (id, at, depth) AS ("
        "SELECT value, value, 0 FROM json_each(?1)"
        " UNION SELECT above.id, place.parent_id, depth + 1 FROM above"
        " JOIN place ON place.id = above.at"
        " WHERE (latitude IS NULL OR longitude IS NULL) AND parent_id IS NOT NULL AND depth < 20)"
        " SELECT above.id, coalesce(title, ''), mine.kind, found.latitude, found.longitude,"
        " min(depth) FROM above JOIN place AS found ON found.id = above.at"
        " JOIN place AS mine ON mine.id = above.id"
        " LEFT JOIN record_text AS rt ON rt.id = above.id"
        " WHERE found.latitude IS NOT NULL AND found.longitude IS NOT NULL"
        " GROUP BY above.id ORDER BY above.id",
        (json.dumps(sorted(wanted)),),
    )
    return tuple(
        Spot(int(row[0]), str(row[1]), row[2], row[3], row[4], row[2] in AREAS or row[5] > 0)
        for row in rows
    )


def within(found: Placed, window: Window | None) -> NDArray[np.bool_]:
    """Tell which events possibly overlap a window of days; without one, all, the undated too."""
    if window is None:
        return np.ones(found.event.size, dtype=bool)
    return (found.start <= window[1]) & (found.end >= window[0])


def fullest(
    found: Placed, window: Window | None, most: int
) -> tuple[tuple[int, tuple[int, ...]], ...]:
    """Give the places (in `spots`) with most events in a window of days, and these events' ids.

    The fullest first; of places as full as one another the one with the smaller id.
    """
    on = within(found, window)
    counts = np.bincount(found.spot[on], minlength=len(found.spots))
    order: list[int] = np.argsort(-counts, kind="stable")[:most].tolist()
    return tuple(
        (at, tuple(found.event[on & (found.spot == at)].tolist())) for at in order if counts[at]
    )


def clusters(positions: Real, number: Whole, reach: Real) -> Whole:
    """Give for each place the place that stands for it: the fullest one whose `reach` it is in.

    Positions are rows of x and y in the unit of `reach`. The fullest place is taken first and
    draws in all that are within its reach and still free; then the fullest of the rest. Of places
    as full as one another the first counts.
    """
    leader = np.full(number.size, -1, dtype=np.int64)
    across: Whole = np.argsort(positions[:, 0], kind="stable")
    x, y = positions[across].T  # places beside one another stand together: few are asked each time
    first = np.searchsorted(x, positions[:, 0] - reach, "left").tolist()
    last = np.searchsorted(x, positions[:, 0] + reach, "right").tolist()
    free = np.ones(number.size, dtype=bool)
    where, size = positions.tolist(), reach.tolist()
    for at in np.lexsort((np.arange(number.size), -number)).tolist():
        if leader[at] >= 0:
            continue
        part = slice(first[at], last[at])
        near = (x[part] - where[at][0]) ** 2 + (y[part] - where[at][1]) ** 2 <= size[at] ** 2
        near &= free[part]
        leader[across[part][near]] = at
        leader[at] = at
        free[part] &= ~near
    return leader

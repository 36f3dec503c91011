"""All events of a library as columns in memory: days, words, links; kept until it changes.

About 40 bytes for each event, 8 for each participant, tag and report. No figure is made here.
"""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from db.records import State
from db.search.arrays import numbers
from db.search.resident import Resident

Ints = NDArray[np.int32]

UNKNOWN: Final = -(2**31)
"""A day that is not known."""
FARTHEST: Final = 2**30
"""Days beyond this number, three million years away, are taken for this one."""

APPROXIMATE, UNCERTAIN, DISPUTED = 1, 2, 4
"""The bits of `flags`."""

_RANGE = 8_192
"""Ids read at once, so that other threads of the program get their turn."""
_DAY = f"coalesce(max(min({{}}, {FARTHEST}), -{FARTHEST}), {UNKNOWN})"
_WORDS = ("type", "domain", "status")


@dataclass(frozen=True, slots=True)
class Pairs:
    """Which events have which value: two columns; events by their place in the columns."""

    events: Ints
    values: Ints


@dataclass(frozen=True, slots=True)
class EventColumns:
    """Events in the order of their ids, the trashed among them; whoever asks gives the live ones.

    `days` has four rows: earliest and latest start, earliest and latest end, as day numbers, or
    UNKNOWN. `words` has a code for each event and vocabulary: a place in `keys`, 0 for none.
    `parent` is the place of the event that an event is part of, or -1. `supporting` counts the
    sources with live evidence for an event. `reports` pairs events with sources that speak of
    them, whatever their stance; `source_days` gives a source's earliest and latest day.
    """

    ids: NDArray[np.int64]
    days: NDArray[np.int32]
    flags: NDArray[np.uint8]
    words: Mapping[str, Ints]
    keys: Mapping[str, tuple[str, ...]]
    parent: Ints
    supporting: Ints
    actors: Pairs
    tags: Pairs
    reports: Pairs
    source_days: dict[int, tuple[int, int]]

    def places(self, ids: NDArray[np.int64]) -> Ints:
        """Give where events stand in the columns; ids of anything else are left out."""
        if not len(self.ids):
            return np.zeros(0, dtype=np.int32)
        at = np.minimum(np.searchsorted(self.ids, ids), len(self.ids) - 1)
        return at[self.ids[at] == ids].astype(np.int32)

    def word(self, place: int, vocabulary: str) -> str:
        """Give the type, domain or status of an event; "" where it has none."""
        return self.keys[vocabulary][int(self.words[vocabulary][place])]


def load(connection: sqlite3.Connection) -> EventColumns:
    """Give the columns of a library as it is now; seconds for a million events, once."""
    return _resident.load(connection)


def forget(connection: sqlite3.Connection) -> None:
    """Drop the columns of a connection: to be called before it is closed."""
    _resident.forget(connection)


_LIVE = f"record.state = {int(State.LIVE)}"
_ACTORS = (
    "SELECT event_id, actor_id FROM participation UNION ALL"
    " SELECT event_id, for_id FROM participation WHERE for_id IS NOT NULL"
)
_TAGS = "SELECT record_id, tag_id FROM tagging JOIN event ON event.id = tagging.record_id"
_PARENTS = (
    "SELECT link.record_id, min(link.target_id) FROM link"
    f" JOIN record ON record.id = link.target_id AND {_LIVE} AND record.kind = 'event'"
    " WHERE link.kind = 'part_of' GROUP BY link.record_id"
)
_EVIDENCE = (
    "SELECT target_id, source_id, (stance = 'supports') + 2 * (stance = 'disputes') AS stance"
    " FROM evidence JOIN event ON event.id = evidence.target_id"
    f" JOIN record ON record.id = evidence.id AND {_LIVE}"
    f" JOIN record AS r ON r.id = source_id AND r.state = {int(State.LIVE)}"
)


def _make(connection: sqlite3.Connection) -> EventColumns:
    keys = {word: _keys(connection, word) for word in _WORDS}
    table = _events(connection, keys)
    ids = table[:, 0]
    supporting, disputed, reports = _evidence(connection, ids)
    return EventColumns(
        ids=ids,
        days=np.ascontiguousarray(table[:, 1:5].T, dtype=np.int32),
        flags=(table[:, 5] + disputed * DISPUTED).astype(np.uint8),
        words={word: table[:, 6 + n].astype(np.int32) for n, word in enumerate(_WORDS)},
        keys=keys,
        parent=_parents(connection, ids),
        supporting=supporting,
        actors=_pairs(connection, ids, _ACTORS),
        tags=_pairs(connection, ids, _TAGS),
        reports=reports,
        source_days=_source_days(connection),
    )


def _keys(connection: sqlite3.Connection, word: str) -> tuple[str, ...]:
    """Give the words that occur, after the empty one."""
    rows = connection.execute(
        f"SELECT DISTINCT {word} FROM event WHERE {word} IS NOT NULL ORDER BY 1"
    )
    return ("", *(str(row[0]) for row in rows))


def _events(connection: sqlite3.Connection, keys: dict[str, tuple[str, ...]]) -> NDArray[np.int64]:
    """Give id, four days, flags and the codes of the words, a row for each event."""
    days = [_DAY.format(day) for day in ("start_min", "start_max", "end_min", "end_max")]
    flags = f"coalesce(approximate, 0) * {APPROXIMATE} + coalesce(uncertain, 0) * {UNCERTAIN}"
    codes: list[str] = []
    words: list[str] = []
    for word, found in keys.items():
        cases = " ".join(f"WHEN ? THEN {code}" for code in range(1, len(found)))
        codes.append(f"CASE {word} {cases} ELSE 0 END" if cases else "0")
        words += found[1:]
    joined = " || ',' || ".join(f"({part})" for part in ("id", *days, flags, *codes))
    sql = f"SELECT group_concat({joined}) FROM event WHERE id >= ? AND id < ?"
    first, last = connection.execute("SELECT min(id), max(id) FROM event").fetchone()
    parts = [np.zeros((0, 9), dtype=np.int64)]
    for start in range(first or 0, (last or -1) + 1, _RANGE):
        found_ = numbers(connection, sql, (*words, start, start + _RANGE))
        parts.append(found_.reshape(-1, 9))
    table = np.concatenate(parts)
    return table[np.argsort(table[:, 0], kind="stable")]


def _places(ids: NDArray[np.int64], wanted: NDArray[np.int64]) -> NDArray[np.int64]:
    """Give where ids stand among all; -1 for those that do not."""
    if not len(ids):
        return np.full(len(wanted), -1, dtype=np.int64)
    at = np.minimum(np.searchsorted(ids, wanted), len(ids) - 1)
    return np.where(ids[at] == wanted, at, -1)


def _rows(connection: sqlite3.Connection, select: str, width: int) -> NDArray[np.int64]:
    names = [f"c{number}" for number in range(width)]
    joined = " || ',' || ".join(names)
    sql = f"WITH found ({', '.join(names)}) AS ({select}) SELECT group_concat({joined}) FROM found"
    return numbers(connection, sql).reshape(-1, width)


def _pairs(connection: sqlite3.Connection, ids: NDArray[np.int64], select: str) -> Pairs:
    table = _rows(connection, select, 2)
    at = _places(ids, table[:, 0])
    return _unique(at[at >= 0], table[at >= 0, 1])


def _unique(events: NDArray[np.int64], values: NDArray[np.int64]) -> Pairs:
    """Give each pair once, by event."""
    packed = np.unique((events << 32) | values)
    return Pairs((packed >> 32).astype(np.int32), (packed & 0xFFFFFFFF).astype(np.int32))


def _parents(connection: sqlite3.Connection, ids: NDArray[np.int64]) -> Ints:
    table = _rows(connection, _PARENTS, 2)
    parent = np.full(len(ids), -1, dtype=np.int32)
    children, parents = _places(ids, table[:, 0]), _places(ids, table[:, 1])
    known = (children >= 0) & (parents >= 0) & (children != parents)
    parent[children[known]] = parents[known]
    return parent


def _evidence(
    connection: sqlite3.Connection, ids: NDArray[np.int64]
) -> tuple[Ints, NDArray[np.bool_], Pairs]:
    """Give how many sources support each event, whether one disputes it, and who reports it."""
    table = _rows(connection, _EVIDENCE, 3)
    at = _places(ids, table[:, 0])
    at, source, stance = at[at >= 0], table[at >= 0, 1], table[at >= 0, 2]
    for_it = _unique(at[stance == 1], source[stance == 1]).events
    supporting = np.bincount(for_it, minlength=len(ids)).astype(np.int32)
    disputed = np.zeros(len(ids), dtype=np.bool_)
    disputed[at[stance == 2]] = True
    return supporting, disputed, _unique(at, source)


def _source_days(connection: sqlite3.Connection) -> dict[int, tuple[int, int]]:
    rows = connection.execute(
        f"SELECT id, {_DAY.format('coalesce(start_min, start_max)')},"
        f" {_DAY.format('coalesce(end_max, end_min)')} FROM source"
        " WHERE coalesce(start_min, start_max) IS NOT NULL"
        " AND coalesce(end_max, end_min) IS NOT NULL"
    )
    return {int(id_): (int(first), int(last)) for id_, first, last in rows}


_resident = Resident(_make)

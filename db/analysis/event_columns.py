"""All events of a library as columns in memory: days, words, links; kept until it changes.

About 30 bytes for each event, 8 for each report. Who takes part and the tags are loaded when first
asked for, 8 bytes for each. No figure is made here.
"""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

import numpy as np
from numpy.typing import NDArray

from db.records import State
from db.search.arrays import FEW, Numbers, case, coded, columns, distinct, ranged
from db.search.resident import Resident

Ints = NDArray[np.int32]
Codes = NDArray[np.uint8] | NDArray[np.uint16] | NDArray[np.uint32]

UNKNOWN: Final = -(2**31)
"""A day that is not known."""
FARTHEST: Final = 2**30
"""Days beyond this number, three million years away, are taken for this one."""

APPROXIMATE, UNCERTAIN, DISPUTED = 1, 2, 4
"""The bits of `flags`."""

_DAYS = ("start_min", "start_max", "end_min", "end_max")
_DAY = f"coalesce(max(min({{}}, {FARTHEST}), -{FARTHEST}), {UNKNOWN})"
_WORDS = ("type", "domain", "status")
_MOST_VOICES = 2**16 - 1


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
    sources with live evidence for an event, 65,535 at most. `reports` pairs events with sources
    that speak of them, whatever their stance; `source_days` gives a source's earliest and latest
    day.
    """

    ids: NDArray[np.int64]
    days: Ints
    flags: NDArray[np.uint8]
    words: Mapping[str, Codes]
    keys: Mapping[str, tuple[str, ...]]
    parent: Ints
    supporting: NDArray[np.uint16]
    reports: Pairs
    source_days: dict[int, tuple[int, int]]
    loaded: dict[str, Pairs] = field(default_factory=dict[str, Pairs])
    """What was asked for later: it stands by the same places."""

    def stand(self, ids: Numbers) -> Ints:
        """Give where events stand in the columns, -1 for ids of anything else."""
        return _places(self.ids, ids)

    def places(self, ids: Numbers) -> Ints:
        """Give where events stand in the columns; ids of anything else are left out."""
        at = _places(self.ids, ids)
        return at[at >= 0]

    def word(self, place: int, vocabulary: str) -> str:
        """Give the type, domain or status of an event; "" where it has none."""
        return self.keys[vocabulary][int(self.words[vocabulary][place])]


def load(connection: sqlite3.Connection) -> EventColumns:
    """Give the columns of a library as it is now; a second for a million events, once."""
    return _resident.load(connection)


def actors(connection: sqlite3.Connection, of: EventColumns) -> Pairs:
    """Give who takes part in which event, and for whom, each once."""
    if "actor" not in of.loaded:
        of.loaded["actor"] = _load_actors(connection, of.ids)
    return of.loaded["actor"]


def tags(connection: sqlite3.Connection, of: EventColumns) -> Pairs:
    """Give which event has which tag."""
    if "tag" not in of.loaded:
        event, tag = columns(connection, ("record_id", "tag_id"), _TAGS)
        of.loaded["tag"] = unpacked(packed(of.stand(event), tag))
    return of.loaded["tag"]


def forget(connection: sqlite3.Connection) -> None:
    """Drop the columns of a connection: to be called before it is closed."""
    _resident.forget(connection)


def packed(events: Ints, values: Numbers) -> Numbers:
    """Give pairs as one number each, without those whose event is not there."""
    return events[events >= 0].astype(np.int64) << 32 | values[events >= 0]


def unpacked(pairs: Numbers) -> Pairs:
    """Give what `packed` gave as pairs again, each once, by event."""
    found = distinct(pairs)
    return Pairs((found >> 32).astype(np.int32), (found & 0xFFFFFFFF).astype(np.int32))


_LIVE = f"record.state = {int(State.LIVE)}"
_TAGS = "tagging JOIN event ON event.id = tagging.record_id"
_PARENTS = (
    "(SELECT link.record_id AS child, min(link.target_id) AS parent FROM link"
    f" JOIN record ON record.id = link.target_id AND {_LIVE} AND record.kind = 'event'"
    " WHERE link.kind = 'part_of' GROUP BY link.record_id)"
)
_EVIDENCE = (
    "evidence JOIN event ON event.id = evidence.target_id"
    f" JOIN record ON record.id = evidence.id AND {_LIVE}"
    f" JOIN record AS r ON r.id = source_id AND r.state = {int(State.LIVE)}"
)
_STANCE = "(stance = 'supports') + 2 * (stance = 'disputes')"


def _make(connection: sqlite3.Connection) -> EventColumns:
    keys = {word: _keys(connection, word) for word in _WORDS}
    ids, days, flags, words = _events(connection, keys)
    supporting, disputed, reports = _evidence(connection, ids)
    flags[disputed] |= DISPUTED
    return EventColumns(
        ids=ids,
        days=days,
        flags=flags,
        words=words,
        keys=keys,
        parent=_parents(connection, ids),
        supporting=supporting,
        reports=reports,
        source_days=_source_days(connection),
    )


def _keys(connection: sqlite3.Connection, word: str) -> tuple[str, ...]:
    """Give the words that occur, after the empty one."""
    # Put in order here: SQLite would sort the words of all events for it, in 40 MB.
    rows = connection.execute(f"SELECT DISTINCT {word} FROM event WHERE {word} IS NOT NULL")
    return ("", *sorted(str(row[0]) for row in rows))


def _events(
    connection: sqlite3.Connection, keys: Mapping[str, tuple[str, ...]]
) -> tuple[NDArray[np.int64], Ints, NDArray[np.uint8], dict[str, Codes]]:
    """Give ids, four rows of days, flags, and the codes of the words."""
    days = [f"coalesce({day}, {UNKNOWN})" for day in _DAYS]
    flags = f"coalesce(approximate, 0) * {APPROXIMATE} + coalesce(uncertain, 0) * {UNCERTAIN}"
    few = {word: found[1:] for word, found in keys.items() if len(found) <= FEW}
    codes = [case(word, len(found)) for word, found in few.items()]
    words = tuple(one for found in few.values() for one in found)
    ids = [np.zeros(0, dtype=np.int64)]
    marks = [np.zeros(0, dtype=np.uint8)]
    of_days = [np.zeros((4, 0), dtype=np.int32)]
    of_words = {word: [np.zeros(0, np.uint8)] for word in few}
    for one in ranged(connection, "event", ("id", *days, flags, *codes), words):
        ids.append(one[0])
        of_days.append(np.stack([_clamped(column) for column in one[1:5]]))
        marks.append(one[5].astype(np.uint8))
        for held, column in zip(of_words.values(), one[6:], strict=True):
            held.append(column.astype(np.uint8))
    all_ids = np.concatenate(ids)
    every: dict[str, Codes] = {word: np.concatenate(parts) for word, parts in of_words.items()}
    for word in set(keys) - set(few):
        every[word] = _codes(connection, word, keys[word], all_ids)
    return all_ids, np.concatenate(of_days, axis=1), np.concatenate(marks), every


def _codes(connection: sqlite3.Connection, word: str, keys: tuple[str, ...], ids: Numbers) -> Codes:
    """Give the code of each event's word, where words are many."""
    found, events, places = coded(connection, "id", word, f"event WHERE {word} IS NOT NULL")
    numbered = {key: code for code, key in enumerate(keys)}
    code_of = np.array([numbered.get(one, 0) for one in found], dtype=np.int64)
    at = _places(ids, events)
    codes = np.zeros(len(ids), dtype=np.min_scalar_type(len(keys)))
    codes[at[at >= 0]] = code_of[places[at >= 0]]
    return codes


def _clamped(days: Numbers) -> Ints:
    within = np.clip(days, -FARTHEST, FARTHEST)
    within[days == UNKNOWN] = UNKNOWN
    return within.astype(np.int32)


def _places(ids: Numbers, wanted: Numbers) -> Ints:
    """Give where ids stand among all; -1 for those that do not."""
    if not len(ids):
        return np.full(len(wanted), -1, dtype=np.int32)
    at = np.minimum(np.searchsorted(ids, wanted), len(ids) - 1).astype(np.int32)
    at[ids[at] != wanted] = -1
    return at


def _load_actors(connection: sqlite3.Connection, ids: Numbers) -> Pairs:
    parts = [np.zeros(0, dtype=np.int64)]
    expressions = ("event_id", "actor_id", "coalesce(for_id, 0)")
    for event, actor, for_ in ranged(connection, "participation", expressions):
        at = _places(ids, event)
        parts += [packed(at, actor), packed(at[for_ > 0], for_[for_ > 0])]
    return unpacked(np.concatenate(parts))


def _parents(connection: sqlite3.Connection, ids: Numbers) -> Ints:
    children, parents = columns(connection, ("child", "parent"), _PARENTS)
    of, at = _places(ids, children), _places(ids, parents)
    known = (of >= 0) & (at >= 0) & (of != at)
    if not known.any():  # one number for all takes no room
        return np.broadcast_to(np.int32(-1), len(ids))
    parent = np.full(len(ids), -1, dtype=np.int32)
    parent[of[known]] = at[known]
    return parent


def _evidence(
    connection: sqlite3.Connection, ids: Numbers
) -> tuple[NDArray[np.uint16], Ints, Pairs]:
    """Give how many sources support each event, which ones are disputed, and who reports them."""
    event, source, stance = columns(connection, ("target_id", "source_id", _STANCE), _EVIDENCE)
    at = _places(ids, event)
    for_it = unpacked(packed(at[stance == 1], source[stance == 1])).events
    supporting = np.bincount(for_it, minlength=len(ids))
    disputed = at[(stance == 2) & (at >= 0)]
    number = np.minimum(supporting, _MOST_VOICES).astype(np.uint16)
    return number, disputed, unpacked(packed(at, source))


def _source_days(connection: sqlite3.Connection) -> dict[int, tuple[int, int]]:
    rows = connection.execute(
        f"SELECT id, {_DAY.format('coalesce(start_min, start_max)')},"
        f" {_DAY.format('coalesce(end_max, end_min)')} FROM source"
        " WHERE coalesce(start_min, start_max) IS NOT NULL"
        " AND coalesce(end_max, end_min) IS NOT NULL"
    )
    return {int(id_): (int(first), int(last)) for id_, first, last in rows}


_resident = Resident(_make)

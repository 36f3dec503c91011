"""Suggests records that may be one: by shared names, identifiers, or title and date."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from db.errors import RecordError
from db.fields import KINDS
from db.records import State

_LARGEST = 20
"""A name or title that more records share than this says nothing about any two of them."""

_SCHEMES = ("fold", "latin", "sound", "pinyin")
"""Keys of whole names; `sound` joins spellings and the order of words."""

_SAME = "fold"
"""The scheme under which only the same name meets itself, but for signs and capitals."""

_TITLED = {
    "event": ("title", "date"),
    "source": ("title", "date"),
    "tag": ("name",),
    "collection": ("name",),
    "annotator": ("name",),
}


@dataclass(frozen=True, slots=True)
class Duplicate:
    """Two records that may be one, the older first, and why.

    A reason is (`identifier`, scheme and value), (`name`, the name of both), (`alike`, the names
    that are written or sound alike) or (`title`, title and date).
    """

    one: int
    other: int
    reasons: tuple[tuple[str, str], ...]


def duplicates(connection: sqlite3.Connection, kind: str) -> list[Duplicate]:
    """Give likely doubles among the live records of a kind.

    First those that share what is the same in both, of these those with most reasons.
    """
    if kind not in KINDS:
        raise RecordError("kind.unknown", kind=kind, near=[], kinds=list(KINDS))
    found: dict[tuple[int, int], dict[tuple[str, str], None]] = defaultdict(dict)
    for pair, reason in _reasons(connection, kind):
        found[pair][reason] = None
    suggested = [Duplicate(*pair, tuple(reasons)) for pair, reasons in found.items()]
    return sorted(suggested, key=_order)


def _order(found: Duplicate) -> tuple[int, int, int, int]:
    same = sum(why != "alike" for why, _ in found.reasons)
    return -same, -len(found.reasons), found.one, found.other


def _reasons(
    connection: sqlite3.Connection, kind: str
) -> Iterator[tuple[tuple[int, int], tuple[str, str]]]:
    lists = {entry.table for entry in KINDS[kind].lists}
    if "identifier" in lists:
        yield from _pairs("identifier", _identifiers(connection, kind))
    if kind == "source":
        yield from _pairs("identifier", _source_numbers(connection))
    if "name" in lists:
        yield from _named(connection, kind)
    if kind in _TITLED:
        yield from _pairs("title", _titles(connection, kind))


def _pairs(
    reason: str, rows: Iterable[tuple[str, int]]
) -> Iterator[tuple[tuple[int, int], tuple[str, str]]]:
    groups: dict[str, set[int]] = defaultdict(set)
    for said, id_ in rows:
        groups[said].add(id_)
    for said, ids in groups.items():
        if 1 < len(ids) <= _LARGEST:
            for one, other in combinations(sorted(ids), 2):
                yield (one, other), (reason, said)


def _identifiers(connection: sqlite3.Connection, kind: str) -> Iterator[tuple[str, int]]:
    rows = connection.execute(
        "SELECT lower(scheme) || ' ' || value, record_id FROM identifier"
        " JOIN record ON record.id = record_id WHERE kind = ? AND state = ?",
        (kind, State.LIVE),
    )
    yield from ((str(said), int(id_)) for said, id_ in rows)


def _source_numbers(connection: sqlite3.Connection) -> Iterator[tuple[str, int]]:
    for column in ("doi", "isbn", "url"):
        rows = connection.execute(
            f"SELECT '{column} ' || lower({column}), source.id FROM source JOIN record USING (id)"
            f" WHERE {column} IS NOT NULL AND state = ?",
            (State.LIVE,),
        )
        yield from ((str(said), int(id_)) for said, id_ in rows)


def _named(
    connection: sqlite3.Connection, kind: str
) -> Iterator[tuple[tuple[int, int], tuple[str, str]]]:
    """Give the pairs that share a key of a whole name, and the names that have it."""
    marks = ", ".join("?" * len(_SCHEMES))
    rows = connection.execute(
        "SELECT key, record_id, text, scheme FROM name_key JOIN name ON name.id = name_id"
        f" JOIN record ON record.id = record_id WHERE scheme IN ({marks})"
        " AND record.kind = ? AND record.state = ? ORDER BY name.id",
        (*_SCHEMES, kind, State.LIVE),
    )
    groups: dict[str, dict[int, tuple[str, str]]] = defaultdict(dict)
    for key, id_, text, scheme in rows:
        held = groups[str(key)]
        if held.get(int(id_), ("", ""))[1] != _SAME:
            held[int(id_)] = (str(text), str(scheme))
    for names in groups.values():
        if 1 < len(names) <= _LARGEST:
            for one, other in combinations(sorted(names), 2):
                yield (one, other), _likeness(names[one], names[other])


def _likeness(one: tuple[str, str], other: tuple[str, str]) -> tuple[str, str]:
    if one[1] == other[1] == _SAME:
        return "name", one[0]
    return "alike", one[0] if one[0] == other[0] else f"{one[0]} / {other[0]}"


def _titles(connection: sqlite3.Connection, kind: str) -> Iterator[tuple[str, int]]:
    """Give title and, where the kind has one, date; without a date the title alone says little."""
    columns = _TITLED[kind]
    given = " AND ".join(f"t.{column} IS NOT NULL" for column in columns)
    rows = connection.execute(
        f"SELECT t.id, t.{', t.'.join(columns)} FROM {kind} AS t JOIN record USING (id)"
        f" WHERE {given} AND record.state = ?",
        (State.LIVE,),
    )
    for id_, *values in rows:
        words = " ".join(str(values[0]).casefold().split())
        yield " · ".join([words, *map(str, values[1:])]), int(id_)

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

    A reason is (`identifier`, scheme and value), (`name`, the key they share) or (`title`, it).
    """

    one: int
    other: int
    reasons: tuple[tuple[str, str], ...]


def duplicates(connection: sqlite3.Connection, kind: str) -> list[Duplicate]:
    """Give likely doubles among the live records of a kind, those with most reasons first."""
    if kind not in KINDS:
        raise RecordError("kind.unknown", kind=kind, near=[], kinds=list(KINDS))
    found: dict[tuple[int, int], dict[tuple[str, str], None]] = defaultdict(dict)
    for pair, reason in _reasons(connection, kind):
        found[pair][reason] = None
    suggested = [Duplicate(*pair, tuple(reasons)) for pair, reasons in found.items()]
    return sorted(suggested, key=lambda one: (-len(one.reasons), one.one, one.other))


def _reasons(
    connection: sqlite3.Connection, kind: str
) -> Iterator[tuple[tuple[int, int], tuple[str, str]]]:
    lists = {entry.table for entry in KINDS[kind].lists}
    if "identifier" in lists:
        yield from _pairs("identifier", _identifiers(connection, kind))
    if kind == "source":
        yield from _pairs("identifier", _source_numbers(connection))
    if "name" in lists:
        yield from _pairs("name", _names(connection, kind))
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


def _names(connection: sqlite3.Connection, kind: str) -> Iterator[tuple[str, int]]:
    """Give the keys of whole names; the first scheme under which two meet is reason enough."""
    marks = ", ".join("?" * len(_SCHEMES))
    rows = connection.execute(
        "SELECT key, record_id FROM name_key JOIN name ON name.id = name_id"
        f" JOIN record ON record.id = record_id WHERE scheme IN ({marks})"
        " AND record.kind = ? AND record.state = ?",
        (*_SCHEMES, kind, State.LIVE),
    )
    yield from ((str(key), int(id_)) for key, id_ in rows)


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

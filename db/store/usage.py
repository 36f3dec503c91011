"""What uses the words of vocabularies, annotators and places: how often, and which records."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from db.field_types import ValueType
from db.fields import KINDS
from db.records import State

FIXED: Final = {
    "status": ("event", "status"),
    "stance": ("evidence", "stance"),
    "mode": ("evidence", "mode"),
    "certainty": ("reading", "certainty"),
    "reliability": ("source", "reliability"),
    "credibility": ("evidence", "credibility"),
    "quad": ("term", "quad"),
}
"""Vocabularies whose keys are the program's own (table, column): only their words can change."""

_UNIT: Final = ("figure", "unit", "id")
_MARKS: Final = (("annotation", "annotator_id"), ("reading", "annotator_id"))
_LIVE: Final = f"record.state = {int(State.LIVE)}"


@dataclass(frozen=True, slots=True)
class Users:
    """Records that use another: the first of them by their titles, and how many there are."""

    ids: tuple[int, ...]
    number: int


def places(vocabulary: str) -> Iterator[tuple[str, str, str]]:
    """Give where keys of a vocabulary stand: table, column, column of the record they belong to."""
    if vocabulary in FIXED:
        yield (*FIXED[vocabulary], "id")
        return
    if vocabulary == "unit":
        yield _UNIT
    for kind in KINDS.values():
        for field in kind.fields:
            if field.type is ValueType.TERM and field.vocabulary == vocabulary:
                yield kind.name, field.column, "id"
        for entry in kind.lists:
            for part in entry.parts:
                if part.type is ValueType.TERM and part.vocabulary == vocabulary:
                    yield entry.table, part.column, entry.owner


def vocabularies(connection: sqlite3.Connection) -> dict[str, int]:
    """Give vocabulary → number of its live words, by name."""
    rows = connection.execute(
        f"SELECT vocabulary, count(*) FROM term JOIN record USING (id) WHERE {_LIVE}"
        " GROUP BY vocabulary ORDER BY vocabulary"
    )
    return {str(name): int(number) for name, number in rows}


def words(connection: sqlite3.Connection, vocabulary: str) -> list[int]:
    """Give the live terms of a vocabulary, or of all for ""."""
    where = " AND vocabulary = ?" if vocabulary else ""
    rows = connection.execute(
        f"SELECT term.id FROM term JOIN record USING (id) WHERE {_LIVE}{where}",
        (vocabulary,) if vocabulary else (),
    )
    return [int(row[0]) for row in rows]


def others(connection: sqlite3.Connection, term: int) -> list[int]:
    """Give the live terms of other vocabularies than that of a term."""
    rows = connection.execute(
        f"SELECT term.id FROM term JOIN record USING (id) WHERE {_LIVE}"
        " AND vocabulary <> (SELECT vocabulary FROM term WHERE id = ?)",
        (term,),
    )
    return [int(row[0]) for row in rows]


def counts(connection: sqlite3.Connection, kind: str) -> dict[int, int]:
    """Give id → how many live records use it, of the terms, annotators or places that are used."""
    if kind == "term":
        return _term_counts(connection)
    found: dict[int, int] = {}
    for table, column in _MARKS if kind == "annotator" else (("event", "place_id"),):
        rows = connection.execute(
            f"SELECT {column}, count(*) FROM {table} JOIN record USING (id)"
            f" WHERE {_LIVE} AND {column} IS NOT NULL GROUP BY {column}"
        )
        for id_, number in rows:
            found[int(id_)] = found.get(int(id_), 0) + int(number)
    return found


def users(connection: sqlite3.Connection, id_: int, kind: str, most: int) -> Users:
    """Give the live records that use a term or annotator, at most so many of them."""
    if kind == "term":
        row = connection.execute("SELECT vocabulary, key FROM term WHERE id = ?", (id_,)).fetchone()
        vocabulary, value = (str(row[0]), row[1]) if row else ("", None)
        where = [(table, column, owner) for table, column, owner in places(vocabulary)]
    else:
        value, where = id_, [(table, column, "id") for table, column in _MARKS]
    found: dict[int, None] = {}
    for table, column, owner in where:
        rows = connection.execute(
            f'SELECT DISTINCT record.id FROM {table} AS t JOIN record ON record.id = t."{owner}"'
            f' WHERE t."{column}" = ? AND {_LIVE} ORDER BY record.id DESC',
            (value,),
        )
        found |= {int(row[0]): None for row in rows}
    return Users(tuple(found)[:most], len(found))


def _term_counts(connection: sqlite3.Connection) -> dict[int, int]:
    found: dict[int, int] = {}
    for vocabulary in vocabularies(connection):
        by_key: dict[str, int] = {}
        for table, column, owner in places(vocabulary):
            rows = connection.execute(
                f'SELECT t."{column}", count(DISTINCT t."{owner}") FROM {table} AS t'
                f' JOIN record ON record.id = t."{owner}"'
                f' WHERE {_LIVE} AND t."{column}" IS NOT NULL GROUP BY t."{column}"'
            )
            for key, number in rows:
                by_key[str(key)] = by_key.get(str(key), 0) + int(number)
        terms = connection.execute(
            f"SELECT term.id, key FROM term JOIN record USING (id)"
            f" WHERE {_LIVE} AND vocabulary = ?",
            (vocabulary,),
        )
        found |= {int(id_): by_key[str(key)] for id_, key in terms if str(key) in by_key}
    return found

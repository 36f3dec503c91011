"""How many hits of each kind there are, without making a list of them where that can be helped.

The full-text index alone counts the holders of a word ten times faster than a join that asks each
for its record. It counts too many: what is trashed or not there, and the chunks of a long text each
by itself. There are few of those, so they are counted apart and taken off. What it cannot count
is left to `db.search.masks`.
"""

import sqlite3

from db.search.compiler import Plan, scoped
from db.search.fieldspec import PASSAGE
from db.search.ranking import sides
from db.search.sql import listed

_MOST_APART = 20_000
_SMALL = 20_000
"""Records up to which they are looked at one by one rather than to load numpy for it."""

_KIND = "\ue000"
"""Begins the words for kinds in the index of records."""


def by_index(connection: sqlite3.Connection, plan: Plan) -> dict[str, int] | None:
    """Give how many hits there are of each kind, a text as one passage; None where it cannot."""
    found: dict[str, int] = {}
    for _, _, is_text in sides(plan):
        quick = _texts(connection, plan) if is_text else _records(connection, plan)
        if quick is None:
            return None
        found |= quick
    return {kind: number for kind, number in found.items() if number}


def is_small(connection: sqlite3.Connection) -> bool:
    """Tell whether a library has so few records that looking at each costs little."""
    return int(connection.execute("SELECT max(id) FROM record").fetchone()[0] or 0) < _SMALL


def by_rows(connection: sqlite3.Connection, plan: Plan) -> dict[str, int]:
    """Give how many hits there are of each kind by looking at every record."""
    found: dict[str, int] = {}
    for condition, live, is_text in sides(plan):
        kind = f"'{PASSAGE}'" if is_text else "r.kind"
        rows = connection.execute(
            f"SELECT {kind}, count(*) FROM record AS r WHERE {live} AND ({condition.text})"
            " GROUP BY 1",
            condition.parameters,
        )
        found |= {str(name): int(number) for name, number in rows if number}
    return found


def _records(connection: sqlite3.Connection, plan: Plan) -> dict[str, int] | None:
    if not plan.by_index or plan.trashed:
        return None
    expression = scoped(plan.loose, plan.scope)
    apart = _ids(connection, "SELECT id FROM record WHERE state IN (1, 2) LIMIT ?")
    if apart is None:
        return None
    found: dict[str, int] = {}
    for kind in plan.kinds:
        asked = f'(kind : "{_KIND}{kind}") AND ({expression})'
        number = connection.execute(
            "SELECT count(*) FROM record_fts WHERE record_fts MATCH ?", (asked,)
        ).fetchone()[0]
        if number and apart:
            number -= len(_among(connection, "record_fts", asked, apart))
        found[kind] = int(number)
    return found


def _texts(connection: sqlite3.Connection, plan: Plan) -> dict[str, int] | None:
    """Count texts: those whose one chunk holds all words, then what the index alone gets wrong."""
    if not plan.words or not plan.text_rest.is_true or plan.trashed:
        return None
    own = _own(connection, plan)
    sources = _ids(
        connection,
        "SELECT id FROM record WHERE state IN (1, 2) AND kind = 'source' UNION"
        " SELECT source_id FROM document WHERE length > 100000 LIMIT ?",
    )
    if sources is None or own is None:
        return None
    sources = sorted({*sources, *(id_ for one in own for id_ in one)})
    number = connection.execute(
        "SELECT count(*) FROM document_fts WHERE document_fts MATCH ?", (plan.loose,)
    ).fetchone()[0]
    if sources:
        number += _apart(connection, plan, sources, own)
    return {PASSAGE: int(number)}


def _own(connection: sqlite3.Connection, plan: Plan) -> list[set[int]] | None:
    """Give the sources whose own record holds each of several words; None where they are many."""
    if len(plan.words) == 1 or plan.scope == frozenset({"text"}):
        return [set[int]() for _ in plan.words]
    found: list[set[int]] = []
    for word in plan.words:
        asked = f'(kind : "{_KIND}source") AND ({scoped(word.loose, plan.scope)})'
        sql = "SELECT rowid FROM record_fts WHERE record_fts MATCH ? LIMIT ?"
        rows = connection.execute(sql, (asked, _MOST_APART + 1)).fetchall()
        if len(rows) > _MOST_APART:
            return None
        found.append({int(row[0]) for row in rows})
    return found


def _apart(
    connection: sqlite3.Connection, plan: Plan, sources: list[int], own: list[set[int]]
) -> int:
    """Give what to add to the count of chunks for sources that have to be looked at singly."""
    rows = connection.execute(
        "SELECT document_chunk.id, document.source_id, record.state FROM document"
        " CROSS JOIN document_chunk ON document_chunk.document_id = document.id"
        " CROSS JOIN record ON record.id = document.source_id"
        " WHERE document.source_id IN (SELECT value FROM json_each(?))",
        (listed(sources),),
    )
    owners: dict[int, int] = {}
    live: set[int] = set()
    for chunk, source, state in rows:
        owners[int(chunk)] = int(source)
        if not state:
            live.add(int(source))
    chunks = list(owners)
    counted = _among(connection, "document_fts", plan.loose, chunks)
    holding = [
        {owners[chunk] for chunk in _among(connection, "document_fts", word.loose, chunks)}
        for word in plan.words
    ]
    in_text = set[int]().union(*holding)
    answering = {
        source
        for source in in_text & live
        if all(
            source in text or source in record for text, record in zip(holding, own, strict=True)
        )
    }
    return len(answering) - len(counted)


def _ids(connection: sqlite3.Connection, sql: str) -> list[int] | None:
    """Give the few ids of a query, or None where they are many."""
    found = [int(row[0]) for row in connection.execute(sql, (_MOST_APART + 1,))]
    return found if len(found) <= _MOST_APART else None


def _among(
    connection: sqlite3.Connection, index: str, expression: str, ids: list[int]
) -> list[int]:
    rows = connection.execute(
        f"SELECT rowid FROM {index} WHERE {index} MATCH ?"
        " AND +rowid IN (SELECT value FROM json_each(?))",
        (expression, listed(ids)),
    )
    return [int(row[0]) for row in rows]

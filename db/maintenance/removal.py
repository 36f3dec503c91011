"""Removes records for good, with all that cannot stand without them, and leaves no trace.

What points at them is read from the foreign keys: where a value may be empty it is emptied, a row
of a list goes, a record that needs them goes too.
"""

import sqlite3
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from db.history import edits, forget
from db.records import State
from db.schema.logged import LOGGED
from db.schema.references import Reference, between_records
from db.store import settings

_OWNER = {table.name: table.owner for table in LOGGED}

_REMOVING = "CREATE TEMP TABLE removing (id INTEGER PRIMARY KEY) STRICT"

NARROWING = {("mention_decision", "source_id")}
"""Where an empty value would say more than it did (a decision for one source, for all of them)."""


@dataclass(slots=True)
class Removed:
    """How many records of each kind went, and which records lost a tie to them."""

    records: Counter[str] = field(default_factory=Counter[str])
    touched: set[int] = field(default_factory=set[int])


def remove_states(connection: sqlite3.Connection, states: Collection[State]) -> Removed:
    """Remove all records in these states, inside the caller's transaction.

    Absent records of a bulk edit that is still under way stay.
    """
    _collect_states(connection, states)
    return _remove_collected(connection)


def remove_chosen(connection: sqlite3.Connection, ids: Iterable[int]) -> Removed:
    """Remove these records alone, inside the caller's transaction."""
    connection.execute(_REMOVING)
    connection.executemany("INSERT OR IGNORE INTO removing VALUES (?)", ((id_,) for id_ in ids))
    return _remove_collected(connection)


def _remove_collected(connection: sqlite3.Connection) -> Removed:
    references = between_records(connection)
    _add_dependents(connection, references)
    removed = Removed(
        Counter(
            dict(
                connection.execute(
                    "SELECT kind, count(*) FROM record WHERE id IN (SELECT id FROM removing)"
                    " GROUP BY kind"
                )
            )
        )
    )
    if removed.records:
        _remove(connection, references, removed)
    connection.execute("DROP TABLE temp.removing")
    return removed


def _remove(
    connection: sqlite3.Connection, references: Collection[Reference], removed: Removed
) -> None:
    forget.records(connection, _words(connection))
    for reference in references:
        removed.touched |= _untie(connection, reference)
    removed.touched |= _leave_texts(connection)
    connection.execute(
        "DELETE FROM setting WHERE key = ? AND value IN"
        " (SELECT uid FROM record WHERE id IN (SELECT id FROM removing))",
        (settings.ANNOTATOR,),
    )
    connection.execute("DELETE FROM record WHERE id IN (SELECT id FROM removing)")
    edits.mark_changed(connection, removed.touched)


def _collect_states(connection: sqlite3.Connection, states: Collection[State]) -> None:
    connection.execute(_REMOVING)
    marks = ", ".join("?" * len(states))
    connection.execute(
        f"INSERT INTO removing SELECT id FROM record WHERE state IN ({marks})"
        " AND NOT (state = ? AND edit_id IN (SELECT id FROM edit WHERE state = 'unfinished'))",
        (*states, State.ABSENT),
    )


def _add_dependents(connection: sqlite3.Connection, references: Collection[Reference]) -> None:
    """Add the records that need one of those that go, until there are no more."""
    needing = [one for one in references if one.in_kind and one.required]
    grown = True
    while grown:
        grown = False
        for one in needing:
            added = connection.execute(
                f'INSERT OR IGNORE INTO removing SELECT id FROM "{one.table}"'
                f' WHERE "{one.column}" IN (SELECT id FROM removing)'
            ).rowcount
            grown = grown or added > 0


def _untie(connection: sqlite3.Connection, reference: Reference) -> set[int]:
    """Empty a reference to what goes, or remove its row; give the records that stay."""
    owner = _OWNER[reference.table]
    where = (
        f'"{reference.column}" IN (SELECT id FROM removing)'
        f' AND "{owner}" NOT IN (SELECT id FROM removing)'
    )
    if reference.required or (reference.table, reference.column) in NARROWING:
        sql = f'DELETE FROM "{reference.table}" WHERE {where}'
    else:
        sql = f'UPDATE "{reference.table}" SET "{reference.column}" = NULL WHERE {where}'
    rows = connection.execute(f'{sql} RETURNING "{owner}"').fetchall()
    return {int(row[0]) for row in rows}


def _leave_texts(connection: sqlite3.Connection) -> set[int]:
    """Let go of documents that go with their source, wherever else they are named."""
    gone = (
        "document_id IN (SELECT id FROM document WHERE source_id IN (SELECT id FROM removing))"
        " AND id NOT IN (SELECT id FROM removing)"
    )
    rows = connection.execute(
        'UPDATE annotation SET document_id = NULL, start = NULL, "end" = NULL, page = NULL,'
        f" state = CASE WHEN exact IS NULL THEN 'whole' ELSE 'unanchored' END WHERE {gone}"
        " RETURNING id"
    ).fetchall()
    rows += connection.execute(
        f"UPDATE source SET document_id = NULL WHERE {gone} RETURNING id"
    ).fetchall()
    return {int(row[0]) for row in rows}


def _words(connection: sqlite3.Connection) -> set[str]:
    """Give the words that name the records that go."""
    rows = connection.execute(
        "SELECT uid FROM record WHERE id IN (SELECT id FROM removing)"
        " UNION SELECT title FROM record_text WHERE id IN (SELECT id FROM removing)"
        " UNION SELECT text FROM name WHERE record_id IN (SELECT id FROM removing)"
    )
    return {str(row[0]) for row in rows if row[0]}


UNREFERENCED_DOCUMENT = (
    "id NOT IN (SELECT document_id FROM source WHERE document_id IS NOT NULL)"
    " AND id NOT IN (SELECT document_id FROM annotation WHERE document_id IS NOT NULL)"
    " AND id NOT IN (SELECT old FROM change WHERE column_name = 'document_id' AND old IS NOT NULL)"
    " AND id NOT IN (SELECT new FROM change WHERE column_name = 'document_id' AND new IS NOT NULL)"
    " AND source_id NOT IN (SELECT id FROM record WHERE state = 2)"
)
"""Documents that no source shows, no annotation stands on and no step of history could need."""

UNREFERENCED_ORIGINAL = "id NOT IN (SELECT original_id FROM document WHERE original_id IS NOT NULL)"


def remove_unreferenced(connection: sqlite3.Connection) -> tuple[int, int]:
    """Remove texts and originals that nothing leads to; give how many of each."""
    documents = connection.execute(f"DELETE FROM document WHERE {UNREFERENCED_DOCUMENT}").rowcount
    originals = connection.execute(f"DELETE FROM original WHERE {UNREFERENCED_ORIGINAL}").rowcount
    return documents, originals

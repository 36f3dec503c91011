"""Takes records out of history for good: their changes, what others' changes say of them, details.

What an edit did to records that stay can no longer be replayed where it spoke of one that went:
a mark stands in its place (`replay.PURGED`), and undo says so. An edit that did nothing else goes.
The ids of the records that go stand in the temporary table `removing`.
"""

import json
import sqlite3
from collections.abc import Collection, Iterator
from typing import cast

from db.history.replay import PURGED
from db.schema.references import Reference, between_records

SHORTEST = 3
"""Texts shorter than this are not looked for in the details of edits: they say nothing."""

_MARK = f"column_name = '{PURGED}', old = NULL, new = NULL"


def records(connection: sqlite3.Connection, quoted: Collection[str]) -> None:
    """Remove every trace of the records in `removing`; `quoted` are words that named them."""
    quoted = {*quoted, *_past_words(connection)}
    concerned = _edits(connection, "record_id IN (SELECT id FROM removing)")
    for reference in between_records(connection):
        concerned |= _mark_references(connection, reference)
    connection.execute("DELETE FROM change WHERE record_id IN (SELECT id FROM removing)")
    _collapse(connection)
    for edit_id in concerned:
        _mark_edit(connection, edit_id)
    _forget_quotations(connection, {text for text in quoted if len(text) >= SHORTEST})
    connection.execute(
        "UPDATE edit SET annotator_id = NULL WHERE annotator_id IN (SELECT id FROM removing)"
    )


def empty_imports(connection: sqlite3.Connection) -> None:
    """Remove finished bulk edits of which no record is left, and all that were discarded."""
    connection.execute(
        "DELETE FROM edit WHERE (bulk = 1 AND state = 'done' OR state = 'discarded')"
        " AND NOT EXISTS (SELECT 1 FROM record WHERE record.edit_id = edit.id)"
    )


def places_in_texts(connection: sqlite3.Connection) -> None:
    """Mark every change that speaks of a place in a text, or of which text a source has."""
    connection.execute(
        f"UPDATE change SET {_MARK} WHERE table_name = 'passage' OR column_name = 'document_id'"
        " OR table_name = 'annotation' AND (operation <> 'update' OR column_name IN"
        " ('state', 'start', 'end', 'exact', 'prefix', 'suffix', 'page'))"
    )
    _collapse(connection)


def _edits(connection: sqlite3.Connection, condition: str) -> set[int]:
    rows = connection.execute(f"SELECT DISTINCT edit_id FROM change WHERE {condition}")
    return {int(row[0]) for row in rows}


def _mark_references(connection: sqlite3.Connection, reference: Reference) -> set[int]:
    """Mark the changes by which records that stay came to point at those that go, or ceased to."""
    rows = connection.execute(
        "SELECT edit_id, row_id, operation, id, record_id FROM change"
        " WHERE table_name = ? AND column_name = ?"
        " AND (old IN (SELECT id FROM removing) OR new IN (SELECT id FROM removing))"
        " AND (record_id IS NULL OR record_id NOT IN (SELECT id FROM removing))",
        (reference.table, reference.column),
    ).fetchall()
    for edit_id, row_id, operation, change_id, record_id in rows:
        if operation == "update":
            where, values = "id = ?", (change_id,)
        elif reference.required:  # the row itself told of the record: all that befell it goes
            where = "table_name = ? AND row_id = ? AND record_id IS ?"
            values = (reference.table, row_id, record_id)
        else:
            where = "edit_id = ? AND table_name = ? AND row_id = ?"
            values = (edit_id, reference.table, row_id)
        connection.execute(f"UPDATE change SET {_MARK} WHERE {where}", values)
    return {int(row[0]) for row in rows}


def _collapse(connection: sqlite3.Connection) -> None:
    """Keep one mark for each row that an edit touched."""
    connection.execute(
        f"DELETE FROM change WHERE column_name = '{PURGED}' AND id NOT IN (SELECT min(id)"
        f" FROM change WHERE column_name = '{PURGED}' GROUP BY edit_id, table_name, row_id)"
    )


def _mark_edit(connection: sqlite3.Connection, edit_id: int) -> None:
    """Remove an edit that has nothing left to tell; mark one that has."""
    left = connection.execute("SELECT 1 FROM change WHERE edit_id = ?", (edit_id,)).fetchone()
    made = connection.execute("SELECT 1 FROM record WHERE edit_id = ?", (edit_id,)).fetchone()
    if left is None and made is None:
        connection.execute("DELETE FROM edit WHERE id = ?", (edit_id,))
        return
    connection.execute("UPDATE edit SET details = '{}', merge_key = NULL WHERE id = ?", (edit_id,))
    if left is not None:
        connection.execute(
            "INSERT INTO change (edit_id, table_name, row_id, operation, column_name)"
            f" VALUES (?, 'record', 0, 'delete', '{PURGED}')",
            (edit_id,),
        )


_NAMING = ("title", "name", "text", "uid", "label", "exact")


def _past_words(connection: sqlite3.Connection) -> set[str]:
    """Give the words by which the records were ever named, as history has them."""
    marks = ", ".join("?" * len(_NAMING))
    rows = connection.execute(
        "SELECT DISTINCT value FROM (SELECT old AS value FROM change"
        f" WHERE record_id IN (SELECT id FROM removing) AND column_name IN ({marks})"
        " UNION SELECT new FROM change"
        f" WHERE record_id IN (SELECT id FROM removing) AND column_name IN ({marks}))"
        " WHERE typeof(value) = 'text'",
        (*_NAMING, *_NAMING),
    )
    return {str(row[0]) for row in rows}


def _forget_quotations(connection: sqlite3.Connection, quoted: Collection[str]) -> None:
    """Empty the details of edits that quote one of these texts."""
    rows = connection.execute(
        "SELECT id, details, merge_key FROM edit WHERE details <> '{}' OR merge_key IS NOT NULL"
    ).fetchall()
    naming = [
        (edit_id,)
        for edit_id, details, merge_key in rows
        if any(text in said for said in (*_strings(details), merge_key or "") for text in quoted)
    ]
    connection.executemany("UPDATE edit SET details = '{}', merge_key = NULL WHERE id = ?", naming)


def _strings(details: str) -> Iterator[str]:
    """Give every text within the JSON of an edit's details."""
    try:
        waiting: list[object] = [json.loads(details)]
    except ValueError:
        yield details
        return
    while waiting:
        value = waiting.pop()
        if isinstance(value, str):
            yield value
        elif isinstance(value, dict):
            members = cast("dict[str, object]", value)
            waiting += [*members, *members.values()]
        elif isinstance(value, list):
            waiting += cast("list[object]", value)

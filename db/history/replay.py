"""Applies logged changes backwards or forwards, or says which later edit stands in the way.

Nothing is executed from the file but values: table and column names are checked against our own.
"""

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby

from db.errors import ConflictError
from db.fields import KINDS
from db.records import State, Value
from db.schema.logged import DERIVED_COLUMNS, LOGGED, LOGGED_NAMES, columns
from db.schema.references import between_records, references

SqlValue = Value | bytes

_OWNERS = {table.name: table.owner for table in LOGGED if table.owner and table.inserts}

PURGED = ""
"""Stands for the column of a change that a purge took out of history: it cannot be replayed."""


@dataclass(frozen=True, slots=True)
class Change:
    """One logged change of one column of one row."""

    id: int
    table: str
    row: int
    record_id: int | None
    operation: str
    column: str
    old: SqlValue
    new: SqlValue


def changes_of(
    connection: sqlite3.Connection, edit_id: int, *, record_id: int | None = None
) -> list[Change]:
    """Give the changes of an edit in order, those of one record alone if asked."""
    only = "" if record_id is None else " AND record_id = ?"
    rows = connection.execute(
        "SELECT id, table_name, row_id, record_id, operation, column_name, old, new FROM change"
        f" WHERE edit_id = ?{only} ORDER BY id",
        (edit_id,) if record_id is None else (edit_id, record_id),
    )
    return [Change(*row) for row in rows if row[1] in LOGGED_NAMES]


def backwards(connection: sqlite3.Connection, edit_id: int, changes: list[Change]) -> None:
    """Undo the changes, last first. Raises ConflictError where later edits built on them."""
    _refuse_purged(connection, edit_id, changes)
    for (table, row, operation), group in _rows(reversed(changes)):
        values = {change.column: change for change in group}
        if operation == "update":
            _restore(connection, edit_id, table, row, values, to_old=True)
        elif operation == "insert":
            expected = {name: change.new for name, change in values.items()}
            _delete(connection, edit_id, table, row, expected)
        else:
            _insert(connection, edit_id, table, row, {n: c.old for n, c in values.items()})


def forwards(connection: sqlite3.Connection, edit_id: int, changes: list[Change]) -> None:
    """Apply the changes again, first first. Raises ConflictError where they no longer fit."""
    _refuse_purged(connection, edit_id, changes)
    for (table, row, operation), group in _rows(changes):
        values = {change.column: change for change in group}
        if operation == "update":
            _restore(connection, edit_id, table, row, values, to_old=False)
        elif operation == "insert":
            _insert(connection, edit_id, table, row, {n: c.new for n, c in values.items()})
        else:
            expected = {name: change.old for name, change in values.items()}
            _delete(connection, edit_id, table, row, expected)


def _refuse_purged(connection: sqlite3.Connection, edit_id: int, changes: list[Change]) -> None:
    if any(change.column == PURGED for change in changes):
        mine = connection.execute("SELECT label FROM edit WHERE id = ?", (edit_id,)).fetchone()
        raise ConflictError("history.purged", label=mine[0] if mine else "")


def _rows(
    changes: Iterable[Change],
) -> Iterable[tuple[tuple[str, int, str], list[Change]]]:
    """Group neighbouring changes of one row; a column met twice starts another group."""
    for key, group in groupby(changes, key=lambda c: (c.table, c.row, c.operation)):
        batch: list[Change] = []
        seen: set[str] = set()
        for change in group:
            if change.column in seen:
                yield key, batch
                batch, seen = [], set()
            batch.append(change)
            seen.add(change.column)
        yield key, batch


def _names(connection: sqlite3.Connection, table: str, wanted: Iterable[str]) -> list[str]:
    known = set(columns(connection, table))
    return [name for name in wanted if name in known]


def _restore(
    connection: sqlite3.Connection,
    edit_id: int,
    table: str,
    row: int,
    values: Mapping[str, Change],
    *,
    to_old: bool,
) -> None:
    names = _names(connection, table, values)
    found = _fetch(connection, table, row, names)
    if found is None:
        raise conflict(connection, edit_id, table, row, None)
    for name, current in zip(names, found, strict=True):
        expected = values[name].new if to_old else values[name].old
        if not _same(current, expected):
            raise conflict(connection, edit_id, table, row, name)
    wanted = [values[name].old if to_old else values[name].new for name in names]
    assignments = ", ".join(f'"{name}" = ?' for name in names)
    connection.execute(f"UPDATE {table} SET {assignments} WHERE id = ?", (*wanted, row))


def _delete(
    connection: sqlite3.Connection,
    edit_id: int,
    table: str,
    row: int,
    expected: Mapping[str, SqlValue],
) -> None:
    names = [name for name in columns(connection, table) if (table, name) not in DERIVED_COLUMNS]
    found = _fetch(connection, table, row, names)
    if found is None:
        return  # it went with its owner
    for name, current in zip(names, found, strict=True):
        if not _same(current, expected.get(name)):
            raise conflict(connection, edit_id, table, row, name)
    _refuse_if_referenced(connection, edit_id, table, row)
    if not _must_stay(connection, table, row):
        connection.execute(f"DELETE FROM {table} WHERE id = ?", (row,))
    elif table == "record":
        connection.execute(
            "UPDATE record SET state = ?, edit_id = ? WHERE id = ?", (State.ABSENT, edit_id, row)
        )


def has_text(connection: sqlite3.Connection, source_id: int) -> bool:
    """Tell whether a source owns a document, present or past."""
    found = connection.execute("SELECT 1 FROM document WHERE source_id = ? LIMIT 1", (source_id,))
    return found.fetchone() is not None


def _must_stay(connection: sqlite3.Connection, table: str, row: int) -> bool:
    """Tell whether a record that is taken back stays in the file, absent, for a redo to find.

    That is so where it has a text, for texts are not logged, and where absent records of an undone
    import point at it. Its lists go all the same.
    """
    if table == "record":
        kind = connection.execute("SELECT kind FROM record WHERE id = ?", (row,)).fetchone()[0]
        return kind in KINDS and _fetch(connection, kind, row, ["id"]) is not None
    if table not in KINDS:
        return False
    if table == "source" and has_text(connection, row):
        return True
    return any(
        connection.execute(
            f'SELECT 1 FROM {reference.table} WHERE "{reference.column}" = ? LIMIT 1', (row,)
        ).fetchone()
        for reference in between_records(connection)
        if reference.target in (table, "record")
    )


def _make_present(
    connection: sqlite3.Connection, edit_id: int, table: str, values: Mapping[str, SqlValue]
) -> bool:
    """Bring back a row that stayed in the file, absent; tell whether it did."""
    id_ = values.get("id")
    if table == "record":
        found = connection.execute(
            "UPDATE record SET state = ?, edit_id = NULL"
            " WHERE id = ? AND state = ? AND edit_id = ?",
            (values.get("state"), id_, State.ABSENT, edit_id),
        )
        return found.rowcount > 0
    if table not in KINDS or not isinstance(id_, int):
        return False
    names = columns(connection, table)
    row = _fetch(connection, table, id_, names)
    return row is not None and all(map(_same, row, (values.get(name) for name in names)))


def _insert(
    connection: sqlite3.Connection,
    edit_id: int,
    table: str,
    row: int,
    values: Mapping[str, SqlValue],
) -> None:
    if _make_present(connection, edit_id, table, values):
        return
    if _fetch(connection, table, row, ["id"]) is not None:
        raise conflict(connection, edit_id, table, row, None)
    names = _names(connection, table, values)
    given = [values[name] for name in names]
    if table == "record":
        names.append("changed")
        given.append(0)
    listed = ", ".join(f'"{name}"' for name in names)
    marks = ", ".join("?" * len(names))
    connection.execute(f"INSERT INTO {table} ({listed}) VALUES ({marks})", given)


def _fetch(
    connection: sqlite3.Connection, table: str, row: int, names: list[str]
) -> tuple[SqlValue, ...] | None:
    listed = ", ".join(f'"{name}"' for name in names) or "id"
    return connection.execute(f"SELECT {listed} FROM {table} WHERE id = ?", (row,)).fetchone()


def _same(one: SqlValue, other: SqlValue) -> bool:
    return one == other and (one is None) == (other is None)


def _refuse_if_referenced(
    connection: sqlite3.Connection, edit_id: int, table: str, row: int
) -> None:
    """Name the later edit whose rows point at this one, if there is any.

    Rows that the same edit made have been taken away before, in reverse order. Those of absent
    records count for nothing: nobody sees them.
    """
    for reference in references(connection):
        owner = _OWNERS.get(reference.table)
        if owner is None or reference.target != table or reference.column == "id":
            continue  # a kind's own row shares the id and goes with its record
        found = connection.execute(
            f'SELECT t.id FROM {reference.table} AS t JOIN record ON record.id = t."{owner}"'
            f' WHERE t."{reference.column}" = ? AND record.state <> ? LIMIT 1',
            (row, State.ABSENT),
        ).fetchone()
        if found is not None:
            raise conflict(connection, edit_id, reference.table, int(found[0]), reference.column)


def conflict(
    connection: sqlite3.Connection, edit_id: int, table: str, row: int, column: str | None
) -> ConflictError:
    """Name the edit that stands in the way: the last one that touched the row."""
    later = connection.execute(
        "SELECT edit.label, edit.details, edit.id FROM change JOIN edit ON edit.id = change.edit_id"
        " WHERE table_name = ? AND row_id = ? AND edit.id <> ? AND edit.state = 'done'"
        " AND (? IS NULL OR column_name = ?) ORDER BY change.id DESC LIMIT 1",
        (table, row, edit_id, column, column),
    ).fetchone()
    mine = connection.execute("SELECT label FROM edit WHERE id = ?", (edit_id,)).fetchone()
    return ConflictError(
        "history.conflict",
        label=mine[0] if mine else "",
        table=table,
        column=column,
        later=later[0] if later else None,
        later_details=later[1] if later else None,
        later_id=later[2] if later else None,
    )

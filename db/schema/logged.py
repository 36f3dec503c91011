"""Which tables history logs, and the triggers that do it, generated from the tables themselves.

Each changed column becomes a row of `change`, old and new, while `writing.mode` is 0. Bulk edits
(mode 1) and the replay of undo and redo (mode 2) write no log.
"""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

DERIVED_COLUMNS = {("record", "changed"), ("record", "edit_id")}
"""Columns that the program keeps up by itself; they are not part of an edit."""


@dataclass(frozen=True, slots=True)
class LoggedTable:
    """A table and the column that names the record its rows belong to ("" for none)."""

    name: str
    owner: str
    inserts: bool = True


LOGGED: tuple[LoggedTable, ...] = (
    LoggedTable("record", "id"),
    LoggedTable("actor", "id"),
    LoggedTable("place", "id"),
    LoggedTable("name", "record_id"),
    LoggedTable("identifier", "record_id"),
    LoggedTable("event", "id"),
    LoggedTable("participation", "event_id"),
    LoggedTable("relation", "id"),
    LoggedTable("source", "id"),
    LoggedTable("creator", "source_id"),
    # Passages come with their immutable document; only their kind is ever edited.
    LoggedTable("passage", "", inserts=False),
    # Of a document only whose it is ever changes: when two sources become one.
    LoggedTable("document", "source_id", inserts=False),
    LoggedTable("annotator", "id"),
    LoggedTable("annotation", "id"),
    LoggedTable("evidence", "id"),
    LoggedTable("reading", "id"),
    LoggedTable("figure", "id"),
    LoggedTable("tag", "id"),
    LoggedTable("tagging", "record_id"),
    LoggedTable("collection", "id"),
    LoggedTable("collection_item", "collection_id"),
    LoggedTable("link", "record_id"),
    LoggedTable("mention_decision", "actor_id"),
    LoggedTable("saved_search", "id"),
    LoggedTable("term", "id"),
    LoggedTable("setting", ""),
)
LOGGED_NAMES = frozenset(table.name for table in LOGGED)


def columns(connection: sqlite3.Connection, table: str) -> list[str]:
    """Give the column names of a table in order."""
    rows = connection.execute("SELECT name FROM pragma_table_info(?)", (table,))
    return [str(row[0]) for row in rows]


def triggers(connection: sqlite3.Connection) -> list[str]:
    """Give the CREATE TRIGGER statements for every logged table as it stands in the file."""
    statements: list[str] = []
    for table in LOGGED:
        names = [
            name
            for name in columns(connection, table.name)
            if (table.name, name) not in DERIVED_COLUMNS
        ]
        if table.inserts:
            statements.append(_insert(table, names))
            statements.append(_delete(table, names))
        statements.append(_update(table, names))
    return statements


def _owner(table: LoggedTable, row: str) -> str:
    if table.name == "passage":
        return f"(SELECT source_id FROM document WHERE id = {row}.document_id)"
    return f'{row}."{table.owner}"' if table.owner else "NULL"


_WHEN = "(SELECT edit_id IS NOT NULL AND mode = 0 FROM writing)"
_TARGET = "change (edit_id, table_name, row_id, record_id, operation, column_name, old, new)"


def _body(table: LoggedTable, operation: str, row: str, values: str, condition: str) -> str:
    return (
        f"INSERT INTO {_TARGET} SELECT writing.edit_id, '{table.name}', {row}.id, "
        f"{_owner(table, row)}, '{operation}', c.name, c.was, c.became "
        f"FROM writing, ({values}) AS c WHERE {condition};"
    )


def _values(rows: Iterable[tuple[str, str, str]]) -> str:
    """Write the columns as rows. The sign before a value takes its column's affinity away.

    Without it SQLite gives the whole compound the affinity of one column: '007' would become 7.
    """
    return " UNION ALL ".join(
        f"SELECT '{name}' AS name, +{old} AS was, +{new} AS became" for name, old, new in rows
    )


def _insert(table: LoggedTable, names: list[str]) -> str:
    values = _values((name, "NULL", f'NEW."{name}"') for name in names)
    body = _body(table, "insert", "NEW", values, "c.became IS NOT NULL")
    return _trigger(table, "insert", body)


def _delete(table: LoggedTable, names: list[str]) -> str:
    values = _values((name, f'OLD."{name}"', "NULL") for name in names)
    body = _body(table, "delete", "OLD", values, "c.was IS NOT NULL")
    return _trigger(table, "delete", body)


def _update(table: LoggedTable, names: list[str]) -> str:
    values = _values((name, f'OLD."{name}"', f'NEW."{name}"') for name in names if name != "id")
    body = _body(table, "update", "NEW", values, "c.was IS NOT c.became")
    return _trigger(table, "update", body)


def _trigger(table: LoggedTable, operation: str, body: str) -> str:
    return (
        f"CREATE TRIGGER history_{table.name}_{operation} AFTER {operation.upper()} "
        f"ON {table.name} WHEN {_WHEN} BEGIN {body} END"
    )

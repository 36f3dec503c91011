"""The tables of a new library keep the rules of the house."""

import sqlite3
from collections.abc import Iterator

import pytest

from db.connection import SCHEMA_VERSION
from db.fields import KINDS
from db.schema import build, logged


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    made = sqlite3.connect(":memory:", isolation_level=None)
    build.create(made)
    yield made
    made.close()


def _own_tables(connection: sqlite3.Connection) -> list[str]:
    rows = connection.execute(
        "SELECT name FROM pragma_table_list WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
    )
    return [row[0] for row in rows if "_fts_" not in row[0]]


def test_every_table_is_strict(connection: sqlite3.Connection) -> None:
    loose = connection.execute(
        "SELECT name FROM pragma_table_list WHERE type = 'table' AND NOT strict"
        " AND name NOT LIKE 'sqlite%' AND name NOT LIKE '%\\_fts\\_%' ESCAPE '\\'"
    ).fetchall()
    assert loose == []
    assert connection.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)


def test_every_foreign_key_is_indexed(connection: sqlite3.Connection) -> None:
    missing: list[str] = []
    for table in _own_tables(connection):
        first = {"id"}
        for _, index, *_ in connection.execute(f"PRAGMA index_list('{table}')").fetchall():
            columns = connection.execute(f"PRAGMA index_info('{index}')").fetchall()
            first.add(columns[0][2])
        rows = connection.execute(f"PRAGMA foreign_key_list('{table}')").fetchall()
        missing += [f"{table}.{row[3]}" for row in rows if row[3] not in first]
    assert missing == []


def test_every_kind_has_a_table_with_a_column_for_each_field(
    connection: sqlite3.Connection,
) -> None:
    for kind in KINDS.values():
        columns = set(logged.columns(connection, kind.name))
        assert {field.column for field in kind.fields} <= columns, kind.name
        for entry in kind.lists:
            parts = {part.column for part in entry.parts} | {entry.owner, "position"}
            assert parts <= set(logged.columns(connection, entry.table)), entry.table


def test_every_table_of_records_is_logged(connection: sqlite3.Connection) -> None:
    written = {kind.name for kind in KINDS.values()}
    written |= {entry.table for kind in KINDS.values() for entry in kind.lists}
    assert written <= logged.LOGGED_NAMES
    for table in logged.LOGGED:
        triggers = connection.execute(
            "SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?"
            " AND name LIKE 'history%'",
            (table.name,),
        ).fetchone()
        assert triggers == (3 if table.inserts else 1,)


def test_an_insert_an_update_and_a_delete_are_logged_exactly(
    connection: sqlite3.Connection,
) -> None:
    connection.execute(
        "INSERT INTO edit (uid, label, made, state) VALUES ('u', 'record.add', 0, 'done')"
    )
    connection.execute("UPDATE writing SET edit_id = 1")
    connection.execute(
        "INSERT INTO record (id, uid, kind, created, changed) VALUES (5, 'x', 'figure', 0, 0)"
    )
    connection.execute("INSERT INTO figure (id, target_id, value) VALUES (5, 5, 1.5e9)")
    connection.execute("UPDATE figure SET value = 2, unit = 'USD' WHERE id = 5")
    connection.execute("DELETE FROM figure WHERE id = 5")
    rows = connection.execute(
        "SELECT operation, column_name, old, new FROM change WHERE table_name = 'figure'"
        " AND column_name IN ('value', 'unit') ORDER BY id"
    ).fetchall()
    assert rows == [
        ("insert", "value", None, 1.5e9),
        ("update", "value", 1.5e9, 2.0),
        ("update", "unit", None, "USD"),
        ("delete", "value", 2.0, None),
        ("delete", "unit", "USD", None),
    ]


def test_objects_can_be_dropped_and_made_anew(connection: sqlite3.Connection) -> None:
    before = build.schema_of(connection)
    connection.execute("BEGIN")
    build.drop_triggers(connection)
    build.create_objects(connection)
    connection.execute("COMMIT")
    assert build.schema_of(connection) == before == build.expected_schema()

"""Makes the tables, triggers and full-text indexes of a new library, and remakes what is derived.

`tables.sql` holds the tables; `objects.sql` what can be dropped and made anew at any time.
"""

import sqlite3
from importlib import resources

from db.connection import SCHEMA_VERSION
from db.schema import logged


def create(connection: sqlite3.Connection) -> None:
    """Make everything in an empty database, in one transaction."""
    connection.execute("BEGIN IMMEDIATE")
    run_script(connection, _read("tables.sql"))
    create_objects(connection)
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
    connection.execute("COMMIT")


def create_objects(connection: sqlite3.Connection) -> None:
    """Make full-text indexes, views and triggers, inside the caller's transaction."""
    run_script(connection, _read("objects.sql"))
    for statement in logged.triggers(connection):
        connection.execute(statement)


def drop_triggers(connection: sqlite3.Connection) -> None:
    """Drop every trigger and view of the file: ours are made anew, others do not belong."""
    rows = connection.execute(
        "SELECT type, name FROM sqlite_master WHERE type IN ('trigger', 'view') ORDER BY type"
    ).fetchall()
    for kind, name in rows:
        quoted = str(name).replace('"', '""')
        connection.execute(f'DROP {kind} "{quoted}"')


def expected_schema() -> dict[tuple[str, str], str]:
    """Give (type, name) → SQL of every object that a library of this version holds."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        create(connection)
        return schema_of(connection)
    finally:
        connection.close()


def schema_of(connection: sqlite3.Connection) -> dict[tuple[str, str], str]:
    """Give (type, name) → SQL of every object in the file but SQLite's own statistics."""
    rows = connection.execute(
        "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL"
        " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
    )
    return {(str(type_), str(name)): str(sql) for type_, name, sql in rows}


def run_script(connection: sqlite3.Connection, script: str) -> None:
    """Run a script's statements inside the caller's transaction; executescript would commit."""
    pending = ""
    for line in script.splitlines(keepends=True):
        pending += line
        if line.rstrip().endswith(";") and sqlite3.complete_statement(pending):
            connection.execute(pending)
            pending = ""


def _read(name: str) -> str:
    return resources.files("db.schema").joinpath(name).read_text(encoding="utf-8")

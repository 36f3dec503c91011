"""Brings a file of an older schema to the present one: backup, check of the backup, then steps.

A step changes tables with sqlite-utils inside one transaction with the version number, so that a
killed upgrade leaves the old file or the new one. Triggers and views are dropped before and made
anew after: changing a table through sqlite-utils drops all of its triggers.
"""

from __future__ import annotations

import glob
import os
import sqlite3
import time
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from db import connection as files
from db.connection import SCHEMA_VERSION
from db.errors import LibraryFileError
from db.ports import Progress, Silent
from db.schema import build

if TYPE_CHECKING:
    from pathlib import Path

    from sqlite_utils import Database

PAGES_AT_ONCE = 2_000
"""Pages copied between two tellings of how far a copy is."""

STALE_SECONDS = 3_600
"""A half-written copy that nobody wrote to for so long was left by a program that was killed."""

Step = Callable[["Database"], None]
"""Changes tables and rows; it neither begins nor ends a transaction."""


def _order_and_counts(database: Database) -> None:
    """Give tags and collections a place among their like; none has one yet.

    The indexes of participation hold the events too, so that an actor's are counted in them alone.
    """
    connection = database.conn
    for table in ("tag", "collection"):
        database.table(table).add_column("position", int)
    for column, condition in (("actor", ""), ("for", "WHERE for_id IS NOT NULL")):
        index = f"participation_{column}"
        connection.execute(f"DROP INDEX IF EXISTS {index}")
        connection.execute(
            f"CREATE INDEX {index} ON participation ({column}_id, event_id) {condition}".strip()
        )


STEPS: Mapping[int, Step] = {1: _order_and_counts}
"""From version → the step that leads to the next. Version 1 is the first."""


def upgrade(path: Path, steps: Mapping[int, Step] = STEPS, target: int = SCHEMA_VERSION) -> Path:
    """Upgrade the file to `target` and give the path of the backup made before.

    Raises LibraryFileError: `file.older` when there is no way from its version,
    `file.backup_failed` when the backup cannot be made or does not check.
    """
    connection = files.open_writer(path, any_version=True)
    try:
        version = files.check_identity(connection, path, any_version=True)
        missing = [number for number in range(version, target) if number not in steps]
        if missing:
            raise LibraryFileError("file.older", path, version=version, known=target)
        backup = path.with_name(f"{path.stem}.version-{version}{path.suffix}")
        copy_verified(connection, path, backup)
        with files.translated(path):
            _run(connection, version, target, steps)
    finally:
        files.close_writer(connection, path)
    return backup


def _run(
    connection: sqlite3.Connection, version: int, target: int, steps: Mapping[int, Step]
) -> None:
    from sqlite_utils import Database

    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("BEGIN IMMEDIATE")
    database = Database(connection, execute_plugins=False)
    try:
        if int(connection.execute("PRAGMA user_version").fetchone()[0]) != version:
            connection.execute("ROLLBACK")  # another program upgraded it meanwhile
            return
        build.drop_triggers(connection)
        for number in range(version, target):
            steps[number](database)
        build.create_objects(connection)
        connection.execute(f"PRAGMA user_version = {target}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("PRAGMA foreign_keys = ON")


def copy_verified(
    connection: sqlite3.Connection, path: Path, copy: Path, progress: Progress | None = None
) -> None:
    """Copy the open database to `copy`, also while others use it, and check the copy.

    The copy appears under its name only when it is whole. Progress counts pages of the file.
    Raises LibraryFileError.
    """
    for left in copy.parent.glob(f"{glob.escape(copy.name)}.*.part"):
        if time.time() - left.stat().st_mtime > STALE_SECONDS:
            files.remove(left)
    part = copy.with_name(f"{copy.name}.{os.getpid()}.part")
    try:
        with files.translated(copy):
            part.unlink(missing_ok=True)
            target = sqlite3.connect(part, isolation_level=None)
            try:
                _copy(connection, target, copy.name, progress or Silent())
                target.execute("PRAGMA journal_mode = DELETE")
                found = target.execute("PRAGMA integrity_check(1)").fetchone()[0]
            finally:
                target.close()
            if found != "ok":
                raise LibraryFileError("file.backup_failed", path, reason=str(found))
            part.replace(copy)
    finally:
        files.remove(part)


def _copy(
    connection: sqlite3.Connection, target: sqlite3.Connection, name: str, progress: Progress
) -> None:
    """Copy all pages as they stand now, so that nobody's writing makes the copy begin anew."""
    progress.step(0, None, name)
    held = not connection.in_transaction
    if held:
        connection.execute("BEGIN")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    try:
        connection.backup(
            target,
            pages=PAGES_AT_ONCE,
            progress=lambda _, left, total: progress.step(total - left, total, name),
        )
    finally:
        if held:
            connection.execute("ROLLBACK")

"""Backups and copies to hand out: written beside their name, verified, then put in place."""

import sqlite3
from collections.abc import Collection
from pathlib import Path

from db import connection as files
from db.errors import LibraryFileError
from db.history import forget
from db.maintenance import removal
from db.ports import Progress
from db.records import State
from db.schema.upgrade import copy_verified
from db.search import index

PARTS = frozenset({"history", "originals", "texts"})
"""What a copy to hand out may leave out."""


def backup(
    connection: sqlite3.Connection,
    path: Path,
    target: Path,
    *,
    overwrite: bool = False,
    progress: Progress | None = None,
) -> Path:
    """Copy the library at `path` to `target`, also while it is in use, and verify the copy.

    Raises LibraryFileError: `file.exists` unless `overwrite`, `file.locked` where the file to be
    replaced is in use, `file.no_folder`, `file.full`, `file.backup_failed` (it does not check).
    """
    _refuse_target(path, target, overwrite=overwrite)
    copy_verified(connection, path, target, progress)
    return target


def copy_out(
    connection: sqlite3.Connection,
    path: Path,
    target: Path,
    without: Collection[str] = (),
    *,
    overwrite: bool = False,
    progress: Progress | None = None,
) -> Path:
    """Write a copy of the library to hand out, without the parts named (see `PARTS`).

    Without history, the trash and what was undone go too. Without originals, their names and sums
    stay. Without texts, annotations keep their quotations and wait for the text; the originals,
    which hold the same words, go as well. What was left out is nowhere in the copy's bytes.
    Raises LibraryFileError as `backup` does, ValueError for an unknown part.
    """
    parts = set(without)
    if parts - PARTS:
        raise ValueError(f"unknown parts: {sorted(parts - PARTS)}")
    _refuse_target(path, target, overwrite=overwrite)
    draft = target.with_name(f"{target.name}.draft")
    try:
        with files.translated(target):
            draft.unlink(missing_ok=True)
        copy_verified(connection, path, draft, progress)
        with files.translated(target):
            _strip(draft, parts)
            draft.replace(target)
    finally:
        files.remove(draft)
    return target


def _refuse_target(path: Path, target: Path, *, overwrite: bool) -> None:
    if target.is_dir():
        raise LibraryFileError("file.is_directory", target)
    if not target.parent.is_dir():
        raise LibraryFileError("file.no_folder", target)
    if not target.exists():
        return
    if not overwrite or target.samefile(path):
        raise LibraryFileError("file.exists", target)
    journals = [target.with_name(target.name + suffix) for suffix in ("-wal", "-journal")]
    if any(journal.exists() for journal in journals):
        raise LibraryFileError("file.locked", target)


def _strip(draft: Path, parts: set[str]) -> None:
    connection = files.open_writer(draft)
    try:
        connection.execute("PRAGMA journal_mode = DELETE").fetchone()
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE edit SET state = 'discarded' WHERE state = 'unfinished'")
        if "history" in parts:
            _without_history(connection)
        if "texts" in parts:
            _without_texts(connection)
        if "originals" in parts:
            connection.execute("UPDATE original SET data = NULL")
        if parts & {"texts", "history"}:
            index.rebuild(connection)
        connection.execute("COMMIT")
        compact(connection)
        _verify(connection, draft)
    finally:
        connection.close()


def _without_history(connection: sqlite3.Connection) -> None:
    removal.remove_states(connection, [State.TRASHED, State.ABSENT])
    connection.execute("DELETE FROM edit")
    connection.execute("UPDATE record SET edit_id = NULL")
    removal.remove_unreferenced(connection)


def _without_texts(connection: sqlite3.Connection) -> None:
    """Take documents away; annotations on them wait for their text again."""
    forget.places_in_texts(connection)
    connection.execute(
        'UPDATE annotation SET document_id = NULL, start = NULL, "end" = NULL, page = NULL,'
        " state = CASE WHEN exact IS NULL THEN 'whole' ELSE 'unanchored' END"
        " WHERE document_id IS NOT NULL"
    )
    connection.execute("UPDATE source SET document_id = NULL")
    connection.execute("DELETE FROM document")
    connection.execute("DELETE FROM original")


def compact(connection: sqlite3.Connection) -> None:
    """Write the file anew, so that nothing deleted stays in free pages or in statistics."""
    known = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'sqlite_stat1'").fetchone()
    if known is not None:
        connection.execute("PRAGMA analysis_limit = 1000")
        connection.execute("ANALYZE")
    connection.execute("VACUUM")


def _verify(connection: sqlite3.Connection, path: Path) -> None:
    found = str(connection.execute("PRAGMA integrity_check(1)").fetchone()[0])
    dangling = connection.execute("PRAGMA foreign_key_check").fetchone()
    if found != "ok" or dangling is not None:
        raise LibraryFileError("file.backup_failed", path, reason=found)

"""Empties the trash for good, or takes single records out of it for good.

Nothing of a purged record stays in tables, history, index or file.

A purge cannot be undone. Edits that did nothing but what was purged leave history; those that
also did something else stay in it, and undoing them says `history.purged`.
"""

import sqlite3
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from db import connection as files
from db.errors import LibraryFileError, RecordError
from db.history import bulk, edits, forget
from db.maintenance import removal
from db.maintenance.copies import compact
from db.records import State
from db.search import index
from db.store import read


@dataclass(frozen=True, slots=True)
class Purged:
    """What a purge took away: `counts` of records by kind, texts and originals without use.

    `settled` is False where the old pages could not be cleared from the file yet, because the disk
    is full or another program reads: a later purge clears them.
    """

    counts: Mapping[str, int]
    documents: int
    originals: int
    settled: bool


def purge(connection: sqlite3.Connection, path: Path, ids: Collection[int] | None = None) -> Purged:
    """Remove all trashed records, and what undone and abandoned edits left behind.

    With `ids` only these, and what cannot stand without them (`going.what_goes`); what was undone
    can still be redone. Raises LibraryFileError, and RecordError ("record.not_found",
    "record.purged_live") where one of them is not in the trash; then nothing was removed.
    """
    bulk.sweep(connection, path)
    with files.translated(path):
        connection.execute("PRAGMA secure_delete = 1")
        connection.execute("BEGIN IMMEDIATE")
        try:
            removed = _remove(connection, ids)
            forget.empty_imports(connection)
            index.refresh(connection, removed.touched)
            documents, originals = removal.remove_unreferenced(connection)
            index.optimize(connection)
            connection.execute("COMMIT")
        except BaseException:
            connection.execute("ROLLBACK")
            raise
    return Purged(dict(removed.records), documents, originals, _settle(connection, path))


def _remove(connection: sqlite3.Connection, ids: Collection[int] | None) -> removal.Removed:
    if ids is None:
        edits.discard_undone(connection)
        return removal.remove_states(connection, [State.TRASHED, State.ABSENT])
    for id_ in ids:
        if read.state(connection, id_) != State.TRASHED:
            raise RecordError("record.purged_live", uid=read.get(connection, id_).uid)
    return removal.remove_chosen(connection, ids)


def _settle(connection: sqlite3.Connection, path: Path) -> bool:
    """Write the file anew without its free pages and empty the journal; tell whether that went."""
    try:
        with files.translated(path):
            compact(connection)
            busy = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    except LibraryFileError as error:
        if error.code not in ("file.full", "file.locked"):
            raise
        return False
    return not busy

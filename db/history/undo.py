"""Undo and redo of whole edits, kept in the file: a new process undoes what an earlier one did."""

import sqlite3
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from db.changes import ChangeSet
from db.connection import translated
from db.errors import ConflictError
from db.history import bulk, edits, replay
from db.history.edits import Derive
from db.records import State


@dataclass(frozen=True, slots=True)
class EditInfo:
    """An edit as listed: label key, its parameters (JSON text), who and when (ms UTC)."""

    id: int
    uid: str
    label: str
    details: str
    annotator_id: int | None
    made: int
    state: str
    bulk: bool


_COLUMNS = "id, uid, label, details, annotator_id, made, state, bulk"


def _info(row: tuple[int, str, str, str, int | None, int, str, int]) -> EditInfo:
    return EditInfo(*row[:7], bool(row[7]))


def next_undo(connection: sqlite3.Connection) -> EditInfo | None:
    """Give the edit that undo would take back, or None."""
    return _one(connection, "state = 'done' ORDER BY id DESC")


def next_redo(connection: sqlite3.Connection) -> EditInfo | None:
    """Give the edit that redo would bring back, or None."""
    return _one(connection, "state = 'undone' ORDER BY id")


def listed(connection: sqlite3.Connection, limit: int = 100) -> list[EditInfo]:
    """Give the latest edits, newest first, undone ones included."""
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM edit WHERE state IN ('done', 'undone') ORDER BY id DESC LIMIT ?",
        (limit,),
    )
    return [_info(row) for row in rows]


def subject(connection: sqlite3.Connection, edit_id: int) -> int | None:
    """Give a live record that an edit made or changed, evidence last; None where none is left."""
    row = connection.execute(
        "SELECT record.id FROM ("
        " SELECT record_id AS id FROM change WHERE edit_id = ?1 AND record_id IS NOT NULL"
        " UNION SELECT * FROM (SELECT id FROM record WHERE edit_id = ?1 LIMIT 1)"
        ") JOIN record USING (id) WHERE record.state = ?2"
        " ORDER BY record.kind = 'evidence', record.id LIMIT 1",
        (edit_id, State.LIVE),
    ).fetchone()
    return None if row is None else int(row[0])


def edit_info(connection: sqlite3.Connection, edit_id: int) -> EditInfo | None:
    """Give one edit by its id, or None."""
    return _one(connection, "id = ?", (edit_id,))


def undo(connection: sqlite3.Connection, path: Path, derive: Derive) -> tuple[EditInfo, ChangeSet]:
    """Take back the latest edit; ConflictError("history.nothing_to_undo") when there is none."""
    return _step(connection, path, derive, back=True)


def redo(connection: sqlite3.Connection, path: Path, derive: Derive) -> tuple[EditInfo, ChangeSet]:
    """Bring back the edit undone last; ConflictError("history.nothing_to_redo") when none."""
    return _step(connection, path, derive, back=False)


def _step(
    connection: sqlite3.Connection,
    path: Path,
    derive: Derive,
    *,
    back: bool,
) -> tuple[EditInfo, ChangeSet]:
    with translated(path):
        connection.execute("BEGIN IMMEDIATE")
    try:
        edit = _chosen(connection, back=back)
        edits.set_mode(connection, edit.id, edits.REPLAY)
        step = _bulk if edit.bulk else _logged
        changes = step(connection, edit, derive, back=back)
        state = "undone" if back else "done"
        connection.execute("UPDATE edit SET state = ? WHERE id = ?", (state, edit.id))
        edits.set_mode(connection, None)
        with translated(path):
            connection.execute("COMMIT")
    except sqlite3.IntegrityError as error:
        _rollback(connection)
        raise ConflictError("history.conflict", label="", later=None) from error
    except BaseException:
        _rollback(connection)
        raise
    return edit, changes


def _chosen(connection: sqlite3.Connection, *, back: bool) -> EditInfo:
    edit = next_undo(connection) if back else next_redo(connection)
    if edit is None:
        raise ConflictError(f"history.nothing_to_{'undo' if back else 'redo'}")
    return edit


def _rollback(connection: sqlite3.Connection) -> None:
    if connection.in_transaction:
        connection.execute("ROLLBACK")


def _logged(
    connection: sqlite3.Connection, edit: EditInfo, derive: Derive, *, back: bool
) -> ChangeSet:
    changes = edits.change_set(connection, edit.id, edit.label)
    logged = replay.changes_of(connection, edit.id)
    (replay.backwards if back else replay.forwards)(connection, edit.id, logged)
    ids = changes.ids()
    edits.mark_changed(connection, ids)
    derive(connection, _present(connection, ids))
    if not back:
        return changes
    return ChangeSet(
        edit.id,
        edit.label,
        added=changes.deleted,
        changed=changes.changed,
        deleted=changes.added,
    )


def _present(connection: sqlite3.Connection, ids: Collection[int]) -> list[int]:
    return [
        id_
        for id_ in ids
        if connection.execute("SELECT 1 FROM record WHERE id = ?", (id_,)).fetchone()
    ]


def _bulk(
    connection: sqlite3.Connection, edit: EditInfo, derive: Derive, *, back: bool
) -> ChangeSet:
    """Take a bulk edit's records away, or bring them back: they stay in the file as absent.

    What was trashed since stands in the way of nothing: it is a later edit, undone before. The few
    changes that it logged at its end are replayed.
    """
    logged = replay.changes_of(connection, edit.id)
    if back:
        replay.backwards(connection, edit.id, logged)
    before, after = (State.LIVE, State.ABSENT) if back else (State.ABSENT, State.LIVE)
    bulk.set_state(connection, edit.id, before, after)
    if not back:
        replay.forwards(connection, edit.id, logged)
    ids = {change.record_id for change in logged if change.record_id is not None}
    derive(connection, _present(connection, ids))
    return ChangeSet(edit.id, edit.label, everything=True)


def _one(
    connection: sqlite3.Connection, condition: str, parameters: tuple[int, ...] = ()
) -> EditInfo | None:
    row = connection.execute(
        f"SELECT {_COLUMNS} FROM edit WHERE {condition} LIMIT 1", parameters
    ).fetchone()
    return None if row is None else _info(row)

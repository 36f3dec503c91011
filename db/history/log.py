"""The history of one record: who changed what, from what to what; taking one step back."""

import sqlite3
from dataclasses import dataclass

from db.changes import Edit
from db.errors import ConflictError
from db.history import replay
from db.history.undo import EditInfo, edit_info
from db.schema.logged import LOGGED


@dataclass(frozen=True, slots=True)
class Step:
    """One edit as it touched one record. A bulk edit that made the record has no single changes."""

    edit: EditInfo
    changes: tuple[replay.Change, ...]


def record_history(connection: sqlite3.Connection, record_id: int) -> list[Step]:
    """Give the steps of a record, newest first; undone ones are not part of its history."""
    rows = connection.execute(
        "SELECT DISTINCT edit_id FROM change JOIN edit ON edit.id = edit_id"
        " WHERE record_id = ? AND edit.state = 'done'"
        " UNION SELECT edit_id FROM record WHERE id = ? AND edit_id IS NOT NULL"
        " ORDER BY edit_id DESC",
        (record_id, record_id),
    )
    steps: list[Step] = []
    for (edit_id,) in rows.fetchall():
        edit = edit_info(connection, int(edit_id))
        if edit is not None:
            found = replay.changes_of(connection, edit.id, record_id=record_id)
            steps.append(Step(edit, tuple(found)))
    return steps


def revert(edit: Edit, record_id: int, edit_id: int) -> None:
    """Take back what an earlier edit did to one record, as part of a new edit.

    Raises ConflictError when a later edit changed the same values, or when the step is not known.
    """
    connection = edit.connection
    changes = replay.changes_of(connection, edit_id, record_id=record_id)
    if not changes:
        raise ConflictError("history.no_such_step")
    replay.backwards(connection, edit_id, changes)


def dangling_changes(connection: sqlite3.Connection) -> int:
    """Count logged changes that name tables unknown to this program."""
    known = [table.name for table in LOGGED]
    marks = ", ".join("?" * len(known))
    row = connection.execute(
        f"SELECT count(*) FROM change WHERE table_name NOT IN ({marks})", known
    ).fetchone()
    return int(row[0])

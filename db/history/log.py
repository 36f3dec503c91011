"""The history of one record: who changed what, from what to what; taking one step back."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, replace

from db.changes import Edit
from db.errors import ConflictError
from db.history import replay
from db.history.undo import EditInfo, edit_info
from db.records import State
from db.schema.logged import LOGGED


@dataclass(frozen=True, slots=True)
class Step:
    """One edit as it touched one record. A bulk edit that made the record has no single changes.

    `purged`: some of what it did spoke of records purged since, and cannot be taken back.
    """

    edit: EditInfo
    annotator: str
    changes: tuple[replay.Change, ...]
    purged: bool = False


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
            kept = tuple(change for change in found if change.column != replay.PURGED)
            steps.append(
                Step(
                    edit, _name(connection, edit.annotator_id), kept, purged=len(kept) < len(found)
                )
            )
    return steps


def _name(connection: sqlite3.Connection, annotator_id: int | None) -> str:
    row = connection.execute("SELECT name FROM annotator WHERE id = ?", (annotator_id,)).fetchone()
    return "" if row is None else str(row[0])


def revert(edit: Edit, record_id: int, edit_id: int) -> None:
    """Take back what an earlier edit did to one record, as part of a new edit.

    A source with a text goes to the trash where the step that made it is taken back, since texts
    are never logged. Raises ConflictError when a later edit built on the step, when a purge took
    it out of history, or when it is not known; the caller rolls back.
    """
    connection = edit.connection
    changes = replay.changes_of(connection, edit_id, record_id=record_id)
    if not changes:
        raise ConflictError("history.no_such_step")
    _refuse_replaced_rows(connection, edit_id, changes)
    try:
        if _made_a_text(connection, record_id, changes):
            _trash(connection, edit_id, record_id)
        else:
            replay.backwards(connection, edit_id, _with_free_ids(connection, changes))
    except sqlite3.IntegrityError as error:
        raise ConflictError("history.conflict", label=_label(connection, edit_id)) from error
    _refuse_cycle(connection, edit_id, record_id)


def _refuse_replaced_rows(
    connection: sqlite3.Connection, edit_id: int, changes: Iterable[replay.Change]
) -> None:
    """Refuse where a row was deleted since: what has its number now may be another row."""
    for change in changes:
        if change.operation == "delete":
            continue
        gone = connection.execute(
            "SELECT 1 FROM change JOIN edit ON edit.id = change.edit_id"
            " WHERE table_name = ? AND row_id = ? AND change.id > ? AND change.edit_id <> ?"
            " AND operation = 'delete' AND edit.state = 'done' LIMIT 1",
            (change.table, change.row, change.id, edit_id),
        ).fetchone()
        if gone is not None:
            raise replay.conflict(connection, edit_id, change.table, change.row, None)


def _made_a_text(
    connection: sqlite3.Connection, record_id: int, changes: Iterable[replay.Change]
) -> bool:
    made = any(change.table == "record" and change.operation == "insert" for change in changes)
    return made and replay.has_text(connection, record_id)


def _trash(connection: sqlite3.Connection, edit_id: int, record_id: int) -> None:
    done = connection.execute(
        "UPDATE record SET state = ? WHERE id = ? AND state = ?",
        (State.TRASHED, record_id, State.LIVE),
    )
    if not done.rowcount:
        raise replay.conflict(connection, edit_id, "record", record_id, "state")


def _with_free_ids(
    connection: sqlite3.Connection, changes: list[replay.Change]
) -> list[replay.Change]:
    """Give rows of lists that come back another number where theirs was taken since."""
    moved: dict[tuple[str, int], int] = {}
    next_free: dict[str, int] = {}
    for change in changes:
        key = (change.table, change.row)
        if change.operation != "delete" or change.table not in _LISTS or key in moved:
            continue
        if connection.execute(
            f"SELECT 1 FROM {change.table} WHERE id = ?", (change.row,)
        ).fetchone():
            highest = connection.execute(f"SELECT max(id) FROM {change.table}").fetchone()[0]
            moved[key] = next_free.get(change.table, int(highest) + 1)
            next_free[change.table] = moved[key] + 1
    return [
        change
        if (row := moved.get((change.table, change.row))) is None
        else replace(change, row=row, old=row if change.column == "id" else change.old)
        for change in changes
    ]


def _refuse_cycle(connection: sqlite3.Connection, edit_id: int, record_id: int) -> None:
    """Refuse where a tag or place would come to stand below itself."""
    for table in ("tag", "place"):
        found = connection.execute(
            f"WITH RECURSIVE above (id) AS (SELECT parent_id FROM {table} WHERE id = ?1"
            f" UNION SELECT parent_id FROM {table} JOIN above USING (id))"
            " SELECT 1 FROM above WHERE id = ?1",
            (record_id,),
        ).fetchone()
        if found is not None:
            raise replay.conflict(connection, edit_id, table, record_id, "parent_id")


def _label(connection: sqlite3.Connection, edit_id: int) -> str:
    found = edit_info(connection, edit_id)
    return "" if found is None else found.label


_LISTS = frozenset(t.name for t in LOGGED if t.inserts and t.owner not in ("", "id"))

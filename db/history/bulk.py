"""Imports of any size as one edit: many short transactions, visible all at once or not at all.

Rows are not logged one by one: their records carry the edit's id and stay absent until the end.
A bulk edit whose process died is swept away by the next writer that opens the file.
"""

import os
import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from db.changes import ChangeSet, Edit
from db.connection import translated
from db.history import edits
from db.records import State

SWEEP_ROWS = 2_000
STEP_ROWS = 20_000
SILENT_MS = 600_000
"""A writer on another machine that was not heard of for so long is taken for dead."""


def start(
    connection: sqlite3.Connection,
    path: Path,
    label: str,
    details: dict[str, object],
    annotator_id: int | None,
) -> Edit:
    """Begin a bulk edit; what had been undone before is forgotten and swept away."""
    with translated(path):
        connection.execute("BEGIN IMMEDIATE")
        edits.discard_undone(connection)
        edit_id = edits.add_edit(connection, label, details, annotator_id, writer=_writer())
        connection.execute("COMMIT")
    sweep(connection, path)
    return Edit(connection, edit_id, label, bulk=True, annotator_id=annotator_id)


@contextmanager
def chunk(edit: Edit, path: Path) -> Generator[None]:
    """One short transaction of a bulk edit; rolled back when its body raises."""
    connection = edit.connection
    with translated(path):
        connection.execute("BEGIN IMMEDIATE")
        try:
            edits.set_mode(connection, edit.id, edits.BULK)
            yield
            edits.set_mode(connection, None)
            connection.execute("UPDATE edit SET heartbeat = ? WHERE id = ?", (edits.now(), edit.id))
            connection.execute("COMMIT")
        except BaseException:
            edits.rollback(edit)
            raise


def finish(edit: Edit, path: Path, derive: edits.Derive) -> ChangeSet:
    """Make everything the edit brought visible at once, and do what it has put off to the end."""
    connection = edit.connection
    with translated(path):
        connection.execute("BEGIN IMMEDIATE")
        edits.discard_undone(connection)
        _come_last(connection, edit)
        made = set_state(connection, edit.id, State.ABSENT, State.LIVE)
        edits.set_mode(connection, edit.id, edits.LOG)
        for step in edit.at_end:
            step()
        changes = edits.change_set(connection, edit.id, edit.label)
        derive(connection, changes.ids())
        edits.set_mode(connection, None)
        if made or changes:
            connection.execute(
                "UPDATE edit SET state = 'done', writer = NULL, heartbeat = NULL, made = ?"
                " WHERE id = ?",
                (edits.now(), edit.id),
            )
        else:
            connection.execute("DELETE FROM edit WHERE id = ?", (edit.id,))
        connection.execute("COMMIT")
    return ChangeSet(edit.id, edit.label, everything=bool(made or changes))


def _come_last(connection: sqlite3.Connection, edit: Edit) -> None:
    """Give an edit a number after those made while it was at work: undo goes by number."""
    last = int(connection.execute("SELECT max(id) FROM edit").fetchone()[0])
    if last == edit.id:
        return
    for step in _steps(connection, edit.id):
        connection.execute(
            "UPDATE record SET edit_id = ? WHERE edit_id = ? AND id > ? AND id <= ?",
            (last + 1, edit.id, *step),
        )
    connection.execute("UPDATE edit SET id = ? WHERE id = ?", (last + 1, edit.id))
    edit.id = last + 1


def set_state(connection: sqlite3.Connection, edit_id: int, before: State, after: State) -> int:
    """Put the records that a bulk edit brought from one state into another; give how many."""
    return sum(
        connection.execute(
            "UPDATE record SET state = ? WHERE edit_id = ? AND state = ? AND id > ? AND id <= ?",
            (after, edit_id, before, *step),
        ).rowcount
        for step in _steps(connection, edit_id)
    )


def _steps(connection: sqlite3.Connection, edit_id: int) -> Generator[tuple[int, int]]:
    """Give the records of an edit in ranges of ids: after the first, up to the second.

    What one statement changes is held in memory until it is through, so none changes many.
    """
    last = 0
    while True:
        end = connection.execute(
            "SELECT max(id) FROM (SELECT id FROM record WHERE edit_id = ? AND id > ?"
            " ORDER BY id LIMIT ?)",
            (edit_id, last, STEP_ROWS),
        ).fetchone()[0]
        if end is None:
            return
        yield last, int(end)
        last = int(end)


def abandon(edit: Edit, path: Path) -> None:
    """Take away everything an unfinished bulk edit has written so far."""
    with translated(path):
        edit.connection.execute(
            "UPDATE edit SET state = 'discarded' WHERE id = ? AND state = 'unfinished'", (edit.id,)
        )
    sweep(edit.connection, path)


def sweep(connection: sqlite3.Connection, path: Path) -> int:
    """Remove the records of dead bulk edits and of discarded ones, in short transactions.

    Returns how many records went. Safe to interrupt: the next call goes on.
    """
    swept = 0
    for edit_id in sweepable(connection):
        limit = SWEEP_ROWS
        while ids := _next_rows(connection, edit_id, limit):
            with translated(path):
                connection.execute("BEGIN IMMEDIATE")
                connection.executemany("DELETE FROM record WHERE id = ?", ids)
                try:
                    connection.execute("COMMIT")
                except sqlite3.IntegrityError:
                    # Records of this edit that stay point at some that went: take all at once.
                    connection.execute("ROLLBACK")
                    limit = -1
                    continue
            swept += len(ids)
        with translated(path):
            connection.execute("DELETE FROM edit WHERE id = ?", (edit_id,))
    return swept


def _next_rows(connection: sqlite3.Connection, edit_id: int, limit: int) -> list[tuple[int]]:
    """Give the next records to remove, newest first: what points goes before its target."""
    return connection.execute(
        "SELECT id FROM record WHERE edit_id = ? ORDER BY id DESC LIMIT ?", (edit_id, limit)
    ).fetchall()


def sweepable(connection: sqlite3.Connection) -> list[int]:
    """Give the edits whose records are to be removed, newest first."""
    rows = connection.execute(
        "SELECT id, state, writer, heartbeat FROM edit"
        " WHERE state IN ('unfinished', 'discarded') ORDER BY id DESC"
    ).fetchall()
    return [
        int(id_)
        for id_, state, writer, heartbeat in rows
        if state == "discarded" or (writer and _is_dead(str(writer), int(heartbeat or 0)))
    ]


def _host() -> str:
    import socket  # who only reads history need not load it

    return socket.gethostname()


def _writer() -> str:
    return f"{_host()} {os.getpid()} {_started(os.getpid())}"


def _is_dead(writer: str, heartbeat: int) -> bool:
    host, pid, started = writer.rsplit(" ", 2)
    if host != _host() or os.name == "nt":
        return edits.now() - heartbeat > SILENT_MS
    return not _is_alive(int(pid)) or _started(int(pid)) != started


def _is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _started(pid: int) -> str:
    """Give the start time of a process where the system tells, so that a reused pid is noticed."""
    stat = Path(f"/proc/{pid}/stat")
    try:
        return stat.read_text(errors="replace").rsplit(")", 1)[1].split()[19]
    except OSError:
        return "-"

"""One undoable step: begins with BEGIN IMMEDIATE, is logged by triggers, yields a ChangeSet.

Derived tables (name keys, full-text) are refreshed inside the same transaction by the `derive`
function of the caller, so that whoever reads never sees one without the other.
"""

import json
import sqlite3
from collections.abc import Callable, Collection, Iterable, Mapping
from pathlib import Path

from db.changes import ChangeSet, Edit, now
from db.connection import translated
from db.errors import RecordError
from db.text.ids import new_uid

Derive = Callable[[sqlite3.Connection, Collection[int]], None]
"""Refreshes what is derived from the records of these ids."""

MERGE_WITHIN_MS = 30_000
"""Typing in one field goes on in the same edit when the pause is no longer than this."""

LOG, BULK, REPLAY = 0, 1, 2


def set_mode(connection: sqlite3.Connection, edit_id: int | None, mode: int = LOG) -> None:
    """Tell the triggers which edit writes, and how."""
    connection.execute("UPDATE writing SET edit_id = ?, mode = ?", (edit_id, mode))


def begin(
    connection: sqlite3.Connection,
    path: Path,
    label: str,
    details: Mapping[str, object],
    *,
    annotator_id: int | None = None,
    merge_key: str | None = None,
) -> Edit:
    """Start a transaction and its edit; raises LibraryFileError when the file is locked.

    With `merge_key`, an edit of the same key made a moment ago is continued.
    """
    with translated(path):
        connection.execute("BEGIN IMMEDIATE")
    try:
        discard_undone(connection)
        edit_id = _mergeable(connection, merge_key, annotator_id)
        if edit_id is None:
            edit_id = add_edit(connection, label, details, annotator_id, merge_key=merge_key)
        set_mode(connection, edit_id, LOG)
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    first = connection.execute("SELECT coalesce(max(id), 0) FROM change").fetchone()[0]
    return Edit(connection, edit_id, label, annotator_id=annotator_id, first_change=int(first))


def add_edit(
    connection: sqlite3.Connection,
    label: str,
    details: Mapping[str, object],
    annotator_id: int | None,
    *,
    merge_key: str | None = None,
    writer: str | None = None,
) -> int:
    """Write the row of a new edit; one with a `writer` is bulk and unfinished."""
    made = now()
    bulk = writer is not None
    row = connection.execute(
        "INSERT INTO edit (uid, label, details, annotator_id, made, state, bulk, merge_key,"
        " writer, heartbeat) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
        (
            new_uid(),
            label,
            json.dumps(details, ensure_ascii=False, default=str),
            annotator_id,
            made,
            "unfinished" if bulk else "done",
            int(bulk),
            merge_key,
            writer,
            made if bulk else None,
        ),
    ).fetchone()
    return int(row[0])


def describe(edit: Edit, details: Mapping[str, object]) -> None:
    """Set the parameters of an edit's label once they are known."""
    edit.connection.execute(
        "UPDATE edit SET details = ? WHERE id = ?",
        (json.dumps(details, ensure_ascii=False, default=str), edit.id),
    )


def commit(edit: Edit, path: Path, derive: Derive) -> ChangeSet:
    """Refresh what is derived, commit, and tell what changed; nothing changed leaves no edit."""
    connection = edit.connection
    changes = change_set(connection, edit.id, edit.label, after=edit.first_change)
    if not changes:
        rollback(edit)
        return changes
    ids = changes.ids()
    mark_changed(connection, ids)
    derive(connection, ids)
    _compact(connection, edit)
    connection.execute("UPDATE edit SET made = ? WHERE id = ?", (now(), edit.id))
    set_mode(connection, None)
    _commit(connection, path)
    return changes


def rollback(edit: Edit) -> None:
    """Leave everything as it was before the edit."""
    if edit.connection.in_transaction:
        edit.connection.execute("ROLLBACK")


def _commit(connection: sqlite3.Connection, path: Path) -> None:
    try:
        with translated(path):
            connection.execute("COMMIT")
    except sqlite3.IntegrityError as error:
        connection.execute("ROLLBACK")
        raise RecordError("record.missing_reference") from error


def mark_changed(connection: sqlite3.Connection, ids: Iterable[int]) -> None:
    """Note the time of change on the records of these ids."""
    made = now()
    connection.executemany(
        "UPDATE record SET changed = ? WHERE id = ?", [(made, id_) for id_ in ids]
    )


def change_set(
    connection: sqlite3.Connection, edit_id: int, label: str, *, after: int = 0
) -> ChangeSet:
    """Collect what the logged changes of an edit did, to which records of which kinds."""
    rows = connection.execute(
        "SELECT DISTINCT record_id, CASE WHEN table_name <> 'record' THEN ''"
        " WHEN operation <> 'update' THEN operation"
        " WHEN column_name = 'state' AND new = 0 THEN 'insert'"
        " WHEN column_name = 'state' THEN 'delete' ELSE '' END AS what"
        " FROM change WHERE edit_id = ? AND id > ? AND record_id IS NOT NULL",
        (edit_id, after),
    ).fetchall()
    settings = connection.execute(
        "SELECT 1 FROM change WHERE edit_id = ? AND id > ? AND record_id IS NULL LIMIT 1",
        (edit_id, after),
    ).fetchone()
    found = {str(what): {int(id_) for id_, w in rows if w == what} for what in {r[1] for r in rows}}
    added, deleted = found.get("insert", set()), found.get("delete", set())
    changed = found.get("", set()) - added - deleted
    kinds = kinds_of(connection, edit_id, added | deleted | changed)
    return ChangeSet(
        edit_id,
        label,
        added=_by_kind(added - deleted, kinds),
        changed=_by_kind(changed, kinds) | ({"setting": frozenset[int]()} if settings else {}),
        deleted=_by_kind(deleted - added, kinds),
    )


def kinds_of(connection: sqlite3.Connection, edit_id: int, ids: Collection[int]) -> dict[int, str]:
    """Give the kind of each record, also of those that are no longer there."""
    kinds = {
        int(row[0]): str(row[1])
        for row in connection.execute(
            "SELECT id, kind FROM record WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps(sorted(ids)),),
        )
    }
    gone = connection.execute(
        "SELECT row_id, coalesce(old, new) FROM change WHERE edit_id = ?"
        " AND table_name = 'record' AND column_name = 'kind'",
        (edit_id,),
    )
    return {int(id_): str(kind) for id_, kind in gone} | kinds


def _by_kind(ids: set[int], kinds: Mapping[int, str]) -> dict[str, frozenset[int]]:
    grouped: dict[str, set[int]] = {}
    for id_ in ids:
        grouped.setdefault(kinds.get(id_, ""), set()).add(id_)
    return {kind: frozenset(members) for kind, members in grouped.items()}


def discard_undone(connection: sqlite3.Connection) -> None:
    """Forget what was undone: a new edit begins another story.

    Records that an undone edit left in the file stay absent and are swept away later.
    """
    connection.execute(
        "DELETE FROM edit WHERE state = 'undone' AND bulk = 0"
        " AND NOT EXISTS (SELECT 1 FROM record WHERE record.edit_id = edit.id)"
    )
    connection.execute("UPDATE edit SET state = 'discarded' WHERE state = 'undone'")


def _mergeable(
    connection: sqlite3.Connection, merge_key: str | None, annotator_id: int | None
) -> int | None:
    if merge_key is None:
        return None
    row = connection.execute(
        "SELECT id, merge_key, annotator_id, made FROM edit ORDER BY id DESC LIMIT 1"
    ).fetchone()
    if row is None or row[1] != merge_key or row[2] != annotator_id:
        return None
    return int(row[0]) if now() - int(row[3]) <= MERGE_WITHIN_MS else None


def _compact(connection: sqlite3.Connection, edit: Edit) -> None:
    """Keep one row for each column that a merged edit updated again: first old, last new."""
    repeated = connection.execute(
        "SELECT table_name, row_id, column_name, min(id), max(id) FROM change"
        " WHERE edit_id = ? AND operation = 'update'"
        " GROUP BY table_name, row_id, column_name HAVING count(*) > 1",
        (edit.id,),
    ).fetchall()
    for table, row, column, first, last in repeated:
        connection.execute(
            "UPDATE change SET new = (SELECT new FROM change WHERE id = ?) WHERE id = ?",
            (last, first),
        )
        connection.execute(
            "DELETE FROM change WHERE edit_id = ? AND table_name = ? AND row_id = ?"
            " AND column_name = ? AND operation = 'update' AND id > ?",
            (edit.id, table, row, column, first),
        )

"""The steps of a repair, inside its transaction; foreign keys are not enforced meanwhile."""

import sqlite3
from collections.abc import Callable, Iterable, Mapping

from db.changes import now
from db.fields import KINDS
from db.history import edits
from db.history.replay import PURGED
from db.maintenance import check_history, check_records, checking, mending_texts
from db.maintenance.problems import Problem
from db.maintenance.removal import NARROWING
from db.records import State
from db.schema import build
from db.schema.references import references
from db.search import index
from db.store import documents, names
from db.text.ids import new_uid

_TEXT_CODES = ("text.", "index.", "schema.", "document.wrong", "key.", "record.", "body.", "file.")


def mend(connection: sqlite3.Connection, problems: list[Problem]) -> list[Problem]:
    """Do everything that can be done, and give what was dealt with.

    What comes to light on the way (a row that pointed at a row that went) is dealt with too.
    """
    edits.set_mode(connection, None)
    done = [problem for problem in problems if problem.repairable]
    _objects(connection)
    if any(problem.code == "file.damaged" for problem in done):
        connection.execute("REINDEX")
    for step in _STEPS:
        done += [one for one in step(connection) if one not in done]
    if any(one.code.startswith("name.") or one.code in _LOST for one in done):
        connection.execute("DELETE FROM name_key")
        names.fill_keys(connection)
    if any(one.code.startswith(_TEXT_CODES) for one in done):
        index.rebuild(connection)
    return done


_LOST = ("schema.missing", "key.dangling", "body.without_record", "record.without_body")


def _objects(connection: sqlite3.Connection) -> None:
    """Make triggers, views, indexes and derived tables as in a new library; drop foreign ones."""
    expected = build.expected_schema()
    for problem in checking.schema(connection):
        type_, name = str(problem.details["type"]), str(problem.details["name"])
        if problem.code != "schema.missing" and type_ == "index":
            quoted = name.replace('"', '""')
            connection.execute(f'DROP INDEX "{quoted}"')
    _make_missing(connection, expected, indexes=False)
    build.drop_triggers(connection)
    build.create_objects(connection)
    _make_missing(connection, expected, indexes=True)


def _make_missing(
    connection: sqlite3.Connection, expected: Mapping[tuple[str, str], str], *, indexes: bool
) -> None:
    """Make the tables that are not there: our own first, then those of the full-text indexes."""
    found = build.schema_of(connection)
    for (type_, name), sql in expected.items():
        of_index = name.startswith(index.FTS_TABLES) or sql.startswith("CREATE VIRTUAL")
        if (type_, name) not in found and type_ in ("table", "index") and of_index == indexes:
            connection.execute(sql)


def _bodies(connection: sqlite3.Connection) -> Iterable[Problem]:
    """Give a record to rows that lost theirs; let go of records that lost their rows."""
    found = list(check_records.bodies(connection))
    for problem in found:
        kind, id_ = str(problem.details["kind"]), problem.details["id"]
        if problem.code == "record.without_body":
            connection.execute("DELETE FROM record WHERE id = ?", (id_,))
        elif problem.code == "body.without_record":
            _give_record(connection, kind, id_)
    return [problem for problem in found if problem.repairable]


def _give_record(connection: sqlite3.Connection, kind: str, id_: object) -> None:
    known = connection.execute("SELECT 1 FROM record WHERE id = ?", (id_,)).fetchone()
    if known is not None:  # the record is of another kind: this row is not its
        connection.execute(f"DELETE FROM {kind} WHERE id = ?", (id_,))
        return
    made = now()
    connection.execute(
        "INSERT INTO record (id, uid, kind, created, changed) VALUES (?, ?, ?, ?, ?)",
        (id_, new_uid(), kind, made, made),
    )


def _dangling(connection: sqlite3.Connection) -> Iterable[Problem]:
    """Empty what points nowhere where it may be empty, else remove the row, until nothing does."""
    needed = {(one.table, one.column) for one in references(connection) if one.required}
    needed |= NARROWING
    done: list[Problem] = []
    while found := list(checking.dangling(connection)):
        connection.execute("DELETE FROM name_key WHERE name_id NOT IN (SELECT id FROM name)")
        for problem in found:
            table, column = str(problem.details["table"]), str(problem.details["column"])
            row = (problem.details["row"],)
            if row == (None,):
                continue  # the keys of names, which went above
            if (table, column) not in needed:
                connection.execute(f'UPDATE "{table}" SET "{column}" = NULL WHERE rowid = ?', row)
                continue
            connection.execute(f'DELETE FROM "{table}" WHERE rowid = ?', row)
            if table in KINDS:
                connection.execute("DELETE FROM record WHERE id = ?", row)
        done += [one for one in found if one not in done]
    return done


def _absent(connection: sqlite3.Connection) -> Iterable[Problem]:
    """Put into the trash what is absent for no reason; keep what is there against its edit."""
    found = list(check_records.absent(connection))
    for problem in found:
        connection.execute(
            "UPDATE record SET edit_id = NULL, state = CASE state WHEN ?1 THEN ?2 ELSE state END"
            " WHERE id = ?3",
            (State.ABSENT, State.TRASHED, problem.details["id"]),
        )
    return found


def _passages(connection: sqlite3.Connection) -> Iterable[Problem]:
    """Give passages the ordinals of the order in which they stand."""
    connection.execute(
        "UPDATE passage SET ordinal = p.place FROM (SELECT id, row_number() OVER"
        " (PARTITION BY document_id ORDER BY start) - 1 AS place FROM passage) AS p"
        " WHERE p.id = passage.id AND passage.ordinal <> p.place"
    )
    return ()


def _clutter(connection: sqlite3.Connection) -> Iterable[Problem]:
    for (document_id,) in connection.execute("SELECT id FROM document").fetchall():
        if documents.clutter_differs(connection, document_id):
            documents.remake_hidden(connection, document_id)
    return ()


def _history(connection: sqlite3.Connection) -> Iterable[Problem]:
    """Mark changes that cannot be replayed; set right edits in states that cannot be."""
    for problem in check_history.changes(connection):
        connection.execute(
            f"UPDATE change SET table_name = 'record', row_id = 0, column_name = '{PURGED}',"
            " old = NULL, new = NULL WHERE table_name = ? AND column_name = ?",
            (problem.details["table"], problem.details["column"]),
        )
    connection.execute(
        "UPDATE edit SET state = 'discarded' WHERE state = 'undone'"
        " AND id < (SELECT max(id) FROM edit WHERE state = 'done')"
    )
    connection.execute("UPDATE edit SET state = 'done' WHERE state = 'unfinished' AND bulk = 0")
    connection.execute("INSERT OR IGNORE INTO writing (id) VALUES (1)")
    return ()


_STEPS: tuple[Callable[[sqlite3.Connection], Iterable[Problem]], ...] = (
    _bodies,
    _dangling,
    _bodies,
    _dangling,
    _absent,
    _passages,
    _clutter,
    mending_texts.annotations,
    _history,
)

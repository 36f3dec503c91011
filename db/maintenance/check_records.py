"""Checks records: each has the row of its kind and no other, its keys and its summary."""

import sqlite3
from collections.abc import Iterator

from db.fields import KINDS
from db.maintenance.problems import Problem
from db.records import State
from db.search import index
from db.store import summary

BATCH = 5_000


def bodies(connection: sqlite3.Connection) -> Iterator[Problem]:
    """Find records without the row of their kind, rows without record, rows of another kind."""
    for kind in KINDS:
        rows = connection.execute(
            f"SELECT id FROM record WHERE kind = ? AND id NOT IN (SELECT id FROM {kind})", (kind,)
        )
        for (id_,) in rows:
            yield Problem("record.without_body", {"id": id_, "kind": kind})
        rows = connection.execute(
            f"SELECT t.id FROM {kind} AS t LEFT JOIN record ON record.id = t.id"
            " WHERE record.kind IS NOT ?",
            (kind,),
        )
        for (id_,) in rows:
            yield Problem("body.without_record", {"id": id_, "kind": kind})
    marks = ", ".join("?" * len(KINDS))
    rows = connection.execute(
        f"SELECT id, kind FROM record WHERE kind NOT IN ({marks})", tuple(KINDS)
    )
    for id_, kind in rows:
        yield Problem("record.unknown_kind", {"id": id_, "kind": kind}, repairable=False)


def absent(connection: sqlite3.Connection) -> Iterator[Problem]:
    """Find absent records that no undone or unfinished edit accounts for, and the reverse."""
    rows = connection.execute(
        "SELECT record.id FROM record LEFT JOIN edit ON edit.id = record.edit_id"
        " WHERE record.state = ? AND coalesce(edit.state, 'done') = 'done'"
        " OR record.state <> ? AND edit.state IN ('unfinished', 'undone', 'discarded')",
        (State.ABSENT, State.ABSENT),
    )
    for (id_,) in rows:
        yield Problem("record.absent", {"id": id_})


def name_keys(connection: sqlite3.Connection) -> Iterator[Problem]:
    """Make the keys of every name anew and compare."""
    from db.text.names import keys

    after = 0
    while rows := connection.execute(
        "SELECT id, text, lang, script FROM name WHERE id > ? ORDER BY id LIMIT ?", (after, BATCH)
    ).fetchall():
        last = int(rows[-1][0])
        found: dict[int, set[tuple[str, str]]] = {}
        for name_id, scheme, key in connection.execute(
            "SELECT name_id, scheme, key FROM name_key WHERE name_id > ? AND name_id <= ?",
            (after, last),
        ):
            found.setdefault(int(name_id), set()).add((str(scheme), str(key)))
        for name_id, text, lang, script in rows:
            present, wanted = found.get(name_id, set()), set(keys(text, lang, script))
            if present != wanted:
                code = "name.wrong_keys" if present else "name.without_keys"
                yield Problem(code, {"name": name_id})
        after = last


def summaries(connection: sqlite3.Connection) -> Iterator[Problem]:
    """Compare what the index knows of each record with what it should."""
    columns = "id, title, names, body, note"
    for kind in KINDS:
        rows = connection.execute(
            f"SELECT id FROM ({summary.select(kind)} EXCEPT SELECT {columns} FROM record_text"
            " WHERE record_kind = ?)",
            (kind,),
        )
        for (id_,) in rows:
            yield Problem("text.wrong_summary", {"id": id_})
    for _, id_ in index.wrongly_spaced(connection):
        yield Problem("text.wrong_summary", {"id": id_})


def latin_names(connection: sqlite3.Connection) -> Iterator[Problem]:
    """Compare the Latin spellings that misspelt names are sought among with the keys of names."""
    wanted = "SELECT name_id, key FROM name_key WHERE scheme = 'latin'"
    present = "SELECT name_id, text FROM name_latin"
    for one, other in ((wanted, present), (present, wanted)):
        rows = connection.execute(f"SELECT DISTINCT name_id FROM ({one} EXCEPT {other})")
        for (name_id,) in rows:
            yield Problem("text.wrong_latin", {"name": name_id})

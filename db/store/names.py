"""Keeps the matching keys of names up to date: derived rows, made anew when a name changes."""

import json
import sqlite3
from collections.abc import Collection, Iterator

NameRow = tuple[int, str, str | None, str | None]
"""id, text, language, script"""


def refresh_keys(connection: sqlite3.Connection, record_ids: Collection[int]) -> None:
    """Make the keys of all names of these records anew."""
    wanted = json.dumps(list(record_ids))
    rows = connection.execute(
        "SELECT id, text, lang, script FROM name"
        " WHERE record_id IN (SELECT value FROM json_each(?))",
        (wanted,),
    ).fetchall()
    if rows:
        _replace(connection, rows)


def fill_keys(connection: sqlite3.Connection, edit_id: int | None = None) -> None:
    """Make the keys of all names, or of those whose records a bulk edit brought."""
    if edit_id is None:
        rows = connection.execute("SELECT id, text, lang, script FROM name")
    else:
        rows = connection.execute(
            # The sign keeps SQLite from going through all records of the edit, chunk after chunk.
            "SELECT name.id, text, lang, script FROM name JOIN record ON record.id = record_id"
            " WHERE +record.edit_id = ?"
            " AND name.id > (SELECT coalesce(max(name_id), 0) FROM name_key)",
            (edit_id,),
        )
    for batch in _batches(rows.fetchall()):
        _replace(connection, batch)


def _batches(rows: list[NameRow]) -> Iterator[list[NameRow]]:
    for start in range(0, len(rows), 5_000):
        yield rows[start : start + 5_000]


def _replace(connection: sqlite3.Connection, rows: Collection[NameRow]) -> None:
    from db.text.names import keys

    connection.executemany("DELETE FROM name_key WHERE name_id = ?", [(row[0],) for row in rows])
    connection.executemany(
        "INSERT OR IGNORE INTO name_key (name_id, scheme, key) VALUES (?, ?, ?)",
        [
            (name_id, scheme, key)
            for name_id, text, lang, script in rows
            for scheme, key in keys(text, lang, script)
        ],
    )

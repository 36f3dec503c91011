"""Keeps the full-text indexes level with the records: refresh, bulk fill, rebuild, check."""

import json
import sqlite3
from collections.abc import Collection

from db.store.summary import SUMMARIES, select

FTS_TABLES = ("record_fts", "document_fts")
_COLUMNS = ("title", "names", "body", "note")


def refresh(connection: sqlite3.Connection, ids: Collection[int]) -> None:
    """Bring `record_text` of these records up to date; triggers carry it into the index."""
    if not ids:
        return
    wanted = json.dumps(list(ids))
    kinds = connection.execute(
        "SELECT DISTINCT kind FROM record WHERE id IN (SELECT value FROM json_each(?))", (wanted,)
    ).fetchall()
    differs = " OR ".join(f"{name} IS NOT excluded.{name}" for name in _COLUMNS)
    assigned = ", ".join(f"{name} = excluded.{name}" for name in _COLUMNS)
    for (kind,) in kinds:
        connection.execute(
            f"INSERT INTO record_text (id, {', '.join(_COLUMNS)}) {select(str(kind))}"
            " WHERE t.id IN (SELECT value FROM json_each(?))"
            f" ON CONFLICT (id) DO UPDATE SET {assigned} WHERE {differs}",
            (wanted,),
        )


def fill(connection: sqlite3.Connection, edit_id: int) -> None:
    """Index what a chunk of a bulk edit has just added: all rows after those indexed so far."""
    del edit_id
    after = _scalar(connection, "SELECT coalesce(max(id), 0) FROM record_text")
    kinds = connection.execute("SELECT DISTINCT kind FROM record WHERE id > ?", (after,)).fetchall()
    for kind in SUMMARIES:
        if (kind,) in kinds:
            connection.execute(
                f"INSERT INTO record_text (id, {', '.join(_COLUMNS)}) {select(kind)}"
                " WHERE t.id > ?",
                (after,),
            )
    connection.execute(
        "INSERT INTO record_fts (rowid, title, names, body, note)"
        " SELECT id, title, names, body, note FROM record_text WHERE id > ?",
        (after,),
    )
    indexed = _scalar(connection, "SELECT coalesce(max(id), 0) FROM document_fts_docsize")
    connection.execute(
        "INSERT INTO document_fts (rowid, text) SELECT id, text FROM document_visible WHERE id > ?",
        (indexed,),
    )


def rebuild(connection: sqlite3.Connection) -> None:
    """Make `record_text` and all indexes anew, inside the caller's transaction."""
    connection.execute("UPDATE writing SET mode = 1")
    for name in FTS_TABLES:
        connection.execute(f"INSERT INTO {name} ({name}) VALUES ('delete-all')")
    connection.execute("DELETE FROM record_text")
    for kind in SUMMARIES:
        connection.execute(f"INSERT INTO record_text (id, {', '.join(_COLUMNS)}) {select(kind)}")
    for name in FTS_TABLES:
        connection.execute(f"INSERT INTO {name} ({name}) VALUES ('rebuild')")
    connection.execute("UPDATE writing SET mode = 0")


def damaged(connection: sqlite3.Connection) -> list[str]:
    """Give the names of full-text indexes that do not agree with their content."""
    found: list[str] = []
    for name in FTS_TABLES:
        try:
            connection.execute(f"INSERT INTO {name} ({name}, rank) VALUES ('integrity-check', 1)")
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_CORRUPT:
                raise  # locked by another writer, interrupted
            found.append(name)
    return found


def _scalar(connection: sqlite3.Connection, sql: str) -> int:
    return int(connection.execute(sql).fetchone()[0])

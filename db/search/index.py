"""Keeps the full-text indexes level with the records: refresh, bulk fill, rebuild, check.

Three indexes without text of their own: records (`record_fts`, over `record_text`), texts of
sources (`document_fts`, over `document_chunk`) and names by trigrams (`name_fts`, over
`name_latin`). Triggers carry every row into them; a bulk edit fills them chunk by chunk.
"""

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator

from db.store.summary import SUMMARIES, select
from db.text.chinese_text import has_chinese, spaced

FTS_TABLES = ("record_fts", "document_fts", "name_fts")
_COLUMNS = ("title", "names", "body", "note")
_INSERT = f"INSERT INTO record_text (id, record_kind, {', '.join(_COLUMNS)})"
_NOT_ASCII = " OR ".join(f"length({name}) < length(CAST({name} AS BLOB))" for name in _COLUMNS)


def refresh(connection: sqlite3.Connection, ids: Collection[int]) -> None:
    """Bring what is indexed of these records up to date; triggers carry it into the indexes."""
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
            f"{_INSERT} {_summary(str(kind))} WHERE t.id IN (SELECT value FROM json_each(?))"
            f" ON CONFLICT (id) DO UPDATE SET {assigned} WHERE {differs}",
            (wanted,),
        )
    _space(connection, "record_text.id IN (SELECT value FROM json_each(?))", wanted)
    _refresh_names(connection, wanted)


def fill(connection: sqlite3.Connection, edit_id: int) -> None:
    """Index what a chunk of a bulk edit has just added: all rows after those indexed so far."""
    del edit_id
    after = _scalar(connection, "SELECT coalesce(max(id), 0) FROM record_text")
    kinds = connection.execute("SELECT DISTINCT kind FROM record WHERE id > ?", (after,)).fetchall()
    for kind in SUMMARIES:
        if (kind,) in kinds:
            connection.execute(f"{_INSERT} {_summary(kind)} WHERE t.id > ?", (after,))
    _space(connection, "record_text.id > ?", after)
    connection.execute(
        f"INSERT INTO record_fts (rowid, kind, {', '.join(_COLUMNS)})"
        f" SELECT id, kind, {', '.join(_COLUMNS)} FROM record_searched WHERE id > ?",
        (after,),
    )
    indexed = _scalar(connection, "SELECT coalesce(max(id), 0) FROM document_fts_docsize")
    connection.execute(
        "INSERT INTO document_fts (rowid, text) SELECT id, text FROM document_visible WHERE id > ?",
        (indexed,),
    )
    _fill_names(connection)


def rebuild(connection: sqlite3.Connection) -> None:
    """Make all that is derived for the indexes, and the indexes, anew in the caller's transaction.

    The matching keys of names are taken as they are: `db.store.names.fill_keys` makes those.
    """
    connection.execute("UPDATE writing SET mode = 1")
    connection.execute("INSERT INTO name_fts (name_fts) VALUES ('rebuild')")
    connection.execute("DELETE FROM name_latin")
    connection.execute("DELETE FROM record_text")
    for name in FTS_TABLES:
        connection.execute(f"INSERT INTO {name} ({name}) VALUES ('delete-all')")
    for kind in SUMMARIES:
        connection.execute(f"{_INSERT} {_summary(kind)}")
    _space(connection, "record_text.id > ?", 0)
    for name in ("record_fts", "document_fts"):
        connection.execute(f"INSERT INTO {name} ({name}) VALUES ('rebuild')")
    _fill_names(connection)
    connection.execute("UPDATE writing SET mode = 0")


def optimize(connection: sqlite3.Connection) -> None:
    """Merge the indexes into one piece each: faster to read, and free of what was deleted."""
    for name in FTS_TABLES:
        connection.execute(f"INSERT INTO {name} ({name}) VALUES ('optimize')")


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


def _summary(kind: str) -> str:
    """Give a SELECT of (id, kind, title, names, body, note) over the table of a kind, as t."""
    return select(kind).replace("SELECT t.id,", f"SELECT t.id, '{kind}',", 1)


def _space(connection: sqlite3.Connection, which: str, parameter: str | int) -> None:
    """Keep the spaced Chinese of some records beside their text."""
    connection.executemany(
        "UPDATE record_text SET spaced = ? WHERE id = ?",
        list(wrongly_spaced(connection, which, parameter)),
    )


def wrongly_spaced(
    connection: sqlite3.Connection, which: str = "record_text.id > ?", parameter: str | int = 0
) -> Iterator[tuple[str | None, int]]:
    """Give (spaced Chinese as it should be, id) of records where it is not so."""
    rows: Iterable[tuple[int, str | None, str | None, str | None, str | None, str | None]]
    rows = connection.execute(
        f"SELECT id, {', '.join(_COLUMNS)}, spaced FROM record_text"
        f" WHERE {which} AND ({_NOT_ASCII} OR spaced IS NOT NULL)",
        (parameter,),
    )
    for id_, *texts, before in rows:
        pairs = zip(_COLUMNS, texts, strict=True)
        found = {name: spaced(text) for name, text in pairs if text and has_chinese(text)}
        after = json.dumps(found, ensure_ascii=False) if found else None
        if after != before:
            yield after, id_


def _refresh_names(connection: sqlite3.Connection, wanted: str) -> None:
    names = "(SELECT id FROM name WHERE record_id IN (SELECT value FROM json_each(?)))"
    connection.execute(
        f"DELETE FROM name_latin WHERE name_id IN {names} AND NOT EXISTS (SELECT 1 FROM name_key"
        " WHERE name_key.name_id = name_latin.name_id AND scheme = 'latin' AND key = text)",
        (wanted,),
    )
    connection.execute(
        "INSERT INTO name_latin (name_id, text) SELECT name_key.name_id, key FROM name_key"
        f" WHERE name_key.name_id IN {names} AND scheme = 'latin' AND NOT EXISTS (SELECT 1"
        " FROM name_latin AS l WHERE l.name_id = name_key.name_id AND l.text = key)",
        (wanted,),
    )


def _fill_names(connection: sqlite3.Connection) -> None:
    """Index the Latin spellings of all names after the last one that is indexed."""
    after = _scalar(connection, "SELECT coalesce(max(name_id), 0) FROM name_latin")
    indexed = _scalar(connection, "SELECT coalesce(max(id), 0) FROM name_latin")
    connection.execute(
        "INSERT INTO name_latin (name_id, text) SELECT name_id, key FROM name_key"
        " WHERE name_id > ? AND scheme = 'latin' ORDER BY name_id",
        (after,),
    )
    connection.execute(
        "INSERT INTO name_fts (rowid, text) SELECT id, text FROM name_latin WHERE id > ?",
        (indexed,),
    )


def _scalar(connection: sqlite3.Connection, sql: str) -> int:
    return int(connection.execute(sql).fetchone()[0])

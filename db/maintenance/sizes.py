"""How large the parts of a library are, in bytes, and how many records of each kind it holds."""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass

from db.maintenance.removal import UNREFERENCED_DOCUMENT, UNREFERENCED_ORIGINAL
from db.records import State
from db.search import index
from db.store import read

PARTS = ("records", "texts", "originals", "history", "search")

_TEXTS = ("document", "document_chunk", "passage")
_SEARCH = ("record_text", "name_key", "name_latin", *index.FTS_TABLES)
_HISTORY = ("edit", "change")


@dataclass(frozen=True, slots=True)
class Statistics:
    """Sizes in bytes by part (records, texts, originals, history, search, free) and their total.

    Indexes count with their tables. `live`, `trashed`: records by kind. Unreferenced texts and
    originals are those that nothing leads to; a purge removes them.
    """

    sizes: Mapping[str, int]
    total: int
    live: Mapping[str, int]
    trashed: Mapping[str, int]
    edits: int
    unreferenced_documents: int
    unreferenced_originals: int


def statistics(connection: sqlite3.Connection) -> Statistics:
    """Measure the library; reads every page of the file where SQLite can tell, else estimates."""
    page = int(connection.execute("PRAGMA page_size").fetchone()[0])
    pages = int(connection.execute("PRAGMA page_count").fetchone()[0])
    free = int(connection.execute("PRAGMA freelist_count").fetchone()[0])
    sizes: dict[str, int] = dict.fromkeys(PARTS, 0)
    for table, size in _table_sizes(connection).items():
        sizes[_part(table)] += size
    return Statistics(
        sizes | {"free": free * page},
        pages * page,
        read.counts(connection, State.LIVE),
        read.counts(connection, State.TRASHED),
        _count(connection, "edit", "state = 'done'"),
        _count(connection, "document", UNREFERENCED_DOCUMENT),
        _count(connection, "original", UNREFERENCED_ORIGINAL),
    )


def _count(connection: sqlite3.Connection, table: str, where: str) -> int:
    return int(connection.execute(f"SELECT count(*) FROM {table} WHERE {where}").fetchone()[0])


def _part(table: str) -> str:
    if table.startswith(_SEARCH):
        return "search"
    if table == "original":
        return "originals"
    if table in _TEXTS:
        return "texts"
    return "history" if table in _HISTORY else "records"


def _table_sizes(connection: sqlite3.Connection) -> dict[str, int]:
    try:
        rows = connection.execute(
            "SELECT coalesce(m.tbl_name, s.name), sum(s.pgsize) FROM dbstat AS s"
            " LEFT JOIN sqlite_master AS m ON m.name = s.name WHERE s.aggregate = TRUE GROUP BY 1"
        ).fetchall()
    except sqlite3.OperationalError:  # this SQLite was built without the table of page sizes
        return estimates(connection)
    return {str(name): int(size) for name, size in rows}


def estimates(connection: sqlite3.Connection) -> dict[str, int]:
    """Add up the lengths of all values, table by table."""
    found: dict[str, int] = {}
    tables = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
    ).fetchall()
    for (name,) in tables:
        columns = connection.execute("SELECT name FROM pragma_table_info(?)", (name,)).fetchall()
        lengths = " + ".join(f'coalesce(length(CAST("{c[0]}" AS BLOB)), 0)' for c in columns)
        row = connection.execute(f'SELECT coalesce(sum({lengths}), 0) FROM "{name}"').fetchone()
        found[str(name)] = int(row[0])
    return found

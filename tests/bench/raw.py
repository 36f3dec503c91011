"""Plain SQLite doing the same work, without the library: what `make bench` compares with."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from tests.bench.corpus import Document, Event

TABLES = """
CREATE TABLE document (
    id INTEGER PRIMARY KEY, language TEXT, date TEXT, title TEXT, text TEXT
) STRICT;
CREATE VIRTUAL TABLE document_text USING fts5 (
    title, text, content = 'document', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
CREATE TABLE event (
    id INTEGER PRIMARY KEY, date TEXT, type TEXT, domain TEXT, place TEXT, title TEXT,
    first_actor INTEGER, second_actor INTEGER
) STRICT;
CREATE INDEX event_date ON event (date);
CREATE INDEX event_type ON event (type);
CREATE INDEX event_first_actor ON event (first_actor);
CREATE INDEX event_second_actor ON event (second_actor);
"""
NEWEST = """
SELECT document.id, document.title, snippet(document_text, 1, '[', ']', '…', 16)
FROM document_text JOIN document ON document.id = document_text.rowid
WHERE document_text MATCH ? ORDER BY document_text.rowid DESC LIMIT 50
"""
COUNT = "SELECT count(*) FROM document_text WHERE document_text MATCH ?"


@contextmanager
def database(path: Path) -> Iterator[sqlite3.Connection]:
    """Open a raw database, or make it with its tables, with the pragmas that the library uses."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.executescript(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -64000;"
        )
        if not connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]:
            connection.executescript(TABLES)
        yield connection


def load_documents(connection: sqlite3.Connection, documents: Iterable[Document]) -> None:
    """Write the documents, then fill their index, in one transaction."""
    rows = ((d.number, d.language, d.date, d.title, d.text) for d in documents)
    connection.execute("BEGIN IMMEDIATE")
    connection.executemany("INSERT INTO document VALUES (?, ?, ?, ?, ?)", rows)
    connection.execute("INSERT INTO document_text (document_text) VALUES ('rebuild')")
    connection.execute("COMMIT")


def load_events(connection: sqlite3.Connection, events: Iterable[Event]) -> None:
    """Write the events with four indexes in one transaction."""
    rows = ((e.number, e.date, e.type, e.domain, e.place, e.title, *e.actors) for e in events)
    connection.execute("BEGIN IMMEDIATE")
    connection.executemany("INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)
    connection.execute("COMMIT")


def newest(connection: sqlite3.Connection, query: str) -> list[tuple[int, str, str]]:
    """Give the newest 50 documents that match an FTS5 query: id, title, snippet."""
    return connection.execute(NEWEST, (query,)).fetchall()


def count(connection: sqlite3.Connection, query: str) -> int:
    """Count the documents that match an FTS5 query."""
    return connection.execute(COUNT, (query,)).fetchone()[0]

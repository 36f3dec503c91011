"""What SQLite makes of our queries: the full-text index leads whatever ranks."""

import sqlite3
from collections.abc import Iterator

import pytest

from db.search import engine

QUERIES = [
    "loan",
    "loan type:aid",
    "loan kind:event actor:Putin",
    "loan -ministry",
    "loan date:2020..2022 tag:politics",
    "loan missing:date",
    "loan voices:0",
    "Лукашенко money",
    "loan has:note is:attested in:body",
]


@pytest.fixture
def statements(made) -> Iterator[list[str]]:
    """Every statement that a search sends, with its values written in."""
    sent: list[str] = []
    made.library.reader.set_trace_callback(sent.append)
    yield sent
    made.library.reader.set_trace_callback(None)


@pytest.mark.parametrize("query", QUERIES)
def test_what_ranks_is_led_by_the_index(made, statements: list[str], query: str) -> None:
    engine.search(made.library.reader, query)
    made.library.reader.set_trace_callback(None)
    ranking = [sql for sql in statements if "bm25(" in sql]
    assert ranking
    for sql in ranking:
        index = "record_fts" if "bm25(record_fts" in sql else "document_fts"
        first = leading(made.library.reader, sql)
        assert first.startswith(f"SCAN {index} VIRTUAL TABLE"), (sql, first)
        assert "M" in first.rsplit(":", 1)[1], first


def leading(reader: sqlite3.Connection, sql: str) -> str:
    """Give the step of the query plan that runs outermost inside the ranking subquery."""
    rows = reader.execute(f"EXPLAIN QUERY PLAN {sql}").fetchall()
    inner = next(row[0] for row in rows if "_fts VIRTUAL TABLE" in row[3])
    same_level = next(row[1] for row in rows if row[0] == inner)
    return next(row[3] for row in rows if row[1] == same_level)


def test_no_query_asks_a_ranking_index_for_bare_rowids(made, statements: list[str]) -> None:
    for query in QUERIES:
        engine.search(made.library.reader, query)
    made.library.reader.set_trace_callback(None)
    assert not [
        sql for sql in statements if "bm25(" in sql and "AND rowid IN" in sql.replace("(", "")
    ]

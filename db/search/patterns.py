"""Regular expressions over records and texts, in linear time (RE2) and bounded altogether.

No index helps with them, so everything that is searched is read; a search that takes longer than
`LIMIT_S` is refused, so that it can be narrowed.
"""

import sqlite3
import time
from collections.abc import Callable, Iterable
from typing import NamedTuple

from db.errors import QueryError
from db.search import nodes as n
from db.search import regex

LIMIT_S = 5.0
_TEXTS = (
    "SELECT source.id, CASE WHEN hidden = '' THEN text ELSE coalesce(indexed, text) END FROM source"
    " CROSS JOIN document_chunk ON document_chunk.document_id = source.document_id"
)
_COLUMNS = {"title": "title", "name": "names", "body": "body", "note": "note"}


class Found(NamedTuple):
    """Ids of the records that hold a match, and of the sources whose text does."""

    records: tuple[int, ...]
    texts: tuple[int, ...]


def find(connection: sqlite3.Connection, node: n.Regex, scope: frozenset[str]) -> Found:
    """Look through everything. Raises QueryError("query.regex_slow") after `LIMIT_S`."""
    search = regex.searcher(node.pattern)
    columns = [f"coalesce({column}, '')" for place, column in _COLUMNS.items() if place in scope]
    until = time.monotonic() + LIMIT_S
    records: list[int] = []
    texts: list[int] = []
    if columns:
        whole = " || char(10) || ".join(columns)
        rows = connection.execute(f"SELECT id, {whole} FROM record_text")
        records = _matching(rows, search, node, until)
    if "text" in scope:
        texts = _matching(connection.execute(_TEXTS), search, node, until)
    return Found(tuple(records), tuple(dict.fromkeys(texts)))


def _matching(
    rows: Iterable[tuple[int, str]],
    search: Callable[[str], tuple[int, int] | None],
    node: n.Regex,
    until: float,
) -> list[int]:
    found: list[int] = []
    for number, (id_, text) in enumerate(rows):
        if search(text) is not None:
            found.append(id_)
        if number % 64 == 0 and time.monotonic() > until:
            raise QueryError("query.regex_slow", *node.span, seconds=LIMIT_S)
    return found

"""Regular expressions over records and texts, in linear time (RE2) and bounded altogether.

No index helps with them, so everything that is searched is read; a search that takes longer than
`LIMIT_S` is refused, so that it can be narrowed.
"""

import sqlite3
import time
from collections.abc import Callable, Iterable

from db.errors import QueryError
from db.search import regex
from db.search.sql import Sql, listed, within

LIMIT_S = 5.0
_COLUMNS = {"title": "title", "name": "names", "body": "body", "note": "note"}


def condition(
    connection: sqlite3.Connection, pattern: str, scope: frozenset[str], *, wide: bool
) -> Sql:
    """Give the condition of holding a match. Raises QueryError("query.regex_slow")."""
    del wide  # a text is looked into anyway: nothing else would find what no index knows
    search = regex.searcher(pattern)
    columns = [f"coalesce({column}, '')" for place, column in _COLUMNS.items() if place in scope]
    until = time.monotonic() + LIMIT_S
    found: list[int] = []
    if columns:
        whole = " || char(10) || ".join(columns)
        rows = connection.execute(f"SELECT id, {whole} FROM record_text")
        found += _matching(rows, search, pattern, until)
    if "text" in scope:
        rows = connection.execute(
            "SELECT source.id, coalesce(nullif(indexed, ''), text) FROM source CROSS JOIN"
            " document_chunk ON document_chunk.document_id = source.document_id"
        )
        found += _matching(rows, search, pattern, until)
    return within("SELECT value FROM json_each(?)", parameters=[listed(found)])


def _matching(
    rows: Iterable[tuple[int, str]],
    search: Callable[[str], tuple[int, int] | None],
    pattern: str,
    until: float,
) -> list[int]:
    found: list[int] = []
    for number, (id_, text) in enumerate(rows):
        if search(text) is not None:
            found.append(id_)
        if number % 64 == 0 and time.monotonic() > until:
            raise QueryError("query.regex_slow", 0, len(pattern), seconds=LIMIT_S)
    return found

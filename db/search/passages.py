"""The passages of a source's text that answer a query: located, weighed, cut to snippets.

Only the chunks that matched are read, and of a long text a few of those. Clutter never answers.
"""

import sqlite3
from bisect import bisect_right
from typing import NamedTuple

from db.search.marks import Marker, Snippet, Span, snippet
from db.search.ranking import Entry
from db.search.sql import listed

MOST_CHUNKS = 6
CHUNK, CLUTTER = 100_000, "clutter"
"""As in `db.store.documents`, which writes and is slow to load; a test holds them level."""

_WHOLE_CHUNK = 0


class Found(NamedTuple):
    """A passage with hits: its id (0: the text has no passages), place, and snippet."""

    id: int
    span: Span
    locator: str
    snippet: Snippet
    weight: int


class _Text(NamedTuple):
    document_id: int
    length: int
    chunk_id: int


def locate(
    connection: sqlite3.Connection, entries: list[Entry], expression: str, marker: Marker
) -> dict[int, list[Found]]:
    """Give the passages of each text that answers, by source id: the best first, then in order."""
    found: dict[int, list[Found]] = {}
    for source_id, text in _texts(connection, entries).items():
        chunks = [text.chunk_id]
        if text.length > CHUNK:
            chunks = _matching_chunks(connection, text, expression) or chunks
        passages: list[Found] = []
        for chunk in chunks:
            passages += _in_chunk(connection, text.document_id, chunk, marker)
        if passages:
            best = min(passages, key=lambda one: (-one.weight, one.span))
            found[source_id] = [best, *(one for one in passages if one is not best)]
        else:
            found[source_id] = _beginning(connection, text.document_id)
    return found


def _texts(connection: sqlite3.Connection, entries: list[Entry]) -> dict[int, _Text]:
    chunks = {entry.id: entry.chunk_id for entry in entries}
    rows = connection.execute(
        "SELECT source.id, document.id, document.length, (SELECT id FROM document_chunk"
        " WHERE document_id = document.id ORDER BY ordinal LIMIT 1)"
        " FROM source JOIN document ON document.id = source.document_id"
        " WHERE source.id IN (SELECT value FROM json_each(?))",
        (listed(chunks),),
    )
    return {
        int(source): _Text(int(id_), int(length), chunks[source] if chunks[source] > 0 else chunk)
        for source, id_, length, chunk in rows
        if chunk is not None
    }


def _matching_chunks(connection: sqlite3.Connection, text: _Text, expression: str) -> list[int]:
    """Give the chunks of a long text that hold one of the words, first the one that was hit."""
    if not expression:
        return []
    low, high = connection.execute(
        "SELECT min(id), max(id) FROM document_chunk WHERE document_id = ?", (text.document_id,)
    ).fetchone()
    rows = connection.execute(
        "SELECT rowid FROM document_fts WHERE document_fts MATCH ? AND rowid BETWEEN ? AND ?"
        " LIMIT ?",
        (expression, low, high, MOST_CHUNKS),
    )
    return sorted({int(row[0]) for row in rows} | ({text.chunk_id} if text.chunk_id > 0 else set()))


def _in_chunk(
    connection: sqlite3.Connection, document_id: int, chunk_id: int, marker: Marker
) -> list[Found]:
    row = connection.execute(
        "SELECT document_id, start, text FROM document_chunk WHERE id = ?", (chunk_id,)
    ).fetchone()
    if row is None or row[0] != document_id:
        return []
    offset, text = int(row[1]), str(row[2])
    spans = marker.spans(text)
    if not spans:
        return []
    rows = connection.execute(
        'SELECT id, start, "end", kind, page, number FROM passage'
        ' WHERE document_id = ? AND start < ? AND start >= ? AND "end" > ? ORDER BY start',
        (document_id, offset + spans[-1][1], offset - CHUNK, offset + spans[0][0]),
    ).fetchall()
    if not rows:
        weight = marker.variety(text, spans)
        span = (offset, offset + len(text))
        return [Found(_WHOLE_CHUNK, span, "", snippet(text, spans), weight)]
    return _by_passage(rows, spans, offset, text, marker)


def _by_passage(
    rows: list[tuple[int, int, int, str, int | None, int | None]],
    spans: list[Span],
    offset: int,
    text: str,
    marker: Marker,
) -> list[Found]:
    starts = [row[1] for row in rows]
    grouped: dict[int, list[Span]] = {}
    for start, end in spans:
        at = bisect_right(starts, start + offset) - 1
        if at >= 0 and start + offset < rows[at][2]:
            grouped.setdefault(at, []).append((start, end))
    found: list[Found] = []
    for at, held in grouped.items():
        id_, start, end, kind, page, number = rows[at]
        if kind == CLUTTER:
            continue
        low, high = max(start - offset, 0), min(end - offset, len(text))
        inside = text[low:high]
        cut = snippet(inside, [(a - low, min(b, high) - low) for a, b in held])
        weight = 100 * marker.variety(text, held) + min(len(held), 99)
        found.append(Found(id_, (start, end), locator(page, number), cut, weight))
    return found


def _beginning(connection: sqlite3.Connection, document_id: int) -> list[Found]:
    """Give the first paragraph, where no word is to be shown."""
    row = connection.execute(
        'SELECT passage.id, passage.start, passage."end", page, number,'
        " substr(text, passage.start + 1 - document_chunk.start, 400) FROM passage"
        " JOIN document_chunk ON document_chunk.document_id = passage.document_id"
        " AND document_chunk.ordinal = 0"
        " WHERE passage.document_id = ? AND passage.kind <> ?"
        " ORDER BY passage.number IS NULL, passage.start LIMIT 1",
        (document_id, CLUTTER),
    ).fetchone()
    if row is None:
        return []
    id_, start, end, page, number, text = row
    cut = snippet(str(text)[: end - start], [])
    return [Found(int(id_), (int(start), int(end)), locator(page, number), cut, 0)]


def locator(page: int | None, number: int | None) -> str:
    """Give the place of a passage as it is cited: its page, else its paragraph."""
    if page is not None:
        return f"p. {page}"
    return f"¶ {number}" if number is not None else ""

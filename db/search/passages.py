"""The passages of a source's text that answer a query: located, weighed, cut to snippets.

Only the chunks that matched are read, and of a long text a few of those. Clutter never answers.
Snippets are cut for what is shown alone: most passages of most texts are not.
"""

import json
import sqlite3
from bisect import bisect_left
from collections.abc import Iterator
from operator import itemgetter
from typing import NamedTuple

from db.search.marks import Mark, Marker, Snippet, Span, snippet, variety
from db.search.ranking import Entry
from db.search.sql import listed

MOST_CHUNKS = 6
CHUNK, CLUTTER = 100_000, "clutter"
"""As in `db.store.documents`, which writes and is slow to load; a test holds them level."""

_WHOLE_CHUNK = 0
_AT_ONCE = 64
"""Chunks held in memory at once."""

_start = itemgetter(0)


class Found(NamedTuple):
    """A passage with hits: its id (0: the text has no passages), place, and snippet."""

    id: int
    span: Span
    locator: str
    snippet: Snippet


class _Text(NamedTuple):
    document_id: int
    length: int
    chunk_id: int


class _Piece(NamedTuple):
    """A chunk of a text with hits: where it begins in the document, and where they stand in it."""

    document_id: int
    start: int
    text: str
    marks: list[Mark]


class _Place(NamedTuple):
    """A passage with hits, weighed, of which no snippet was cut yet."""

    weight: int
    span: Span
    id: int
    locator: str
    piece: _Piece
    held: list[Mark]


def locate(
    connection: sqlite3.Connection,
    entries: list[Entry],
    expression: str,
    marker: Marker,
    *,
    further: bool,
) -> dict[int, list[Found]]:
    """Give the best passage of each text that answers, by source id; the `further` ones in order.

    A text without any that answers gives its first paragraph.
    """
    texts = _texts(connection, entries)
    chunks: list[int] = []
    for text in texts.values():
        several = _matching_chunks(connection, text, expression) if text.length > CHUNK else []
        chunks += several or [text.chunk_id]
    places: dict[int, list[_Place]] = {}
    for start in range(0, len(chunks), _AT_ONCE):
        pieces = _pieces(connection, chunks[start : start + _AT_ONCE], marker)
        for piece, one in _places(connection, pieces):
            places.setdefault(piece.document_id, []).append(one)
    found: dict[int, list[Found]] = {}
    for source_id, text in texts.items():
        held = places.get(text.document_id)
        if not held:
            found[source_id] = _beginning(connection, text.document_id)
            continue
        best = min(held, key=lambda one: (-one.weight, one.span))
        rest = [one for one in held if one is not best] if further else []
        found[source_id] = [_found(one) for one in (best, *rest)]
    return found


def _found(one: _Place) -> Found:
    offset, text = one.piece.start, one.piece.text
    low, high = max(one.span[0] - offset, 0), min(one.span[1] - offset, len(text))
    held = [(start - low, min(end, high) - low) for start, end, _ in one.held]
    return Found(one.id, one.span, one.locator, snippet(text[low:high], held))


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


def _pieces(connection: sqlite3.Connection, chunks: list[int], marker: Marker) -> list[_Piece]:
    """Read chunks and give those in which a word stands."""
    rows = connection.execute(
        "SELECT document_id, start, text FROM json_each(?) AS wanted"
        " CROSS JOIN document_chunk ON document_chunk.id = wanted.value",
        (listed(chunks),),
    )
    pieces = (_Piece(id_, start, text, marker.marks(text)) for id_, start, text in rows)
    return [piece for piece in pieces if piece.marks]


def _places(
    connection: sqlite3.Connection, pieces: list[_Piece]
) -> Iterator[tuple[_Piece, _Place]]:
    """Give the passages in which the marks of each piece stand; clutter never answers."""
    bounds = [
        (one.document_id, one.start + one.marks[0][0], one.start + one.marks[-1][1], one.start)
        for one in pieces
    ]
    rows = connection.execute(
        'SELECT wanted.key, passage.id, passage.start, passage."end", kind, page, number'
        " FROM json_each(?1) AS wanted"
        " CROSS JOIN passage ON document_id = wanted.value ->> 0"
        " AND passage.start < wanted.value ->> 2 AND passage.start >= wanted.value ->> 3 - ?2"
        ' WHERE "end" > wanted.value ->> 1',
        (json.dumps(bounds), CHUNK),
    )
    without = set(range(len(pieces)))
    row: tuple[int, int, int, int, str, int | None, int | None]
    for row in rows:
        at, id_, start, end, kind, page, number = row
        piece = pieces[at]
        without.discard(at)
        held = _between(piece.marks, start - piece.start, end - piece.start)
        if held and kind != CLUTTER:
            weight = 100 * variety(held) + min(len(held), 99)
            yield piece, _Place(weight, (start, end), id_, locator(page, number), piece, held)
    for piece in (pieces[at] for at in without):
        span = (piece.start, piece.start + len(piece.text))
        yield (
            piece,
            _Place(variety(piece.marks), span, _WHOLE_CHUNK, "", piece, piece.marks),
        )


def _between(marks: list[Mark], low: int, high: int) -> list[Mark]:
    """Give the marks that begin in a stretch."""
    first = bisect_left(marks, low, key=_start)
    return marks[first : bisect_left(marks, high, first, key=_start)]


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
    return [Found(int(id_), (int(start), int(end)), locator(page, number), cut)]


def locator(page: int | None, number: int | None) -> str:
    """Give the place of a passage as it is cited: its page, else its paragraph."""
    if page is not None:
        return f"p. {page}"
    return f"¶ {number}" if number is not None else ""

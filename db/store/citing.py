"""Quotations with their references: what a passage says, where it stands, and whose it is."""

import sqlite3
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from db.errors import RecordError
from db.records import Record, Value
from db.store import documents, read
from db.text import emphasis, notes
from db.text.citations import Locator, Person, Reference

_FIELDS = (
    "type",
    "date",
    "publication",
    "publisher",
    "publisher_place",
    "volume",
    "issue",
    "pages",
    "edition",
    "genre",
    "url",
    "doi",
    "language",
    "accessed",
    "archive",
    "call_number",
)


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words of a source with their reference and place."""

    source_id: int
    words: str
    reference: Reference
    locator: Locator


def references(connection: sqlite3.Connection, ids: Collection[int]) -> dict[int, Reference]:
    """Give the reference of each source among the ids."""
    return {
        record.id: reference(record)
        for record in read.get_many(connection, ids)
        if record.kind == "source"
    }


def reference(source: Record) -> Reference:
    """Give the reference of a source."""
    told = {name: _text(source[name]) for name in _FIELDS}
    people = tuple(
        Person(
            str(row["name"]),
            _text(row["family"]),
            _text(row["given"]),
            _text(row["role"]) or "author",
        )
        for row in source.lists["creator"]
    )
    return Reference(title=str(source["title"]), creators=people, **told)


def quotation(connection: sqlite3.Connection, source_id: int, start: int, end: int) -> Quotation:
    """Give the words between two offsets of a source's text, with reference and place.

    What was set aside as clutter, the calls of notes and signs of Markdown are left out. Raises
    RecordError ("annotation.no_text", "annotation.out_of_range").
    """
    document = documents.current(connection, source_id)
    if document is None:
        raise RecordError("annotation.no_text")
    if not 0 <= start < end <= document.length:
        raise RecordError("annotation.out_of_range", start=start, end=end, length=document.length)
    passages = _passages(connection, document.id, start, end)
    words = documents.span(connection, document.id, start, end)
    gaps = [(p.start - start, p.end - start) for p in passages if p.kind == documents.CLUTTER]
    gaps += [(one[0] - start, one[1] - start) for one in _calls(connection, document, start, end)]
    if emphasis.stands_in(document.media_type):
        gaps += [(low - start, high - start) for low, high in _signs(connection, passages)]
    source = references(connection, [source_id])[source_id]
    return Quotation(source_id, _without(words, gaps), source, _locator(passages))


def of_annotations(
    connection: sqlite3.Connection, annotations: Collection[Record]
) -> Mapping[int, Locator]:
    """Give the place of each annotation on a source: paragraphs, pages, or its page alone."""
    found: dict[int, Locator] = {}
    for one in annotations:
        start, end, document, page = (one[n] for n in ("start", "end", "document_id", "page"))
        if isinstance(start, int) and isinstance(end, int) and isinstance(document, int):
            passages = _passages(connection, document, start, end)
            found[one.id] = _locator(passages)
        elif isinstance(page, int):
            found[one.id] = Locator(pages=(page, page))
    return found


def _passages(
    connection: sqlite3.Connection, document_id: int, start: int, end: int
) -> list[documents.StoredPassage]:
    """Give the passages that a span touches."""
    rows = connection.execute(
        'SELECT id, document_id, ordinal, start, "end", kind, level, page, number FROM passage'
        ' WHERE document_id = ?1 AND start < ?3 AND "end" > ?2 ORDER BY start',
        (document_id, start, end),
    )
    return [documents.StoredPassage(*row) for row in rows]


def _locator(passages: Collection[documents.StoredPassage]) -> Locator:
    """Give pages where the text has them, else paragraph numbers, else that it is a caption."""
    shown = [p for p in passages if p.kind != documents.CLUTTER]
    pages = [p.page for p in shown if p.page is not None]
    if pages:
        return Locator(pages=(min(pages), max(pages)))
    numbers = [p.number for p in shown if p.number is not None]
    if numbers:
        return Locator(paragraphs=(min(numbers), max(numbers)))
    return Locator(caption=bool(shown) and all(p.kind == "caption" for p in shown))


def _calls(
    connection: sqlite3.Connection, document: documents.Document, start: int, end: int
) -> list[tuple[int, int]]:
    noted = connection.execute(
        "SELECT 1 FROM passage WHERE document_id = ? AND kind = 'note' LIMIT 1", (document.id,)
    ).fetchone()
    if noted is None:
        return []
    text = documents.text(connection, document.id)
    joined = notes.links(text, documents.passages(connection, document.id))
    return [(one.start, one.end) for one in joined if start <= one.start and one.end <= end]


def _signs(
    connection: sqlite3.Connection, passages: Collection[documents.StoredPassage]
) -> list[tuple[int, int]]:
    return [
        (one.start + low, one.start + high)
        for one in passages
        for low, high in emphasis.signs_of(
            documents.span(connection, one.document_id, one.start, one.end)
        )
    ]


def _without(words: str, gaps: Collection[tuple[int, int]]) -> str:
    parts: list[str] = []
    at = 0
    for first, last in sorted(gaps):
        parts.append(words[at : max(first, at)])
        at = max(at, last)
    return " ".join("".join([*parts, words[at:]]).split())


def _text(value: Value) -> str | None:
    return None if value is None or value == "" else str(value)

"""A selection with what stands around it: its sentences, the names and dates in them."""

import sqlite3
from dataclasses import dataclass

from db.errors import RecordError
from db.store import documents, read
from db.store import mentions as known
from db.text import emphasis, sentences
from db.text.dates import Date, running
from db.text.mentions import Matcher, Mention
from db.text.saying import figures
from db.text.saying.clause import Span

BEFORE = 2_500
"""Code points before a selection that are read with it: what "the same year" may rest on."""
LONGEST = 20_000
"""Of a longer selection only the beginning is looked into."""

Place = Span | int
"""A span of a source's text, or the id of an annotation that marks a region of a page."""


@dataclass(frozen=True, slots=True)
class Context:
    """A selection of a source's text. All spans are offsets in the document, ends exclusive.

    Where `region_id` is given it is no selection but the note of an annotation that marks a region
    of a page; its spans are offsets in that note.

    `text` is the stretch that was read, beginning at `offset`; `sentence` spans the sentences that
    the selection touches, `number` and `page` say where it stands. Names and dates are those of the
    whole stretch; `figures` those of the sentences. `signed`: signs of Markdown stand in it;
    `noted`: calls of notes may.
    """

    source_id: int
    document_id: int
    span: Span
    sentence: Span
    text: str
    offset: int
    number: int | None
    page: int | None
    language: str | None
    names: tuple[Mention, ...]
    dates: tuple[running.Found, ...]
    figures: tuple[figures.Figure, ...]
    published: Date | None
    region_id: int | None = None
    signed: bool = False
    noted: bool = False

    @property
    def place(self) -> Place:
        """What evidence rests on: the span of the text, or the annotation of the region."""
        return self.span if self.region_id is None else self.region_id

    def words(self, span: Span) -> str:
        """Give the words of a span of the stretch."""
        return self.text[span[0] - self.offset : span[1] - self.offset]

    def shown(self, span: Span) -> str:
        """Give the words of a span on one line, as they are shown: without signs of Markdown."""
        words = self.words(span)
        if self.signed:
            first, last = span[0] - self.offset, span[1] - self.offset
            words = emphasis.without(words, emphasis.signs(self.text), first, last)
        return " ".join(words.split())

    @property
    def exact(self) -> str:
        """The words selected."""
        return self.words(self.span)


def gather(
    connection: sqlite3.Connection,
    source_id: int,
    start: int,
    end: int,
    *,
    names: known.Names | None = None,
) -> Context:
    """Read a selection of a source's current text, with what its words rest on.

    White space at its ends is left out. Raises RecordError: `annotation.no_text`,
    `annotation.out_of_range`.
    """
    document = documents.current(connection, source_id)
    if document is None:
        raise RecordError("annotation.no_text")
    if not 0 <= start < end <= document.length:
        raise RecordError("annotation.out_of_range", start=start, end=end, length=document.length)
    end = min(end, start + LONGEST)
    first = documents.passage_at(connection, document.id, start)
    last = documents.passage_at(connection, document.id, end - 1)
    low = first.start if first else 0
    high = min(max(last.end if last else document.length, end), end + LONGEST)
    offset = max(min(low, start) - BEFORE, 0)
    text = documents.span(connection, document.id, offset, high)
    start, end = _trimmed(text, offset, start, end)
    inner = max(low, start - LONGEST) - offset
    touched = sentences.around(text[inner:], start - offset - inner, end - offset - inner)
    sentence = (touched[0] + offset + inner, touched[1] + offset + inner)
    matcher = (names or known.Names()).matcher(connection, source_id)
    published = known.published(connection, source_id)
    return Context(
        source_id=source_id,
        document_id=document.id,
        span=(start, end),
        sentence=sentence,
        text=text,
        offset=offset,
        number=first.number if first else None,
        page=first.page if first else None,
        language=document.language,
        names=_names(matcher, text, offset),
        dates=tuple(_moved(one, offset) for one in running.find(text, relative_to=published)),
        figures=_figures(text, offset, sentence),
        published=published,
        noted=_has_notes(connection, document.id),
        signed=emphasis.stands_in(document.media_type),
    )


def _has_notes(connection: sqlite3.Connection, document_id: int) -> bool:
    found = connection.execute(
        "SELECT 1 FROM passage WHERE document_id = ? AND kind = 'note' LIMIT 1", (document_id,)
    )
    return found.fetchone() is not None


def of_region(
    connection: sqlite3.Connection, annotation_id: int, *, names: known.Names | None = None
) -> Context:
    """Read a region of a page: what its note says, since the region itself has no words.

    Raises RecordError("record.not_found").
    """
    record = read.get(connection, annotation_id)
    source_id = record["target"]
    if record.kind != "annotation" or not isinstance(source_id, int):
        raise RecordError("annotation.no_text")
    document = documents.current(connection, source_id)
    text = str(record["note"] or "")[:LONGEST]
    whole = (0, len(text))
    published = known.published(connection, source_id)
    matcher = (names or known.Names()).matcher(connection, source_id)
    page = record["page"]
    return Context(
        source_id=source_id,
        document_id=document.id if document else 0,
        span=whole,
        sentence=whole,
        text=text,
        offset=0,
        number=None,
        page=page if isinstance(page, int) else None,
        language=document.language if document else None,
        names=_names(matcher, text, 0),
        dates=tuple(running.find(text, relative_to=published)),
        figures=_figures(text, 0, whole),
        published=published,
        region_id=annotation_id,
    )


def _trimmed(text: str, offset: int, start: int, end: int) -> Span:
    piece = text[start - offset : end - offset]
    if not piece.strip():
        return start, end
    return start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())


def _names(matcher: Matcher, text: str, offset: int) -> tuple[Mention, ...]:
    return tuple(
        Mention(one.start + offset, one.end + offset, one.text, one.candidates)
        for one in matcher.mentions(text)
    )


def _moved(found: running.Found, by: int) -> running.Found:
    span = found.base_span
    moved = None if span is None else (span[0] + by, span[1] + by)
    return running.Found(
        found.start + by, found.end + by, found.date, found.relative, found.base, moved
    )


def _figures(text: str, offset: int, sentence: Span) -> tuple[figures.Figure, ...]:
    found = figures.find(text, sentence[0] - offset, sentence[1] - offset)
    return tuple(
        figures.Figure(one.start + offset, one.end + offset, one.value, one.unit, one.qualifier)
        for one in found
    )

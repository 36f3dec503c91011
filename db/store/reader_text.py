"""What the reader of a text needs of the library: text with passages, annotations, tags.

Annotations of one document are read in one go or by their ids, so that an edit costs one row.
"""

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple

from db.records import Record, State
from db.store import documents, read


@dataclass(frozen=True, slots=True)
class ReaderText:
    """A source with its text, whole. `orphans`: annotations that lost their place in it."""

    source: Record
    document: documents.Document
    text: str
    passages: tuple[documents.StoredPassage, ...]
    orphans: int


class Mark(NamedTuple):
    """An annotation that stands on a passage: its span in code points, what it says, whose it is.

    `state` is anchored or moved; `colour` its own colour or None, `tags` are ids in their order. A
    region of a page marks no words: it has a `page` (from 1) and `sides` (left, bottom, right, top
    in points), and stands, without length, where the text of its page begins.
    """

    id: int
    start: int
    end: int
    state: str
    note: str
    colour: str | None
    annotator_id: int | None
    tags: tuple[int, ...]
    motivation: str = ""
    page: int = 0
    sides: tuple[float, float, float, float] | None = None

    @property
    def only_links(self) -> bool:
        """Whether it ties a passage to what it is evidence for, and says nothing of its own."""
        return self.motivation == "linking" and not (self.note or self.colour or self.tags)


class ReaderTag(NamedTuple):
    """A tag with the key it has in the codebook, "" for none."""

    id: int
    name: str
    parent_id: int | None
    colour: str | None
    key: str


class Rests(NamedTuple):
    """What a piece of evidence on an annotation speaks for: stance, and the record it is about.

    The stance is "" where the annotation is only linked to the record, as an accepted mention is.
    """

    annotation_id: int
    stance: str
    target_id: int
    kind: str
    title: str


def open_text(connection: sqlite3.Connection, source_id: int) -> ReaderText | None:
    """Read a source with its whole text, or give None where it has none."""
    document = documents.current(connection, source_id)
    if document is None:
        return None
    orphans = connection.execute(
        "SELECT count(*) FROM annotation JOIN record USING (id)"
        " WHERE target_id = ? AND annotation.state = 'orphan' AND record.state = ?",
        (source_id, State.LIVE),
    ).fetchone()[0]
    return ReaderText(
        read.get(connection, source_id),
        document,
        documents.text(connection, document.id),
        tuple(documents.passages(connection, document.id)),
        int(orphans),
    )


FIRST = 30_000
"""Code points of a text that are read for its first screen, around the place in view."""

_LONG = 20_000
"""Code points before a stretch within which the marks begin that are looked for in it."""


def uid_of_text(connection: sqlite3.Connection, source_id: int) -> str | None:
    """Give the uid of a source that has a text, else None."""
    row = connection.execute(
        "SELECT uid FROM record JOIN source USING (id)"
        " WHERE source.id = ? AND document_id IS NOT NULL",
        (source_id,),
    ).fetchone()
    return None if row is None else str(row[0])


def open_part(connection: sqlite3.Connection, source_id: int, at: int) -> ReaderText | None:
    """Read a source with the text around an offset, or give None where it has none.

    The rest of the text is blank, in passages of the kind "unread", so that all offsets are right.
    """
    document = documents.current(connection, source_id)
    if document is None:
        return None
    at = max(0, min(at, document.length - 1))
    first = documents.passage_at(connection, document.id, max(0, at - FIRST // 4))
    here = documents.passage_at(connection, document.id, at)
    if first is None or here is None:
        return None
    low, high = first.start, max(first.start + FIRST, here.end)
    piece = documents.span(connection, document.id, low, high)
    high = low + len(piece)
    found = documents.passages(connection, document.id, low, high)
    unread = [(0, low)] if first.ordinal else []
    if high < document.length:
        found = [one for one in found if one.end <= high]
        unread.append((found[-1].end, document.length))
    blanks = [
        documents.StoredPassage(0, document.id, 0, start, end, "unread", None, None, None)
        for start, end in unread
    ]
    passages = sorted([*found, *blanks], key=lambda one: one.start)
    text = " " * low + piece + " " * (document.length - high)
    return ReaderText(read.get(connection, source_id), document, text, tuple(passages), 0)


_MARK = (
    "SELECT a.id, a.start, a.\"end\", a.state, coalesce(a.note, ''), a.colour, a.annotator_id,"
    " coalesce(a.motivation, '')"
    " FROM annotation AS a JOIN record ON record.id = a.id"
    f" WHERE record.state = {int(State.LIVE)} AND a.state IN ('anchored', 'moved')"
    " AND a.start IS NOT NULL AND a.document_id = ?"
)


def marks(connection: sqlite3.Connection, document_id: int) -> list[Mark]:
    """Give all live annotations of a document, in the order in which they begin."""
    tags: dict[int, list[int]] = {}
    for id_, tag in connection.execute(
        "SELECT record_id, tag_id FROM annotation AS a JOIN tagging ON record_id = a.id"
        " WHERE a.document_id = ? ORDER BY record_id, position",
        (document_id,),
    ):
        tags.setdefault(id_, []).append(tag)
    rows = connection.execute(f'{_MARK} ORDER BY a.start, a."end" DESC, a.id', (document_id,))
    return [_mark(row, tags) for row in rows]


def marks_within(
    connection: sqlite3.Connection, document_id: int, start: int, end: int
) -> list[Mark]:
    """Give the live annotations that begin in a stretch of a document, or shortly before it."""
    rows = connection.execute(
        "SELECT id FROM annotation WHERE document_id = ? AND start >= ? AND start < ?",
        (document_id, start - _LONG, end),
    ).fetchall()
    return marks_of(connection, document_id, [row[0] for row in rows])


def _mark(row: tuple[Any, ...], tags: dict[int, list[int]]) -> Mark:
    id_, start, end, state, note, colour, annotator, motivation = row
    own = tuple(tags.get(id_, ()))
    return Mark(id_, start, end, state, note, colour, annotator, own, motivation)


def marks_of(connection: sqlite3.Connection, document_id: int, ids: Iterable[int]) -> list[Mark]:
    """Give those of the annotations that are live and stand on the document."""
    wanted = json.dumps(list(ids))
    rows = connection.execute(
        f"{_MARK} AND a.id IN (SELECT value FROM json_each(?))", (document_id, wanted)
    ).fetchall()
    tags: dict[int, list[int]] = {}
    for id_, tag in connection.execute(
        "SELECT record_id, tag_id FROM tagging"
        " WHERE record_id IN (SELECT value FROM json_each(?)) ORDER BY record_id, position",
        (wanted,),
    ):
        tags.setdefault(id_, []).append(tag)
    return [_mark(row, tags) for row in rows]


def tags(connection: sqlite3.Connection) -> tuple[ReaderTag, ...]:
    """Give every live tag by name."""
    rows = connection.execute(
        "SELECT tag.id, tag.name, parent_id, tag.colour, coalesce(tag.key, '')"
        " FROM tag JOIN record USING (id)"
        f" WHERE record.state = {int(State.LIVE)} ORDER BY tag.name COLLATE NOCASE"
    )
    return tuple(ReaderTag(*row) for row in rows)


def tag_uses(connection: sqlite3.Connection) -> dict[int, int]:
    """Count the live annotations of the whole library that bear a tag, by the tag's id."""
    rows = connection.execute(
        "SELECT tag_id, count(*) FROM tagging"
        " JOIN record ON record.id = record_id AND record.kind = 'annotation'"
        f" AND record.state = {int(State.LIVE)} GROUP BY tag_id"
    )
    return {int(tag): int(number) for tag, number in rows}


def last_tag(connection: sqlite3.Connection, annotator_id: int) -> int | None:
    """Give the tag of the annotation that an annotator made last, or None."""
    row = connection.execute(
        "SELECT tag_id FROM annotation JOIN record ON record.id = annotation.id"
        " JOIN tagging ON record_id = annotation.id WHERE annotator_id = ?"
        f" AND record.state = {int(State.LIVE)} ORDER BY annotation.id DESC LIMIT 1",
        (annotator_id,),
    ).fetchone()
    return None if row is None else int(row[0])


_RESTS = (
    "SELECT annotation_id, stance, evidence.target_id, told.kind, coalesce(title, ''),"
    " evidence.id AS number FROM annotation AS a JOIN evidence ON annotation_id = a.id"
    " JOIN record AS own ON own.id = evidence.id"
    " JOIN record AS told ON told.id = evidence.target_id"
    " LEFT JOIN record_text ON record_text.id = told.id"
    f" WHERE own.state = {int(State.LIVE)} AND told.state = {int(State.LIVE)}"
)

_LINKS = (
    f"SELECT a.id, '', link.target_id, told.kind, coalesce(title, ''), {1 << 62} + link.id"
    " FROM annotation AS a JOIN link ON link.record_id = a.id"
    " JOIN record AS told ON told.id = link.target_id"
    " LEFT JOIN record_text ON record_text.id = told.id"
    f" WHERE told.state = {int(State.LIVE)}"
)


def rests(connection: sqlite3.Connection, document_id: int) -> list[Rests]:
    """Give what rests on the annotations of a document: evidence, the oldest first, then links."""
    rows = connection.execute(
        f"{_RESTS} AND a.document_id = ?1"
        f" UNION ALL {_RESTS} AND a.document_id IS NULL AND a.region IS NOT NULL"
        " AND a.target_id = (SELECT id FROM source WHERE document_id = ?1 LIMIT 1)"
        f" UNION ALL {_LINKS} AND a.document_id = ?1 ORDER BY number",
        (document_id,),
    )
    return [Rests(*row[:5]) for row in rows]


def rests_of(connection: sqlite3.Connection, ids: Iterable[int]) -> list[Rests]:
    """Give what rests on some annotations: evidence, the oldest first, then links."""
    among = "a.id IN (SELECT value FROM json_each(?1))"
    rows = connection.execute(
        f"{_RESTS} AND {among} UNION ALL {_LINKS} AND {among} ORDER BY number",
        (json.dumps(list(ids)),),
    )
    return [Rests(*row[:5]) for row in rows]


def most_annotated(connection: sqlite3.Connection, *, paged: bool = False) -> int | None:
    """Give the live source with a text that bears the most annotations, or None without texts.

    `paged`: among those alone that have pages to show.
    """
    row = connection.execute(
        "SELECT source.id FROM source JOIN record USING (id)"
        " JOIN document AS d ON d.id = source.document_id"
        " LEFT JOIN annotation AS a ON a.document_id = d.id"
        " WHERE record.state = ? AND (d.page_map IS NOT NULL OR NOT ?)"
        " GROUP BY source.id ORDER BY count(a.id) DESC, source.id LIMIT 1",
        (State.LIVE, paged),
    ).fetchone()
    return None if row is None else int(row[0])

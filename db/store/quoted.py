"""The passages behind events and relations: words, where they stand, who says what how."""

import json
import sqlite3
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from db.records import State
from db.store import documents
from db.store.short_names import short_names

MOST = 400
"""How many pieces a pane asks for at most."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """One piece of evidence with its words.

    `number` and `page` are of the paragraph, `locator` is what was typed in their place. `span` is
    where the words stand in the source's text, in code points; None where there is none.
    `before` and `after` are the rest of the paragraph. `region_id` is the annotation where that
    marks a region of a page.
    """

    id: int
    target_id: int
    source_id: int
    source: str
    field: str | None
    stance: str
    mode: str | None
    value: str | None
    speaker: str | None
    locator: str | None
    number: int | None
    page: int | None
    before: str
    exact: str
    after: str
    span: tuple[int, int] | None
    region_id: int | None = None


_SELECT = (
    "SELECT evidence.id, evidence.target_id, source_id, field, stance, mode, value, speaker.title,"
    " locator, evidence.exact, annotation.start, annotation.end, annotation.document_id,"
    " annotation.exact, source.document_id, annotation.page,"
    " CASE WHEN annotation.region IS NOT NULL AND annotation.start IS NULL THEN annotation.id END"
    " FROM evidence JOIN record ON record.id = evidence.id AND record.state = ?2"
    " JOIN record AS giver ON giver.id = source_id AND giver.state = ?2"
    " JOIN source ON source.id = source_id"
    " LEFT JOIN annotation ON annotation.id = annotation_id"
    " LEFT JOIN record_text AS speaker ON speaker.id = speaker_id"
)


def behind(
    connection: sqlite3.Connection,
    targets: Collection[int],
    source_id: int | None = None,
    *,
    limit: int = MOST,
) -> list[Quoted]:
    """Give the evidence of some records, of one source alone if it is given, in order of making.

    `limit` is how many pieces at most; -1 for all.
    What speaks of a record as a whole goes before what speaks of its fields.
    """
    where = " AND source_id = ?3" if source_id is not None else ""
    rows = connection.execute(
        f"{_SELECT} WHERE evidence.target_id IN (SELECT value FROM json_each(?1)){where}"
        f" ORDER BY field IS NOT NULL, evidence.id LIMIT ?4",
        (json.dumps(list(targets)), State.LIVE, source_id, limit),
    ).fetchall()
    names = short_names(connection, {int(row[2]) for row in rows})
    return [_quoted(connection, row, names[int(row[2])]) for row in rows]


def _quoted(connection: sqlite3.Connection, row: Sequence[Any], source: str) -> Quoted:
    (id_, target, source_id, field, stance, mode, value, speaker, locator, exact, *where) = row
    start, end, document, marked, current, marked_page, region = where
    before, after, number, page, span = "", "", None, marked_page, None
    if start is not None and document is not None:
        around = documents.passage_at(connection, document, start)
        span = (start, end) if document == current else None
        if around is not None:
            text = documents.span(connection, document, around.start, max(around.end, end))
            before, after = text[: start - around.start], text[end - around.start :]
            marked = text[start - around.start : end - around.start]
            number, page = around.number, around.page
    return Quoted(
        id_,
        target,
        source_id,
        source,
        field,
        stance,
        mode,
        value,
        speaker,
        locator,
        number,
        page,
        before,
        marked or exact or "",
        after,
        span,
        region,
    )

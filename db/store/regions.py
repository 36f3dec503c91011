"""Annotations that mark a region of a page and no words: seals, pictures, pages of a scan."""

import json
import sqlite3
from collections.abc import Iterable

from db.changes import Edit
from db.records import FieldInput, State
from db.store import write
from db.store.reader_text import Mark

Sides = tuple[float, float, float, float]
"""Left, bottom, right, top in points."""


def of_source(
    connection: sqlite3.Connection,
    source_id: int,
    document_id: int,
    ids: Iterable[int] | None = None,
) -> list[Mark]:
    """Give the live regions on a source, or those among `ids`; unreadable ones are left out.

    `document_id` is the text in which they stand where that of their page begins.
    """
    among = "" if ids is None else " AND a.id IN (SELECT value FROM json_each(?3))"
    rows = connection.execute(
        "SELECT a.id, a.page, a.region, coalesce(a.note, ''), a.colour, a.annotator_id,"
        " (SELECT json_group_array(tag_id) FROM (SELECT tag_id FROM tagging"
        " WHERE record_id = a.id ORDER BY position)), coalesce(a.motivation, '')"
        " FROM annotation AS a JOIN record USING (id) WHERE a.target_id = ?1 AND record.state = ?2"
        f" AND a.region IS NOT NULL AND a.page IS NOT NULL AND a.start IS NULL{among}"
        " ORDER BY a.page, a.id",
        (source_id, State.LIVE, *([] if ids is None else [json.dumps(list(ids))])),
    ).fetchall()
    begins = _beginnings(connection, document_id) if rows else []
    found: list[Mark] = []
    for id_, page, region, note, colour, annotator, tags, motivation in rows:
        sides = parsed(region)
        if sides is not None:
            at = next((start for number, start in begins if number >= page), 0)
            own = tuple(json.loads(tags))
            found.append(
                Mark(id_, at, at, "anchored", note, colour, annotator, own, motivation, page, sides)
            )
    return found


def _beginnings(connection: sqlite3.Connection, document_id: int) -> list[tuple[int, int]]:
    """Give where the text of each page begins: page from 1, offset; a page without text has none.

    The last one, beyond every page, is the end of the text.
    """
    rows = connection.execute(
        'SELECT page, min(start), max("end") FROM passage'
        " WHERE document_id = ? AND page IS NOT NULL GROUP BY page ORDER BY page",
        (document_id,),
    ).fetchall()
    begins = [(int(page), int(start)) for page, start, _ in rows]
    return [*begins, (1 << 31, int(rows[-1][2]))] if rows else []


def parsed(region: str) -> Sides | None:
    """Read what stands in the file of a region; None where it is none."""
    try:
        left, bottom, right, top = (float(side) for side in json.loads(region))
    except (ValueError, TypeError):
        return None
    return left, bottom, right, top


def add(edit: Edit, source_id: int, page: int, sides: Sides) -> int:
    """Mark a region of a page (from 1)."""
    given: dict[str, FieldInput] = {"target": source_id, "motivation": "highlighting"}
    return write.add(edit, "annotation", given | _place(page, sides))


def move(edit: Edit, annotation_id: int, page: int, sides: Sides) -> None:
    """Let an annotation mark another region."""
    write.change(edit, annotation_id, _place(page, sides))


def _place(page: int, sides: Sides) -> dict[str, FieldInput]:
    return {"page": page, "region": json.dumps([round(side, 1) for side in sides])}

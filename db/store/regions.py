"""Annotations that mark a region of a page and no words: seals, pictures, pages of a scan."""

import json
import sqlite3
from typing import NamedTuple

from db.changes import Edit
from db.records import State
from db.store import write

Sides = tuple[float, float, float, float]


class Region(NamedTuple):
    """A region: page from 1; left, bottom, right, top in points; `tags` are ids in their order."""

    id: int
    page: int
    sides: Sides
    note: str
    colour: str | None
    annotator_id: int | None
    tags: tuple[int, ...]


def of_source(connection: sqlite3.Connection, source_id: int) -> list[Region]:
    """Give the live regions on a source, in the order of pages; unreadable ones are left out."""
    rows = connection.execute(
        "SELECT a.id, a.page, a.region, coalesce(a.note, ''), a.colour, a.annotator_id,"
        " (SELECT json_group_array(tag_id) FROM (SELECT tag_id FROM tagging"
        " WHERE record_id = a.id ORDER BY position))"
        " FROM annotation AS a JOIN record USING (id) WHERE a.target_id = ? AND record.state = ?"
        " AND a.region IS NOT NULL AND a.page IS NOT NULL AND a.start IS NULL"
        " ORDER BY a.page, a.id",
        (source_id, State.LIVE),
    )
    found: list[Region] = []
    for id_, page, region, note, colour, annotator, tags in rows:
        sides = parsed(region)
        if sides is not None:
            listed = tuple(json.loads(tags))
            found.append(Region(id_, page, sides, note, colour, annotator, listed))
    return found


def parsed(region: str) -> Sides | None:
    """Read what stands in the file of a region; None where it is none."""
    try:
        left, bottom, right, top = (float(side) for side in json.loads(region))
    except (ValueError, TypeError):
        return None
    return left, bottom, right, top


def add(edit: Edit, source_id: int, page: int, sides: Sides) -> int:
    """Mark a region of a page (from 1)."""
    return write.add(
        edit,
        "annotation",
        {
            "target": source_id,
            "page": page,
            "region": json.dumps(sides),
            "motivation": "highlighting",
        },
    )

"""What stands behind a mark of a view: its events and relations, each with its passages."""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from db.records import State
from db.store.short_names import short_names

MOST = 200
"""Records that are shown with their passages; of more, the first ones."""

LONGEST = 300
"""Code points of a quotation."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of evidence: its source by its short name, where in it, and the words.

    `span` is start and end in code points of the source's text, where the words are anchored.
    """

    source_id: int
    source: str
    locator: str
    words: str
    stance: str
    span: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Behind:
    """An event or relation: its date as given, its type or kind, its status, its passages."""

    id: int
    kind: str
    title: str
    date: str | None
    type: str | None
    status: str | None
    passages: tuple[Passage, ...]


def behind(connection: sqlite3.Connection, ids: Sequence[int]) -> tuple[Behind, ...]:
    """Give the events and relations of these ids, in this order, with their live evidence."""
    wanted = list(dict.fromkeys(ids))[:MOST]
    listed = json.dumps(wanted)
    rows = connection.execute(
        "SELECT r.id, r.kind, coalesce(rt.title, ''), coalesce(e.date, t.date),"
        " coalesce(e.type, t.kind), e.status FROM record AS r"
        " LEFT JOIN record_text AS rt ON rt.id = r.id LEFT JOIN event AS e ON e.id = r.id"
        " LEFT JOIN relation AS t ON t.id = r.id"
        f" WHERE r.id IN (SELECT value FROM json_each(?)) AND r.state = {int(State.LIVE)}",
        (listed,),
    ).fetchall()
    passages = _passages(connection, listed)
    found = {
        int(id_): Behind(id_, kind, title, date, type_, status, tuple(passages.get(id_, ())))
        for id_, kind, title, date, type_, status in rows
    }
    return tuple(found[id_] for id_ in wanted if id_ in found)


def _passages(connection: sqlite3.Connection, listed: str) -> dict[int, list[Passage]]:
    rows = connection.execute(
        "SELECT e.target_id, e.source_id, coalesce(e.locator, ''),"
        " substr(coalesce(a.exact, e.exact, e.value, ''), 1, ?2), e.stance, a.start, a.\"end\""
        " FROM evidence AS e CROSS JOIN record AS r ON r.id = e.id"
        " LEFT JOIN annotation AS a ON a.id = e.annotation_id AND a.start IS NOT NULL"
        " WHERE e.target_id IN (SELECT value FROM json_each(?1))"
        f" AND r.state = {int(State.LIVE)} ORDER BY e.target_id, e.source_id, a.start, e.id",
        (listed, LONGEST),
    ).fetchall()
    names = short_names(connection, {int(row[1]) for row in rows})
    found: dict[int, list[Passage]] = {}
    for target, source, locator, words, stance, start, end in rows:
        span = None if start is None else (int(start), int(end))
        found.setdefault(int(target), []).append(
            Passage(int(source), names.get(source, ""), locator, words, stance, span)
        )
    return found

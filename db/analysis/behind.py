"""What stands behind a mark of a view: its events and relations, each with its passages."""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from db.records import State
from db.store import quoted
from db.store.quoted import Quoted

MOST = 60
"""Records that are shown with their passages; of more, the first ones."""


@dataclass(frozen=True, slots=True)
class Behind:
    """An event or relation: its date as given, its type or kind, its status, its passages."""

    id: int
    kind: str
    title: str
    date: str | None
    type: str | None
    status: str | None
    passages: tuple[Quoted, ...]


def behind(connection: sqlite3.Connection, ids: Sequence[int]) -> tuple[Behind, ...]:
    """Give the events and relations of these ids, in this order, with their live evidence."""
    wanted = list(dict.fromkeys(ids))[:MOST]
    rows = connection.execute(
        "SELECT r.id, r.kind, coalesce(rt.title, ''), coalesce(e.date, t.date),"
        " coalesce(e.type, t.kind), e.status FROM record AS r"
        " LEFT JOIN record_text AS rt ON rt.id = r.id LEFT JOIN event AS e ON e.id = r.id"
        " LEFT JOIN relation AS t ON t.id = r.id"
        f" WHERE r.id IN (SELECT value FROM json_each(?)) AND r.state = {int(State.LIVE)}",
        (json.dumps(wanted),),
    ).fetchall()
    passages = _passages(connection, wanted)
    found = {
        int(id_): Behind(id_, kind, title, date, type_, status, tuple(passages.get(id_, ())))
        for id_, kind, title, date, type_, status in rows
    }
    return tuple(found[id_] for id_ in wanted if id_ in found)


def _passages(connection: sqlite3.Connection, wanted: Sequence[int]) -> dict[int, list[Quoted]]:
    found: dict[int, list[Quoted]] = {}
    for one in quoted.behind(connection, wanted, limit=-1):
        found.setdefault(one.target_id, []).append(one)
    return found

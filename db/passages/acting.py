"""For whom a person acts: from the relations that held on the day of an event."""

import json
import sqlite3
from collections.abc import Collection
from typing import NamedTuple

from db.records import DAY_COLUMNS, Days, State
from db.text import dates

OFFICES = ("head_of_state_of", "head_of_government_of", "represents", "holds_office", "leader_of",
           "employed_by")  # fmt: skip
"""Kinds of relation by which somebody acts for another, the weightiest first."""
_BODIES = ("part_of", "organ_of", "represents")


class ActsFor(NamedTuple):
    """Somebody for whom a person acts, the relation it rests on, and whether it held for certain.

    `sure` is False where the dates of relation and event only may overlap, or one is not known.
    """

    actor_id: int
    relation_id: int
    kind: str
    sure: bool


def acting_for(
    connection: sqlite3.Connection, actors: Collection[int], date: dates.Date | None
) -> dict[int, ActsFor]:
    """Give person → for whom they act on a date. An office stands for the body it is part of."""
    found: dict[int, ActsFor] = {}
    rows = _relations(connection, actors, OFFICES, "actor.kind = 'person'")
    ranked = sorted(rows, key=lambda row: (OFFICES.index(row[3]), row[0]))
    for relation, subject, object_, kind, days in ranked:
        held = _held(days, date)
        if held is None or (subject in found and (found[subject].sure or not held)):
            continue
        found[subject] = ActsFor(object_, relation, kind, held)
    return _through_offices(connection, found, date)


def _through_offices(
    connection: sqlite3.Connection, found: dict[int, ActsFor], date: dates.Date | None
) -> dict[int, ActsFor]:
    offices = {one.actor_id for one in found.values() if one.kind == "holds_office"}
    bodies: dict[int, tuple[int, bool]] = {}
    for _, office, body, _, days in _relations(connection, offices, _BODIES, "1"):
        held = _held(days, date)
        if held is not None:
            bodies.setdefault(office, (body, held))
    through: dict[int, ActsFor] = {}
    for subject, one in found.items():
        body = bodies.get(one.actor_id) if one.kind == "holds_office" else None
        through[subject] = (
            one._replace(actor_id=body[0], sure=one.sure and body[1]) if body else one
        )
    return through


def _relations(
    connection: sqlite3.Connection, subjects: Collection[int], kinds: Collection[str], where: str
) -> list[tuple[int, int, int, str, Days]]:
    rows = connection.execute(
        "SELECT relation.id, subject_id, object_id, relation.kind,"
        f" {', '.join('relation.' + name for name in DAY_COLUMNS)} FROM relation"
        " CROSS JOIN record ON record.id = relation.id"
        " CROSS JOIN actor ON actor.id = subject_id"
        " CROSS JOIN record AS body ON body.id = object_id"
        " WHERE subject_id IN (SELECT value FROM json_each(?))"
        " AND relation.kind IN (SELECT value FROM json_each(?))"
        f" AND record.state = ? AND body.state = ? AND {where} ORDER BY relation.id",
        (json.dumps(list(subjects)), json.dumps(list(kinds)), State.LIVE, State.LIVE),
    )
    return [(int(row[0]), int(row[1]), int(row[2]), str(row[3]), Days.of(row[4:])) for row in rows]


def _held(days: Days, date: dates.Date | None) -> bool | None:
    """Tell whether a relation held on a date: True, False for perhaps, None for no."""
    bounds = days[:4]
    if date is None or date.start_min is None or date.end_max is None:
        return False
    if all(day is None for day in bounds):
        return False
    first, last = date.start_min, date.end_max
    if days.start_min is not None and days.start_min > last:
        return None
    if days.end_max is not None and days.end_max < first:
        return None
    begun = days.start_max is not None and days.start_max <= first
    ended = days.end_min is None or days.end_min >= last
    return begun and ended

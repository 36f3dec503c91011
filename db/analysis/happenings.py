"""The events of a balance, read in few queries: dates, participations, links, readings."""

import json
import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from db.records import DAY_COLUMNS, Days, State
from db.text import dates

TOOK_PLACE = ("happened", "ongoing", None)
"""Statuses of what took place; an event without one is taken at its word."""


@dataclass(frozen=True, slots=True)
class Part:
    """One participation."""

    actor_id: int
    for_id: int | None
    role: str | None
    side: str | None


@dataclass(frozen=True, slots=True)
class Happening:
    """One event. `by_reading` tells that date or status are a reading's."""

    id: int
    title: str
    type: str | None
    status: str | None
    date: str | None
    domain: str | None
    days: Days
    parts: tuple[Part, ...]
    by_reading: bool = False


def of_actors(
    connection: sqlite3.Connection, actors: Collection[int], only: Collection[int] | None
) -> list[Happening]:
    """Give the live events in which any of the actors takes part or is acted for, by date.

    `only` are the ids that a query found, None for all.
    """
    rows = connection.execute(
        "SELECT event_id FROM participation WHERE actor_id IN (SELECT value FROM json_each(?1))"
        " UNION SELECT event_id FROM participation"
        " WHERE for_id IN (SELECT value FROM json_each(?1))",
        (json.dumps(list(actors)),),
    )
    ids = {int(row[0]) for row in rows}
    return read(connection, ids if only is None else ids & set(only))


def read(connection: sqlite3.Connection, ids: Collection[int]) -> list[Happening]:
    """Give the live events of these ids, by their earliest day, undated last."""
    listed = json.dumps(list(ids))
    parts: dict[int, list[Part]] = {}
    for event, *part in connection.execute(
        "SELECT event_id, actor_id, for_id, role, side FROM participation"
        " WHERE event_id IN (SELECT value FROM json_each(?)) ORDER BY event_id, position",
        (listed,),
    ):
        parts.setdefault(int(event), []).append(Part(*part))
    columns = ", ".join(DAY_COLUMNS)
    rows = connection.execute(
        f"SELECT id, title, type, status, date, domain, {columns} FROM event JOIN record USING (id)"
        " WHERE id IN (SELECT value FROM json_each(?)) AND state = ?"
        " ORDER BY coalesce(start_min, start_max, end_min, end_max) IS NULL,"
        " coalesce(start_min, start_max, end_min, end_max), id",
        (listed, State.LIVE),
    )
    return [_happening(row, parts) for row in rows]


def _happening(row: Sequence[Any], parts: Mapping[int, Sequence[Part]]) -> Happening:
    id_, title, type_, status, date, domain, *days = row
    return Happening(
        id_, title, type_, status, date, domain, Days.of(days), tuple(parts.get(id_, ()))
    )


def with_readings(connection: sqlite3.Connection, found: Iterable[Happening]) -> list[Happening]:
    """Put readings of date and status in the place of what the fields hold; the latest goes."""
    events = list(found)
    read_as = readings(connection, [event.id for event in events])
    made: list[Happening] = []
    for event in events:
        given = read_as.get(event.id, {})
        status = given.get("status", event.status)
        date = dates.read(given["date"]) if "date" in given else None
        if date is not None and date.start_min is not None:
            days = Days(*date.bounds, date.approximate, date.uncertain)
            new = replace(event, status=status, date=date.text, days=days)
        else:
            new = replace(event, status=status)
        made.append(replace(new, by_reading=new != event))
    return made


def readings(connection: sqlite3.Connection, ids: Collection[int]) -> dict[int, dict[str, str]]:
    """Give id → field → value of the latest live readings of date and status."""
    found: dict[int, dict[str, str]] = {}
    for target, field, value in connection.execute(
        "SELECT target_id, field, value FROM reading JOIN record USING (id)"
        " WHERE target_id IN (SELECT value FROM json_each(?)) AND field IN ('date', 'status')"
        " AND value IS NOT NULL AND state = ? ORDER BY reading.id",
        (json.dumps(list(ids)), State.LIVE),
    ):
        found.setdefault(int(target), {})[str(field)] = str(value)
    return found


def links(connection: sqlite3.Connection, ids: Collection[int], kind: str) -> list[tuple[int, int]]:
    """Give (from, to) of the links of a kind between two of these events."""
    listed = json.dumps(list(ids))
    rows = connection.execute(
        "SELECT record_id, target_id FROM link WHERE kind = ?2"
        " AND record_id IN (SELECT value FROM json_each(?1))"
        " AND target_id IN (SELECT value FROM json_each(?1)) ORDER BY record_id, target_id",
        (listed, kind),
    )
    return [(int(one), int(other)) for one, other in rows]

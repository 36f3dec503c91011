"""What stands around a record: the events before and after one, and whom an actor appears with."""

import sqlite3
from dataclasses import dataclass

from db.records import State


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A record near another: its title, its date as given, and how often the two meet."""

    id: int
    title: str
    date: str | None = None
    number: int = 0


def around(
    connection: sqlite3.Connection, event_id: int, limit: int = 2
) -> tuple[tuple[Neighbour, ...], tuple[Neighbour, ...]]:
    """Give the latest events before an event and the first after it that share a participant.

    Events without a date have no place in time, so they have no neighbours.
    """
    day = connection.execute("SELECT start_min FROM event WHERE id = ?", (event_id,)).fetchone()
    if day is None or day[0] is None:
        return (), ()
    before = _near(connection, event_id, int(day[0]), limit, forwards=False)
    return before[::-1], _near(connection, event_id, int(day[0]), limit, forwards=True)


def _near(
    connection: sqlite3.Connection, event_id: int, day: int, limit: int, *, forwards: bool
) -> tuple[Neighbour, ...]:
    sign, order = (">", "") if forwards else ("<", "DESC")
    rows = connection.execute(
        "SELECT DISTINCT e.id, e.title, e.date, 0 FROM participation AS mine"
        " JOIN participation AS theirs ON theirs.actor_id = mine.actor_id"
        " JOIN event AS e ON e.id = theirs.event_id JOIN record ON record.id = e.id"
        f" WHERE mine.event_id = ? AND (e.start_min, e.id) {sign} (?, ?)"
        f" AND record.state = {int(State.LIVE)}"
        f" ORDER BY e.start_min {order}, e.id {order} LIMIT ?",
        (event_id, day, event_id, limit),
    )
    return tuple(Neighbour(*row) for row in rows)


def appears_with(
    connection: sqlite3.Connection, actor_id: int, limit: int = 8
) -> tuple[Neighbour, ...]:
    """Give the actors that take part in most of the events an actor takes part in."""
    rows = connection.execute(
        "SELECT theirs.actor_id, rt.title, NULL, count(DISTINCT theirs.event_id) AS number"
        " FROM participation AS mine"
        " JOIN record ON record.id = mine.event_id"
        " JOIN participation AS theirs ON theirs.event_id = mine.event_id"
        " JOIN record_text AS rt ON rt.id = theirs.actor_id"
        f" WHERE mine.actor_id = ?1 AND theirs.actor_id <> ?1 AND state = {int(State.LIVE)}"
        " GROUP BY theirs.actor_id ORDER BY number DESC, rt.title LIMIT ?2",
        (actor_id, limit),
    )
    return tuple(Neighbour(*row) for row in rows)

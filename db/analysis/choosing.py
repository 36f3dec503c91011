"""What a balance opens with: the actor with the most events, and those it shares most with."""

import sqlite3
from collections.abc import Collection

from db.analysis import happenings
from db.analysis.intensity import weights
from db.analysis.parties import Parties, Party
from db.analysis.sides import sign, standing, stands
from db.records import State


def busiest(connection: sqlite3.Connection, only: Collection[int] | None = None) -> int | None:
    """Give the actor that takes part in, or is acted for in, the most live events; None for none.

    `only` are the ids of events that count, None for all.
    """
    counts: dict[int, int] = {}
    wanted = None if only is None else set(only)
    for actor, event in connection.execute(
        "SELECT actor_id, event_id FROM participation JOIN record ON record.id = event_id"
        " AND record.state = ?1 UNION SELECT for_id, event_id FROM participation"
        " JOIN record ON record.id = event_id AND record.state = ?1 WHERE for_id IS NOT NULL",
        (State.LIVE,),
    ):
        if wanted is None or event in wanted:
            counts[int(actor)] = counts.get(int(actor), 0) + 1
    live = _live(connection)
    known = [id_ for id_ in counts if id_ in live]
    return max(known, key=lambda id_: (counts[id_], -id_), default=None)


def of_event(connection: sqlite3.Connection, event: int, most: int) -> list[int]:
    """Give whom an event is between: for whom its participants act, the busiest first."""
    rows = connection.execute(
        "SELECT DISTINCT coalesce(for_id, actor_id) FROM participation WHERE event_id = ?", (event,)
    )
    live = _live(connection)
    found = [int(row[0]) for row in rows if int(row[0]) in live]
    times = {
        id_: connection.execute(
            "SELECT count(DISTINCT event_id) FROM participation WHERE actor_id = ?1 OR for_id = ?1",
            (id_,),
        ).fetchone()[0]
        for id_ in found
    }
    return sorted(found, key=lambda id_: (-times[id_], id_))[:most]


def partners(
    connection: sqlite3.Connection,
    focus: Party,
    number: int,
    only: Collection[int] | None = None,
) -> list[int]:
    """Give the actors with whom the focus shares most events that carry a sign, most first.

    Who takes part on behalf of another counts for that one. An actor that counts for one chosen
    already, or for whom one chosen already counts, is left out.
    """
    parties = Parties(connection)
    own = parties.of(focus)
    known, signed = stands(connection), weights(connection)
    shared: dict[int, set[int]] = {}
    for event in happenings.of_actors(connection, own.windows, only):
        weight = signed.get(event.type or "")
        if weight is None or event.status == "cancelled":
            continue
        mine = [
            standing(part.role, part.side, known)
            for part in event.parts
            if own.count(part.actor_id, part.for_id, event.days)
        ]
        for part in event.parts:
            other = standing(part.role, part.side, known)
            if own.count(part.actor_id, part.for_id, event.days):
                continue
            if any(sign(one, other, weight.sign) for one in mine):
                shared.setdefault(part.for_id or part.actor_id, set()).add(event.id)
    chosen: list[int] = []
    covered: set[int] = set(own.windows)
    for id_ in sorted(shared, key=lambda id_: (-len(shared[id_]), id_)):
        within = set(parties.of(Party(id_)).windows)
        if len(chosen) < number and id_ not in covered and not within & set(chosen):
            chosen.append(id_)
            covered |= within
    return chosen


def _live(connection: sqlite3.Connection) -> set[int]:
    rows = connection.execute(
        "SELECT id FROM record WHERE kind = 'actor' AND state = ?", (State.LIVE,)
    )
    return {int(row[0]) for row in rows}

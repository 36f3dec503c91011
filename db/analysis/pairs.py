"""Who stands how to whom in an event: participants become pairs, each with its class.

The class of a pair is 0 without a sign, 1 verbal and 2 material cooperation, 3 verbal and
4 material conflict. The sign is that of `db.analysis.sides`: two of one side, or two who act, act
together, so what is conflict with others is cooperation between them; two recipients, and a
bystander with anybody, have none; all others have the sign of the type. Words stay words and deeds
deeds. This module says it for all pairs at once.
"""

import json
import sqlite3
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from db.analysis import sides
from db.records import State

Whole = NDArray[np.int64]

UNSIGNED, VERBAL_COOPERATION, MATERIAL_COOPERATION, VERBAL_CONFLICT, MATERIAL_CONFLICT = range(5)

_STANDS = {"bystander": 0, "actor": 1, "recipient": 2, "participant": 3}
_BATCH = 4_000


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of actors in events, one row for each pair and event: `low` < `high` are actor ids."""

    low: Whole
    high: Whole
    event: Whole
    quad: Whole


@dataclass(frozen=True, slots=True)
class _Rows:
    """Participations: columns of one length. `side` 0 is none, `stand` as in `_STANDS`."""

    event: Whole
    actor: Whole
    stand: Whole
    side: Whole
    quad: Whole


def pairs(
    connection: sqlite3.Connection, events: Collection[int] | None = None, *, roll_up: bool = False
) -> tuple[Pairs, Whole]:
    """Give the pairs of live actors in live events, and the ids of all actors that take part.

    `events` narrows to these ids. With `roll_up`, whoever takes part for somebody counts as the
    one acted for. Cancelled events tie nobody. Where an event ties a pair more than once, the
    highest class is kept: deeds before words, conflict before cooperation, a sign before none.
    """
    rows = _rows(connection, events, roll_up=roll_up)
    found = _paired(rows)
    return found, np.unique(rows.actor)


def _rows(
    connection: sqlite3.Connection, events: Collection[int] | None, *, roll_up: bool
) -> _Rows:
    who = "coalesce(p.for_id, p.actor_id)" if roll_up else "p.actor_id"
    only = "" if events is None else " AND p.event_id IN (SELECT value FROM json_each(?))"
    # CROSS JOIN keeps SQLite from beginning with all live records.
    found = connection.execute(
        f"SELECT p.event_id, {who}, p.role, p.side, e.type FROM participation AS p"
        " CROSS JOIN event AS e ON e.id = p.event_id CROSS JOIN record AS r ON r.id = e.id"
        f" CROSS JOIN record AS a ON a.id = {who}"
        f" WHERE r.state = {int(State.LIVE)} AND a.state = {int(State.LIVE)}"
        f" AND e.status IS NOT 'cancelled'{only} ORDER BY p.event_id, p.position",
        () if events is None else (json.dumps(list(events)),),
    )
    known = {role: _STANDS[stand] for role, stand in sides.stands(connection).items()}
    quads, numbers = _quads(connection), {"": 0}
    columns: list[Whole] = []
    while batch := found.fetchmany(_BATCH):
        columns.append(
            np.array(
                [
                    (
                        event,
                        actor,
                        known.get(role, _STANDS["bystander"]) if role else _STANDS["participant"],
                        numbers.setdefault((side or "").strip(), len(numbers)),
                        quads.get(type_, 0),
                    )
                    for event, actor, role, side, type_ in batch
                ],
                dtype=np.int64,
            )
        )
    whole = np.concatenate(columns) if columns else np.empty((0, 5), dtype=np.int64)
    return _Rows(*(whole[:, at] for at in range(5)))


def _quads(connection: sqlite3.Connection) -> dict[str, int]:
    rows = connection.execute(
        "SELECT key, quad FROM term WHERE vocabulary = 'event_type' AND quad BETWEEN 1 AND 4"
    )
    return {str(key): int(quad) for key, quad in rows}


def _paired(rows: _Rows) -> Pairs:
    """Make the pairs of each event: events of as many participants are handled at once."""
    if not rows.event.size:
        empty = np.empty(0, dtype=np.int64)
        return Pairs(empty, empty, empty, empty)
    starts = np.flatnonzero(np.r_[True, rows.event[1:] != rows.event[:-1]])
    sizes = np.diff(np.r_[starts, rows.event.size])
    ones: list[Whole] = []
    others: list[Whole] = []
    for size in np.unique(sizes[sizes > 1]).tolist():
        first, second = np.triu_indices(size, 1)
        begin = starts[sizes == size][:, None]
        ones.append((begin + first[None, :]).ravel())
        others.append((begin + second[None, :]).ravel())
    if not ones:
        empty = np.empty(0, dtype=np.int64)
        return Pairs(empty, empty, empty, empty)
    one, other = np.concatenate(ones), np.concatenate(others)
    differ = rows.actor[one] != rows.actor[other]
    return _strongest(rows, one[differ], other[differ])


def _strongest(rows: _Rows, one: Whole, other: Whole) -> Pairs:
    """Keep of each pair in an event the highest class."""
    low = np.minimum(rows.actor[one], rows.actor[other])
    high = np.maximum(rows.actor[one], rows.actor[other])
    event, quad = rows.event[one], _classes(rows, one, other)
    order = np.lexsort((-quad, event, high, low))
    low, high, event, quad = low[order], high[order], event[order], quad[order]
    kept = np.ones(low.size, dtype=bool)
    kept[1:] = (low[1:] != low[:-1]) | (high[1:] != high[:-1]) | (event[1:] != event[:-1])
    return Pairs(low[kept], high[kept], event[kept], quad[kept])


def _classes(rows: _Rows, one: Whole, other: Whole) -> Whole:
    quad = rows.quad[one]
    together = np.where(quad > 2, quad - 2, quad)  # words stay words, deeds stay deeds
    a, b = rows.stand[one], rows.stand[other]
    sided = (rows.side[one] > 0) & (rows.side[other] > 0)
    same_side = sided & (rows.side[one] == rows.side[other])
    none = (a == 0) | (b == 0) | ((a == 2) & (b == 2))
    found: NDArray[Any] = np.select(
        [same_side, sided, none, (a == 1) & (b == 1)], [together, quad, 0, together], quad
    )
    return found.astype(np.int64)

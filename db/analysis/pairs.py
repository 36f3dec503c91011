"""Who stands how to whom in an event: participants become pairs, each with its class.

The class of a pair is 0 without a sign, 1 verbal and 2 material cooperation, 3 verbal and
4 material conflict. The sign is that of `db.analysis.sides`: two of one side, or two who act, act
together, so what is conflict with others is cooperation between them; two recipients, and a
bystander with anybody, have none; all others have the sign of the type. Words stay words and deeds
deeds. This module says it for all pairs at once.
"""

import json
import sqlite3
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from db.analysis import sides
from db.analysis.helpings import SIZE, helpings
from db.records import State
from db.search.arrays import columns, distinct

Whole = NDArray[np.int64]

UNSIGNED, VERBAL_COOPERATION, MATERIAL_COOPERATION, VERBAL_CONFLICT, MATERIAL_CONFLICT = range(5)

_STANDS = {"bystander": 0, "actor": 1, "recipient": 2, "participant": 3}


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of actors in events, one row for each pair and event: `low` < `high` are actor ids."""

    low: Whole
    high: Whole
    event: Whole
    quad: Whole


@dataclass(frozen=True, slots=True)
class _Rows:
    """Participations: columns of one length. `side` 0 is none, `stand` as in `_STANDS`.

    `proxy` is who acts where somebody else is counted, else 0.
    """

    event: Whole
    actor: Whole
    proxy: Whole
    stand: Whole
    quad: Whole
    side: Whole


@dataclass(frozen=True, slots=True)
class Present:
    """Who takes part: the ids of those counted; how many act for them, in how many events."""

    actors: Whole
    proxies: int = 0
    acted: int = 0


def pairs(
    connection: sqlite3.Connection, events: Collection[int] | None = None, *, roll_up: bool = False
) -> tuple[Pairs, Present]:
    """Give the pairs of live actors in live events, and all who take part.

    `events` narrows to these ids. With `roll_up`, whoever takes part for somebody counts as the
    one acted for. Cancelled events tie nobody. Where an event ties a pair more than once, the
    highest class is kept: deeds before words, conflict before cooperation, a sign before none.
    """
    rows = _rows(connection, events, roll_up=roll_up)
    acting = rows.proxy > 0
    proxies, acted = distinct(rows.proxy[acting]).size, distinct(rows.event[acting]).size
    return _paired(rows), Present(distinct(rows.actor), proxies, acted)


def _rows(
    connection: sqlite3.Connection, events: Collection[int] | None, *, roll_up: bool
) -> _Rows:
    who = "coalesce(t.for_id, t.actor_id)" if roll_up else "t.actor_id"
    proxy = "iif(t.for_id <> t.actor_id, t.actor_id, 0)" if roll_up else "0"
    roles, quads = _roles(connection), _quads(connection)
    stand = _cases("t.role", [_STANDS[stand] for stand in roles], _STANDS["bystander"])
    stand = f"iif(coalesce(t.role, '') = '', {_STANDS['participant']}, {stand})"
    sided = "iif(trim(coalesce(t.side, '')) = '', 0, t.id)"
    words = tuple(json.dumps(keys) for keys in (*roles.values(), *quads.values()))
    parts: list[Whole] = []
    for only, bounds in helpings(connection, "participation", events, "t.event_id"):
        # CROSS JOIN keeps SQLite from beginning with all live records.
        source = (
            "participation AS t"
            " CROSS JOIN event AS e ON e.id = t.event_id CROSS JOIN record AS r ON r.id = e.id"
            f" CROSS JOIN record AS a ON a.id = {who}"
            f" WHERE r.state = {int(State.LIVE)} AND a.state = {int(State.LIVE)}"
            f" AND e.status IS NOT 'cancelled' AND {only}"
        )
        read = ("t.event_id", who, proxy, stand, _cases("e.type", list(quads), 0), sided)
        parts.append(np.stack(columns(connection, read, source, (*words, *bounds))))
    whole = np.concatenate(parts, axis=1) if parts else np.empty((6, 0), dtype=np.int64)
    if (whole[0, 1:] < whole[0, :-1]).any():
        whole = whole[:, np.argsort(whole[0], kind="stable")]
    whole[5] = _sides(connection, whole[5])
    return _Rows(*whole)


def _cases(word: str, values: Sequence[int], other: int) -> str:
    """Write SQL that gives the value in whose list, a parameter for each, a word stands."""
    cases = " ".join(f"WHEN {word} IN (SELECT value FROM json_each(?)) THEN {v}" for v in values)
    return f"CASE {cases} ELSE {other} END" if cases else str(other)


def _roles(connection: sqlite3.Connection) -> dict[sides.Stand, list[str]]:
    found: dict[sides.Stand, list[str]] = {}
    for role, stand in sides.stands(connection).items():
        found.setdefault(stand, []).append(role)
    return found


def _quads(connection: sqlite3.Connection) -> dict[int, list[str]]:
    rows = connection.execute(
        "SELECT key, quad FROM term WHERE vocabulary = 'event_type' AND quad BETWEEN 1 AND 4"
    )
    found: dict[int, list[str]] = {}
    for key, quad in rows:
        found.setdefault(int(quad), []).append(str(key))
    return found


def _sides(connection: sqlite3.Connection, ids: Whole) -> Whole:
    """Give each side of these participations (ids; 0 where there is none) its number."""
    numbers: dict[str, int] = {"": 0}
    side_of = np.zeros(ids.size, dtype=np.int64)
    sided = np.flatnonzero(ids)
    for start in range(0, sided.size, SIZE):
        at = sided[start : start + SIZE]
        listed = json.dumps(ids[at].tolist())
        rows = connection.execute(
            "SELECT side FROM json_each(?) AS j CROSS JOIN participation AS t ON t.id = j.value"
            " ORDER BY CAST(j.key AS INTEGER)",
            (listed,),
        )
        side_of[at] = [numbers.setdefault(str(side).strip(), len(numbers)) for (side,) in rows]
    return side_of


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

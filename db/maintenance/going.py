"""What goes when records leave the file for good, and what stays without a reference to them."""

import json
import sqlite3
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from db.fields import KINDS
from db.records import State
from db.schema.logged import LOGGED
from db.schema.references import Reference, between_records

_OWNER = {table.name: table.owner for table in LOGGED}


@dataclass(frozen=True, slots=True)
class Going:
    """Ids by kind: what `goes` along because it needs one of the records, and what `loses` one."""

    goes: Mapping[str, tuple[int, ...]]
    loses: Mapping[str, tuple[int, ...]]


def what_goes(connection: sqlite3.Connection, ids: Collection[int]) -> Going:
    """Look up what a purge of these records would take along and what it would untie.

    What an undone edit has made is nobody's to see, and is left out.
    """
    references = between_records(connection)
    needing = [one for one in references if one.in_kind and one.required]
    gone, new = set(ids), set(ids)
    while new:
        new = {found for one in needing for found in _pointing(connection, one, "id", new)} - gone
        gone |= new
    losing = {
        found for one in references for found in _pointing(connection, one, _OWNER[one.table], gone)
    }
    return Going(
        _by_kind(connection, gone - set(ids), (State.LIVE, State.TRASHED)),
        _by_kind(connection, losing - gone, (State.LIVE,)),
    )


def _pointing(
    connection: sqlite3.Connection, reference: Reference, column: str, at: Collection[int]
) -> set[int]:
    rows = connection.execute(
        f'SELECT "{column}" FROM "{reference.table}"'
        f' WHERE "{reference.column}" IN (SELECT value FROM json_each(?))',
        (json.dumps(sorted(at)),),
    )
    return {int(row[0]) for row in rows if row[0] is not None}


def _by_kind(
    connection: sqlite3.Connection, ids: Collection[int], states: Collection[State]
) -> Mapping[str, tuple[int, ...]]:
    rows = connection.execute(
        "SELECT id, kind, state FROM record WHERE id IN (SELECT value FROM json_each(?))"
        " ORDER BY id",
        (json.dumps(sorted(ids)),),
    ).fetchall()
    found = {
        kind: tuple(int(id_) for id_, of, state in rows if of == kind and state in states)
        for kind in KINDS
    }
    return {kind: members for kind, members in found.items() if members}

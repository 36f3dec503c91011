"""Which records have to go along when some are chosen, so that the copy stands by itself."""

import json
import sqlite3
from collections.abc import Callable, Collection

from db.field_types import Field, ValueType
from db.fields import KINDS
from db.records import State

_Step = Callable[[sqlite3.Connection, Collection[int]], set[int]]

ATTACHED = ("annotation", "evidence", "reading", "figure")
"""Kinds that hang on the record they are about."""


def needed(connection: sqlite3.Connection, ids: Collection[int]) -> set[int]:
    """Give the chosen records, what hangs on them, everything these point at, and all terms."""
    chosen = _closed(connection, set(ids), _attached)
    rows = connection.execute(
        "SELECT id FROM record WHERE kind = 'term' AND state = ?", (State.LIVE,)
    )
    return _closed(connection, chosen, _pointed_at) | {int(row[0]) for row in rows}


def _closed(connection: sqlite3.Connection, start: set[int], step: _Step) -> set[int]:
    """Follow `step` from the records of `start` until nothing new is met."""
    found, fresh = set(start), set(start)
    while fresh:
        fresh = step(connection, fresh) - found
        found |= fresh
    return found


def _attached(connection: sqlite3.Connection, ids: Collection[int]) -> set[int]:
    wanted = json.dumps(list(ids))
    return {
        int(row[0])
        for kind in ATTACHED
        for row in connection.execute(
            f"SELECT {kind}.id FROM {kind} JOIN record USING (id)"
            " WHERE target_id IN (SELECT value FROM json_each(?)) AND record.state = ?",
            (wanted, State.LIVE),
        )
    }


def _pointed_at(connection: sqlite3.Connection, ids: Collection[int]) -> set[int]:
    wanted = json.dumps(list(ids))
    found: set[int] = set()
    for kind in KINDS.values():
        for table, owner, fields in (
            (kind.name, "id", kind.fields),
            *((entry.table, entry.owner, entry.parts) for entry in kind.lists),
        ):
            for column in _references(fields):
                found |= {
                    int(row[0])
                    for row in connection.execute(
                        f"SELECT {column} FROM {table}"
                        f" WHERE {owner} IN (SELECT value FROM json_each(?))"
                        f" AND {column} IS NOT NULL",
                        (wanted,),
                    )
                }
    return found


def _references(fields: Collection[Field]) -> list[str]:
    return [field.column for field in fields if field.type is ValueType.RECORD]

"""Who annotates: the people of a library, and which of them signs what is written.

Each person chooses for themselves. Who has not chosen signs as the library's own annotator, the
one it was made with.
"""

import sqlite3
from typing import NamedTuple

from db.errors import RecordError
from db.records import State
from db.store import settings


class Annotator(NamedTuple):
    """A person who annotates. `colour` is `#rrggbb` or None."""

    id: int
    uid: str
    name: str
    colour: str | None


def annotators(connection: sqlite3.Connection) -> tuple[Annotator, ...]:
    """Give every live annotator by name."""
    rows = connection.execute(
        f"{_SELECT} ORDER BY name COLLATE NOCASE, annotator.id", (State.LIVE,)
    )
    return tuple(Annotator(*row) for row in rows)


def named(connection: sqlite3.Connection, name: str) -> Annotator:
    """Give the live annotator of this name, in any case; RecordError unless it is exactly one."""
    everybody = annotators(connection)
    found = [one for one in everybody if one.name.casefold() == name.strip().casefold()]
    if len(found) == 1:
        return found[0]
    code = "annotator.ambiguous" if found else "annotator.unknown"
    raise RecordError(code, name=name, found=[one.name for one in everybody])


def signing(connection: sqlite3.Connection, chosen: str | None) -> Annotator | None:
    """Give who signs: the chosen one by uid, else the library's own; None if neither is live."""
    for uid in (chosen, settings.get(connection, settings.ANNOTATOR)):
        row = connection.execute(f"{_SELECT} AND uid = ?", (State.LIVE, uid)).fetchone()
        if row is not None:
            return Annotator(*row)
    return None


_SELECT = (
    "SELECT annotator.id, uid, name, colour FROM annotator JOIN record USING (id) WHERE state = ?"
)

"""Tells whether anybody has worked in a library yet."""

import sqlite3

from db.errors import RecordError
from db.records import State
from db.store import settings


def as_made(connection: sqlite3.Connection) -> dict[str, int] | None:
    """Give uid → id of all that a new library holds, None for one that somebody worked in.

    A new library has the annotator it was made with, and perhaps vocabularies.
    """
    own = settings.get(connection, settings.ANNOTATOR)
    used = connection.execute(
        "SELECT 1 FROM record WHERE state <> ? AND kind <> 'term' AND uid IS NOT ? LIMIT 1",
        (State.ABSENT, own),
    ).fetchone()
    if used is not None:
        return None
    rows = connection.execute("SELECT uid, id FROM record WHERE state <> ?", (State.ABSENT,))
    return {str(uid): int(id_) for uid, id_ in rows}


def refuse_used(connection: sqlite3.Connection) -> None:
    """Raise RecordError("interchange.not_new") for a library that somebody has worked in."""
    if as_made(connection) is None:
        raise RecordError("interchange.not_new")

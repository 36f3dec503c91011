"""Mentions in a source's text: known names, and dates. Found anew each time, never stored."""

import sqlite3
from dataclasses import dataclass

from db.errors import RecordError
from db.records import State
from db.store import documents, read
from db.text import dates, mentions
from db.text.dates import running


@dataclass(frozen=True, slots=True)
class Mentions:
    """Names and dates found in a text, each with offsets in code points."""

    text: str
    names: tuple[mentions.Mention, ...]
    dates: tuple[running.Found, ...]


def in_source(connection: sqlite3.Connection, source_id: int) -> Mentions:
    """Find the names of all actors and all dates in a source's text.

    Raises RecordError("annotation.no_text") when it has none.
    """
    document = documents.current(connection, source_id)
    if document is None:
        raise RecordError("annotation.no_text")
    text = documents.text(connection, document.id)
    value = read.get(connection, source_id).values["date"]
    published = dates.read(value) if isinstance(value, str) else None
    return Mentions(
        text,
        tuple(matcher(connection, source_id).mentions(text)),
        tuple(running.find(text, relative_to=published)),
    )


def matcher(connection: sqlite3.Connection, source_id: int | None = None) -> mentions.Matcher:
    """Make a matcher of all names of live actors, with the decisions that hold for a source."""
    names = connection.execute(
        "SELECT record_id, name.id, text, lang, actor.kind FROM name"
        " JOIN actor ON actor.id = record_id JOIN record ON record.id = record_id"
        " WHERE record.state = ?",
        (State.LIVE,),
    )
    decisions = connection.execute(
        "SELECT form, actor_id, verdict FROM mention_decision"
        " WHERE source_id IS NULL OR source_id = ?",
        (source_id,),
    )
    return mentions.Matcher(
        [mentions.KnownName(*row) for row in names],
        [mentions.Decision(*row) for row in decisions],
    )

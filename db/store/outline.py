"""What a library holds at a glance: counts, tags as a tree, collections, saved searches, terms."""

import sqlite3
from dataclasses import dataclass
from typing import Final

from db.records import State
from db.store import read, settings

BY_HAND: Final = "{0}.position IS NULL, {0}.position, {0}.name COLLATE NOCASE, {0}.id"
"""SQL for the order of tags or collections, of the alias of their table."""


@dataclass(frozen=True, slots=True)
class Branch:
    """A tag, collection or saved search, with how many live records it holds (None: unknown).

    A tag counts what its children mark too. `colour` is `#rrggbb` or None.
    """

    id: int
    name: str
    parent_id: int | None = None
    colour: str | None = None
    number: int | None = None
    query: str = ""


@dataclass(frozen=True, slots=True)
class Outline:
    """The library at a glance."""

    title: str
    counts: dict[str, int]
    trashed: int
    tags: tuple[Branch, ...]
    collections: tuple[Branch, ...]
    searches: tuple[Branch, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """A word of a vocabulary as shown. `quad`: 1 and 2 cooperation, 3 and 4 conflict, or None."""

    label: str
    colour: str | None
    quad: int | None
    inverse: str | None = None
    definition: str = ""


def outline(connection: sqlite3.Connection) -> Outline:
    """Look at a library."""
    return Outline(
        title=settings.get(connection, settings.TITLE) or "",
        counts=read.counts(connection, State.LIVE),
        trashed=sum(read.counts(connection, State.TRASHED).values()),
        tags=_tags(connection),
        collections=_branches(
            connection,
            "SELECT c.id, c.name, NULL, NULL, (SELECT count(*) FROM collection_item AS i"
            f" JOIN record AS r ON r.id = i.item_id AND r.state = {int(State.LIVE)}"
            " WHERE i.collection_id = c.id), '' FROM collection AS c",
            BY_HAND.format("c"),
        ),
        searches=_branches(
            connection, "SELECT c.id, c.name, NULL, NULL, NULL, c.query FROM saved_search AS c"
        ),
    )


def terms(connection: sqlite3.Connection) -> dict[tuple[str, str], Term]:
    """Give (vocabulary, key) → word, for every live term."""
    rows = connection.execute(
        "SELECT vocabulary, key, coalesce(label, key), colour, quad, inverse,"
        " coalesce(definition, '') FROM term"
        " JOIN record USING (id) WHERE state = ? ORDER BY vocabulary, position, term.id",
        (State.LIVE,),
    )
    return {(str(row[0]), str(row[1])): Term(*row[2:]) for row in rows}


def _branches(
    connection: sqlite3.Connection, select: str, order: str = "c.name COLLATE NOCASE"
) -> tuple[Branch, ...]:
    rows = connection.execute(
        f"{select} JOIN record ON record.id = c.id AND record.state = {int(State.LIVE)}"
        f" ORDER BY {order}"
    )
    return tuple(Branch(*row) for row in rows)


def _tags(connection: sqlite3.Connection) -> tuple[Branch, ...]:
    rows = connection.execute(
        "WITH RECURSIVE under (root, tag) AS ("
        "SELECT id, id FROM tag UNION"
        " SELECT under.root, tag.id FROM under JOIN tag ON tag.parent_id = under.tag),"
        " marked (root, number) AS ("
        "SELECT root, count(DISTINCT record_id) FROM under JOIN tagging ON tag_id = tag"
        f" JOIN record ON record.id = record_id AND record.state = {int(State.LIVE)}"
        " GROUP BY root)"
        " SELECT tag.id, name, parent_id, colour, coalesce(number, 0), '' FROM tag"
        f" JOIN record ON record.id = tag.id AND record.state = {int(State.LIVE)}"
        f" LEFT JOIN marked ON root = tag.id ORDER BY {BY_HAND.format('tag')}"
    )
    return tuple(Branch(*row) for row in rows)

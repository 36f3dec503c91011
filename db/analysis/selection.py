"""Which events a query stands for: those it finds, else those of what it finds."""

import json
import sqlite3
from collections.abc import Collection

from db.records import State
from db.search import engine


def events(connection: sqlite3.Connection, ids: Collection[int]) -> list[int]:
    """Give the live events among the records found; where there is none, the events of these.

    The events of an actor are those it takes part in or that somebody takes part in for it, of a
    place those there, of a source those it has evidence for, of a collection those in it, of an
    annotation those it is linked to or evidence for.
    """
    listed = json.dumps(list(ids))
    live = f"r.state = {int(State.LIVE)} AND r.kind = 'event'"
    found = connection.execute(
        "SELECT r.id FROM json_each(?) AS j CROSS JOIN record AS r ON r.id = j.value"
        f" WHERE {live} ORDER BY r.id",
        (listed,),
    ).fetchall()
    if not found:
        found = connection.execute(
            "WITH wanted (id) AS (SELECT value FROM json_each(?)), of (id) AS ("
            "SELECT event_id FROM wanted JOIN participation ON actor_id = wanted.id"
            " UNION SELECT event_id FROM wanted JOIN participation ON for_id = wanted.id"
            " UNION SELECT event.id FROM wanted JOIN event ON place_id = wanted.id"
            " UNION SELECT target_id FROM wanted JOIN evidence ON source_id = wanted.id"
            " UNION SELECT item_id FROM wanted JOIN collection_item ON collection_id = wanted.id"
            " UNION SELECT target_id FROM wanted JOIN link ON record_id = wanted.id"
            " UNION SELECT target_id FROM wanted JOIN evidence ON annotation_id = wanted.id)"
            f" SELECT r.id FROM of JOIN record AS r ON r.id = of.id WHERE {live} ORDER BY r.id",
            (listed,),
        ).fetchall()
    return [int(row[0]) for row in found]


def of_query(connection: sqlite3.Connection, query: str) -> list[int]:
    """Give the events that a query stands for. Raises as `engine.search` does."""
    return events(connection, engine.id_array(connection, query).tolist())


def listed(text: str) -> list[int]:
    """Read ids parted by commas; what is no number is left out."""
    return [int(part) for part in text.split(",") if part.isdigit()]

"""How many independent voices speak for a record. Only reads, so that a search loads nothing more.

Independent voices of a fact are its supporting sources after joining those tied by reprint,
translation, excerpt or edition, and those that go back to a common `via`.
"""

import json
import sqlite3
from collections.abc import Collection, Mapping
from typing import NamedTuple

from db.records import State

ONE_VOICE_LINKS = ("translation_of", "reprint_of", "excerpt_of", "edition_of")
"""Kinds of link between sources that make one voice of two."""


class Support(NamedTuple):
    """One piece of evidence as the counting of voices needs it."""

    target_id: int
    source_id: int
    stance: str
    via_id: int | None


def voices(connection: sqlite3.Connection, targets: Collection[int]) -> dict[int, int]:
    """Give the number of independent voices that support each of the records."""
    by_target: dict[int, list[Support]] = {}
    for support in _supports(connection, targets):
        by_target.setdefault(support.target_id, []).append(support)
    joined = one_voice(connection)
    return {target: count_voices(by_target.get(target, []), joined) for target in targets}


def count_voices(supports: Collection[Support], joined: Mapping[int, int]) -> int:
    """Count voices: sources with the same representative, or a common via, are one."""
    parent: dict[object, object] = {}

    def find(node: object) -> object:
        while parent.setdefault(node, node) != node:
            node = parent[node]
        return node

    sources: set[object] = set()
    for support in supports:
        node = joined.get(support.source_id, support.source_id)
        sources.add(node)
        find(node)
        if support.via_id is not None:
            via = joined.get(support.via_id, support.via_id)
            parent[find(node)] = find(via)
    return len({find(node) for node in sources})


def one_voice(connection: sqlite3.Connection) -> dict[int, int]:
    """Give source → representative for sources tied as translation, reprint, excerpt, edition."""
    # CROSS JOIN keeps SQLite from beginning with all live records, of which there may be millions.
    rows = connection.execute(
        "SELECT link.record_id, link.target_id FROM link"
        " CROSS JOIN record AS one ON one.id = link.record_id"
        " CROSS JOIN record AS other ON other.id = link.target_id"
        " WHERE link.kind IN (SELECT value FROM json_each(?)) AND one.state = ?"
        " AND other.state = ?",
        (json.dumps(ONE_VOICE_LINKS), State.LIVE, State.LIVE),
    ).fetchall()
    parent: dict[int, int] = {}

    def find(node: int) -> int:
        while parent.setdefault(node, node) != node:
            node = parent[node]
        return node

    for one, other in rows:
        low, high = sorted((find(int(one)), find(int(other))))
        parent[high] = low
    return {node: find(node) for node in parent}


def _supports(connection: sqlite3.Connection, targets: Collection[int]) -> list[Support]:
    rows = connection.execute(
        "SELECT target_id, source_id, stance, via_id FROM evidence"
        " CROSS JOIN record ON record.id = evidence.id"
        " CROSS JOIN record AS source ON source.id = evidence.source_id"
        " WHERE target_id IN (SELECT value FROM json_each(?)) AND stance = 'supports'"
        " AND record.state = ? AND source.state = ?",
        (json.dumps(list(targets)), State.LIVE, State.LIVE),
    )
    return [Support(*row) for row in rows]

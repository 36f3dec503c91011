"""Which records answer a query, as arrays of ids, however many they are.

Each query that a condition consists of is asked for its ids alone, without a join: the full-text
index gives those of a word in a tenth of the time that it takes to look up the record of each. They
become masks over all records, which are joined here. What texts belong to which source, and what
kind and state a record has, is kept with the file's data version.
"""

import sqlite3
from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from db.records import State
from db.search.arrays import numbers
from db.search.compiler import OWN, TEXTS, Plan
from db.search.fieldspec import PASSAGE
from db.search.resident import Resident
from db.search.sql import Sql, named

Mask = NDArray[np.bool_]
Ids = NDArray[np.int64]
Answering = tuple[Ids, Ids]
"""Ids of the records that answer, and of the sources whose texts do."""

_OWN_IDS = OWN.replace("SELECT rowid", "SELECT group_concat(rowid)")
_CHUNKS = "SELECT group_concat(rowid) FROM document_fts WHERE document_fts MATCH ?"


class _Ground(NamedTuple):
    """By id of record: number of its kind, state. By id of chunk: its source, or 0."""

    kinds: list[str]
    kind: NDArray[np.uint8]
    state: NDArray[np.uint8]
    source: NDArray[np.int64]


def _ground(connection: sqlite3.Connection) -> _Ground:
    last = connection.execute(
        "SELECT (SELECT max(id) FROM record), (SELECT max(id) FROM document_chunk)"
    ).fetchone()
    records, chunks = (int(one or 0) + 1 for one in last)
    kind = np.zeros(records, dtype=np.uint8)
    state = np.full(records, State.ABSENT, dtype=np.uint8)
    kinds: list[str] = []
    groups = connection.execute("SELECT DISTINCT state, kind FROM record").fetchall()
    for of_state, of_kind in groups:
        if of_kind not in kinds:
            kinds.append(of_kind)
        ids = numbers(
            connection,
            "SELECT group_concat(id) FROM record WHERE state = ? AND kind = ?",
            (of_state, of_kind),
        )
        kind[ids] = kinds.index(of_kind)
        state[ids] = of_state
    source = np.zeros(chunks, dtype=np.int64)
    pairs = numbers(
        connection,
        "SELECT group_concat(document_chunk.id || ',' || source_id) FROM document_chunk"
        " CROSS JOIN document ON document.id = document_id",
    ).reshape(-1, 2)
    source[pairs[:, 0]] = pairs[:, 1]
    return _Ground(kinds, kind, state, source)


_resident = Resident(_ground)


def answering(connection: sqlite3.Connection, plan: Plan) -> Answering:
    """Give the ids of the records that answer, and of the sources whose texts do, in order of id.

    A source can be in both.
    """
    look = _Look(connection, _resident.load(connection))
    there = look.there(plan)
    wanted = [look.ground.kinds.index(one) for one in plan.kinds if one in look.ground.kinds]
    of_kind = np.isin(look.ground.kind, np.array(wanted, dtype=np.uint8))
    return (
        np.flatnonzero(look.mask(plan.record) & there & of_kind),
        np.flatnonzero(look.mask(plan.text) & there),
    )


def by_kind(connection: sqlite3.Connection, records: Ids, texts: Ids) -> dict[str, int]:
    """Count what `answering` gave by kind; a text counts as a passage."""
    ground = _resident.load(connection)
    numbered = np.bincount(ground.kind[records], minlength=len(ground.kinds)).tolist()
    counted = dict(zip(ground.kinds, numbered, strict=True)) | {PASSAGE: len(texts)}
    return {kind: number for kind, number in counted.items() if number}


def kinds(connection: sqlite3.Connection, ids: Ids) -> tuple[list[str], NDArray[np.uint8]]:
    """Give the kinds of record, and the number of its kind for each id."""
    ground = _resident.load(connection)
    return ground.kinds, ground.kind[ids]


class _Look:
    """Looks up the conditions of one plan, each query once."""

    def __init__(self, connection: sqlite3.Connection, ground: _Ground) -> None:
        self.ground = ground
        self._connection = connection
        self._size = len(ground.kind)
        self._known: dict[Sql, Mask] = {}

    def there(self, plan: Plan) -> Mask:
        """Give the records that are there to be found."""
        state = self.ground.state
        live = state == State.LIVE
        return live | (state == State.TRASHED) if plan.trashed else live

    def mask(self, condition: Sql) -> Mask:
        """Give the records that meet a condition."""
        if condition.is_true or condition.is_false:
            return np.full(self._size, condition.is_true)
        match condition.joint:
            case "in":
                return self._any(self._in(query) for query in condition.parts)
            case "or":
                return self._any(self.mask(one) for one in condition.parts)
            case "and":
                return self._all(condition.parts)
            case "not":
                return ~self.mask(condition.parts[0])
            case "":
                test = condition.on("r.id")
                sql = f"SELECT group_concat(r.id) FROM record AS r WHERE {test.text}"
                return self._of(numbers(self._connection, sql, test.parameters))

    def _any(self, masks: Iterable[Mask]) -> Mask:
        found = np.zeros(self._size, dtype=np.bool_)
        for one in masks:
            found |= one
        return found

    def _all(self, conditions: Iterable[Sql]) -> Mask:
        found = np.ones(self._size, dtype=np.bool_)
        for one in conditions:
            found &= self.mask(one)
            if not found.any():
                break
        return found

    def _in(self, query: Sql) -> Mask:
        if query not in self._known:
            self._known[query] = self._of(self._ids(query))
        return self._known[query]

    def _ids(self, query: Sql) -> Ids:
        if query.text == TEXTS:
            chunks = numbers(self._connection, _CHUNKS, query.parameters)
            return self.ground.source[chunks[chunks < len(self.ground.source)]]
        if query.text == OWN:
            return numbers(self._connection, _OWN_IDS, query.parameters)
        sql = f"SELECT group_concat(one) FROM ({named(query.text)})"
        return numbers(self._connection, sql, query.parameters)

    def _of(self, ids: Ids) -> Mask:
        """Give the mask of some ids; what came to the file meanwhile is left out."""
        found = np.zeros(self._size, dtype=np.bool_)
        found[ids[ids < self._size]] = True
        return found

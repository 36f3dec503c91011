"""What an editor of one record needs: the record, its list rows with their ids, what it owns.

Records that speak of another one (relations, figures, readings, evidence) are edited on its page.
"""

import json
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from db.field_types import ValueType
from db.fields import KINDS
from db.records import Record, Row, State
from db.store import read

_OWNED: dict[str, str] = {
    "relation": "subject_id = ?1 OR object_id = ?1",
    "figure": "target_id = ?1",
    "reading": "target_id = ?1",
    "evidence": "target_id = ?1",
}


@dataclass(frozen=True, slots=True)
class Form:
    """One record as it is edited.

    `rows` holds (row id, parts) of each list; `owned` the live records of each kind that speak of
    it; `collections` the ids of those that hold it; `heads` kind and title of every record named.
    """

    record: Record
    rows: Mapping[str, tuple[tuple[int, Row], ...]]
    owned: Mapping[str, tuple[Record, ...]]
    collections: tuple[int, ...]
    heads: Mapping[int, tuple[str, str]]


def form(connection: sqlite3.Connection, id_: int) -> Form:
    """Gather what is edited of a record; RecordError("record.not_found") when there is none."""
    record = read.get(connection, id_)
    kind = KINDS[record.kind]
    rows = {
        entry.name: tuple(read.list_rows(connection, entry, [id_]).get(id_, []))
        for entry in kind.lists
    }
    owned = {name: _owned(connection, name, where, id_) for name, where in _OWNED.items()}
    held = tuple(
        int(row[0])
        for row in connection.execute(
            "SELECT collection_id FROM collection_item JOIN record ON record.id = collection_id"
            " WHERE item_id = ? AND record.state = ? ORDER BY collection_id",
            (id_, State.LIVE),
        )
    )
    shown = [record, *(one for members in owned.values() for one in members)]
    named = {id_, *held, *(key for one in shown for key in references(one))}
    return Form(record, rows, owned, held, heads(connection, named))


def references(record: Record) -> set[int]:
    """Give the ids of all records that a record points at."""
    kind = KINDS[record.kind]
    found = [record.values[f.name] for f in kind.fields if f.type is ValueType.RECORD]
    for entry in kind.lists:
        parts = [part.name for part in entry.parts if part.type is ValueType.RECORD]
        found += [row[name] for row in record.lists[entry.name] for name in parts]
    return {value for value in found if isinstance(value, int)}


def heads(connection: sqlite3.Connection, ids: Iterable[int]) -> dict[int, tuple[str, str]]:
    """Give kind and title of each record."""
    rows = connection.execute(
        "SELECT record.id, kind, coalesce(title, '') FROM record LEFT JOIN record_text USING (id)"
        " WHERE record.id IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(ids)),),
    )
    return {int(id_): (str(kind), str(title)) for id_, kind, title in rows}


def _owned(connection: sqlite3.Connection, kind: str, where: str, id_: int) -> tuple[Record, ...]:
    rows = connection.execute(
        f"SELECT {kind}.id FROM {kind} JOIN record USING (id) WHERE ({where})"
        f" AND record.state = {int(State.LIVE)} ORDER BY {kind}.id",
        (id_,),
    )
    return tuple(read.get_many(connection, [int(row[0]) for row in rows]))

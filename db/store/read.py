"""Reads records of every kind, many at a time, and finds one by its uid."""

import json
import sqlite3
from collections.abc import Collection, Iterable, Mapping
from difflib import get_close_matches

from db.errors import RecordError
from db.field_types import Kind, ListField
from db.fields import KINDS
from db.records import DAY_COLUMNS, Days, Record, Row, State, Value
from db.store import summary


def find_id(connection: sqlite3.Connection, uid: str, *kinds: str) -> int:
    """Give the id of the record with this uid, or with a uid that alone starts like it.

    Raises RecordError: `record.not_found`, `record.ambiguous` (which names some of them),
    `record.wrong_kind`.
    """
    wanted = uid.strip().lower()
    rows = connection.execute(
        "SELECT id, kind, uid FROM record WHERE uid >= ? AND uid < ? || 'g' AND state <> ?"
        " ORDER BY uid LIMIT 4",
        (wanted, wanted, State.ABSENT),
    ).fetchall()
    if not rows or len(wanted) < 4:
        raise RecordError("record.not_found", uid=uid)
    if len(rows) > 1 and rows[0][2] != wanted:
        told = summary.titles(connection, [int(row[0]) for row in rows])
        found = [f"{row[2]} ({told[int(row[0])]})" for row in rows[:3]]
        raise RecordError("record.ambiguous", uid=uid, found=found + ["…"] * (len(rows) > 3))
    id_, kind, _ = rows[0]
    if kinds and kind not in kinds:
        raise RecordError("record.wrong_kind", uid=uid, kind=kind, kinds=list(kinds))
    return int(id_)


def state(connection: sqlite3.Connection, id_: int) -> State:
    """Tell whether a record is live, in the trash or absent; RecordError("record.not_found")."""
    row = connection.execute("SELECT state FROM record WHERE id = ?", (id_,)).fetchone()
    if row is None:
        raise RecordError("record.not_found", uid=id_)
    return State(row[0])


def kind_of(connection: sqlite3.Connection, id_: int) -> str:
    """Give the kind of a record; RecordError("record.not_found") when there is none."""
    row = connection.execute("SELECT kind FROM record WHERE id = ?", (id_,)).fetchone()
    if row is None:
        raise RecordError("record.not_found", uid=id_)
    return str(row[0])


def uids(connection: sqlite3.Connection, ids: Collection[int]) -> dict[int, str]:
    """Give the uids of records."""
    rows = connection.execute(
        "SELECT id, uid FROM record WHERE id IN (SELECT value FROM json_each(?))", (_json(ids),)
    )
    return {int(id_): str(uid) for id_, uid in rows}


def known_kind(name: str) -> Kind:
    """Give a kind by its name; RecordError("kind.unknown") with near names when there is none."""
    kind = KINDS.get(name)
    if kind is None:
        near = get_close_matches(name, KINDS, 3)
        raise RecordError("kind.unknown", kind=name, near=near, kinds=list(KINDS))
    return kind


def get(connection: sqlite3.Connection, id_: int) -> Record:
    """Read one record, whole; RecordError("record.not_found") when there is none."""
    found = get_many(connection, [id_])
    if not found:
        raise RecordError("record.not_found", uid=id_)
    return found[0]


def get_many(connection: sqlite3.Connection, ids: Iterable[int]) -> list[Record]:
    """Read records in the order of `ids`; ids that are not there are left out."""
    wanted = list(ids)
    heads = {
        int(row[0]): row
        for row in connection.execute(
            "SELECT record.id, uid, kind, state, created, changed, coalesce(title, '')"
            " FROM record LEFT JOIN record_text USING (id)"
            " WHERE record.id IN (SELECT value FROM json_each(?))",
            (_json(wanted),),
        )
    }
    by_kind: dict[str, list[int]] = {}
    for id_, head in heads.items():
        by_kind.setdefault(str(head[2]), []).append(id_)
    bodies: dict[int, tuple[Row, Mapping[str, Days], Mapping[str, tuple[Row, ...]]]] = {}
    for name, members in by_kind.items():
        bodies |= _bodies(connection, KINDS[name], members)
    return [_record(heads[id_], *bodies[id_]) for id_ in wanted if id_ in bodies]


def ids_of_kind(connection: sqlite3.Connection, kind: str, state: State = State.LIVE) -> list[int]:
    """Give the ids of all records of a kind, in the order they were made."""
    rows = connection.execute(
        "SELECT id FROM record WHERE kind = ? AND state = ? ORDER BY id", (kind, state)
    )
    return [int(row[0]) for row in rows]


def counts(connection: sqlite3.Connection, state: State = State.LIVE) -> dict[str, int]:
    """Give how many records of each kind there are."""
    rows = connection.execute(
        "SELECT kind, count(*) FROM record WHERE state = ? GROUP BY kind", (state,)
    )
    return {str(kind): int(number) for kind, number in rows}


def list_rows(
    connection: sqlite3.Connection, entry: ListField, owners: Collection[int]
) -> dict[int, list[tuple[int, Row]]]:
    """Give owner id → (row id, parts) of a list field, in order."""
    listed = ", ".join(f'"{part.column}"' for part in entry.parts)
    rows = connection.execute(
        f"SELECT id, {entry.owner}, {listed} FROM {entry.table}"
        f" WHERE {entry.owner} IN (SELECT value FROM json_each(?))"
        f" ORDER BY {entry.owner}, position, id",
        (_json(owners),),
    )
    found: dict[int, list[tuple[int, Row]]] = {}
    names = [part.name for part in entry.parts]
    for row_id, owner, *values in rows:
        found.setdefault(int(owner), []).append(
            (int(row_id), dict(zip(names, values, strict=True)))
        )
    return found


def _bodies(
    connection: sqlite3.Connection, kind: Kind, ids: Collection[int]
) -> dict[int, tuple[Row, Mapping[str, Days], Mapping[str, tuple[Row, ...]]]]:
    dated = [field.name for field in kind.fields if field.day_numbers]
    columns = [f'"{field.column}"' for field in kind.fields]
    if dated:
        columns += DAY_COLUMNS
    lists = {entry.name: list_rows(connection, entry, ids) for entry in kind.lists}
    names = [field.name for field in kind.fields]
    found: dict[int, tuple[Row, Mapping[str, Days], Mapping[str, tuple[Row, ...]]]] = {}
    for id_, *values in connection.execute(
        f"SELECT id, {', '.join(columns)} FROM {kind.name}"
        " WHERE id IN (SELECT value FROM json_each(?))",
        (_json(ids),),
    ):
        plain: dict[str, Value] = dict(zip(names, values, strict=False))
        days = {name: Days.of(values[len(names) :]) for name in dated}
        rows = {
            name: tuple(row for _, row in by_owner.get(int(id_), ()))
            for name, by_owner in lists.items()
        }
        found[int(id_)] = (plain, days, rows)
    return found


def _record(
    head: tuple[int, str, str, int, int, int, str],
    values: Row,
    days: Mapping[str, Days],
    lists: Mapping[str, tuple[Row, ...]],
) -> Record:
    id_, uid, kind, state, created, changed, title = head
    return Record(id_, uid, kind, State(state), title, created, changed, values, lists, days)


def _json(ids: Iterable[int]) -> str:
    return json.dumps(list(ids))

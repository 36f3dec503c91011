"""Writes records of every kind through an edit: add, change, trash, restore.

One path serves a single record and a million of them. Rows of lists that stay the same keep their
place in history: only what differs is written.
"""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from functools import cache

from db.changes import Edit
from db.errors import RecordError
from db.field_types import Kind, ListField
from db.records import DAY_COLUMNS, State, Value
from db.store import making, prepare, read
from db.store.making import Given
from db.store.values import Lookups, convert, day_row
from db.text.ids import new_uids


def add(edit: Edit, kind_name: str, given: Given, *, uid: str | None = None) -> int:
    """Add one record and give its id. Raises RecordError for what it cannot hold."""
    return add_many(edit, kind_name, [given], uids=None if uid is None else [uid])[0]


def add_many(
    edit: Edit, kind_name: str, rows: Iterable[Given], *, uids: Sequence[str] | None = None
) -> list[int]:
    """Add records of one kind and give their ids, in order."""
    kind = read.known_kind(kind_name)
    connection = edit.connection
    first = next_id(connection)
    made = edit.made
    state, edit_id = (State.ABSENT, edit.id) if edit.bulk else (State.LIVE, None)
    known: tuple[str, ...] | None = None
    whole: list[prepare.Whole] = []
    for given in rows:
        names = tuple(given)
        if names != known:
            refuse_unknown(kind, names)
            known = names
        whole.append(prepare.for_adding(edit, kind, given))
    ids = range(first, first + len(whole))
    new = new_uids() if uids is None else uids
    rest: tuple[Value, ...] = (kind.name, int(state), edit_id, made, made)
    heads: making.Rows = [(id_, uid, *rest) for id_, uid in zip(ids, new, strict=False)]
    insert(connection, kind, heads, *making.Maker(Lookups(connection), kind).make(ids, whole))
    return list(ids)


def next_id(connection: sqlite3.Connection) -> int:
    """Give an id that neither a record has nor one had of whom history tells."""
    row = connection.execute(
        "SELECT max(coalesce((SELECT max(id) FROM record), 0),"
        " coalesce((SELECT max(record_id) FROM change), 0))"
    ).fetchone()
    return int(row[0]) + 1


def ids_since(connection: sqlite3.Connection, first: int) -> set[int]:
    """Give the ids of all records from `first` on."""
    return {
        int(row[0]) for row in connection.execute("SELECT id FROM record WHERE id >= ?", (first,))
    }


def next_row_id(connection: sqlite3.Connection, table: str) -> int:
    """Give an id that no row of a list has, nor had one that undo may bring back."""
    row = connection.execute(
        f"SELECT max(coalesce((SELECT max(id) FROM {table}), 0),"
        " coalesce((SELECT max(row_id) FROM change WHERE table_name = ?), 0))",
        (table,),
    ).fetchone()
    return int(row[0]) + 1


def insert(
    connection: sqlite3.Connection,
    kind: Kind,
    heads: list[tuple[Value, ...]],
    bodies: list[tuple[Value, ...]],
    lists: Mapping[str, list[tuple[Value, ...]]],
) -> None:
    """Insert records of one kind: rows of `record`, rows of the kind's table, rows of its lists.

    A body is (id, value of each of `columns`), a row of a list (owner's id, position, parts).
    Raises RecordError, with `id`, for a record that the database refuses: `record.uid_taken`,
    `record.constraint`.
    """
    own = ["id", "uid", "kind", "state", "edit_id", "created", "changed"]
    _insert_rows(connection, "record", own, heads)
    _insert_rows(connection, kind.name, ["id", *making.columns(kind)], bodies)
    for entry in kind.lists:
        if lists[entry.name]:
            names = [entry.owner, "position", *(part.column for part in entry.parts), "id"]
            numbered = enumerate(lists[entry.name], next_row_id(connection, entry.table))
            rows = [(*row, number) for number, row in numbered]
            _insert_rows(connection, entry.table, names, rows)


def _insert_rows(
    connection: sqlite3.Connection, table: str, names: Sequence[str], rows: making.Rows
) -> None:
    """Insert rows whose first value is a record's id, and name the record that is refused."""
    try:
        connection.executemany(insert_sql(table, names), rows)
    except sqlite3.IntegrityError as error:
        own = names.index("id")
        there = f"SELECT 1 FROM {table} WHERE id = ?"
        refused = (row[0] for row in rows if not connection.execute(there, (row[own],)).fetchone())
        code = "record.uid_taken" if table == "record" else "record.constraint"
        raise RecordError(code, id=next(refused, None), reason=str(error)) from error


def insert_sql(table: str, columns: Sequence[str]) -> str:
    """Give the INSERT statement for these columns of a table."""
    listed = ", ".join(f'"{column}"' for column in columns)
    return f"INSERT INTO {table} ({listed}) VALUES ({', '.join('?' * len(columns))})"


def change(edit: Edit, id_: int, given: Given) -> None:
    """Set fields and lists of a record; what already holds the value is left alone.

    A list is replaced as a whole; a row that carries the `id` of an existing row changes that row.
    """
    record = read.get(edit.connection, id_)
    kind = read.known_kind(record.kind)
    refuse_unknown(kind, given)
    whole = prepare.for_changing(edit, record, given)
    known = Lookups(edit.connection)
    updates: dict[str, Value] = {}
    for field in kind.fields:
        if field.name in whole:
            value = convert(known, field, whole[field.name])
            if value != record.values[field.name]:
                updates[field.column] = value
                if field.day_numbers:
                    updates |= dict(zip(DAY_COLUMNS, day_row(value), strict=True))
    if updates:
        assignments = ", ".join(f'"{column}" = ?' for column in updates)
        edit.connection.execute(
            f"UPDATE {kind.name} SET {assignments} WHERE id = ?", (*updates.values(), id_)
        )
    for entry in kind.lists:
        if entry.name in whole:
            _change_list(edit, entry, id_, making.as_rows(entry, whole[entry.name]))


def _change_list(edit: Edit, entry: ListField, owner: int, rows: Sequence[Given]) -> None:
    """Bring a list to `rows`, touching only rows that differ."""
    connection = edit.connection
    existing = dict(read.list_rows(connection, entry, [owner]).get(owner, []))
    made = making.list_values(Lookups(connection), entry, rows)
    wanted = [(row.get("id"), values) for row, values in zip(rows, made, strict=True)]
    kept = {row_id for row_id, _ in wanted if isinstance(row_id, int) and row_id in existing}
    free = [row_id for row_id in existing if row_id not in kept]
    columns = ["position", *(part.column for part in entry.parts)]
    for position, (row_id, values) in enumerate(wanted):
        target = row_id if isinstance(row_id, int) and row_id in kept else None
        if target is None:
            target = next((r for r in free if tuple(existing[r].values()) == values), None)
            if target is not None:
                free.remove(target)
        if target is None:
            connection.execute(
                insert_sql(entry.table, ["id", entry.owner, *columns]),
                (next_row_id(connection, entry.table), owner, position, *values),
            )
        else:
            assignments = ", ".join(f'"{column}" = ?' for column in columns)
            connection.execute(
                f"UPDATE {entry.table} SET {assignments} WHERE id = ?",
                (position, *values, target),
            )
    connection.executemany(f"DELETE FROM {entry.table} WHERE id = ?", [(r,) for r in free])


def trash(edit: Edit, ids: Iterable[int]) -> None:
    """Put records into the trash; what points at them stays as it is."""
    _set_state(edit, ids, State.LIVE, State.TRASHED)


def restore(edit: Edit, ids: Iterable[int]) -> None:
    """Take records out of the trash."""
    _set_state(edit, ids, State.TRASHED, State.LIVE)


def _set_state(edit: Edit, ids: Iterable[int], before: State, after: State) -> None:
    for id_ in ids:
        found = edit.connection.execute(
            "UPDATE record SET state = ? WHERE id = ? AND state = ?", (after, id_, before)
        ).rowcount
        if not found:
            record = read.get(edit.connection, id_)
            code = "record.not_in_trash" if after is State.LIVE else "record.in_trash"
            raise RecordError(code, uid=record.uid)


@cache
def _names_of(kind_name: str) -> frozenset[str]:
    return frozenset(read.known_kind(kind_name).names())


def refuse_unknown(kind: Kind, given: Iterable[str]) -> None:
    """Raise RecordError("field.unknown") with near names for a name the kind does not have."""
    known = _names_of(kind.name)
    if known.issuperset(given):
        return
    for name in given:
        if name not in known:
            near = get_close_matches(name, kind.names(), 3)
            raise RecordError("field.unknown", field=name, kind=kind.name, near=near)

"""The order that people give by hand: of tags and collections among their like, of items inside.

What has no place yet comes after what has one, by its name.
"""

import sqlite3
from collections.abc import Collection, Sequence

from db.changes import Edit
from db.records import FieldInput, State
from db.store import read, write
from db.store.outline import BY_HAND


def move(edit: Edit, id_: int, before: int | None, parent: int | None = None) -> None:
    """Put a tag or collection before another one, or last; a tag among those under `parent`.

    All that stand there get a place. Raises RecordError("parent.cycle") for a tag below itself.
    """
    record = read.get(edit.connection, id_)
    there = [one for one in _siblings(edit.connection, record.kind, parent) if one != id_]
    at = there.index(before) if before in there else len(there)
    if record.kind == "tag" and record.values["parent"] != parent:
        write.change(edit, id_, {"parent": parent})
    _number(edit, [*there[:at], id_, *there[at:]])


def by_name(edit: Edit, kind: str, parent: int | None = None) -> None:
    """Forget the places that were given by hand, so that names alone give the order."""
    for id_ in _siblings(edit.connection, kind, parent):
        write.change(edit, id_, {"position": None})


def move_items(edit: Edit, collection: int, ids: Collection[int], before: int | None) -> None:
    """Put items of a collection before another of its items, or last, in the order they had.

    An item that is moved itself cannot be what it is put before: then the next one that stays is.
    """
    rows = edit.connection.execute(
        "SELECT id, item_id, position FROM collection_item WHERE collection_id = ?"
        " ORDER BY position, id",
        (collection,),
    ).fetchall()
    wanted = set(ids)
    items = [row[1] for row in rows]
    start = items.index(before) if before in items else len(rows)
    at = next((n for n in range(start, len(rows)) if items[n] not in wanted), len(rows))
    moved = [row for row in rows if row[1] in wanted]
    ahead = [row for row in rows[:at] if row[1] not in wanted]
    behind = [row for row in rows[at:] if row[1] not in wanted]
    edit.connection.executemany(
        "UPDATE collection_item SET position = ? WHERE id = ?",
        [(place, row[0]) for place, row in enumerate([*ahead, *moved, *behind]) if row[2] != place],
    )


def items(connection: sqlite3.Connection, collection: int) -> list[int]:
    """Give the live records that a collection holds, in its order."""
    rows = connection.execute(
        "SELECT item_id FROM collection_item JOIN record ON record.id = item_id AND state = ?"
        " WHERE collection_id = ? ORDER BY position, collection_item.id",
        (State.LIVE, collection),
    )
    return [int(row[0]) for row in rows]


def _siblings(connection: sqlite3.Connection, kind: str, parent: int | None) -> list[int]:
    # A tag whose parent is in the trash stands at the top.
    above = f"(SELECT id FROM record WHERE id = t.parent_id AND state = {int(State.LIVE)})"
    under = f" AND {above} IS ?" if kind == "tag" else ""
    rows = connection.execute(
        f"SELECT t.id FROM {kind} AS t JOIN record USING (id) WHERE state = ?{under}"
        f" ORDER BY {BY_HAND.format('t')}",
        (State.LIVE, parent) if under else (State.LIVE,),
    )
    return [int(row[0]) for row in rows]


def _number(edit: Edit, ids: Sequence[int]) -> None:
    held = {record.id: record.values["position"] for record in read.get_many(edit.connection, ids)}
    for place, id_ in enumerate(ids):
        if held[id_] != place:
            given: dict[str, FieldInput] = {"position": place}
            write.change(edit, id_, given)

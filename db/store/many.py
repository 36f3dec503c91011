"""Edits of many records at once: a field, a tag, a collection; rows of lists taken in or out."""

from collections.abc import Collection, Iterable, Mapping

from db.changes import Edit
from db.errors import RecordError
from db.records import FieldInput, Record, Row
from db.store import read, write


def set_fields(edit: Edit, ids: Collection[int], given: Mapping[str, FieldInput]) -> None:
    """Set the same fields of records; RecordError("field.unknown") where one has no such field."""
    for id_ in ids:
        write.change(edit, id_, given)


def add_tag(edit: Edit, ids: Collection[int], tag: int) -> None:
    """Put a tag on records that do not bear it yet."""
    for record in _tagged(edit, ids):
        rows = record.lists["tag"]
        if all(row["tag"] != tag for row in rows):
            write.change(edit, record.id, {"tag": [*rows, {"tag": tag}]})


def remove_tag(edit: Edit, ids: Collection[int], tag: int) -> None:
    """Take a tag off records."""
    for record in _tagged(edit, ids):
        kept: list[FieldInput] = [row for row in record.lists["tag"] if row["tag"] != tag]
        if len(kept) < len(record.lists["tag"]):
            write.change(edit, record.id, {"tag": kept})


def collect(edit: Edit, ids: Iterable[int], collection: int) -> None:
    """Put records at the end of a collection; those that it holds stay where they are."""
    rows = _items(edit, collection)
    held = [row["item"] for row in rows]
    new: list[FieldInput] = [{"item": id_} for id_ in dict.fromkeys(ids) if id_ not in held]
    if new:
        write.change(edit, collection, {"item": [*rows, *new]})


def uncollect(edit: Edit, ids: Collection[int], collection: int) -> None:
    """Take records out of a collection."""
    rows = _items(edit, collection)
    kept: list[FieldInput] = [row for row in rows if row["item"] not in ids]
    if len(kept) < len(rows):
        write.change(edit, collection, {"item": kept})


def _tagged(edit: Edit, ids: Collection[int]) -> list[Record]:
    records = read.get_many(edit.connection, ids)
    for record in records:
        if "tag" not in record.lists:
            raise RecordError("field.unknown", field="tag", kind=record.kind, near=[])
    return records


def _items(edit: Edit, collection: int) -> list[Row]:
    return list(read.get(edit.connection, collection).lists["item"])

"""One form of a record for all exchange: what `show` prints, what is exported and imported.

`{"record": "event", "uid": "…", <field>: value …, <list>: [{part: value …} …]}` with the names of
`db.fields`. References are uids, dates stand as typed, flags are true or false, absent values are
left out. `"trashed": true` marks what lies in the trash; with times, `created` and `changed` are
RFC 3339 in UTC. The place of an annotation in its document is told by `state`, `start` and `end`.

Errors are RecordError: `interchange.no_kind`, `kind.unknown`.
"""

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import islice
from typing import cast

from db.errors import RecordError
from db.field_types import Field, Kind, ValueType
from db.records import FieldInput, Record, Row, State, Value
from db.store import read
from db.text import instants

DataValue = str | int | float | bool | list[dict[str, str | int | float | bool]]
Data = dict[str, DataValue]
"""A record as it is exchanged; every value is plain JSON."""

ORDER = (
    "term",
    "annotator",
    "tag",
    "actor",
    "place",
    "source",
    "event",
    "relation",
    "figure",
    "annotation",
    "evidence",
    "reading",
    "collection",
    "saved_search",
)
"""Kinds in the order they are written: references point backwards where they can."""

ABOUT = frozenset({"record", "uid", "trashed", "created", "changed", "document"})
"""Keys that tell about the record itself; no field or list has such a name."""

BATCH = 500


def to_data(record: Record, refs: Mapping[int, str], *, times: bool = False) -> Data:
    """Give a record as plain data; `refs` holds the uid of every record it points at."""
    kind = read.known_kind(record.kind)
    data: Data = {"record": kind.name, "uid": record.uid}
    if record.state is State.TRASHED:
        data["trashed"] = True
    if times:
        data["created"] = instants.to_text(record.created)
        data["changed"] = instants.to_text(record.changed)
    data |= _plain(_own_fields(kind), record.values, refs)
    for entry in kind.lists:
        rows = [_plain(entry.parts, row, refs) for row in record.lists[entry.name]]
        if rows:
            data[entry.name] = rows
    return data


def from_data(data: Mapping[str, object]) -> tuple[str, dict[str, FieldInput]]:
    """Give the kind of a record and what to set, ready for `write.add`.

    Fields that the program sets by itself are left out. Raises RecordError.
    """
    name = data.get("record")
    if not isinstance(name, str):
        raise RecordError("interchange.no_kind")
    kind = read.known_kind(name)
    derived = {field.name for field in kind.fields if field.derived}
    return name, {
        key: _input(key, value)
        for key, value in data.items()
        if key not in ABOUT and key not in derived
    }


def references(record: Record) -> set[int]:
    """Give the ids of all records that a record points at."""
    kind = read.known_kind(record.kind)
    found = _ids(kind.fields, record.values)
    for entry in kind.lists:
        for row in record.lists[entry.name]:
            found |= _ids(entry.parts, row)
    return found


def refs_of(connection: sqlite3.Connection, records: Iterable[Record]) -> dict[int, str]:
    """Give id → uid for everything that these records point at."""
    wanted: set[int] = set()
    for record in records:
        wanted |= references(record)
    return read.uids(connection, wanted)


def data_of(
    connection: sqlite3.Connection, ids: Iterable[int], *, times: bool = False
) -> Iterator[Data]:
    """Give records as plain data in the order of `ids`, reading some hundreds at a time."""
    for batch in batches(ids):
        records = read.get_many(connection, batch)
        refs = refs_of(connection, records)
        for record in records:
            yield to_data(record, refs, times=times)


def batches(ids: Iterable[int], size: int = BATCH) -> Iterator[Collection[int]]:
    """Cut ids into lists of at most `size`."""
    rest = iter(ids)
    while batch := list(islice(rest, size)):
        yield batch


def _own_fields(kind: Kind) -> list[Field]:
    """Leave out the number of a document: it means nothing outside the file."""
    return [field for field in kind.fields if field.name != "document_id"]


def _plain(
    fields: Iterable[Field], values: Row, refs: Mapping[int, str]
) -> dict[str, str | int | float | bool]:
    plain: dict[str, str | int | float | bool] = {}
    for field in fields:
        value = values[field.name]
        if value is not None:
            plain[field.name] = _shown(field, value, refs)
    return plain


def _shown(field: Field, value: str | float, refs: Mapping[int, str]) -> str | int | float | bool:
    if field.type is ValueType.RECORD and isinstance(value, int):
        return refs[value]
    return bool(value) if field.type is ValueType.FLAG else value


def _ids(fields: Iterable[Field], values: Mapping[str, Value]) -> set[int]:
    found: set[int] = set()
    for field in fields:
        value = values[field.name]
        if field.type is ValueType.RECORD and isinstance(value, int):
            found.add(value)
    return found


def _input(name: str, value: object) -> FieldInput:
    """Take plain JSON for a field or list; RecordError("value.not_single") for deeper nesting."""
    if isinstance(value, list):
        return [_row(name, row) for row in cast("list[object]", value)]
    return _single(name, value)


def _row(name: str, row: object) -> FieldInput:
    if isinstance(row, dict):
        parts = cast("dict[str, object]", row)
        return {part: _single(part, value) for part, value in parts.items()}
    return _single(name, row)


def _single(name: str, value: object) -> FieldInput:
    if value is None or isinstance(value, str | int | float):
        return value
    raise RecordError("value.not_single", field=name)

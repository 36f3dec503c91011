"""Turns a record as another library held it into rows, just as it was: checked, but not tidied.

RecordError codes besides those of `values`: `value.not_a_text`, `value.not_an_instant`,
`record.bad_uid`, `annotation.out_of_range`, `field.unknown`, `kind.unknown`, `interchange.no_kind`.
"""

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import cast

from db.changes import now
from db.errors import RecordError
from db.field_types import Field, Kind, ListField, ValueType
from db.records import FieldInput, Value
from db.store import interchange, making, read, values, write
from db.text import instants
from db.text.ids import is_uid

DOCUMENT = "document"
"""Stands for the kind of what an annotation's `document` points at, which is no record."""

TEXTS = frozenset(
    {ValueType.TEXT, ValueType.LONG_TEXT, ValueType.EXCERPT, ValueType.DATE, ValueType.TERM}
)

Known = Mapping[str, tuple[int, str]]
"""uid → (id, kind) of what is there"""


class NotYetError(Exception):
    """A record cannot be written before what it points at."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A record in the form of `interchange`, and the line that it stood in."""

    line: int
    data: Mapping[str, object]
    kind: Kind
    uid: str

    @classmethod
    def of(cls, line: int, data: Mapping[str, object]) -> "Entry":
        """Take a record as it was read. Raises RecordError when its kind is not known."""
        name = data.get("record")
        if not isinstance(name, str):
            raise RecordError("interchange.no_kind")
        return cls(line, data, read.known_kind(name), str(data.get("uid", "")))


@dataclass(frozen=True, slots=True)
class Waiting:
    """A reference to set once its target is there.

    In `column` of the row of `table` whose `owner_column` is `owner` (and whose place in a list is
    `position`); with `row`, in a row of a list that could not be written without it.
    """

    line: int
    table: str
    column: str
    owner_column: str
    owner: int
    position: int | None
    row: dict[str, Value] | None
    uid: str


@dataclass(slots=True)
class Rows:
    """One record: its body without the id, the rows of its lists, references that must wait."""

    body: list[Value] = field(default_factory=list[Value])
    lists: dict[str, list[tuple[Value, ...]]] = field(
        default_factory=dict[str, list[tuple[Value, ...]]]
    )
    waiting: list[Waiting] = field(default_factory=list[Waiting])


def rows_of(connection: sqlite3.Connection, id_: int, entry: Entry, known: Known) -> Rows:
    """Give the rows of a record with this id; NotYetError when a needed target is not there."""
    kind = entry.kind
    _, given = interchange.from_data(entry.data)
    write.refuse_unknown(kind, given)
    if not is_uid(entry.uid):
        raise RecordError("record.bad_uid", uid=entry.uid)
    rows = Rows()
    data = entry.data
    for one in kind.fields:
        key = DOCUMENT if one.name == "document_id" else one.name
        absent = data.get(key) is None and not one.required
        value = None if absent else _value(connection, one, id_, entry, known, rows)
        rows.body.append(value)
        if one.day_numbers:
            rows.body += values.days(value).row()
    for listed in kind.lists:
        own = rows.lists[listed.name] = list[tuple[Value, ...]]()
        if listed.name not in given:
            continue
        for position, row in enumerate(making.as_rows(listed, given[listed.name])):
            found, later = _parts(connection, listed, row, known)
            if later:
                _let_wait(rows, listed, (entry.line, id_, position), found, later)
            else:
                own.append((id_, position, *found.values()))
    if kind.name == "annotation":
        _check_place(connection, dict(zip(making.columns(kind), rows.body, strict=True)))
    return rows


def times(data: Mapping[str, object]) -> tuple[int, int]:
    """Give when a record was created and last changed; now, where that is not told."""
    created = _instant(data, "created", now())
    return created, _instant(data, "changed", created)


def uids(entries: Iterable[Entry]) -> set[str]:
    """Collect the uids of records and of all that they point at."""
    found: set[str] = set()
    for entry in entries:
        found.add(entry.uid)
        names = [one.name for one in entry.kind.fields if one.type is ValueType.RECORD]
        found |= {str(entry.data[name]) for name in (*names, DOCUMENT) if name in entry.data}
        for listed in entry.kind.lists:
            found |= _listed_uids(listed, entry.data.get(listed.name))
    return found


def exactly(connection: sqlite3.Connection, one: Field, given: object) -> Value:
    """Give the column's value for a value that is no reference.

    Terms are taken as they are: a vocabulary may have changed since.
    """
    if given is None:
        if one.required:
            raise RecordError("value.required", field=one.name)
        return None
    if one.type in TEXTS:
        if not isinstance(given, str):
            raise RecordError("value.not_a_text", field=one.name, value=given)
        return values.checked(one, given)
    if isinstance(given, bool) and one.type is not ValueType.FLAG:
        raise RecordError("value.not_a_number", field=one.name, value=given)
    return values.convert(values.Lookups(connection), one, cast("FieldInput", given))


def _value(
    connection: sqlite3.Connection, one: Field, id_: int, entry: Entry, known: Known, rows: Rows
) -> Value:
    is_document = one.name == "document_id"
    given = entry.data.get(DOCUMENT if is_document else one.name)
    kind = entry.kind.name
    if is_document and kind == "source":
        return None  # set when the document itself is written
    if given is None or not (is_document or one.type is ValueType.RECORD):
        return exactly(connection, one, given)
    value = _target(one, (DOCUMENT,) if is_document else one.kinds, given, known)
    if value is None and one.required:
        raise NotYetError
    if value is None:
        where = (entry.line, kind, one.column, "id", id_, None, None)
        rows.waiting.append(Waiting(*where, str(given)))
    return value


def _parts(
    connection: sqlite3.Connection, listed: ListField, row: Mapping[str, FieldInput], known: Known
) -> tuple[dict[str, Value], dict[str, str]]:
    """Give the values of a row of a list by column, and the uids that are not there yet."""
    found: dict[str, Value] = {}
    later: dict[str, str] = {}
    for part in listed.parts:
        given = row.get(part.name)
        if given is None and not part.required:
            found[part.column] = None
            continue
        if part.type is not ValueType.RECORD or given is None:
            found[part.column] = exactly(connection, part, given)
            continue
        found[part.column] = _target(part, part.kinds, given, known)
        if found[part.column] is None:
            later[part.column] = str(given)
    return found, later


def _let_wait(
    rows: Rows,
    listed: ListField,
    place: tuple[int, int, int],
    found: dict[str, Value],
    later: Mapping[str, str],
) -> None:
    """Write what can be written of a row; all of it waits when what it is about is not there."""
    line, owner, position = place
    about = listed.part(listed.value)
    needed = about.column if about is not None and about.column in later else None
    if needed is None:
        rows.lists[listed.name].append((owner, position, *found.values()))
    else:
        where = (line, listed.table, needed, listed.owner, owner, position, found)
        rows.waiting.append(Waiting(*where, later[needed]))
    for column, uid in later.items():
        if column != needed:
            where = (line, listed.table, column, listed.owner, owner, position, None)
            rows.waiting.append(Waiting(*where, uid))


def _target(one: Field, kinds: tuple[str, ...], given: object, known: Known) -> int | None:
    """Give the id that a uid stands for, or None when it may come later."""
    if not isinstance(given, str):
        raise RecordError("value.not_a_record", field=one.name, value=given)
    if given not in known:
        return None
    id_, kind = known[given]
    if kind not in kinds and (kinds or kind == DOCUMENT):
        wrong = {"value": given, "kind": kind, "kinds": list(kinds)}
        raise RecordError("value.wrong_kind", field=one.name, **wrong)
    return id_


def _listed_uids(listed: ListField, rows: object) -> set[str]:
    parts = [part.name for part in listed.parts if part.type is ValueType.RECORD]
    if not parts or not isinstance(rows, list):
        return set()
    return {
        str(cast("dict[str, object]", row)[part])
        for row in cast("list[object]", rows)
        for part in parts
        if isinstance(row, dict) and part in row
    }


def _check_place(connection: sqlite3.Connection, body: Mapping[str, Value]) -> None:
    """Refuse an annotation that reaches beyond its document."""
    document, end = body["document_id"], body["end"]
    if document is None or not isinstance(end, int):
        return
    row = connection.execute("SELECT length FROM document WHERE id = ?", (document,)).fetchone()
    if row is not None and end > int(row[0]):
        raise RecordError("annotation.out_of_range", start=body["start"], end=end, length=row[0])


def _instant(data: Mapping[str, object], name: str, default: int) -> int:
    given = data.get(name)
    if given is None:
        return default
    try:
        return instants.from_text(str(given))
    except (ValueError, OverflowError):
        raise RecordError("value.not_an_instant", field=name, value=given) from None

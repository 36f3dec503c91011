"""Tables of records as CSV (RFC 4180, UTF-8 with a byte order mark): one kind, or all in a ZIP.

Columns are the fields and lists of `db.fields`. A reference stands as the title of what it points
at, with its uid in a column of its own; rows of a list are joined by "; ", the parts that are not
its value in brackets. The tables are for reading and reckoning; what loses nothing is JSON Lines.

A cell that a spreadsheet would take for a formula gets an apostrophe in front; numbers stay.
"""

import csv
import io
import re
import sqlite3
import zipfile
from collections.abc import Collection, Iterable, Mapping
from functools import cache
from typing import IO, BinaryIO

from db.field_types import Field, Kind, ListField, ValueType
from db.fields import KINDS
from db.ports import OpenLibrary, Progress, Silent
from db.records import Record, Row, State, Value
from db.store import interchange, read, summary
from db.text import instants

BYTE_ORDER_MARK = "\ufeff"
"""Without it, common spreadsheets do not see that a file is UTF-8."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def harmless(text: str) -> str:
    """Give a cell that no spreadsheet runs as a formula; plain numbers stay as they are."""
    if text.startswith(_FORMULA) and not _number_pattern().fullmatch(text):
        return f"'{text}"
    return text


def write_table(
    library: OpenLibrary,
    kind_name: str,
    ids: Collection[int] | None,
    stream: IO[bytes],
    progress: Progress | None = None,
    *,
    byte_order_mark: bool = True,
) -> int:
    """Write the live records of a kind, or those among `ids`, and give how many."""
    with library.snapshot() as connection:
        return _table(connection, kind_name, ids, stream, progress, byte_order_mark=byte_order_mark)


def write_all_tables(
    library: OpenLibrary,
    ids: Collection[int] | None,
    stream: BinaryIO,
    progress: Progress | None = None,
) -> int:
    """Write a ZIP with one table for each kind that there is, and give how many records."""
    total = 0
    with (
        library.snapshot() as connection,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive,
    ):
        for kind in kinds_among(connection, ids):
            # A fixed time, so that the same records give the same file.
            member = zipfile.ZipInfo(f"{kind}.csv", (1980, 1, 1, 0, 0, 0))
            member.compress_type = zipfile.ZIP_DEFLATED
            with archive.open(member, "w", force_zip64=True) as table:
                total += _table(connection, kind, ids, table, progress)
    return total


def _table(
    connection: sqlite3.Connection,
    kind_name: str,
    ids: Collection[int] | None,
    stream: IO[bytes],
    progress: Progress | None,
    *,
    byte_order_mark: bool = True,
) -> int:
    text = io.TextIOWrapper(stream, encoding="utf-8", newline="", write_through=True)
    try:
        if byte_order_mark:
            text.write(BYTE_ORDER_MARK)
        return _write(connection, read.known_kind(kind_name), ids, text, progress or Silent())
    finally:
        text.detach()


def kinds_among(connection: sqlite3.Connection, ids: Collection[int] | None) -> list[str]:
    """Give the kinds of the live records, or of those among `ids`, in the order of `KINDS`."""
    if ids is None:
        found = set(read.counts(connection, State.LIVE))
    else:
        wanted = set(ids)
        rows = connection.execute("SELECT id, kind FROM record WHERE state = ?", (State.LIVE,))
        found = {str(kind) for id_, kind in rows if id_ in wanted}
    return [kind for kind in KINDS if kind in found]


def columns(kind: Kind) -> list[str]:
    """Give the heads of a kind's columns."""
    heads = ["uid", "title"] if kind.field("title") is None else ["uid"]
    for field in _fields(kind):
        heads += [field.name, f"{field.name}_uid"] if _is_reference(field) else [field.name]
    for entry in kind.lists:
        about = entry.part(entry.value)
        pointing = about is not None and _is_reference(about)
        heads += [entry.name, f"{entry.name}_uid"] if pointing else [entry.name]
    return [*heads, "created", "changed"]


def _write(
    connection: sqlite3.Connection,
    kind: Kind,
    ids: Collection[int] | None,
    text: io.TextIOWrapper,
    progress: Progress,
) -> int:
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(columns(kind))
    wanted = None if ids is None else set(ids)
    own = (i for i in read.ids_of_kind(connection, kind.name) if wanted is None or i in wanted)
    written = 0
    for batch in interchange.batches(own):
        records = read.get_many(connection, batch)
        met = {id_ for record in records for id_ in interchange.references(record)}
        names = _Names(read.uids(connection, met), summary.titles(connection, met))
        writer.writerows([harmless(cell) for cell in _cells(kind, r, names)] for r in records)
        written += len(records)
        progress.step(written, None, kind.name)
    return written


class _Names:
    """Titles and uids of what records point at."""

    def __init__(self, uids: Mapping[int, str], titles: Mapping[int, str]) -> None:
        self._uids = uids
        self._titles = titles

    def uid(self, value: Value) -> str:
        return self._uids.get(value, "") if isinstance(value, int) else ""

    def title(self, value: Value) -> str:
        """Give the title of what is pointed at; its uid where it has none."""
        title = self._titles.get(value, "") if isinstance(value, int) else ""
        return title or self.uid(value)


def _cells(kind: Kind, record: Record, names: _Names) -> Iterable[str]:
    yield record.uid
    if kind.field("title") is None:
        yield record.title
    for field in _fields(kind):
        value = record.values[field.name]
        yield _shown(field, value, names)
        if _is_reference(field):
            yield names.uid(value)
    for entry in kind.lists:
        rows = record.lists[entry.name]
        yield "; ".join(_row(entry, row, names) for row in rows)
        about = entry.part(entry.value)
        if about is not None and _is_reference(about):
            yield "; ".join(names.uid(row[entry.value]) for row in rows)
    yield instants.to_text(record.created)
    yield instants.to_text(record.changed)


def _row(entry: ListField, row: Row, names: _Names) -> str:
    """Write a row of a list as on the command line: value [qualifier, part=value]."""
    value, more = "", list[str]()
    for part in entry.parts:
        shown = _shown(part, row[part.name], names)
        if part.name == entry.value:
            value = shown
        elif shown:
            more.append(shown if part.name == entry.qualifier else f"{part.name}={shown}")
    return f"{value} [{', '.join(more)}]" if more else value


def _shown(field: Field, value: Value, names: _Names) -> str:
    if value is None:
        return ""
    if _is_reference(field):
        return names.title(value)
    if field.type is ValueType.FLAG:
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return str(value)


def _fields(kind: Kind) -> list[Field]:
    return [field for field in kind.fields if field.name != "document_id"]


def _is_reference(field: Field) -> bool:
    return field.type is ValueType.RECORD


@cache
def _number_pattern() -> re.Pattern[str]:
    return re.compile(r"[+-]?\d+(?:[.,]\d+)?(?:[eE][+-]?\d+)?")

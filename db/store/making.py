"""Makes rows of a kind's tables from what was given for records: quickly, for millions of them.

Only what was given is looked at; the rest of a row is laid out beforehand.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from db.errors import RecordError
from db.field_types import Field, Kind, ListField
from db.records import DAY_COLUMNS, FieldInput, Value
from db.store.values import Converter, Lookups, converter, day_row

Given = Mapping[str, FieldInput]
"""Field or list name → what to set it to."""

Rows = list[tuple[Value, ...]]


class _Slot(NamedTuple):
    """Where a field stands in its row; `end` is the end of its day numbers, 0 where it has none."""

    at: int
    end: int
    convert: Converter


class _Layout:
    """The columns of a table for some fields, after so many others."""

    __slots__ = ("_blank", "_required", "_slots", "names")

    def __init__(self, known: Lookups, fields: Sequence[Field], lead: int) -> None:
        self._blank: list[Value] = []
        self._slots: dict[str, _Slot] = {}
        for field in fields:
            at = lead + len(self._blank)
            self._blank.append(None)
            if field.day_numbers:
                self._blank += day_row(None)
            end = lead + len(self._blank) if field.day_numbers else 0
            self._slots[field.name] = _Slot(at, end, converter(known, field))
        self._required = tuple(field.name for field in fields if field.required)
        self.names = frozenset(self._slots)

    def row(self, lead: Sequence[Value], given: Given) -> list[Value]:
        """Give a row that begins with `lead`; names that are no fields are passed over."""
        row = [*lead, *self._blank]
        for name in self._required:
            if name not in given:
                self._slots[name].convert(None)
        slot_of = self._slots.get
        for name, value in given.items():
            slot = slot_of(name)
            if slot is not None:
                at, end, convert = slot
                row[at] = held = convert(value)
                if end:
                    row[at + 1 : end] = day_row(held)
        return row


class Maker:
    """The rows of one kind's records, gathered to be inserted at once.

    A body is (id, value of each of `columns`), a row of a list (owner's id, position, parts).
    """

    def __init__(self, known: Lookups, kind: Kind) -> None:
        self._body = _Layout(known, kind.fields, 1)
        self._lists = {
            entry.name: (entry, _Layout(known, entry.parts, 2), list[tuple[Value, ...]]())
            for entry in kind.lists
        }
        self.bodies: Rows = []

    @property
    def lists(self) -> dict[str, Rows]:
        """The rows of each list, by its name."""
        return {name: rows for name, (_, _, rows) in self._lists.items()}

    def add(self, id_: int, given: Given) -> None:
        """Take in one record. Raises RecordError for what it cannot hold."""
        self.bodies.append(tuple(self._body.row((id_,), given)))
        for name, value in given.items():
            if name in self._lists:
                entry, layout, rows = self._lists[name]
                for position, row in enumerate(_as_rows(entry, layout.names, value)):
                    rows.append(tuple(_list_row(entry, layout, (id_, position), row)))


def list_values(known: Lookups, entry: ListField, given: Sequence[Given]) -> Rows:
    """Give the values of the parts of each row of one list, in order."""
    layout = _Layout(known, entry.parts, 0)
    return [tuple(_list_row(entry, layout, (), row)) for row in given]


def _list_row(
    entry: ListField, layout: _Layout, lead: Sequence[Value], given: Given
) -> list[Value]:
    try:
        return layout.row(lead, given)
    except RecordError as error:
        part = error.details.get("field")
        shown = entry.name if part == entry.value else f"{entry.name}[{part}]"
        raise RecordError(error.code, **{**error.details, "field": shown}) from error


def as_rows(entry: ListField, given: FieldInput) -> list[Given]:
    """Give rows for what was given for a list: one value, a row, or several of either."""
    return _as_rows(entry, frozenset(part.name for part in entry.parts), given)


def _as_rows(entry: ListField, known: frozenset[str], given: FieldInput) -> list[Given]:
    if given is None or given == "":
        return []
    several = given if isinstance(given, list | tuple) else [given]
    rows: list[Given] = []
    for one in several:
        row = one if isinstance(one, Mapping) else {entry.value: one}
        if not known.issuperset(row) and (unknown := row.keys() - known - {"id"}):
            names = [part.name for part in entry.parts]
            raise RecordError("field.unknown", field=f"{entry.name}.{min(unknown)}", near=names)
        rows.append(row)
    return rows


def columns(kind: Kind) -> list[str]:
    """Give the columns of a kind's table but its id, in the order of its fields."""
    names: list[str] = []
    for field in kind.fields:
        names.append(field.column)
        if field.day_numbers:
            names += DAY_COLUMNS
    return names

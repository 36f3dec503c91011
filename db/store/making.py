"""Makes rows of a kind's tables from what was given for records: quickly, for millions of them.

Only what was given is looked at; the rest of a row is laid out beforehand.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby, repeat
from typing import NamedTuple

from db.errors import RecordError
from db.field_types import Field, Kind, ListField
from db.records import DAY_COLUMNS, FieldInput, Value
from db.store.values import Columns, Lookups, converter, day_row

Given = Mapping[str, FieldInput]
"""Field or list name → what to set it to."""

Rows = list[tuple[Value, ...]]


class _Slot(NamedTuple):
    """Where a field stands in its row; `end` is the end of its day numbers, 0 where it has none."""

    at: int
    end: int
    convert: Columns


class _Layout:
    """The columns of a table for some fields, without those that lead its rows."""

    __slots__ = ("_required", "_slots", "_width", "names")

    def __init__(self, known: Lookups, fields: Sequence[Field]) -> None:
        self._slots: dict[str, _Slot] = {}
        self._width = 0
        for field in fields:
            at = self._width
            self._width += 1 + (len(DAY_COLUMNS) if field.day_numbers else 0)
            end = self._width if field.day_numbers else 0
            self._slots[field.name] = _Slot(at, end, converter(known, field))
        self._required = tuple(field.name for field in fields if field.required)
        self.names = frozenset(self._slots)

    def rows(self, leads: Sequence[Sequence[Value]], given: Sequence[Given]) -> Rows:
        """Give a row for each of `given`, after its value of each of `leads`, which are columns.

        Names that are no fields are passed over. Neighbours that name the same fields are made
        together, column by column, which is several times faster than one by one.
        """
        made: Rows = []
        start = 0
        for names, alike in groupby(given, tuple):
            run = list(alike)
            end = start + len(run)
            heads = (lead[start:end] for lead in leads)
            made += zip(*heads, *self._columns(names, run), strict=True)
            start = end
        return made

    def _columns(self, names: tuple[str, ...], run: list[Given]) -> list[Iterable[Value]]:
        columns: list[Iterable[Value]] = [repeat(None, len(run)) for _ in range(self._width)]
        for name in self._required:
            if name not in names:
                self._slots[name].convert([None])
        for name, (at, end, convert) in self._slots.items():
            if name in names:
                columns[at] = held = convert([one[name] for one in run])
                if end:
                    columns[at + 1 : end] = zip(*map(day_row, held), strict=True)
            elif end:
                columns[at + 1 : end] = [repeat(value, len(run)) for value in day_row(None)]
        return columns


class Maker:
    """Makes the rows of one kind's records, to be inserted at once.

    A body is (id, value of each of `columns`), a row of a list (owner's id, position, parts).
    """

    def __init__(self, known: Lookups, kind: Kind) -> None:
        self._body = _Layout(known, kind.fields)
        self._lists = [(entry, _Layout(known, entry.parts)) for entry in kind.lists]

    def make(self, ids: Sequence[int], given: Sequence[Given]) -> tuple[Rows, dict[str, Rows]]:
        """Give the bodies of these records, and the rows of each of their lists by its name.

        Raises RecordError for what they cannot hold.
        """
        lists = {entry.name: _list_rows(entry, layout, ids, given) for entry, layout in self._lists}
        return self._body.rows([ids], given), lists


def _list_rows(
    entry: ListField, layout: _Layout, ids: Sequence[int], given: Sequence[Given]
) -> Rows:
    owners: list[int] = []
    positions: list[int] = []
    rows: list[Given] = []
    name, known = entry.name, layout.names
    for id_, one in zip(ids, given, strict=True):
        if name in one:
            own = _as_rows(entry, known, one[name])
            owners += [id_] * len(own)
            positions += range(len(own))
            rows += own
    return _parts(entry, layout, [owners, positions], rows)


def list_values(known: Lookups, entry: ListField, given: Sequence[Given]) -> Rows:
    """Give the values of the parts of each row of one list, in order."""
    return _parts(entry, _Layout(known, entry.parts), [], given)


def _parts(
    entry: ListField, layout: _Layout, leads: Sequence[Sequence[Value]], given: Sequence[Given]
) -> Rows:
    try:
        return layout.rows(leads, given)
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

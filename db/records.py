"""Records as they are read: frozen values, equal when they hold the same.

A reference to another record is its integer id; dates are the text as given with day numbers.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

Value = str | int | float | None
"""One value of a field: text, number, flag (0 or 1), or the id of another record."""

Row = Mapping[str, Value]
"""One row of a list field: part name to value."""

FieldInput = Value | list["FieldInput"] | tuple["FieldInput", ...] | Mapping[str, "FieldInput"]
"""What may be given for a field: a value, or for a list field rows (or plain values)."""


class State(IntEnum):
    """Whether a record is there. ABSENT rows belong to an unfinished or undone bulk edit."""

    LIVE = 0
    TRASHED = 1
    ABSENT = 2


DAY_COLUMNS = ("start_min", "start_max", "end_min", "end_max", "approximate", "uncertain")
"""The columns beside a date, as in `Days`."""


class Days(NamedTuple):
    """Day numbers of a date: earliest and latest start, earliest and latest end; None is open.

    A date that is approximate or uncertain is never certainly within a period.
    """

    start_min: int | None = None
    start_max: int | None = None
    end_min: int | None = None
    end_max: int | None = None
    approximate: bool = False
    uncertain: bool = False

    @classmethod
    def of(cls, row: Sequence[Value]) -> "Days":
        """Make one from the columns `DAY_COLUMNS` of a row."""
        numbers = [value if isinstance(value, int) else None for value in row]
        return cls(*numbers[:4], approximate=bool(numbers[4]), uncertain=bool(numbers[5]))

    def row(self) -> tuple[Value, ...]:
        """Give the values of the columns `DAY_COLUMNS`."""
        bounds = (self.start_min, self.start_max, self.end_min, self.end_max)
        return (*bounds, int(self.approximate), int(self.uncertain))


@dataclass(frozen=True, slots=True)
class Record:
    """One record, whole: `values` by field name, `lists` by list name, `days` by dated field.

    `created` and `changed` are milliseconds since 1970 UTC. `title` is a line that names it.
    """

    id: int
    uid: str
    kind: str
    state: State
    title: str
    created: int
    changed: int
    values: Mapping[str, Value]
    lists: Mapping[str, tuple[Row, ...]]
    days: Mapping[str, Days]

    def __getitem__(self, field: str) -> Value:
        """Give one value by field name; KeyError when the kind has no such field."""
        return self.values[field]

"""Records as they are read: frozen values, equal when they hold the same.

A reference to another record is its integer id; dates are the text as given with day numbers.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum

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


@dataclass(frozen=True, slots=True)
class Days:
    """Day numbers of a date: earliest and latest start, earliest and latest end; None is open."""

    start_min: int | None = None
    start_max: int | None = None
    end_min: int | None = None
    end_max: int | None = None


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

"""The steps of one record's history: what changed from what to what, for people and programs.

Columns that only the program reads (row numbers, positions, day numbers) are left out; references
stand as titles, or as uids for programs.
"""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from db.field_types import Field, Kind, ListField
from db.history.log import Step
from db.history.replay import Change
from db.library import Library
from db.records import Record
from db.store import read
from desktop.cli.history import moment
from desktop.labels import label_text
from desktop.tr import Text, tr

_NOTHING: Text = "nothing"
_STATES: Final[dict[int, Text]] = {0: "in use", 1: "in the trash"}


@dataclass(slots=True)
class _Row:
    """What one step did to one row: column → (before, after)."""

    table: str
    operation: str
    values: dict[str, tuple[object, object]] = field(
        default_factory=dict[str, tuple[object, object]]
    )


def references(kind: Kind, steps: Iterable[Step]) -> set[int]:
    """Give the ids of all records that the steps speak of."""
    columns = {
        (table, part.column)
        for table, parts in _tables(kind).items()
        for part in parts
        if part.type == "record"
    }
    return {
        value
        for step in steps
        for change in step.changes
        if (change.table, change.column) in columns
        for value in (change.old, change.new)
        if isinstance(value, int)
    }


def lines(kind: Kind, steps: Sequence[Step], named: Mapping[int, Record]) -> Iterable[str]:
    """Give the lines of a record's history, newest step first."""
    for step in steps:
        text = label_text(step.edit.label, json.loads(step.edit.details))
        author = f" [{step.annotator}]" if step.annotator else ""
        yield f"{moment(step.edit.made)}  {text}{author}"
        for row in _rows(kind, step.changes):
            yield from (f"  {line}" for line in _row_lines(kind, row, named))


def data(kind: Kind, step: Step, named: Mapping[int, Record]) -> dict[str, object]:
    """Give a step for JSON."""
    changes: list[dict[str, object]] = []
    for row in _rows(kind, step.changes):
        for part in _tables(kind)[row.table]:
            if part.column in row.values:
                old, new = (_uid(part, value, named) for value in row.values[part.column])
                known = _list_of(kind, row.table)
                of = {"part": row.table if known is None else known.name, "field": part.name}
                changes.append({**of, "from": old, "to": new, "what": row.operation})
    return {
        "made": moment(step.edit.made),
        "label": step.edit.label,
        "text": label_text(step.edit.label, json.loads(step.edit.details)),
        "annotator": step.annotator,
        "changes": changes,
    }


def _tables(kind: Kind) -> dict[str, tuple[Field, ...]]:
    """Give the tables that hold a record of a kind, each with the fields that people know."""
    own = tuple(f for f in kind.fields if not f.derived)
    return {
        kind.name: own,
        "record": (Field("state"),),
        **{entry.table: entry.parts for entry in kind.lists},
    }


def _list_of(kind: Kind, table: str) -> ListField | None:
    return next((entry for entry in kind.lists if entry.table == table), None)


def _rows(kind: Kind, changes: Collection[Change]) -> list[_Row]:
    """Gather the changes of each row; a record that was just made tells nothing more."""
    tables = _tables(kind)
    if any(change.table == "record" and change.operation == "insert" for change in changes):
        return []
    found: dict[tuple[str, int, str], _Row] = {}
    for change in changes:
        columns = {part.column for part in tables.get(change.table, ())}
        if change.column in columns:
            key = (change.table, change.row, change.operation)
            row = found.setdefault(key, _Row(change.table, change.operation))
            before = row.values.get(change.column, (change.old, None))[0]
            row.values[change.column] = (before, change.new)
    return list(found.values())


def _row_lines(kind: Kind, row: _Row, named: Mapping[int, Record]) -> Iterable[str]:
    parts = [part for part in _tables(kind)[row.table] if part.column in row.values]
    entry = _list_of(kind, row.table)
    if row.operation == "update":
        for part in parts:
            old, new = (_shown(part, value, named) for value in row.values[part.column])
            name = part.name if entry is None else f"{entry.name} {part.name}"
            yield f"{name}: {old} → {new}"
    elif entry is not None:
        at = 1 if row.operation == "insert" else 0
        shown = [
            _shown(part, row.values[part.column][at], named)
            if part.name == entry.value
            else f"{part.name} {_shown(part, row.values[part.column][at], named)}"
            for part in sorted(parts, key=lambda part: part.name != entry.value)
        ]
        told = ", ".join(shown)
        added = row.operation == "insert"
        what = tr("added {what}", what=told) if added else tr("taken away {what}", what=told)
        yield f"{entry.name}: {what}"


def _shown(part: Field, value: object, named: Mapping[int, Record]) -> str:
    if value is None:
        return tr(_NOTHING)
    if part.type == "record":
        record = named.get(value) if isinstance(value, int) else None
        return tr("a record that is no longer there") if record is None else f"“{record.title}”"
    if part.name == "state":
        return tr(_STATES.get(int(str(value)), _NOTHING))
    return f"“{value}”"


def _uid(part: Field, value: object, named: Mapping[int, Record]) -> object:
    if part.type != "record" or not isinstance(value, int):
        return value
    return named[value].uid if value in named else None


def named_in(library: Library, kind: Kind, steps: Iterable[Step]) -> dict[int, Record]:
    """Give the records that the steps speak of, as far as they are still there."""
    found = read.get_many(library.reader, references(kind, steps))
    return {record.id: record for record in found}

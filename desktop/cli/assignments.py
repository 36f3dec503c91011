"""Reads FIELD=VALUE arguments: `title=...`, `name[ru]=...`, `participant[lender; for=UID]=UID`.

`FIELD=` empties a field. Where a field is edited, `FIELD+=VALUE` adds a row to a list and
`FIELD-=VALUE` takes one away.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import click

from db.field_types import Field, Kind, ListField, ValueType
from db.records import FieldInput, Row

_SHORTEST_UID = 4
_PATTERN = re.compile(r"([a-z_]+)(?:\[([^\]]*)\])?([+-]?)=(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Assignment:
    """One argument taken apart; `operation` is "", "+" or "-"."""

    field: str
    qualifiers: Mapping[str, str]
    operation: str
    value: str


def parse(argument: str) -> Assignment:
    """Take FIELD=VALUE apart; click.UsageError when it is nothing of the kind."""
    match = _PATTERN.fullmatch(argument)
    if match is None:
        raise click.UsageError(f"'{argument}' is not FIELD=VALUE.")
    field, bracket, operation, value = match.groups()
    return Assignment(field, _qualifiers(bracket), operation, value)


def _qualifiers(bracket: str | None) -> dict[str, str]:
    """Read what stands in brackets: one plain word (key ""), then NAME=VALUE parts."""
    found: dict[str, str] = {}
    for piece in (bracket or "").split(";"):
        name, equals, value = piece.partition("=")
        if equals:
            found[name.strip()] = value.strip()
        elif piece.strip():
            found[""] = piece.strip()
    return found


def for_adding(kind: Kind, arguments: Iterable[str]) -> dict[str, FieldInput]:
    """Give the fields of a new record; a repeated list field becomes a list."""
    given: dict[str, FieldInput] = {}
    lists: dict[str, list[FieldInput]] = {}
    for argument in arguments:
        assignment = parse(argument)
        entry = kind.list(assignment.field)
        if entry is not None:
            lists.setdefault(entry.name, []).append(_row(entry, assignment))
        else:
            _set_once(given, assignment)
    return {**given, **lists}


def for_editing(
    kind: Kind, arguments: Iterable[str], existing: Mapping[str, Sequence[Row]]
) -> dict[str, FieldInput]:
    """Give what changes; `existing` holds the rows of each list as they are now."""
    given: dict[str, FieldInput] = {}
    lists: dict[str, list[FieldInput]] = {}
    for argument in arguments:
        assignment = parse(argument)
        entry = kind.list(assignment.field)
        if entry is None:
            _set_once(given, assignment)
            continue
        rows = lists.get(entry.name)
        if rows is None:
            kept = existing.get(entry.name, ()) if assignment.operation else ()
            rows = lists.setdefault(entry.name, [dict(row) for row in kept])
        if assignment.operation == "-":
            lists[entry.name] = _without(entry, rows, assignment)
        elif assignment.value:
            rows.append(_row(entry, assignment))
    return {**given, **lists}


def _set_once(given: dict[str, FieldInput], assignment: Assignment) -> None:
    if assignment.field in given:
        raise click.UsageError(f"'{assignment.field}' is given twice and holds one value.")
    given[assignment.field] = _single(assignment)


def _single(assignment: Assignment) -> str:
    if assignment.qualifiers or assignment.operation:
        raise click.UsageError(f"'{assignment.field}' holds one value; write FIELD=VALUE.")
    return assignment.value


def _row(entry: ListField, assignment: Assignment) -> dict[str, FieldInput]:
    row: dict[str, FieldInput] = {entry.value: assignment.value}
    for name, value in assignment.qualifiers.items():
        part = name or entry.qualifier
        if entry.part(part) is None:
            known = ", ".join(p.name for p in entry.parts if p.name != entry.value)
            raise click.UsageError(f"'{entry.name}' has no part '{part}' (it has: {known}).")
        row[part] = value
    return row


def _without(
    entry: ListField, rows: Sequence[FieldInput], assignment: Assignment
) -> list[FieldInput]:
    wanted = {k: v for k, v in _row(entry, assignment).items() if v != ""}
    meant = [row for row in rows if _matches(entry, row, wanted)]
    if not meant:
        raise click.UsageError(f"'{entry.name}' holds no such row to take away.")
    for name, value in wanted.items():
        held = sorted({str(row.get(name)) for row in meant if isinstance(row, Mapping)})
        if len(held) > 1:
            raise click.UsageError(f"'{value}' stands for several: {', '.join(held)}. Give more.")
    return [row for row in rows if row not in meant]


def _matches(entry: ListField, row: FieldInput, wanted: Mapping[str, FieldInput]) -> bool:
    return isinstance(row, Mapping) and all(
        _same(entry.part(part), str(row.get(part)), str(value)) for part, value in wanted.items()
    )


def _same(part: Field | None, held: str, value: str) -> bool:
    """Compare what a row holds with what was typed; of a uid, its beginning is enough."""
    if part is not None and part.type is ValueType.RECORD and len(value) >= _SHORTEST_UID:
        return held.startswith(value.lower())
    return held == value

"""Reads FIELD=VALUE arguments: `title=...`, `name[ru]=...`, `participant[lender; for=UID]=UID`.

`FIELD=` empties a field. Where a field is edited, `FIELD+=VALUE` adds a row to a list and
`FIELD-=VALUE` takes one away.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import click

from db.field_types import Kind, ListField
from db.records import FieldInput, Row

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
    kept = [row for row in rows if not _matches(row, wanted)]
    if len(kept) == len(rows):
        raise click.UsageError(f"'{entry.name}' holds no such row to take away.")
    return kept


def _matches(row: FieldInput, wanted: Mapping[str, FieldInput]) -> bool:
    return isinstance(row, Mapping) and all(
        str(row.get(part)) == str(value) for part, value in wanted.items()
    )

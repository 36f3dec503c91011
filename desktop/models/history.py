"""The history of one record in words: who changed what, from what to what, and when."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from db.field_types import Field, ListField, ValueType
from db.fields import KINDS
from db.history import log
from db.history.log import Step
from db.history.replay import Change
from db.ports import Reader
from db.records import DAY_COLUMNS, State
from db.store import form, read
from desktop.labels import label_text
from desktop.models.form import label_of, name_label
from desktop.models.wording import Terms, long_date, moment, term
from desktop.tr import tr

MOST = 60
"""Steps that are shown; older ones are counted."""

_LONGEST = 240


@dataclass(frozen=True, slots=True)
class Difference:
    """One change: of what, from what ("" for nothing) to what."""

    what: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Told:
    """One step in words. `can_revert`: it can be taken back by itself."""

    edit_id: int
    when: str
    who: str
    what: str
    differences: tuple[Difference, ...]
    can_revert: bool


@dataclass(frozen=True, slots=True)
class Past:
    """The history of a record: its title, its steps, newest first, and how many more there are."""

    id: int
    title: str
    steps: tuple[Told, ...]
    more: int = 0


def past(reader: Reader, id_: int, terms: Terms) -> Past:
    """Read the history of a record; RecordError when it is not there."""
    record = read.get(reader, id_)
    steps = log.record_history(reader, id_)
    named = {
        value
        for step in steps[:MOST]
        for change in step.changes
        for value in (change.old, change.new)
        if isinstance(value, int)
    }
    words = _Words(record.kind, terms, form.heads(reader, named))
    told = tuple(words.step(step) for step in steps[:MOST])
    return Past(id_, record.title, told, max(0, len(steps) - MOST))


class _Words:
    def __init__(self, kind: str, terms: Terms, heads: Mapping[int, tuple[str, str]]) -> None:
        self._kind, self._terms, self._heads = KINDS[kind], terms, heads
        self._fields = {field.column: field for field in self._kind.fields}
        self._lists = {entry.table: entry for entry in self._kind.lists}

    def step(self, step: Step) -> Told:
        """Say one step."""
        return Told(
            step.edit.id,
            moment(step.edit.made),
            step.annotator,
            label_text(step.edit.label, json.loads(step.edit.details)),
            tuple(self._differences(step.changes)),
            bool(step.changes) and not step.purged,
        )

    def _differences(self, changes: Sequence[Change]) -> list[Difference]:
        found: list[Difference] = []
        rows: dict[tuple[str, int], list[Change]] = {}
        for change in changes:
            if change.table == "record":
                found += self._record(change)
            elif change.table == self._kind.name:
                found += self._field(change)
            elif change.table in self._lists:
                rows.setdefault((change.table, change.row), []).append(change)
        for (table, _), members in rows.items():
            found += self._row(self._lists[table], members)
        return found

    def _record(self, change: Change) -> list[Difference]:
        if change.column != "state" or change.operation != "update":
            return []
        where = {int(State.LIVE): tr("in the library"), int(State.TRASHED): tr("in the trash")}
        return [
            Difference(tr("Record"), *(where.get(_int(v), "") for v in (change.old, change.new)))
        ]

    def _field(self, change: Change) -> list[Difference]:
        field = self._fields.get(change.column)
        if field is None or field.derived or change.column in DAY_COLUMNS:
            return []
        old, new = self._value(field, change.old), self._value(field, change.new)
        if old == new:
            return []
        return [Difference(label_of(field), old, new)]

    def _row(self, entry: ListField, changes: Sequence[Change]) -> list[Difference]:
        parts = {part.column: part for part in entry.parts}
        pairs = [(parts[c.column], c) for c in changes if c.column in parts]
        heading = name_label(entry.name)
        whole = {c.operation for c in changes}
        if whole == {"update"}:
            return [
                Difference(f"{heading} · {label_of(part)}", self._value(part, c.old),
                           self._value(part, c.new))
                for part, c in pairs
            ]  # fmt: skip
        old = " · ".join(t for part, c in pairs if (t := self._value(part, c.old)))
        new = " · ".join(t for part, c in pairs if (t := self._value(part, c.new)))
        return [Difference(heading, old, new)] if old or new else []

    def _value(self, field: Field, value: object) -> str:
        if value is None:
            return ""
        if field.type is ValueType.RECORD:
            return self._heads.get(_int(value), ("", "?"))[1]
        text = str(value)
        if field.type is ValueType.DATE:
            return long_date(text)
        if field.type is ValueType.TERM:
            return term(self._terms, field.vocabulary, text)
        if field.type is ValueType.FLAG:
            return tr("yes") if value else tr("no")
        text = " ".join(text.split())
        return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _int(value: object) -> int:
    return value if isinstance(value, int) else -1

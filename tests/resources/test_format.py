"""The text of the shipped library keeps to its format: known keys, values, references, dates."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from db.field_types import Field, Kind, ListField, ValueType
from db.fields import kind
from db.text import dates
from tests.resources.shipped import (
    LIBRARY,
    NESTED,
    Entry,
    everything,
    keys,
    of,
    own_texts,
    records,
    vocabularies,
)

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
SPECIAL = {"source": {"document"}}
CONTEXT = {"prefix", "suffix"}


def _kind(entry: Entry) -> Kind:
    described = kind(entry.kind)
    assert described is not None
    return described


def _row(listed: ListField, row: Any) -> Iterator[tuple[Field, Any]]:
    given = row if isinstance(row, dict) else {listed.value: row}
    for name, value in given.items():
        part = listed.part(name)
        assert part is not None, f"{listed.name}: {name}"
        yield part, value


def _values(entry: Entry) -> Iterator[tuple[Field, Any]]:
    """Every field of a record with its value, the parts of its lists included."""
    for field in _kind(entry).fields:
        if field.name in entry.table:
            yield field, entry.table[field.name]
    for listed in _kind(entry).lists:
        for row in entry.table.get(listed.name, []):
            yield from _row(listed, row)


def _leads_somewhere(field: Field, reference: str) -> bool:
    named, _, slug = reference.rpartition(":")
    possible = (named,) if named else field.kinds
    if len(possible) != 1 or (field.kinds and possible[0] not in field.kinds):
        return False
    return any(entry.slug == slug for entry in of(possible[0]))


def _is_text(field: Field, value: Any) -> bool:
    if not isinstance(value, str) or not value:
        return False
    return field.name in CONTEXT or value == value.strip()


def _is_term(field: Field, value: Any) -> bool:
    return value in keys(field.vocabulary)


def _is_date(_: Field, value: Any) -> bool:
    return dates.read(value).status == "understood"


FITS: dict[ValueType, Callable[[Field, Any], bool]] = {
    ValueType.TEXT: _is_text,
    ValueType.LONG_TEXT: _is_text,
    ValueType.DATE: _is_date,
    ValueType.TERM: _is_term,
    ValueType.CHOICE: lambda field, value: value in field.choices,
    ValueType.INTEGER: lambda _, value: type(value) is int,
    ValueType.NUMBER: lambda _, value: type(value) in {int, float},
    ValueType.FLAG: lambda _, value: isinstance(value, bool),
    ValueType.RECORD: _leads_somewhere,
    ValueType.COLOUR: lambda _, value: re.fullmatch(r"#[0-9a-f]{6}", value) is not None,
}


def test_every_key_is_known() -> None:
    unknown = {
        entry.where: extra
        for entry in everything()
        if (
            extra := set(entry.table)
            - {*_kind(entry).names(), *NESTED, *SPECIAL.get(entry.kind, set())}
        )
    }
    assert unknown == {}


def test_every_value_fits_its_field_and_every_reference_leads_to_a_record() -> None:
    wrong = [
        f"{entry.where}: {field.name} = {value!r}"
        for entry in everything()
        for field, value in _values(entry)
        if not FITS[field.type](field, value)
    ]
    assert wrong == []


def test_every_vocabulary_in_use_is_shipped() -> None:
    used = {field.vocabulary for entry in everything() for field, _ in _values(entry)} - {""}
    assert used <= set(vocabularies())


def test_every_field_that_is_needed_is_there() -> None:
    lacking = [
        f"{entry.where}: {field.name}"
        for entry in everything()
        for field in _kind(entry).fields
        if field.required and field.name not in entry.table
        if not (entry.kind in NESTED and field.name == "target")
    ]
    assert lacking == []


def test_evidence_and_readings_speak_of_a_field_that_exists() -> None:
    unknown = [
        f"{entry.where}: {row['field']}"
        for entry in everything()
        for name in ("evidence", "reading")
        for row in entry.table.get(name, [])
        if "field" in row and row["field"] not in _kind(entry).names()
    ]
    assert unknown == []


def test_readings_of_dates_are_dates() -> None:
    dates = {"date", "start", "end"}
    wrong = [
        f"{entry.where}: {row['value']}"
        for entry in everything()
        for row in entry.table.get("reading", [])
        if row.get("field") in dates and "value" in row
        if (field := _kind(entry).field(row["field"])) and not _is_date(field, row["value"])
    ]
    assert wrong == []


def test_every_file_is_a_record_under_a_proper_name() -> None:
    known = {LIBRARY / entry.where for entry in records()}
    known |= {LIBRARY / "sources" / f"{slug}.md" for slug in own_texts()}
    known |= {LIBRARY / "README.md", LIBRARY / "library.toml"}
    assert {path for path in LIBRARY.rglob("*") if path.is_file()} == known
    assert [entry.where for entry in records() if not SLUG.fullmatch(entry.slug)] == []


def test_titles_tell_events_and_sources_apart() -> None:
    titles = [(entry.kind, entry.table["title"]) for entry in (*of("event"), *of("source"))]
    assert sorted(set(titles)) == sorted(titles)

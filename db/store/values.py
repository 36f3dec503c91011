"""Turns what is given for a field into what its column holds, or says why it cannot be held.

Errors are RecordError with the field's name: `value.required`, `value.not_a_number`,
`value.not_a_flag`, `value.not_a_choice`, `value.not_a_term`, `value.not_a_colour`,
`value.too_long`, `value.not_a_record`, `value.wrong_kind`, `value.control_character`.
"""

import json
import re
import sqlite3
from collections.abc import Callable, Sequence, Set
from functools import cache, lru_cache

from db.errors import RecordError
from db.field_types import Field, ValueType
from db.records import Days, FieldInput, State, Value
from db.store import read
from db.text import dates

TEXT_LIMIT = 20_000
"""Longest one-line text, in code points."""

LONG_TEXT_LIMIT = 5_000_000

_MOST_REMEMBERED = 50_000

_TRUE = {"1", "true", "yes", "on"}
_FALSE = {"0", "false", "no", "off"}


class Lookups:
    """What values are checked against, looked up once: terms of vocabularies, kinds of records.

    Make a new one for each call that writes; what it remembers is not refreshed.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self._terms: dict[str, dict[str, str | None]] = {}
        self._records: dict[str | int, tuple[int, str] | None] = {}

    def terms(self, vocabulary: str) -> dict[str, str | None]:
        """Give key → label of the live terms of a vocabulary."""
        if vocabulary not in self._terms:
            self._terms[vocabulary] = terms(self.connection, vocabulary)
        return self._terms[vocabulary]

    def record(self, value: str | int) -> tuple[int, str] | None:
        """Give id and kind of the record with this uid (or the beginning of one) or id, or None."""
        if value not in self._records:
            column = "uid" if isinstance(value, str) else "id"
            found = self.connection.execute(
                f"SELECT id, kind FROM record WHERE {column} = ?", (value,)
            ).fetchone()
            self._records[value] = found or self._beginning(value)
        return self._records[value]

    def learn(self, ids: Set[int]) -> None:
        """Look up the kinds of many records at once, so that `record` need not one by one."""
        if len(ids) > 1:
            rows = self.connection.execute(
                "SELECT id, kind FROM record WHERE id IN (SELECT value FROM json_each(?))",
                (json.dumps(list(ids)),),
            )
            self._records.update((int(id_), (int(id_), str(kind))) for id_, kind in rows)

    def _beginning(self, value: str | int) -> tuple[int, str] | None:
        """Give the only record with a uid that starts so; RecordError where there are several."""
        if isinstance(value, int):
            return None
        try:
            id_ = read.find_id(self.connection, value)
        except RecordError as error:
            if error.code == "record.ambiguous":
                raise
            return None
        return id_, read.kind_of(self.connection, id_)


def convert(known: Lookups, field: Field, given: FieldInput) -> Value:
    """Give the column's value for `given`; "" and None mean that the field is empty."""
    value = given.strip() if isinstance(given, str) and field.type not in _KEPT else given
    if value is None or value == "":
        if field.required:
            raise RecordError("value.required", field=field.name)
        return None
    if isinstance(value, list | tuple) or not isinstance(value, str | int | float):
        raise RecordError("value.not_single", field=field.name)
    return _CONVERT[field.type](known, field, value)


Columns = Callable[[Sequence[FieldInput]], list[Value]]
"""Gives the values of a field's column for what was given for it in many records."""


def converter(known: Lookups, field: Field) -> Columns:
    """Give a function for one field that converts as `convert` does, quickly for many records.

    Values that come again and again are remembered.
    """
    if field.type in _PLAIN:
        return _text_converter(known, field)
    remembered: dict[FieldInput, Value] = {}

    def one(given: FieldInput) -> Value:
        value = convert(known, field, given)
        if type(given) is str or type(given) is int:
            if len(remembered) >= _MOST_REMEMBERED:
                remembered.clear()
            remembered[given] = value
        return value

    def converted(given: Sequence[FieldInput]) -> list[Value]:
        if field.type is ValueType.RECORD:
            known.learn({value for value in given if type(value) is int} - remembered.keys())
        return [
            remembered[value]
            if (type(value) is str or type(value) is int) and value in remembered
            else one(value)
            for value in given
        ]

    return converted


def _text_converter(known: Lookups, field: Field) -> Columns:
    kept = field.type in _KEPT

    def one(given: FieldInput) -> Value:
        if type(given) is str and given.isascii() and len(given) <= TEXT_LIMIT:
            text = given if kept else given.strip()
            if text and "\x00" not in text:
                return text
        return convert(known, field, given)

    def converted(given: Sequence[FieldInput]) -> list[Value]:
        return list(map(one, given))

    return converted


@lru_cache(maxsize=32768)
def day_row(text: str | None) -> tuple[Value, ...]:
    """Give the values of the columns `DAY_COLUMNS` for a date as typed."""
    return days(text).row()


def days(text: Value) -> Days:
    """Give the four day numbers of a date as typed; none where it could not be read."""
    if not isinstance(text, str):
        return Days()
    day = dates.plain_day(text)
    if day is not None:
        return Days(day, day, day, day)
    date = dates.read(text)
    return Days(*date.bounds, approximate=date.approximate, uncertain=date.uncertain)


def checked(field: Field, text: str) -> str:
    """Give a text back as it is, or say why the field cannot hold it."""
    limit = TEXT_LIMIT if field.type not in _KEPT else LONG_TEXT_LIMIT
    if len(text) > limit:
        raise RecordError("value.too_long", field=field.name, length=len(text), limit=limit)
    if "\x00" in text or (not text.isascii() and _surrogate_pattern().search(text)):
        raise RecordError("value.control_character", field=field.name)
    return text


def _text(known: Lookups, field: Field, value: str | float) -> Value:
    del known
    return checked(field, str(value))


def _choice(known: Lookups, field: Field, value: str | float) -> Value:
    del known
    text = str(value)
    for choice in field.choices:
        if choice.casefold() == text.casefold().replace(" ", "_"):
            return choice
    raise RecordError(
        "value.not_a_choice", field=field.name, value=text, choices=list(field.choices)
    )


def _term(known: Lookups, field: Field, value: str | float) -> Value:
    text = str(value)
    found = known.terms(field.vocabulary)
    if not found:
        return _text(known, field, text)  # a library without that vocabulary takes any word
    wanted = text.casefold().replace(" ", "_").replace("-", "_")
    if text in found:
        return text
    for key, label in found.items():
        if wanted == key.casefold().replace("-", "_"):
            return key
        if label is not None and label.casefold() == text.casefold():
            return key
    raise RecordError(
        "value.not_a_term",
        field=field.name,
        value=text,
        vocabulary=field.vocabulary,
        choices=sorted(found),
    )


def terms(connection: sqlite3.Connection, vocabulary: str) -> dict[str, str | None]:
    """Give key → label of the live terms of a vocabulary."""
    rows = connection.execute(
        "SELECT term.key, term.label FROM term JOIN record ON record.id = term.id"
        " WHERE vocabulary = ? AND record.state = ? ORDER BY term.position, term.id",
        (vocabulary, State.LIVE),
    )
    return {str(key): label for key, label in rows}


def _integer(known: Lookups, field: Field, value: str | float) -> Value:
    number = _number(known, field, value)
    if not isinstance(number, float) or not number.is_integer() or abs(number) > 2**53:
        raise RecordError("value.not_a_number", field=field.name, value=value)
    return int(number)


def _number(known: Lookups, field: Field, value: str | float) -> Value:
    del known
    try:
        number = float(value.replace("_", "").replace(" ", "")) if isinstance(value, str) else value
    except ValueError:
        raise RecordError("value.not_a_number", field=field.name, value=value) from None
    if number != number or number in (float("inf"), float("-inf")):  # noqa: PLR0124
        raise RecordError("value.not_a_number", field=field.name, value=value)
    return float(number)


def _flag(known: Lookups, field: Field, value: str | float) -> Value:
    del known
    text = str(int(value) if isinstance(value, float) else value).casefold()
    if text in _TRUE:
        return 1
    if text in _FALSE:
        return 0
    raise RecordError("value.not_a_flag", field=field.name, value=value)


def _colour(known: Lookups, field: Field, value: str | float) -> Value:
    del known
    if not _colour_pattern().fullmatch(str(value)):
        raise RecordError("value.not_a_colour", field=field.name, value=value)
    return str(value).lower()


def _record(known: Lookups, field: Field, value: str | float) -> Value:
    row = known.record(value if isinstance(value, str) else int(value))
    if row is None:
        raise RecordError("value.not_a_record", field=field.name, value=value)
    if field.kinds and row[1] not in field.kinds:
        raise RecordError(
            "value.wrong_kind", field=field.name, value=value, kind=row[1], kinds=list(field.kinds)
        )
    return int(row[0])


@cache
def _surrogate_pattern() -> re.Pattern[str]:
    return re.compile("[\ud800-\udfff]")


@cache
def _colour_pattern() -> re.Pattern[str]:
    return re.compile(r"#[0-9a-fA-F]{6}")


_KEPT = {ValueType.LONG_TEXT, ValueType.EXCERPT}
_PLAIN = {ValueType.TEXT, ValueType.DATE, *_KEPT}
_CONVERT = {
    ValueType.TEXT: _text,
    ValueType.LONG_TEXT: _text,
    ValueType.EXCERPT: _text,
    ValueType.DATE: _text,
    ValueType.TERM: _term,
    ValueType.CHOICE: _choice,
    ValueType.INTEGER: _integer,
    ValueType.NUMBER: _number,
    ValueType.FLAG: _flag,
    ValueType.RECORD: _record,
    ValueType.COLOUR: _colour,
}

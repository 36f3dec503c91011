"""What could be meant while a query is being typed: fields, values, records, searches, words.

Only what stands before the cursor counts; each suggestion replaces a span of the text around it.
Every look-up is a range of an index with a limit, so that it stays quick however large a library.
"""

import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import Literal

from db.records import State
from db.search import nodes as n
from db.search.beginnings import Found, named, of_few, titled, years_between
from db.search.facet_labels import NAMED, heads
from db.search.fieldspec import FIELDS, FieldSpec, Takes
from db.search.typed import Typed, typed_at
from db.search.writer import write

Kind = Literal["record", "field", "value", "saved_search", "word"]

_SHORTEST_FIELD, _SHORTEST_WORD = 2, 4
_FIELDS, _SEARCHES = 2, 2
_FEW = ("tag", "collection", "annotator")
_SAMPLE = 2_000
_SIGN = re.compile("<=|>=|[<>=]")
_LAST = "\U0010ffff"
_LIVE = f"+record.state = {int(State.LIVE)}"
_FIELD_OF_KIND = {
    kind: spec.name
    for spec in reversed(FIELDS.values())
    if spec.takes is Takes.NAME and spec.name != "speaker"
    for kind in spec.names
}


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Something to put in place of the code points from `start` to `end` of the query.

    `label` is for people; `matched` the name that was met where it is not the label. Of a record
    `uid` and `record_kind` tell which, so that it can be opened instead.
    """

    kind: Kind
    text: str
    label: str
    start: int
    end: int
    uid: str = ""
    record_kind: str = ""
    matched: str = ""


def suggest(
    connection: sqlite3.Connection, text: str, cursor: int, limit: int = 8
) -> list[Suggestion]:
    """Give at most `limit` suggestions for what is typed before `cursor`, a code point offset."""
    typed = typed_at(text, cursor)
    if typed.field:
        spec = FIELDS.get(typed.field)
        found = _values(connection, spec, typed, limit) if spec else iter(())
    else:
        found = _free(connection, typed, (text, min(max(cursor, 0), len(text))), limit)
    kept: dict[str, Suggestion] = {}
    for one in found:
        kept.setdefault(one.uid or one.text, one)
        if len(kept) == limit:
            break
    return list(kept.values())


# Values of the field under the cursor.


def _values(
    connection: sqlite3.Connection, spec: FieldSpec, typed: Typed, limit: int
) -> Iterator[Suggestion]:
    match spec.takes:
        case Takes.NAME:
            for one in _records(connection, spec.names, typed.value, limit):
                value, label = _head(connection, one)
                yield _value(spec, typed, value, label, one)
        case Takes.TERM:
            for key, label in _terms(connection, spec, typed.value, limit):
                yield _value(spec, typed, key, label)
        case _:
            sign = _SIGN.match(typed.value) if spec.takes is not Takes.NUMBER else None
            after = replace(typed, start=typed.start + sign.end()) if sign else typed
            begun = typed.value[sign.end() :] if sign else typed.value
            for value in islice(_plain_values(connection, spec, begun), limit):
                yield _value(spec, after, value, value)


def _value(
    spec: FieldSpec, typed: Typed, value: str, label: str, found: Found | None = None
) -> Suggestion:
    node = n.Compare(">=", value[2:]) if value.startswith(">=") else n.Is(value)
    text = write(n.Field(spec.name, node)).removeprefix(f"{spec.name}:")
    if found is None:
        return Suggestion("value", text, label, typed.start, typed.end)
    return Suggestion(
        "value", text, label, typed.start, typed.end, found.uid, found.kind, found.matched
    )


def _plain_values(connection: sqlite3.Connection, spec: FieldSpec, begun: str) -> Iterable[str]:
    if spec.takes is Takes.DATE:
        return years_between(connection, begun)
    values: Iterable[str] = spec.choices
    if spec.takes is Takes.NUMBER:
        values = ("1", ">=2")
    elif spec.takes is Takes.GRADE:
        values = (*spec.choices, *"123456")
    elif spec.takes is Takes.LANGUAGE:
        values = _languages(connection)
    wanted = begun.casefold().replace(" ", "_")
    return (value for value in values if value.casefold().startswith(wanted))


def _languages(connection: sqlite3.Connection) -> list[str]:
    rows = connection.execute(
        "SELECT lower(language), count(*) FROM ("
        " SELECT language FROM (SELECT language FROM source LIMIT ?1)"
        " UNION ALL SELECT lang FROM (SELECT lang FROM name LIMIT ?1)"
        ") WHERE language IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1",
        (_SAMPLE,),
    )
    return [str(row[0]) for row in rows]


def _terms(
    connection: sqlite3.Connection, spec: FieldSpec, begun: str, limit: int
) -> list[tuple[str, str]]:
    marks = ", ".join("?" * len(spec.vocabularies))
    rows = connection.execute(
        "SELECT key, coalesce(label, key) FROM term CROSS JOIN record USING (id)"
        f" WHERE {_LIVE} AND vocabulary IN ({marks}) ORDER BY position IS NULL, position, key",
        spec.vocabularies,
    )
    wanted = begun.casefold()
    found = {
        str(key): str(label)
        for key, label in rows
        if any(
            one.casefold().startswith(wanted)
            for one in (key, label, *label.replace("-", " ").split())
        )
    }
    return list(found.items())[:limit]


# A word that stands by itself.


def _free(
    connection: sqlite3.Connection, typed: Typed, query: tuple[str, int], limit: int
) -> Iterator[Suggestion]:
    text, cursor = query
    if not typed.value:
        return
    fields = (name for name in FIELDS if name.startswith(typed.value.casefold()))
    if len(typed.value) >= _SHORTEST_FIELD and not typed.quoted:
        for name in islice(fields, _FIELDS):
            yield Suggestion("field", f"{name}:", name, typed.start, typed.end)
    for name, saved, uid in _saved(connection, text[typed.starts[0] : cursor]):
        yield Suggestion("saved_search", saved, name, 0, len(text), uid, "saved_search")
    for start in typed.starts:
        begun = typed.value if start == typed.start else text[start:cursor]
        for one in _records(connection, tuple(_FIELD_OF_KIND), begun, limit):
            value, label = _head(connection, one)
            filter_ = write(n.Field(_FIELD_OF_KIND[one.kind], n.Is(value)))
            yield Suggestion(
                "record", filter_, label, start, typed.end, one.uid, one.kind, one.matched
            )
    for word in _words(connection, typed.value, limit):
        yield Suggestion("word", word, word, typed.start, typed.end)


def _saved(connection: sqlite3.Connection, begun: str) -> list[tuple[str, str, str]]:
    rows = connection.execute(
        "SELECT name, query, uid FROM saved_search CROSS JOIN record USING (id)"
        f" WHERE {_LIVE} ORDER BY name"
    )
    wanted = begun.casefold()
    found = (row for row in rows if str(row[0]).casefold().startswith(wanted))
    return [(str(name), str(query), str(uid)) for name, query, uid in islice(found, _SEARCHES)]


def _words(connection: sqlite3.Connection, begun: str, limit: int) -> list[str]:
    """Give words of the records that begin so, in order of the alphabet."""
    if len(begun) < _SHORTEST_WORD:
        return []
    from db.search.expand import as_indexed, is_word

    folded = as_indexed(begun)
    if not is_word(folded):
        return []
    rows = connection.execute(
        "SELECT term FROM record_vocabulary WHERE term > ? AND term < ? LIMIT ?",
        (folded, folded + _LAST, limit),
    )
    return [str(row[0]) for row in rows]


def _head(connection: sqlite3.Connection, one: Found) -> tuple[str, str]:
    """Give how a query names a record, and its label; the uid where others have the same name."""
    field = _FIELD_OF_KIND[one.kind]
    if field not in NAMED:
        return one.title, one.title
    head = heads(connection, field, [one.id])[one.id]
    return head.value, head.label


def _records(
    connection: sqlite3.Connection, kinds: tuple[str, ...], begun: str, limit: int
) -> Iterator[Found]:
    lookups: tuple[tuple[tuple[str, ...], Callable[..., Iterable[Found]]], ...] = (
        (("actor", "place"), named),
        (_FEW, of_few),
        (("event", "source"), titled),
    )
    for of, look_up in lookups:
        wanted = tuple(kind for kind in of if kind in kinds)
        if wanted:
            yield from look_up(connection, wanted, begun, limit)

"""The facets of a search: how many hits each value has, and which values the query holds.

Small results are counted by plain SQL (`facet_rows`), large ones over columns in memory
(`facet_columns`), which are loaded when first needed and again when the library has changed.
"""

import sqlite3
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

from db.search import nodes as n
from db.search.facet_labels import NAMED, Head, heads
from db.search.facet_rows import SEVERAL, Rows
from db.search.facet_values import Ids, Key, terms
from db.search.fieldspec import FIELDS, HIT_KINDS
from db.search.resident import Resident
from db.search.results import FacetValue
from db.search.writer import ticked, write

if TYPE_CHECKING:
    from db.search.facet_columns import Columns

FACETS = (
    "kind",
    "date",
    "actor",
    "type",
    "domain",
    "status",
    "source",
    "tag",
    "by",
    "lang",
    "voices",
)
"""The facets, by the field of the language that each fills."""

MOST_VALUES = 10
LARGE = 3_000
"""Hits from which on they are counted in memory."""

_WORTH = 300
_SPARE = 2


Facets = dict[str, list[FacetValue]]


class _Counts(Protocol):
    def count(self, facet: str) -> dict[Key, int]: ...
    def within(self, *several: Ids) -> int: ...


def count(
    connection: sqlite3.Connection,
    ids: Ids,
    texts: Ids = (),
    query: n.Node | None = None,
    *,
    limit: int = MOST_VALUES,
) -> Facets:
    """Count the facets of a search, those with a value alone, most frequent values first.

    `ids` are the hits that are records, once each; `texts` the ids of sources for the hits in
    their text, which count as passages and for all else as their source. Both may be arrays of
    numbers, which is fastest.

    `value` is written as the query takes it after the colon. Values that the query asks for at its
    top are `selected` and stand there with whatever count. A year counts every hit that touches it.
    """
    counting = _Counting(connection, query, _counts(connection, ids, texts), len(ids) + len(texts))
    most = dict.fromkeys(FACETS, limit) | {"kind": len(HIT_KINDS)}
    found = {facet: counting.values(facet, number) for facet, number in most.items()}
    return {facet: values for facet, values in found.items() if values}


def _make(connection: sqlite3.Connection) -> "Columns":
    from db.search.facet_columns import Columns

    return Columns(connection)


_resident = Resident(_make)


def forget(connection: sqlite3.Connection) -> None:
    """Drop what is kept in memory for a connection: to be called before it is closed."""
    _resident.forget(connection)


def load(connection: sqlite3.Connection) -> "Columns":
    """Give the columns of a library as it is now; loading takes seconds for a million events."""
    return _resident.load(connection)


def _counts(connection: sqlite3.Connection, ids: Ids, texts: Ids) -> _Counts:
    number = len(ids) + len(texts)
    if number >= LARGE:
        return load(connection).of(ids, texts)
    known = _resident.fresh(connection) if number >= _WORTH else None
    return known.of(ids, texts) if known else Rows(connection, ids, texts)


class _Counting:
    """Makes facets of what was counted: labels, what is selected, order."""

    def __init__(
        self, connection: sqlite3.Connection, query: n.Node | None, counts: _Counts, total: int
    ) -> None:
        self._connection = connection
        self._query = query
        self._counts = counts
        self._total = total
        self._terms = terms(connection)

    def values(self, facet: str, limit: int) -> list[FacetValue]:
        """Give the values of one facet."""
        chosen = ticked(self._query, facet) if self._query else []
        counts = self._counts.count(facet)
        if facet in NAMED:
            return self._of_records(facet, counts, chosen, limit)
        return self._of_words(facet, counts, chosen, limit)

    def _of_words(
        self, facet: str, counts: Mapping[Key, int], chosen: Sequence[n.Value], limit: int
    ) -> list[FacetValue]:
        asked = {self._key(facet, value): value for value in chosen}
        kept = dict(_ordered(counts)[:limit])
        kept |= {key: counts[key] for key in asked if key in counts}
        found = [
            FacetValue(
                _written(facet, asked.get(key) or _value(key)),
                self._label(facet, key),
                number,
                key in asked,
            )
            for key, number in kept.items()
        ]
        found += [self._selected(facet, asked[key], chosen) for key in asked if key not in kept]
        return _sorted(found)

    def _of_records(
        self, facet: str, counts: Mapping[Key, int], chosen: Sequence[n.Value], limit: int
    ) -> list[FacetValue]:
        meant = [(value, self._meant(facet, value)) for value in chosen]
        alone = {ids[0]: value for value, ids in meant if len(ids) == 1}
        ordered = [int(key) for key, _ in _ordered(counts)[: limit * _SPARE]]
        known = heads(self._connection, facet, [*ordered, *alone])
        shown = [id_ for id_ in ordered if id_ in known][:limit]
        found = [
            self._of_record(facet, known[id_], int(counts.get(id_, 0)), alone.get(id_))
            for id_ in dict.fromkeys([*shown, *(id_ for id_ in alone if id_ in counts)])
            if id_ in known
        ]
        listed = {value for id_, value in alone.items() if id_ in counts and id_ in known}
        for value, ids in meant:
            if value not in listed:
                label = known[ids[0]].label if len(ids) == 1 and ids[0] in known else ""
                found.append(self._selected(facet, value, chosen, label))
        return _sorted(found)

    def _of_record(self, facet: str, head: Head, number: int, asked: n.Value | None) -> FacetValue:
        value = _written(facet, asked or _value(head.value))
        return FacetValue(value, head.label, number, asked is not None)

    def _selected(
        self, facet: str, value: n.Value, chosen: Sequence[n.Value], label: str = ""
    ) -> FacetValue:
        """Give a value that the query asks for and that was not counted by itself."""
        written = _written(facet, value)
        number = self._total if len(chosen) == 1 else self._number(facet, value)
        text = value.text if isinstance(value, n.Is) else written
        return FacetValue(written, label or text, number, selected=True)

    def _number(self, facet: str, value: n.Value) -> int:
        """Count the hits that a filter finds, where other filters of its field stand beside it."""
        from db.search.compiler import compile_query
        from db.search.masks import answering

        plan = compile_query(self._connection, n.Field(facet, value))
        return self._counts.within(*answering(self._connection, plan))

    def _meant(self, facet: str, value: n.Value) -> list[int]:
        from db.search import resolve

        return resolve.ids(self._connection, value, FIELDS[facet].names)

    def _key(self, facet: str, value: n.Value) -> Key:
        """Give the value under which hits were counted for what a query asks for."""
        if facet == "voices" and value == n.Compare(">=", "2"):
            return SEVERAL
        if not isinstance(value, n.Is):
            return _written(facet, value)
        text = value.text
        if facet == "date":
            return int(text) if text.lstrip("-").isdecimal() else text
        folded = _folded(text)
        for key, label in self._terms.get(facet, {}).items():
            if folded in (_folded(key), _folded(label)):
                return key
        return text.lower() if facet == "lang" else text

    def _label(self, facet: str, key: Key) -> str:
        return self._terms.get(facet, {}).get(str(key), str(key))


def _folded(text: str) -> str:
    return text.casefold().replace(" ", "_").replace("-", "_")


def _value(key: Key) -> n.Value:
    if key == SEVERAL:
        return n.Compare(">=", "2")
    if isinstance(key, int):
        return n.Is(f"{'-' if key < 0 else ''}{abs(key):04}")
    return n.Is(key)


def _written(facet: str, value: n.Value) -> str:
    return write(n.Field(facet, value)).removeprefix(f"{facet}:")


def _ordered(counts: Mapping[Key, int]) -> list[tuple[Key, int]]:
    return sorted(counts.items(), key=lambda item: (-item[1], str(item[0])))


def _sorted(values: Sequence[FacetValue]) -> list[FacetValue]:
    return sorted(values, key=lambda one: (-one.count, one.label.casefold()))

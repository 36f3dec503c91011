"""Counts facets of large results in memory: numpy columns of a whole library, loaded when needed.

All facets of which a record has one value, and its years, are one column: the number of its
`profile`, a combination of values that occurs. Counting a million hits is one pass over it. The
facets with several values are columns of (hit, value), looked through with a mask of the hits.
About 8 bytes for each record and each pair are kept.
"""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

import numpy as np
from numpy.typing import NDArray

from db.search.arrays import coded, columns, distinct, factorized
from db.search.facet_pairs import DAYS, MANY, SINGLE, Pairs
from db.search.facet_rows import SEVERAL, voices_of
from db.search.facet_values import Ids, Key, Span, codes_of, tags_above, years
from db.search.fieldspec import PASSAGE

Ints = NDArray[np.int32]
_OPEN = -(2**31)
"""A day or year that is not known: that side is open."""
_UNDATED = 2**31 - 1
_UNIX_EPOCH = 719_163
_WORDS = ("kind", "type", "domain", "status")
_OF_RECORDS = ("actor", "source", "tag", "by")
_TOP = 256


@dataclass(frozen=True, slots=True)
class _Profiles:
    """`of_record` gives the profile of a record; the others what a profile stands for, as codes."""

    of_record: Ints
    codes: Mapping[str, Ints]
    values: Mapping[str, Sequence[Key]]
    of_spans: Ints
    spans: Sequence[Span]


@dataclass(frozen=True, slots=True)
class _Links:
    """Pairs of a hit and the code of a value; `values` has what a code stands for."""

    hits: Ints
    codes: Ints
    values: Sequence[Key] | Ints


class Columns:
    """The columns of one library at one moment."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        row = connection.execute("SELECT coalesce(max(id), 0) FROM record").fetchone()
        self._size = int(row[0]) + 1
        self._profiles = _load_profiles(connection, self._size)
        self._links = {facet: _load_links(connection, facet) for facet in MANY}

    def of(self, ids: Ids, texts: Ids) -> "Counted":
        """Count for some hits: ids of records, and of a source for each hit in its text."""
        return Counted(self._profiles, self._links, self._hits(ids), self._hits(texts), self._size)

    def _hits(self, ids: Ids) -> NDArray[np.int64]:
        found = _array(ids)
        return found if not len(found) or found.max() < self._size else found[found < self._size]


class Counted:
    """The facets of some hits, counted over the columns."""

    def __init__(
        self,
        profiles: _Profiles,
        links: Mapping[str, _Links],
        ids: NDArray[np.int64],
        texts: NDArray[np.int64],
        size: int,
    ) -> None:
        self._profiles, self._links = profiles, links
        self._texts = texts
        number = len(profiles.of_spans)
        of_record = profiles.of_record
        self._records = np.bincount(of_record[ids], minlength=number)
        self._all = self._records
        self._mask = np.zeros(size, dtype=np.bool_)
        self._mask[ids] = True
        if len(texts):
            self._all = self._records + np.bincount(of_record[texts], minlength=number)
        self._weights = np.bincount(texts, minlength=size) if len(texts) else None

    def count(self, facet: str) -> dict[Key, int]:
        """Give the hits of the values of a facet; of records, those with most hits alone."""
        if facet == "date":
            return years(self._spans())
        if facet in self._links:
            return self._linked(self._links[facet])
        counts = self._records if facet == "kind" else self._all
        found = self._coded(facet, counts)
        if facet == "kind" and len(self._texts):
            found[PASSAGE] = len(self._texts)
        return found

    def within(self, *several: Ids) -> int:
        """Give how many of the hits are among these records."""
        some = distinct(np.concatenate([_array(ids) for ids in several]))
        some = some[some < len(self._mask)]
        found = int(np.count_nonzero(self._mask[some]))
        return found if self._weights is None else found + int(self._weights[some].sum())

    def _coded(self, facet: str, counts: NDArray[np.int64]) -> dict[Key, int]:
        values = self._profiles.values[facet]
        totals = np.zeros(len(values) + 1, dtype=np.int64)
        np.add.at(totals, self._profiles.codes[facet], counts)
        return {
            value: int(total)
            for value, total in zip(values, totals[1:].tolist(), strict=True)
            if total
        }

    def _spans(self) -> dict[Span, int]:
        spans = self._profiles.spans
        totals = np.zeros(len(spans), dtype=np.int64)
        np.add.at(totals, self._profiles.of_spans, self._all)
        return {
            span: total
            for span, total in zip(spans, totals.tolist(), strict=True)
            if total and span != (_UNDATED, _UNDATED)
        }

    def _linked(self, links: _Links) -> dict[Key, int]:
        chosen = links.codes[self._mask[links.hits]]
        totals = np.bincount(chosen, minlength=len(links.values))
        if self._weights is not None:
            weights = self._weights[links.hits]
            more = np.bincount(links.codes, weights=weights, minlength=len(links.values))
            totals = totals + more.astype(np.int64)
        best = np.flatnonzero(totals)
        if len(best) > _TOP:
            best = np.argpartition(totals, -_TOP)[-_TOP:]
        return {_plain(links.values[place]): int(totals[place]) for place in best.tolist()}


def _array(ids: Ids) -> NDArray[np.int64]:
    return np.asarray(cast("Sequence[int]", ids), dtype=np.int64)


def _plain(value: Key | np.int32) -> Key:
    return value if isinstance(value, str) else int(value)


def _table(
    connection: sqlite3.Connection, arms: Iterable[Pairs], width: int
) -> list[NDArray[np.int64]]:
    """Give the columns of (hit, value ...) of all rows; NULL as `_OPEN`."""
    tables = [[np.zeros(0, dtype=np.int64)] * width]
    for arm in arms:
        values = [f"coalesce({one}, {_OPEN})" for one in arm.value.split(", ")]
        tables.append(columns(connection, (arm.hit, *values), arm.source))
    return [np.concatenate(parts) for parts in zip(*tables, strict=True)]


def _load_profiles(connection: sqlite3.Connection, size: int) -> _Profiles:
    combined = np.zeros(size, dtype=np.int32)
    codes: dict[str, Ints] = {}
    values: dict[str, list[Key]] = {}
    for facet in _WORDS:
        column = np.zeros(size, dtype=np.int32)
        values[facet] = []
        for arm in SINGLE[facet]:
            words, hits, places = coded(connection, arm.hit, arm.value, arm.source)
            values[facet] += [one for one in words if one not in values[facet]]
            code = np.array([values[facet].index(one) + 1 for one in words], dtype=np.int32)
            column[hits] = code[places]
        codes[facet] = column
    codes["voices"] = np.zeros(size, dtype=np.int32)
    values["voices"] = ["1", SEVERAL]
    for id_, number in voices_of(connection).items():
        codes["voices"][id_] = min(number, 2)
    of_spans, spans = _spans_of(*_year_columns(connection, size))
    for column in (*codes.values(), of_spans):
        combined, _ = factorized(combined.astype(np.int64) * (int(column.max()) + 1) + column)
    example = np.zeros(int(combined.max()) + 1, dtype=np.int64)
    example[combined] = np.arange(size)
    return _Profiles(
        combined,
        {facet: column[example] for facet, column in codes.items()},
        values,
        of_spans[example],
        spans,
    )


def _spans_of(first: Ints, last: Ints) -> tuple[Ints, list[Span]]:
    """Give the number of the span of each record, and the spans."""
    begins, firsts = factorized(first)
    ends, lasts = factorized(last)
    of_spans, known = factorized(begins.astype(np.int64) * len(lasts) + ends)
    pairs = zip(
        firsts[known // len(lasts)].tolist(), lasts[known % len(lasts)].tolist(), strict=True
    )
    return of_spans, [_span(one, other) for one, other in pairs]


def _span(first: int, last: int) -> Span:
    if (first, last) == (_UNDATED, _UNDATED):
        return (_UNDATED, _UNDATED)
    return (None if first == _OPEN else first, None if last == _OPEN else last)


def _year_columns(connection: sqlite3.Connection, size: int) -> tuple[Ints, Ints]:
    hits, begin, end = _table(connection, DAYS, 3)
    first = np.full(size, _UNDATED, dtype=np.int32)
    last = np.full(size, _UNDATED, dtype=np.int32)
    first[hits] = _years(begin)
    last[hits] = _years(end)
    return first, last


def _years(days: NDArray[np.int64]) -> Ints:
    dates = (days - _UNIX_EPOCH).astype("datetime64[D]")
    found = dates.astype("datetime64[Y]").astype(np.int64) + 1970
    return np.where(days == _OPEN, _OPEN, found).astype(np.int32)


def _load_links(connection: sqlite3.Connection, facet: str) -> _Links:
    if facet == "lang":
        return _load_languages(connection)
    hits, found = _table(connection, MANY[facet], 2)
    if facet == "tag":
        above = [(tag, one) for tag, all_ in tags_above(connection).items() for one in all_]
        hits, found = _joined(hits, found, np.array(above, dtype=np.int64).reshape(-1, 2))
    codes, known = factorized(found)
    return _unique(hits, codes, known.astype(np.int32))


def _joined(
    hits: NDArray[np.int64], values: NDArray[np.int64], above: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Replace each value by all that `above` has for it."""
    order = above[np.argsort(above[:, 0], kind="stable")]
    start = np.searchsorted(order[:, 0], values, "left")
    number = np.searchsorted(order[:, 0], values, "right") - start
    repeated = np.repeat(hits, number)
    within = np.arange(len(repeated)) - np.repeat(np.cumsum(number) - number, number)
    return repeated, order[np.repeat(start, number) + within, 1]


def _load_languages(connection: sqlite3.Connection) -> _Links:
    numbered: dict[str, int] = {}
    hits: list[NDArray[np.int64]] = [np.zeros(0, dtype=np.int64)]
    codes: list[NDArray[np.int64]] = [np.zeros(0, dtype=np.int64)]
    for arm in MANY["lang"]:
        words, found, places = coded(connection, arm.hit, arm.value, arm.source)
        for at, code in enumerate(words):
            some = found[places == at]
            for one in codes_of(code):
                hits.append(some)
                codes.append(np.full(len(some), numbered.setdefault(one, len(numbered))))
    return _unique(np.concatenate(hits), np.concatenate(codes), list(numbered))


def _unique(
    hits: NDArray[np.int64], codes: NDArray[np.int64] | Ints, values: Sequence[Key] | Ints
) -> _Links:
    apart = len(values) + 1
    packed = distinct(hits * apart + codes)
    return _Links((packed // apart).astype(np.int32), (packed % apart).astype(np.int32), values)

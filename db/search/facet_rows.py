"""Counts facets by plain SQL: for small results, without loading anything."""

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from db.records import State
from db.search.facet_pairs import DAYS, MANY, SINGLE, Pairs, of_kinds
from db.search.facet_values import Ids, Key, Span, codes_of, tags_above, year_of, years
from db.search.fieldspec import PASSAGE
from db.store import evidence

_AMONG = "(SELECT value FROM json_each(?1))"
_SUPPORTED = (
    "SELECT target_id, count(DISTINCT source_id) FROM evidence"
    " CROSS JOIN record AS of_evidence ON of_evidence.id = evidence.id"
    " CROSS JOIN record AS of_source ON of_source.id = evidence.source_id"
    f" WHERE stance = 'supports' AND +of_evidence.state = {int(State.LIVE)}"
    f" AND +of_source.state = {int(State.LIVE)}"
)
SEVERAL = ">=2"
"""The value of `voices` for two or more."""


class Rows:
    """The facets of some hits: ids of records, and of a source for each hit in its text."""

    def __init__(self, connection: sqlite3.Connection, ids: Ids, texts: Ids) -> None:
        self._connection = connection
        self._weights = Counter(int(id_) for id_ in ids)
        self._texts = len(texts)
        self._of_records = set(self._weights)
        self._weights.update(int(id_) for id_ in texts)
        self._hits = json.dumps(list(self._weights))
        self._kind_of = dict(self._pairs(SINGLE["kind"]))
        self._kinds = {str(kind) for kind in self._kind_of.values()}

    def count(self, facet: str) -> dict[Key, int]:
        """Give the hits of every value of a facet."""
        match facet:
            case "kind":
                return self._count_kinds()
            case "date":
                return years(self._spans())
            case "voices":
                return self._voices()
            case "tag":
                above = tags_above(self._connection) if self._has_tags() else {}
                return self._many(
                    (hit, one) for hit, tag in self._pairs(MANY["tag"]) for one in above[int(tag)]
                )
            case "lang":
                return self._many(
                    (hit, one)
                    for hit, code in self._pairs(MANY["lang"])
                    for one in codes_of(str(code))
                )
            case _:
                return self._many(self._pairs({**SINGLE, **MANY}[facet]))

    def within(self, *several: Ids) -> int:
        """Give how many of the hits are among these records."""
        wanted = {int(id_) for ids in several for id_ in ids}
        return sum(weight for id_, weight in self._weights.items() if id_ in wanted)

    def _has_tags(self) -> bool:
        return self._connection.execute("SELECT 1 FROM tag LIMIT 1").fetchone() is not None

    def _count_kinds(self) -> dict[Key, int]:
        found: Counter[Key] = Counter(self._kind_of[id_] for id_ in self._of_records)
        if self._texts:
            found[PASSAGE] = self._texts
        return found

    def _many(self, pairs: Iterable[tuple[int, Key]]) -> dict[Key, int]:
        found: Counter[Key] = Counter()
        for hit, value in set(pairs):
            found[value] += self._weights[hit]
        return found

    def _pairs(self, arms: Sequence[Pairs]) -> list[tuple[int, Key]]:
        return [(hit, value) for hit, value in self._rows(arms)]

    def _rows(self, arms: Sequence[Pairs]) -> Iterable[tuple[Any, ...]]:
        chosen = of_kinds(arms, self._kinds) if arms is not SINGLE["kind"] else arms
        if not chosen:
            return ()
        sql = " UNION ALL ".join(one.select(_AMONG) for one in chosen)
        return self._connection.execute(sql, (self._hits,))

    def _spans(self) -> Counter[Span]:
        found: Counter[Span] = Counter()
        for hit, first, last in self._rows(DAYS):
            span = (
                None if first is None else year_of(first),
                None if last is None else year_of(last),
            )
            found[span] += self._weights[hit]
        return found

    def _voices(self) -> dict[Key, int]:
        found: Counter[Key] = Counter()
        for id_, number in voices_of(self._connection, self._hits).items():
            found["1" if number == 1 else SEVERAL] += self._weights[id_]
        return found


def voices_of(connection: sqlite3.Connection, hits: str = "") -> dict[int, int]:
    """Give the voices of every record that has one or more, or of those in a JSON list of ids."""
    sources = dict(
        connection.execute(
            f"{_SUPPORTED} {'AND target_id IN ' + _AMONG if hits else ''} GROUP BY target_id",
            (hits,) if hits else (),
        ).fetchall()
    )
    several = [id_ for id_, number in sources.items() if number > 1]
    return sources | (evidence.voices(connection, several) if several else {})

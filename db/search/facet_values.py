"""What both ways of counting facets share: years, language codes, tags above tags, words."""

import sqlite3
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Protocol

from db.records import State

Key = str | int
"""A value of a facet as it is counted: a word, a year, or the id of a record."""


class Ids(Protocol):
    """Ids of records, in order and countable: a list, a tuple, or an array of numbers."""

    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[int]: ...


Span = tuple[int | None, int | None]
"""First and last year of a hit; None where that side is open."""

_CYCLE_DAYS, _CYCLE_YEARS = 146_097, 400
_VOCABULARIES = ("event_type", "source_type", "actor_kind", "relation_kind", "place_kind", "domain")


def year_of(day: int) -> int:
    """Give the year of a day number (proleptic Gregorian; 0 is 1 BC)."""
    cycle, within = divmod(day - 1, _CYCLE_DAYS)
    return date.fromordinal(within + 1).year + cycle * _CYCLE_YEARS


def years(spans: Mapping[Span, int]) -> dict[Key, int]:
    """Count the hits that touch each year in which one of them begins or ends.

    `spans` tells how many hits have the same first and last year. A hit that is open on one side
    touches all years on it, as it does for the filter.
    """
    begun: dict[int | None, int] = {}
    ended: dict[int | None, int] = {}
    for (first, last), count in spans.items():
        begun[first] = begun.get(first, 0) + count
        ended[last] = ended.get(last, 0) + count
    going_on = begun.get(None, 0)
    found: dict[Key, int] = {}
    for year in sorted({year for year in (*begun, *ended) if year is not None}):
        going_on += begun.get(year, 0)
        found[year] = going_on
        going_on -= ended.get(year, 0)
    return found


def codes_of(code: str) -> Iterator[str]:
    """Give a language code and the shorter ones that include it: be-tarask, be."""
    while code:
        yield code
        code = code.rpartition("-")[0]


def tags_above(connection: sqlite3.Connection) -> dict[int, tuple[int, ...]]:
    """Give each tag with those above it, itself first."""
    parents: dict[int, int | None] = dict(
        connection.execute("SELECT id, parent_id FROM tag").fetchall()
    )
    return {tag: tuple(_upwards(tag, parents)) for tag in parents}


def _upwards(tag: int, parents: Mapping[int, int | None]) -> Iterator[int]:
    seen: set[int] = set()
    above: int | None = tag
    while above is not None and above not in seen:
        seen.add(above)
        yield above
        above = parents.get(above)


def terms(connection: sqlite3.Connection) -> dict[str, dict[str, str]]:
    """Give the words of the vocabularies: facet → key → label."""
    marks = ", ".join("?" * len(_VOCABULARIES))
    rows = connection.execute(
        "SELECT vocabulary, key, coalesce(label, key) FROM term CROSS JOIN record USING (id)"
        f" WHERE +record.state = ? AND vocabulary IN ({marks})",
        (State.LIVE, *_VOCABULARIES),
    )
    found: dict[str, dict[str, str]] = {"type": {}, "domain": {}}
    for vocabulary, key, label in rows:
        found["domain" if vocabulary == "domain" else "type"].setdefault(str(key), str(label))
    return found

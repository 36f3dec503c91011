"""Annotations that lost their passage, and the places in the current text where it might stand."""

import sqlite3
from dataclasses import dataclass

from db.records import State
from db.store import documents
from db.text import anchors

MOST = 8
"""Places that are proposed for one orphan at most."""

_LEAST_WORDS = 3


@dataclass(frozen=True, slots=True)
class Place:
    """A span of the current text where a passage might stand; `score` from 0 to 1."""

    start: int
    end: int
    words: str
    score: float


@dataclass(frozen=True, slots=True)
class Orphan:
    """An annotation without a passage: what it quoted, its note, places, the likeliest first."""

    id: int
    exact: str
    note: str
    places: tuple[Place, ...]


def of_source(connection: sqlite3.Connection, source_id: int) -> list[Orphan]:
    """Give the live orphans of a source, in the order in which they once stood."""
    rows = connection.execute(
        "SELECT a.id, coalesce(exact, ''), coalesce(prefix, ''), coalesce(suffix, ''),"
        " coalesce(note, ''), coalesce(start, 0) FROM annotation AS a JOIN record USING (id)"
        " WHERE target_id = ? AND a.state = 'orphan' AND record.state = ? ORDER BY start, a.id",
        (source_id, State.LIVE),
    ).fetchall()
    document = documents.current(connection, source_id) if rows else None
    text = "" if document is None else documents.text(connection, document.id)
    ready = anchors.quotations(text)
    found: list[Orphan] = []
    for id_, exact, prefix, suffix, note, start in rows:
        selector = anchors.Selector(start, start + len(exact), exact, prefix, suffix)
        found.append(Orphan(id_, exact, note, places(ready, selector)))
    return found


def count(connection: sqlite3.Connection, source_id: int) -> int:
    """Count the live orphans of a source."""
    (number,) = connection.execute(
        "SELECT count(*) FROM annotation AS a JOIN record USING (id)"
        " WHERE target_id = ? AND a.state = 'orphan' AND record.state = ?",
        (source_id, State.LIVE),
    ).fetchone()
    return int(number)


def places(quotations: anchors.Quotations, selector: anchors.Selector) -> tuple[Place, ...]:
    """Rank where a quotation might stand: its words by their context.

    Where they stand nowhere, what stands between its neighbours now, a wording like it, and parts
    of its words.
    """
    text = quotations.text
    ranked: dict[tuple[int, int], float] = {}

    def keep(start: int, end: int, score: float) -> None:
        ranked[(start, end)] = max(score, ranked.get((start, end), 0.0))

    here = quotations.anchor(selector)
    if here.start is not None and here.end is not None:
        keep(here.start, here.end, here.score)
    for one in here.candidates:
        keep(one.start, one.end, one.score)
    for one in anchors.find(text, selector.exact, near=selector.start)[:MOST]:
        keep(one.start, one.end, one.score * 0.9)
    if not ranked:
        for one in quotations.guesses(selector):
            keep(one.start, one.end, one.score)
        for start, end, score in _parts(text, selector):
            keep(start, end, score)
    best = sorted(ranked.items(), key=lambda item: (-item[1], abs(item[0][0] - selector.start)))
    return tuple(Place(*span, text[slice(*span)], score) for span, score in best[:MOST])


def _parts(text: str, selector: anchors.Selector) -> list[tuple[int, int, float]]:
    """Find the longest run of words that still stands somewhere, from either end."""
    words = selector.exact.split()
    found: list[tuple[int, int, float]] = []
    for length in range(len(words) - 1, _LEAST_WORDS - 1, -1):
        for part in (words[:length], words[len(words) - length :]):
            share = 0.7 * length / len(words)
            found += [
                (one.start, one.end, share)
                for one in anchors.find(text, " ".join(part), near=selector.start)[:MOST]
            ]
        if found:
            break
    return found

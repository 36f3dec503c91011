"""The same passage elsewhere: by its rarest words, compared closely; and events told elsewhere."""

import json
import math
import re
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from db.passages.context import Context
from db.records import State
from db.text import dates, emphasis
from db.text.chinese_text import has_chinese, spaced

_WORD = re.compile(r"[^\W_]{3,}")
_RAREST = 8
_LOOKED_UP = 40
_CHUNKS = 40
_LEAST_LIKE = 40.0
_LEAST_SHARED = 0.4
"""The part of the weight of the rare words that a passage holds at least."""
_LONGEST = 2_000
_HAN_RUN = re.compile("[\u3400-\u9fff]{2,}")


class _Chunk(NamedTuple):
    document: int
    start: int
    text: str
    source: int
    title: str
    signed: int | None


@dataclass(frozen=True, slots=True)
class Similar:
    """A passage like the selection: its source, span and words, and how like it is (0 to 100)."""

    source_id: int
    source_title: str
    document_id: int
    start: int
    end: int
    number: int | None
    page: int | None
    text: str
    score: float
    signed: bool = False

    @property
    def shown(self) -> str:
        """Its words as they are shown: without signs of Markdown."""
        return emphasis.without_signs(self.text) if self.signed else self.text


def similar(
    connection: sqlite3.Connection, context: Context, limit: int = 5
) -> tuple[Similar, ...]:
    """Give the passages of all current texts that are most like a selection, itself left out."""
    from rapidfuzz import fuzz

    words = context.shown(context.span)[:_LONGEST]
    if len(words) < 25:
        words = context.shown(context.sentence)[:_LONGEST]
    rare = _rarest(connection, _terms(words))
    if not rare:
        return ()
    found: list[Similar] = []
    for row in _chunks(connection, rare):
        for passage in _passages(connection, row, rare):
            if passage.document_id == context.document_id and _overlaps(passage, context.span):
                continue
            score = fuzz.token_set_ratio(words.lower(), passage.shown.lower())
            if score >= _LEAST_LIKE:
                found.append(_scored(passage, score))
    found.sort(key=lambda one: (-one.score, one.source_id != context.source_id, one.start))
    return tuple(found[:limit])


def _scored(passage: Similar, score: float) -> Similar:
    return Similar(
        passage.source_id,
        passage.source_title,
        passage.document_id,
        passage.start,
        passage.end,
        passage.number,
        passage.page,
        passage.text,
        score,
        passage.signed,
    )


def _overlaps(passage: Similar, span: tuple[int, int]) -> bool:
    return passage.start < span[1] and passage.end > span[0]


def _terms(words: str) -> list[str]:
    """Give the words of a text as they are looked for, longest first; Chinese by pairs of signs."""
    plain = dict.fromkeys(word.lower() for word in _WORD.findall(_HAN_RUN.sub(" ", words)))
    long = sorted(plain, key=len, reverse=True)[:_LOOKED_UP]
    if not has_chinese(words):
        return long
    pairs = [run[at : at + 2] for run in _HAN_RUN.findall(words) for at in range(len(run) - 1)]
    return [*long, *dict.fromkeys(spaced(pair).strip() for pair in pairs)]


def _rarest(connection: sqlite3.Connection, terms: Sequence[str]) -> dict[str, float]:
    """Choose the terms that fewest pieces of text hold, with the weight of each.

    Beyond two hundred pieces all are common. What every piece holds weighs least.
    """
    (pieces,) = connection.execute(
        "SELECT count(*) FROM (SELECT 1 FROM document_chunk LIMIT 200)"
    ).fetchone()
    counted: list[tuple[int, str]] = []
    for term in terms:
        row = connection.execute(
            "SELECT count(*) FROM"
            " (SELECT 1 FROM document_fts WHERE document_fts MATCH ? LIMIT 200)",
            (_quoted(term),),
        ).fetchone()
        if row[0]:
            counted.append((int(row[0]), term))
    counted.sort(key=lambda one: (one[0], -len(one[1])))
    return {term: math.log(1 + pieces / number) ** 2 for number, term in counted[:_RAREST]}


def _quoted(term: str) -> str:
    return '"' + term.replace('"', '""') + '"'


def _chunks(connection: sqlite3.Connection, rare: Iterable[str]) -> list[_Chunk]:
    """Give the pieces of texts that hold most rare words."""
    expression = " OR ".join(map(_quoted, rare))
    rows = connection.execute(
        "SELECT chunk.document_id, chunk.start, chunk.text, source.id, source.title,"
        " document.media_type = 'text/markdown' FROM ("
        "SELECT rowid AS id FROM document_fts WHERE document_fts MATCH ? ORDER BY rank LIMIT ?)"
        " AS hit CROSS JOIN document_chunk AS chunk ON chunk.id = hit.id"
        " CROSS JOIN document ON document.id = chunk.document_id"
        " CROSS JOIN source ON source.id = document.source_id AND source.document_id = document.id"
        " CROSS JOIN record ON record.id = source.id WHERE record.state = ?",
        (expression, _CHUNKS, State.LIVE),
    )
    return [_Chunk(*row) for row in rows]


def _passages(
    connection: sqlite3.Connection,
    chunk: _Chunk,
    rare: Mapping[str, float],
) -> Iterable[Similar]:
    """Give the sentences of a piece of text that hold enough of the rare words."""
    from db.text import sentences

    document, start, text, source, title, signed = chunk
    small = text.lower()
    bare = {
        term.replace(" ", "") if has_chinese(term) else term: weight
        for term, weight in rare.items()
    }
    places = sorted({m for term in bare for m in _places(small, term)})
    done = -1
    for place in places:
        if place < done:
            continue
        low, high = text.rfind("\n", 0, place) + 1, text.find("\n", place)
        paragraph = text[low : high if high >= 0 else len(text)]
        for first, last in sentences.sentences(paragraph):
            words = paragraph[first:last]
            if _has_enough(words.lower(), bare):
                begin = start + low + first
                row = _numbered(connection, document, begin)
                if row is not None:
                    end = begin + len(words)
                    yield Similar(
                        source, title, document, begin, end, *row, words, 0.0, bool(signed)
                    )
        done = low + len(paragraph)


def _has_enough(words: str, rare: Mapping[str, float]) -> bool:
    """Tell whether a sentence has two of the rare words, where there are two, and their weight."""
    said = set(_WORD.findall(words))
    shared = [
        weight
        for term, weight in rare.items()
        if (term in words if has_chinese(term) else any(one.startswith(term) for one in said))
    ]
    least = _LEAST_SHARED * sum(rare.values())
    return len(shared) >= min(2, len(rare)) and sum(shared) >= least


def _places(text: str, term: str) -> Iterable[int]:
    at = text.find(term)
    while at >= 0:
        yield at
        at = text.find(term, at + len(term))


def _numbered(
    connection: sqlite3.Connection, document: int, offset: int
) -> tuple[int | None, int | None] | None:
    """Give the paragraph number and page of a place; None in clutter."""
    row = connection.execute(
        "SELECT kind, number, page FROM passage WHERE document_id = ? AND start <= ?"
        " ORDER BY start DESC LIMIT 1",
        (document, offset),
    ).fetchone()
    if row is None:
        return None, None
    return None if row[0] == "clutter" else (row[1], row[2])


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """An event that may be what a passage tells of, or be told of by another source.

    `shared` are the actors it has in common with the passage, `same_day` whether their dates can
    meet; `sources` are those that give evidence for it.
    """

    id: int
    title: str
    type: str | None
    date: str | None
    shared: int
    same_day: bool
    sources: tuple[int, ...]
    score: float


def events(
    connection: sqlite3.Connection,
    actors: Sequence[int],
    date: dates.Date | None,
    words: str,
    type_: str | None = None,
    limit: int = 8,
) -> tuple[Elsewhere, ...]:
    """Give the events that share actors and day with a passage, the likeliest first.

    Without a date those with the same actors whose titles are like its words.
    """
    from rapidfuzz import fuzz

    first = date.start_min if date else None
    last = date.end_max if date else None
    found: list[Elsewhere] = []
    for id_, title, kind, given, low, high, shared in _candidates(connection, actors, first, last):
        meets = _meet((first, last), (low, high))
        close = meets and _is_close((first, last), (low, high))
        likeness = fuzz.token_set_ratio(str(title).lower(), words.lower())
        score = 20.0 * min(shared, 3) + (35 if close else 10 if meets else 0)
        score += 0.6 * likeness + (15 if type_ and kind == type_ else 0)
        if score >= 55 and (meets or likeness >= 45):
            found.append(Elsewhere(id_, title, kind, given, shared, meets, (), score))
    found.sort(key=lambda one: (-one.score, one.id))
    return _with_sources(connection, found[:limit])


def _meet(one: tuple[int | None, int | None], other: tuple[int | None, int | None]) -> bool:
    """Tell whether two periods, both with a first and a last day, have a day in common."""
    if one[0] is None or one[1] is None or other[0] is None:
        return False
    return other[0] <= one[1] and (other[1] is None or other[1] >= one[0])


def _is_close(one: tuple[int | None, int | None], other: tuple[int | None, int | None]) -> bool:
    """Tell whether two periods are of like length: a day within a war is not the war."""
    lengths = sorted(
        high - low + 1 for low, high in (one, other) if low is not None and high is not None
    )
    if len(lengths) < 2:
        return False
    return lengths[1] <= 62 or lengths[1] <= 3 * lengths[0]


def _candidates(
    connection: sqlite3.Connection, actors: Sequence[int], first: int | None, last: int | None
) -> list[tuple[int, str, str | None, str | None, int | None, int | None, int]]:
    if not actors:
        return []
    dated = first is not None and last is not None
    # An actor of many events is narrowed by the day; without one, to the newest of them.
    where = " AND event.start_min <= ?3 AND event.end_max >= ?4" if dated else " AND ?3 IS ?4"
    rows = connection.execute(
        "SELECT event.id, title, type, date, start_min, end_max, count(DISTINCT taking.actor)"
        " FROM (SELECT event_id, actor_id AS actor FROM participation"
        " WHERE actor_id IN (SELECT value FROM json_each(?1)) UNION"
        " SELECT event_id, for_id FROM participation"
        " WHERE for_id IN (SELECT value FROM json_each(?1))) AS taking"
        " CROSS JOIN event ON event.id = taking.event_id"
        f" CROSS JOIN record ON record.id = event.id WHERE record.state = ?2{where}"
        " GROUP BY event.id ORDER BY count(DISTINCT taking.actor) DESC, event.id DESC LIMIT 300",
        (json.dumps(list(actors)), State.LIVE, last, first),
    )
    return rows.fetchall()


def _with_sources(
    connection: sqlite3.Connection, found: Sequence[Elsewhere]
) -> tuple[Elsewhere, ...]:
    rows = connection.execute(
        "SELECT DISTINCT evidence.target_id, evidence.source_id FROM evidence"
        " CROSS JOIN record ON record.id = evidence.id"
        " CROSS JOIN record AS source ON source.id = evidence.source_id"
        " WHERE evidence.target_id IN (SELECT value FROM json_each(?))"
        " AND record.state = ? AND source.state = ? ORDER BY evidence.source_id",
        (json.dumps([one.id for one in found]), State.LIVE, State.LIVE),
    ).fetchall()
    return tuple(
        Elsewhere(
            one.id,
            one.title,
            one.type,
            one.date,
            one.shared,
            one.same_day,
            tuple(int(source) for event, source in rows if event == one.id),
            one.score,
        )
        for one in found
    )

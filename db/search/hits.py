"""Entries of a ranking as hits: titles, dates, snippets, places, and why they answer."""

import sqlite3
from collections.abc import Iterable
from itertools import takewhile
from operator import itemgetter
from typing import NamedTuple

from db.search import passages
from db.search.compiler import Plan
from db.search.fieldspec import PASSAGE
from db.search.marks import Marker, Snippet, Span, snippet
from db.search.ranking import Entry
from db.search.results import Hit
from db.search.sql import listed
from db.text.names.scripts import letter_script

_DATES = "".join(
    f" UNION ALL SELECT id, date FROM {table} WHERE id IN (SELECT value FROM json_each(?1))"
    for table in ("source", "relation")
)
_NOWHERE = Snippet("")


class _Head(NamedTuple):
    uid: str
    kind: str
    title: str
    names: str
    body: str
    note: str


class _Known(NamedTuple):
    """What is known of all hits of a page.

    `words` are those of the query, `scripts` theirs (ISO 15924), `stands` the source (uid) and the
    place in it of a record, `taking` the name of the one for whom it answers.
    """

    marker: Marker
    words: set[str]
    scripts: set[str]
    stands: dict[int, tuple[str, str]]
    taking: dict[int, str]


def describe(
    connection: sqlite3.Connection, plan: Plan, entries: list[Entry], room: int
) -> list[Hit]:
    """Give the hits of a page, in order: one for each entry.

    Where there is room for more than that, texts give further passages, those of the first ones
    first, each beside the other passages of its source.
    """
    marker = Marker(plan.marked, plan.patterns)
    heads = _heads(connection, entries)
    dates = _dates(connection, heads)
    texts = [entry for entry in entries if entry.is_text]
    spare = room - len(entries)
    located = passages.locate(connection, texts, plan.marked, marker, further=spare > 0)
    known = _Known(
        marker,
        {word.label.casefold() for word in plan.words if word.label},
        {letter_script(word.label[0]) for word in plan.words if word.label},
        _standing(connection, [entry.id for entry in entries if not entry.is_text]),
        _taking_part(connection, plan, [entry.id for entry in entries if entry.tier == 6]),
    )
    hits: list[Hit] = []
    for entry in entries:
        head = heads.get(entry.id)
        if head is None:
            continue
        date = dates.get(entry.id)
        if not entry.is_text:
            hits.append(_record_hit(entry, head, date, known))
            continue
        found = located.get(entry.id, [])
        shown = found[: 1 + max(0, spare)]
        spare -= max(0, len(shown) - 1)
        hits += [_passage_hit(entry, head, date, one, marker) for one in shown]
        if not shown:
            hits.append(_passage_hit(entry, head, date, None, marker))
    return hits


def _passage_hit(
    entry: Entry, head: _Head, date: str | None, found: passages.Found | None, marker: Marker
) -> Hit:
    return Hit(
        kind=PASSAGE,
        id=found.id if found else 0,
        uid=head.uid,
        title=head.title,
        date=date,
        snippet=found.snippet if found else _NOWHERE,
        source=head.uid,
        locator=found.locator if found else "",
        matched="",
        score=entry.score,
        record_id=entry.id,
        span=found.span if found else None,
        title_marks=tuple(marker.spans(head.title)),
    )


def _record_hit(entry: Entry, head: _Head, date: str | None, known: _Known) -> Hit:
    title_marks = tuple(known.marker.spans(head.title))
    shown = _best_text(head, known.marker)
    source, locator = known.stands.get(entry.id, (None, ""))
    return Hit(
        kind=head.kind,
        id=entry.id,
        uid=head.uid,
        title=head.title,
        date=date,
        snippet=shown,
        source=source,
        locator=locator,
        matched=_matched(entry, head, title_marks, known),
        score=entry.score,
        record_id=entry.id,
        title_marks=title_marks,
    )


def _best_text(head: _Head, marker: Marker) -> Snippet:
    """Give the first of body and note with a mark, else the beginning of the body."""
    for text in (head.body, head.note):
        spans = marker.spans(text)
        if spans:
            return snippet(text, spans)
    return snippet(head.body, []) if head.body != head.title else _NOWHERE


def _matched(entry: Entry, head: _Head, title_marks: tuple[Span, ...], known: _Known) -> str:
    """Give the name that answered, where the title does not show it in the script of the query."""
    if any(letter_script(head.title[start]) in known.scripts for start, _ in title_marks):
        return ""
    answering = [
        (
            letter_script(name[marks[0][0]]) not in known.scripts,
            -_shared(name, known.words),
            name,
        )
        for name in head.names.split("\n")
        if (marks := known.marker.spans(name))
    ]
    if answering:
        is_other, _, name = min(answering, key=itemgetter(0, 1))
        return "" if title_marks and is_other else name
    if known.marker.spans(head.body) or known.marker.spans(head.note):
        return ""
    return "" if title_marks else known.taking.get(entry.id, "")


def _shared(name: str, words: set[str]) -> int:
    """Count the letters with which a word of a name begins as one of the query does."""
    parts = name.casefold().split()
    pairs = (zip(word, part, strict=False) for word in words for part in parts)
    return max((_same_at_first(pair) for pair in pairs), default=0)


def _same_at_first(letters: Iterable[tuple[str, str]]) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], letters))


def _heads(connection: sqlite3.Connection, entries: list[Entry]) -> dict[int, _Head]:
    rows = connection.execute(
        "SELECT record.id, uid, kind, coalesce(title, ''), coalesce(names, ''),"
        " coalesce(body, ''), coalesce(note, '') FROM record LEFT JOIN record_text USING (id)"
        " WHERE record.id IN (SELECT value FROM json_each(?))",
        (listed(entry.id for entry in entries),),
    )
    return {int(row[0]): _Head(*row[1:]) for row in rows}


def _dates(connection: sqlite3.Connection, heads: dict[int, _Head]) -> dict[int, str]:
    rows = connection.execute(
        "SELECT id, date FROM event WHERE id IN (SELECT value FROM json_each(?1))" + _DATES,
        (listed(heads),),
    )
    return {int(id_): str(date) for id_, date in rows if date}


def _standing(connection: sqlite3.Connection, ids: list[int]) -> dict[int, tuple[str, str]]:
    """Give the source (uid) and the place in it of annotations and evidence."""
    rows = connection.execute(
        "SELECT a.id, record.uid, a.page, a.document_id, a.start, NULL FROM annotation AS a"
        " JOIN record ON record.id = a.target_id AND record.kind = 'source'"
        " WHERE a.id IN (SELECT value FROM json_each(?1))"
        " UNION ALL SELECT e.id, record.uid, a.page, a.document_id, a.start, e.locator"
        " FROM evidence AS e JOIN record ON record.id = e.source_id"
        " LEFT JOIN annotation AS a ON a.id = e.annotation_id"
        " WHERE e.id IN (SELECT value FROM json_each(?1))",
        (listed(ids),),
    ).fetchall()
    found: dict[int, tuple[str, str]] = {}
    for id_, uid, page, document_id, start, locator in rows:
        place = str(locator) if locator else ""
        if not place and document_id is not None and start is not None:
            at = connection.execute(
                "SELECT page, number FROM passage WHERE document_id = ? AND start <= ?"
                " ORDER BY start DESC LIMIT 1",
                (document_id, start),
            ).fetchone()
            place = passages.locator(*at) if at else ""
        elif not place:
            place = passages.locator(page, None)
        found[int(id_)] = (str(uid), place)
    return found


def _taking_part(connection: sqlite3.Connection, plan: Plan, ids: list[int]) -> dict[int, str]:
    """Give the title of an actor or place named by the query that a record has to do with."""
    named = listed(id_ for word in plan.words for id_ in word.records)
    if named == "[]" or not ids:
        return {}
    rows = connection.execute(
        "SELECT id, title FROM (SELECT event_id AS id, actor_id AS other FROM participation"
        " UNION ALL SELECT event_id, for_id FROM participation"
        " UNION ALL SELECT id, subject_id FROM relation"
        " UNION ALL SELECT id, object_id FROM relation"
        " UNION ALL SELECT id, place_id FROM event) AS tie"
        " JOIN (SELECT id AS other, title FROM record_text) USING (other)"
        " WHERE id IN (SELECT value FROM json_each(?)) AND other IN"
        " (SELECT value FROM json_each(?))",
        (listed(ids), named),
    )
    return {int(id_): str(title) for id_, title in rows}

"""One order of hits across all kinds.

Hits come in tiers; a hit of an earlier tier stands before all of a later one:

1. the title or a name *is* what was typed;
2. title and names hold all words as typed;
3. title and names hold all words, in any form or as another spelling of the same name;
4. title, names, body, note or text hold all words as typed;
5. they hold them in any form;
6. all others: events by those who take part in them, words of which some stand in the title and
   some in the text.

Within a tier bm25 decides, with names and titles weighing ten and eight times as much as body and
note, then the newer record. The words of an annotation, of evidence, of a reading and of a figure
are not titles, whatever is shown as their title: they begin at tier 4.

Only the newest `DEEP` matches of a tier are weighed, so that the commonest word costs no more than
a rare one. Two things say nothing of what is meant, and their matches come newest first: the
beginning of a word, of up to three letters, and words that all stand in more than half of the
newest texts. To such words bm25 gives no weight either, after reading all places where they stand.
"""

import sqlite3
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from db.search.compiler import Plan, scoped
from db.search.sql import Sql, listed
from db.search.terms import all_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

DEEP = 5_000
_SAMPLE = 500
_UNTITLED = "('annotation', 'evidence', 'reading', 'figure')"
_RECORD_BM25 = "bm25(record_fts, 0, 8, 10, 1, 1)"
_TEXT_BM25 = "bm25(document_fts)"
_TIERS = 6


class Entry(NamedTuple):
    """What answers: a record, or the text of the source `id` by its chunk `chunk_id` (else 0).

    `score` falls along the list: the number of tiers below it, and within its tier 0 to 1.
    """

    id: int
    chunk_id: int
    score: float
    tier: int

    @property
    def is_text(self) -> bool:
        """Whether it is the text of a source that answers."""
        return self.chunk_id != 0


def ranked(connection: sqlite3.Connection, plan: Plan, count: int) -> list[Entry]:
    """Give the first `count` hits in order."""
    if plan.sort != "best" or not plan.words:
        return _sorted(connection, plan, count)
    seen: dict[tuple[int, bool], Entry] = {}
    # What earlier tiers gave can come again in later ones: at most `count` of each.
    for tier in _tiers(connection, plan, 2 * count):
        for entry in tier:
            seen.setdefault((entry.id, entry.is_text), entry)
        if len(seen) >= count:
            break
    return list(seen.values())[:count]


def newest(connection: sqlite3.Connection, plan: Plan, count: int) -> list[Entry]:
    """Give the newest `count` hits at once, before any is weighed.

    Of several words, those hits only that hold all of them in one record or piece of text.
    """
    if plan.sort != "best" or not plan.words:
        return _sorted(connection, plan, count)
    found = _matches(connection, plan, plan.loose, "rowid", count)
    ordered = sorted(found, key=lambda entry: (-entry.id, entry.is_text))
    return ordered[:count]


def _tiers(connection: sqlite3.Connection, plan: Plan, count: int) -> Iterator[list[Entry]]:
    weighed = not any(word.short_prefix for word in plan.words)
    has_forms = plan.loose != plan.exact
    if plan.scope & {"title", "name"}:
        names = plan.scope & {"title", "name"}
        exact = all_of(word.exact for word in plan.words)
        yield from _titled(connection, plan, scoped(exact, frozenset(names)), count)
        if has_forms:
            loose = scoped(plan.loose, frozenset(names))
            yield _of_records(connection, plan, loose, count, "score" if weighed else "rowid", 3)
    if weighed:
        yield _merged(_matches(connection, plan, plan.exact, "score", count), 4)
        if has_forms:
            yield _merged(_matches(connection, plan, plan.loose, "score", count), 5)
    else:
        yield _merged(_matches(connection, plan, plan.exact, "rowid", count), 5)
    yield _rest(connection, plan, count)


def _titled(
    connection: sqlite3.Connection, plan: Plan, expression: str, count: int
) -> Iterator[list[Entry]]:
    """Give tiers 1 and 2: of those whose title or names hold the words, first the very ones."""
    weighed = not any(word.short_prefix for word in plan.words)
    order = "score" if weighed else "rowid"
    found = _of_records(connection, plan, expression, max(count, 200), order, 2)
    same = _same(connection, [entry.id for entry in found[:500]], plan)
    yield [Entry(e.id, 0, e.score + 1, 1) for e in found if e.id in same]
    yield found


def _same(connection: sqlite3.Connection, ids: list[int], plan: Plan) -> set[int]:
    """Give those whose title or one of whose names is what was typed, capitals aside."""
    typed = " ".join(word.label for word in plan.words).casefold()
    rows = connection.execute(
        "SELECT id, title, names FROM record_text WHERE id IN (SELECT value FROM json_each(?))",
        (listed(ids),),
    )
    return {
        int(id_)
        for id_, title, names in rows
        if typed in (str(title or "") + "\n" + str(names or "")).casefold().split("\n")
    }


def _matches(
    connection: sqlite3.Connection, plan: Plan, expression: str, order: str, count: int
) -> list[Entry]:
    """Give records and texts that match an expression as a whole, best or newest first."""
    found: list[Entry] = []
    if plan.scope - {"text"} and not plan.record.is_false:
        own = scoped(expression, plan.scope)
        found += _of_records(connection, plan, own, count, order, 4)
    if "text" in plan.scope and not plan.text.is_false:
        found += _of_texts(connection, plan, expression, count, order)
    return found


def _of_records(
    connection: sqlite3.Connection, plan: Plan, expression: str, count: int, order: str, tier: int
) -> list[Entry]:
    """Give records, those of a tier before the fourth only where they have a title."""
    rest = plan.record_rest.tested("r.id")
    if rest.is_false:
        return []
    weight = _RECORD_BM25 if order == "score" else "0.0"
    only = f" AND +r.kind NOT IN {_UNTITLED}" if tier < 4 else ""
    rows = connection.execute(
        f"SELECT id, score FROM (SELECT record_fts.rowid AS id, {weight} AS score FROM record_fts"
        " CROSS JOIN record AS r ON r.id = record_fts.rowid"
        f" WHERE record_fts MATCH ? AND {plan.live}{only} AND ({rest.text})"
        " ORDER BY record_fts.rowid DESC LIMIT ?)"
        f" ORDER BY {'score, id DESC' if order == 'score' else 'id DESC'} LIMIT ?",
        (expression, *rest.parameters, max(DEEP, count) if order == "score" else count, count),
    )
    return [Entry(int(id_), 0, _TIERS - tier + _share(score), tier) for id_, score in rows]


def _of_texts(
    connection: sqlite3.Connection, plan: Plan, expression: str, count: int, order: str
) -> list[Entry]:
    rest = plan.text_rest.tested("r.id")
    if rest.is_false:
        return []
    if order == "score" and _everywhere(connection, expression):
        order = "rowid"
    weight = _TEXT_BM25 if order == "score" else "0.0"
    first = "score, chunk DESC" if order == "score" else "chunk DESC"
    deep = max(DEEP, count) if order == "score" else 2 * count
    state = plan.live.split(" AND ")[0]
    found: dict[int, Entry] = {}
    rows: list[tuple[int, int, float]] = []
    # Where nothing else is asked, whose text it is need be looked up for the first ones alone.
    for sql in (_ORDERED_TEXTS, _TESTED_TEXTS) if rest.is_true else (_TESTED_TEXTS,):
        rows = connection.execute(
            sql.format(weight=weight, order=first, state=state, rest=rest.text),
            (expression, *rest.parameters, deep, 2 * count),
        ).fetchall()
        if len(rows) == 2 * count:
            break
    for id_, chunk, score in rows:
        found.setdefault(int(id_), Entry(int(id_), int(chunk), 2 + _share(score), 4))
    return list(found.values())[:count]


_OWNERS = (
    " CROSS JOIN document_chunk AS c ON c.id = {chunk}"
    " CROSS JOIN document AS d ON d.id = c.document_id"
    " CROSS JOIN record AS r ON r.id = d.source_id"
)
_ORDERED_TEXTS = (
    "SELECT r.id, m.chunk, m.score FROM (SELECT chunk, score FROM (SELECT rowid AS chunk,"
    " {weight} AS score FROM document_fts WHERE document_fts MATCH ?1"
    " ORDER BY rowid DESC LIMIT ?2) ORDER BY {order} LIMIT ?2) AS m"
    + _OWNERS.replace("{chunk}", "m.chunk")
    + " WHERE {state} LIMIT ?3"
)
"""The matches in order, then their sources until there are enough that are not in the trash."""

_TESTED_TEXTS = (
    "SELECT id, chunk, score FROM (SELECT r.id AS id, document_fts.rowid AS chunk,"
    " {weight} AS score FROM document_fts"
    + _OWNERS.replace("{chunk}", "document_fts.rowid")
    + " WHERE document_fts MATCH ? AND {state} AND ({rest})"
    " ORDER BY document_fts.rowid DESC LIMIT ?) ORDER BY {order} LIMIT ?"
)
"""Every match with its source, then those in order that meet what else is asked."""


def _everywhere(connection: sqlite3.Connection, expression: str) -> bool:
    """Tell whether an expression matches more than half of the newest pieces of text."""
    count, oldest = connection.execute(
        "SELECT count(*), min(rowid) FROM (SELECT rowid FROM document_fts"
        " WHERE document_fts MATCH ? ORDER BY rowid DESC LIMIT ?)",
        (expression, _SAMPLE),
    ).fetchone()
    if count < _SAMPLE:
        return False
    among = connection.execute(
        "SELECT count(*) FROM (SELECT 1 FROM document_chunk WHERE id >= ? LIMIT ?)",
        (oldest, 2 * _SAMPLE),
    ).fetchone()
    return int(among[0]) < 2 * _SAMPLE


def _merged(entries: list[Entry], tier: int) -> list[Entry]:
    shares = [(entry.score % 1, entry) for entry in entries]
    ordered = sorted(shares, key=lambda item: (-item[0], -item[1].id, item[1].is_text))
    return [Entry(e.id, e.chunk_id, _TIERS - tier + share, tier) for share, e in ordered]


def _share(score: float | None) -> float:
    """Give a bm25 score, which is better the lower it is, as 0 to 1, which is better the higher."""
    weight = max(0.0, -(score or 0.0))
    return weight / (weight + 10.0)


def _rest(connection: sqlite3.Connection, plan: Plan, count: int) -> list[Entry]:
    """Give what answers in any way, newest first."""
    rows = connection.execute(*_newest_sql(plan, "r.id", count))
    return [Entry(int(id_), -is_text, 0.0, 6) for id_, is_text in rows]


_ORDERS = {
    "best": "id DESC",
    "newest": "day IS NULL, day DESC, id DESC",
    "oldest": "day IS NULL, day, id",
    "title": "title IS NULL, title COLLATE NOCASE, id",
    "changed": "changed DESC, id DESC",
}
_DAY = (
    "(SELECT coalesce(start_min, start_max, end_min, end_max) FROM {} AS dated"
    " WHERE dated.id = r.id)"
)
_COLUMNS = {
    "best": "0",
    "newest": f"coalesce({', '.join(_DAY.format(t) for t in ('event', 'source', 'relation'))})",
    "title": "(SELECT title FROM record_text AS t WHERE t.id = r.id)",
    "changed": "r.changed",
}


def in_order(
    connection: sqlite3.Connection, plan: Plan
) -> "tuple[NDArray[np.int64], NDArray[np.bool_]]":
    """Give all hits in the order that was asked for: ids, and which of them are texts."""
    from itertools import chain

    import numpy as np

    rows = _sorted_rows(connection, plan, -1)
    flat = np.fromiter(chain.from_iterable(row[-2:] for row in rows), dtype=np.int64)
    return flat[::2], flat[1::2] != 0


def _sorted(connection: sqlite3.Connection, plan: Plan, count: int) -> list[Entry]:
    rows = _sorted_rows(connection, plan, count).fetchall()
    return [Entry(int(row[-2]), -int(row[-1]), 0.0, 6) for row in rows]


def _sorted_rows(connection: sqlite3.Connection, plan: Plan, count: int) -> sqlite3.Cursor:
    """Ask for the first hits in the order that was asked for; for all with a count below 0."""
    sort = plan.sort
    key = {"newest": "day", "oldest": "day"}.get(sort, sort)
    column = _COLUMNS["newest" if key == "day" else key]
    name = key if sort != "best" else "zero"
    return connection.execute(*_newest_sql(plan, f"{column} AS {name}, r.id", count, _ORDERS[sort]))


def _newest_sql(
    plan: Plan, columns: str, count: int, order: str = "id DESC"
) -> tuple[str, tuple[object, ...]]:
    parts: list[str] = []
    parameters: list[object] = []
    for condition, live, is_text in sides(plan):
        parts.append(
            f"SELECT {columns} AS id, {is_text} AS is_text FROM record AS r"
            f" WHERE {live} AND ({condition.text})"
        )
        parameters += condition.parameters
    if not parts:
        return "SELECT 1 AS id, 0 AS is_text WHERE 0 LIMIT ?", (0,)
    return f"SELECT * FROM ({' UNION ALL '.join(parts)}) ORDER BY {order} LIMIT ?", (
        *parameters,
        count,
    )


def sides(plan: Plan) -> Iterator[tuple[Sql, str, int]]:
    """Give what a plan asks for: condition, test of being there, whether texts are meant."""
    record, text = plan.record.on("r.id"), plan.text.on("r.id")
    if not record.is_false and plan.kinds:
        # Where nothing else leads to the records, the index of states and kinds may.
        live = plan.live.replace("+", "") if record.is_true else plan.live
        yield record, live, 0
    if not text.is_false:
        yield text, plan.live.split(" AND ")[0], 1


def few_ids(connection: sqlite3.Connection, plan: Plan) -> tuple[list[int], list[int]]:
    """Give what `masks.answering` gives, row by row: for a few hits, without loading anything."""
    found: tuple[list[int], list[int]] = ([], [])
    for condition, live, is_text in sides(plan):
        rows = connection.execute(
            f"SELECT r.id FROM record AS r WHERE {live} AND ({condition.text}) ORDER BY +r.id",
            condition.parameters,
        )
        found[is_text].extend(int(row[0]) for row in rows)
    return found

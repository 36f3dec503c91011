"""Records to pick from while a name is being typed: by any spelling, in any script, a word inside.

What begins so comes first, then names that sound so or are misspelt, then titles with the words.
"""

import re
import sqlite3
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from db.records import State
from db.search import names
from db.search.beginnings import Found, named, of_few, titled
from db.search.terms import quote
from db.store import rows

_WORD = re.compile(r"[^\W_]+")
_NAMED = ("actor", "place")
_FEW = ("tag", "collection", "annotator", "term")
_TITLED = ("event", "source", "relation", "annotation")
_SHORTEST = 3
_LOOKED_AT = 200


@dataclass(frozen=True, slots=True)
class Candidate:
    """A record that may be meant.

    `matched` is the name that was met where it is not the title. `date` is as given, for events
    and sources; `type` is the key of the record's own kind (person, aid, report).
    """

    id: int
    uid: str
    kind: str
    title: str
    matched: str = ""
    date: str = ""
    type: str = ""


def pick(
    connection: sqlite3.Connection,
    kinds: Sequence[str],
    typed: str,
    *,
    limit: int = 8,
    without: Collection[int] = (),
) -> list[Candidate]:
    """Give at most `limit` records of these kinds for what was typed, the likeliest first.

    Nothing typed: those changed last. Records of `without` are left out.
    """
    wanted = typed.strip()
    found: dict[int, Found] = {}
    search = _answers(connection, kinds, wanted, limit + len(without))
    for one in search if wanted else _latest(connection, kinds, limit + len(without)):
        if one.id not in without:
            found.setdefault(one.id, one)
        if len(found) >= limit:
            break
    known = rows.rows(connection, list(found))
    return [_candidate(one, known[one.id]) for one in found.values() if one.id in known]


def _candidate(one: Found, row: rows.ListRow) -> Candidate:
    own = row.values.get("kind" if one.kind == "actor" else "type") or ""
    title = one.title or row.title
    return Candidate(
        one.id, one.uid, one.kind, title, one.matched, row.values.get("date") or "", own
    )


def _answers(
    connection: sqlite3.Connection, kinds: Sequence[str], typed: str, limit: int
) -> Iterator[Found]:
    by_name = tuple(kind for kind in kinds if kind in _NAMED)
    few = tuple(kind for kind in kinds if kind in _FEW)
    by_title = tuple(kind for kind in kinds if kind in _TITLED)
    if by_name:
        yield from named(connection, by_name, typed, limit)
    if few:
        yield from of_few(connection, few, typed, limit)
    if by_title:
        yield from titled(connection, by_title, typed, limit)
    if by_name and len(typed) >= _SHORTEST:
        yield from _spelt_otherwise(connection, by_name, typed, limit)
    if by_title:
        yield from _with_words(connection, by_title, typed, limit)


def _spelt_otherwise(
    connection: sqlite3.Connection, kinds: Sequence[str], typed: str, limit: int
) -> Iterator[Found]:
    hits = names.lookup(connection, typed, kinds=kinds, limit=limit, fuzzy=True)
    heads = rows.rows(connection, [hit.record_id for hit in hits])
    for hit in hits:
        row = heads.get(hit.record_id)
        if row is not None:
            matched = "" if hit.name == row.title else hit.name
            yield Found(row.id, row.uid, row.kind, row.title, matched)


def _with_words(
    connection: sqlite3.Connection, kinds: Sequence[str], typed: str, limit: int
) -> Iterator[Found]:
    """Give records with all these words in their title, the last as a beginning, newest first."""
    words = _WORD.findall(typed)
    if not words or len("".join(words)) < 2:
        return
    asked = " ".join(quote(word) for word in words[:-1]) + f" {quote(words[-1])} *"
    marks = ", ".join("?" * len(kinds))
    yield from _founds(
        connection.execute(
            "SELECT record.id, uid, kind, title FROM (SELECT rowid FROM record_fts"
            "  WHERE record_fts MATCH ? ORDER BY rowid DESC LIMIT ?) AS hit"
            " CROSS JOIN record ON record.id = hit.rowid"
            " CROSS JOIN record_text ON record_text.id = record.id"
            f" WHERE +record.state = {int(State.LIVE)} AND record.kind IN ({marks}) LIMIT ?",
            (f"title : ({asked.strip()})", _LOOKED_AT, *kinds, limit),
        )
    )


def _latest(connection: sqlite3.Connection, kinds: Sequence[str], limit: int) -> Iterator[Found]:
    marks = ", ".join("?" * len(kinds))
    yield from _founds(
        connection.execute(
            "SELECT record.id, uid, kind, title FROM (SELECT * FROM record"
            f"  WHERE +state = {int(State.LIVE)} AND +kind IN ({marks})"
            "  ORDER BY changed DESC, id DESC LIMIT ?) AS record LEFT JOIN record_text USING (id)",
            (*kinds, limit),
        )
    )


def _founds(found: sqlite3.Cursor) -> Iterator[Found]:
    for id_, uid, kind, title in found:
        yield Found(int(id_), str(uid), str(kind), str(title or ""))

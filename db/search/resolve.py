"""What the value of a name field means: the ids of records, by uid or by name."""

import sqlite3
from collections.abc import Callable, Sequence

from db.records import State
from db.search import names
from db.search import nodes as n

MOST = 500
_COMPLETE = 0.93
_MARGIN_COMPLETE = 0.04
_MARGIN = 0.1
_HEX = frozenset("0123456789abcdef-")
_SHORTEST_UID = 6
_BY_KEYS = ("actor", "place")


def ids(connection: sqlite3.Connection, value: n.Value, kinds: Sequence[str]) -> list[int]:
    """Give the ids of the live records of these kinds that a value names; none where none does."""
    if not isinstance(value, n.Is):
        return []
    by_uid = _by_uid(connection, value.text, kinds)
    if by_uid:
        return by_uid
    if kinds[0] in _BY_KEYS:
        return _by_name(connection, value, kinds)
    return _by_title(connection, value, kinds)


def _by_uid(connection: sqlite3.Connection, text: str, kinds: Sequence[str]) -> list[int]:
    wanted = text.lower()
    if len(wanted) < _SHORTEST_UID or not set(wanted) <= _HEX:
        return []
    rows = connection.execute(
        "SELECT id, kind FROM record WHERE uid >= ? AND uid < ? || 'g' AND state <> ? LIMIT 2",
        (wanted, wanted, State.ABSENT),
    ).fetchall()
    return [int(rows[0][0])] if len(rows) == 1 and rows[0][1] in kinds else []


def _by_name(connection: sqlite3.Connection, value: n.Is, kinds: Sequence[str]) -> list[int]:
    if value.match == "prefix":
        return names.beginning(connection, value.text, kinds=kinds, limit=MOST)
    fuzzy = value.match == "fuzzy"
    hits = names.lookup(connection, value.text, kinds=kinds, limit=MOST, fuzzy=fuzzy)
    if not hits or fuzzy:
        return [hit.record_id for hit in hits]
    best = hits[0].score
    margin = _MARGIN_COMPLETE if best >= _COMPLETE else _MARGIN
    return [hit.record_id for hit in hits if hit.score >= best - margin]


def _by_title(connection: sqlite3.Connection, value: n.Is, kinds: Sequence[str]) -> list[int]:
    """Find events, sources, tags and so on by their title: the very one, else one that holds it."""
    from db.text.names import fold

    asked = fold(value.text)
    titles = _titles(connection, kinds, value)
    folded = [(id_, fold(title)) for id_, title in titles]
    for test in _TESTS[value.match]:
        found = [id_ for id_, title in folded if test(asked, title)]
        if found:
            return found[:MOST]
    return []


def _titles(
    connection: sqlite3.Connection, kinds: Sequence[str], value: n.Is
) -> list[tuple[int, str]]:
    """Give candidates: all of a small kind, of others those whose title holds the words."""
    from db.search.terms import quote

    listed = '["' + '", "'.join(kinds) + '"]'
    if kinds[0] not in ("event", "source") or value.match == "fuzzy":
        states = "(0, 1)" if kinds[0] == "annotator" else "(0)"
        rows = connection.execute(
            "SELECT record.id, title FROM record CROSS JOIN record_text USING (id)"
            f" WHERE state IN {states} AND kind IN (SELECT value FROM json_each(?)) LIMIT 20000",
            (listed,),
        )
    else:
        star = "*" if value.match == "prefix" else ""
        rows = connection.execute(
            "SELECT record_text.id, record_text.title FROM record_fts"
            " CROSS JOIN record_text ON record_text.id = record_fts.rowid"
            " CROSS JOIN record ON record.id = record_fts.rowid"
            " WHERE record_fts MATCH ? AND record.state = 0"
            " AND record.kind IN (SELECT value FROM json_each(?)) LIMIT 2000",
            ("{title} : " + quote(value.text) + star, listed),
        )
    return [(int(id_), str(title or "")) for id_, title in rows]


def _equals(asked: str, title: str) -> bool:
    return title == asked


def _holds(asked: str, title: str) -> bool:
    return f" {asked} " in f" {title} "


def _begins(asked: str, title: str) -> bool:
    return title.startswith(asked) or f" {asked}" in title


def _is_like(asked: str, title: str) -> bool:
    from rapidfuzz import fuzz

    return fuzz.ratio(asked, title) >= 75 or fuzz.partial_ratio(asked, title) >= 85


_TESTS: dict[str, tuple[Callable[[str, str], bool], ...]] = {
    "whole": (_equals, _holds),
    "prefix": (_begins,),
    "fuzzy": (_is_like,),
}

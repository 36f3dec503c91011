"""Records by the beginning of a name or title, in any script, through ranges of indexes."""

import re
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from db.records import State
from db.search.facet_values import year_of
from db.search.terms import quote

_WORD = re.compile(r"[^\W_]+")
_LAST = "\U0010ffff"
_LIVE = f"+record.state = {int(State.LIVE)}"
_LOOKED_AT = 40
_KNOWN = 50
_SHORTEST_TITLE = 2


@dataclass(frozen=True, slots=True)
class Found:
    """A record; `matched` is the name that begins so where it is not the title."""

    id: int
    uid: str
    kind: str
    title: str
    matched: str = ""


def named(
    connection: sqlite3.Connection, kinds: Sequence[str], begun: str, limit: int
) -> list[Found]:
    """Give actors and places with a name, or a word of one, that begins so.

    Whole names come before words of names, and those with more events before others.
    """
    from db.text.names import latin, words

    folded = " ".join(words(begun))
    spelt = latin(begun)
    starts = [("fold", folded), ("latin", spelt), ("fold.word", folded), ("latin.word", spelt)]
    starts.append(("fold.tail", folded))
    found: dict[int, tuple[int, int, Found]] = {}
    for scheme, start in starts:
        if not start:
            continue
        for one in _in_range(connection, scheme, start, kinds):
            known = (0 if "." not in scheme else 1, -_events_of(connection, one), one)
            found.setdefault(one.id, known)
        if len(found) >= limit and scheme == "latin":
            break
    ordered = sorted(found.values(), key=lambda item: (item[0], item[1], item[2].title))
    return [one for _, _, one in ordered[:limit]]


def _in_range(
    connection: sqlite3.Connection, scheme: str, start: str, kinds: Sequence[str]
) -> list[Found]:
    marks = ", ".join("?" * len(kinds))
    rows = connection.execute(
        "SELECT record.id, uid, kind, title, text FROM ("
        " SELECT record_id, text FROM (SELECT name_id FROM name_key"
        "  WHERE scheme = ? AND key >= ? AND key < ? LIMIT ?)"
        " CROSS JOIN name ON name.id = name_id)"
        " CROSS JOIN record ON record.id = record_id"
        " CROSS JOIN record_text ON record_text.id = record.id"
        f" WHERE {_LIVE} AND record.kind IN ({marks})",
        (scheme, start, start + _LAST, _LOOKED_AT, *kinds),
    )
    return [
        Found(int(id_), str(uid), str(kind), str(title or name), "" if name == title else str(name))
        for id_, uid, kind, title, name in rows
    ]


def _events_of(connection: sqlite3.Connection, one: Found) -> int:
    """Give how many events an actor takes part in; many count alike."""
    row = connection.execute(
        "SELECT count(*) FROM (SELECT 1 FROM participation WHERE actor_id = ? LIMIT ?)",
        (one.id, _KNOWN),
    ).fetchone()
    return int(row[0])


def of_few(
    connection: sqlite3.Connection, kinds: Sequence[str], begun: str, limit: int
) -> list[Found]:
    """Give tags, collections, annotators, terms with a name, or a word of one, that begins so."""
    from db.text.names import fold

    wanted = fold(begun)
    found: list[tuple[int, Found]] = []
    for kind in kinds:
        rows = connection.execute(
            f"SELECT record.id, uid, {'coalesce(label, key)' if kind == 'term' else 'name'}"
            f" FROM {kind} CROSS JOIN record USING (id) WHERE {_LIVE}"
        )
        for id_, uid, name in rows:
            folded = fold(str(name))
            if f" {folded}".find(f" {wanted}") >= 0:
                inside = 0 if folded.startswith(wanted) else 1
                found.append((inside, Found(int(id_), str(uid), kind, str(name))))
    found.sort(key=lambda item: (item[0], item[1].title.casefold()))
    return [one for _, one in found[:limit]]


def titled(
    connection: sqlite3.Connection, kinds: Sequence[str], begun: str, limit: int
) -> list[Found]:
    """Give events and sources with a title that begins so, the newest first."""
    if len("".join(_WORD.findall(begun))) < _SHORTEST_TITLE:
        return []
    marks = ", ".join("?" * len(kinds))
    rows = connection.execute(
        "SELECT record.id, uid, kind, title FROM ("
        " SELECT rowid FROM record_fts WHERE record_fts MATCH ? ORDER BY rowid DESC LIMIT ?) AS hit"
        " CROSS JOIN record ON record.id = hit.rowid"
        " CROSS JOIN record_text ON record_text.id = record.id"
        f" WHERE {_LIVE} AND record.kind IN ({marks}) LIMIT ?",
        ("title : ^ " + quote(begun) + " *", _LOOKED_AT, *kinds, limit),
    )
    return [Found(int(id_), str(uid), str(kind), str(title)) for id_, uid, kind, title in rows]


def years_between(connection: sqlite3.Connection, begun: str) -> Iterator[str]:
    """Give the years from the first event to the last that begin with these figures, latest first.

    None for less than two figures: there are too many.
    """
    if len(begun) < 2 or not begun.isdecimal():
        return
    first, last = connection.execute(
        "SELECT (SELECT min(start_min) FROM event), (SELECT max(start_min) FROM event)"
    ).fetchone()
    if first is None:
        return
    for year in range(year_of(last), year_of(first) - 1, -1):
        if f"{year:04}".startswith(begun):
            yield f"{year:04}"

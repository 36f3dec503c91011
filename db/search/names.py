"""Finds actors and places by a name in any script, inflected, spelt otherwise or misspelt.

Over the matching keys that every kept name has (db.text.names). Misspelt names are found by the
rarest trigrams of their Latin spelling, and ordered by likeness.
"""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from db.records import State
from db.search.resident import Resident

if TYPE_CHECKING:
    from db.text.names import Lookup

CANDIDATES = 300
_TRIGRAM_CANDIDATES = 10_000
# As two long texts: a row for each would take twice the time.
_CANDIDATES = (
    "SELECT group_concat(name_id), group_concat(key, char(10)) FROM"
    " (SELECT name_latin.name_id, name_latin.text AS key FROM name_fts"
    " CROSS JOIN name_latin ON name_latin.id = name_fts.rowid WHERE name_fts MATCH ? LIMIT ?)"
)
_FUZZY_FLOOR = 0.68
_BY_SOUND = 0.6


def _nothing_counted(connection: sqlite3.Connection) -> dict[str, int]:
    del connection
    return {}


_counted = Resident(_nothing_counted)


class NameHit(NamedTuple):
    """A record whose name answers. `how`: exact, fold, stem, latin, pinyin, sound or spelling.

    `score` goes from 0 to 1 (the very name).
    """

    record_id: int
    name_id: int
    name: str
    how: str
    score: float


def lookup(
    connection: sqlite3.Connection,
    text: str,
    *,
    kinds: Sequence[str] = ("actor",),
    limit: int = 20,
    fuzzy: bool = False,
    sounds: bool = True,
) -> list[NameHit]:
    """Give the live records of these kinds that bear a name, best first, one hit for each.

    `fuzzy` also takes names that are spelt a little otherwise; `sounds` those that sound alike.
    """
    from db.text import names

    asked = names.lookup(text)
    rows = _rows(connection, _by_keys(connection, asked, sounds=sounds), kinds)
    best: dict[int, NameHit] = {}
    for name_id, record_id, name in rows:
        found = names.match(text, name)
        if found.score and found.why == "spelling":
            # It shares a key by sound that its folded spelling alone does not show.
            _keep(best, NameHit(record_id, name_id, name, "sound", max(found.score, _BY_SOUND)))
        elif found.score:
            _keep(best, NameHit(record_id, name_id, name, found.why, found.score))
    if fuzzy:
        for hit in _misspelt(connection, text, kinds, limit):
            _keep(best, hit)
    ordered = sorted(best.values(), key=lambda hit: (-hit.score, len(hit.name), hit.record_id))
    return ordered[:limit]


def beginning(
    connection: sqlite3.Connection,
    text: str,
    *,
    kinds: Sequence[str] = ("actor",),
    limit: int = 200,
) -> list[int]:
    """Give the ids of live records with a name, or a word of a name, that begins like `text`."""
    from db.text import names

    start = names.fold(text)
    found: dict[int, None] = {}
    for key in dict.fromkeys((start, names.latin(text))):
        if key:
            rows = connection.execute(
                "SELECT DISTINCT name_id FROM name_key WHERE scheme IN"
                " ('fold', 'fold.word', 'latin', 'latin.word') AND key >= ? AND key < ? LIMIT ?",
                (key, key + "\U0010ffff", 4 * limit),
            )
            for _, record_id, _ in _rows(connection, [row[0] for row in rows], kinds):
                found[record_id] = None
    return list(found)[:limit]


def _keep(best: dict[int, NameHit], hit: NameHit) -> None:
    known = best.get(hit.record_id)
    if known is None or hit.score > known.score:
        best[hit.record_id] = hit


def _rows(
    connection: sqlite3.Connection, name_ids: Iterable[int], kinds: Sequence[str]
) -> list[tuple[int, int, str]]:
    return connection.execute(
        "SELECT name.id, record_id, text FROM name JOIN record ON record.id = record_id"
        " WHERE name.id IN (SELECT value FROM json_each(?)) AND record.state = ?"
        " AND record.kind IN (SELECT value FROM json_each(?))",
        (json.dumps(list(name_ids)), State.LIVE, json.dumps(list(kinds))),
    ).fetchall()


def _by_keys(connection: sqlite3.Connection, asked: "Lookup", *, sounds: bool) -> list[int]:
    found: dict[int, None] = {}
    whole = [key for key in asked.whole if sounds or key[0] != "sound"]
    words = [[key for key in one if sounds or key[0] != "sound.word"] for one in asked.words]
    if whole:
        found.update(_ids(connection, _having(whole), _flat(whole)))
    if words:
        each = " INTERSECT ".join(f"SELECT * FROM ({_having(keys)})" for keys in words)
        flat = [part for keys in words for part in _flat(keys)]
        found.update(_ids(connection, each, flat))
    if asked.tail:
        by_tail = "SELECT name_id FROM name_key WHERE scheme = 'fold.tail' AND key >= ? AND key < ?"
        found.update(_ids(connection, by_tail, [asked.tail, asked.tail + "\U0010ffff"]))
    return list(found)


def _having(keys: Sequence[tuple[str, str]]) -> str:
    """Give the query for names with one of these keys, each looked up by itself."""
    one = "SELECT name_id FROM name_key WHERE scheme = ? AND key = ?"
    return " UNION ".join([one] * len(keys))


def _ids(connection: sqlite3.Connection, sql: str, parameters: Sequence[str]) -> dict[int, None]:
    rows = connection.execute(f"SELECT * FROM ({sql}) LIMIT {CANDIDATES}", parameters)
    return {int(row[0]): None for row in rows}


def _flat(keys: Sequence[tuple[str, str]]) -> list[str]:
    return [part for key in keys for part in key]


def _misspelt(
    connection: sqlite3.Connection, text: str, kinds: Sequence[str], limit: int
) -> list[NameHit]:
    from db.text import names

    key = names.latin(text)
    grams = names.trigrams(key)
    wanted = names.rarest(grams, _frequency(connection, grams))
    if not wanted:
        return []
    ids, keys = connection.execute(
        _CANDIDATES, (names.any_of(wanted), _TRIGRAM_CANDIDATES)
    ).fetchone()
    ranked = names.rank(key, str(keys or "").split("\n"), 2 * limit)
    found = str(ids or "").split(",")
    scores: dict[int, float] = {}
    for place, score in ranked:
        if score >= _FUZZY_FLOOR:
            name_id = int(found[place])
            scores[name_id] = max(score, scores.get(name_id, 0.0))
    return [
        NameHit(record_id, name_id, name, "spelling", round(0.8 * scores[name_id], 4))
        for name_id, record_id, name in _rows(connection, scores, kinds)
    ]


def _frequency(connection: sqlite3.Connection, grams: Sequence[str]) -> dict[str, int]:
    """Give how many names hold each trigram; what was counted once is known until a change."""
    known = _counted.load(connection)
    for gram in grams:
        if gram not in known:
            row = connection.execute("SELECT doc FROM name_trigrams WHERE term = ?", (gram,))
            known[gram] = int((row.fetchone() or (0,))[0])
    return known

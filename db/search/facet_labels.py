"""What people read of the records that are values of facets, and how a query names each of them.

A name stands in the query as long as it means that record alone; otherwise its uid does.
"""

import json
import re
import sqlite3
import unicodedata
from collections.abc import Collection, Mapping
from typing import NamedTuple

from db.records import State
from db.search.facet_values import tags_above
from db.search.terms import quote

# With a plus, so that the index of states is not taken for a way in.
_LIVE = f"+record.state = {int(State.LIVE)}"
_MOST_ALIKE = 50
_WORD = re.compile(r"[^\W_]+")
_UID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_SAME_NAME = (
    "SELECT count(DISTINCT record.id) FROM name AS own"
    " CROSS JOIN name_key AS key ON key.name_id = own.id AND key.scheme = 'fold'"
    " CROSS JOIN name_key AS same ON same.scheme = 'fold' AND same.key = key.key"
    " CROSS JOIN name ON name.id = same.name_id CROSS JOIN record ON record.id = name.record_id"
    f" WHERE own.record_id = ? AND own.text = ? AND record.kind = 'actor' AND {_LIVE}"
)


class Head(NamedTuple):
    """A record as a value of a facet: what the query says, and what people read."""

    value: str
    label: str


NAMED = ("actor", "source", "tag", "by")
"""The facets whose values are records."""


def heads(connection: sqlite3.Connection, facet: str, ids: Collection[int]) -> dict[int, Head]:
    """Give the heads of those records that are live, in the order of `ids`."""
    if not ids:
        return {}
    rows = connection.execute(
        "SELECT record.id, uid, coalesce(title, '') FROM record LEFT JOIN record_text USING (id)"
        f" WHERE record.id IN (SELECT value FROM json_each(?)) AND {_LIVE}",
        (json.dumps(list(ids)),),
    )
    titles = {int(id_): (str(uid), str(title)) for id_, uid, title in rows}
    if facet == "tag":
        return _tags(connection, titles)
    found: dict[int, Head] = {}
    for id_, (uid, title) in titles.items():
        alone = bool(title) and not _UID.fullmatch(title.lower())
        alone = alone and _ALONE[facet](connection, id_, title)
        found[id_] = Head(title if alone else uid, title or uid)
    return {id_: found[id_] for id_ in ids if id_ in found}


def _one_actor(connection: sqlite3.Connection, id_: int, name: str) -> bool:
    return connection.execute(_SAME_NAME, (id_, name)).fetchone()[0] == 1


def _one_source(connection: sqlite3.Connection, id_: int, title: str) -> bool:
    del id_
    words = _folded(title)
    if not words:
        return False
    rows = connection.execute(
        "SELECT record_text.title FROM record_fts"
        " CROSS JOIN record ON record.id = record_fts.rowid"
        " CROSS JOIN record_text ON record_text.id = record.id"
        f" WHERE record_fts MATCH ? AND record.kind = 'source' AND {_LIVE} LIMIT ?",
        ("{title} : " + quote(title), _MOST_ALIKE),
    ).fetchall()
    same = [other for (other,) in rows if _folded(str(other)) == words]
    return len(same) == 1 and len(rows) < _MOST_ALIKE


def _one_annotator(connection: sqlite3.Connection, id_: int, name: str) -> bool:
    del id_
    rows = connection.execute(f"SELECT name FROM annotator JOIN record USING (id) WHERE {_LIVE}")
    return [_folded(str(other)) for (other,) in rows].count(_folded(name)) == 1


_ALONE = {"actor": _one_actor, "source": _one_source, "by": _one_annotator}


def _tags(connection: sqlite3.Connection, titles: Mapping[int, tuple[str, str]]) -> dict[int, Head]:
    above = tags_above(connection)
    rows = connection.execute(
        f"SELECT tag.id, tag.name FROM tag JOIN record USING (id) WHERE {_LIVE}"
    )
    names = {int(id_): str(name) for id_, name in rows}
    folded = [_folded(name) for name in names.values()]
    found: dict[int, Head] = {}
    for id_, (uid, name) in titles.items():
        alone = folded.count(_folded(name)) == 1
        label = " › ".join(_path(names, above[id_]))
        found[id_] = Head(name if alone else uid, label)
    return found


def _path(names: Mapping[int, str], chain: Collection[int]) -> list[str]:
    """Give the names from the topmost tag down."""
    return [names[id_] for id_ in chain if id_ in names][::-1]


def _folded(text: str) -> list[str]:
    """Give the words of a title without case and accents."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return _WORD.findall("".join(one for one in apart if not unicodedata.combining(one)))

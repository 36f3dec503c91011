"""One line that names a record, and the words of it that search looks at, as SQL for each kind.

`record_text` is filled from these; it is derived and can be made anew at any time.
"""

import json
import sqlite3
from collections.abc import Collection

_NAMES = (
    "(SELECT group_concat(text, char(10)) FROM (SELECT text FROM name"
    " WHERE record_id = {id} ORDER BY position))"
)
_PREFERRED = (
    "(SELECT text FROM name WHERE record_id = {id}"
    " ORDER BY kind IS NOT 'preferred', position LIMIT 1)"
)


EVENTS_OF = (
    "((SELECT count(DISTINCT event_id) FROM participation WHERE actor_id = {actor})"
    " + (SELECT count(DISTINCT event_id) FROM participation AS theirs WHERE for_id = {actor}"
    " AND NOT EXISTS (SELECT 1 FROM participation AS own"
    " WHERE own.actor_id = {actor} AND own.event_id = theirs.event_id)))"
)
"""How many events an actor takes part in, or is acted for in; each term is read from one index."""


def _preferred(column: str) -> str:
    return _PREFERRED.format(id=column)


SUMMARIES: dict[str, tuple[str, str, str, str]] = {
    # kind: title, names, body, note (SQL over the kind's table as t)
    "term": ("coalesce(t.label, t.key)", "NULL", "t.definition", "NULL"),
    "annotator": ("t.name", "NULL", "NULL", "t.note"),
    "tag": ("t.name", "NULL", "t.description", "NULL"),
    "actor": (_preferred("t.id"), _NAMES.format(id="t.id"), "t.description", "t.note"),
    "place": (_preferred("t.id"), _NAMES.format(id="t.id"), "t.description", "t.note"),
    "source": (
        "t.title",
        "(SELECT group_concat(name, char(10)) FROM (SELECT name FROM creator"
        " WHERE source_id = t.id ORDER BY position))",
        "nullif(concat_words(t.abstract, t.publication, t.publisher, t.archive, t.call_number,"
        " t.genre), '')",
        "t.note",
    ),
    "event": ("t.title", "NULL", "t.description", "t.note"),
    "relation": (
        f"{_preferred('t.subject_id')} || ' – ' || coalesce((SELECT label FROM term"
        " WHERE vocabulary = 'relation_kind' AND key = t.kind), replace(t.kind, '_', ' '))"
        f" || ' – ' || {_preferred('t.object_id')}",
        "NULL",
        "t.description",
        "t.note",
    ),
    "annotation": (
        "coalesce(t.exact, substr(t.note, 1, 200))",
        "NULL",
        "t.exact",
        "t.note",
    ),
    "evidence": ("coalesce(t.exact, t.value, t.locator)", "NULL", "t.value", "t.note"),
    "reading": ("t.value", "NULL", "t.value", "t.reason"),
    "figure": ("coalesce(t.label, t.unit)", "NULL", "t.unit", "t.note"),
    "collection": ("t.name", "NULL", "t.description", "NULL"),
    "saved_search": ("t.name", "NULL", "t.description", "NULL"),
}


def _expand(sql: str) -> str:
    """Write our shorthand concat_words(a, b) as plain SQL."""
    if "concat_words(" not in sql:
        return sql
    before, rest = sql.split("concat_words(", 1)
    inside, after = rest.split(")", 1)
    parts = [f"coalesce({part.strip()} || char(10), '')" for part in inside.split(",")]
    return f"{before}rtrim({' || '.join(parts)}, char(10)){after}"


def select(kind: str) -> str:
    """Give a SELECT of (id, title, names, body, note) over the kind's table, aliased t."""
    title, names, body, note = (_expand(part) for part in SUMMARIES[kind])
    return f"SELECT t.id, {title}, {names}, {body}, {note} FROM {kind} AS t"


def related(connection: sqlite3.Connection, ids: Collection[int]) -> set[int]:
    """Give the records whose title is made from the names of these: relations of an actor."""
    rows = connection.execute(
        "SELECT id FROM relation WHERE subject_id IN (SELECT value FROM json_each(?1))"
        " OR object_id IN (SELECT value FROM json_each(?1))",
        (json.dumps(sorted(ids)),),
    )
    return {int(row[0]) for row in rows}


def titles(connection: sqlite3.Connection, ids: Collection[int]) -> dict[int, str]:
    """Give the titles of records, "" where there is none."""
    rows = connection.execute(
        "SELECT id, title FROM record_text WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(ids)),),
    )
    return {int(id_): str(title or "") for id_, title in rows}

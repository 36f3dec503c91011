"""Lists of records: ids of a kind in the order of a column, and what each row of a page shows.

A list holds ids alone; its rows are read a page at a time, so a million records cost no more than
what is on the screen.
"""

import json
import sqlite3
from array import array
from collections.abc import Collection, Sequence

from db.errors import RecordError
from db.records import State
from db.store.summary import EVENTS_OF, SUMMARIES, titles

_VOICES = (
    "(SELECT count(*) FROM evidence AS e JOIN record AS er ON er.id = e.id"
    " WHERE e.target_id = t.id AND e.stance = 'supports' AND er.state = 0)"
)
_TERM = (
    "coalesce((SELECT term.label FROM term WHERE term.vocabulary = '{vocabulary}'"
    " AND term.key = t.{column}), t.{column}) COLLATE NOCASE"
)
_TITLE = "rt.title COLLATE NOCASE"

SORTS: dict[str, dict[str, str]] = {
    # kind: column: SQL over the kind's table t, its record r and its words rt
    "event": {
        "date": "t.start_min",
        "title": _TITLE,
        "type": _TERM.format(vocabulary="event_type", column="type"),
        "domain": _TERM.format(vocabulary="domain", column="domain"),
        "status": "t.status",
        "participants": "(SELECT pt.title FROM participation AS p JOIN record_text AS pt"
        " ON pt.id = p.actor_id WHERE p.event_id = t.id ORDER BY p.position LIMIT 1)"
        " COLLATE NOCASE",
        "evidence": _VOICES,
        "changed": "r.changed",
    },
    "actor": {
        "title": _TITLE,
        "kind": _TERM.format(vocabulary="actor_kind", column="kind"),
        "names": "(SELECT count(*) FROM name WHERE name.record_id = t.id)",
        "start": "t.start",
        "events": EVENTS_OF.format(actor="t.id"),
        "evidence": _VOICES,
        "changed": "r.changed",
    },
    "source": {
        "date": "t.start_min",
        "title": _TITLE,
        "creators": "(SELECT coalesce(c.family, c.name) FROM creator AS c"
        " WHERE c.source_id = t.id ORDER BY c.position LIMIT 1) COLLATE NOCASE",
        "type": _TERM.format(vocabulary="source_type", column="type"),
        "publication": "coalesce(t.publication, t.publisher) COLLATE NOCASE",
        "reliability": "t.reliability",
        "reading_status": "t.reading_status",
        "annotations": "(SELECT count(*) FROM annotation AS a WHERE a.target_id = t.id)",
        "changed": "r.changed",
    },
    "annotation": {
        "title": _TITLE,
        "source": "(SELECT st.title FROM record_text AS st WHERE st.id = t.target_id)"
        " COLLATE NOCASE",
        "note": "t.note COLLATE NOCASE",
        "tags": "(SELECT tt.name FROM tagging AS g JOIN tag AS tt ON tt.id = g.tag_id"
        " WHERE g.record_id = t.id ORDER BY g.position LIMIT 1) COLLATE NOCASE",
        "annotator": "(SELECT n.name FROM annotator AS n WHERE n.id = t.annotator_id)",
        "state": "t.state",
        "changed": "r.changed",
    },
    "place": {
        "title": _TITLE,
        "kind": _TERM.format(vocabulary="place_kind", column="kind"),
        "parent": "(SELECT pt.title FROM record_text AS pt WHERE pt.id = t.parent_id)"
        " COLLATE NOCASE",
        "country": "t.country",
        "changed": "r.changed",
    },
    "term": {
        "vocabulary": "t.vocabulary || printf('%09d', coalesce(t.position, 0))",
        "title": _TITLE,
        "key": "t.key",
        "changed": "r.changed",
    },
    "annotator": {"title": _TITLE, "changed": "r.changed"},
}
"""By which columns a kind can be sorted."""

MIXED: dict[str, str] = {
    "title": _TITLE,
    "kind": "r.kind",
    "changed": "r.changed",
    "date": "coalesce((SELECT start_min FROM event WHERE event.id = r.id),"
    " (SELECT start_min FROM source WHERE source.id = r.id))",
}
"""By which columns a list of any kinds can be sorted."""


def ids(
    connection: sqlite3.Connection,
    kind: str | None,
    column: str,
    *,
    descending: bool = False,
    only: Collection[int] | None = None,
    state: State = State.LIVE,
) -> "array[int]":
    """Give ids of records in the order of a column; what has no value comes last.

    `kind` None lists every kind a person works with. `only` narrows to these ids. Raises
    RecordError("field.unknown") for a column that cannot be sorted by.
    """
    sorts = MIXED if kind is None else SORTS[kind]
    if column not in sorts:
        raise RecordError("field.unknown", field=column, near=[])
    expression = sorts[column]
    where, parameters = _conditions(kind, only, state)
    direction = "DESC" if descending else "ASC"
    order = f"{direction} NULLS LAST, {_id(kind)} {direction}"
    if expression not in _INDEXED:
        return _read(connection, _select(kind, expression, where, order), parameters)
    # An index gives this order at once, but only without the empty values at the end.
    filled = _select(kind, expression, f"{where} AND {expression} IS NOT NULL", order)
    empty = _select(kind, "NULL", f"{where} AND {expression} IS NULL", order)
    filled = filled.replace(" NULLS LAST", "")
    return _read(connection, filled, parameters) + _read(connection, empty, parameters)


_INDEXED = {"t.start_min"}
_BATCH = 4_000
"""Rows taken over at once: other threads of the program wait no longer than for these."""


def _id(kind: str | None) -> str:
    return "r.id" if kind is None else "t.id"


def _select(kind: str | None, expression: str, where: str, order: str) -> str:
    id_ = _id(kind)
    table = "record AS r" if kind is None else f"{kind} AS t"
    if kind is not None and "r." in expression.replace("er.", ""):
        table += " JOIN record AS r ON r.id = t.id"
    words = f" LEFT JOIN record_text AS rt ON rt.id = {id_}" if "rt." in expression else ""
    return f"SELECT {id_} FROM {table}{words} WHERE {where} ORDER BY {expression} {order}"


def _read(connection: sqlite3.Connection, sql: str, parameters: tuple[object, ...]) -> "array[int]":
    found = array("q")
    rows = connection.execute(sql, parameters)
    while chunk := rows.fetchmany(_BATCH):
        found.extend([row[0] for row in chunk])
    return found


def _conditions(
    kind: str | None, only: Collection[int] | None, state: State
) -> tuple[str, tuple[object, ...]]:
    """Give the condition; of one kind, the few records in another state are left out."""
    parameters: list[object] = []
    if kind is None:
        listed = ", ".join(f"'{one}'" for one in SUMMARIES if one not in _FURNITURE)
        where = f"r.state = {int(state)} AND r.kind IN ({listed})"
    elif state is State.LIVE:
        others = f"state IN ({int(State.TRASHED)}, {int(State.ABSENT)}) AND kind = '{kind}'"
        where = f"t.id NOT IN (SELECT id FROM record WHERE {others})"
    else:
        mine = f"state = {int(state)} AND kind = '{kind}'"
        where = f"t.id IN (SELECT id FROM record WHERE {mine})"
    if only is not None:
        where += f" AND {_id(kind)} IN (SELECT value FROM json_each(?))"
        parameters.append(json.dumps(list(only)))
    return where, tuple(parameters)


_FURNITURE = ("term", "annotator")


def day_counts(
    connection: sqlite3.Connection, kind: str, only: Collection[int] | None = None
) -> list[tuple[int, int]]:
    """Give (day number of the earliest start, how many live records of the kind), in order."""
    where, parameters = _conditions(kind, only, State.LIVE)
    rows = connection.execute(
        f"SELECT t.start_min, count(*) FROM {kind} AS t"
        f" WHERE {where} AND t.start_min IS NOT NULL GROUP BY t.start_min ORDER BY t.start_min",
        parameters,
    )
    return [(int(day), int(number)) for day, number in rows]


def starting_with(connection: sqlite3.Connection, wanted: Sequence[int], text: str) -> int | None:
    """Give the place in `wanted` of the first record whose title begins with `text`, any case."""
    if not text:
        return None
    beginning = text.casefold()
    for start in range(0, len(wanted), 500):
        part = wanted[start : start + 500]
        found = titles(connection, part)
        for offset, id_ in enumerate(part):
            if found.get(id_, "").casefold().startswith(beginning):
                return start + offset
    return None

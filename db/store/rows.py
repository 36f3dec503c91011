"""What the rows of a list show: one page of ids becomes one value per column, in few queries."""

import json
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from db.store import evidence, summary

LONGEST = 400
"""Code points of a long text that a row holds."""


@dataclass(frozen=True, slots=True)
class Part:
    """Somebody who takes part in an event: a role key, and for whom."""

    actor_id: int
    name: str
    role: str | None
    side: str | None
    acts_for: str | None


@dataclass(frozen=True, slots=True)
class Label:
    """A tag as a row shows it: its name and its colour (`#rrggbb`) or None."""

    id: int
    name: str
    colour: str | None


@dataclass(frozen=True, slots=True)
class ListRow:
    """One row. `values` holds columns of the record as they are, dates as given.

    `parts`, `labels` and `names` stand for participants, tags and further names (creators of a
    source); `numbers` for what is counted (voices, disputes, readings, events, annotations).
    """

    id: int
    uid: str
    kind: str
    title: str
    changed: int
    values: Mapping[str, str | None] = field(default_factory=dict[str, str | None])
    parts: tuple[Part, ...] = ()
    labels: tuple[Label, ...] = ()
    names: tuple[str, ...] = ()
    numbers: Mapping[str, int] = field(default_factory=dict[str, int])


_COLUMNS: dict[str, tuple[str, ...]] = {
    "event": ("date", "type", "domain", "status", "description"),
    "actor": ("kind", "description", "start", '"end"'),
    "source": (
        "date",
        "type",
        "publication",
        "publisher",
        "reliability",
        "reading_status",
        "abstract",
    ),
    "annotation": (
        "exact",
        "note",
        "state",
        "colour",
        "(SELECT title FROM record_text WHERE id = target_id) AS target",
        "(SELECT name FROM annotator WHERE id = annotator_id) AS annotator",
    ),
    "place": (
        "kind",
        "country",
        "(SELECT title FROM record_text WHERE id = parent_id) AS parent",
    ),
    "term": ("vocabulary", '"key"', "colour", "definition"),
    "annotator": ("colour", "note"),
}


def rows(connection: sqlite3.Connection, ids: Sequence[int]) -> dict[int, ListRow]:
    """Give id → row for the records of these ids, of any kinds; what is gone is left out."""
    listed = json.dumps(list(ids))
    heads = connection.execute(
        "SELECT record.id, uid, kind, coalesce(title, ''), changed FROM record"
        " LEFT JOIN record_text USING (id) WHERE record.id IN (SELECT value FROM json_each(?))",
        (listed,),
    ).fetchall()
    by_kind: dict[str, list[int]] = {}
    for head in heads:
        by_kind.setdefault(str(head[2]), []).append(int(head[0]))
    values: dict[int, dict[str, str | None]] = {}
    for kind, members in by_kind.items():
        values |= _values(connection, kind, members)
    parts = _parts(connection, by_kind.get("event", []))
    names = _names(connection, by_kind.get("actor", []))
    names |= _creators(connection, by_kind.get("source", []))
    labels = _labels(connection, listed)
    numbers = _numbers(connection, by_kind)
    return {
        int(head[0]): ListRow(
            int(head[0]),
            str(head[1]),
            str(head[2]),
            str(head[3]),
            int(head[4]),
            values.get(int(head[0]), {}),
            parts.get(int(head[0]), ()),
            labels.get(int(head[0]), ()),
            names.get(int(head[0]), ()),
            numbers.get(int(head[0]), {}),
        )
        for head in heads
    }


def _values(
    connection: sqlite3.Connection, kind: str, ids: Sequence[int]
) -> dict[int, dict[str, str | None]]:
    columns = _COLUMNS.get(kind)
    if columns is None:
        return {}
    found = connection.execute(
        f"SELECT id, {', '.join(columns)} FROM {kind} WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(ids)),),
    )
    names = [column[0] for column in found.description][1:]
    return {
        int(id_): {
            name: value if value is None else str(value)[:LONGEST]
            for name, value in zip(names, values, strict=True)
        }
        for id_, *values in found
    }


def _parts(connection: sqlite3.Connection, ids: Sequence[int]) -> dict[int, tuple[Part, ...]]:
    found: dict[int, list[Part]] = {}
    for event, *part in connection.execute(
        "SELECT event_id, actor_id, coalesce(who.title, ''), role, side, whose.title"
        " FROM participation LEFT JOIN record_text AS who ON who.id = actor_id"
        " LEFT JOIN record_text AS whose ON whose.id = for_id"
        " WHERE event_id IN (SELECT value FROM json_each(?)) ORDER BY event_id, position",
        (json.dumps(list(ids)),),
    ):
        found.setdefault(int(event), []).append(Part(*part))
    return {id_: tuple(members) for id_, members in found.items()}


def _names(connection: sqlite3.Connection, ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
    """Give the names of actors beside the first, one for each language."""
    found: dict[int, dict[str, str]] = {}
    for id_, text, lang in connection.execute(
        "SELECT record_id, text, coalesce(lang, '') FROM name"
        " WHERE record_id IN (SELECT value FROM json_each(?))"
        " ORDER BY record_id, kind IS NOT 'preferred', kind IS 'alias', position",
        (json.dumps(list(ids)),),
    ):
        found.setdefault(int(id_), {}).setdefault(str(lang), str(text))
    return {id_: tuple(list(by_lang.values())[1:]) for id_, by_lang in found.items()}


def _creators(connection: sqlite3.Connection, ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
    found: dict[int, list[str]] = {}
    for id_, name in connection.execute(
        "SELECT source_id, coalesce(family, name) FROM creator"
        " WHERE source_id IN (SELECT value FROM json_each(?)) ORDER BY source_id, position",
        (json.dumps(list(ids)),),
    ):
        found.setdefault(int(id_), []).append(str(name))
    return {id_: tuple(names) for id_, names in found.items()}


def _labels(connection: sqlite3.Connection, listed: str) -> dict[int, tuple[Label, ...]]:
    found: dict[int, list[Label]] = {}
    for id_, *label in connection.execute(
        "SELECT record_id, tag.id, tag.name, tag.colour FROM tagging JOIN tag ON tag.id = tag_id"
        " WHERE record_id IN (SELECT value FROM json_each(?)) ORDER BY record_id, tagging.position",
        (listed,),
    ):
        found.setdefault(int(id_), []).append(Label(*label))
    return {id_: tuple(labels) for id_, labels in found.items()}


_COUNTS: dict[str, tuple[tuple[str, str], ...]] = {
    "event": (
        ("disputes", "SELECT target_id, count(*) FROM evidence WHERE stance = 'disputes' AND"),
        ("readings", "SELECT target_id, count(*) FROM reading WHERE"),
    ),
    "source": (
        ("annotations", "SELECT target_id, count(*) FROM annotation WHERE"),
        ("evidence", "SELECT source_id, count(*) FROM evidence WHERE"),
    ),
}


def _numbers(
    connection: sqlite3.Connection, by_kind: Mapping[str, Sequence[int]]
) -> dict[int, dict[str, int]]:
    found: dict[int, dict[str, int]] = {}
    told = [id_ for kind in ("event", "actor") for id_ in by_kind.get(kind, [])]
    for id_, number in evidence.voices(connection, told).items() if told else ():
        found.setdefault(id_, {})["voices"] = number
    for kind, counts in _COUNTS.items():
        if kind not in by_kind:
            continue
        ids = json.dumps(list(by_kind[kind]))
        for name, select in counts:
            column = select.split()[1].rstrip(",")
            sql = f"{select} {column} IN (SELECT value FROM json_each(?)) GROUP BY {column}"
            for id_, number in connection.execute(sql, (ids,)):
                found.setdefault(int(id_), {})[name] = int(number)
    counted = summary.EVENTS_OF.format(actor="who.value")
    for id_, number in connection.execute(
        f"SELECT who.value, {counted} FROM json_each(?) AS who",
        (json.dumps(list(by_kind.get("actor", []))),),
    ):
        found.setdefault(int(id_), {})["events"] = int(number)
    return found


def title(connection: sqlite3.Connection, id_: int) -> str:
    """Give the title of one record, "" when it has none."""
    return summary.titles(connection, [id_]).get(id_, "")

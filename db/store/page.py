"""Everything known of one record, gathered for whoever shows it.

Its evidence with passages, readings, figures, relations, events, annotations, what points at it.
"""

import json
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from db.records import Record, State
from db.store import documents, evidence, read

_TREES = {"place", "tag"}


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a source and where they stand: the whole passage, and the words within it.

    `offset` is where the words begin in the document, in code points.
    """

    source_id: int
    text: str
    start: int
    end: int
    number: int | None
    page: int | None
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Proof:
    """One piece of evidence with the passage it rests on, where its source has a text.

    Where it rests on a region of a page instead: the annotation that marks it, and the page.
    """

    record: Record
    passage: Passage | None
    region_id: int | None = None
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A record with all that belongs to it. `titles` and `uids` cover every record it names.

    `events` are the newest ones where only some were asked for. `event_days` counts them all, as
    (day number of the earliest start or None, domain or None, how many).
    """

    record: Record
    proofs: tuple[Proof, ...]
    readings: tuple[Record, ...]
    figures: tuple[Record, ...]
    relations: tuple[Record, ...]
    events: tuple[Record, ...]
    event_days: tuple[tuple[int | None, str | None, int], ...]
    annotations: tuple[Record, ...]
    given_proofs: tuple[Proof, ...]
    children: tuple[Record, ...]
    linked_from: tuple[Record, ...]
    collections: tuple[int, ...]
    voices: int
    document: documents.Document | None
    titles: Mapping[int, str]
    uids: Mapping[int, str]
    kinds: Mapping[int, str]


def page(connection: sqlite3.Connection, id_: int, *, most_events: int = -1) -> Page:
    """Gather the page of a record; RecordError("record.not_found") when there is none.

    An actor may have 100,000 events: `most_events` are read at most, -1 reads all.
    """
    record = read.get(connection, id_)
    giver = _giver(record.kind)
    given = _pointing(connection, "evidence", giver, id_) if giver else ()
    proofs = _proofs(connection, _pointing(connection, "evidence", "target_id", id_))
    given_proofs = _proofs(connection, given)
    readings = _pointing(connection, "reading", "target_id", id_)
    figures = _pointing(connection, "figure", "target_id", id_)
    relations = _relations(connection, id_)
    events = _events(connection, record, most_events)
    annotations = _pointing(connection, "annotation", "target_id", id_)
    linked_from = _linked_from(connection, id_)
    in_tree = record.kind in _TREES
    children = _pointing(connection, record.kind, "parent_id", id_) if in_tree else ()
    held = _pointing_ids(
        connection, "SELECT collection_id FROM collection_item WHERE item_id = ?", id_
    )
    shown = [record, *readings, *figures, *relations, *events, *annotations, *linked_from]
    shown += children
    shown += [proof.record for proof in (*proofs, *given_proofs)]
    heads = _heads(connection, {*held, *(id_ for one in shown for id_ in _named(one))})
    return Page(
        record=record,
        proofs=proofs,
        readings=readings,
        figures=figures,
        relations=relations,
        events=events,
        event_days=_event_days(connection, record),
        annotations=annotations,
        given_proofs=given_proofs,
        children=children,
        linked_from=linked_from,
        collections=tuple(held),
        voices=evidence.voices(connection, [id_])[id_],
        document=documents.current(connection, id_) if record.kind == "source" else None,
        titles={key: head[2] for key, head in heads.items()},
        uids={key: head[0] for key, head in heads.items()},
        kinds={key: head[1] for key, head in heads.items()},
    )


def passage_of(connection: sqlite3.Connection, annotation: Record) -> Passage | None:
    """Give the passage that an annotation stands in, or None when it has no place in a text."""
    start, end = annotation.values["start"], annotation.values["end"]
    document, target = annotation.values["document_id"], annotation.values["target"]
    if not isinstance(start, int) or not isinstance(end, int) or not isinstance(document, int):
        return None
    around = documents.passage_at(connection, document, start)
    if around is None or not isinstance(target, int):
        return None
    last = max(around.end, end)
    text = documents.span(connection, document, around.start, last)
    return Passage(
        target, text, start - around.start, end - around.start, around.number, around.page, start
    )


def _proofs(connection: sqlite3.Connection, found: Iterable[Record]) -> tuple[Proof, ...]:
    records = list(found)
    wanted = [r.values["annotation"] for r in records]
    annotations = {
        a.id: a for a in read.get_many(connection, [id_ for id_ in wanted if isinstance(id_, int)])
    }
    proofs: list[Proof] = []
    for record in records:
        annotation = annotations.get(_int(record.values["annotation"]))
        if annotation is None:
            proofs.append(Proof(record, None))
        elif annotation["region"] and annotation["start"] is None:
            proofs.append(Proof(record, None, annotation.id, _int(annotation["page"])))
        else:
            proofs.append(Proof(record, passage_of(connection, annotation)))
    return tuple(proofs)


def _giver(kind: str) -> str:
    """Name the column by which evidence points at what it comes from."""
    return {"source": "source_id", "annotation": "annotation_id"}.get(kind, "")


def _pointing(
    connection: sqlite3.Connection, kind: str, column: str, id_: int
) -> tuple[Record, ...]:
    """Give the live records of a kind whose column points at a record."""
    order = "start, t.id" if kind == "annotation" else "t.id"
    ids = _pointing_ids(
        connection,
        f"SELECT t.id FROM {kind} AS t JOIN record USING (id) WHERE {column} = ?"
        f" AND record.state = {int(State.LIVE)} ORDER BY {order}",
        id_,
    )
    return tuple(read.get_many(connection, ids))


def _pointing_ids(connection: sqlite3.Connection, sql: str, *ids: int) -> list[int]:
    return [int(row[0]) for row in connection.execute(sql, ids)]


def _relations(connection: sqlite3.Connection, id_: int) -> tuple[Record, ...]:
    ids = _pointing_ids(
        connection,
        "SELECT relation.id FROM relation JOIN record USING (id)"
        f" WHERE (subject_id = ? OR object_id = ?) AND record.state = {int(State.LIVE)}"
        " ORDER BY start_min, relation.id",
        id_,
        id_,
    )
    return tuple(read.get_many(connection, ids))


_EVENTS_OF = {
    "actor": "event.id IN (SELECT event_id FROM participation WHERE actor_id = ?1"
    " UNION SELECT event_id FROM participation WHERE for_id = ?1)",
    "place": "event.place_id = ?1",
}
"""Kind → which events are its own."""
_LIVE_EVENTS = (
    "FROM event CROSS JOIN record ON record.id = event.id"
    f" AND record.state = {int(State.LIVE)} WHERE {{condition}}"
)


def _events(connection: sqlite3.Connection, record: Record, most: int) -> tuple[Record, ...]:
    condition = _EVENTS_OF.get(record.kind)
    if condition is None:
        return ()
    ids = _pointing_ids(
        connection,
        f"SELECT event.id {_LIVE_EVENTS.format(condition=condition)}"
        f" ORDER BY start_min DESC, event.id DESC LIMIT {int(most)}",
        record.id,
    )
    return tuple(read.get_many(connection, ids))


def _event_days(
    connection: sqlite3.Connection, record: Record
) -> tuple[tuple[int | None, str | None, int], ...]:
    condition = _EVENTS_OF.get(record.kind)
    if condition is None:
        return ()
    rows = connection.execute(
        f"SELECT start_min, domain, count(*) {_LIVE_EVENTS.format(condition=condition)}"
        " GROUP BY start_min, domain",
        (record.id,),
    )
    return tuple((day, domain, int(number)) for day, domain, number in rows)


def _linked_from(connection: sqlite3.Connection, id_: int) -> tuple[Record, ...]:
    ids = _pointing_ids(
        connection,
        "SELECT DISTINCT record.id FROM link JOIN record ON record.id = link.record_id"
        f" WHERE link.target_id = ? AND record.state = {int(State.LIVE)}",
        id_,
    )
    return tuple(read.get_many(connection, ids))


def _named(record: Record) -> set[int]:
    """Give the ids of all records that a record points at, and its own."""
    kind = read.known_kind(record.kind)
    named = {record.id}
    for field in kind.fields:
        if field.type == "record":
            named.add(_int(record.values[field.name]))
    for entry in kind.lists:
        for part in entry.parts:
            if part.type == "record":
                named |= {_int(row[part.name]) for row in record.lists[entry.name]}
    return named - {0}


def _heads(connection: sqlite3.Connection, ids: set[int]) -> dict[int, tuple[str, str, str]]:
    """Give uid, kind and title of each record."""
    rows = connection.execute(
        "SELECT record.id, uid, kind, coalesce(title, '') FROM record"
        " LEFT JOIN record_text USING (id)"
        " WHERE record.id IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(ids)),),
    )
    return {int(id_): (str(uid), str(kind), str(title)) for id_, uid, kind, title in rows}


def _int(value: object) -> int:
    return value if isinstance(value, int) else 0

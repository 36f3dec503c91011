"""Evidence: what rests on which passage, how many independent voices speak for it, and anchoring.

Independent voices of a fact are its supporting sources after joining those tied by reprint,
translation, excerpt or edition, and those that go back to a common `via`.
"""

import json
import sqlite3
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from db.changes import Edit
from db.errors import RecordError
from db.records import State
from db.store import anchoring, documents, write

ONE_VOICE_LINKS = ("translation_of", "reprint_of", "excerpt_of", "edition_of")
"""Kinds of link between sources that make one voice of two."""


@dataclass(frozen=True, slots=True)
class Support:
    """One piece of evidence as the counting of voices needs it."""

    target_id: int
    source_id: int
    stance: str
    via_id: int | None


def voices(connection: sqlite3.Connection, targets: Collection[int]) -> dict[int, int]:
    """Give the number of independent voices that support each of the records."""
    by_target: dict[int, list[Support]] = {}
    for support in _supports(connection, targets):
        by_target.setdefault(support.target_id, []).append(support)
    joined = one_voice(connection)
    return {target: count_voices(by_target.get(target, []), joined) for target in targets}


def count_voices(supports: Collection[Support], joined: Mapping[int, int]) -> int:
    """Count voices: sources with the same representative, or a common via, are one."""
    parent: dict[object, object] = {}

    def find(node: object) -> object:
        while parent.setdefault(node, node) != node:
            node = parent[node]
        return node

    sources: set[object] = set()
    for support in supports:
        node = joined.get(support.source_id, support.source_id)
        sources.add(node)
        find(node)
        if support.via_id is not None:
            via = joined.get(support.via_id, support.via_id)
            parent[find(node)] = find(via)
    return len({find(node) for node in sources})


def one_voice(connection: sqlite3.Connection) -> dict[int, int]:
    """Give source → representative for sources tied as translation, reprint, excerpt, edition."""
    # CROSS JOIN keeps SQLite from beginning with all live records, of which there may be millions.
    rows = connection.execute(
        "SELECT link.record_id, link.target_id FROM link"
        " CROSS JOIN record AS one ON one.id = link.record_id"
        " CROSS JOIN record AS other ON other.id = link.target_id"
        " WHERE link.kind IN (SELECT value FROM json_each(?)) AND one.state = ?"
        " AND other.state = ?",
        (json.dumps(ONE_VOICE_LINKS), State.LIVE, State.LIVE),
    ).fetchall()
    parent: dict[int, int] = {}

    def find(node: int) -> int:
        while parent.setdefault(node, node) != node:
            node = parent[node]
        return node

    for one, other in rows:
        low, high = sorted((find(int(one)), find(int(other))))
        parent[high] = low
    return {node: find(node) for node in parent}


def _supports(connection: sqlite3.Connection, targets: Collection[int]) -> list[Support]:
    rows = connection.execute(
        "SELECT target_id, source_id, stance, via_id FROM evidence"
        " CROSS JOIN record ON record.id = evidence.id"
        " CROSS JOIN record AS source ON source.id = evidence.source_id"
        " WHERE target_id IN (SELECT value FROM json_each(?)) AND stance = 'supports'"
        " AND record.state = ? AND source.state = ?",
        (json.dumps(list(targets)), State.LIVE, State.LIVE),
    )
    return [Support(*row) for row in rows]


@dataclass(frozen=True, slots=True)
class Anchored:
    """How many short quotations of a source found their place in its text, and which did not."""

    anchored: int
    missed: tuple[tuple[int, str], ...]


def anchor_waiting(edit: Edit, source_id: int) -> Anchored:
    """Anchor evidence and annotations that know words of a source but had no text to stand on."""
    connection = edit.connection
    document = documents.current(connection, source_id)
    if document is None:
        return Anchored(0, ())
    text = documents.text(connection, document.id)
    done, missed = 0, list[tuple[int, str]]()
    for id_, kind, exact, prefix, suffix in _waiting(connection, source_id):
        try:
            start, end = anchoring.find_words(text, exact, prefix or "", suffix or "")
        except RecordError:
            missed.append((int(id_), str(exact)))
            continue
        _anchor(edit, source_id, (int(id_), str(kind)), (start, end))
        done += 1
    return Anchored(done, tuple(missed))


def _waiting(
    connection: sqlite3.Connection, source_id: int
) -> list[tuple[int, str, str, str | None, str | None]]:
    return connection.execute(
        "SELECT evidence.id, 'evidence', exact, prefix, suffix FROM evidence"
        " JOIN record USING (id) WHERE source_id = ?1 AND annotation_id IS NULL"
        " AND exact IS NOT NULL AND record.state = ?2"
        " UNION ALL SELECT annotation.id, 'annotation', exact, prefix, suffix FROM annotation"
        " JOIN record USING (id) WHERE target_id = ?1 AND annotation.state = 'unanchored'"
        " AND record.state = ?2",
        (source_id, State.LIVE),
    ).fetchall()


def _anchor(edit: Edit, source_id: int, what: tuple[int, str], span: tuple[int, int]) -> None:
    id_, kind = what
    start, end = span
    if kind == "annotation":
        write.change(edit, id_, {"start": start, "end": end})
        return
    passage = {
        "target": source_id,
        "start": start,
        "end": end,
        "motivation": "linking",
        "annotator": _author(edit.connection, id_),
    }
    annotation = write.add(edit, "annotation", passage)
    write.change(edit, id_, {"annotation": annotation})


def _author(connection: sqlite3.Connection, id_: int) -> int | None:
    """Give who added a piece of evidence, or None where its history does not tell."""
    row = connection.execute(
        "SELECT annotator_id FROM edit WHERE id = coalesce("
        " (SELECT edit_id FROM record WHERE id = ?1),"
        " (SELECT min(edit_id) FROM change WHERE record_id = ?1 AND operation = 'insert'))",
        (id_,),
    ).fetchone()
    return None if row is None or row[0] is None else int(row[0])

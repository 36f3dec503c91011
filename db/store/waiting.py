"""Evidence and annotations that know a few words of a source and wait for its text."""

import sqlite3
from typing import NamedTuple

from db.changes import Edit
from db.errors import RecordError
from db.records import State
from db.store import anchoring, documents, write


class Anchored(NamedTuple):
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

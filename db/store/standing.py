"""Where a record can be read: the passage of a source that it is, or that it rests on."""

import sqlite3
from collections.abc import Iterable
from typing import NamedTuple

from db.records import State


class Standing(NamedTuple):
    """A source with a text; the span in it (code points) and the annotation, where there are."""

    source_id: int
    span: tuple[int, int] | None = None
    annotation_id: int = 0


_WHERE = (
    'SELECT source.id, a.start, a."end", coalesce(a.id, 0) FROM record'
    " LEFT JOIN evidence AS e ON e.id = record.id"
    " LEFT JOIN annotation AS a ON a.id = coalesce(e.annotation_id, record.id)"
    " JOIN source ON source.id = coalesce(a.target_id, e.source_id, record.id)"
    " WHERE record.id = ? AND source.document_id IS NOT NULL"
    " AND coalesce(a.document_id, source.document_id) = source.document_id"
    " AND coalesce(a.state, '') <> 'orphan'"
)
_RESTS = (
    "SELECT e.id FROM evidence AS e JOIN record ON record.id = e.id AND record.state = ?2"
    " JOIN annotation AS a ON a.id = e.annotation_id"
    " JOIN source ON source.id = a.target_id AND source.document_id IS NOT NULL"
    " WHERE e.target_id = ?1 AND (?3 IS NULL OR e.field = ?3)"
    " AND (a.document_id = source.document_id OR a.region IS NOT NULL) AND a.state <> 'orphan'"
    " ORDER BY e.stance <> 'supports', e.field IS NOT NULL, e.id LIMIT 1"
)


def standing(connection: sqlite3.Connection, record_id: int) -> Standing | None:
    """Give where a record can be read, or None.

    A source stands for itself, an annotation or a piece of evidence for its passage. Anything else
    stands on its first evidence, what supports it as a whole before the rest; a reading on the
    evidence of its field, and where there is none a reading or a figure on that of its record.
    """
    found = _at(connection, record_id)
    if found is not None:
        return found
    above = connection.execute(
        "SELECT target_id, field FROM reading WHERE id = ?1"
        " UNION ALL SELECT target_id, NULL FROM figure WHERE id = ?1",
        (record_id,),
    ).fetchone()
    wanted: list[tuple[int, str | None]] = [(record_id, None)]
    if above is not None:
        wanted += [(int(above[0]), above[1]), (int(above[0]), None)]
    for target, field in wanted:
        row = connection.execute(_RESTS, (target, State.LIVE, field)).fetchone()
        if row is not None:
            return _at(connection, int(row[0]))
    return None


def of_all(connection: sqlite3.Connection, ids: Iterable[int]) -> dict[int, Standing]:
    """Give where each of some records can be read; those that cannot are left out."""
    return {id_: found for id_ in ids if (found := standing(connection, id_)) is not None}


def _at(connection: sqlite3.Connection, record_id: int) -> Standing | None:
    row = connection.execute(_WHERE, (record_id,)).fetchone()
    if row is None:
        return None
    span = None if row[1] is None else (int(row[1]), int(row[2]))
    return Standing(int(row[0]), span, int(row[3]))

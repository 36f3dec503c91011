"""Checks documents: texts whole, passages in order, clutter blanked, annotations where they say."""

import hashlib
import sqlite3
from collections.abc import Iterator

from db.maintenance.problems import Problem
from db.store import documents as texts


def documents(connection: sqlite3.Connection) -> Iterator[Problem]:
    """Compare every text with its length and sum, its hidden spans with its clutter; originals."""
    rows = connection.execute("SELECT id, length, sha256 FROM document ORDER BY id").fetchall()
    for document_id, length, sha256 in rows:
        if not _is_whole(connection, document_id, length, sha256):
            yield Problem("document.damaged", {"document": document_id}, repairable=False)
        elif texts.clutter_differs(connection, document_id):
            yield Problem("document.wrong_clutter", {"document": document_id})
    for (original_id,) in connection.execute("SELECT id FROM original ORDER BY id").fetchall():
        data, sha256 = connection.execute(
            "SELECT data, sha256 FROM original WHERE id = ?", (original_id,)
        ).fetchone()
        if data is not None and texts.digest(data) != sha256:
            yield Problem("original.damaged", {"original": original_id}, repairable=False)


def _is_whole(connection: sqlite3.Connection, document_id: int, length: int, sha256: str) -> bool:
    summed, reached = hashlib.sha256(), 0
    for start, text in connection.execute(
        "SELECT start, text FROM document_chunk WHERE document_id = ? ORDER BY ordinal",
        (document_id,),
    ):
        if start != reached:
            return False
        reached += len(text)
        summed.update(text.encode("utf-8"))
    return reached == length and summed.hexdigest() == sha256


def passages(connection: sqlite3.Connection) -> Iterator[Problem]:
    """Find passages that overlap, stand in another order than numbered, or leave their text."""
    rows = connection.execute(
        'SELECT p.id, p.document_id, p.start, p."end", p.ordinal, document.length,'
        ' lag(p."end") OVER w, lag(p.ordinal) OVER w FROM passage AS p'
        " JOIN document ON document.id = p.document_id"
        " WINDOW w AS (PARTITION BY p.document_id ORDER BY p.start)"
    )
    for id_, document_id, start, end, ordinal, length, last_end, last_ordinal in rows:
        details = {"passage": id_, "document": document_id}
        if not 0 <= start <= end <= length or (last_end is not None and start < last_end):
            yield Problem("passage.outside", details, repairable=False)
        elif last_ordinal is not None and ordinal <= last_ordinal:
            yield Problem("passage.disordered", details)


def annotations(connection: sqlite3.Connection) -> Iterator[Problem]:
    """Find annotations whose words do not stand where they say, or that say they have a place."""
    rows = connection.execute(
        'SELECT id, document_id, state, start, "end", exact, region FROM annotation'
        " WHERE document_id IS NOT NULL OR start IS NOT NULL"
        " OR state IN ('anchored', 'moved') ORDER BY document_id, start"
    )
    read, text = None, ""
    for id_, document_id, state, start, end, exact, region in rows:
        if document_id is None or start is None:
            if state in ("anchored", "moved") and region is None:
                yield Problem("annotation.no_text", {"annotation": id_})
            continue
        if document_id != read:
            read, text = document_id, texts.text(connection, document_id)
        if end is None or text[start:end] != exact:
            yield Problem("annotation.misplaced", {"annotation": id_})

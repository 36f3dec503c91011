"""Puts annotations whose place is wrong back where their words stand, or makes them orphans."""

import sqlite3
from collections.abc import Iterable

from db.maintenance import check_texts
from db.maintenance.problems import Problem
from db.store import documents
from db.text import anchors


def annotations(connection: sqlite3.Connection) -> Iterable[Problem]:
    """Mend every annotation that does not stand where it says."""
    found = list(check_texts.annotations(connection))
    for problem in found:
        id_ = problem.details["annotation"]
        document_id, start, *words = connection.execute(
            "SELECT document_id, start, coalesce(exact, ''), coalesce(prefix, ''),"
            " coalesce(suffix, '') FROM annotation WHERE id = ?",
            (id_,),
        ).fetchone()
        if document_id is None or not words[0]:
            _let_go(connection, id_)
            continue
        text = documents.text(connection, document_id)
        place = _nearest(text, start or 0, words)
        if place is None:
            _orphan(connection, id_)
        else:
            _put(connection, id_, anchors.select(text, *place))
    return found


def _nearest(text: str, start: int, words: list[str]) -> tuple[int, int] | None:
    """Give the span of the words nearest to where they were said to stand, by context first."""
    places = anchors.find(text, words[0], words[1], words[2]) or anchors.find(text, words[0])
    if not places:
        return None
    near = min(places, key=lambda place: abs(place.start - start))
    return near.start, near.end


def _put(connection: sqlite3.Connection, id_: object, place: anchors.Selector) -> None:
    connection.execute(
        "UPDATE annotation SET state = 'moved', start = ?, \"end\" = ?, exact = ?, prefix = ?,"
        " suffix = ? WHERE id = ?",
        (place.start, place.end, place.exact, place.prefix, place.suffix, id_),
    )


def _orphan(connection: sqlite3.Connection, id_: object) -> None:
    connection.execute(
        "UPDATE annotation SET state = 'orphan', start = NULL, \"end\" = NULL WHERE id = ?", (id_,)
    )


def _let_go(connection: sqlite3.Connection, id_: object) -> None:
    """Leave an annotation without its text: with its quotation, if it has one, it waits for it."""
    connection.execute(
        "UPDATE annotation SET state = CASE WHEN coalesce(exact, '') = '' THEN 'whole'"
        " ELSE 'unanchored' END, document_id = NULL, start = NULL, \"end\" = NULL WHERE id = ?",
        (id_,),
    )

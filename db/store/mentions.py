"""Mentions in a source's text: known names, and dates; and what readers decide of them.

Mentions are found anew each time, never stored. A decision is stored with its actor: this form is
always, or never, this actor, in one source or everywhere. An accepted mention is an annotation.
"""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, replace

from db.changes import Edit
from db.errors import RecordError
from db.records import FieldInput, Row, State
from db.store import documents, read, write
from db.text import dates, mentions
from db.text.dates import running

_BEFORE = 4_000


@dataclass(frozen=True, slots=True)
class Mentions:
    """Names and dates found in a text, each with offsets in code points."""

    text: str
    names: tuple[mentions.Mention, ...]
    dates: tuple[running.Found, ...]


def in_source(connection: sqlite3.Connection, source_id: int) -> Mentions:
    """Find the names of all actors and all dates in a source's text.

    Raises RecordError("annotation.no_text") when it has none.
    """
    document = documents.current(connection, source_id)
    if document is None:
        raise RecordError("annotation.no_text")
    text = documents.text(connection, document.id)
    return Mentions(
        text,
        tuple(matcher(connection, source_id).mentions(text)),
        tuple(running.find(text, relative_to=published(connection, source_id))),
    )


class Search:
    """Looks for the mentions of one text piece by piece, in any order; pieces end with paragraphs.

    A date that rests on another is read with the 4,000 code points before its piece.
    """

    PIECE = 20_000
    """Code points of a piece, more where a paragraph is longer."""

    def __init__(
        self, connection: sqlite3.Connection, source_id: int, text: str, borders: Iterable[int]
    ) -> None:
        """Take a source's text and where its paragraphs begin."""
        self.starts = [0]
        for at in borders:
            if at - self.starts[-1] >= self.PIECE:
                self.starts.append(at)
        self._text = text
        self._ends = [*self.starts[1:], len(text)]
        self._matcher = matcher(connection, source_id)
        self._published = published(connection, source_id)
        self._names: dict[int, list[mentions.Mention]] = {}

    def names(self, piece: int) -> list[mentions.Mention]:
        """Give the names in a piece, ordered by what stands in it alone."""
        start, end = self.starts[piece], self._ends[piece]
        found = [
            replace(one, start=one.start + start, end=one.end + start)
            for one in self._matcher.unordered(self._text[start:end])
        ]
        self._names[piece] = found
        return mentions.likeliest_first(found)

    def dates(self, piece: int) -> list[running.Found]:
        """Give the dates in a piece."""
        start, end = self.starts[piece], self._ends[piece]
        low = max(0, start - _BEFORE)
        found = running.find(self._text[low:end], relative_to=self._published)
        return [
            replace(
                one,
                start=one.start + low,
                end=one.end + low,
                base_span=one.base_span and (one.base_span[0] + low, one.base_span[1] + low),
            )
            for one in found
            if one.start + low >= start
        ]

    def ordered(self) -> dict[int, list[mentions.Mention]]:
        """Give the names of all pieces that were looked at, ordered by what stands in all."""
        flat = [one for piece in sorted(self._names) for one in self._names[piece]]
        done = iter(mentions.likeliest_first(flat))
        return {piece: [next(done) for _ in self._names[piece]] for piece in sorted(self._names)}


def published(connection: sqlite3.Connection, source_id: int) -> dates.Date | None:
    """Give the date of a source, on which the relative dates of its text rest."""
    row = connection.execute("SELECT date FROM source WHERE id = ?", (source_id,)).fetchone()
    return dates.read(row[0]) if row and row[0] else None


class Names:
    """The names that are looked for, kept from one look to the next: making them ready takes time.

    `forget` when an actor has changed.
    """

    def __init__(self) -> None:
        self._kept: tuple[int | None, mentions.Matcher] | None = None

    def forget(self) -> None:
        """Read the names anew next time."""
        self._kept = None

    def matcher(self, connection: sqlite3.Connection, source_id: int | None) -> mentions.Matcher:
        """Give the matcher with the decisions that hold for a source."""
        kept = self._kept
        if kept is None or kept[0] != source_id:
            kept = (source_id, matcher(connection, source_id))
            self._kept = kept
        return kept[1]


def matcher(connection: sqlite3.Connection, source_id: int | None = None) -> mentions.Matcher:
    """Make a matcher of all names of live actors, with the decisions that hold for a source."""
    names = connection.execute(
        "SELECT record_id, name.id, text, lang, actor.kind FROM name"
        " JOIN actor ON actor.id = record_id JOIN record ON record.id = record_id"
        " WHERE record.state = ?",
        (State.LIVE,),
    )
    decisions = connection.execute(
        "SELECT form, actor_id, verdict FROM mention_decision"
        " WHERE source_id IS NULL OR source_id = ?",
        (source_id,),
    )
    return mentions.Matcher(
        [mentions.KnownName(*row) for row in names],
        [mentions.Decision(*row) for row in decisions],
    )


def decide(
    edit: Edit, actor_id: int, form: str, verdict: str, *, source_id: int | None = None
) -> None:
    """Keep that a form is `always` or `never` an actor, in one source or (None) everywhere.

    What was decided otherwise of the same form and source gives way: an earlier verdict on this
    actor, and where it is always this one, that it was always another. Raises RecordError
    ("value.required") for an empty form.
    """
    words = " ".join(form.split())
    if not words:
        raise RecordError("value.required", field="form")
    connection = edit.connection
    _withdraw(edit, actor_id, words, source_id)
    if verdict == "always":
        others = connection.execute(
            "SELECT DISTINCT actor_id FROM mention_decision WHERE form = ? AND source_id IS ?"
            " AND verdict = 'always' AND actor_id <> ?",
            (words, source_id, actor_id),
        ).fetchall()
        for (other,) in others:
            _withdraw(edit, int(other), words, source_id)
    row: Row = {"form": words, "verdict": verdict, "source": source_id}
    write.change(edit, actor_id, {"decision": (*_decisions(connection, actor_id), row)})


def _withdraw(edit: Edit, actor_id: int, form: str, source_id: int | None) -> None:
    kept = _decisions(edit.connection, actor_id)
    left = [row for row in kept if (row["form"], row["source"]) != (form, source_id)]
    if len(left) < len(kept):
        write.change(edit, actor_id, {"decision": tuple(left)})


def _decisions(connection: sqlite3.Connection, actor_id: int) -> list[Row]:
    return list(read.get(connection, actor_id).lists["decision"])


def accept(edit: Edit, source_id: int, span: tuple[int, int], actor_id: int) -> int:
    """Accept a mention: an annotation on it, linked to the actor. Give the annotation's id.

    One that is there already for this place and actor is left as it is.
    """
    found = accepted(edit.connection, source_id, span).get(actor_id)
    if found is not None:
        return found
    given: dict[str, FieldInput] = {
        "target": source_id,
        "start": span[0],
        "end": span[1],
        "motivation": "linking",
        "link": [{"target": actor_id, "kind": "about"}],
    }
    return write.add(edit, "annotation", given)


def accepted(
    connection: sqlite3.Connection, source_id: int, span: tuple[int, int]
) -> dict[int, int]:
    """Give actor → annotation for those to whom the marks on exactly this place are linked."""
    rows = connection.execute(
        "SELECT link.target_id, annotation.id FROM annotation"
        " CROSS JOIN record ON record.id = annotation.id"
        " CROSS JOIN link ON link.record_id = annotation.id"
        " CROSS JOIN actor ON actor.id = link.target_id"
        " JOIN source ON source.id = annotation.target_id"
        " WHERE annotation.document_id = source.document_id AND annotation.target_id = ?"
        ' AND annotation.start = ? AND annotation."end" = ? AND record.state = ?',
        (source_id, *span, State.LIVE),
    )
    return {int(actor): int(annotation) for actor, annotation in rows}


def add_name(edit: Edit, actor_id: int, name: str, *, lang: str | None = None) -> bool:
    """Give an actor one more name, as an alias; False when it has that name already."""
    words = " ".join(name.split())
    names = read.get(edit.connection, actor_id).lists["name"]
    if any(str(row["text"]).casefold() == words.casefold() for row in names):
        return False
    row: Row = {"text": words, "lang": lang, "kind": "alias"}
    write.change(edit, actor_id, {"name": (*names, row)})
    return True

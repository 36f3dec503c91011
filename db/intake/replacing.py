"""Another text for a source, looked at before anything is written: what stays, moves, is lost."""

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from db.formats import registry
from db.store import anchoring, documents, orphans
from db.store.documents import Original
from db.text import anchors
from db.text.document import Extracted

AROUND = 60
"""Code points before and after a passage that are shown with it."""


@dataclass(frozen=True, slots=True)
class Shown:
    """Words with what stands around them. `start` and `end` are in their own text."""

    start: int
    end: int
    before: str
    words: str
    after: str


@dataclass(frozen=True, slots=True)
class Change:
    """What would become of one annotation.

    `state`: anchored (stays), moved, orphan (lost). `now` is None for a lost one, whose
    `candidates` are places where its words might stand, the likeliest first.
    """

    annotation_id: int
    state: str
    was: Shown
    now: Shown | None
    candidates: tuple[Shown, ...] = ()

    @property
    def same_words(self) -> bool:
        """Whether the words stay as they were."""
        return self.now is not None and self.now.words == self.was.words


@dataclass(frozen=True, slots=True)
class Preview:
    """What replacing would do, and all that is needed to do it."""

    changes: tuple[Change, ...]
    extracted: Extracted
    original: Original

    def count(self, state: str) -> int:
        """Count the annotations that would be anchored, moved or orphan."""
        return sum(change.state == state for change in self.changes)


def preview(
    connection: sqlite3.Connection, source_id: int, path: Path, *, encoding: str | None = None
) -> Preview:
    """Read a file and tell what would become of the annotations; nothing is written.

    Raises DocumentError when the file cannot be read.
    """
    extracted = registry.read_document(path, encoding=encoding)
    name = path.name.encode("utf-8", "replace").decode("utf-8")
    original = Original(name, path.read_bytes(), extracted.media_type)
    before = documents.current(connection, source_id)
    if before is None:
        return Preview((), extracted, original)
    old = documents.text(connection, before.id)
    ids, selectors = anchoring.standing(connection, source_id, before.id)
    found = anchors.reanchor(old, extracted.text, selectors)
    ready = anchors.quotations(extracted.text)
    changes = [
        _change(id_, old, ready, selector, place)
        for id_, selector, place in zip(ids, selectors, found, strict=True)
    ]
    return Preview(tuple(changes), extracted, original)


def shown(text: str, start: int, end: int) -> Shown:
    """Cut a passage with its surroundings out of a text; line ends become blanks."""
    return Shown(
        start,
        end,
        _flat(text[max(start - AROUND, 0) : start]),
        text[start:end],
        _flat(text[end : end + AROUND]),
    )


def _change(
    id_: int,
    old: str,
    new: anchors.Quotations,
    selector: anchors.Selector,
    place: anchors.Anchored,
) -> Change:
    was = shown(old, selector.start, selector.end)
    if place.start is None or place.end is None:
        found = orphans.places(new, selector)
        candidates = tuple(shown(new.text, one.start, one.end) for one in found)
        return Change(id_, "orphan", was, None, candidates)
    return Change(id_, place.state, was, shown(new.text, place.start, place.end))


def _flat(words: str) -> str:
    return words.replace("\n", " ")

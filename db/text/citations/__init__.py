"""References as people write them: full notes, short notes for repeats, bibliographies."""

from db.text.citations.model import Locator, Person, Reference, Run, html, markdown, plain
from db.text.citations.notes import Citer, bibliography, note, quoted, short_note

__all__ = [
    "Citer",
    "Locator",
    "Person",
    "Reference",
    "Run",
    "bibliography",
    "html",
    "markdown",
    "note",
    "plain",
    "quoted",
    "short_note",
]

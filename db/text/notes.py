"""Foot- and endnotes of a text: how the text calls them, and which note belongs to which call.

A call is "[1]" in the text; the note is a passage of kind "note" that begins with the same sign.
Where signs return (in each chapter), the first call has the first such note, and so on.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable

_SIGN = re.compile(r"\[(?P<label>[\w*†‡§]{1,6})\]")
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_TENS = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"))


class Spanned(Protocol):
    """A passage, as read or as stored."""

    @property
    def start(self) -> int:
        """Its first character."""
        ...

    @property
    def end(self) -> int:
        """The character after its last."""
        ...

    @property
    def kind(self) -> str:
        """What it is."""
        ...


@dataclass(frozen=True, slots=True)
class NoteLink:
    """A call (its sign, in code points of the text) and its note (a passage, sign included)."""

    label: str
    start: int
    end: int
    note_start: int
    note_end: int


def mark(label: str) -> str:
    """Write the sign of a note."""
    return f"[{label}]"


def without_calls(words: str) -> str:
    """Give words without the calls of notes in them."""
    return _SIGN.sub("", words)


def roman(number: int) -> str:
    """Write a number in small Roman numerals, as endnotes are counted."""
    parts: list[str] = []
    for value, sign in (*_TENS, (40, "xl"), *_ROMAN):
        parts.append(sign * (number // value))
        number %= value
    return "".join(parts)


def links(text: str, passages: Iterable[Spanned]) -> list[NoteLink]:
    """Join the calls in a text with its notes, in the order of the calls."""
    notes: dict[str, list[list[int]]] = defaultdict(list)
    last: list[int] | None = None
    bodies: list[Spanned] = []
    for passage in passages:
        sign = _SIGN.match(text, passage.start, passage.end)
        if passage.kind != "note":
            bodies.append(passage)
            last = None
        elif sign:
            last = [passage.start, passage.end]
            notes[sign["label"]].append(last)
        elif last is not None:
            last[1] = passage.end  # a further paragraph of the same note
    calls = (
        (sign["label"], *sign.span())
        for passage in (bodies if notes else ())
        for sign in _SIGN.finditer(text, passage.start, passage.end)
    )
    found: list[NoteLink] = []
    taken: dict[str, int] = defaultdict(int)
    for label, start, end in calls:
        wanted = notes.get(label)
        if wanted:
            at = min(taken[label], len(wanted) - 1)
            taken[label] += 1
            found.append(NoteLink(label, start, end, wanted[at][0], wanted[at][1]))
    return found

"""Puts the paragraphs of a document together into one text with blocks, and tells where each went.

A line break inside a paragraph starts a new block, as in HTML. What is said of a place inside a
paragraph (where a comment begins) is told in offsets of the whole text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from db.text.blocks import Block

if TYPE_CHECKING:
    from collections.abc import Hashable

_LINE = re.compile(r"[^\n\f\v]+")
_UNSTORABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f]")


@dataclass(slots=True)
class Paragraph:
    """A paragraph as it is read: its words so far, what it is, and places in it to be told."""

    kind: str = "paragraph"
    level: int | None = None
    parts: list[str] = field(default_factory=list[str])
    length: int = 0
    places: dict[Hashable, int] = field(default_factory=dict["Hashable", int])

    def add(self, words: str) -> None:
        """Add words."""
        words = _UNSTORABLE.sub("", words)
        self.parts.append(words)
        self.length += len(words)

    def begin(self, words: str) -> None:
        """Put words before all others, whose leading blanks fall away."""
        rest = "".join(self.parts).lstrip()
        moved = len(words) + len(rest) - self.length
        self.parts = [words, rest]
        self.length += moved
        self.places = {key: max(at + moved, 0) for key, at in self.places.items()}

    def note_place(self, key: Hashable) -> None:
        """Remember where this is."""
        self.places.setdefault(key, self.length)


@dataclass(slots=True)
class Assembly:
    """The text so far. `places` are those of all paragraphs, in code points of the text."""

    blocks: list[Block] = field(default_factory=list[Block])
    places: dict[Hashable, int] = field(default_factory=dict["Hashable", int])
    parts: list[str] = field(default_factory=list[str])
    length: int = 0

    @property
    def text(self) -> str:
        """The whole text, blocks a blank line apart."""
        return "".join(self.parts)

    def put(self, paragraph: Paragraph) -> None:
        """Add a paragraph; a blank one leaves its places at the end of the text."""
        raw = "".join(paragraph.parts)
        lines: list[tuple[int, int, int]] = []
        for found in _LINE.finditer(raw):
            words = found.group().strip()
            if words:
                begin = found.start() + found.group().index(words[0])
                lines.append((begin, begin + len(words), self._append(words, paragraph)))
        for key, at in paragraph.places.items():
            self.places.setdefault(key, self._placed(lines, at))

    def _append(self, words: str, paragraph: Paragraph) -> int:
        if self.parts:
            self.parts.append("\n\n")
            self.length += 2
        start = self.length
        self.parts.append(words)
        self.length += len(words)
        kind = paragraph.kind
        level = paragraph.level if kind == "heading" else None
        fixed = kind != "paragraph"
        self.blocks.append(Block(start, self.length, words, kind, level, apart=True, fixed=fixed))
        return start

    def _placed(self, lines: list[tuple[int, int, int]], at: int) -> int:
        for begin, end, start in lines:
            if at <= end:
                return start + max(at - begin, 0)
        return self.length

"""What is known of a page: its size, its picture, its lines, the places of its characters.

Places on a page are shares of its width and height as it is shown upright: 0 to 1, y downwards.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.text.document import Box


class Rect(NamedTuple):
    """Left, top, right, bottom, in shares of the page."""

    left: float
    top: float
    right: float
    bottom: float


class PageSize(NamedTuple):
    """Width and height of a page in points (1/72 inch), as it is shown."""

    width: float
    height: float


class Picture(NamedTuple):
    """A part of a page in pixels, four bytes each: blue, green, red, unused; rows without gaps."""

    width: int
    height: int
    data: bytes


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line: its words, and (start, end, rect) of each character, start and end in the words."""

    text: str
    characters: tuple[tuple[int, int, Rect], ...]


class FileMark(NamedTuple):
    """A highlight or frame that the file holds itself: its number on the page, where it lies."""

    number: int
    rects: tuple[Rect, ...]


@dataclass(frozen=True, slots=True)
class PageText:
    """The lines of a page in reading order, and the matrix from PDF points to shares of the page.

    `marks` are those that the file holds itself and `draw` can leave out. The matrix is
    (a, b, c, d, e, f): x' = a·x + c·y + e, y' = b·x + d·y + f.
    """

    lines: tuple[TextLine, ...] = ()
    matrix: tuple[float, float, float, float, float, float] = field(default=(1, 0, 0, 1, 0, 0))
    marks: tuple[FileMark, ...] = ()

    def to_page(self, region: Sequence[float]) -> Rect:
        """Place a region in PDF points (left, bottom, right, top) on the page."""
        a, b, c, d, e, f = self.matrix
        corners = [(x, y) for x in region[::2] for y in region[1::2]]
        xs = [a * x + c * y + e for x, y in corners]
        ys = [b * x + d * y + f for x, y in corners]
        return Rect(min(xs), min(ys), max(xs), max(ys))

    def to_points(self, rect: Rect) -> tuple[float, float, float, float]:
        """Give a place on the page as a region in PDF points: left, bottom, right, top."""
        a, b, c, d, e, f = self.matrix
        whole = a * d - b * c or 1.0
        corners = [(x - e, y - f) for x in rect[::2] for y in rect[1::2]]
        xs = [(d * x - c * y) / whole for x, y in corners]
        ys = [(a * y - b * x) / whole for x, y in corners]
        return (
            round(min(xs), 1),
            round(min(ys), 1),
            round(max(xs), 1),
            round(max(ys), 1),
        )


class Glyph(NamedTuple):
    """A character on a page: its span in the document's text, its line, its place."""

    start: int
    end: int
    line: int
    rect: Rect


def glyphs(page: PageText, boxes: Sequence[Box]) -> list[Glyph]:
    """Join the characters of a page with the document's text, in reading order.

    `boxes` are those of the page map that belong to this page, one for each line. Empty where they
    do not fit, because the text came from another file.
    """
    if len(page.lines) != len(boxes):
        return []
    return [
        Glyph(box.start + start, min(box.start + end, box.end), number, rect)
        for number, (line, box) in enumerate(zip(page.lines, boxes, strict=True))
        for start, end, rect in line.characters
        if box.start + start < box.end
    ]

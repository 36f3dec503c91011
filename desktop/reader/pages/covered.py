"""Which of the marks that a PDF holds itself lie beneath an annotation of the same words.

Those are not drawn: two colours over each other, each with its own edges, cannot be read.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from db.formats.pages import FileMark, Rect

if TYPE_CHECKING:
    from desktop.reader.pages.canvas import Canvas

_SHARE = 0.5
"""So much of a mark lies beneath annotations where it is taken for one of the same words."""


def covered(canvas: "Canvas", page: int) -> tuple[int, ...]:
    """Give the file's marks on a page (from 0) that annotations cover, by their numbers."""
    words = canvas.drawing.words(page)
    if words is None or not words.marks:
        return ()
    ours: list[Rect] = []
    glyphs = canvas.content.glyphs(page)
    for mark in canvas.marks_on(page):
        if mark.region is not None:
            ours.append(words.to_page(mark.region))
        elif glyphs and mark.start is not None and mark.end is not None:
            ours += glyphs.rects(mark.start, mark.end)
    return tuple(one.number for one in words.marks if _is_covered(one, ours))


def left(canvas: "Canvas") -> int:
    """Count the file's marks that no annotation covers, on the pages that were read."""
    marked = canvas.drawing.marked.items()
    return sum(number - len(covered(canvas, page)) for page, number in marked)


def _is_covered(mark: FileMark, ours: Sequence[Rect]) -> bool:
    whole = sum(rect.right - rect.left for rect in mark.rects)
    return whole > 0 and sum(_beneath(rect, ours) for rect in mark.rects) >= _SHARE * whole


def _beneath(rect: Rect, ours: Sequence[Rect]) -> float:
    """Give how wide a stretch of the middle line of a rectangle others cover."""
    middle = (rect.top + rect.bottom) / 2
    spans = sorted(
        (max(one.left, rect.left), min(one.right, rect.right))
        for one in ours
        if one.top <= middle <= one.bottom
    )
    wide, at = 0.0, rect.left
    for left, right in spans:
        wide += max(right - max(left, at), 0)
        at = max(at, right)
    return wide

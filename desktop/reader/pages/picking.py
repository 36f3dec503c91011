"""Which characters of a page are meant: at a point, a word, a line above or below, a span."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from db.formats.pages import Glyph
from db.formats.pages.model import Rect

_WORD = re.compile(r"[\w'’-]+")


@dataclass(slots=True)
class PageGlyphs:
    """The characters of a page in reading order."""

    glyphs: Sequence[Glyph] = ()
    _lines: dict[int, Rect] = field(default_factory=dict[int, Rect])

    def __post_init__(self) -> None:
        for glyph in self.glyphs:
            known = self._lines.get(glyph.line)
            self._lines[glyph.line] = glyph.rect if known is None else _union(known, glyph.rect)

    def __bool__(self) -> bool:
        return bool(self.glyphs)

    def offset(self, x: float, y: float) -> int:
        """Give the place in the text nearest to a point: before or after a character."""
        line = min(self._lines, key=lambda one: _distance(self._lines[one], x, y))
        return self._along(line, x)

    def _along(self, line: int, x: float) -> int:
        here = [glyph for glyph in self.glyphs if glyph.line == line]
        near = min(here, key=lambda g: abs((g.rect.left + g.rect.right) / 2 - x))
        return near.start if x < (near.rect.left + near.rect.right) / 2 else near.end

    def rects(self, start: int, end: int) -> list[Rect]:
        """Give one rectangle for each line that a span of the text touches here."""
        found: dict[int, Rect] = {}
        for glyph in self.glyphs:
            if glyph.start < end and start < glyph.end:
                known = found.get(glyph.line)
                found[glyph.line] = glyph.rect if known is None else _union(known, glyph.rect)
        return list(found.values())

    def caret(self, offset: int) -> Rect | None:
        """Give where a place in the text stands: a rectangle without width."""
        for glyph in self.glyphs:
            if glyph.start == offset:
                return glyph.rect._replace(right=glyph.rect.left)
        for glyph in reversed(self.glyphs):
            if glyph.end <= offset:
                return glyph.rect._replace(left=glyph.rect.right) if glyph.end == offset else None
        return None

    def line_end(self, offset: int, *, last: bool) -> int | None:
        """Give where the line of a place begins or, with `last`, ends."""
        here = next((g for g in self.glyphs if g.start <= offset <= g.end), None)
        if here is None:
            return None
        line = [glyph for glyph in self.glyphs if glyph.line == here.line]
        return line[-1].end if last else line[0].start

    def other_line(self, offset: int, step: int) -> int | None:
        """Give the place one line down (1) or up (-1) from another; None beyond the page."""
        here = next((g for g in self.glyphs if g.start <= offset <= g.end), None)
        if here is None:
            return None
        order = list(self._lines)
        at = order.index(here.line) + step
        return self._along(order[at], here.rect.left) if 0 <= at < len(order) else None


def word_at(text: str, offset: int) -> tuple[int, int]:
    """Give the word at a place in the text; a single character where there is none."""
    begin = max(offset - 200, 0)
    for found in _WORD.finditer(text, begin, min(offset + 200, len(text))):
        if found.start() <= offset <= found.end():
            return found.span()
    return offset, min(offset + 1, len(text))


def next_word(text: str, offset: int, step: int) -> int:
    """Give the beginning of the next word, or of the one before."""
    if step > 0:
        here = _WORD.match(text, offset)
        found = _WORD.search(text, here.end() if here else offset)
        return found.start() if found else len(text)
    starts = [one.start() for one in _WORD.finditer(text, max(offset - 400, 0), offset)]
    return starts[-1] if starts else 0


def _union(one: Rect, other: Rect) -> Rect:
    return Rect(
        min(one.left, other.left),
        min(one.top, other.top),
        max(one.right, other.right),
        max(one.bottom, other.bottom),
    )


def _distance(rect: Rect, x: float, y: float) -> tuple[float, float]:
    down = max(rect.top - y, y - rect.bottom, 0.0)
    across = max(rect.left - x, x - rect.right, 0.0)
    return (down + across, abs((rect.top + rect.bottom) / 2 - y))

"""How a block is set: its font and width, its lines, and where each offset stands in them.

All places are pixels from the block's upper left corner; all offsets code points of the document.
"""

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt, QTextBoundaryFinder
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from desktop.reader import emphasis
from desktop.reader.blocks import Block, Blocks
from desktop.reader.units import Units
from desktop.theme.look import Look

SIZES = (13.0, 14.0, 15.0, 16.0, 17.0, 18.0, 20.0, 22.0, 25.0, 28.0, 32.0)
SPACINGS = (1.05, 1.15, 1.25, 1.4, 1.6, 1.9)
WIDTHS = (44, 56, 66, 76, 90)
_HEADINGS = {1: 1.5, 2: 1.25, 3: 1.12}
_LETTER = 0.84
"""How much of a font's average letter the letters of a text take up."""
_SMALL = {"caption", "byline", "author_note", "clutter"}
_RIGHT_TO_LEFT = {"R", "AL"}


@dataclass(frozen=True, slots=True)
class Style:
    """How text is set: size in pixels at 100 %, spacing of lines, width of a line in letters."""

    size: float = 17.0
    spacing: float = 1.25
    width: int = 66


class Line(NamedTuple):
    """A line: where it begins, how high it is, and where its letters stand within.

    `start`, `end` and `inked`, where its last letter ends, are Qt's offsets.
    """

    top: float
    height: float
    text_top: float
    text_height: float
    baseline: float
    start: int
    end: int
    inked: int


class Setter:
    """Sets blocks in one style and width."""

    def __init__(self, look: Look, style: Style, width: float) -> None:
        self.look, self.style, self.width = look, style, width
        metrics = QFontMetricsF(self.font("paragraph", 0))
        self.em = metrics.averageCharWidth()
        self.natural = metrics.height()

    @staticmethod
    def measure(look: Look, style: Style) -> float:
        """Give the width in pixels of a line in a style."""
        font = look.font(style.size, reading=True)
        return QFontMetricsF(font).averageCharWidth() * style.width * _LETTER

    def font(self, kind: str, level: int) -> QFont:
        """Give the font of a kind of passage."""
        size = self.style.size
        if kind == "heading":
            return self.look.font(size * _HEADINGS.get(level, 1.0), 700, reading=True)
        if kind in _SMALL:
            return self.look.font(size * 0.86, reading=True, italic=kind == "caption")
        return self.look.font(size, reading=True)

    def indent(self, block: Block) -> float:
        """Give how far a block is set in."""
        return {"quotation": 2.4, "list_item": 2.0}.get(block.kind, 0.0) * self.em * 1.4

    def above(self, block: Block) -> float:
        """Give the room above a block: none where it continues a passage."""
        if not block.opens:
            return 0.0
        if block.kind == "heading":
            return self.natural * 0.8
        return self.natural * (0.16 if block.kind == "list_item" else 0.42)

    def guesses(self, blocks: Blocks) -> NDArray[np.float64]:
        """Estimate the heights of all blocks without laying them out."""
        lengths, forms = blocks.lengths, blocks.forms
        heights = np.empty(len(lengths))
        for form, block in enumerate(blocks.samples):
            per_line = max(1.0, (self.width - self.indent(block)) / (self.em * 0.87))
            large = _HEADINGS.get(block.level, 1.0) if block.kind == "heading" else 1.0
            high = self.natural * self.style.spacing * large
            which = forms == form
            lines = np.ceil(np.maximum(lengths[which], 1) / per_line)
            heights[which] = lines * high + 2 * self.above(block)
        return heights

    def set(self, text: str, block: Block, *, markdown: bool = False) -> "Laid":
        """Lay a block out; with `markdown` its emphasis, code and links as such."""
        return Laid(self, text[block.start : block.end], block, markdown=markdown)


class Laid:
    """A block as it was set."""

    def __init__(self, setter: Setter, text: str, block: Block, *, markdown: bool = False) -> None:
        self.block = block
        self.text = text
        self._units = Units(text)
        self.indent = setter.indent(block)
        self.above = setter.above(block)
        self.right_to_left = _reads_leftwards(text)
        self.mixed = self.right_to_left or _has_leftward(text)
        font = setter.font(block.kind, block.level)
        self._layout = QTextLayout(self._units.shown, font)
        self._layout.setCacheEnabled(True)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        side = Qt.AlignmentFlag.AlignRight if self.right_to_left else Qt.AlignmentFlag.AlignLeft
        option.setAlignment(side)
        option.setTextDirection(
            Qt.LayoutDirection.RightToLeft if self.right_to_left else Qt.LayoutDirection.LeftToRight
        )
        self._layout.setTextOption(option)
        if markdown:
            self._layout.setFormats(emphasis.formats(text, self._units, setter.look, font))
        width = max(setter.width - self.indent, setter.em * 4)
        tight = block.kind == "heading"
        self._set_lines(width, 1.1 if tight else setter.style.spacing)
        below = self.above if block.closes else 0.0
        self.height = self._bottom + (below * 0.4 if tight else below)

    def _set_lines(self, width: float, spacing: float) -> None:
        layout = self._layout
        self.lines: list[Line] = []
        self._qt_lines: list[QTextLine] = []
        top = self.above
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            natural = line.height()
            height = round(natural * spacing)
            text_top = top + (height - natural) / 2
            line.setPosition(QPointF(self.indent, text_top))
            start = line.textStart()
            end = start + line.textLength()
            made = Line(
                top, height, text_top, natural, text_top + line.ascent(),
                start, end, self._inked(start, end),
            )  # fmt: skip
            self.lines.append(made)
            self._qt_lines.append(line)
            top += height
        layout.endLayout()
        self._bottom = top

    def _inked(self, start: int, end: int) -> int:
        """Give where the letters of a line end: the blank at which it was broken is not painted."""
        high = self._units.points(end)
        if high == len(self.text) or not self.text[high - 1].isspace():
            return end
        low = self._units.points(start)
        words = self.text[low:high].rstrip()
        return self._units.units(low + len(words)) if words else end

    def draw(
        self,
        painter: QPainter,
        where: QPointF,
        formats: Sequence[tuple[int, int, QTextCharFormat]],
    ) -> None:
        """Draw the text; `formats` colour spans of it (code points of the document)."""
        ranges: list[QTextLayout.FormatRange] = []
        for start, end, look in formats:
            low, high = self._span(start, end)
            if low < high:
                one = QTextLayout.FormatRange()
                one.start, one.length, one.format = low, high - low, look  # type: ignore[attr-defined]
                ranges.append(one)
        self._layout.draw(painter, where, ranges)

    def draw_caret(self, painter: QPainter, where: QPointF, offset: int, width: int) -> None:
        """Draw the caret at an offset."""
        at = self._unit(offset)
        line = self.lines[self._line(at)]
        x = self._x(self._line(at), at)
        painter.fillRect(
            QRectF(where.x() + x, where.y() + line.text_top, width, line.text_height),
            painter.pen().color(),
        )

    def rects(self, start: int, end: int) -> list[tuple[Line, QRectF]]:
        """Give where a span stands: a rectangle, as high as its letters, for each run of a line."""
        low, high = self._span(start, end)
        found: list[tuple[Line, QRectF]] = []
        if low >= high or not self.lines:
            return found
        for number in range(self._line(low), len(self.lines)):
            line = self.lines[number]
            if line.start >= high:
                break
            first, last = max(low, line.start), min(high, line.inked)
            if first >= last:
                continue
            for left, right in self._runs(number, first, last):
                found.append((line, QRectF(left, line.text_top, right - left, line.text_height)))
        return found

    def span_between(self, top: float, bottom: float) -> tuple[int, int]:
        """Give the span of the lines that stand between two heights."""
        if not self.lines:
            return self.block.start, self.block.end
        first = max(0, bisect_right(self.lines, top, key=lambda line: line.top) - 1)
        last = max(first, bisect_left(self.lines, bottom, key=lambda line: line.top) - 1)
        return self._point(self.lines[first].start), self._point(self.lines[last].end)

    def _runs(self, number: int, first: int, last: int) -> list[tuple[float, float]]:
        """Give the stretches of a line that a span covers; several where directions mix."""
        if not self.mixed:
            left, right = self._x(number, first), self._x(number, last)
            return [(left, right)] if right > left else []
        line = self._qt_lines[number]
        # Qt's edges of the letter at which the direction turns are those of the letters beside it,
        # so the glyphs themselves tell; only a tab has none.
        boxes = [run.boundingRect() for run in line.glyphRuns(first, last - first)]
        stretches = [(box.left(), box.right()) for box in boxes]
        for at in (at for at in range(first, last) if self._units.shown[self._index(at)] == "\t"):
            one = _number(line.cursorToX(at, QTextLine.Edge.Leading))
            other = _number(line.cursorToX(at, QTextLine.Edge.Trailing))
            stretches.append((min(one, other), max(one, other)))
        runs: list[tuple[float, float]] = []
        for left, right in sorted(stretches):
            if runs and left - runs[-1][1] < 0.6:
                runs[-1] = (runs[-1][0], max(right, runs[-1][1]))
            elif right > left:
                runs.append((left, right))
        return runs

    def _index(self, unit: int) -> int:
        return min(self._units.points(unit), len(self.text) - 1)

    def offset_at(self, x: float, y: float) -> int:
        """Give the offset nearest to a place."""
        return self.offset_in(self.line_at(y), x)

    def line_at(self, y: float) -> int:
        """Give the number of the line at a height."""
        return max(0, bisect_right(self.lines, y, key=lambda line: line.top) - 1)

    def offset_in(self, number: int, x: float) -> int:
        """Give the offset nearest to x in a line, by its number."""
        if not self.lines:
            return self.block.start
        found = self._qt_lines[number].xToCursor(x)
        line = self.lines[number]
        if number + 1 < len(self.lines) and found >= line.end > line.start:
            found = self._layout.previousCursorPosition(line.end)
        return self._point(found)

    def line_of(self, offset: int) -> int:
        """Give the number of the line that an offset stands in."""
        return self._line(self._unit(offset))

    def x_of(self, offset: int) -> float:
        """Give how far from the left an offset stands."""
        at = self._unit(offset)
        return self._x(self._line(at), at)

    def line_span(self, number: int) -> tuple[int, int]:
        """Give where a line begins, and its last place for a caret."""
        line = self.lines[number]
        end = line.end
        if number + 1 < len(self.lines):
            end = self._layout.previousCursorPosition(end)
        return self._point(line.start), self._point(end)

    def step(self, offset: int, by: int, *, word: bool = False) -> int | None:
        """Give the next place for a caret (by 1) or the one before; None outside the block."""
        at = self._unit(offset)
        mode = QTextLayout.CursorMode.SkipWords if word else QTextLayout.CursorMode.SkipCharacters
        move = self._layout.nextCursorPosition if by > 0 else self._layout.previousCursorPosition
        found = move(at, mode)
        return None if found == at else self._point(found)

    def whole(self, start: int, end: int) -> tuple[int, int]:
        """Widen a span to whole letters: a combining mark belongs to its letter."""
        low, high = self._unit(start), self._unit(end)
        if not self._layout.isValidCursorPosition(low):
            low = self._layout.previousCursorPosition(low)
        if not self._layout.isValidCursorPosition(high):
            high = self._layout.nextCursorPosition(high)
        return self._point(low), self._point(high)

    def word_at(self, offset: int) -> tuple[int, int]:
        """Give the word at an offset."""
        word = QTextBoundaryFinder.BoundaryType.Word
        finder = QTextBoundaryFinder(word, self._units.shown)
        at = self._unit(offset)
        finder.setPosition(at)
        start = at if finder.isAtBoundary() and at < self._units.length else -1
        if start < 0:
            start = finder.toPreviousBoundary()
        finder.setPosition(max(start, 0))
        end = finder.toNextBoundary()
        low, high = self._point(max(start, 0)), self._point(self._units.length if end < 0 else end)
        shown = self.text[low - self.block.start : high - self.block.start]
        if shown.strip():
            high -= len(shown) - len(shown.rstrip())
        return low, high

    def _span(self, start: int, end: int) -> tuple[int, int]:
        return self._unit(start), self._unit(end)

    def _unit(self, offset: int) -> int:
        inside = min(max(offset - self.block.start, 0), len(self.text))
        return self._units.units(inside)

    def _point(self, unit: int) -> int:
        return self.block.start + self._units.points(unit)

    def _line(self, unit: int) -> int:
        low, high = 0, len(self.lines) - 1
        while low < high:
            middle = (low + high) // 2
            if self.lines[middle].end <= unit:
                low = middle + 1
            else:
                high = middle
        return low

    def _x(self, number: int, unit: int) -> float:
        return _number(self._qt_lines[number].cursorToX(unit))


def _number(found: object) -> float:
    """Give the place from what Qt's binding returns: it adds the cursor in some versions."""
    return float(found[0]) if isinstance(found, tuple) else float(found)  # type: ignore[arg-type]


@lru_cache(maxsize=4096)
def _direction(letter: str) -> str:
    return unicodedata.bidirectional(letter)


def _reads_leftwards(text: str) -> bool:
    """Tell whether the first strong letter is of a script that runs to the left."""
    if text.isascii():
        return False
    for letter in text[:2000]:
        direction = _direction(letter)
        if direction in _RIGHT_TO_LEFT:
            return True
        if direction == "L":
            return False
    return False


def _has_leftward(text: str) -> bool:
    if text.isascii():
        return False
    return any(
        "\u0590" <= one <= "\u08ff" or "\u200f" <= one <= "\u202e" or "\ufb1d" <= one <= "\ufefc"
        or "\U00010800" <= one <= "\U00010fff" or "\U0001e800" <= one <= "\U0001efff"
        for one in text
    )  # fmt: skip

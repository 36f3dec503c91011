"""A table set on pages, measured and drawn row by row, so that a long one can be set in turns."""

from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtPrintSupport import QPrinter

from desktop.models.figures import Table
from desktop.theme import fonts
from desktop.theme.palettes import LIGHT
from desktop.tr import tr

FOOT: Final = 24.0
"""Height of the line with title and page."""
PAD, ABOVE = 8.0, 4.0
"""What a cell has beside its words, and above and below them."""
LONGEST_WORD: Final = 180.0
"""A longer word is broken, so that one address does not make a whole table small."""
STEP: Final = 20
"""Rows that are measured or drawn in one step."""
_HIGHEST: Final = 1e6
_WRAP: Final = int(Qt.TextFlag.TextWordWrap)
_ANYWHERE: Final = _WRAP | int(Qt.TextFlag.TextWrapAnywhere)


@dataclass(frozen=True, slots=True)
class Part:
    """A row on a page, or what of a row higher than a page stands on this one."""

    row: int
    top: float
    begins: float
    height: float


class PaperTable:
    """Sets a table under a title and what it was filtered by. Lengths are pixels of a screen."""

    def __init__(self, table: Table, title: str, about: str, room: QSizeF) -> None:
        self._table, self._title, self._about, self._room = table, title, about, room
        self._cell, self._head = fonts.font(11), fonts.font(11, 600)
        self._metrics, self._bold = QFontMetricsF(self._cell), QFontMetricsF(self._head)
        self._shrunk = 1.0
        self._widths: list[float] = []
        self._heights: list[float] = []

    @property
    def steps(self) -> int:
        """How many steps `run` takes, where no row is higher than a page."""
        return 3 * (len(self._table.rows) // STEP)

    def run(self, painter: QPainter, printer: QPrinter, dots: float) -> Generator[None]:
        """Measure all rows, then draw them, and give way after each step.

        `dots` is how many of the printer's make a pixel of a screen.
        """
        yield from self._measure()
        pages = self._pages()
        drawn = 0
        for number, parts in enumerate(pages):
            if number:
                printer.newPage()
            self._furnish(painter, dots, number, len(pages))
            for part in parts:
                self._draw(painter, part)
                drawn += 1
                if drawn % STEP == 0:
                    yield

    def _measure(self) -> Iterator[None]:
        head = [self._bold.horizontalAdvance(text) for text in self._table.head]
        whole, word = list(head), list(head)
        advance = self._metrics.horizontalAdvance
        for at, row in enumerate(self._table.rows, 1):
            for column, text in enumerate(row):
                width = advance(text)
                whole[column] = max(whole[column], width)
                if width > word[column]:
                    word[column] = max(word[column], self._longest_word(text))
            if at % STEP == 0:
                yield
        self._share(whole, word)
        for at, row in enumerate(self._table.rows, 1):
            self._heights.append(self._height(row, self._metrics))
            if at % STEP == 0:
                yield

    def _longest_word(self, text: str) -> float:
        words = (self._metrics.horizontalAdvance(one) for one in text.split())
        return min(max(words, default=0.0), LONGEST_WORD)

    def _share(self, whole: Sequence[float], word: Sequence[float]) -> None:
        """Share the width: all what their words need, the rest by how much more they hold."""
        least = sum(word) + 2 * PAD * len(word)
        self._shrunk = max(least / self._room.width(), 1.0)
        rest = self._room.width() * self._shrunk - least
        more = [long - short for long, short in zip(whole, word, strict=True)]
        part = min(rest / sum(more), 1.0) if sum(more) else 0.0
        self._widths = [
            short + wish * part + 2 * PAD for short, wish in zip(word, more, strict=True)
        ]

    def _height(self, row: Sequence[str], metrics: QFontMetricsF) -> float:
        highest = metrics.height()
        for text, wide in zip(row, self._widths, strict=True):
            room = QRectF(0, 0, wide - 2 * PAD, _HIGHEST)
            if metrics.horizontalAdvance(text) > room.width():
                found = metrics.boundingRect(room, self._wrap(text, room.width()), text)
                highest = max(highest, found.height())
        return highest + 2 * ABOVE

    def _wrap(self, text: str, width: float) -> int:
        return _ANYWHERE if self._longest_word(text) > width - 1 else _WRAP

    def _titles(self) -> list[tuple[str, float, int, str]]:
        """Give what stands above the table: words, size, weight, colour."""
        found = [(self._title, 20.0, 600, LIGHT.text)]
        return [*found, (self._about, 12.0, 400, LIGHT.quiet)] if self._about else found

    def _title_height(self) -> float:
        width = self._room.width()
        heights = (
            QFontMetricsF(fonts.font(size, weight))
            .boundingRect(QRectF(0, 0, width, _HIGHEST), _WRAP, text)
            .height()
            for text, size, weight, _ in self._titles()
        )
        return (sum(heights) + 12) * self._shrunk

    def _pages(self) -> list[list[Part]]:
        """Share the rows among pages; one higher than a page goes on on the next."""
        head = self._height(self._table.head, self._bold)
        whole = (self._room.height() - FOOT) * self._shrunk
        line = self._metrics.height()
        pages: list[list[Part]] = [[]]
        top = self._title_height() + head
        for row, height in enumerate(self._heights):
            begins = 0.0
            while begins < height:
                left, room = height - begins, whole - top
                if left > room and (height <= whole - head or room < line + ABOVE):
                    pages.append([])
                    top = head
                    continue
                taken = left if left <= room else max((room - ABOVE) // line, 1) * line + ABOVE
                pages[-1].append(Part(row, top, begins, taken))
                top, begins = top + taken, begins + taken
        return pages

    def _furnish(self, painter: QPainter, dots: float, number: int, of: int) -> None:
        """Write title, heads and the number of the page; leave the painter ready for rows."""
        painter.resetTransform()
        painter.scale(dots, dots)
        if number == 0:
            top = 0.0
            for text, size, weight, colour in self._titles():
                painter.setFont(fonts.font(size, weight))
                painter.setPen(QColor(colour))
                room = QRectF(0, top, self._room.width(), _HIGHEST)
                painter.drawText(room, _WRAP, text)
                top += painter.boundingRect(room, _WRAP, text).height()
        painter.setFont(fonts.font(10))
        painter.setPen(QColor(LIGHT.quiet))
        told = tr("{title} · page {page} of {pages}", title=self._title, page=number + 1, pages=of)
        place = QRectF(0, self._room.height() - FOOT, self._room.width(), FOOT)
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, told)
        painter.scale(1 / self._shrunk, 1 / self._shrunk)
        painter.setFont(self._head)
        height = self._height(self._table.head, self._bold)
        self._cells(painter, self._table.head, self._title_height() if number == 0 else 0.0, height)
        painter.setFont(self._cell)

    def _draw(self, painter: QPainter, part: Part) -> None:
        row, height = self._table.rows[part.row], self._heights[part.row]
        if part.height == height:
            self._cells(painter, row, part.top, height)
            return
        painter.save()
        painter.setClipRect(QRectF(0, part.top, sum(self._widths), part.height))
        self._cells(painter, row, part.top - part.begins, height)
        painter.restore()

    def _cells(self, painter: QPainter, row: Sequence[str], top: float, height: float) -> None:
        painter.setPen(QColor(LIGHT.text))
        left = 0.0
        for text, wide in zip(row, self._widths, strict=True):
            room = QRectF(left + PAD, top + ABOVE, wide - 2 * PAD + 1, height - ABOVE)
            painter.drawText(room, self._wrap(text, room.width()), text)
            left += wide
        painter.setPen(QColor(LIGHT.line))
        painter.drawLine(0, round(top + height), round(left), round(top + height))

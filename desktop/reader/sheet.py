"""What stands on the paper besides the words, and how all of it is painted."""

import itertools
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QTextCharFormat

from db.store.reader_text import Mark
from desktop.reader import colours
from desktop.reader.flow import Flow
from desktop.reader.marks import Marks
from desktop.reader.shapes import Laid, Line
from desktop.theme.look import Look
from desktop.tr import tr

if TYPE_CHECKING:
    from desktop.reader.mentioned import Mentioned

MOST_BANDS = 4
"""Overlapping highlights that are told apart on one line."""

QUIET = 0.55
"""How much of its colour the thin rule under mere evidence has."""


class Under(NamedTuple):
    """A stretch that is underlined: a mention (kind "actor") or a date (kind "event")."""

    start: int
    end: int
    kind: str
    told: str
    ids: tuple[int, ...] = ()


@dataclass(slots=True)
class Sheet:
    """The state that is painted. Offsets are code points of the document."""

    marks: Marks = field(default_factory=Marks)
    colour_of: Callable[[Mark], str] = lambda _: "#e2b13c"
    unders: "Mentioned | None" = None
    found: Sequence[tuple[int, int]] = ()
    found_at: int = -1
    anchor: int = 0
    caret: int = 0
    caret_seen: bool = False
    chosen: list[int] = field(default_factory=list[int])
    read_to: int = 0

    @property
    def selection(self) -> tuple[int, int]:
        """What is selected: start and end, equal for nothing."""
        return min(self.anchor, self.caret), max(self.anchor, self.caret)

    def unders_within(self, start: int, end: int) -> Sequence[Under]:
        """Give the underlined stretches that touch a span."""
        return self.unders.within(start, end) if self.unders is not None else ()

    def found_within(self, start: int, end: int) -> range:
        """Give the numbers of the hits that touch a span."""
        first = bisect_left(self.found, start, key=lambda one: one[1])
        return range(first, bisect_left(self.found, end, key=lambda one: one[0]))


class Painter:
    """Paints blocks of a flow."""

    def __init__(self, look: Look, sheet: Sheet) -> None:
        self._look, self._sheet = look, sheet
        self._seen = (0, 0)

    def paint(self, painter: QPainter, flow: Flow, index: int, where: QPointF, room: float) -> None:
        """Paint what is seen of one block with its left upper corner at `where`.

        Seen is what stands from 0 to `room`: a long block reaches far beyond it.
        """
        laid = flow.laid(index)
        left, y = where.x(), where.y()
        self._seen = laid.span_between(-y, room - y)
        self._bands(painter, laid, left, y)
        self._hits(painter, laid, left, y)
        self._unders(painter, laid, left, y)
        palette = self._look.palette
        quiet = laid.block.kind in {"clutter", "byline", "author_note"}
        painter.setPen(QColor(palette.quiet if quiet else palette.text))
        laid.draw(painter, QPointF(left, y), self._formats(laid))
        self._beside(painter, laid, left, y)
        self._frames(painter, laid, left, y)

    def paint_caret(self, painter: QPainter, laid: Laid, left: float, y: float) -> None:
        """Paint the caret."""
        painter.setPen(self._look.colour("accent"))
        width = max(2, round(2 * self._look.scale))
        laid.draw_caret(painter, QPointF(left, y), self._sheet.caret, width)

    def _formats(self, laid: Laid) -> list[tuple[int, int, QTextCharFormat]]:
        sheet, palette, block = self._sheet, self._look.palette, laid.block
        made: list[tuple[int, int, QTextCharFormat]] = []
        if sheet.found_at in sheet.found_within(*self._seen):
            current = _format(palette.accent, palette.accent_text)
            made.append((*sheet.found[sheet.found_at], current))
        start, end = sheet.selection
        if start < block.end and end > block.start and start < end:
            made.append((start, end, _format(palette.selected, palette.selected_text)))
        return made

    def _hits(self, painter: QPainter, laid: Laid, left: float, y: float) -> None:
        """Paint what was found, as bands: thousands of formats would take Qt seconds."""
        sheet, colour = self._sheet, self._look.colour("mark")
        for number in sheet.found_within(*self._seen):
            if number != sheet.found_at:
                for _, rect in laid.rects(*sheet.found[number]):
                    painter.fillRect(rect.translated(left, y), colour)

    def _bands(self, painter: QPainter, laid: Laid, left: float, y: float) -> None:
        block = laid.block
        seen = self._sheet.marks.within(*self._seen)
        marks = [mark for mark in seen if not mark.only_links]
        if not marks:
            return
        cuts = sorted(
            {min(max(at, block.start), block.end) for m in marks for at in (m.start, m.end)}
        )
        for start, end in itertools.pairwise(cuts):
            over = [m for m in marks if m.start < end and m.end > start][-MOST_BANDS:]
            if over:
                paints = [colours.soft(self._sheet.colour_of(m), self._look.palette) for m in over]
                for _, rect in laid.rects(start, end):
                    high = rect.height() / len(paints)
                    for number, paint in enumerate(paints):
                        painter.fillRect(
                            QRectF(
                                left + rect.x(), y + rect.y() + number * high, rect.width(), high
                            ),
                            paint,
                        )

    def _frames(self, painter: QPainter, laid: Laid, left: float, y: float) -> None:
        """Underline chosen marks, with handles for a single one; mere evidence gets a thin rule."""
        sheet = self._sheet
        strong = self._look.palette.name == "contrast"
        for mark in sheet.marks.within(*self._seen):
            chosen = mark.id in sheet.chosen
            plain = not (chosen or strong or mark.state == "moved")
            if plain and not mark.only_links:
                continue
            ground, colour = self._look.palette.base, sheet.colour_of(mark)
            edge = colours.mixed(colour, ground, QUIET) if plain else None
            pen = QPen(edge or colours.outline(colour, ground), 2 if chosen else 1)
            if mark.state == "moved":
                pen.setStyle(Qt.PenStyle.DashLine)
            painter.setPen(pen)
            for _, rect in laid.rects(mark.start, mark.end):
                low = y + rect.bottom()
                painter.drawLine(
                    QPointF(left + rect.left(), low), QPointF(left + rect.right(), low)
                )
            if sheet.chosen == [mark.id]:
                self._handles(painter, laid, mark, left, y)

    def _handles(self, painter: QPainter, laid: Laid, mark: Mark, left: float, y: float) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = colours.outline(self._sheet.colour_of(mark), self._look.palette.base)
        painter.setPen(QPen(edge, 2))
        painter.setBrush(self._look.colour("base"))
        for offset in (mark.start, mark.end):
            if laid.block.start <= offset <= laid.block.end:
                x, line = handle(laid, mark, offset)
                low = y + line.text_top + line.text_height
                painter.drawLine(QPointF(left + x, y + line.text_top), QPointF(left + x, low))
                side = self._look.px(1)
                painter.drawEllipse(QPointF(left + x, low + side / 2), side, side)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _unders(self, painter: QPainter, laid: Laid, left: float, y: float) -> None:
        thick = max(1.5, 1.6 * self._look.scale)
        for one in self._sheet.unders_within(*self._seen):
            pen = QPen(QColor(self._look.palette.of_kind(one.kind)), thick)
            if one.kind == "event":
                pen.setStyle(Qt.PenStyle.DotLine)
            painter.setPen(pen)
            for line, rect in laid.rects(one.start, one.end):
                low = round(y + line.baseline + line.text_height * 0.2) + 0.5
                painter.drawLine(
                    QPointF(left + rect.left(), low), QPointF(left + rect.right(), low)
                )

    def _beside(self, painter: QPainter, laid: Laid, left: float, y: float) -> None:
        """Write what stands left of the text: number, page, read-to mark; bars of quotations."""
        block, look = laid.block, self._look
        if block.kind in {"quotation", "clutter"} and laid.lines:
            colour = "strong_line" if block.kind == "quotation" else "line"
            top = y + laid.lines[0].top
            high = laid.lines[-1].top + laid.lines[-1].height - laid.lines[0].top
            x = left + laid.indent - look.px(3)
            painter.fillRect(QRectF(x, top, look.px(0.75), high), look.colour(colour))
        if not laid.lines:
            return
        font = look.font(11)
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        base = y + laid.lines[0].baseline
        right = left - look.px(5)
        if block.number:
            painter.setPen(look.colour("quiet"))
            text = str(block.number)
            painter.drawText(QPointF(right - metrics.horizontalAdvance(text), base), text)
        if block.page is not None:
            painter.setPen(look.colour("quiet"))
            text = tr("p. {number}", number=block.page)
            above = base if not block.number else y + metrics.ascent()
            painter.drawText(QPointF(right - metrics.horizontalAdvance(text), above), text)
            painter.setPen(look.colour("line"))
            painter.drawLine(QPointF(left, y + 1), QPointF(left + look.px(8), y + 1))
        if self._sheet.read_to and block.start < self._sheet.read_to <= block.end:
            low = y + laid.lines[-1].top + laid.lines[-1].height
            painter.fillRect(QRectF(left - look.px(4), low, look.px(12), 2), look.colour("source"))


def handle(laid: Laid, mark: Mark, offset: int) -> tuple[float, Line]:
    """Give where the handle of an end stands: its x, and its line."""
    if offset == mark.end and offset > laid.block.start:
        rects = laid.rects(max(mark.start, laid.block.start), offset)
        if rects:
            line, rect = rects[-1]
            return (rect.left() if laid.right_to_left else rect.right()), line
    return laid.x_of(offset), laid.lines[laid.line_of(offset)]


def _format(back: str, front: str) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setBackground(QColor(back))
    made.setForeground(QColor(front))
    return made

"""Where the caret goes by a key: letter, word, sentence, line, paragraph, page, end of the text."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from db.text import sentences
from desktop.reader.flow import Flow
from desktop.reader.shapes import Laid

_KEY = Qt.Key
_CONTROL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier


class Caret:
    """Moves over the blocks of a flow. `x` is kept while lines are stepped over."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._x: float | None = None

    def moved(self, event: QKeyEvent, at: int, page: float) -> int | None:
        """Give where a key takes the caret from an offset, or None where it is no such key."""
        key, held = event.key(), event.modifiers()
        control, alt = bool(held & _CONTROL), bool(held & _ALT)
        if key not in {_KEY.Key_Up, _KEY.Key_Down, _KEY.Key_PageUp, _KEY.Key_PageDown}:
            self._x = None
        if key in {_KEY.Key_Left, _KEY.Key_Right} and not alt:
            by = 1 if key == _KEY.Key_Right else -1
            if self._flow.laid(self._flow.blocks.at(at)).right_to_left:
                by = -by
            return self._step(at, by, word=control)
        if key in {_KEY.Key_Up, _KEY.Key_Down}:
            by = 1 if key == _KEY.Key_Down else -1
            if alt:
                return self.sentence(at, by)
            return self.paragraph(at, by) if control else self._line(at, by)
        if key in {_KEY.Key_PageUp, _KEY.Key_PageDown} and not control:
            return self._page(at, page if key == _KEY.Key_PageDown else -page)
        if key in {_KEY.Key_Home, _KEY.Key_End} and not alt:
            return self._edge(at, end=key == _KEY.Key_End, whole=control)
        return None

    def sentence(self, at: int, by: int) -> int:
        """Give where the next sentence begins (by 1), or this one or the one before."""
        blocks = self._flow.blocks
        index = blocks.at(at)
        starts = [start for start, _ in self._sentences(index)]
        if by > 0:
            after = next((start for start in starts if start > at), None)
            if after is not None:
                return after
            return blocks.all[index + 1].start if index + 1 < len(blocks) else blocks.all[-1].end
        before = next((start for start in reversed(starts) if start < at), None)
        if before is not None or index == 0:
            return blocks.all[0].start if before is None else before
        return self._sentences(index - 1)[-1][0]

    def _sentences(self, index: int) -> list[tuple[int, int]]:
        """Give the sentences of a block, as all proposals take them; the block where is none."""
        block = self._flow.blocks.all[index]
        found = sentences.sentences(self._flow.blocks.text[block.start : block.end])
        if not found:
            return [(block.start, block.end)]
        return [(block.start + start, block.start + end) for start, end in found]

    def paragraph(self, at: int, by: int) -> int:
        """Give where the next paragraph begins (by 1), or this one or the one before."""
        blocks = self._flow.blocks
        index = blocks.at(at)
        if by > 0:
            return blocks.all[index + 1].start if index + 1 < len(blocks) else blocks.all[-1].end
        if at > blocks.all[index].start or index == 0:
            return blocks.all[index].start
        return blocks.all[index - 1].start

    def span(self, at: int, what: str) -> tuple[int, int]:
        """Give the word, sentence or paragraph at an offset."""
        blocks = self._flow.blocks
        index = blocks.at(at)
        if what == "paragraph":
            return blocks.all[index].start, blocks.all[index].end
        if what == "word":
            return self._flow.laid(index).word_at(at)
        spans = self._sentences(index)
        start, end = next((one for one in reversed(spans) if one[0] <= at), spans[0])
        return start, start + len(sentences.without_last_calls(blocks.text[start:end]))

    def _step(self, at: int, by: int, *, word: bool) -> int:
        blocks = self._flow.blocks
        index = blocks.at(at)
        found = self._flow.laid(index).step(at, by, word=word)
        if found is not None and found != at:
            return found
        if by > 0 and index + 1 < len(blocks):
            return blocks.all[index + 1].start
        if by < 0 and index > 0:
            return blocks.all[index - 1].end
        return at

    def _line(self, at: int, by: int) -> int:
        blocks = self._flow.blocks
        index = blocks.at(at)
        laid = self._flow.laid(index)
        if self._x is None:
            self._x = laid.x_of(at)
        line = laid.line_of(at) + by
        if 0 <= line < len(laid.lines):
            return laid.offset_in(line, self._x)
        if not 0 <= index + by < len(blocks):
            return blocks.all[index].end if by > 0 else blocks.all[index].start
        other = self._flow.laid(index + by)
        return other.offset_in(0 if by > 0 else len(other.lines) - 1, self._x)

    def _page(self, at: int, height: float) -> int:
        blocks = self._flow.blocks
        index = blocks.at(at)
        laid = self._flow.laid(index)
        if self._x is None:
            self._x = laid.x_of(at)
        y = laid.lines[laid.line_of(at)].top + height
        while y < 0 and index > 0:
            index -= 1
            y += self._flow.laid(index).height
        while y >= self._flow.laid(index).height and index + 1 < len(blocks):
            y -= self._flow.laid(index).height
            index += 1
        return self._flow.laid(index).offset_at(self._x, max(y, 0))

    def _edge(self, at: int, *, end: bool, whole: bool) -> int:
        blocks = self._flow.blocks
        if whole:
            return blocks.all[-1].end if end else blocks.all[0].start
        laid = self._flow.laid(blocks.at(at))
        return laid.line_span(laid.line_of(at))[1 if end else 0]


def letter_at(laid: Laid, x: float, y: float) -> int:
    """Give the offset of the letter that a place lies on: a click means it, not its nearest edge.

    Qt tells it wrongly where the direction turns and under several marks, so all letters of the
    line are looked at.
    """
    if not laid.lines:
        return laid.block.start
    number = laid.line_at(y)
    at, last = laid.line_span(number)
    while at <= last and (following := laid.step(at, 1)) is not None:
        for line, rect in laid.rects(at, following):
            if line == laid.lines[number] and rect.left() <= x <= rect.right():
                return at
        at = following
    return laid.offset_in(number, x)

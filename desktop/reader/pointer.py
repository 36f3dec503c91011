"""The mouse on the paper: selecting by letter, word and paragraph, dragging the ends of marks."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QMouseEvent

from desktop.reader.sheet import handle
from desktop.theme.look import Look

if TYPE_CHECKING:
    from desktop.reader.paper import Paper


class Pointer(QObject):
    """Turns what the mouse does into selections and clicks of one paper."""

    def __init__(self, paper: "Paper", look: Look) -> None:
        super().__init__(paper)
        self._paper, self._look = paper, look
        self._drag: tuple[str, int, int] = ("", 0, 0)
        self._clicks, self._pressed, self._moved = 0, QPointF(), False
        self._pull = QTimer(self)
        self._pull.setInterval(30)
        self._pull.timeout.connect(self._on_pull)

    def press(self, event: QMouseEvent) -> None:
        """Begin to select, or to drag an end."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        near = (event.position() - self._pressed).manhattanLength() < 8
        self._clicks = 3 if self._clicks == 2 and near else 1
        self._pressed, self._moved = event.position(), False
        gripped = self._grip(event.position())
        if gripped is not None:
            self._drag = ("end", *gripped)
            return
        at = self._paper.offset_at(event.position())
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._paper.select(self._paper.sheet.anchor, at, reveal=False)
            self._drag = ("letter", self._paper.sheet.anchor, self._paper.sheet.anchor)
        elif self._clicks == 3:
            self._begin("paragraph", self._paper.letter_at(event.position()))
        else:
            self._paper.select(at, at, reveal=False)
            self._drag = ("letter", at, at)

    def double_click(self, event: QMouseEvent) -> None:
        """Select a word."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._clicks, self._pressed = 2, event.position()
            self._begin("word", self._paper.letter_at(event.position()))

    def _begin(self, what: str, at: int) -> None:
        start, end = self._paper.span_at(at, what)
        self._drag = (what, start, end)
        self._paper.select(start, end, reveal=False)

    def move(self, event: QMouseEvent) -> None:
        """Extend the selection, or show what is under the mouse."""
        where = event.position()
        if not event.buttons() & Qt.MouseButton.LeftButton or not self._drag[0]:
            grip = self._grip(where) is not None
            shape = Qt.CursorShape.SizeHorCursor if grip else Qt.CursorShape.IBeamCursor
            self._paper.viewport().setCursor(shape)
            return
        outside = where.y() < 0 or where.y() > self._paper.viewport().height()
        if outside != self._pull.isActive():
            self._pull.start() if outside else self._pull.stop()
        self._moved = self._moved or (where - self._pressed).manhattanLength() >= 3
        if self._moved or self._drag[0] not in {"letter", "end"}:
            self._extend(where)

    def _extend(self, where: QPointF) -> None:
        what, start, end = self._drag
        at = self._paper.offset_at(where)
        if what == "end":
            mark = self._paper.sheet.marks.get(start)
            if mark is not None:
                fixed = mark.end if end == mark.start else mark.start
                self._paper.select(fixed, at, reveal=False)
            return
        if what == "letter":
            self._paper.select(start, at, reveal=False)
            return
        at = self._paper.letter_at(where)
        low, high = self._paper.span_at(at, what)
        if at < start:
            self._paper.select(end, low, reveal=False)
        else:
            self._paper.select(start, max(high, end), reveal=False)

    def _on_pull(self) -> None:
        """Scroll while the mouse is held beyond the edge."""
        where = QPointF(self._paper.viewport().mapFromGlobal(self._paper.cursor().pos()))
        beyond = where.y() if where.y() < 0 else where.y() - self._paper.viewport().height()
        self._paper.scroll_by(max(-60.0, min(60.0, beyond)))
        self._extend(where)

    def release(self, event: QMouseEvent) -> None:
        """End selecting; a click without a move chooses what lies there."""
        self._pull.stop()
        what, start, _ = self._drag
        self._drag = ("", 0, 0)
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if what == "end" and not self._moved:  # a click beside an end chooses what lies there
            at = self._paper.offset_at(event.position())
            self._paper.select(at, at, reveal=False)
            what = "letter"
        low, high = self._paper.sheet.selection
        if what == "end" and low < high:
            self._paper.select(high, high, reveal=False)
            self._paper.range_changed.emit(start, low, high)
        elif what == "letter" and low == high:
            add = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self._paper.clicked.emit(low, add)

    def ask_menu(self, event: QContextMenuEvent) -> None:
        """Ask for a menu of what lies under the mouse, and choose that; by the key at the caret."""
        paper = self._paper
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            at = paper.letter_at(QPointF(event.pos()))
            start, end = paper.sheet.selection
            chosen = any(one.id in paper.sheet.chosen for one in paper.sheet.marks.at(at))
            if not chosen and not start <= at < end:
                paper.select(at, at, reveal=False)
                paper.clicked.emit(at, False)
            paper.menu_asked.emit(event.globalPos())
            return
        low = paper.y_of(paper.sheet.caret) + self._look.px(7)
        below = max(0, min(round(low), paper.viewport().height()))
        where = QPoint(round(paper.column_left), below)
        paper.menu_asked.emit(paper.viewport().mapToGlobal(where))

    def _grip(self, where: QPointF) -> tuple[int, int] | None:
        """Give the mark and its end whose handle lies at a place, or None."""
        if len(self._paper.sheet.chosen) != 1:
            return None
        mark = self._paper.sheet.marks.get(self._paper.sheet.chosen[0])
        if mark is None:
            return None
        reach = self._look.px(2)
        for offset in (mark.start, mark.end):
            index = self._paper.flow.blocks.at(max(offset - (offset == mark.end), 0))
            top = self._paper.flow.top(index) - self._paper.top_y
            if -self._paper.viewport().height() < top < self._paper.viewport().height():
                x, line = handle(self._paper.flow.laid(index), mark, offset)
                rect = QRectF(
                    self._paper.column_left + x - reach, top + line.text_top, 2 * reach, line.height
                )
                if rect.contains(where):
                    return mark.id, offset
        return None

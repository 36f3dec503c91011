"""The paper: a long text of which only what is seen is laid out; scrolling, caret, selecting."""

from PySide6.QtCore import QEvent, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QToolTip

from desktop.reader import hearing
from desktop.reader.blocks import Blocks
from desktop.reader.caret import Caret, letter_at
from desktop.reader.flow import Flow
from desktop.reader.pointer import Pointer
from desktop.reader.scroll_marks import MarkedScrollBar
from desktop.reader.shapes import Laid, Setter, Style
from desktop.reader.sheet import Painter, Sheet
from desktop.reader.title import HeadText, Title
from desktop.theme.look import Look
from desktop.tr import tr

NUMBERS = 20
CARDS = 62
GAP = 8
"""Steps of the grid: left of the text, the cards' column, and what lies between."""

LEAST = 40
"""Letters of a line below which the margin folds."""


class Paper(QAbstractScrollArea):
    """Shows a text. Offsets are code points of the document."""

    selection_changed = Signal()
    clicked = Signal(int, bool)
    """An offset was clicked, and whether to add to what is chosen."""
    range_changed = Signal(int, int, int)
    """An annotation's end was dragged: its id, start, end."""
    shifted = Signal()
    """What is seen has moved: by scrolling, a new width, another text."""
    typed = Signal(QKeyEvent)
    menu_asked = Signal(object)

    def __init__(self, look: Look, style: Style) -> None:
        super().__init__()
        self._look, self._style = look, style
        self.sheet = Sheet()
        self._painter = Painter(look, self.sheet)
        self._head = HeadText("", "", "")
        self.flow = Flow(Blocks("", ()), Setter(look, style, 100))
        self._caret = Caret(self.flow)
        self._at: tuple[int, float] = (0, 0.0)
        self._y = 0.0
        self.folded = False
        self.column_left, self.column_width = 0.0, 100.0
        self._pointer = Pointer(self, look)
        self._blink = QTimer(self)
        self._blink.setInterval(max(200, QApplication.cursorFlashTime() // 2))
        self._blink.timeout.connect(self._on_blink)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setObjectName("paper")
        self.setAccessibleName(tr("Text"))
        self.heard = hearing.PaperText(self)
        hearing.install()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.marked_bar = MarkedScrollBar(look)
        self.setVerticalScrollBar(self.marked_bar)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        look.changed.connect(self.restyle)

    def set_text(self, blocks: Blocks, head: HeadText) -> None:
        """Show a text from its beginning."""
        self._head = head
        self.sheet.anchor = self.sheet.caret = blocks.all[0].start
        self._set(blocks, None)

    def fill(self, blocks: Blocks, head: HeadText | None = None) -> None:
        """Show the same text in other blocks; what is seen stays to the pixel where it was."""
        self._head = head or self._head
        index, into = self._at
        flow, top = self.flow, self.flow.blocks.all[index]
        if blocks.all[blocks.at(top.start)].start != top.start:
            self._set(blocks, self.top_offset())
            return
        self._set(blocks, top.start, flow.laid(index).above - into, flow)

    def restyle(self, style: Style | None = None) -> None:
        """Set the text anew, in another style or look; what is at the top stays there."""
        self._style = style or self._style
        self._set(self.flow.blocks, self.top_offset())

    @property
    def style_now(self) -> Style:
        """How the text is set."""
        return self._style

    @property
    def blocks(self) -> Blocks:
        """The blocks shown."""
        return self.flow.blocks

    def _set(
        self, blocks: Blocks, kept: int | None, into: float = 0.0, laid: Flow | None = None
    ) -> None:
        px, room = self._look.px, self.viewport().width()
        measure = Setter.measure(self._look, self._style)
        least = measure * min(1.0, LEAST / self._style.width)
        beside = px(GAP + CARDS + 4)
        self.folded = room < px(NUMBERS) + least + beside
        taken = px(NUMBERS) + (px(8) if self.folded else beside)
        self.column_width = max(min(measure, room - taken), px(30))
        self.column_left = px(NUMBERS) + max(0.0, (room - taken - self.column_width) / 2)
        setter = Setter(self._look, self._style, self.column_width)
        self._title = Title(self._look, self._head, self._style.size, self.column_width)
        head = self._title.height
        self.flow = Flow(blocks, setter, head)
        if laid is not None and laid.setter.width == setter.width:
            self.flow.adopt(laid)
        self._caret = Caret(self.flow)
        self.sheet.caret = blocks.clamp(self.sheet.caret)
        self.sheet.anchor = blocks.clamp(self.sheet.anchor)
        self._at = (0, -head) if kept is None else self._place(kept, into)
        self._arrive()

    # Scrolling

    def _place(self, offset: int, into: float) -> tuple[int, float]:
        """Give the place from which an offset stands `into` pixels below the upper edge."""
        index = self.flow.blocks.at(offset)
        laid = self.flow.laid(index)
        line = laid.lines[laid.line_of(offset)].top if laid.lines else 0.0
        return index, line - into

    def _arrive(self) -> None:
        """Bring place, heights and scroll bar into agreement."""
        flow, room = self.flow, self.viewport().height()
        index, into = self._at
        while into < 0 and index > 0:
            index -= 1
            into += flow.laid(index).height
        while into >= flow.laid(index).height and index + 1 < len(flow.blocks):
            into -= flow.laid(index).height
            index += 1
        into = max(into, -flow.head) if index == 0 else into
        flow.settle((index, into), room)
        for _ in range(8):  # what is laid out at the end of a text moves that end
            bottom = max(flow.height + self._look.px(20) - room, 0.0)
            if flow.top(index) + into <= bottom + 0.01:
                break
            index, into = flow.anchor(bottom)
            flow.settle((index, into), room)
        self._at = (index, into)
        self._y = flow.top(index) + into
        bar = self.verticalScrollBar()
        bar.blockSignals(True)
        bar.setRange(0, max(0, round(flow.height + self._look.px(20) - room)))
        bar.setPageStep(room)
        bar.setSingleStep(round(flow.setter.natural * self._style.spacing))
        bar.setValue(round(self._y))
        bar.blockSignals(False)
        bar.update()
        self.viewport().update()
        self.shifted.emit()

    def _on_scrolled(self, value: int) -> None:
        self._move(value - self._y)
        self._arrive()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Scroll by pixels where the device tells them, else by three lines a notch."""
        by = event.pixelDelta().y()
        if not by:
            by = event.angleDelta().y() * 3 * self.verticalScrollBar().singleStep() / 120
        self.scroll_by(-by)
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Set the text in the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._set(self.flow.blocks, self.top_offset() if self._y > self.flow.head else None)
        else:
            self._arrive()

    def leave_below(self, pixels: int) -> None:
        """Leave room for something below the text; what is selected in view stays in view."""
        if pixels == self.viewportMargins().bottom():
            return
        seen = any(0 <= self.y_of(at) < self.viewport().height() for at in self.sheet.selection)
        self.setViewportMargins(0, 0, 0, pixels)
        if seen:
            self.reveal(*self.sheet.selection)

    @property
    def top_y(self) -> float:
        """How far down the column the upper edge of what is seen stands."""
        return self._y

    def top_offset(self) -> int:
        """Give the offset at the top of what is seen."""
        index, into = self._at
        return self.flow.laid(index).offset_at(0, max(into, 0.0))

    def seen(self) -> tuple[int, int]:
        """Give the span of the blocks that are seen."""
        first = self._at[0]
        last = self.flow.at(self._y + self.viewport().height())
        return self.blocks.all[first].start, self.blocks.all[last].end

    def y_of(self, offset: int) -> float:
        """Give how far below the upper edge of what is seen an offset's line begins.

        Far away, and in what was never seen above, it is where the block begins as far as known.
        """
        index = self.flow.blocks.at(offset)
        top = self.flow.top(index) - self._y
        if index < self._at[0] and not self.flow.is_laid(index):
            return top
        if not -self.viewport().height() < top < 2 * self.viewport().height():
            return top
        laid = self.flow.laid(index)
        return top + (laid.lines[laid.line_of(offset)].text_top if laid.lines else 0.0)

    def reveal(self, start: int, end: int | None = None, *, centre: bool = False) -> None:
        """Scroll as little as is needed to see a span; far away it comes to the upper third."""
        room = self.viewport().height()
        low = self.y_of(start)
        high = self.y_of(start if end is None else end)
        line = self.verticalScrollBar().singleStep()
        if centre or low < -room or high > 2 * room:
            self._at = self._place(start, room * 0.3)
        elif low < line:
            self._at = (self._at[0], self._at[1] + low - line)
        elif high > room - 2 * line:
            self._at = (self._at[0], self._at[1] + min(high - room + 2 * line, low - line))
        else:
            return
        self._arrive()

    def go_to(self, offset: int) -> None:
        """Bring an offset to the top."""
        self._at = self._place(offset, 0.0)
        self._arrive()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint what is seen."""
        painter = QPainter(self.viewport())
        painter.setClipRect(event.rect())
        painter.fillRect(event.rect(), self._look.colour("base"))
        index, into = self._at
        y = -into
        if index == 0 and y > 0:
            self._title.paint(painter, self.column_left, y - self.flow.head)
        bottom = event.rect().bottom()
        while index < len(self.flow.blocks) and y <= bottom:
            laid = self.flow.laid(index)
            if y + laid.height >= event.rect().top():
                where = QPointF(self.column_left, y)
                self._painter.paint(painter, self.flow, index, where, bottom + 1)
                self._paint_caret(painter, laid, y)
            y += laid.height
            index += 1
        painter.end()

    def _paint_caret(self, painter: QPainter, laid: Laid, y: float) -> None:
        caret = self.sheet.caret
        if self.sheet.caret_seen and self.hasFocus() and laid.lines:
            index = self.flow.blocks.at(caret)
            if self.flow.blocks.all[index] is laid.block:
                self._painter.paint_caret(painter, laid, self.column_left, y)

    def _on_blink(self) -> None:
        self.sheet.caret_seen = not self.sheet.caret_seen
        self._update_line(self.sheet.caret)

    def _update_line(self, offset: int) -> None:
        y = self.y_of(offset)
        self.viewport().update(0, int(y) - 4, self.viewport().width(), self._look.px(12))

    def focusInEvent(self, event: QEvent) -> None:  # type: ignore[override]  # noqa: N802
        """Show the caret."""
        super().focusInEvent(event)  # type: ignore[arg-type]
        self.sheet.caret_seen = True
        self._blink.start()
        self.viewport().update()

    def focusOutEvent(self, event: QEvent) -> None:  # type: ignore[override]  # noqa: N802
        """Hide the caret."""
        super().focusOutEvent(event)  # type: ignore[arg-type]
        self._blink.stop()
        self.sheet.caret_seen = False
        self.viewport().update()

    # Selecting

    def select(self, anchor: int, caret: int, *, reveal: bool = True) -> None:
        """Select from one offset to another, where the caret then stands."""
        before = self.sheet.selection
        self.sheet.anchor, self.sheet.caret = anchor, caret
        self.sheet.caret_seen = self.hasFocus()
        if self.hasFocus():
            self._blink.start()
        if reveal:
            self.reveal(caret)
        self.viewport().update()
        if before != self.sheet.selection:
            self.selection_changed.emit()
        hearing.tell(self)

    def span_at(self, offset: int, what: str) -> tuple[int, int]:
        """Give the word, sentence or paragraph at an offset."""
        return self._caret.span(offset, what)

    def move_sentence(self, at: int, by: int) -> int:
        """Give where the next sentence begins, or this one or the one before."""
        return self._caret.sentence(at, by)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Move the caret, with Shift selecting; the space bar turns pages."""
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_Space:
            by = self.viewport().height() * 0.9
            self.scroll_by(-by if shift else by)
            return
        found = self._caret.moved(event, self.sheet.caret, self.viewport().height() * 0.85)
        if found is None:
            self.typed.emit(event)
            if not event.isAccepted():
                super().keyPressEvent(event)
            return
        self.select(self.sheet.anchor if shift else found, found)
        event.accept()

    def offset_at(self, where: QPointF) -> int:
        """Give the offset nearest to a place in the viewport."""
        y = where.y() + self._y
        index = self.flow.at(y)
        return self.flow.laid(index).offset_at(
            where.x() - self.column_left, y - self.flow.top(index)
        )

    def letter_at(self, where: QPointF) -> int:
        """Give the offset of the letter that lies at a place in the viewport."""
        y = where.y() + self._y
        index = self.flow.at(y)
        across, down = where.x() - self.column_left, y - self.flow.top(index)
        return letter_at(self.flow.laid(index), across, down)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Begin to select, or to drag an end."""
        self._pointer.press(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Select a word."""
        self._pointer.double_click(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Extend the selection, or show what is under the mouse."""
        self._pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """End selecting; a click without a move chooses what lies there."""
        self._pointer.release(event)

    def scroll_by(self, pixels: float) -> None:
        """Scroll down by some pixels, up by a negative number."""
        self._move(pixels)
        self._arrive()

    def _move(self, pixels: float) -> None:
        """Go on from what is seen; far away by guessed heights, so that no block between is set."""
        if abs(pixels) < 3 * self.viewport().height():
            self._at = (self._at[0], self._at[1] + pixels)
        else:
            self._at = self.flow.anchor(self._y + pixels)

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802
        """Tell what is under the mouse."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            at = self.offset_at(QPointF(event.pos()))
            told = [one.told for one in self.sheet.unders_within(at, at + 1)]
            QToolTip.showText(event.globalPos(), "\n".join(told), self.viewport())
            return True
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Ask for a menu of what is meant."""
        self._pointer.ask_menu(event)

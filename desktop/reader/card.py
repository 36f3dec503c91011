"""A card of the margin: tag, annotator, note, and what rests on the annotation."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desktop.reader.card_rests import Rest, RestLines
from desktop.reader.typing_keys import TypingKeys
from desktop.theme import icons
from desktop.theme.look import Look
from desktop.tr import tr

FEW_LINES = 4
"""Lines of a note that are shown until its card is chosen."""

SAVE_AFTER_MS = 350

FEW, MOST = 2, 12
"""Records named on a card that is not chosen, and on one that is."""


@dataclass(frozen=True, slots=True)
class CardText:
    """What a card says. `rests`: what it is evidence for; `quiet` where it says nothing else."""

    tag: str
    colour: str
    annotator: str
    note: str
    state: str
    rests: tuple[Rest, ...] = ()
    quiet: bool = False


class Card(QWidget):
    """One annotation in the margin."""

    pressed = Signal(bool)
    followed = Signal(int, bool)
    """A record that the annotation is evidence for, and whether it is wanted in a new tab."""
    asked = Signal()
    noted = Signal(str)
    note_ended = Signal()
    grew = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.text = CardText("", "", "", "", "")
        self.chosen, self.small = False, False
        self._lines: list[QTextLayout] = []
        self._rests = RestLines(look)
        self._cut = False
        self.editor: NoteEdit | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_text(self, text: CardText, *, chosen: bool, small: bool, width: int) -> None:
        """Show what an annotation says, in a width."""
        same = (text, chosen, small, width) == (self.text, self.chosen, self.small, self.width())
        if same:
            return
        self.text, self.chosen, self.small = text, chosen, small
        self._lay_note(width)
        most = MOST if chosen else 1 if self._compact else FEW
        self._rests.set(text.rests, most)
        self.setFixedWidth(width)
        self.setFixedHeight(self._height())
        said = [text.tag, text.state, text.annotator, text.note]
        said += [f"{one.words} {one.title}" for one in text.rests]
        self.setAccessibleName(". ".join(part for part in said if part))
        self.setToolTip(text.note if self._cut else self._rests.all_in_words())
        if self.editor is not None:
            self._place_editor()
        self.update()

    def edit(self) -> None:
        """Let the note be typed."""
        if self.editor is None:
            self.editor = NoteEdit(self._look, self.text.note, self)
            self.editor.noted.connect(self.noted)
            self.editor.ended.connect(self._end)
            self.editor.document().documentLayout().documentSizeChanged.connect(self._on_size)
            self.editor.show()
            self._place_editor()
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Give its size."""
        return QSize(self.width(), self._height())

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Go to the record that was hit; else choose the annotation, with Ctrl one more."""
        target = self._rests.at(
            event.position().x(), event.position().y() - self._rests_top, self.width()
        )
        if target is not None:
            middle = event.button() == Qt.MouseButton.MiddleButton
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            self.followed.emit(target, middle or bool(control))
            return
        self.pressed.emit(bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Edit the note."""
        del event
        self.asked.emit()

    def _end(self) -> None:
        if self.editor is not None:
            self.editor.deleteLater()
            self.editor = None
            self.setFixedHeight(self._height())
            self.note_ended.emit()

    def _on_size(self) -> None:
        if self.editor is not None:
            self._place_editor()
            self.grew.emit()

    def _place_editor(self) -> None:
        if self.editor is not None:
            px = self._look.px
            high = self.editor.wanted_height()
            self.editor.setGeometry(px(3), self._top(), self.width() - px(5), high)
            # There is room for all lines now: none stays scrolled away from before.
            self.editor.verticalScrollBar().setValue(0)
            self.setFixedHeight(self._height())

    def _top(self) -> int:
        return round(self._look.px(3) + QFontMetricsF(self._look.font(12)).height())

    def _lay_note(self, width: int) -> None:
        self._lines, self._cut = [], False
        if not self.text.note or self.small:
            return
        font = self._look.font(13)
        most = 200 if self.chosen else FEW_LINES
        note = self.text.note if self.chosen else self.text.note[:600]
        layout = QTextLayout(note.replace("\n", "\u2028"), font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        y, count = 0.0, 0
        layout.beginLayout()
        while count < most and (line := layout.createLine()).isValid():
            line.setLineWidth(width - self._look.px(6))
            line.setPosition(QPointF(0, y))
            y += line.height() * 1.2
            count += 1
        layout.endLayout()
        shown = layout.lineAt(count - 1).textStart() + layout.lineAt(count - 1).textLength()
        self._cut = shown < len(layout.text())
        self._lines = [layout]
        self._note_height = y

    def _height(self) -> int:
        px = self._look.px
        if self._compact:
            return round(self._rests.height + px(1))
        if self.small or not (self.editor or self._lines or self._rests.height):
            return self._top()  # as much below the one line as above it
        high = float(self._top())
        if self.editor is not None:
            high += self.editor.height() + px(1)
        elif self._lines:
            high += self._note_height + px(1)
        high += self._rests.height
        return round(high + px(2))

    @property
    def _rests_top(self) -> float:
        """Where the lines of records begin; below the card where they are not shown."""
        if self._compact:
            return self._look.px(0.5)
        if self.small:
            return self.height()
        return self.height() - self._look.px(1.5) - self._rests.height

    @property
    def _compact(self) -> bool:
        """Whether it is one quiet line: nothing but evidence, and not chosen."""
        return self.text.quiet and not self.chosen and self.editor is None

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the card."""
        del event
        look, px = self._look, self._look.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._compact:
            rule = QRectF(0, px(0.5), max(2, px(0.5)), self.height() - px(1))
            painter.fillRect(rule, QColor(look.palette.of_kind(self.text.rests[0].kind)))
            self._rests.paint(painter, px(2), self._rests_top, self.width())
            painter.end()
            return
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(look.colour("focus" if self.chosen else "line"), 1))
        painter.setBrush(look.colour("raised"))
        painter.drawRoundedRect(frame, px(1.5), px(1.5))
        painter.save()
        painter.setClipRect(QRectF(0, 0, px(1) if not self.chosen else px(1.25), self.height()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.text.colour or look.palette.quiet))
        painter.drawRoundedRect(frame, px(1.5), px(1.5))
        painter.restore()
        self._paint_head(painter)
        if self._lines and self.editor is None:
            painter.setPen(look.colour("text"))
            self._lines[0].draw(painter, QPointF(px(3.5), self._top()))
            if self._cut:
                painter.setPen(look.colour("quiet"))
                painter.setFont(look.font(12))
                painter.drawText(
                    QRectF(0, self._top() + self._note_height - px(4), self.width() - px(2), px(4)),
                    Qt.AlignmentFlag.AlignRight, "…",
                )  # fmt: skip
        if not self.small:
            self._rests.paint(painter, px(3.5), self._rests_top, self.width())
        painter.end()

    def _paint_head(self, painter: QPainter) -> None:
        look, px = self._look, self._look.px
        font = look.font(12)
        metrics = QFontMetricsF(font)
        base = px(1.5) + metrics.ascent()
        side = px(2.25)
        middle = px(1.5) + metrics.height() / 2
        if self.text.colour:
            where = QRectF(px(3.5), middle - side / 2, side, side)
            icons.swatch(painter, self.text.colour, where)
        painter.setFont(font)
        painter.setPen(look.colour("quiet"))
        right = " · ".join(part for part in (self.text.state, self.text.annotator) if part)
        room = self.width() - px(9)
        shown = metrics.elidedText(right, Qt.TextElideMode.ElideRight, room * 0.5)
        wide = metrics.horizontalAdvance(shown)
        painter.drawText(QPointF(self.width() - px(2.5) - wide, base), shown)
        left = px(3.5) + side + px(1.5)
        tag = self.text.tag
        if self.small and self.text.note:
            tag = f"{tag} — {' '.join(self.text.note[:120].split())}"
        name = metrics.elidedText(
            tag, Qt.TextElideMode.ElideRight, self.width() - left - wide - px(5)
        )
        painter.drawText(QPointF(left, base), name)


class NoteEdit(QPlainTextEdit):
    """Where a note is typed; told as it is typed, ended by Escape or Ctrl+Enter."""

    noted = Signal(str)
    ended = Signal()

    def __init__(self, look: Look, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self._look = look
        self.setObjectName("noteEdit")
        self.installEventFilter(TypingKeys(self))
        self.setAccessibleName(tr("Note"))
        self.setPlaceholderText(tr("Write a note"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.moveCursor(self.textCursor().MoveOperation.End)
        self._said = text
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(SAVE_AFTER_MS)
        self._later.timeout.connect(self.save)
        self.textChanged.connect(self._later.start)

    def wanted_height(self) -> int:
        """Give the height that all lines need."""
        lines = max(1, round(self.document().size().height()))
        around = self.height() - self.viewport().height() + 2 * self.document().documentMargin()
        return round(lines * QFontMetricsF(self.font()).lineSpacing() + around) + 1

    def save(self) -> None:
        """Tell what was typed, where it is not told yet."""
        self._later.stop()
        text = self.toPlainText()
        if text != self._said:
            self._said = text
            self.noted.emit(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """End by Escape or Ctrl+Enter."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if event.key() == Qt.Key.Key_Escape or (enter and control):
            self.save()
            self.ended.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Save when the keyboard goes elsewhere."""
        self.save()
        super().focusOutEvent(event)

"""Where a key takes the caret on the pages: by characters, words, lines, to the ends; Space."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollBar

from desktop.reader.pages.picking import next_word

if TYPE_CHECKING:
    from desktop.reader.pages.content import Content


TURN = 0.9
"""Share of the view that Space goes on by, as in a text."""


def turns_page(event: QKeyEvent, bar: QScrollBar) -> bool:
    """Go on by a view for Space, back with Shift; False for another key."""
    if event.key() != Qt.Key.Key_Space:
        return False
    back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
    by = round(bar.pageStep() * TURN)
    bar.setValue(bar.value() + (-by if back else by))
    return True


def target(content: "Content", caret: int, event: QKeyEvent) -> int | None:
    """Give where a key takes the caret; None where it does not."""
    key, words = event.key(), event.modifiers() & Qt.KeyboardModifier.ControlModifier
    if key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
        step = 1 if key == Qt.Key.Key_Right else -1
        if words:
            return next_word(content.text, caret, step)
        return max(0, min(len(content.text), caret + step))
    page = content.page_of(caret)
    found = None if page is None else content.glyphs(page)
    if found and key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
        return found.other_line(caret, 1 if key == Qt.Key.Key_Down else -1)
    if found and key in {Qt.Key.Key_Home, Qt.Key.Key_End} and not words:
        return found.line_end(caret, last=key == Qt.Key.Key_End)
    if words and key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
        return 0 if key == Qt.Key.Key_Home else len(content.text)
    return None

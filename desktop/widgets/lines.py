"""Lines to type in: they show where their text begins, and leave the window its own keys."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

_BACK_SOON = {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason}
_PASSED_ON = (Qt.Key.Key_Z, Qt.Key.Key_Y, Qt.Key.Key_K, Qt.Key.Key_E)


def passes_on(event: QEvent) -> bool:
    """Tell whether a key is the window's although an editor has the keyboard: undo, search."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    return (
        bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier) and event.key() in _PASSED_ON
    )


class BeginningLine(QLineEdit):
    """A line that shows the beginning of its text while nobody is in it."""

    def setText(self, text: str | None) -> None:  # noqa: N802
        """Show another text; where somebody types, the cursor is behind it."""
        super().setText(text)
        if not self.hasFocus():
            self.home(False)

    def begin(self) -> None:
        """Show the beginning of a text that is longer than the line."""
        if self.fontMetrics().horizontalAdvance(self.text()) > self.width():
            self.home(False)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Show the beginning again; who only looks at another window finds the cursor again."""
        super().focusOutEvent(event)
        if event.reason() not in _BACK_SOON:
            self.home(False)


class Line(BeginningLine):
    """A line editor that leaves undo, redo and search to the window."""

    gone = Signal()

    def event(self, event: QEvent) -> bool:
        """Leave the window's own keys to it."""
        if passes_on(event):
            event.ignore()
            return False
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Tell that the keyboard has gone elsewhere."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.gone.emit()

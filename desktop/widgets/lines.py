"""A line to type in that leaves undo, redo and search to the window."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

_PASSED_ON = (Qt.Key.Key_Z, Qt.Key.Key_Y, Qt.Key.Key_K, Qt.Key.Key_E)


def passes_on(event: QEvent) -> bool:
    """Tell whether a key is the window's although an editor has the keyboard: undo, search."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    return (
        bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier) and event.key() in _PASSED_ON
    )


class Line(QLineEdit):
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

"""Lets a box in the reader have its keys: single letters are commands elsewhere in the tab."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class TypingKeys(QObject):
    """Installed on a box: what is typed there without Ctrl or Alt is no command."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Keep keys from becoming commands."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and not event.modifiers() & _COMMANDS
        ):
            event.accept()
            return True
        return super().eventFilter(watched, event)

"""Lets letters be commands on keyboards that write another script: by where the key lies.

Qt finds the Latin letter of a key only where the system has a Latin layout beside the one in use,
and on some systems not for single letters. A key press of another script that nobody wanted is
taken here as the letter which that key has on a keyboard of the United States.
"""

import sys
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from desktop.widgets.keyboard import presses

_ROWS: Final = ((16, "QWERTYUIOP[]"), (30, "ASDFGHJKL;'`"), (43, "\\ZXCVBNM,./"))
"""Keys by their codes of the first set of PC keyboards, which Windows and Linux count by."""
_KEYS: Final = {first + at: sign for first, row in _ROWS for at, sign in enumerate(row)}
_SHIFTED: Final = dict(zip("[];'`\\,./", '{}:"~|<>?', strict=True))
_OFFSET: Final = 0 if sys.platform == "win32" else 8
"""X11 and Wayland count eight more."""
_LAST_LATIN: Final = 0x24F
_HELD: Final = (
    Qt.KeyboardModifier.ShiftModifier
    | Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
)


def latin(event: QKeyEvent) -> list[QKeySequence]:
    """Give the keys that a key press of another script stands for; none for Latin ones."""
    if not _LAST_LATIN < event.key() < Qt.Key.Key_Escape.value or sys.platform == "darwin":
        return []
    sign = _KEYS.get(event.nativeScanCode() - _OFFSET)
    if sign is None:
        return []
    held = event.modifiers() & _HELD
    found = [QKeySequence(held.value | ord(sign))]
    if sign in _SHIFTED and held & Qt.KeyboardModifier.ShiftModifier:
        rest = held & ~Qt.KeyboardModifier.ShiftModifier
        found.append(QKeySequence(rest.value | ord(_SHIFTED[sign])))
    return found


class OtherLayouts(QObject):
    """Installed on a window: hears the key presses that nothing in it has taken."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Run the command of a key of another script, of what has the keyboard or around it.

        Or press by Enter the button that has it.
        """
        if presses(event):
            return True
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        wanted = latin(event)
        at: QWidget | None = QApplication.focusWidget() if wanted else None
        while at is not None:
            action = _action(at, wanted)
            if action is not None:
                action.trigger()
                return True
            at = None if at.isWindow() else at.parentWidget()
        return super().eventFilter(watched, event)


def _action(widget: QWidget, wanted: list[QKeySequence]) -> QAction | None:
    for action in widget.actions():
        if action.isEnabled() and any(keys in wanted for keys in action.shortcuts()):
            return action
    return None

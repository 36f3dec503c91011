"""Stands in for a form until its passage was read."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.widgets.labels import label


class Waiting(QWidget):
    """Stands in for a form until its passage was read; Enter before then saves it at once."""

    def __init__(self, text: str, eager: Callable[[], None], left: Callable[[], None]) -> None:
        super().__init__()
        self._eager, self._left = eager, left
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(label(text, "quiet"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Remember Enter; leave by Escape."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._eager()
        elif event.key() == Qt.Key.Key_Escape:
            self._left()
        else:
            super().keyPressEvent(event)

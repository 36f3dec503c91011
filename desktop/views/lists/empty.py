"""What stands in place of a list that shows nothing: why, and what can be done about it."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.theme.look import Look
from desktop.widgets.buttons import ElidedButton, follow
from desktop.widgets.labels import label

FIRST: Final[dict[str, tuple[str, ...]]] = {
    "actor": ("actor.new",),
    "event": ("event.new", "go.sources"),
    "source": ("library.import", "library.paste_text", "source.new"),
    "annotation": ("go.sources",),
    "place": ("place.new",),
}
"""Kind of record → the commands that lead to the first one."""


class Empty(QWidget):
    """Words, and under them a button for each command that helps."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(6), look.px(6), look.px(6), look.px(6))
        column.setSpacing(look.px(3))
        self._told = label("", "quiet", wrap=True)
        self._told.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._held = QWidget()
        self._ways = QVBoxLayout(self._held)
        self._ways.setContentsMargins(0, 0, 0, 0)
        self._ways.setSpacing(look.px(2))
        column.addStretch(2)
        column.addWidget(self._told)
        column.addWidget(self._held)
        column.addStretch(3)

    def offer(self, commands: Sequence[QAction]) -> None:
        """Offer these commands, each while it is possible."""
        for command in commands:
            button = ElidedButton(command.text())
            button.clicked.connect(command.trigger)
            keys = command.shortcut().toString()
            button.setToolTip(f"{command.text()} ({keys})" if keys else command.text())
            follow(button, command)
            self._ways.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)

    def say(self, text: str, *, first: bool) -> None:
        """Tell why nothing is shown; `first`: none is there at all, and the commands help."""
        self._told.setText(text)
        self._told.setAccessibleName(text)
        self._held.setVisible(first)

"""The line under a list in which several records are chosen: how many, and what can be done."""

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.theme.look import Look
from desktop.tr import tr
from desktop.widgets.buttons import chip_button
from desktop.widgets.flow import FlowLayout
from desktop.widgets.labels import label

LEAST = 2
"""One chosen record is shown by the inspector, which offers what can be done with it."""


class ChosenBar(QFrame):
    """Shown while `least` records are chosen; a button for each command that is possible."""

    def __init__(self, look: Look, least: int = LEAST) -> None:
        super().__init__()
        self._least = least
        self.setObjectName("listFoot")
        held = QWidget()
        self._flow = FlowLayout(held, look.px(1.5))
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(3.5), look.px(1.5), look.px(3.5), look.px(1.5))
        column.addWidget(held)
        policy = held.sizePolicy()
        policy.setHeightForWidth(True)
        held.setSizePolicy(policy)
        self.count: QLabel = label("", "strong")
        self._flow.addWidget(self.count)
        self._offers: list[tuple[QPushButton, QAction]] = []
        self.hide()

    def take(self, commands: Sequence[QAction]) -> None:
        """Offer these commands, each while it is possible."""
        for command in commands:
            button = chip_button(command.text())
            button.clicked.connect(command.trigger)
            command.changed.connect(self._refresh)
            keys = command.shortcut().toString()
            button.setToolTip(f"{command.text()} ({keys})" if keys else command.text())
            self._flow.addWidget(button)
            self._offers.append((button, command))
        self._refresh()

    def show_chosen(self, ids: Sequence[int]) -> None:
        """Tell how many records are chosen."""
        self.count.setText(tr("{n:,} chosen", n=len(ids)))
        self.count.setAccessibleName(self.count.text())
        self.setVisible(len(ids) >= self._least)

    def _refresh(self) -> None:
        for button, command in self._offers:
            button.setVisible(command.isEnabled())

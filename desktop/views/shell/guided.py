"""Where the guide stands in the window: shown until it is put away, made anew with the look."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QMoveEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.widgets.guide import Guide
from desktop.widgets.keyboard import in_order

if TYPE_CHECKING:
    from desktop.main_window import MainWindow


class Guided(QWidget):
    """Holds the guide, or nothing."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__()
        self._window = window
        self._guide: Guide | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        window.look.changed.connect(self.refresh)
        window.settings.changed.connect(self._on_setting)
        self.refresh()

    def refresh(self) -> None:
        """Show the guide where it is wanted."""
        if self._guide is not None:
            self._guide.hide()
            self._guide.deleteLater()
            self._guide = None
        shown = self._window.settings.flag("guide.shown")
        self.setVisible(shown)
        if shown:
            self._guide = Guide(self._window.look)
            self._guide.asked.connect(self._on_asked)
            self._guide.dismissed.connect(self._on_dismissed)
            self._guide.follow(self._window.actions_by_id)
            self._column.addWidget(self._guide)
            if self._window.isAncestorOf(self):  # one that is made anew stands behind everything
                in_order([self._window.top_bar, self._guide])

    def take_keyboard(self) -> None:
        """Put the keyboard on the first step: who calls the guide wants to walk it."""
        if self._guide is not None:
            self._guide.show()  # before its turn: what is not shown takes no keyboard
            QTimer.singleShot(0, self._guide, self._guide.take_keyboard)  # after the menu's end

    def moveEvent(self, event: QMoveEvent) -> None:  # noqa: N802
        """Be painted anew where it went: what a screen shows may else stay where it was."""
        super().moveEvent(event)
        self.update()

    def _on_setting(self, name: str) -> None:
        if name == "guide.shown":
            self.refresh()

    def _on_asked(self, command: str) -> None:
        self._window.actions_by_id[command].trigger()

    def _on_dismissed(self) -> None:
        self._window.settings.put("guide.shown", False)
        self._window.focus_records()

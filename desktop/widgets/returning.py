"""Brings a view back to where it was scrolled, once it is filled far enough."""

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QAbstractScrollArea
from shiboken6 import isValid

SETTLED_MS: Final = 500
"""How long after it got there an area may still be filled further."""


class Returning(QObject):
    """Keeps the scroll position of one area, in pixels from the top."""

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self._area, self._bar = area, area.verticalScrollBar()
        self._wanted = 0
        area.installEventFilter(self)
        self._settled = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self._settled.timeout.connect(self._forget)
        self._bar.rangeChanged.connect(self._on_range)
        self._bar.actionTriggered.connect(self._on_moved)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Go there when the area is first shown: a list then scrolls to what is chosen in it."""
        if event.type() == QEvent.Type.Show:
            QTimer.singleShot(0, self, self.again)
        return super().eventFilter(watched, event)

    def keep(self) -> dict[str, Any]:
        """Give the position."""
        return {"scroll": self._bar.value()}

    def bring_back(self, state: Mapping[str, Any]) -> None:
        """Go to a position that was kept, now or once there is enough to scroll."""
        self._wanted = int(state.get("scroll", 0))
        self._on_range(0, self._bar.maximum())

    def again(self) -> None:
        """Go there once more, after something else has scrolled the area while it was filled."""
        if isValid(self._bar):  # the area may be on its way out
            self._on_range(0, self._bar.maximum())

    def _on_range(self, _: int, most: int) -> None:
        if self._wanted and most >= self._wanted:
            self._bar.setValue(self._wanted)
            if self._area.isVisible():
                self._settled.start()

    def _on_moved(self, _: int) -> None:
        """Leave a person where they scroll to by themselves."""
        self._forget()

    def _forget(self) -> None:
        self._wanted = 0

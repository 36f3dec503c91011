"""Does one thing after another, each in a turn of the event loop of its own.

Answers of several lanes often arrive together. Taken one after another in one turn, they would hold
the window for as long as all of them need; so between two of them it paints and hears the keyboard.
"""

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


class Turns(QObject):
    """A queue of calls; each is made when the event loop comes round."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._calls: deque[Callable[[], None]] = deque()
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._on_turn)

    def add(self, call: Callable[[], None]) -> None:
        """Make this call after all those that wait."""
        self._calls.append(call)
        if len(self._calls) == 1:
            self._timer.start()

    def _on_turn(self) -> None:
        call = self._calls.popleft()
        if self._calls:
            self._timer.start()  # before the call, which may wait for another one
        call()

"""A picture that takes long to draw is drawn in short turns, so that the window goes on."""

from collections.abc import Callable, Iterator
from time import perf_counter
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QPainter, QPixmap

TURN_MS: Final = 8.0
"""How long one turn lasts at least; the step that is under way then is finished."""

Steps = Callable[[QPainter], Iterator[None]]
"""Draws on a painter, and gives way after each step."""


class Gradual(QObject):
    """Draws one picture at a time; `done` tells that it is whole."""

    done = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._turn)
        self._painter: QPainter | None = None
        self._steps: Iterator[None] = iter(())
        self.picture = QPixmap()

    @property
    def running(self) -> bool:
        """Whether a picture is being drawn."""
        return self._painter is not None

    def begin(self, picture: QPixmap, steps: Steps) -> None:
        """Draw on a picture; one that is not whole yet is given up."""
        self.stop()
        self.picture = picture
        self._painter = QPainter(picture)
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._steps = steps(self._painter)
        self._timer.start()

    def stop(self) -> None:
        """Give up what is not whole."""
        self._timer.stop()
        self._steps = iter(())
        if self._painter is not None:
            self._painter.end()
            self._painter = None

    def _turn(self) -> None:
        until = perf_counter() + TURN_MS / 1000
        for _ in self._steps:
            if perf_counter() >= until:
                return
        self.stop()
        self.done.emit()

"""How long the event loop of a window is away, as the processor time of its own thread.

Wall time would tell what else the machine has to do. What another thread of the program does while
it holds the interpreter is no time of this thread either; `desktop/session.py` bounds that.
"""

import time
from collections.abc import Callable

from PySide6.QtCore import QEventLoop, Qt, QTimer

QUIET_MS = 60
"""How long nothing was under way when a step counts as done: delayed drawing is in it too."""


class Pauses:
    """Measures each turn of the event loop, in milliseconds, from now until `stop`."""

    def __init__(self, clock: Callable[[], float] = time.thread_time) -> None:
        self.all: list[float] = []
        self._clock = clock
        self._last = clock()
        self._timer = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=1)
        self._timer.timeout.connect(self._on_tick)
        self._timer.start()

    def _on_tick(self) -> None:
        now = self._clock()
        self.all.append((now - self._last) * 1000)
        self._last = self._clock()

    def stop(self) -> float:
        """Measure no more; give the longest."""
        self._on_tick()
        self._timer.stop()
        return self.longest

    @property
    def longest(self) -> float:
        """The longest turn so far."""
        return max(self.all, default=0.0)

    def worst(self) -> str:
        """Name the five longest turns."""
        return ", ".join(f"{one:.0f}" for one in sorted(self.all, reverse=True)[:5])


def settle(busy: Callable[[], bool], most_ms: int = 120_000) -> None:
    """Let events pass until nothing was under way for a while, or for `most_ms` at most."""
    loop = QEventLoop()
    timer = QTimer(loop, interval=5)
    started = quiet = time.monotonic()

    def look() -> None:
        nonlocal quiet
        now = time.monotonic()
        if busy():
            quiet = now
        if now - quiet > QUIET_MS / 1000 or now - started > most_ms / 1000:
            loop.quit()

    timer.timeout.connect(look)
    timer.start()
    loop.exec()

"""Python's garbage is looked for on the window's thread alone.

Python looks for it on whichever thread happens to make the next object. What it finds may hold
widgets, and Qt's widgets may be destroyed on the window's thread only: from another one the program
would crash at some later moment.

What is there when the program begins, modules and their functions, stays until it ends and is never
looked through again: that is most objects, and would hold the window for a tenth of a second.
"""

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

EVERY_MS: Final = 1_000
THRESHOLDS: Final = (10_000, 10, 20)
"""How many new objects, and how many looks at younger ones, lead to a look at each generation."""


class Collector(QObject):
    """Turns automatic collection off until it is stopped, and collects on its own thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()
        self._timer = QTimer(self)
        self._timer.timeout.connect(collect)
        self._timer.start(EVERY_MS)

    def stop(self) -> None:
        """Leave collecting to Python again: there are no widgets any more."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()


def collect() -> None:
    """Look through the oldest generation that is due, if any is."""
    counts = gc.get_count()
    for generation in (2, 1, 0):
        if counts[generation] > THRESHOLDS[generation]:
            gc.collect(generation)
            return

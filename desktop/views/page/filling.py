"""Fills a page in slices: what is long is built while the window goes on answering."""

from collections.abc import Callable, Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer

from desktop.session import Session

SLICE_SECONDS = 0.002
"""How long a slice builds; Qt takes several times as long to show what was built."""

FITS = 2
"""How often the whole is fitted once more at the end: the fonts are in force only then."""


class Filling(QObject):
    """Builds one step after another; `fit` is called after each slice."""

    def __init__(self, session: Session, fit: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._fit = session, fit
        self._steps: Iterator[None] | None = None
        self._fits = 0
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._on_turn)

    def start(self, steps: Iterator[None], enough: Callable[[], bool]) -> None:
        """Build a first slice at once, and on until it is `enough`; the rest in slices."""
        self._steps, self._fits = steps, FITS
        self._session.draws(self, still=True)
        done = self._go_on()
        while not done and not enough():
            done = self._go_on()
        self._timer.start()

    def stop(self) -> None:
        """Build no more: all is there, or something else is shown."""
        self._steps = None
        self._timer.stop()
        self._session.draws(self, still=False)

    def _go_on(self) -> bool:
        """Build a slice; tell whether all is built."""
        until = perf_counter() + SLICE_SECONDS
        while self._steps is not None and perf_counter() < until:
            if next(self._steps, self) is self:
                self._steps = None
        self._fit()
        return self._steps is None

    def _on_turn(self) -> None:
        if self._steps is None:
            self._fits -= 1
        self._go_on()
        if self._fits == 0:
            self.stop()


def by_turns(several: list[Iterator[None]]) -> Iterator[None]:
    """Give the steps of several columns by turns, so that they grow together."""
    going = list(several)
    while going:
        for one in list(going):
            if next(one, going) is going:
                going.remove(one)
            else:
                yield

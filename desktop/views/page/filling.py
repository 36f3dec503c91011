"""Fills a page in slices, and clears it in slices, while the window goes on answering."""

from collections.abc import Callable, Iterator
from time import perf_counter, thread_time

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import delete, isValid

from desktop.session import Session

SLICE_SECONDS = 0.002
"""How long a slice builds; Qt takes several times as long to show what was built."""

LATER_MS = 120
"""How long after the first slice the next is built: who goes through a list by the arrow key has
left by then, and pays for what fits on the screen alone."""

FITS = 2
"""How often the whole is fitted once more at the end: the fonts are in force only then."""


class Filling(QObject):
    """Builds one step after another in what a holder holds; `fit` is called after each slice.

    What a later slice builds is shown by Qt in turns of its own, each of which would lay out the
    whole page. So nothing is laid out until all of the slice is shown, and then once.
    """

    _built = Signal()

    def __init__(
        self, session: Session, holder: "Holder", fit: Callable[[], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._holder, self._fit = session, holder, fit
        self._built.connect(self._on_built, Qt.ConnectionType.QueuedConnection)
        self._steps: Iterator[None] | None = None
        self._fits = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_turn)

    def start(self, steps: Iterator[None], enough: Callable[[], bool]) -> None:
        """Build a first slice at once, and on until it is `enough`; the rest in slices."""
        self._steps, self._fits = steps, FITS
        self._session.draws(self, still=True)
        done = self._go_on()
        self._fit()
        while not done and not enough():
            done = self._go_on()
            self._fit()
        self._timer.start(0 if done else LATER_MS)

    def stop(self) -> None:
        """Build no more: all is there, or something else is shown."""
        self._steps = None
        self._timer.stop()
        self._holder.lay_out(at_once=True)
        self._session.draws(self, still=False)

    def _go_on(self) -> bool:
        """Build a slice; tell whether all is built."""
        until = perf_counter() + SLICE_SECONDS
        while self._steps is not None and perf_counter() < until:
            if next(self._steps, self) is self:
                self._steps = None
        return self._steps is None

    def _on_turn(self) -> None:
        self._timer.setInterval(0)
        if self._steps is None:
            self._fits -= 1
        self._holder.lay_out(at_once=False)
        self._go_on()
        self._built.emit()

    def _on_built(self) -> None:
        """Lay out what is shown by now: this was asked for after all of it, so it comes last."""
        if not self._timer.isActive():
            return
        self._holder.lay_out(at_once=True)
        self._fit()
        if self._fits == 0:
            self.stop()


class Holder(QWidget):
    """Holds what a page shows, and destroys what it showed before, a few widgets in each turn.

    Qt takes 50 ms to destroy a long page at once, or to give it another parent: too long between
    two arrow keys.
    """

    def __init__(self, session: Session, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._session = session
        self.body: QWidget | None = None
        self._composed = False
        self._left: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._on_turn)

    def show_body(self, body: QWidget, *, composed: bool = False) -> None:
        """Show something else in place of what stands here.

        `composed` is made of whole widgets of our own, which can be destroyed one by one.
        """
        old, whole = self.body, not self._composed
        self.body, self._composed = body, composed
        if old is not None:
            old.hide()
            self._column.removeWidget(old)
            self._left = [old, *([] if whole else old.findChildren(QWidget)), *self._left]
            self._session.draws(self, still=True)
            self._timer.start()
        self._column.addWidget(body)
        body.show()  # now, not in the next turn: it may be given the keyboard at once

    def fit(self, height: int) -> None:
        """Make what stands here, and this, so high at least.

        Said outright: a layout that was told of it while it waited tells the page's scroll bar
        nothing afterwards.
        """
        if self.body is not None:
            self.body.setMinimumHeight(height)
            self.setMinimumHeight(height)

    def lay_out(self, *, at_once: bool) -> None:
        """Lay out what changes when it changes; or let it wait until this is asked for again."""
        inside = self.body.layout() if self.body is not None else None
        for layout in (self._column, inside):
            if layout is not None:
                layout.setEnabled(at_once)
        if at_once and self.body is not None and self.body.width() != self.width():
            # The pane was made wider or narrower meanwhile, when nothing listened to that.
            self._column.invalidate()
            self._column.activate()

    def _on_turn(self) -> None:
        until = thread_time() + SLICE_SECONDS
        while self._left and thread_time() < until:
            one = self._left.pop()
            if not isValid(one):
                continue
            if one.findChild(QWidget) is None:
                delete(one)
            else:
                one.deleteLater()  # of several parts: Qt knows in which order
        if not self._left:
            self._timer.stop()
            self._session.draws(self, still=False)


def by_turns(several: list[Iterator[None]]) -> Iterator[None]:
    """Give the steps of several columns by turns, so that they grow together."""
    going = list(several)
    while going:
        for one in list(going):
            if next(one, going) is going:
                going.remove(one)
            else:
                yield

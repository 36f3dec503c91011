"""Figures of what a view shows: counted off the window's thread, after a rest while time runs."""

from collections.abc import Callable
from typing import Final, Generic, TypeVar

from PySide6.QtCore import QTimer

from db.ports import Reader
from desktop.widgets.view_frame import ViewFrame

REST_MS: Final = 200
"""How long after the last step of running time the figures are counted anew."""

Shown = TypeVar("Shown")
Figure = TypeVar("Figure")


class Counting(Generic[Shown, Figure]):
    """Keeps the figures of what is shown; `ready` is called when there are others."""

    def __init__(
        self,
        view: ViewFrame,
        name: str,
        count: Callable[[Shown], Figure],
        ready: Callable[[], None],
    ) -> None:
        self._view, self._name, self._count, self._ready = view, name, count, ready
        self.shown: Shown | None = None
        self.found: tuple[Shown, Figure] | None = None
        self._rest = QTimer(view, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._ask)

    def follow(self, shown: Shown, *, soon: bool = False) -> None:
        """Count what is shown now, at once or after a rest, since time may be running."""
        self.shown = shown
        if soon:
            self._rest.start()
        else:
            self._ask()

    def _ask(self) -> None:
        shown, count = self.shown, self._count
        if shown is None:
            return

        def work(_: Reader) -> tuple[Shown, Figure]:
            return shown, count(shown)

        self._view.ask_library(self._name, work, self._take)

    def _take(self, found: tuple[Shown, Figure]) -> None:
        self.found = found
        self._ready()

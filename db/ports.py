"""What the core asks of whoever runs it: somebody to tell how far long work has come."""

from typing import Protocol


class Progress(Protocol):
    """Told how far long work has come.

    Raising from `step` stops the work, and nothing stays half-done.
    """

    def step(self, done: int, total: int | None, what: str = "") -> None:
        """Tell that `done` of `total` units (None: unknown) are done; `what` is the unit's name."""
        ...


class Silent:
    """A progress that nobody watches."""

    def step(self, done: int, total: int | None, what: str = "") -> None:
        """Do nothing."""

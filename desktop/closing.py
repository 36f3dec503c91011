"""Whether a window may close: not while something typed or a job would be lost without a word."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from desktop.tr import tr

if TYPE_CHECKING:
    from desktop.dialogs.closing import Closing as Dialog
    from desktop.main_window import MainWindow

PATIENCE: Final = 0.4
"""Seconds that a window which was told to close waits for its edits before it says anything."""


class Closing:
    """Holds a window back until everything is saved, or until a person gives it up."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._agreed = False
        self._asking: Dialog | None = None

    def may(self, then: Callable[[], object]) -> bool:
        """Tell whether the window may close now; if not, ask, and do `then` once it may."""
        if self._agreed or self._window.session.closed:
            return True
        self._window.session.settle(PATIENCE)
        if not self.reasons():
            return True
        if self._asking is None:
            from desktop.dialogs.closing import Closing as Dialog

            self._asking = dialog = Dialog(self._window.look, self._window, self.reasons)
            dialog.finished.connect(self._on_finished)
            dialog.on_agreed(self.agree)
            dialog.accepted.connect(then)
            dialog.open()
        return False

    def agree(self) -> None:
        """Let the window close, whatever is lost: jobs are stopped, what cannot be saved goes."""
        self._agreed = True
        self._window.jobs.stop_all()

    def reasons(self) -> list[str]:
        """Say in a sentence each what closing would lose now."""
        session, job = self._window.session, self._window.jobs.running
        found: list[str] = []
        if job is not None:
            found.append(
                tr("“{job}” is under way. Closing stops it, and nothing of it is kept.",
                   job=job.title)
            )  # fmt: skip
        elif session.writing:
            found.append(
                tr("What you typed is not saved yet: another program is writing to the library."
                   " Closing now loses it.")
            )  # fmt: skip
        if session.unsaved:
            found.append(
                tr("A field holds something that cannot be saved as it stands. Stay to see why;"
                   " closing loses what was typed there.")
            )  # fmt: skip
        return found

    def _on_finished(self) -> None:
        self._asking = None

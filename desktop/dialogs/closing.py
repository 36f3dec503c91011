"""Asks before a window closes over what is not saved; goes away by itself once all of it is."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop.dialogs.frame import Frame
from desktop.theme.look import Look
from desktop.tr import tr
from desktop.widgets.labels import label

if TYPE_CHECKING:
    from desktop.main_window import MainWindow


class Closing(Frame):
    """Says what closing would lose. Agreed to by itself as soon as that is nothing any more."""

    def __init__(self, look: Look, window: "MainWindow", reasons: Callable[[], list[str]]) -> None:
        super().__init__(look, window, tr("Not everything is saved"), tr("Close anyway"))
        self._reasons = reasons
        self._told = label("", "", wrap=True)
        self.column.addWidget(self._told)
        self._wait = label(
            tr("Wait, and the window closes by itself as soon as nothing would be lost."),
            "quiet", wrap=True,
        )  # fmt: skip
        self.column.addWidget(self._wait)
        self.column.addStretch(1)
        self.cancel.setText(tr("Stay here"))
        self.cancel.setFocus()
        self._session, self._jobs = window.session, window.jobs
        self.resize(self.width(), min(self.height(), look.px(64)))
        window.session.saving.connect(self._refresh)
        window.jobs.changed.connect(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        reasons = self._reasons()
        if reasons:
            text = "\n\n".join(reasons)
            self._told.setText(text)
            self._told.setAccessibleName(text)
            self._wait.setVisible(self._session.writing or self._jobs.running is not None)
        elif self.isVisible():
            self.accept()

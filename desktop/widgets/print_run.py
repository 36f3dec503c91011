"""Prints a table in short turns of the event loop: the window goes on, and it can be stopped."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from time import perf_counter
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QProgressDialog, QWidget

from db.errors import VademecumError
from desktop.models.figures import Table
from desktop.tr import tr
from desktop.widgets.printing import Sheet, begin_table

TURN_MS: Final = 8.0
"""How long one turn lasts at least; the step that is under way then is finished."""


class _StoppedError(Exception):
    """A person gave it up."""


class PrintRun(QObject):
    """One table on its way to paper, under a dialog that tells how far it is."""

    def __init__(
        self,
        parent: QWidget,
        table: Table,
        printer: QPrinter,
        sheet: Sheet,
        kept: AbstractContextManager[None],
        failed: Callable[[VademecumError], None],
    ) -> None:
        """Begin. `kept` keeps what is printed from standing half in a file."""
        super().__init__(parent)
        self._kept, self._printer, self._failed = kept, printer, failed
        kept.__enter__()
        setting, self._painter, dots = begin_table(table, printer, sheet)
        self._busy, self._done = False, 0
        self._steps = setting.run(self._painter, printer, dots)
        self.told = QProgressDialog(
            tr("Setting {title} on pages…", title=sheet.title), tr("Stop"), 0, setting.steps, parent
        )
        self.told.setWindowTitle(tr("Print"))
        self.told.setWindowModality(Qt.WindowModality.WindowModal)
        self.told.setAutoReset(False)
        self.told.canceled.connect(self._stop)
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._turn)
        self._timer.start()

    def _turn(self) -> None:
        if self._busy:  # the dialog lets events pass while it shows how far it is
            return
        self._busy = True
        until = perf_counter() + TURN_MS / 1000
        for _ in self._steps:
            self._done += 1
            if perf_counter() >= until:
                break
        else:
            self._finish()
            return
        self.told.setValue(min(self._done, self.told.maximum() - 1))
        self._busy = False

    def _finish(self) -> None:
        self._end()
        try:
            self._kept.__exit__(None, None, None)
        except VademecumError as error:
            self._failed(error)

    def _stop(self) -> None:
        if self._timer.isActive():
            self._end()
            self._printer.abort()
            self._kept.__exit__(_StoppedError, _StoppedError(), None)

    def _end(self) -> None:
        self._timer.stop()
        self._steps.close()
        self._painter.end()
        self.told.canceled.disconnect(self._stop)
        self.told.close()
        self.told.deleteLater()
        self.deleteLater()

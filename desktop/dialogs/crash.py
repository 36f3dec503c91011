"""Tells of a bug: one dialog with a report to copy, and the promise that nothing was lost.

The report holds versions and the trace, without the folders of this machine; what is shown is all.
"""

import platform
import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType

import PySide6
from PySide6.QtCore import QObject, Qt, Signal, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
)

from desktop.theme.look import Look
from desktop.tr import tr
from desktop.widgets.labels import label

_HOUSE = Path(__file__).resolve().parents[2]


def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """Write what helps to mend a bug, without the names of this machine's folders."""
    lines = "".join(traceback.format_exception(kind, error, trace))
    for folder, name in ((str(_HOUSE), "vademecum"), (sys.prefix, "python"),
                         (sys.base_prefix, "python"), (str(Path.home()), "~")):  # fmt: skip
        if len(folder) > 1:
            lines = lines.replace(folder, name)
    return (
        f"Python {platform.python_version()}, PySide6 {PySide6.__version__}, Qt {qVersion()}, "
        f"{platform.system()} {platform.release()}\n"
        f"Thread: {threading.current_thread().name}\n\n{lines}"
    )


class CrashDialog(QDialog):
    """The dialog; further bugs join the report of the one that is open."""

    def __init__(self, look: Look, text: str) -> None:
        super().__init__(QApplication.activeWindow())
        self.setWindowTitle(tr("Something went wrong"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.resize(look.px(160), look.px(110))
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(4), look.px(4), look.px(4), look.px(4))
        column.setSpacing(look.px(2))
        column.addWidget(label(tr("Something went wrong"), "title", wrap=True))
        column.addWidget(
            label(tr("Nothing was lost: every edit is saved whole or not made. You can go on "
                     "working; if the window behaves oddly, close it and open it again."),
                  wrap=True)
        )  # fmt: skip
        told = tr("This report helps to mend it. It holds nothing but what you see here.")
        column.addWidget(label(told, "quiet", wrap=True))
        self._report = QPlainTextEdit(text)
        self._report.setReadOnly(True)
        self._report.setTabChangesFocus(True)
        self._report.setAccessibleName(tr("Report"))
        column.addWidget(self._report, 1)
        foot = QHBoxLayout()
        copy = QPushButton(tr("Copy the report"))
        copy.clicked.connect(self._on_copy)
        close = QPushButton(tr("Go on"))
        close.setObjectName("primary")
        close.setDefault(True)
        close.clicked.connect(self.close)
        foot.addWidget(copy)
        foot.addStretch(1)
        foot.addWidget(close)
        column.addLayout(foot)

    @property
    def text(self) -> str:
        """The report."""
        return self._report.toPlainText()

    def add(self, text: str) -> None:
        """Add another bug to the report."""
        self._report.appendPlainText(f"\n{'-' * 40}\n{text}")

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text)


class Bugs(QObject):
    """Catches every bug of every thread and shows it on the window's thread.

    Take `hook` as `sys.excepthook` and `thread_hook` as `threading.excepthook`.
    """

    _met = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.dialog: CrashDialog | None = None
        self._met.connect(self._show)

    def hook(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Take a bug, from whichever thread."""
        sys.__excepthook__(kind, error, trace)
        if not issubclass(kind, KeyboardInterrupt):
            self._met.emit(report(kind, error, trace))

    def thread_hook(self, met: threading.ExceptHookArgs) -> None:
        """Take a bug of a thread of Python's."""
        if met.exc_value is not None:
            self.hook(met.exc_type, met.exc_value, met.exc_traceback)

    def _show(self, text: str) -> None:
        if self.dialog is not None:
            self.dialog.add(text)
            return
        self.dialog = CrashDialog(self._look, text)
        self.dialog.destroyed.connect(self._forget)
        self.dialog.show()

    def _forget(self) -> None:
        self.dialog = None

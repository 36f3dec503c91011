"""Starts the window: application, look, library; bugs reach one dialog with a report to copy."""

import sys
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtWidgets import QApplication, QMessageBox

from desktop.settings import Settings
from desktop.theme.look import Look
from desktop.tr import tr
from desktop.windows import Windows


def last_library() -> Path | None:
    """Give the library that was open last, if any; it may be gone."""
    text = Settings().text("library.last")
    return Path(text) if text else None


def run(path: Path) -> int:
    """Open a library in a window and give the exit code once the last window is closed.

    One that cannot be opened is told in a window, with what can be done.
    """
    application = QApplication(sys.argv[:1])
    application.setApplicationName("vademecum")
    application.setApplicationDisplayName("Vademecum")
    application.setDesktopFileName("vademecum")
    settings = Settings()
    look = Look()
    look.choose(settings.text("look.theme"), settings.number("look.text_size"))
    sys.excepthook = _on_bug
    windows = Windows(look, settings)
    windows.open_or_tell(path)
    return application.exec()


def _on_bug(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Tell of a bug; what was saved stays saved, since every edit is whole or not made."""
    report = "".join(traceback.format_exception(kind, error, trace))
    sys.__excepthook__(kind, error, trace)
    box = QMessageBox(
        QMessageBox.Icon.Critical,
        tr("Something went wrong"),
        tr("Nothing was lost: every edit is saved whole or not made. You can go on working."),
    )
    box.setInformativeText(tr("The report below helps to mend it; it can be copied."))
    box.setDetailedText(report)
    box.exec()

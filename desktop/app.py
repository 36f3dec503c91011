"""Starts the window: application, look, library; bugs reach one dialog with a report to copy."""

import sys
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtWidgets import QApplication, QMessageBox

from desktop.main_window import MainWindow
from desktop.settings import Settings
from desktop.theme.look import Look
from desktop.tr import tr


def last_library() -> Path | None:
    """Give the library that was open last, if it is still there."""
    path = Path(Settings().text("library.last"))
    return path if path.is_file() else None


def run(path: Path) -> int:
    """Open a library in a window and give the exit code once the last window is closed.

    Raises LibraryFileError when the library cannot be opened.
    """
    application = QApplication(sys.argv[:1])
    application.setApplicationName("vademecum")
    application.setApplicationDisplayName("Vademecum")
    application.setDesktopFileName("vademecum")
    settings = Settings()
    look = Look()
    look.choose(settings.text("look.theme"), settings.number("look.text_size"))
    sys.excepthook = _on_bug
    window = MainWindow(path, look, settings)
    window.show()
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

"""Starts the window: application, look, library; bugs reach one dialog with a report to copy."""

import sys
import threading
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from desktop import languages, memory
from desktop.dialogs.crash import Bugs
from desktop.rubbish import Collector
from desktop.settings import Settings
from desktop.theme.look import Look
from desktop.windows import Windows


def last_library() -> Path | None:
    """Give the library that was open last, if any; it may be gone."""
    text = Settings().text("library.last")
    return Path(text) if text else None


def _speak_qt(application: QApplication, code: str) -> None:
    """Let Qt's own texts (menus of input boxes, file dialogs) be in the language too."""
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    translator = QTranslator(application)
    if code != languages.ENGLISH and translator.load(QLocale(code), "qtbase", "_", folder):
        application.installTranslator(translator)


def run(path: Path) -> int:
    """Open a library in a window and give the exit code once the last window is closed.

    One that cannot be opened is told in a window, with what can be done.
    """
    memory.part_large()
    application = QApplication(sys.argv[:1])
    application.setApplicationName("vademecum")
    application.setApplicationDisplayName("Vademecum")
    application.setDesktopFileName("vademecum")
    _speak_qt(application, languages.begin())
    collector = Collector(application)
    settings = Settings()
    look = Look()
    look.choose(settings.text("look.theme"), settings.number("look.text_size"))
    bugs = Bugs(look)
    sys.excepthook, threading.excepthook = bugs.hook, bugs.thread_hook
    windows = Windows(look, settings)
    windows.open_or_tell(path)
    code = application.exec()
    collector.stop()
    return code

"""Every dialog as it is opened for a picture, or for a test that looks at all of them."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QApplication, QWidget

from db.errors import LibraryFileError
from desktop.dialogs.copying import CopyDialog
from desktop.dialogs.crash import CrashDialog, report
from desktop.dialogs.job_list import JobList
from desktop.dialogs.palette import Palette
from desktop.dialogs.preferences import Preferences
from desktop.dialogs.properties import PropertiesDialog
from desktop.dialogs.start import StartWindow

if TYPE_CHECKING:
    from desktop.main_window import MainWindow

COPIED: Final = (
    "Advertisement\n\nGrain leaves the northern port again\n\nReading time: 2 minutes\n\n"
    "Published: 12 May 2021\n\n"
    "The first ship in a year left the port on Monday, and a second one is being loaded there"
    " by the same crew as before, the harbour office said in a statement.\n\n"
    "A crane at the northern quay, May 2021. Photo: harbour office\n\nAdvertisement\n\n"
    "Whether the line to the capital will be mended this year is not yet known.\n"
)
"""A text as one copies it from a web page, for the picture of an import."""


def dialogs(window: "MainWindow") -> dict[str, Callable[[], QWidget]]:
    """Give the name of each dialog and what opens it."""

    def shown(dialog: QWidget) -> QWidget:
        dialog.show()
        return dialog

    def palette() -> QWidget:
        window.refresh_actions()
        return shown(Palette(window.look, window.commands, window))

    def importing() -> QWidget:
        dialog = window.doing.importing.take_text(COPIED)
        window.session.wait()
        QApplication.processEvents()
        return dialog

    def start() -> QWidget:
        path = window.session.path
        error = LibraryFileError("file.not_found", path.with_name(f"Lost {path.name}"))
        return shown(StartWindow(window.look, [path], error, path))

    def crash() -> QWidget:
        text = report(LookupError, LookupError("only for the picture"), None)
        return shown(CrashDialog(window.look, text))

    return {
        "commands": palette,
        "import": importing,
        "start": start,
        "preferences": lambda: shown(Preferences(window.settings, window.look, window)),
        "properties": lambda: shown(
            PropertiesDialog(window.session, window.jobs, window.look, window)
        ),
        "copy": lambda: shown(CopyDialog(window.session.path, window.look, window)),
        "jobs": lambda: shown(JobList(window.jobs, window.look, window)),
        "trouble": crash,
    }

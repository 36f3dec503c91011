"""All windows of the program: opens libraries in them, and says in one what could not be opened."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt

from db.errors import VademecumError
from desktop.main_window import MainWindow
from desktop.settings import Settings
from desktop.theme.look import Look

if TYPE_CHECKING:
    from desktop.dialogs.start import StartWindow

RECENT: Final = 12
"""How many libraries are remembered."""


class Windows(QObject):
    """Opens and remembers windows. Each library may be open in several."""

    def __init__(self, look: Look, settings: Settings) -> None:
        super().__init__()
        self.look, self.settings = look, settings
        self.open_ones: list[MainWindow | StartWindow] = []

    def open(self, path: Path) -> MainWindow:
        """Open a library in a window of its own. Raises LibraryFileError."""
        window = MainWindow(path, self.look, self.settings)
        window.library_asked.connect(self._on_asked)
        window.library_left.connect(self._on_left)
        self._keep(window)
        self.settings.put_texts("library.recent", _first(path, self.recent()))
        self.settings.put("library.last", str(path.absolute()))
        self.settings.flush()  # the program may end without being closed
        self._fit_screen(window)
        self._step_aside(window)
        window.show()
        return window

    def open_or_tell(self, path: Path) -> "MainWindow | StartWindow":
        """Open a library; where that fails, show a window that says why and what can be done."""
        try:
            return self.open(path)
        except VademecumError as error:
            return self.start(error, path)

    def start(self, error: VademecumError | None = None, path: Path | None = None) -> "StartWindow":
        """Show the window from which a library is chosen."""
        from desktop.dialogs.start import StartWindow  # loads what makes libraries

        window = StartWindow(self.look, self.recent(), error, path)
        window.chosen.connect(partial(self._on_chosen, window))
        self._keep(window)
        window.show()
        return window

    def recent(self) -> list[Path]:
        """Give the libraries that were open, the latest first, those that are there."""
        paths = [Path(text) for text in self.settings.texts("library.recent")]
        return [path for path in paths if path.is_file()]

    def _fit_screen(self, window: MainWindow) -> None:
        """Fill a screen that is smaller than the first window would be."""
        room = window.screen().availableGeometry().size()
        if self.settings.state("window") is None and window.size().boundedTo(room) != window.size():
            window.resize(window.size().boundedTo(room))
            window.setWindowState(Qt.WindowState.WindowMaximized)

    def _step_aside(self, window: MainWindow) -> None:
        """Let a window that would hide another one wholly show that there are two."""
        others = (one for one in self.open_ones if one is not window and one.isVisible())
        taken = [one.geometry().topLeft() for one in others]
        step = self.look.px(8)
        while window.geometry().topLeft() in taken and not window.isMaximized():
            window.setGeometry(window.geometry().translated(step, step))

    def _keep(self, window: "MainWindow | StartWindow") -> None:
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.open_ones.append(window)
        window.destroyed.connect(lambda: self._forget(window))

    def _forget(self, window: "MainWindow | StartWindow") -> None:
        if window in self.open_ones:
            self.open_ones.remove(window)

    def _on_asked(self, window: MainWindow, path: Path) -> None:
        try:
            self.open(path)
        except VademecumError as error:
            window.tell(error)

    def _on_left(self, window: MainWindow) -> None:
        self.start()
        window.close()

    def _on_chosen(self, window: "StartWindow", path: Path) -> None:
        try:
            self.open(path)
        except VademecumError as error:
            window.tell(error, path)
            return
        window.close()


def _first(path: Path, paths: list[Path]) -> list[str]:
    known = path.absolute()
    return [str(known), *(str(one) for one in paths if one != known)][:RECENT]

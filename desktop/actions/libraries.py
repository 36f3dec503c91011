"""What the window does with libraries as files: open, make, copy, back up, close, look at."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from db.errors import VademecumError
from db.library import SUFFIX
from db.ports import Progress, Reader
from desktop.dialogs import choosing
from desktop.tr import tr

if TYPE_CHECKING:
    from desktop.main_window import MainWindow


class Libraries:
    """Runs the commands on the library as a file, for one window."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window

    @property
    def ways(self) -> Mapping[str, Callable[[], None]]:
        """The commands, by name."""
        return {
            "open_library": self._open,
            "recent_libraries": self._leave,
            "new_library": self._new,
            "new_window": lambda: self._window.open_other(self._window.session.path),
            "copy_library": self._copy,
            "back_up": self._back_up,
            "close_library": self._leave,
            "properties": self._properties,
        }

    def _open(self) -> None:
        path = choosing.library_to_open(self._window)
        if path is not None:
            self._window.open_other(path)

    def _new(self) -> None:
        from desktop import shipped

        path = choosing.library_to_make(self._window)
        if path is None:
            return
        try:
            shipped.make(path, empty=True)
        except VademecumError as error:
            self._window.tell(error)
            return
        self._window.open_other(path)

    def _leave(self) -> None:
        if self._window.closing.may(self._leave):
            self._window.library_left.emit(self._window)

    def _copy(self) -> None:
        from desktop.dialogs.copying import CopyDialog

        dialog = CopyDialog(self._window.session.path, self._window.look, self._window)
        dialog.agreed.connect(self.copy_to)
        dialog.open()

    def copy_to(self, target: Path, without: frozenset[str]) -> None:
        """Write a copy as a job, leaving parts out."""
        self._write(tr("Save a copy"), target, without)

    def _back_up(self) -> None:
        day = datetime.now(UTC).astimezone().strftime("%Y-%m-%d")
        path = self._window.session.path
        suggested = str(path.with_name(f"{path.stem} {day}{SUFFIX}"))
        target = choosing.place_to_save(self._window, tr("Back up to"), suggested)
        if target is not None:
            self.back_up_to(target)

    def back_up_to(self, target: Path) -> None:
        """Write a verified copy of everything as a job."""
        self._write(tr("Backup"), target)

    def _write(self, title: str, target: Path, without: frozenset[str] = frozenset()) -> None:
        """Write a copy as a job that tells where it is; edits go on meanwhile."""
        jobs, session = self._window.jobs, self._window.session

        def work(reader: Reader, progress: Progress) -> Path:
            from db.maintenance import copies

            path = session.path
            if not without:
                return copies.backup(reader, path, target, overwrite=True, progress=progress)
            return copies.copy_out(reader, path, target, without, overwrite=True, progress=progress)

        def begin(_: object) -> None:
            job = jobs.read(title, work, lambda path: jobs.tell(job, path.name, [str(path)]))

        session.settling.emit()
        session.write(lambda _: None, begin)  # once all that was typed is in the library

    def _properties(self) -> None:
        from desktop.dialogs.properties import PropertiesDialog

        window = self._window
        PropertiesDialog(window.session, window.jobs, window.look, window).open()

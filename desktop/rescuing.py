"""Rescues a damaged library into a new one on a thread of its own, for a window without a library.

Its signals come on the thread of who made it.
"""

import threading
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from db.errors import VademecumError
from db.library import SUFFIX, Library
from desktop.tr import number, tr


class _Stopped(Exception):  # noqa: N818 - it is no error
    """Somebody closed the window."""


class Rescuing(QObject):
    """A rescue under way. `ended` gives the error, or None, and where the new library stands."""

    stepped = Signal(str)
    ended = Signal(object, object)

    def __init__(self, path: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._path, self._target = path, free_name(path)
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="vademecum-rescue")

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """Break off and wait until nothing half-made is left; `ended` does not come."""
        self._stop.set()
        self._thread.join()

    def step(self, done: int, total: int | None, what: str = "") -> None:
        """Tell how far it has come."""
        if self._stop.is_set():
            raise _Stopped
        of = f" / {number(total)}" if total else ""
        self.stepped.emit(f"{number(done)}{of}  {what}".strip())

    def _run(self) -> None:
        try:
            Library.rescue(self._path, self._target, self)
        except _Stopped:
            return
        except VademecumError as error:
            self.ended.emit(error, self._target)
            return
        self.ended.emit(None, self._target)


def free_name(path: Path) -> Path:
    """Give the name of a file beside `path` that is not there yet."""
    words = tr("{name} (rescued)", name=path.stem)
    found, count = path.with_name(f"{words}{SUFFIX}"), 1
    while found.exists():
        count += 1
        found = path.with_name(f"{words} {count}{SUFFIX}")
    return found

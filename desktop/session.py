"""The open library as the window holds it: one writer thread, readers, and news of what changed.

Views do not know one another; they listen to `changed` and ask again for what they show.
"""

import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal

from db.changes import ChangeSet
from db.connection import data_version
from db.errors import VademecumError
from db.history.undo import EditInfo, next_redo, next_undo
from db.library import Library
from db.store import outline as looking
from desktop.lane import Lane

Answer = TypeVar("Answer")

SWITCH_SECONDS = 0.0002
"""How long a thread may keep the interpreter while another waits for it."""

LOOK_EVERY_MS = 200
"""How often the file is asked whether somebody else has written to it."""


class Session(QObject):
    """An open library. `close` ends its threads and leaves one single file."""

    changed = Signal(object)
    """A ChangeSet: what an edit, an undo or another program changed."""
    saving = Signal(bool)
    failed = Signal(object)
    _written = Signal(object, object)

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # Drawing gives the interpreter up at most calls of Qt, and each time waits this long to get
        # it back from a thread that reckons: with Python's usual 5 ms the window would stutter.
        sys.setswitchinterval(SWITCH_SECONDS)
        self._library = Library.open(path)
        self.path = path
        self.read_only = self._library.read_only
        self.reader = self._library.new_reader()
        """The window's own connection, for questions that take less than a frame."""
        self.lists = Lane(self._library, "lists", self)
        self.pages = Lane(self._library, "pages", self)
        self.jobs = Lane(self._library, "jobs", self)
        """For long work that only reads: nothing shorter waits behind it."""
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="vademecum-writer")
        self._waiting = 0
        self._seen = data_version(self.reader)
        self._terms: dict[tuple[str, str], looking.Term] | None = None
        self._written.connect(self._on_written)
        self._lanes = (self.lists, self.pages, self.jobs)
        for lane in self._lanes:
            lane.failed.connect(self.failed)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(LOOK_EVERY_MS)

    @property
    def busy(self) -> bool:
        """Whether an edit is being written or an answer is still to come."""
        return self._waiting > 0 or any(lane.busy for lane in self._lanes)

    @property
    def writing(self) -> bool:
        """Whether an edit is being written."""
        return self._waiting > 0

    @property
    def terms(self) -> dict[tuple[str, str], looking.Term]:
        """The words of the library's vocabularies."""
        if self._terms is None:
            self._terms = looking.terms(self.reader)
        return self._terms

    def steps(self) -> tuple[EditInfo | None, EditInfo | None]:
        """Give the edits that undo and redo would take."""
        return next_undo(self.reader), next_redo(self.reader)

    def write(
        self, work: Callable[[Library], Answer], done: Callable[[Answer], None] | None = None
    ) -> None:
        """Run `work` with the library on the writer's thread, then `done` on this one."""
        self._waiting += 1
        self.saving.emit(True)
        future: Future[Answer] = self._writer.submit(self._work, work)
        future.add_done_callback(lambda ended: self._written.emit(ended, done))

    def undo(self) -> None:
        """Take back the latest edit."""
        self.write(lambda library: library.undo())

    def redo(self) -> None:
        """Bring back the edit that was undone last."""
        self.write(lambda library: library.redo())

    def trash(self, ids: list[int]) -> None:
        """Put records into the trash."""
        self.write(lambda library: library.trash(ids))

    def restore(self, ids: list[int]) -> None:
        """Take records out of the trash."""
        self.write(lambda library: library.restore(ids))

    def wait(self) -> None:
        """Let events pass until nothing is under way: for pictures and tests, never for people."""
        loop = QEventLoop()
        timer = QTimer(loop)
        timer.timeout.connect(lambda: None if self.busy else loop.quit())
        timer.start(5)
        loop.exec()

    def close(self) -> None:
        """End the threads and close the file."""
        self._timer.stop()
        for lane in self._lanes:
            lane.close()
        self.reader.close()
        self._writer.submit(self._library.close).result()
        self._writer.shutdown(wait=True)

    def _work(self, work: Callable[[Library], Answer]) -> Answer:
        self._library.last_changes = None
        return work(self._library)

    def _on_written(self, future: Future[object], done: Callable[[object], None] | None) -> None:
        self._waiting -= 1
        error = future.exception()
        changes = self._library.last_changes
        if error is None:
            self._seen = data_version(self.reader)
            if changes:
                self._tell(changes)
            if done is not None:
                done(future.result())
        self.saving.emit(self._waiting > 0)
        if isinstance(error, VademecumError):
            self.failed.emit(error)
        elif error is not None:
            raise error

    def _tell(self, changes: ChangeSet) -> None:
        if changes.concerns("term"):
            self._terms = None
        self.changed.emit(changes)

    def _look(self) -> None:
        """Notice what another window or the command line has written."""
        if self._waiting:
            return
        version = data_version(self.reader)
        if version != self._seen:
            self._seen = version
            self._tell(ChangeSet(None, "", everything=True))

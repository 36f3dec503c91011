"""The open library as the window holds it: one writer thread, readers, and news of what changed.

Views do not know one another; they listen to `changed` and ask again for what they show.
"""

import sys
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TypeVar
from weakref import WeakSet

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QTimer, Signal
from shiboken6 import isValid

from db.changes import ChangeSet
from db.connection import data_version
from db.errors import LibraryFileError, VademecumError
from db.history.undo import EditInfo, next_redo, next_undo
from db.library import Library
from db.ports import Reader
from db.store import annotators, rows, settings
from db.store import outline as looking
from desktop.lane import Lane, is_there
from desktop.turns import Turns

Answer = TypeVar("Answer")

SWITCH_SECONDS = 0.0002
"""How long a thread may keep the interpreter while another waits for it."""

KEEP_MS = 60_000
"""So that going back to a view soon costs nothing."""

Forget = Callable[[Reader], None]

LOOK_EVERY_MS = 200
"""How often the file is asked whether somebody else has written to it."""


class Session(QObject):
    """An open library. `close` ends its threads and leaves one single file."""

    changed = Signal(object)
    """A ChangeSet: what an edit, an undo or another program changed."""
    saving = Signal(bool)
    """Whether an edit is being written; told again when what editors hold back changes."""
    waits = Signal()
    """Another program has been writing for long, and an edit waits until it is done."""
    failed = Signal(object)
    signed = Signal()
    """Another annotator signs from now on what this window writes."""
    settling = Signal()
    """Whoever holds something typed and not yet written hands it to `write` now."""
    closing = Signal()
    """The session ends: whoever holds threads or processes of their own ends them now."""
    _written = Signal(object, object, object)

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # Drawing gives the interpreter up at most calls of Qt, and each time waits this long to get
        # it back from a thread that reckons: with Python's usual 5 ms the window would stutter.
        sys.setswitchinterval(SWITCH_SECONDS)
        self._library = Library.open(path)
        self.path = path
        self.read_only = self._library.read_only
        self.reader = self._library.new_reader(cache_mb=2)
        """The window's own connection, for questions that take less than a frame."""
        turns = Turns(self)
        self.lists = Lane(self._library, "lists", turns)
        self.pages = Lane(self._library, "pages", turns)
        self.rows = Lane(self._library, "rows", turns)
        """For what is about to be painted: a page of rows waits for no list and no page."""
        self.views = Lane(self._library, "views", turns)
        """For views that load whole libraries: lists, pages and searches go on meanwhile."""
        self.jobs = Lane(self._library, "jobs", turns)
        """For long work that only reads: nothing shorter waits behind it."""
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="vademecum-writer")
        self._waiting = 0
        self._closed = False
        self._writer_seen: int | None = None
        self._seen = data_version(self.reader)
        self._terms: dict[tuple[str, str], looking.Term] | None = None
        self._steps: tuple[int, tuple[EditInfo | None, EditInfo | None]] | None = None
        self._drawing: WeakSet[QObject] = WeakSet()
        self._holding: WeakSet[QObject] = WeakSet()
        self._loaded: Counter[tuple[Lane, Forget]] = Counter()
        self.keep_ms = KEEP_MS
        """How long what no view shows any more is kept in memory, in milliseconds."""
        self._written.connect(self._on_written)
        self._lanes = (self.lists, self.pages, self.rows, self.views, self.jobs)
        for lane in self._lanes:
            lane.failed.connect(self.failed)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(LOOK_EVERY_MS)

    @property
    def busy(self) -> bool:
        """Whether an edit is being written, an answer is still to come, or a view still draws."""
        drawing = any(isValid(one) for one in self._drawing)
        return drawing or self._waiting > 0 or any(lane.busy for lane in self._lanes)

    def draws(self, view: QObject, *, still: bool) -> None:
        """Be told that a view goes on building what it shows, in slices, or that it is done."""
        (self._drawing.add if still else self._drawing.discard)(view)

    def holds(self, editor: QObject, *, still: bool) -> None:
        """Be told that an editor shows what the library could not take, or that it does no more."""
        if still != (editor in self._holding):
            (self._holding.add if still else self._holding.discard)(editor)
            editor.destroyed.connect(self._on_editor_gone)
            self.saving.emit(self.writing)

    def _on_editor_gone(self) -> None:
        if not self._closed:
            self.saving.emit(self.writing)

    @property
    def unsaved(self) -> bool:
        """Whether something typed stands on the screen alone."""
        return any(isValid(one) for one in self._holding)

    def loads(self, view: QObject, lane: Lane, forget: Forget) -> None:
        """Be told that a view has a lane load a whole library into memory.

        Some time after the last such view was closed, `forget` lets it go.
        """
        self._loaded[lane, forget] += 1
        view.destroyed.connect(partial(self._on_gone, lane, forget))

    def _on_gone(self, lane: Lane, forget: Forget, *_: object) -> None:
        self._loaded[lane, forget] -= 1
        if not self._closed:
            QTimer.singleShot(self.keep_ms, self, partial(self._forget, lane, forget))

    def _forget(self, lane: Lane, forget: Forget) -> None:
        if not self._loaded[lane, forget]:
            lane.ask(f"forget {forget.__module__}", forget, lambda _: None)

    @property
    def closed(self) -> bool:
        """Whether the library has been closed: nothing can be asked or written any more."""
        return self._closed

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

    @property
    def signer(self) -> annotators.Annotator | None:
        """Who signs what this window writes, whomever other windows and people chose."""
        return annotators.signing(self.reader, self._library.annotator)

    def other_maker(self, step: EditInfo | None) -> str:
        """Name who made a step, where that was not who signs here; "" else."""
        if step is None or step.annotator_id is None:
            return ""
        signer = self.signer
        if signer is None or step.annotator_id == signer.id:
            return ""
        return rows.title(self.reader, step.annotator_id)

    def resume_as(self, uid: str | None) -> None:
        """Let an annotator sign, before anything was written."""
        self._library.annotator = uid

    def sign_as(self, uid: str) -> None:
        """Let an annotator sign what this window writes from now on, not what was typed before."""
        self.settling.emit()
        self.write(partial(_sign, uid=uid), lambda _: self.signed.emit())

    def steps(self) -> tuple[EditInfo | None, EditInfo | None]:
        """Give the edits that undo and redo would take; read anew only after somebody wrote."""
        version = data_version(self.reader)
        if self._steps is None or self._steps[0] != version:
            self._steps = (version, (next_undo(self.reader), next_redo(self.reader)))
        return self._steps[1]

    def write(
        self,
        work: Callable[[Library], Answer],
        done: Callable[[Answer], None] | None = None,
        failed: Callable[[VademecumError], None] | None = None,
        *,
        patient: bool = False,
    ) -> None:
        """Run `work` with the library on the writer's thread, then `done` on this one.

        `failed` is told what could not be done, in place of the window. A `patient` work is one
        edit, made as soon as a library that another program locks is free; what is written after
        it waits too. `waits` tells so.
        """
        self._look()
        self._waiting += 1
        self.saving.emit(True)
        future: Future[tuple[Answer, ChangeSet | None]] = self._writer.submit(
            self._work, self._patiently(work) if patient else work
        )
        future.add_done_callback(lambda ended: self._written.emit(ended, done, failed))

    def undo(self) -> None:
        """Take back the latest edit."""
        self.settling.emit()
        self.write(lambda library: library.undo())

    def redo(self) -> None:
        """Bring back the edit that was undone last."""
        self.settling.emit()
        self.write(lambda library: library.redo())

    def trash(self, ids: Sequence[int]) -> None:
        """Put records into the trash."""
        self.write(lambda library: library.trash(ids))

    def restore(self, ids: Sequence[int]) -> None:
        """Take records out of the trash."""
        self.write(lambda library: library.restore(ids))

    def wait(self) -> None:
        """Let events pass until nothing is under way: for pictures and tests, never for people."""
        loop = QEventLoop()
        timer = QTimer(loop)
        timer.timeout.connect(lambda: None if self.busy else loop.quit())
        timer.start(5)
        loop.exec()
        timer.stop()

    def settle(self, seconds: float) -> None:
        """Have all that is typed written, and wait for it as long as this; then hear how it went.

        For the end, when nobody waits for a turn of the event loop.
        """
        self.settling.emit()
        with suppress(TimeoutError):
            self._writer.submit(lambda: None).result(seconds)
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall)

    def close(self) -> None:
        """End the threads and close the file."""
        self.settling.emit()
        self._closed = True
        self.closing.emit()
        self._timer.stop()
        for lane in self._lanes:
            lane.close()
        self.reader.close()
        self._writer.submit(self._library.close).result()
        self._writer.shutdown(wait=True)

    def _work(self, work: Callable[[Library], Answer]) -> tuple[Answer, ChangeSet | None]:
        self._library.last_changes = None
        answer = work(self._library)
        changes = self._library.last_changes
        if self._library.read_only:
            return answer, changes
        version, seen = data_version(self._library.writer), self._writer_seen
        self._writer_seen = version
        if seen not in {None, version}:  # another program wrote since the last edit of ours
            changes = ChangeSet(None, "", everything=True)
        return answer, changes

    def _patiently(self, work: Callable[[Library], Answer]) -> Callable[[Library], Answer]:
        def again(library: Library) -> Answer:
            while True:
                try:
                    return work(library)
                except LibraryFileError as error:
                    if error.code != "file.locked" or self._closed:
                        raise
                    self.waits.emit()

        return again

    def _on_written(
        self,
        future: Future[tuple[object, ChangeSet | None]],
        done: Callable[[object], None] | None,
        failed: Callable[[VademecumError], None] | None,
    ) -> None:
        self._waiting -= 1
        if self._closed:
            return
        error = future.exception()
        if error is None:
            answer, changes = future.result()
            self._seen = data_version(self.reader)
            if changes:
                self._tell(changes)
            if done is not None and is_there(done):
                done(answer)
        self.saving.emit(self._waiting > 0)
        if isinstance(error, VademecumError):
            if failed is not None and is_there(failed):
                failed(error)
            else:
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


def _sign(library: Library, uid: str) -> None:
    library.annotator = uid
    if settings.get(library.reader, settings.ANNOTATOR) is None:  # it was deleted for good
        with library.edit("annotator.choose") as edit:
            settings.put(edit.connection, settings.ANNOTATOR, uid)

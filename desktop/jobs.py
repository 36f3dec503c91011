"""Long work with progress, a way to stop it, and a log: imports, exports, repairs.

A job that writes runs on the writer's thread, one that only reads on a lane of its own, so that
nobody's edit waits for it. Stopping one leaves nothing half-done.
"""

import time
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import count
from typing import Final, TypeVar

from PySide6.QtCore import QObject, Signal

from db.errors import VademecumError
from db.library import Library
from db.ports import Progress, Reader
from desktop.lane import is_there
from desktop.messages import sentence
from desktop.session import Session

Answer = TypeVar("Answer")
LOG_LINES: Final = 5_000
TELL_EVERY: Final = 0.05
"""Seconds between two tellings of how far a job is: a window that repaints more often is slow."""


class Stopped(Exception):  # noqa: N818  (somebody wanted it so)
    """The job was told to stop."""


@dataclass(eq=False, slots=True)
class Job:
    """One job. `total` None: nobody knows how much there is. `log` is what it said, in order."""

    title: str
    done: int = 0
    total: int | None = None
    what: str = ""
    state: str = "running"  # running, done, stopped, failed
    outcome: str = ""
    """What came of it in a few words, where that is more than its state."""
    log: deque[str] = field(default_factory=lambda: deque[str](maxlen=LOG_LINES))
    said: int = 0
    """Lines that were ever said; `log` keeps the last of them."""
    stop_wanted: bool = False
    on_stop: Callable[[], None] | None = None
    writes: bool = True

    def say(self, lines: Iterable[str]) -> None:
        """Add lines to the log."""
        told = list(lines)
        self.log.extend(told)
        self.said += len(told)

    @property
    def far(self) -> float | None:
        """How far it is, from 0 to 1; None where nobody knows."""
        return self.done / self.total if self.total else None


class _Told(QObject):
    """Hears of progress on the worker's thread and passes it on."""

    stepped = Signal()

    def __init__(self, job: Job) -> None:
        super().__init__()
        self._job = job
        self._told = 0.0

    def step(self, done: int, total: int | None, what: str = "") -> None:
        """Note how far the work has come; raise Stopped when it shall end."""
        job = self._job
        job.done, job.total, job.what = done, total, what
        if what and (not job.log or job.log[-1] != what):
            job.say([what])
        now = time.monotonic()
        if now - self._told >= TELL_EVERY:
            self._told = now
            self.stepped.emit()
        if job.stop_wanted:
            raise Stopped


@dataclass(frozen=True, slots=True)
class _End:
    """How a job ended: its answer, or the error it met."""

    state: str
    answer: object = None
    error: Exception | None = None


class Jobs(QObject):
    """All jobs of this window, the newest last. `changed` tells of any news."""

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._told: dict[int, _Told] = {}
        self._numbers = count(1)
        self.all: list[Job] = []

    @property
    def running(self) -> Job | None:
        """The job under way, or None."""
        return next((job for job in self.all if job.state == "running"), None)

    def start(
        self,
        title: str,
        work: Callable[[Library, Progress], Answer],
        done: Callable[[Answer], None] | None = None,
        *,
        stopped: Callable[[], None] | None = None,
    ) -> Job:
        """Begin a job that writes.

        `done` gets its answer; `stopped` is called where there is none, because it was stopped
        or failed.
        """
        job, told = self._begin(title)
        self._session.write(
            lambda library: _run(job, lambda: work(library, told)),
            lambda end: self._end(job, end, done, stopped),
        )
        self.changed.emit()
        return job

    def read(
        self,
        title: str,
        work: Callable[[Reader, Progress], Answer],
        done: Callable[[Answer], None] | None = None,
        *,
        stopped: Callable[[], None] | None = None,
        on_stop: Callable[[], None] | None = None,
    ) -> Job:
        """Begin a job that only reads; `on_stop` is called at once when somebody stops it."""
        job, told = self._begin(title)
        job.on_stop, job.writes = on_stop, False
        self._session.jobs.ask(
            f"job {next(self._numbers)}",
            lambda reader: _run(job, lambda: work(reader, told)),
            lambda end: self._end(job, end, done, stopped),
        )
        self.changed.emit()
        return job

    def tell(self, job: Job, outcome: str, lines: Iterable[str]) -> None:
        """Note what came of a job, and what its log has to say of single things."""
        job.outcome = outcome
        job.say(lines)
        self.changed.emit()

    def stop(self, job: Job) -> None:
        """Ask a job to stop."""
        job.stop_wanted = True
        self.changed.emit()
        if job.on_stop is not None and job.state == "running":
            job.on_stop()

    def stop_all(self) -> None:
        """Ask all jobs to stop."""
        for job in self.all:
            self.stop(job)

    def _begin(self, title: str) -> tuple[Job, _Told]:
        job = Job(title)
        told = _Told(job)
        told.stepped.connect(self.changed)
        self._told[id(job)] = told
        self.all.append(job)
        return job, told

    def _end(
        self,
        job: Job,
        end: _End,
        done: Callable[[Answer], None] | None,
        stopped: Callable[[], None] | None,
    ) -> None:
        job.state = end.state
        self._told.pop(id(job), None)
        if isinstance(end.error, VademecumError):
            job.say([sentence(end.error)])
        self.changed.emit()
        if end.state == "done":
            if done is not None and is_there(done):
                done(end.answer)  # type: ignore[arg-type]
            return
        if stopped is not None and is_there(stopped):
            stopped()
        if isinstance(end.error, VademecumError):
            self._session.failed.emit(end.error)
        elif end.error is not None:
            raise end.error


def _run(job: Job, work: Callable[[], object]) -> _End:
    try:
        if job.stop_wanted:
            return _End("stopped")
        return _End("done", work())
    except Stopped:
        return _End("stopped")
    except Exception as error:  # noqa: BLE001 - the edge: told on the window's thread
        return _End("failed", error=error)

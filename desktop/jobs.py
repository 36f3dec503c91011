"""Long work with progress, a way to stop it, and a log: imports, exports, repairs.

A job runs on the writer's thread; stopping it leaves nothing half-done.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from db.library import Library
from db.ports import Progress
from desktop.session import Session

Answer = TypeVar("Answer")


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
    log: list[str] = field(default_factory=list[str])
    stop_wanted: bool = False


class _Told(QObject):
    """Hears of progress on the writer's thread and passes it on."""

    stepped = Signal()

    def __init__(self, job: Job) -> None:
        super().__init__()
        self._job = job

    def step(self, done: int, total: int | None, what: str = "") -> None:
        """Note how far the work has come; raise Stopped when it shall end."""
        self._job.done, self._job.total, self._job.what = done, total, what
        if what and (not self._job.log or self._job.log[-1] != what):
            self._job.log.append(what)
        self.stepped.emit()
        if self._job.stop_wanted:
            raise Stopped


class Jobs(QObject):
    """All jobs of this window, the newest last. `changed` tells of any news."""

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._told: dict[int, _Told] = {}
        self.all: list[Job] = []
        session.failed.connect(self._on_failed)

    @property
    def running(self) -> Job | None:
        """The job under way, or None."""
        return next((job for job in self.all if job.state == "running"), None)

    def start(
        self,
        title: str,
        work: Callable[[Library, Progress], Answer],
        done: Callable[[Answer], None] | None = None,
    ) -> Job:
        """Begin a job; `done` gets its answer unless it was stopped or failed."""
        job = Job(title)
        told = _Told(job)
        told.stepped.connect(self.changed)
        self._told[id(job)] = told
        self.all.append(job)

        def run(library: Library) -> list[Answer]:
            try:
                return [work(library, told)]
            except Stopped:
                return []

        def end(answers: list[Answer]) -> None:
            self._end(job, "done" if answers else "stopped")
            for answer in answers:
                if done is not None:
                    done(answer)

        self._session.write(run, end)
        self.changed.emit()
        return job

    def stop(self, job: Job) -> None:
        """Ask a job to stop."""
        job.stop_wanted = True

    def _end(self, job: Job, state: str) -> None:
        job.state = state
        self._told.pop(id(job), None)
        self.changed.emit()

    def _on_failed(self, error: Exception) -> None:
        job = self.running
        if job is not None and not self._session.writing:
            job.log.append(str(error))
            self._end(job, "failed")

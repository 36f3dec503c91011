"""A worker thread with a reading connection of its own: questions go in, answers come back.

A newer question of the same key stops the older one, whose answer is then never given. SQLite stops
what it is doing at that moment alone, so an older question that reckons then, between two queries,
is told again and again until it ends.
"""

import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import count
from typing import Final, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from db.connection import Interrupted, interruptible, let_cache_go
from db.errors import VademecumError
from db.library import Library
from db.ports import Reader
from db.search.engine import SearchInterruptedError
from desktop.memory import give_back
from desktop.turns import Turns

Answer = TypeVar("Answer")
_AGAIN_MS = 5
REST_MS: Final = 2_000
"""How long nobody has asked when a lane lets go of what it kept of the file."""

CACHE: Final = 8
"""Megabytes of the file that a lane keeps: the system keeps it too, and lanes are several."""


@dataclass(frozen=True, slots=True)
class _Question:
    key: str
    number: int
    future: Future[object]
    done: Callable[[object], None]


class Lane(QObject):
    """Answers questions one after another, off the window's thread."""

    failed = Signal(object)
    settled = Signal()
    _answered = Signal(object)

    def __init__(self, library: Library, name: str, turns: Turns) -> None:
        super().__init__(turns.parent())
        self._turns = turns
        self._library = library
        self._connection: Reader | None = None
        self._numbers = count(1)
        self._latest: dict[str, int] = {}
        self._running: tuple[str, int] | None = None
        self._waiting = 0
        self._closed = False
        self._executor = ThreadPoolExecutor(1, thread_name_prefix=f"vademecum-{name}")
        self._answered.connect(self._on_answered)
        self._stopping = QTimer(self, interval=_AGAIN_MS)
        self._stopping.timeout.connect(self._stop_stale)
        self._resting = QTimer(self, singleShot=True, interval=REST_MS)
        self._resting.timeout.connect(self._rest)

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._waiting > 0

    def ask(
        self, key: str, work: Callable[[Reader], Answer], done: Callable[[Answer], None]
    ) -> None:
        """Run `work` on the worker's connection, then `done` with its answer on this thread.

        Once the lane is closed nobody waits for an answer, and none comes.
        """
        if self._closed:
            return
        number = next(self._numbers)
        self._latest[key] = number
        self._resting.stop()
        self._stop_stale()
        self._waiting += 1
        future: Future[object] = self._executor.submit(self._work, key, number, work)
        question = _Question(key, number, future, done)  # type: ignore[arg-type]
        future.add_done_callback(lambda _: self._answered.emit(question))

    def close(self) -> None:
        """Stop what runs, wait for the thread to end, close its connection."""
        self._closed = True
        self._latest.clear()
        self._stopping.stop()
        self._resting.stop()
        self._executor.shutdown(wait=False, cancel_futures=True)
        while self._running is not None:
            self._interrupt()
            time.sleep(_AGAIN_MS / 1000)
        self._executor.shutdown(wait=True)
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _stop_stale(self) -> None:
        """Stop what runs if nobody waits for it, now and until it has ended."""
        running = self._running
        if running is not None and self._latest.get(running[0]) != running[1]:
            self._interrupt()
            self._stopping.start()
        else:
            self._stopping.stop()

    def _interrupt(self) -> None:
        if self._connection is not None:
            self._connection.interrupt()

    def _work(self, key: str, number: int, work: Callable[[Reader], Answer]) -> Answer:
        if self._latest.get(key) != number:
            raise Interrupted
        if self._connection is None:
            self._connection = self._library.new_reader(cache_mb=CACHE)
        self._running = (key, number)
        try:
            return self._answer(key, number, work, self._connection)
        finally:
            self._running = None

    def _answer(
        self, key: str, number: int, work: Callable[[Reader], Answer], connection: Reader
    ) -> Answer:
        """Do the work; begin anew where a stop that was meant for an older question hit this one.

        Between the decision to stop a question and SQLite's stopping, the next one may have begun.
        """
        while True:
            try:
                with interruptible():
                    return work(connection)
            except (Interrupted, SearchInterruptedError):
                if self._closed or self._latest.get(key) != number:
                    raise Interrupted from None

    def _on_answered(self, question: _Question) -> None:
        self._turns.add(partial(self._give, question))

    def _give(self, question: _Question) -> None:
        self._waiting -= 1
        wanted = self._latest.get(question.key) == question.number
        if wanted and not question.future.cancelled():
            error = question.future.exception()
            if error is None:
                if is_there(question.done):
                    question.done(question.future.result())
            elif isinstance(error, VademecumError):
                self.failed.emit(error)
            elif not isinstance(error, Interrupted):
                raise error
        if not self.busy:
            if not self._closed:  # an answer may still come while the lane ends
                self._resting.start()
            self.settled.emit()

    def _rest(self) -> None:
        self._executor.submit(self._let_go)

    def _let_go(self) -> None:
        if self._connection is not None:
            let_cache_go(self._connection)
        give_back()


def is_there(done: Callable[..., object]) -> bool:
    """Tell whether who asked still exists: a view may be closed before its answer comes.

    A method belongs to its object, a function within a method to all that it closes over.
    """
    inner = getattr(done, "func", done)
    cells = getattr(inner, "__closure__", None) or ()
    askers = [getattr(inner, "__self__", None), *(cell.cell_contents for cell in cells)]
    return all(isValid(one) for one in askers if isinstance(one, QObject))

"""Reads files ahead of whoever takes them in turn, by as many workers as there are cores for."""

from __future__ import annotations

import os
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor, wait
from queue import SimpleQueue
from typing import TYPE_CHECKING, Generic, TypeVar

from db.errors import DocumentError
from db.formats.worker import Worker

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path
    from types import TracebackType

T = TypeVar("T")

MOST_WORKERS = 2
"""Each may take the memory that one document may take, so they are few."""

_WINDOW = 2
_PATIENCE = 0.05
_WORTH = 3
"""Files for which another worker is worth its start."""


class Ahead(Generic[T]):
    """The files of an import, read in order; `take` gives the next one as soon as it is read.

    `read` is called in other threads, with a file and a worker of its own. Few files are held at
    a time: two for each worker. Use it as a context manager; leaving it stops what is being read.
    """

    def __init__(self, paths: Sequence[Path], read: Callable[[Path, Worker], T]) -> None:
        self._left = deque(paths)
        self._read = read
        self._workers = [Worker() for _ in range(_number(len(paths)))]
        self._free: SimpleQueue[Worker] = SimpleQueue()
        for worker in self._workers:
            self._free.put(worker)
        self._threads = ThreadPoolExecutor(len(self._workers), "reading")
        self._coming: deque[tuple[Path, Future[T]]] = deque()
        self._left_early = False

    def __enter__(self) -> Ahead[T]:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._left_early = True
        running = [future for _, future in self._coming if not future.cancel()]
        while wait(running, _PATIENCE).not_done:
            for worker in self._workers:
                worker.cancel()
        self._threads.shutdown()
        for worker in self._workers:
            worker.close()

    def take(self, path: Path) -> T:
        """Give what was read of the next file, which must be `path`, or raise what reading did."""
        self.begin()
        expected, future = self._coming.popleft()
        if expected != path:
            raise ValueError(f"{path} is not next")
        return future.result()

    def begin(self) -> None:
        """Have as many files read as may be held; `take` does so by itself."""
        while self._left and len(self._coming) < _WINDOW * len(self._workers):
            coming = self._left.popleft()
            self._coming.append((coming, self._threads.submit(self._one, coming)))

    def _one(self, path: Path) -> T:
        worker = self._free.get()
        try:
            if self._left_early:
                raise DocumentError("document.cancelled", path=str(path))
            return self._read(path, worker)
        finally:
            self._free.put(worker)


def _number(files: int) -> int:
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return max(1, min(MOST_WORKERS, cores or 1, -(-files // _WORTH)))

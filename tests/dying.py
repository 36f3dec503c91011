"""Work done in a child process that is killed on the way, as a power cut or `kill -9` would."""

import os
import signal
import sqlite3
import time
from collections.abc import Callable

Work = Callable[[], None]


def in_child(work: Work) -> int:
    """Run work in a child process of its own and return the child's id."""
    child = os.fork()
    if child == 0:
        try:
            work()
        finally:
            os._exit(0)
    return child


def was_killed(child: int) -> bool:
    """Wait for a child; tell whether it was killed before it had finished."""
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def killed_after(work: Work, seconds: float) -> bool:
    """Kill work after so many seconds; tell whether it was still at it."""
    child = in_child(work)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    return was_killed(child)


def die_at(connection: sqlite3.Connection, number: int) -> None:
    """Kill this process when the connection begins its statement of that number, from 1.

    The statements of triggers count.
    """
    seen = 0

    def count(_: str) -> None:
        nonlocal seen
        seen += 1
        if seen == number:
            os.kill(os.getpid(), signal.SIGKILL)

    connection.set_trace_callback(count)


def die_within(connection: sqlite3.Connection, steps: int) -> None:
    """Kill this process after so many thousand instructions of SQLite's machine."""
    left = steps

    def count() -> int:
        nonlocal left
        left -= 1
        if left < 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return 0

    connection.set_progress_handler(count, 1_000)

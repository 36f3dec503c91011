"""A test leaves nothing behind: no thread, child process or connection, and no word in the log.

A pytest plugin. What a fixture of a wider scope holds open is looked at when its module ends; a
fixture of the session's scope is trusted. A test that asks for `caplog` answers for the log itself.
"""

import logging
import multiprocessing
import os
import sqlite3
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

PATIENCE = 2.0
"""Seconds that what is ending already may take to end."""

SHARED = pytest.StashKey[set[str]]()
KEPT_ON_PURPOSE = ("multiprocessing.resource_tracker", "multiprocessing.forkserver")


class _Connections:
    """Every connection that was opened, held until it is closed (Python 3.13 would warn of it)."""

    def __init__(self) -> None:
        self._path = threading.local()
        self._opened: list[tuple[sqlite3.Connection, str]] = []

    def hear(self, event: str, arguments: tuple[object, ...]) -> None:
        """Note what the interpreter tells of `sqlite3.connect`."""
        if event == "sqlite3.connect":
            self._path.last = str(arguments[0])
        elif event == "sqlite3.connect/handle":
            connection = arguments[0]
            assert isinstance(connection, sqlite3.Connection)
            self._opened.append((connection, getattr(self._path, "last", "?")))

    def open(self) -> dict[int, str]:
        """Name those still open: object id to path."""
        self._opened = [entry for entry in self._opened if _is_open(entry[0])]
        return {id(connection): path for connection, path in self._opened}


def _is_open(connection: sqlite3.Connection) -> bool:
    try:
        _ = connection.total_changes
    except sqlite3.ProgrammingError:
        return False
    return True


connections = _Connections()


def _threads() -> dict[int, str]:
    """Name the running threads; those that Qt owns are known to Python by a stand-in only."""
    return {
        id(thread): thread.name
        for thread in threading.enumerate()
        if not isinstance(thread, threading._DummyThread)
    }


def _children() -> dict[int, str]:
    """Name the child processes, those nobody waited for too."""
    found = {child.pid: child.name for child in multiprocessing.active_children() if child.pid}
    for listing in Path("/proc/self/task").glob("*/children"):
        try:
            pids = [int(pid) for pid in listing.read_text().split()]
        except OSError:
            continue
        for pid in pids:
            found[pid] = _command(pid)
    kept = {pid for pid, name in found.items() if any(word in name for word in KEPT_ON_PURPOSE)}
    return {pid: name for pid, name in found.items() if pid not in kept}


def _command(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode().strip()
    except OSError:
        return "?"


WATCHED: dict[str, Callable[[], dict[int, str]]] = {
    "thread": _threads,
    "child process": _children,
    "connection": connections.open,
}


def _snapshot() -> dict[str, dict[int, str]]:
    return {kind: look() for kind, look in WATCHED.items()}


def _left_since(before: dict[str, dict[int, str]]) -> list[str]:
    """Name what was not there before, after giving it time to end."""
    until = time.monotonic() + PATIENCE
    while True:
        found = [
            f"{kind}: {name}"
            for kind, look in WATCHED.items()
            for key, name in look().items()
            if key not in before[kind]
        ]
        if not found or time.monotonic() > until:
            return found
        time.sleep(0.02)


def _shared_scopes(request: pytest.FixtureRequest) -> set[str]:
    """Give the scopes wider than a test of the project's own fixtures that this test uses."""
    definitions = request.node._fixtureinfo.name2fixturedefs.values()
    return {found[-1].scope for found in definitions if found[-1].baseid} - {"function"}


@pytest.fixture(autouse=True, scope="module")
def _nothing_left_by_a_module(request: pytest.FixtureRequest) -> Iterator[None]:
    before = _snapshot()
    shared = request.node.stash.setdefault(SHARED, set())
    yield
    if shared and not shared & {"package", "session"}:
        assert _left_since(before) == [], "left by this module"


@pytest.fixture(autouse=True)
def _nothing_left_by_a_test(request: pytest.FixtureRequest) -> Iterator[None]:
    shared = _shared_scopes(request)
    before = _snapshot()
    yield
    if shared:
        request.node.getparent(pytest.Module).stash[SHARED].update(shared)
    else:
        assert _left_since(before) == [], "left by this test"


class _Collector(logging.Handler):
    """Keeps what is logged at WARNING and above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one record as a line."""
        self.said.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def _no_stray_log(request: pytest.FixtureRequest) -> Iterator[None]:
    collector = _Collector()
    logging.getLogger().addHandler(collector)
    yield
    logging.getLogger().removeHandler(collector)
    if "caplog" not in request.fixturenames:
        assert collector.said == [], "logged without being expected"


def pytest_configure() -> None:
    """Listen from the start; a hook of this kind cannot be taken back and need not be."""
    if not getattr(sys, "_vademecum_listens", False):
        sys.addaudithook(connections.hear)
        sys._vademecum_listens = True  # type: ignore[attr-defined]
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

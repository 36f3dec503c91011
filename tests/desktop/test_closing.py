"""Closing a window: what is typed or under way is not lost without a word."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event

from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from db.library import Library
from db.ports import Progress
from db.store import read
from desktop.dialogs.closing import Closing
from desktop.main_window import MainWindow
from tests.desktop.hands import editing, field, listed


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the library as another program does that writes for long."""
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.execute("ROLLBACK")
        other.close()


def typed(window: MainWindow, name: str, text: str) -> int:
    """Type into a field of the first event, and give its id."""
    listed(window, "event")
    id_ = window.chosen[0]
    inner = field(editing(window, id_), name).inner
    assert isinstance(inner, QLineEdit)
    inner.selectAll()
    inner.insert(text)
    inner.textEdited.emit(text)
    return id_


def asked(window: MainWindow) -> Closing:
    (found,) = [one for one in window.findChildren(Closing) if one.isVisible()]
    return found


def title(path: Path, id_: int) -> str:
    with Library.open(path) as library:
        return read.get(library.reader, id_).title


def test_a_window_closes_at_once_where_nothing_is_lost(window: MainWindow, library: Path) -> None:
    id_ = typed(window, "title", "Typed a moment before")
    assert window.close()
    assert title(library, id_) == "Typed a moment before"


def test_a_window_waits_for_a_library_that_another_program_locks(
    window: MainWindow, library: Path, qtbot: QtBot
) -> None:
    id_ = typed(window, "title", "Typed while locked")
    with locked(library):
        assert not window.close()
        assert not window.close()  # asks once, however often it is told to close
        assert window.isVisible()
        assert "another program is writing" in asked(window)._told.text()
    qtbot.waitUntil(lambda: window.session.closed, timeout=15_000)
    assert not window.isVisible()
    assert title(library, id_) == "Typed while locked"


def test_who_stays_goes_on_typing(window: MainWindow, library: Path) -> None:
    id_ = typed(window, "title", "First")
    with locked(library):
        assert not window.close()
        asked(window).cancel.click()
        assert window.isVisible()
    window.session.wait()
    assert not window.session.closed
    typed(window, "title", "Second")
    assert window.close()
    assert title(library, id_) == "Second"


def test_what_cannot_be_saved_is_told_before_it_is_lost(window: MainWindow, library: Path) -> None:
    typed(window, "title", "")
    assert not window.close()
    assert "cannot be saved" in asked(window)._told.text()
    asked(window).agree.click()
    assert window.session.closed
    with Library.open(library) as opened:
        assert opened.check() == []


def test_a_job_under_way_is_told_and_stopped(
    window: MainWindow,
) -> None:
    begun = Event()

    def work(_: Library, progress: Progress) -> None:
        begun.set()
        step = 0
        while True:
            step += 1
            progress.step(step, None, "a step")

    job = window.jobs.start("Import", work)
    assert begun.wait(5)
    assert not window.close()
    assert "“Import” is under way" in asked(window)._told.text()
    asked(window).agree.click()
    assert window.session.closed
    assert job.stop_wanted


def test_a_window_that_is_closed_anyway_is_gone_before_anything_is_waited_for(
    window: MainWindow, library: Path
) -> None:
    typed(window, "title", "Typed while locked")
    seen: list[bool] = []
    window.session.closing.connect(lambda: seen.append(window.isVisible()))
    with locked(library):
        assert not window.close()
        asked(window).agree.click()
    assert seen == [False]
    assert window.session.closed

"""Jobs as a person sees them: stopped, told so, with a log that goes on however long it is."""

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from db import maintenance
from db.library import Library
from db.ports import Progress
from desktop.dialogs.copying import PARTS
from desktop.dialogs.job_list import JobList
from desktop.jobs import LOG_LINES
from desktop.main_window import MainWindow
from tests.desktop.conftest import OpenWindow


def called(parent: QWidget, name: str) -> QPushButton:
    (found,) = [
        one
        for one in parent.findChildren(QPushButton)
        if one.isVisible() and name in (one.text(), one.accessibleName())
    ]
    return found


def test_a_job_that_was_told_to_stop_says_so_until_it_has(window: MainWindow, qtbot: QtBot) -> None:
    begun, go_on = Event(), Event()

    def work(_: Library, progress: Progress) -> None:
        progress.step(1, 300, "file 1")
        begun.set()
        go_on.wait(10)
        progress.step(2, 300, "file 2")

    job = window.jobs.start("Import", work)
    assert begun.wait(5)
    QApplication.processEvents()
    stop = called(window.status_bar, "Stop")
    stop.click()
    assert not stop.isEnabled()
    assert called(window.status_bar, "Import · stopping…").isVisible()
    go_on.set()
    window.session.wait()
    assert job.state == "stopped"
    assert called(window.status_bar, "Import: stopped; nothing was left half-done").isVisible()


def test_a_log_goes_on_where_more_was_said_than_it_holds(window: MainWindow, qtbot: QtBot) -> None:
    window.call("show_jobs")
    (dialog,) = window.findChildren(JobList)
    steps = [LOG_LINES, LOG_LINES + 7]

    def work(_: Library, progress: Progress) -> None:
        for number in range(steps[0], steps[1]):
            progress.step(number, None, f"file {number}")

    job = window.jobs.start("First", lambda *_: None)
    window.session.wait()
    window.jobs.tell(job, "", (f"file {number}" for number in range(LOG_LINES)))
    qtbot.waitUntil(lambda: bool(dialog.findChildren(QPlainTextEdit)), timeout=5_000)
    log = dialog.findChildren(QPlainTextEdit)[0]
    qtbot.waitUntil(lambda: f"file {LOG_LINES - 1}" in log.toPlainText(), timeout=5_000)
    window.jobs.tell(job, "", [f"file {number}" for number in range(*steps)])
    qtbot.waitUntil(lambda: f"file {steps[1] - 1}" in log.toPlainText(), timeout=5_000)
    assert log.toPlainText().splitlines() == list(job.log)
    dialog.close()


@pytest.mark.parametrize(
    "without", [frozenset[str](), *(frozenset({name}) for name, _, _ in PARTS),
                frozenset(name for name, _, _ in PARTS)],
)  # fmt: skip
def test_copies_open_whole_and_nobody_waits_for_them(
    window: MainWindow,
    open_window: OpenWindow,
    tmp_path: Path,
    library: Path,
    without: frozenset[str],
) -> None:
    target = tmp_path / "copy.vademecum"
    window.doing.libraries.copy_to(target, without)
    window.session.wait()
    job = window.jobs.all[-1]
    assert (job.state, job.outcome) == ("done", target.name)
    assert not job.writes
    with Library.open(target) as copy:
        assert maintenance.check(copy) == []
        with Library.open(library) as own:
            assert copy.counts() == own.counts()
    other = open_window(target)
    assert other.tabs.view is not None
    assert not other.session.read_only


def test_a_read_only_library_can_be_backed_up(reading_window: MainWindow, tmp_path: Path) -> None:
    window = reading_window
    window.doing.libraries.back_up_to(tmp_path / "kept.vademecum")
    window.session.wait()
    assert window.jobs.all[-1].state == "done"
    with Library.open(tmp_path / "kept.vademecum") as copy:
        assert maintenance.check(copy) == []

"""The session: edits on their own thread, news of them, answers that nobody waits for."""

import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from db.changes import ChangeSet
from db.errors import ConflictError, QueryError
from db.library import Library
from db.ports import Progress, Reader
from db.search import engine
from db.store import read, write
from desktop.jobs import Jobs
from desktop.session import Session


@pytest.fixture
def session(qtbot: QtBot, library: Path) -> Iterator[Session]:
    del qtbot
    held = Session(library)
    yield held
    held.close()


def test_an_edit_tells_what_it_changed(qtbot: QtBot, session: Session) -> None:
    def add(library: Library) -> int:
        with library.edit("record.add", kind="event", title="New") as edit:
            return write.add(edit, "event", {"title": "New"})

    answers: list[int] = []
    with qtbot.waitSignal(session.changed) as heard:
        session.write(add, answers.append)
    session.wait()
    changes = heard.args[0] if heard.args else None
    assert isinstance(changes, ChangeSet)
    assert changes.added["event"] == set(answers)
    assert read.get(session.reader, answers[0]).title == "New"
    with qtbot.waitSignal(session.changed):
        session.undo()
    with qtbot.assertNotEmitted(session.changed, wait=700):
        session.wait()


def test_what_cannot_be_done_is_told(qtbot: QtBot, session: Session) -> None:
    with qtbot.waitSignal(session.failed) as heard:
        session.redo()
    assert heard.args
    assert isinstance(heard.args[0], ConflictError)
    with qtbot.waitSignal(session.failed) as heard:
        session.lists.ask("a", lambda reader: engine.search(reader, "actr:x"), lambda _: None)
    assert heard.args
    assert isinstance(heard.args[0], QueryError)


def test_only_the_newest_question_of_a_key_is_answered(session: Session) -> None:
    answers: list[int] = []
    for number in range(20):
        session.lists.ask("same", lambda _, one=number: one, answers.append)
    session.wait()
    assert answers[-1] == 19
    assert len(answers) < 20


def test_a_job_that_is_stopped_leaves_nothing(session: Session) -> None:
    jobs = Jobs(session)
    before = read.counts(session.reader)

    def work(library: Library, progress: Progress) -> None:
        with library.edit("library.import") as edit:
            for done in range(1000):
                write.add(edit, "event", {"title": str(done)})
                progress.step(done, 1000, "events")

    job = jobs.start("Import", work)
    jobs.stop(job)
    session.wait()
    assert job.state == "stopped"
    assert read.counts(session.reader) == before


def test_a_closed_session_leaves_one_file(qtbot: QtBot, library: Path) -> None:
    del qtbot
    session = Session(library)
    session.trash([read.ids_of_kind(session.reader, "event")[0]])
    session.wait()
    session.close()
    assert [path.name for path in library.parent.iterdir()] == [library.name]


def test_a_stop_that_hits_the_wrong_question_costs_no_answer(session: Session) -> None:
    """SQLite stops whatever runs, also a question that began a moment after the one meant."""
    tries: list[int] = []
    answers: list[object] = []

    def work(reader: Reader) -> int:
        tries.append(len(tries))
        if len(tries) == 1:
            threading.Timer(0.05, reader.interrupt).start()
            reader.execute(
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
                " SELECT max(i) FROM n"
            ).fetchone()
        return 7

    session.lists.ask("a", work, answers.append)
    session.wait()
    assert answers == [7]
    assert len(tries) == 2


ENDLESS = (
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 100000000)"
    " SELECT max(i) FROM n"
)


class Reckoning:
    """A question that reckons with numpy and then asks the library something endless."""

    def __init__(self) -> None:
        self.begun = threading.Event()
        self.told = threading.Event()
        self.stopped = False

    def __call__(self, reader: Reader) -> int:
        self.begun.set()
        self.told.wait(5)
        np.sort(np.random.default_rng(1).random(3_000_000))
        try:
            reader.execute(ENDLESS).fetchone()
        except sqlite3.OperationalError:
            self.stopped = True
            raise
        return 1


def test_a_stale_question_ends_though_it_was_stopped_between_two_queries(session: Session) -> None:
    stale, answers = Reckoning(), []
    session.lists.ask("a", stale, answers.append)
    assert stale.begun.wait(5)
    session.lists.ask("a", lambda _: 2, answers.append)
    stale.told.set()
    session.wait()
    assert answers == [2]
    assert stale.stopped


def test_closing_ends_a_question_that_reckons(qtbot: QtBot, library: Path) -> None:
    del qtbot
    session, stale = Session(library), Reckoning()
    session.lists.ask("a", stale, lambda _: None)
    assert stale.begun.wait(5)
    stale.told.set()
    session.close()
    assert stale.stopped


def test_what_undo_would_take_is_known_at_once_whoever_wrote(
    qtbot: QtBot, session: Session
) -> None:
    before = session.steps()[0]
    with Library.open(session.path) as other, other.edit("record.add", kind="tag") as edit:
        write.add(edit, "tag", {"name": "Told by another program"})
    undo, redo = session.steps()
    assert undo is not None
    assert undo != before
    assert redo is None
    assert session.steps() == (undo, None)
    session.undo()
    session.wait()
    taken_back = session.steps()[1]
    assert taken_back is not None
    assert taken_back.id == undo.id

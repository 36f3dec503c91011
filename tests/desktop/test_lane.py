"""Nobody waits for another's long question: rows, lists, pages and views have their own lanes."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from db.ports import Reader
from desktop import places
from desktop.lane import Lane
from desktop.main_window import MainWindow
from desktop.models.record_list import PAGE
from desktop.views.lists.list_view import ListView
from tests.desktop.hands import listed

WAIT_MS = 5_000


@contextmanager
def reckoning(lane: Lane) -> Iterator[None]:
    """Let a lane answer a question that lasts until the block ends."""
    begun, end = threading.Event(), threading.Event()

    def work(reader: Reader) -> None:
        del reader
        begun.set()
        end.wait(60)

    lane.ask("a long question", work, lambda _: None)
    assert begun.wait(10)
    try:
        yield
        assert lane.busy
    finally:
        end.set()


def test_rows_come_while_a_list_is_being_asked_for(qtbot: QtBot, window: MainWindow) -> None:
    view = listed(window, "event")
    last = len(view.records.ids) - 1
    assert last > PAGE
    with reckoning(window.session.lists), reckoning(window.session.views):
        assert view.records.painted(last) is None
        view.table.verticalScrollBar().setValue(view.table.verticalScrollBar().maximum())
        qtbot.waitUntil(lambda: view.records.painted(last) is not None, timeout=WAIT_MS)
        row = view.records.painted(last)
        assert row is not None
        assert row.id == view.records.ids[last]
        shown = view.records.index(last, 0, QModelIndex())
        assert view.table.visualRect(shown).intersects(view.table.viewport().rect())


def test_a_list_and_a_page_come_while_a_view_loads(qtbot: QtBot, window: MainWindow) -> None:
    with reckoning(window.session.views):
        window.go(places.listed("actor"))
        view = window.tabs.view
        assert isinstance(view, ListView)
        qtbot.waitUntil(lambda: len(view.records.ids) > 0, timeout=WAIT_MS)
        first = view.records.ids[0]
        qtbot.waitUntil(
            lambda: window.inspector.blocks is not None and window.inspector.blocks.id == first,
            timeout=WAIT_MS,
        )
        window.go(places.search("loan"))
        qtbot.waitUntil(lambda: not window.session.lists.busy, timeout=WAIT_MS)
        assert window.tabs.view.table.model().rowCount() > 0


def test_a_view_loads_on_the_lane_of_views_and_comes_once_it_is_free(
    qtbot: QtBot, window: MainWindow
) -> None:
    with reckoning(window.session.views):
        window.go(places.view("timeline"))
        qtbot.waitUntil(lambda: not window.session.lists.busy, timeout=WAIT_MS)
        assert window.session.views.busy
    qtbot.waitUntil(lambda: not window.session.busy, timeout=WAIT_MS)
    assert window.tabs.view.chosen is not None


def test_an_answer_for_a_view_that_is_gone_meanwhile_is_not_given(
    qtbot: QtBot, window: MainWindow
) -> None:
    gone, there = QWidget(), QWidget()
    given: list[str] = []

    def ask(name: str, asker: QWidget) -> None:
        def done(answer: int) -> None:
            asker.setWindowTitle(str(answer))
            given.append(name)

        window.session.pages.ask(name, lambda _: 1, done)

    with reckoning(window.session.pages):
        ask("gone", gone)
        ask("there", there)
        delete(gone)
    qtbot.waitUntil(lambda: not window.session.pages.busy, timeout=WAIT_MS)
    assert given == ["there"]

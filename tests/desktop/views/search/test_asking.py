"""A search shows what it has: the newest hits first, then all of them, then the facets."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event

import pytest
from PySide6.QtWidgets import QCheckBox, QLabel
from pytestqt.qtbot import QtBot

from db.errors import QueryError
from desktop import places
from desktop.lane import Lane
from desktop.main_window import MainWindow
from desktop.views.search.search_view import SearchView


@contextmanager
def held_up(*lanes: Lane) -> Iterator[Event]:
    """Keep lanes from answering until the end, or until the event is set."""
    free = Event()
    for lane in lanes:
        lane.ask("hold up", lambda _: free.wait(20), lambda _: None)
    try:
        yield free
    finally:
        free.set()


def searched(window: MainWindow, query: str) -> SearchView:
    window.go(places.search(query))
    view = window.tabs.view
    assert isinstance(view, SearchView)
    return view


def said(view: SearchView) -> list[str]:
    """Give the words that can be seen."""
    return [one.text() for one in view.findChildren(QLabel) if one.isVisible()]


def titles(view: SearchView) -> list[str]:
    rows = range(view.hits.rowCount())
    found = [view.hits.hit(view.hits.index(row)) for row in rows]
    return [hit.title for hit in found if hit is not None]


def test_the_newest_hits_are_there_while_the_others_are_counted(
    qtbot: QtBot, window: MainWindow
) -> None:
    with held_up(window.session.lists) as free:
        view = searched(window, "kind:actor")
        qtbot.waitUntil(lambda: "Counting…" in said(view))
        early = titles(view)
        assert early
        assert any(text.startswith("the newest ") for text in said(view))
        free.set()
        window.session.wait()
    assert view.results is not None
    assert f"{view.results.total} results" in said(view)
    assert "Counting…" not in said(view)
    assert set(early) <= set(titles(view))


def test_who_chooses_among_the_newest_hits_keeps_what_was_chosen(
    qtbot: QtBot, window: MainWindow
) -> None:
    with held_up(window.session.lists) as free:
        view = searched(window, "kind:actor")
        qtbot.waitUntil(lambda: "Counting…" in said(view))
        view.table.setCurrentIndex(view.hits.index(2))
        chosen = view.hits.hit(view.table.currentIndex())
        free.set()
        window.session.wait()
    now = view.hits.hit(view.table.currentIndex())
    assert chosen is not None
    assert now is not None
    assert now.record_id == chosen.record_id


def test_a_search_that_has_nothing_yet_says_that_it_is_under_way(
    qtbot: QtBot, window: MainWindow
) -> None:
    with held_up(window.session.lists, window.session.rows) as free:
        view = searched(window, "kind:actor")
        qtbot.waitUntil(lambda: said(view).count("Searching…") == 2)
        free.set()
        window.session.wait()
    assert "Searching…" not in said(view)
    assert titles(view)


def test_facets_come_last_and_are_said_to_be_counted(qtbot: QtBot, window: MainWindow) -> None:
    free = Event()
    view = searched(window, "kind:event OR kind:actor")
    hold = held_up(window.session.lists)

    def start() -> None:
        nonlocal free
        free = hold.__enter__()

    view._asking.found.connect(start)
    qtbot.waitUntil(lambda: "Counting…" in said(view))
    assert view.results is not None
    assert f"{view.results.total} results" in said(view)
    assert not view._facets.findChildren(QCheckBox)
    free.set()
    window.session.wait()
    assert "Counting…" not in said(view)
    assert view._facets.findChildren(QCheckBox)


def test_a_query_that_cannot_be_understood_is_told_once_and_nothing_waits(
    qtbot: QtBot, window: MainWindow
) -> None:
    view = searched(window, "kind:actor")
    window.session.wait()
    told: list[object] = []
    window.session.failed.disconnect()
    window.session.failed.connect(told.append)
    view._asking.ask("/(/", typing=False, grouped=True)
    window.session.wait()
    qtbot.wait(400)
    assert [type(one) for one in told] == [QueryError]
    assert "Searching…" not in said(view)


@pytest.mark.parametrize("query", ["kind:actor", "the", "nothing answers this"])
def test_without_delay_a_search_is_shown_once(qtbot: QtBot, window: MainWindow, query: str) -> None:
    view = searched(window, "kind:source")
    window.session.wait()
    resets: list[object] = []
    view.hits.modelReset.connect(lambda: resets.append(view.results))
    view._asking._soon.setInterval(5_000)
    searched(window, query)
    window.session.wait()
    assert len(resets) == 1

"""Dragging by the mouse of a real display: rows, tags, collections, tabs end where they are put."""

import shutil
import subprocess
import threading
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget
from pytestqt.qtbot import QtBot

from db.store import ordering, read
from desktop import places
from desktop.main_window import MainWindow
from desktop.models.navigator import Node
from desktop.views.lists.list_view import ListView
from tests.desktop.conftest import OpenWindow
from tests.desktop.conftest import built as built  # noqa: PLC0414  (the fixture)
from tests.desktop.conftest import library as library  # noqa: PLC0414  (the fixture)
from tests.desktop.conftest import open_window as open_window  # noqa: PLC0414  (the fixture)

pytestmark = [
    pytest.mark.window,
    pytest.mark.skipif(shutil.which("xdotool") is None, reason="no xdotool"),
]
STEPS = 12


@pytest.fixture
def window(qtbot: QtBot, open_window: OpenWindow, library: Path) -> MainWindow:
    made = open_window(library)
    qtbot.waitActive(made)
    return made


def drag(qtbot: QtBot, start: QPoint, end: QPoint) -> None:
    """Press at one point of the screen, move as a hand does, let go at the other."""

    def xdotool(*words: object) -> None:
        subprocess.run(["xdotool", *map(str, words)], check=True)
        time.sleep(0.04)

    def hand() -> None:
        xdotool("mousemove", start.x(), start.y())
        xdotool("mousedown", 1)
        for step in range(1, STEPS + 1):
            at = start + (end - start) * step / STEPS
            xdotool("mousemove", at.x(), at.y())
        xdotool("mousemove", end.x() + 1, end.y())
        time.sleep(0.2)
        xdotool("mouseup", 1)

    thread = threading.Thread(target=hand)
    thread.start()
    qtbot.waitUntil(lambda: not thread.is_alive(), timeout=15_000)
    qtbot.wait(100)


def point(view: QAbstractItemView, index: QModelIndex, part: float = 0.5) -> QPoint:
    """Give a point of the screen on a line; `part` 0 is its upper edge, 1 its lower one."""
    view.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
    QApplication.processEvents()
    rect = view.visualRect(index)
    y = rect.top() + round(rect.height() * part)
    return view.viewport().mapToGlobal(QPoint(rect.left() + 90, y))


def lines(window: MainWindow, kind: str) -> list[Node]:
    model = window.navigator.model()
    root = model.node(QModelIndex())
    return next(one.children for one in root.children if one.record_kind == kind)


def at(window: MainWindow, node: Node, part: float = 0.5) -> QPoint:
    tree = window.navigator
    return point(tree, tree.model().find_record(node.id), part)


def listed(window: MainWindow) -> ListView:
    view = window.tabs.view
    assert isinstance(view, ListView)
    return view


def test_rows_go_into_a_collection_and_onto_a_tag(qtbot: QtBot, window: MainWindow) -> None:
    view = listed(window)
    id_ = view.records.ids[0]
    collection, tag = lines(window, "collection")[0], lines(window, "tag")[0]
    assert id_ not in ordering.items(window.session.reader, collection.id)
    drag(qtbot, point(view.table, view.records.index(0, 1)), at(window, collection))
    window.session.wait()
    assert id_ in ordering.items(window.session.reader, collection.id)
    drag(qtbot, point(view.table, view.records.index(0, 1)), at(window, tag))
    window.session.wait()
    tags = [row["tag"] for row in read.get(window.session.reader, id_).lists["tag"]]
    assert tag.id in tags


def test_a_tag_and_a_collection_are_dragged_between_others(
    qtbot: QtBot, window: MainWindow
) -> None:
    for kind in ("collection", "tag"):
        before = [one.text for one in lines(window, kind)]
        third, first = lines(window, kind)[2], lines(window, kind)[0]
        tree = window.navigator
        tree.scrollTo(tree.model().find_record(third.id))
        QApplication.processEvents()
        start, end = _shown(tree, third), _shown(tree, first, 0.04)
        drag(qtbot, start, end)
        window.session.wait()
        qtbot.wait(50)
        after = [one.text for one in lines(window, kind)]
        assert after == [before[2], before[0], before[1], *before[3:]], kind


def _shown(tree: QAbstractItemView, node: Node, part: float = 0.5) -> QPoint:
    rect = tree.visualRect(tree.model().find_record(node.id))
    y = rect.top() + round(rect.height() * part)
    return tree.viewport().mapToGlobal(QPoint(rect.left() + 90, y))


def test_rows_of_a_collection_are_dragged_between_rows(qtbot: QtBot, window: MainWindow) -> None:
    window.go(places.collection(lines(window, "collection")[0].id))
    window.session.wait()
    qtbot.wait(50)
    view = listed(window)
    a, b, c, d, *rest = view.records.ids
    start = point(view.table, view.records.index(3, 2))
    drag(qtbot, start, point(view.table, view.records.index(1, 2), 0.04))
    window.session.wait()
    qtbot.wait(50)
    assert list(view.records.ids) == [a, d, b, c, *rest]
    window.call("undo")
    window.session.wait()
    qtbot.wait(50)
    assert list(view.records.ids) == [a, b, c, d, *rest]


def test_tabs_are_dragged_and_keep_their_views(qtbot: QtBot, window: MainWindow) -> None:
    window.go(places.OVERVIEW, new_tab=True)
    window.go(places.listed("actor"), new_tab=True)
    window.session.wait()
    qtbot.wait(50)
    bar: QWidget = window.tabs.bar
    first = bar.mapToGlobal(window.tabs.bar.tabRect(0).center())
    last = bar.mapToGlobal(window.tabs.bar.tabRect(2).center())
    drag(qtbot, first, last + QPoint(30, 0))
    qtbot.waitUntil(lambda: window.tabs.places()[2] == places.listed("event"))
    assert window.tabs.places() == [
        places.OVERVIEW,
        places.listed("actor"),
        places.listed("event"),
    ]
    assert window.place == places.listed("event")
    window.actions_by_id["tab.left"].trigger()
    assert window.tabs.places()[1] == places.listed("event")
    assert isinstance(window.tabs.view, ListView)

"""A search with more hits than are read at once: all are listed, each read when it is seen."""

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from db.library import Library
from db.store import write
from desktop import places
from desktop.main_window import MainWindow
from desktop.models.hits import FEW, PAGE
from desktop.tr import number
from desktop.views.search.search_view import SearchView
from tests.db.search.conftest import attach
from tests.desktop.conftest import OpenWindow

EVENTS, SOURCES = 1_400, 30
KEYS = Qt.Key
ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of events and letters that all speak of a treaty."""
    path = tmp_path_factory.mktemp("many") / "many.vademecum"
    with Library.create(path) as made, made.edit("test.fill") as edit:
        for at in range(SOURCES):
            source = write.add(edit, "source", {"title": f"Letter {at}"})
            attach(edit, source, [("paragraph", f"The treaty of day {at} is signed.")], "en")
        for at in range(EVENTS):
            given = {"title": f"Talks on a treaty, day {at:04}", "description": f"Round {at}"}
            write.add(edit, "event", given)
    return path


@pytest.fixture
def window(open_window: OpenWindow, many: Path) -> MainWindow:
    return open_window(many)


def searched(window: MainWindow, query: str, *, flat: bool = False) -> SearchView:
    place = places.search(query)
    window.go(place.with_options(order="flat") if flat else place)
    quiet(window)
    view = window.tabs.view
    assert isinstance(view, SearchView)
    view.focus_first()
    return view


def quiet(window: MainWindow) -> None:
    """Let what is seen be painted, and what it asks for come."""
    for _ in range(3):
        QApplication.processEvents()
        window.session.wait()


def press(window: MainWindow, view: SearchView, key: Qt.Key) -> QModelIndex:
    QTest.keyClick(view.table, key)
    quiet(window)
    return view.table.currentIndex()


def test_all_hits_are_listed_and_the_order_is_told(window: MainWindow) -> None:
    view = searched(window, "treaty")
    assert view.hits.rowCount() == EVENTS + SOURCES + 2
    told = [one.text() for one in view.findChildren(QLabel)]
    assert f"{number(EVENTS + SOURCES)} results" in told
    assert any("ranked, then newest" in one for one in told)
    assert [one.count for one in view.hits.headings] == [EVENTS, SOURCES]
    view = searched(window, "treaty sort:title")
    assert not any("ranked, then newest" in one.text() for one in view.findChildren(QLabel))


def test_keys_reach_the_last_hit_and_the_first(window: MainWindow) -> None:
    view = searched(window, "treaty")
    chosen: list[object] = []
    view.selected.connect(chosen.append)
    last = press(window, view, KEYS.Key_End)
    assert last.row() == view.hits.rowCount() - 1
    seen = view.hits.painted(last.row())
    assert seen is not None
    assert seen.kind == "passage"
    assert chosen[-1] == [seen.record_id]
    assert view.table.viewport().rect().contains(view.table.visualRect(last))
    up = press(window, view, KEYS.Key_PageUp)
    assert 0 < last.row() - up.row() < 40
    home = press(window, view, KEYS.Key_Home)
    assert home.row() == 1
    assert view.table.verticalScrollBar().value() == 0
    assert view.table.selectionModel().selectedIndexes() == [home]


def test_arrows_step_over_the_heading_between_kinds(window: MainWindow) -> None:
    view = searched(window, "treaty")
    view.table.setCurrentIndex(view.hits.index(EVENTS))
    assert press(window, view, KEYS.Key_Down).row() == EVENTS + 2
    assert press(window, view, KEYS.Key_Up).row() == EVENTS


def test_a_hit_far_down_is_read_when_seen_and_said(window: MainWindow) -> None:
    view = searched(window, "treaty sort:title", flat=True)
    row = 20 * PAGE + 5
    assert view.hits.painted(row) is None
    view.table.scrollTo(view.hits.index(row), view.table.ScrollHint.PositionAtCenter)
    quiet(window)
    hit = view.hits.painted(row)
    assert hit is not None
    said = str(view.hits.index(row).data(ACCESSIBLE))
    assert said.startswith(hit.title)
    assert hit.snippet.text in said


def test_enter_opens_the_last_hit_at_its_passage(window: MainWindow) -> None:
    view = searched(window, "treaty")
    QTest.keyClick(view.table, KEYS.Key_End)
    opened: list[object] = []
    view.gone.connect(lambda place, _: opened.append(place))
    QTest.keyClick(view.table, KEYS.Key_Return)
    hit = view.hits.hit(view.hits.index(view.hits.rowCount() - 1))
    assert hit is not None
    assert hit.span is not None
    assert opened == [places.reader(hit.record_id, (hit.span[0], hit.span[1]))]


def test_an_edit_leaves_the_chosen_hit_where_it_stood(window: MainWindow) -> None:
    view = searched(window, "treaty sort:title", flat=True)
    view.table.setCurrentIndex(view.hits.index(700))
    quiet(window)
    stood = view.table.verticalScrollBar().value()
    before = view.hits.known(view.table.currentIndex())
    gone = view.hits.known(view.hits.index(view.hits.rowCount() - 1))
    assert before is not None
    assert gone is not None
    window.session.trash([gone[0]])
    quiet(window)
    assert view.hits.known(view.table.currentIndex()) == before
    assert view.table.verticalScrollBar().value() == stood
    assert view.hits.rowCount() == EVENTS + SOURCES - 1
    window.session.undo()
    quiet(window)
    assert view.hits.rowCount() == EVENTS + SOURCES


def test_rows_keep_their_height_where_more_are_read_later(
    window: MainWindow, open_window: OpenWindow, many: Path
) -> None:
    view = searched(window, "treaty", flat=True)
    heights = {view.table.rowHeight(row) for row in range(view.hits.rowCount())}
    assert len(heights) == 1
    few = searched(window, "letter")
    assert few.hits.rowCount() == SOURCES < FEW
    assert few.table.rowHeight(5) < heights.pop()
    large = open_window(many, text=2.0)
    wide = searched(large, "treaty", flat=True)
    assert wide.table.rowHeight(0) > 1.8 * view.table.rowHeight(0)


def test_typing_tells_that_the_newest_are_shown(qtbot: QtBot, window: MainWindow) -> None:
    view = searched(window, "letter")
    view.preview("treaty")
    shown = view.findChildren(QLabel)
    qtbot.waitUntil(lambda: any("while you type" in one.text() for one in shown), timeout=20_000)
    assert view.hits.rowCount() >= FEW


def test_words_found_are_marked_in_titles(window: MainWindow) -> None:
    view = searched(window, "talks sort:title", flat=True)
    mark = QColor(window.look.palette.mark)
    index = view.hits.index(2)
    where = view.table.visualRect(index)
    image: QImage = view.table.viewport().grab(where).toImage()
    left, right = marked(image, mark, image.height() // 4)
    assert 0 < left < right < image.width() // 2


def marked(image: QImage, mark: QColor, line: int) -> tuple[int, int]:
    """Give where the colour of marks begins and ends on a line of a picture."""
    found = [x for x in range(image.width()) if image.pixelColor(x, line).rgb() == mark.rgb()]
    assert found
    return found[0], found[-1]


def test_many_hits_have_one_height_after_few_in_the_same_view(window: MainWindow) -> None:
    view = searched(window, "letter", flat=True)
    own = view.table.rowHeight(5)
    window.go(places.search("treaty").with_options(order="flat"))
    quiet(window)
    assert window.tabs.view is view
    heights = {view.table.rowHeight(row) for row in range(view.hits.rowCount())}
    assert len(heights) == 1
    assert heights != {own}

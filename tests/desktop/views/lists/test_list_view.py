"""A list of records: its columns, its rows as text and as CSV, its menu."""

import time
from array import array
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from db.library import Library
from desktop import places
from desktop.dialogs.bulk import Bulk
from desktop.main_window import MainWindow
from desktop.models.copying import MANY
from desktop.tr import number
from desktop.views.lists.list_view import ListView
from tests.desktop import hands
from tests.desktop.conftest import OpenWindow
from tests.desktop.hands import CONTROL, SHIFT, listed
from tests.desktop.test_main_window import press


def test_columns_are_kept(open_window: OpenWindow, library: Path) -> None:
    window = open_window(library)
    window.resize(2400, 900)
    view = listed(window, "event")
    table = view.table
    names = [one.name for one in view.records.columns]
    table._show_column("status", True)
    header = table.horizontalHeader()
    header.moveSection(header.visualIndex(names.index("type")), 0)
    table.setColumnWidth(names.index("domain"), 160)
    shown = [one.name for one in table.shown_columns()]
    assert shown[0] == "type"
    assert "status" in shown
    window.close()
    window = open_window(library)
    window.resize(2400, 900)
    again = listed(window, "event").table
    assert [one.name for one in again.shown_columns()] == shown
    assert again.columnWidth(names.index("domain")) == 160


def test_rows_are_copied_as_text_and_as_csv(qtbot: QtBot, window: MainWindow) -> None:
    view = listed(window, "event", '"Loan of"')
    press(qtbot, window, Qt.Key.Key_C, CONTROL)
    window.session.wait()
    text = QGuiApplication.clipboard().text()
    assert "Loan of 1.5 billion dollars" in text.split("\t")
    window.actions_by_id["record.copy_csv"].trigger()
    window.session.wait()
    head, first = QGuiApplication.clipboard().text().splitlines()[:2]
    assert head.startswith("Date,Event")
    assert "Loan of 1.5 billion dollars" in first
    assert view.table.chosen()


def test_many_rows_are_copied_by_a_job_that_can_be_stopped(
    qtbot: QtBot, window: MainWindow
) -> None:
    view = listed(window, "event")
    ids = list(view.records.ids)
    view.records.set_ids(array("q", ids * (MANY // len(ids) + 1)))
    QGuiApplication.clipboard().setText("before")
    press(qtbot, window, Qt.Key.Key_A, CONTROL)
    window.actions_by_id["record.copy"].trigger()
    job = window.jobs.running
    assert job is not None
    assert job.title == f"Copy {number(len(view.records.ids))} rows"
    window.jobs.stop(job)
    window.session.wait()
    assert job.state == "stopped"
    assert QGuiApplication.clipboard().text() == "before"
    press(qtbot, window, Qt.Key.Key_C, CONTROL)
    window.session.wait()
    assert len(QGuiApplication.clipboard().text().splitlines()) == len(view.records.ids)


def test_choosing_all_of_a_huge_list_takes_no_time(qtbot: QtBot, window: MainWindow) -> None:
    view = listed(window, "event")
    view.records.set_ids(array("q", range(10**9, 10**9 + 300_000)))
    window.grab()
    started = time.thread_time()
    press(qtbot, window, Qt.Key.Key_A, CONTROL)
    window.grab()
    assert time.thread_time() - started < 1.0  # a heading that asks each row takes seconds
    assert len(view.table.chosen()) == 300_000


def test_the_menu_of_a_list_holds_its_commands(window: MainWindow) -> None:
    view = listed(window, "event")
    view.table.menu_asked.emit(view.table.mapToGlobal(QPoint(40, 80)))
    QApplication.processEvents()
    popup = QApplication.activePopupWidget()
    assert popup is not None
    assert {"Edit", "Copy as CSV", "Move to the trash"} <= {a.text() for a in popup.actions()}
    popup.close()


def test_several_chosen_rows_are_counted_with_what_can_be_done(
    qtbot: QtBot, window: MainWindow
) -> None:
    view = listed(window, "event")
    bar = view.chosen_bar
    assert not bar.isVisible()
    view.table.setFocus()
    for _ in range(2):
        qtbot.keyClick(view.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert bar.isVisible()
    assert bar.count.text() == "3 chosen"
    offered = {one.text(): one for one in bar.findChildren(QPushButton) if one.isVisible()}
    assert list(offered) == [
        "Change the chosen records…",
        "Add or take off a tag…",
        "Put into a collection…",
        "Move to the trash",
    ]
    qtbot.mouseClick(offered["Put into a collection…"], Qt.MouseButton.LeftButton)
    dialog = hands.dialog(window, Bulk)
    assert isinstance(dialog, Bulk)
    assert len(dialog.many.ids) == 3
    dialog.reject()
    qtbot.keyClick(view.table, Qt.Key.Key_A, CONTROL)
    assert bar.count.text() == f"{len(view.records.ids)} chosen"
    qtbot.keyClick(view.table, Qt.Key.Key_Down)
    assert not bar.isVisible()


def test_columns_without_room_are_told_and_can_be_scrolled_to(
    open_window: OpenWindow, library: Path
) -> None:
    window = open_window(library)
    window.resize(1000, 700)
    view = listed(window, "event")
    table, bar = view.table, view.table.horizontalScrollBar()
    (more,) = [one for one in view.findChildren(QPushButton) if "more" in one.text()]
    assert more.isVisible()
    left_out = len([one for one in view.records.columns if one.shown]) - len(table.shown_columns())
    assert more.text().startswith(f"{left_out} column")
    assert "Type" in more.toolTip()
    assert bar.maximum() == 0
    more.click()
    QApplication.processEvents()
    assert [one.name for one in table.shown_columns()] == [
        one.name for one in view.records.columns if one.shown
    ]
    assert bar.maximum() > 0
    window.close()
    window = open_window(library)
    window.resize(1000, 700)
    view = listed(window, "event")
    assert view.table.horizontalScrollBar().maximum() > 0
    (fit,) = [one for one in view.findChildren(QPushButton) if one.text() == "Fit columns"]
    fit.click()
    QApplication.processEvents()
    assert view.table.horizontalScrollBar().maximum() == 0
    window.resize(2400, 900)
    QApplication.processEvents()
    assert not fit.isVisible()


def test_a_column_that_is_asked_for_is_shown_though_there_is_no_room(
    open_window: OpenWindow, library: Path
) -> None:
    window = open_window(library)
    window.resize(1000, 700)
    table = listed(window, "event").table
    table._show_column("status", True)
    assert "status" in [one.name for one in table.shown_columns()]


def test_an_empty_list_offers_what_leads_to_the_first_one(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    path = tmp_path / "empty.vademecum"
    Library.create(path).close()
    window = open_window(path)

    def offered(kind: str, query: str = "") -> dict[str, QPushButton]:
        shown = listed(window, kind, query).empty.findChildren(QPushButton)
        return {one.text(): one for one in shown if one.isVisible() and one.isEnabled()}

    assert "Import documents…" in offered("source")
    assert not offered("actor", "x")
    qtbot.mouseClick(offered("actor")["New actor…"], Qt.MouseButton.LeftButton)
    window.session.wait()
    assert window.place == places.draft("actor")


def test_home_and_end_go_to_the_first_and_the_last(qtbot: QtBot, window: MainWindow) -> None:
    table = listed(window, "event").table
    last = len(table.model().ids) - 1
    press(qtbot, window, Qt.Key.Key_End)
    assert table.chosen() == [table.model().ids[last]]
    press(qtbot, window, Qt.Key.Key_Home, CONTROL)
    assert table.chosen() == [table.model().ids[0]]
    press(qtbot, window, Qt.Key.Key_End, SHIFT)
    assert len(table.chosen()) == last + 1


def test_two_that_are_chosen_can_be_merged_by_the_bar(window: MainWindow) -> None:
    view = listed(window, "actor")
    view.table.choose(0)
    view.table.choose(1, more=True)
    window.session.wait()
    offered = [one.text() for one in view.chosen_bar.findChildren(QPushButton) if one.isVisible()]
    assert "Merge with another…" in offered
    view.table.choose(2, more=True)
    window.session.wait()
    offered = [one.text() for one in view.chosen_bar.findChildren(QPushButton) if one.isVisible()]
    assert "Merge with another…" not in offered


def test_an_empty_list_stands_on_the_ground_of_one_with_rows(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    path = tmp_path / "empty.vademecum"
    Library.create(path).close()
    window = open_window(path)
    view = listed(window, "event")
    shown = view.grab().toImage()
    ground = shown.pixelColor(shown.width() // 2, shown.height() - 10)
    assert ground.name() == window.look.colour("base").name()


@pytest.mark.parametrize(
    ("kind", "query", "width"),
    [("event", "", 1366), ("event", "domain:economy", 1366), ("actor", "", 1440)],
)
def test_what_stands_over_a_list_stands_in_one_line(
    window: MainWindow, kind: str, query: str, width: int
) -> None:
    window.resize(width, 768)
    window.go(places.listed(kind, query))
    window.session.wait()
    QApplication.processEvents()
    view = window.tabs.view
    assert isinstance(view, ListView)
    title = next(one for one in view.findChildren(QLabel) if one.objectName() == "listTitle")
    buttons = [one for one in view.findChildren(QPushButton) if one.isVisible()]
    chip = next(one for one in buttons if one.objectName() == "chip")
    last = [one for one in buttons if one.text().endswith(("more", "Save search"))]
    count = next(one for one in view.findChildren(QLabel) if one.text()[:1].isdigit())
    shown = [title, chip, count, *last]
    middles = [one.mapTo(view, one.rect().center()).y() for one in shown]
    assert len(middles) > 2
    assert max(middles) - min(middles) <= 1

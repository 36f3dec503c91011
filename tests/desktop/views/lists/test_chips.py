"""The chips over a list: they narrow it, and those without room wait in a menu."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from desktop.dialogs.filtering import Period, Picking
from desktop.main_window import MainWindow
from desktop.views.lists.list_view import ListView
from tests.desktop.hands import dialog, listed, pick, settle


def shown(view: ListView) -> dict[str, QPushButton]:
    found = view.chips.findChildren(QPushButton)
    return {one.accessibleName(): one for one in found if one.isVisible()}


def more(view: ListView) -> QMenu:
    menu = shown(view)["More filters"].menu()
    menu.aboutToShow.emit()
    return menu


def test_the_row_is_one_line_and_the_menu_has_what_found_no_room(window: MainWindow) -> None:
    window.resize(2400, 900)
    wide = listed(window, "event")
    assert "Filter by Tag" in shown(wide)
    offers = len(shown(wide)) - 1
    window.resize(900, 700)
    view = listed(window, "event")
    QApplication.processEvents()
    tops = {one.geometry().top() for one in shown(view).values()}
    hidden = [one.text() for one in more(view).actions() if one.text()]
    assert len(tops) == 1
    assert "Filter by Tag" not in shown(view)
    assert {"Tag…", "Grade of a source", "Type a filter…"} <= {*hidden}
    assert len(shown(view)) - 1 + len(hidden) - 1 == offers


def test_a_filter_from_the_menu_narrows_the_list_and_is_shown(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.resize(900, 700)
    view = listed(window, "event")
    grade = next(one for one in more(view).actions() if one.text() == "Grade of a source").menu()
    assert isinstance(grade, QMenu)
    grade.aboutToShow.emit()
    next(one for one in grade.actions() if one.text() == "A").trigger()
    settle(window)
    assert window.place.query == "reliability:A"
    chip = shown(window.tabs.view)["Remove the filter reliability: A"]
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    settle(window)
    assert window.place.query == ""


def test_filters_by_actor_and_by_a_period(qtbot: QtBot, window: MainWindow) -> None:
    view = listed(window, "event")
    whole = len(view.records.ids)
    chips = {one.accessibleName(): one for one in view.chips.findChildren(QPushButton)}
    qtbot.mouseClick(chips["Filter by Actor"], Qt.MouseButton.LeftButton)
    asked = dialog(window, Picking)
    pick(qtbot, window, asked.picker, "Путин")
    settle(window)
    assert window.place.query == 'actor:"Vladimir Putin"'
    view = window.tabs.view
    assert 0 < len(view.records.ids) < whole
    counts = {}
    for way in ("overlapping", "certainly", "possibly"):
        view = listed(window, "event")
        chips = {one.accessibleName(): one for one in view.chips.findChildren(QPushButton)}
        qtbot.mouseClick(chips["Filter by Date"], Qt.MouseButton.LeftButton)
        asked = dialog(window, Period)
        qtbot.keyClicks(asked.line, "2021..2022")
        asked.choose(way)
        qtbot.keyClick(asked.line, Qt.Key.Key_Return)
        settle(window)
        counts[way] = len(window.tabs.view.records.ids)
    assert 0 < counts["certainly"] <= counts["possibly"] <= counts["overlapping"] < whole

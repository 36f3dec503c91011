"""Keys that people bring from other programs: Enter on a button, Ctrl+N, Ctrl+L, Ctrl+Tab."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from desktop import places
from desktop.main_window import MainWindow
from desktop.views.lists.list_view import ListView
from tests.desktop.hands import CONTROL, SHIFT, editing, listed, number_of, rows, settle
from tests.desktop.test_main_window import press


def test_enter_presses_the_button_that_has_the_keyboard(qtbot: QtBot, window: MainWindow) -> None:
    list_ = rows(editing(window, window.chosen[0]), "participant")
    before = len(list_.rows)
    list_._add.setFocus()
    press(qtbot, window, Qt.Key.Key_Return)
    assert len(list_.rows) == before + 1


def test_enter_on_cancel_does_not_create_what_was_begun(qtbot: QtBot, window: MainWindow) -> None:
    actors = number_of(window, "actor")
    window.call("new_actor")
    settle(window)
    qtbot.keyClicks(QApplication.focusWidget(), "Nobody")
    (cancel,) = [
        one
        for one in window.tabs.view.findChildren(QPushButton)
        if one.isVisible() and one.text() == "Cancel"
    ]
    cancel.setFocus()
    press(qtbot, window, Qt.Key.Key_Return)
    settle(window)
    assert number_of(window, "actor") == actors
    assert window.place == places.listed("event")


def test_enter_opens_the_menu_of_a_button(qtbot: QtBot, window: MainWindow) -> None:
    (new,) = [
        one
        for one in window.top_bar.findChildren(QPushButton)
        if one.accessibleName() == "New record"
    ]
    new.setFocus()
    press(qtbot, window, Qt.Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert "New actor…" in [one.text() for one in menu.actions()]
    menu.close()


@pytest.mark.parametrize(
    ("place", "kind"),
    [(places.listed("actor"), "actor"), (places.listed("source"), "source"),
     (places.OVERVIEW, "event")],
)  # fmt: skip
def test_a_new_one_of_what_is_shown_is_begun(
    qtbot: QtBot, window: MainWindow, place: places.Place, kind: str
) -> None:
    window.go(place)
    window.session.wait()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=5_000)
    press(qtbot, window, Qt.Key.Key_N, CONTROL)
    assert window.place == places.draft(kind)


def test_a_new_one_like_the_page_is_begun(qtbot: QtBot, window: MainWindow) -> None:
    actor = window.session.reader.execute("SELECT min(id) FROM actor").fetchone()[0]
    window.open_record(actor)
    window.session.wait()
    press(qtbot, window, Qt.Key.Key_N, CONTROL)
    assert window.place == places.draft("actor")


def test_tabs_and_the_search_box_by_the_keys_of_browsers(qtbot: QtBot, window: MainWindow) -> None:
    window.go(places.listed("actor"), new_tab=True)
    window.session.wait()
    press(qtbot, window, Qt.Key.Key_Tab, CONTROL)
    assert window.place == places.listed("event")
    press(qtbot, window, Qt.Key.Key_Backtab, CONTROL | SHIFT)
    assert window.place == places.listed("actor")
    press(qtbot, window, Qt.Key.Key_L, CONTROL)
    assert window.top_bar.box.hasFocus()


def test_to_find_in_a_list_narrows_it(qtbot: QtBot, window: MainWindow) -> None:
    view = listed(window, "event")
    whole = len(view.records.ids)
    press(qtbot, window, Qt.Key.Key_F, CONTROL)
    box = window.top_bar.box
    assert box.hasFocus()
    qtbot.keyClicks(box, "loan")
    press(qtbot, window, Qt.Key.Key_Return)
    settle(window)
    assert window.place.kind == "list"
    assert window.place.kind_of_record == "event"
    assert 0 < len(listed_now(window).records.ids) < whole


def listed_now(window: MainWindow) -> ListView:
    view = window.tabs.view
    assert isinstance(view, ListView)
    return view

"""A list that is narrowed stays the same list: what is chosen and where it stood are kept."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop import places
from desktop.main_window import MainWindow
from tests.desktop.hands import listed, settle

NARROW = 'actor:"Vladimir Putin"'
CHIP = "actor: Vladimir Putin"


def test_what_is_chosen_stays_chosen_where_a_filter_finds_it(window: MainWindow) -> None:
    whole = listed(window, "event")
    everything = list(whole.records.ids)
    narrow = list(listed(window, "event", NARROW).records.ids)
    assert 1 < len(narrow) < len(everything)
    window.call("back")
    settle(window)
    view = window.tabs.view
    view.table.choose(everything.index(narrow[1]))
    settle(window)
    view = listed(window, "event", f"({NARROW})")  # a place where nobody has been
    assert list(view.records.ids) == narrow
    assert list(view.table.chosen()) == [narrow[1]]
    assert list(window.chosen) == [narrow[1]]
    assert window.inspector.record_id == narrow[1]


def test_what_a_filter_leaves_out_is_chosen_no_more(window: MainWindow) -> None:
    everything = list(listed(window, "event").records.ids)
    narrow = list(listed(window, "event", NARROW).records.ids)
    outside = next(one for one in everything if one not in narrow)
    view = listed(window, "event")
    view.table.choose(everything.index(outside))
    settle(window)
    view = listed(window, "event", NARROW)
    assert list(view.table.chosen()) == narrow[:1]
    assert window.inspector.record_id == narrow[0]


def test_back_from_a_filter_stands_where_the_list_stood(window: MainWindow) -> None:
    view = listed(window, "event")
    everything = list(view.records.ids)
    view.table.choose(20)
    view.table.verticalScrollBar().setValue(300)
    settle(window)
    listed(window, "event", NARROW)
    window.call("back")
    settle(window)
    view = window.tabs.view
    assert list(view.records.ids) == everything
    assert list(view.table.chosen()) == [everything[20]]
    assert view.table.verticalScrollBar().value() == 300


def test_chips_follow_each_query_and_are_reached_by_tab(qtbot: QtBot, window: MainWindow) -> None:
    listed(window, "event")
    view = listed(window, "event", NARROW)
    named = {one.accessibleName(): one for one in view.chips.findChildren(QPushButton)}
    tops = {one.geometry().top() for one in named.values() if one.isVisible()}
    assert len(tops) == 1
    named["More filters"].setFocus()
    seen: list[str] = []
    for _ in range(4):
        seen.append(window.focusWidget().accessibleName())
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert seen[:2] == ["More filters", f"Remove the filter {CHIP}"]
    assert seen[2].startswith("Filter by")
    view = listed(window, "event")
    names = [
        one.accessibleName() for one in view.chips.findChildren(QPushButton) if one.isVisible()
    ]
    assert not [one for one in names if one.startswith("Remove")]


def test_a_list_of_another_kind_has_columns_of_its_own(window: MainWindow) -> None:
    listed(window, "event", NARROW)
    view = listed(window, "actor")
    assert window.place == places.listed("actor")
    assert view.kind == "actor"
    assert "events" in {column.name for column in view.records.columns}

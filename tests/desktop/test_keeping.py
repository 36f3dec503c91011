"""A library comes back as it was left: tabs and their past, sort, columns, scrolling, panes."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.library import Library
from desktop import places
from desktop.main_window import MainWindow
from desktop.places import Place
from desktop.views.lists.list_view import ListView
from desktop.widgets.editing.draft import Draft
from tests.desktop.conftest import OpenWindow
from tests.desktop.hands import field, put


def listed(window: MainWindow) -> ListView:
    view = window.tabs.view
    assert isinstance(view, ListView)
    return view


def settle(window: MainWindow) -> None:
    window.session.wait()
    QApplication.processEvents()


def test_everything_returns_after_a_restart(open_window: OpenWindow, library: Path) -> None:
    window = open_window(library)
    window.go(places.listed("actor"))
    settle(window)
    view = listed(window)
    view.table.sort_asked.emit("title")
    settle(window)
    view.table.verticalScrollBar().setValue(400)
    order = list(view.records.ids)
    id_ = order[3]
    window.go(places.search("loan"), new_tab=True)
    window.go(places.record(id_))
    settle(window)
    window.close()

    again = open_window(library)
    settle(again)
    assert again.tabs.places() == [places.listed("actor"), places.record(id_)]
    assert again.place == places.record(id_)
    again.call("back")
    settle(again)
    assert again.place == places.search("loan")
    again.call("previous_tab")
    settle(again)
    assert list(listed(again).records.ids) == order
    assert listed(again).table.verticalScrollBar().value() == 400


def shown(view: ListView) -> set[str]:
    return {column.name for column in view.table.shown_columns()}


def test_sort_columns_and_place_return_on_the_way_back(window: MainWindow) -> None:
    view = listed(window)
    view.table.sort_asked.emit("title")
    view.table._show_column("type", False)
    settle(window)
    order = list(view.records.ids)
    view.table.verticalScrollBar().setValue(900)
    window.open_record(order[30])
    settle(window)
    window.call("back")
    settle(window)
    view = listed(window)
    assert list(view.records.ids) == order
    assert "type" not in shown(view)
    assert view.table.verticalScrollBar().value() == 900
    window.go(places.listed("event", "domain:security"), new_tab=True)
    settle(window)
    assert "type" not in shown(listed(window))


def test_a_closed_tab_comes_back_by_keys(qtbot: QtBot, window: MainWindow) -> None:
    window.go(places.listed("actor"), new_tab=True)
    window.go(places.listed("source"))
    settle(window)
    assert "reopen" not in window.can
    window.call("close_tab")
    settle(window)
    assert window.tabs.places() == [places.listed("event")]
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_T, held)
    settle(window)
    assert window.place == places.listed("source")
    window.call("back")
    assert window.place == places.listed("actor")


def test_each_library_has_tabs_of_its_own(
    open_window: OpenWindow, library: Path, tmp_path: Path
) -> None:
    window = open_window(library)
    window.go(places.OVERVIEW)
    settle(window)
    window.close()
    other = tmp_path / "other.vademecum"
    Library.create(other).close()
    assert open_window(other).place == places.listed("event")
    assert open_window(library).place == places.OVERVIEW


def test_a_record_that_is_gone_for_good_has_no_tab(open_window: OpenWindow, library: Path) -> None:
    window = open_window(library)
    id_ = window.chosen[0]
    window.open_record(id_)
    settle(window)
    window.close()
    with Library.open(library) as held:
        held.trash([id_])
        held.purge()
    assert open_window(library).place == places.listed("event")


@pytest.mark.parametrize(
    "place",
    [
        places.OVERVIEW,
        places.listed("event", "domain:security"),
        places.reader(7, (3, 9)),
        places.view("timeline", "kind:event", zoom="3"),
    ],
)
def test_a_place_survives_being_written_down(place: Place) -> None:
    assert places.of_data(places.as_data(place)) == place


def test_what_is_no_place_is_none() -> None:
    assert places.of_data({"kind": "nowhere"}) is None
    assert places.of_data({"kind": "reader", "span": ["a", "b"]}) is None


def test_what_was_created_is_not_begun_again_after_the_program_was_killed(
    open_window: OpenWindow, library: Path
) -> None:
    window = open_window(library)
    window.actions_by_id["event.new"].trigger()
    settle(window)
    draft = window.tabs.view.findChild(Draft)
    put(window, field(draft, "title"), "A whole event")
    window._keeping.keep_all()  # as every ten seconds
    draft.finish()
    settle(window)
    again = open_window(library)  # the first one had no time to write anything down
    settle(again)
    assert again.place == window.place
    assert not again.status_bar.unfinished.isVisible()


def test_tabs_and_the_place_in_a_text_outlive_a_program_that_is_killed(
    open_window: OpenWindow, library: Path
) -> None:
    window = open_window(library)
    source = window.session.reader.execute(
        "SELECT source_id FROM document ORDER BY length DESC LIMIT 1"
    ).fetchone()[0]
    window.go(places.reader(source), new_tab=True)
    settle(window)
    paper = window.tabs.view.paper
    paper.verticalScrollBar().setValue(paper.verticalScrollBar().maximum() // 2)
    read = paper.top_offset()
    assert read > 0
    window._keeping.keep_all()  # as every ten seconds
    again = open_window(library)  # the first one had no time to write anything down
    settle(again)
    assert again.place == window.place
    assert len(again.tabs.places()) == 2
    assert again.tabs.view.paper.top_offset() == read

"""Views come back as they were left, and open around the event whose page one comes from."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop import places
from desktop.main_window import MainWindow
from desktop.views.corroboration.corroboration_view import CorroborationView
from desktop.views.network.network_view import NetworkView
from desktop.views.timeline.timeline_view import TimelineView
from desktop.widgets.view_frame import ViewFrame
from tests.desktop.hands import settle

VISIT = "Li Qiang visits Belarus"
DRAWN = ("timeline", "network", "balance", "map")


def event(window: MainWindow, title: str) -> int:
    found = window.session.reader.execute(
        "SELECT id FROM record_text WHERE record_kind = 'event' AND title = ?", (title,)
    )
    return int(found.fetchone()[0])


def shown(window: MainWindow, name: str, **options: str) -> ViewFrame:
    window.go(places.view(name, **options))
    settle(window)
    view = window.tabs.view
    assert isinstance(view, ViewFrame)
    return view


def front(window: MainWindow) -> ViewFrame:
    view = window.tabs.view
    assert isinstance(view, ViewFrame)
    return view


@pytest.mark.parametrize("name", DRAWN)
def test_what_was_chosen_is_chosen_again_after_going_back(window: MainWindow, name: str) -> None:
    view = shown(window, name)
    assert view.chart is not None
    mark = view.chart.marks()[1]
    view.chart.choose([mark.key])
    chosen = list(window.chosen)
    assert chosen
    window.open_record(chosen[0])
    settle(window)
    window.call("back")
    settle(window)
    chart = front(window).chart
    assert chart is not None
    assert [one.key for one in chart.chosen_marks] == [mark.key]
    assert list(window.chosen) == chosen


def test_a_zoomed_timeline_and_a_zoomed_network_come_back_as_they_were(
    window: MainWindow, qtbot: QtBot
) -> None:
    view = shown(window, "timeline")
    assert isinstance(view, TimelineView)
    view.drawing.zoom(0.4)
    view.drawing.settle()
    left = f"{view.drawing.scale.left:.3f}"
    qtbot.waitUntil(lambda: view.place.option("from") == left, timeout=20_000)
    mark = view.drawing.marks()[0]
    view.drawing.choose([mark.key])
    period = view.drawing.period
    window.go(places.listed("actor"))
    settle(window)
    window.call("back")
    settle(window)
    again = front(window)
    assert isinstance(again, TimelineView)
    assert again.drawing.period == period
    assert [one.key for one in again.drawing.chosen_marks] == [mark.key]

    network = shown(window, "network")
    assert isinstance(network, NetworkView)
    network.drawing.zoom(3.0)
    scale = network.drawing.scale
    window.go(places.listed("actor"))
    settle(window)
    window.call("back")
    settle(window)
    later = front(window)
    assert isinstance(later, NetworkView)
    assert later.drawing.scale == pytest.approx(scale)


def test_a_row_of_the_table_stays_chosen_through_an_edit_and_back(window: MainWindow) -> None:
    view = shown(window, "timeline", **{"as": "table"})
    view.table_view.selectRow(3)
    wanted = list(view.figures.ids(3))
    assert list(window.chosen) == wanted
    other = view.figures.ids(0)[0]
    window.session.write(
        lambda library: _retitle(library, other, "Renamed meanwhile"), lambda _: None
    )
    settle(window)
    rows = view.table_view.selectionModel().selectedRows()
    assert [view.figures.ids(row.row()) for row in rows] == [tuple(wanted)]
    window.open_record(wanted[0])
    settle(window)
    window.call("back")
    settle(window)
    again = front(window)
    rows = again.table_view.selectionModel().selectedRows()
    assert [again.figures.ids(row.row()) for row in rows] == [tuple(wanted)]


def _retitle(library: object, id_: int, title: str) -> None:
    from db.library import Library
    from db.store import write

    assert isinstance(library, Library)
    with library.edit("record.edit", title=title) as edit:
        write.change(edit, id_, {"title": title})


def test_the_cell_that_was_read_is_stood_on_after_going_back(window: MainWindow) -> None:
    view = shown(window, "corroboration")
    assert isinstance(view, CorroborationView)
    view.matrix_table.setCurrentIndex(view.matrix.index(7, 4))
    row = view.matrix.rows[7].id
    window.open_record(row)
    settle(window)
    window.call("back")
    settle(window)
    again = front(window)
    assert isinstance(again, CorroborationView)
    index = again.matrix_table.currentIndex()
    assert (again.matrix.rows[index.row()].id, index.column()) == (row, 4)
    assert list(window.chosen) == [row]


def test_a_view_behind_another_tab_does_not_say_what_commands_act_on(window: MainWindow) -> None:
    shown(window, "network")
    window.go(places.listed("event"), new_tab=True)
    settle(window)
    visit = event(window, VISIT)
    window._on_selected([visit])
    _ = window.session.write(
        lambda library: _retitle(library, visit, "The visit, renamed"), lambda _: None
    )
    settle(window)
    assert list(window.chosen) == [visit]


def test_a_tab_that_comes_to_the_front_says_what_is_chosen_in_it(window: MainWindow) -> None:
    view = shown(window, "timeline")
    assert view.chart is not None
    view.chart.choose([view.chart.marks()[0].key])
    chosen = list(window.chosen)
    window.go(places.listed("actor"), new_tab=True)
    settle(window)
    window.tabs.step(-1)
    QApplication.processEvents()
    assert list(window.chosen) == chosen


COMMANDS = ("view.timeline", "go.network", "balance.chosen", "go.map")


@pytest.mark.parametrize("command", COMMANDS)
def test_from_the_page_of_an_event_a_view_shows_that_event_among_the_others(
    window: MainWindow, command: str
) -> None:
    visit = event(window, VISIT)
    window.open_record(visit)
    settle(window)
    window.commands[command].trigger()
    settle(window)
    chart = front(window).chart
    assert chart is not None
    assert chart.chosen_marks
    assert all(visit in mark.ids for mark in chart.chosen_marks)
    if command != "go.map":  # there only the place is in sight
        assert any(visit not in mark.ids for mark in chart.marks())
    inside = chart.rect().toRectF()
    assert inside.intersects(chart.chosen_marks[0].where)


def test_the_balance_from_an_event_is_between_those_who_take_part(window: MainWindow) -> None:
    window.open_record(event(window, VISIT))
    settle(window)
    window.commands["balance.chosen"].trigger()
    settle(window)
    assert front(window).chart.accessibleName() == "Balance of Belarus with China"  # type: ignore[union-attr]


def test_who_reports_asks_of_that_event_alone(window: MainWindow) -> None:
    visit = event(window, VISIT)
    window.open_record(visit)
    settle(window)
    window.commands["corroboration.here"].trigger()
    settle(window)
    view = front(window)
    assert isinstance(view, CorroborationView)
    assert [row.id for row in view.matrix.rows] == [visit]


def test_who_reports_a_relation_shows_that_relation(window: MainWindow) -> None:
    found = window.session.reader.execute("SELECT min(id) FROM relation").fetchone()
    window.open_record(int(found[0]))
    settle(window)
    window.commands["corroboration.here"].trigger()
    settle(window)
    view = front(window)
    assert isinstance(view, CorroborationView)
    assert [row.id for row in view.matrix.rows] == [int(found[0])]
    assert view.place.option("of") == "relations"


def test_an_event_without_a_place_is_said_to_have_none_on_the_map(window: MainWindow) -> None:
    found = window.session.reader.execute("SELECT min(id) FROM event WHERE place_id IS NULL")
    window.open_record(int(found.fetchone()[0]))
    settle(window)
    window.commands["go.map"].trigger()
    settle(window)
    view = front(window)
    assert view.chart is not None
    assert not view.chart.chosen_marks
    told = [one.text() for one in view.findChildren(type(view.note)) if one.isVisibleTo(view)]
    assert "What you come from has no place with coordinates, so it is not on the map." in told

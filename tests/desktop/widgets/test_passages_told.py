"""What views say beside their picture while nothing is chosen, and where each line leads."""

from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from db.text.dates.days import day_number
from desktop import places
from desktop.main_window import MainWindow
from desktop.views.map.map_view import MapView
from desktop.views.network.network_view import NetworkView
from desktop.views.timeline.timeline_view import TimelineView
from desktop.widgets.labels import LeadLabel
from desktop.widgets.view_frame import ViewFrame
from tests.desktop.conftest import OpenWindow

View = TypeVar("View", bound=ViewFrame)


def at(window: MainWindow, kind: type[View], name: str, query: str = "", /, **options: str) -> View:
    window.go(places.view(name, query, **options))
    quiet(window)
    view = window.tabs.view
    assert isinstance(view, kind)
    return view


def quiet(window: MainWindow) -> None:
    for _ in range(3):
        window.session.wait()
        QApplication.processEvents()


def leads(window: MainWindow) -> dict[str, LeadLabel]:
    """Give the lines that lead on, of what stands beside the view in front."""
    pane = window.side.currentWidget()
    return {one.accessibleName(): one for one in pane.findChildren(LeadLabel)}


def lead(window: MainWindow, words: str) -> LeadLabel:
    return next(one for said, one in leads(window).items() if words in said)


def headings(window: MainWindow) -> list[str]:
    pane = window.side.currentWidget()
    return [
        one.accessibleName() for one in pane.findChildren(QLabel) if one.objectName() == "heading"
    ]


def test_the_timeline_tells_its_span_and_leads_to_a_list(window: MainWindow, qtbot: QtBot) -> None:
    view = at(window, TimelineView, "timeline", "domain:economy")
    assert headings(window)[:3] == ["Timeline", "Shown", "Busiest year"]
    made = view._answer  # type: ignore[reportPrivateUsage]
    assert made is not None
    assert f"{made.timeline.number} events" in leads(window)
    qtbot.keyClick(lead(window, " events"), Qt.Key.Key_Return)
    quiet(window)
    assert (window.place.kind, window.place.kind_of_record) == ("list", "event")
    assert window.place.query == "domain:economy"


def test_the_busiest_year_and_the_silence_are_shown_by_a_click(
    window: MainWindow, qtbot: QtBot
) -> None:
    view = at(window, TimelineView, "timeline")
    words = next(said for said in leads(window) if "begin" in said)
    year = int(words.split(":")[0])
    qtbot.keyClick(leads(window)[words], Qt.Key.Key_Return)
    view.drawing.settle()
    first, last = view.drawing.period
    assert first <= day_number(year, 1, 1) < day_number(year, 12, 31) <= last
    assert last - first < 500


def test_a_chosen_event_takes_the_place_of_the_figures(window: MainWindow) -> None:
    view = at(window, TimelineView, "timeline")
    assert window.side.currentWidget() is view.pane
    view.drawing.choose([view.drawing.marks()[0].key])
    assert window.side.currentWidget() is window.inspector
    view.drawing.choose([])
    assert window.side.currentWidget() is view.pane


def test_overview_and_chart_show_the_same_days_at_fit(window: MainWindow) -> None:
    view = at(window, TimelineView, "timeline")
    chart, overview = view.drawing, view.overview
    view.call("fit")
    chart.settle()
    extent = chart.scene.timeline.extent
    assert extent is not None
    scale = overview._scale()  # type: ignore[reportPrivateUsage]
    for day in extent:
        assert abs(overview.mapToGlobal(QPoint(round(scale.x(day)), 0)).x()
                   - chart.mapToGlobal(QPoint(round(chart.scale.x(day)), 0)).x()) <= 1  # fmt: skip
    assert abs(overview.brush.left()) <= 2
    assert abs(overview.brush.right() - chart.width()) <= 2
    assert 0 < chart.scale.x(extent[0]) < 30
    assert chart.width() - 30 < chart.scale.x(extent[1] + 1) < chart.width()


def test_the_network_names_the_strongest_and_chooses_them(window: MainWindow, qtbot: QtBot) -> None:
    view = at(window, NetworkView, "network")
    found = headings(window)
    assert found[:4] == [
        "Network",
        "Most ties",
        "Strongest in cooperation",
        "Strongest in conflict",
    ]
    tie = lead(window, " – ")
    ends = tie.accessibleName().rsplit(":", 1)[0]
    qtbot.keyClick(tie, Qt.Key.Key_Return)
    quiet(window)
    assert [mark.text for mark in view.drawing.chosen_marks] == [ends]
    assert window.side.currentWidget() is view.pane
    assert view.pane.shown
    view.drawing.choose([])
    name, ties = next(iter(leads(window))).split(": ")
    lead(window, name).lead(apart=False)
    assert [mark.text for mark in view.drawing.chosen_marks] == [name]
    assert view.drawing.picture is not None
    place = view.drawing.chosen_actors()[0]
    assert ties == f"{view.drawing.picture.degree(place)} ties"
    assert window.side.currentWidget() is window.inspector


def test_the_figures_of_a_network_follow_its_period(window: MainWindow) -> None:
    at(window, NetworkView, "network")
    before = list(leads(window))
    at(window, NetworkView, "network", window="737060..737425")
    assert list(leads(window)) != before


def test_the_map_names_the_fullest_places_and_who_has_none(
    window: MainWindow, qtbot: QtBot
) -> None:
    view = at(window, MapView, "map")
    assert headings(window)[:2] == ["Map", "Most events"]
    first = next(iter(leads(window)))
    name, number = first.split(": ")
    row = view.table().rows[0]
    assert (name, number) == (row[0], f"{row[4]} events")
    qtbot.keyClick(leads(window)[first], Qt.Key.Key_Return)
    quiet(window)
    assert len(view.drawing.chosen_marks) == 1
    assert len(view.pane.shown) == int(row[4])
    view.drawing.choose([])
    without = [one for said, one in leads(window).items() if ":" not in said]
    without[0].lead(apart=False)
    quiet(window)
    assert window.place.query == "missing:place"


def test_an_empty_library_has_no_figures(open_window: OpenWindow, tmp_path: Path) -> None:
    from db.library import Library

    Library.create(tmp_path / "empty.vademecum").close()
    window = open_window(tmp_path / "empty.vademecum")
    for name, kind in (("timeline", TimelineView), ("network", NetworkView), ("map", MapView)):
        at(window, kind, name)
        assert leads(window) == {}


def test_what_is_shown_beside_a_view_appears_at_once_and_whole(window: MainWindow) -> None:
    view = at(window, MapView, "map")
    pane = view.pane
    pane.show_hint("Title", "First", "Second")
    lines = [one for one in pane.widget().findChildren(QLabel) if one.text()]
    assert len(lines) == 3
    assert all(one.isVisible() for one in lines)

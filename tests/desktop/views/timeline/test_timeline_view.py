"""The timeline as a person meets it: what stands where, keys, mouse, brush, selection, options."""

import csv
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from db.store import write
from db.text.dates.days import day_number
from desktop import places
from desktop.main_window import MainWindow
from desktop.views.timeline.scale import fitted
from desktop.views.timeline.scene import Drawn
from desktop.views.timeline.timeline_view import TimelineView
from desktop.widgets import saving
from tests.desktop.views.timeline.conftest import EVENTS, OpenTimeline, settle

Harbours = tuple[Path, dict[str, int]]
YEARS = (day_number(2013, 1, 1), day_number(2024, 12, 31))


def show(window: MainWindow, view: TimelineView, first: int, last: int) -> None:
    view.drawing.show_period(fitted(first, last, view.drawing.width()), smooth=False)
    settle(window)


def drawn(view: TimelineView, id_: int) -> Drawn:
    found = view.drawing.scene.find(id_)
    assert found is not None
    return found


def keys(view: TimelineView) -> list[str]:
    return [mark.text for mark in view.drawing.chosen_marks]


def press(window: MainWindow, view: TimelineView, qtbot: QtBot, key: Qt.Key, **more: Qt) -> None:
    qtbot.keyClick(view.drawing, key, **more)  # type: ignore[arg-type]
    settle(window)


def type_in(window: MainWindow, view: TimelineView, qtbot: QtBot, text: str) -> None:
    qtbot.keyClicks(view.drawing, text)
    settle(window)


def move_to(widget: QWidget, where: QPoint) -> None:
    event = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(where), QPointF(widget.mapToGlobal(where)),
        Qt.MouseButton.LeftButton, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)


def test_marks_stand_where_their_dates_are(open_timeline: OpenTimeline, harbours: Harbours) -> None:
    path, ids = harbours
    window, view = open_timeline(path)
    show(window, view, *YEARS)
    scale = view.drawing.scale
    war = drawn(view, ids["War of the harbours"])
    assert war.left == pytest.approx(scale.x(day_number(2014, 1, 1)))
    assert war.right == pytest.approx(scale.x(day_number(2023, 1, 1)))
    bridge = drawn(view, ids["Bridge to the islands"])
    assert bridge.point == pytest.approx(scale.x(day_number(2023, 7, 2)), abs=1)
    fair = drawn(view, ids["Harvest fair"])
    assert fair.point == pytest.approx(scale.x(day_number(2020, 5, 3) + 0.5))
    tax = drawn(view, ids["Salt tax"])
    assert tax.mark.goes_on
    assert tax.right > view.drawing.width()


def test_every_event_is_drawn_or_counted(open_timeline: OpenTimeline, harbours: Harbours) -> None:
    path, ids = harbours
    window, view = open_timeline(path, lanes="none")
    show(window, view, *YEARS)
    (lane,) = view.drawing.scene.lanes
    assert {one.mark.id for one in lane.drawn} == {ids[t] for t in EVENTS if "rumour" not in t}
    assert lane.rest is None


def test_parts_stand_under_their_whole(open_timeline: OpenTimeline, harbours: Harbours) -> None:
    path, ids = harbours
    window, view = open_timeline(path)
    show(window, view, *YEARS)
    war, blockade = (drawn(view, ids[t]) for t in ("War of the harbours", "Blockade of the north"))
    assert blockade.parent is war
    assert blockade.top > war.top


def test_no_label_covers_another_or_a_mark(open_timeline: OpenTimeline, library: Path) -> None:
    window, view = open_timeline(library)
    for first in (2006, 2016, 2020, 2021):
        show(window, view, day_number(first, 1, 1), day_number(2022, 12, 31))
        for lane in view.drawing.scene.lanes:
            rows: dict[int, list[tuple[float, float]]] = {}
            for one in lane.drawn:
                left, right = one.left, one.right
                if one.text:
                    left, right = min(left, one.label.left()), max(right, one.label.right() - 2)
                rows.setdefault(one.row, []).append((left, right))
            for spans in rows.values():
                ordered = sorted(spans)
                assert all(a[1] <= b[0] for a, b in pairwise(ordered))


def test_what_lies_outside_is_counted_and_a_button_shows_it(
    open_timeline: OpenTimeline, harbours: Harbours, qtbot: QtBot
) -> None:
    path, _ = harbours
    window, view = open_timeline(path)
    show(window, view, day_number(2020, 1, 1), day_number(2020, 12, 31))
    assert view.remark.accessibleName() == "3 before · 1 after · 1 without a date"
    (button,) = (
        b for b in view.findChildren(QPushButton) if b.text() == "Show all" and b.isVisible()
    )
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(window)
    assert view.remark.accessibleName() == "1 without a date"


def test_the_wheel_zooms_towards_the_pointer(
    open_timeline: OpenTimeline, harbours: Harbours
) -> None:
    path, _ = harbours
    window, view = open_timeline(path)
    chart = view.drawing
    day, days = chart.scale.day(120), chart.scale.days
    wheel = QWheelEvent(
        QPointF(120, 90), QPointF(chart.mapToGlobal(QPoint(120, 90))), QPoint(), QPoint(0, 240),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase,
        False,
    )  # fmt: skip
    QApplication.sendEvent(chart, wheel)
    settle(window)
    assert chart.scale.days == pytest.approx(days / 2)
    assert chart.scale.day(120) == pytest.approx(day, abs=1e-3)


def test_keys_zoom_move_and_go_to_the_ends(
    open_timeline: OpenTimeline, harbours: Harbours, qtbot: QtBot
) -> None:
    path, _ = harbours
    window, view = open_timeline(path)
    chart = view.drawing
    days = chart.scale.days
    type_in(window, view, qtbot, "+")
    assert chart.scale.days == pytest.approx(days / 2)
    left = chart.scale.left
    press(window, view, qtbot, Qt.Key.Key_PageDown)
    assert chart.scale.left > left
    press(window, view, qtbot, Qt.Key.Key_Home)
    assert 0 <= chart.scale.x(day_number(2014, 1, 1)) < 60
    press(window, view, qtbot, Qt.Key.Key_End)
    assert 0 < chart.width() - chart.scale.x(day_number(2024, 1, 1)) < 60
    type_in(window, view, qtbot, "-")
    type_in(window, view, qtbot, "0")
    assert view.remark.accessibleName() == "1 without a date"


def test_arrows_walk_through_marks_and_enter_opens(
    open_timeline: OpenTimeline, harbours: Harbours, qtbot: QtBot
) -> None:
    path, ids = harbours
    window, view = open_timeline(path, lanes="none")
    view.drawing.setFocus()
    seen: list[str] = []
    for _ in range(12):
        press(window, view, qtbot, Qt.Key.Key_Right)
        seen += [one for one in keys(view) if one not in seen]
    assert len(seen) >= 3
    last = keys(view)[-1]
    assert window.chosen == [ids[last]]
    assert window.inspector.record_id == ids[last]
    assert last in view.drawing.accessibleDescription()
    press(window, view, qtbot, Qt.Key.Key_Return)
    assert window.place == places.record(ids[last])


def test_a_frame_around_marks_chooses_them(
    open_timeline: OpenTimeline, harbours: Harbours, qtbot: QtBot
) -> None:
    path, ids = harbours
    window, view = open_timeline(path, lanes="none")
    chart = view.drawing
    chart.choose([])
    start = QPoint(2, chart.height() - 3)
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.mousePress(chart, Qt.MouseButton.LeftButton, control, start)
    move_to(chart, QPoint(chart.width() - 2, 32))
    qtbot.mouseRelease(chart, Qt.MouseButton.LeftButton, control, QPoint(chart.width() - 2, 32))
    assert set(window.chosen) == {ids[t] for t in EVENTS if "rumour" not in t}


def test_dragging_the_ground_moves_time_and_the_brush_follows(
    open_timeline: OpenTimeline, harbours: Harbours, qtbot: QtBot
) -> None:
    path, _ = harbours
    window, view = open_timeline(path)
    show(window, view, day_number(2018, 1, 1), day_number(2019, 12, 31))
    chart, brush = view.drawing, view.overview.brush
    left, at = chart.scale.left, QPoint(300, chart.height() - 4)
    assert chart.mark_at(QPointF(at)) is None
    qtbot.mousePress(chart, Qt.MouseButton.LeftButton, pos=at)
    move_to(chart, at + QPoint(100, 0))
    qtbot.mouseRelease(chart, Qt.MouseButton.LeftButton, pos=at + QPoint(100, 0))
    assert chart.scale.left == pytest.approx(left - 100 * chart.scale.days)
    assert view.overview.brush.left() < brush.left()


def test_the_brush_chooses_the_period(
    open_timeline: OpenTimeline, harbours: Harbours, qtbot: QtBot
) -> None:
    path, _ = harbours
    window, view = open_timeline(path)
    show(window, view, day_number(2019, 1, 1), day_number(2019, 3, 31))
    overview = view.overview
    y, width = 10, overview.width()
    qtbot.mousePress(overview, Qt.MouseButton.LeftButton, pos=QPoint(int(width * 0.7), y))
    move_to(overview, QPoint(int(width * 0.9), y))
    qtbot.mouseRelease(overview, Qt.MouseButton.LeftButton, pos=QPoint(int(width * 0.9), y))
    settle(window)
    assert overview.brush.left() == pytest.approx(width * 0.7, abs=3)
    assert overview.brush.right() == pytest.approx(width * 0.9, abs=3)
    days = view.drawing.scale.days
    overview.setFocus()
    qtbot.keyClick(overview, Qt.Key.Key_Left)
    settle(window)
    assert overview.brush.left() < width * 0.7 - 2
    assert view.drawing.scale.days == pytest.approx(days, rel=1e-3)


def test_double_click_zooms_to_the_event(
    open_timeline: OpenTimeline, harbours: Harbours, qtbot: QtBot
) -> None:
    path, ids = harbours
    window, view = open_timeline(path)
    one = drawn(view, ids["Blockade of the north"])
    mark = next(m for m in view.drawing.marks() if m.ids == (one.mark.id,))
    qtbot.mouseDClick(view.drawing, Qt.MouseButton.LeftButton, pos=mark.where.center().toPoint())
    settle(window)
    first, last = view.drawing.period
    assert day_number(2018, 6, 1) < first < day_number(2019, 2, 1)
    assert day_number(2019, 9, 30) < last < day_number(2020, 5, 1)


def test_reported_when_draws_the_way_to_the_publication(
    open_timeline: OpenTimeline, harbours: Harbours
) -> None:
    path, ids = harbours
    window, view = open_timeline(path, reports="yes")
    show(window, view, day_number(2020, 1, 1), day_number(2020, 12, 31))
    fair = drawn(view, ids["Harvest fair"])
    published = view.drawing.scale.x(day_number(2020, 7, 1))
    assert fair.reports[0][0] == pytest.approx(published)
    mark = next(m for m in view.drawing.marks() if m.ids == (ids["Harvest fair"],))
    assert "reported after 59 days" in mark.detail
    assert drawn(view, ids["Salt tax"]).reports == ()


def test_options_stand_in_the_place_and_back_returns(
    open_timeline: OpenTimeline, harbours: Harbours, qtbot: QtBot
) -> None:
    path, _ = harbours
    window, view = open_timeline(path)
    view.set_option("lanes", "actor")
    settle(window)
    assert window.place.option("lanes") == "actor"
    assert [one.split("  ")[0] for one in view._lanes] == ["Velmora", "Orsk", "Nobody named"]
    view.set_option("lanes", "partner")
    settle(window)
    assert [chooser.name for chooser in view.choosers()][:2] == ["lanes", "focus"]
    window.tabs.travel(-1)
    settle(window)
    assert view.option("lanes") == "actor"


def test_the_period_is_kept_in_the_place_without_a_step_of_its_own(
    open_timeline: OpenTimeline, harbours: Harbours, qtbot: QtBot
) -> None:
    path, ids = harbours
    window, view = open_timeline(path)
    show(window, view, day_number(2018, 1, 1), day_number(2019, 12, 31))
    qtbot.waitUntil(lambda: bool(window.place.option("from")))
    period = view.drawing.period
    window.go(places.record(ids["Salt tax"]))
    settle(window)
    window.tabs.travel(-1)
    settle(window)
    again = window.tabs.view
    assert isinstance(again, TimelineView)
    assert again.drawing.period == pytest.approx(period, abs=1)


def test_it_follows_edits_and_undo(open_timeline: OpenTimeline, harbours: Harbours) -> None:
    path, ids = harbours
    window, view = open_timeline(path)
    show(window, view, *YEARS)

    def later(library: object) -> None:
        with library.edit("record.edit") as edit:  # type: ignore[attr-defined]
            write.change(edit, ids["Harvest fair"], {"date": "2022-05-03"})

    window.session.write(later)
    settle(window)
    at = view.drawing.scale.x(day_number(2022, 5, 3) + 0.5)
    assert drawn(view, ids["Harvest fair"]).point == pytest.approx(at)
    window.session.undo()
    settle(window)
    assert drawn(view, ids["Harvest fair"]).point != pytest.approx(at)


@pytest.mark.parametrize(
    ("query", "words"),
    [("nothing-like-this", "No event matches"), ("missing:date", "None of the 1 events")],
)
def test_an_empty_timeline_says_why(
    open_timeline: OpenTimeline, harbours: Harbours, query: str, words: str
) -> None:
    path, _ = harbours
    _, view = open_timeline(path, query)
    shown = view.stack.currentWidget()
    assert shown is not None
    assert words in shown.accessibleName()
    assert "export" not in view.can
    assert "zoom" not in view.can


def test_it_opens_from_an_actor_a_search_and_chosen_events(
    open_timeline: OpenTimeline, harbours: Harbours
) -> None:
    path, ids = harbours
    window, _ = open_timeline(path)
    actor = next(int(row[0]) for row in window.session.reader.execute("SELECT min(id) FROM actor"))
    window.go(places.record(actor))
    settle(window)
    window.actions_by_id["view.timeline"].trigger()
    settle(window)
    assert window.place == places.view("timeline", "actor:Velmora")
    window.go(places.listed("event", "domain:economy"))
    settle(window)
    window.actions_by_id["view.timeline"].trigger()
    settle(window)
    assert window.place.query == "domain:economy"
    window.go(places.listed("event"))
    settle(window)
    chosen = [ids["Salt tax"], ids["Harvest fair"]]
    window._on_selected(chosen)
    window.actions_by_id["view.timeline"].trigger()
    settle(window)
    view = window.tabs.view
    assert isinstance(view, TimelineView)
    assert {one.mark.id for lane in view.drawing.scene.lanes for one in lane.drawn} == set(chosen)


def test_the_table_says_what_the_picture_shows(
    open_timeline: OpenTimeline, harbours: Harbours, tmp_path: Path
) -> None:
    path, _ = harbours
    window, view = open_timeline(path)
    show(window, view, *YEARS)
    saving.save_to(view, tmp_path / "a.csv")
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["Event"] for row in rows} == {t for t in EVENTS if "rumour" not in t}
    fair = next(row for row in rows if row["Event"] == "Harvest fair")
    assert (fair["Date"], fair["Sources"], fair["Lane"]) == ("3 May 2020", "1", "Culture")
    assert fair["First report"] == "reported after 59 days"
    view.set_option("as", "table")
    settle(window)
    assert view.stack.currentWidget() is view.table_view

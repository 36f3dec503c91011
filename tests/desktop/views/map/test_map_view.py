"""The map in the window: where places stand, clusters that open, time, what stands beside."""

import threading
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from db.library import Library
from db.store import write
from desktop import places
from desktop.main_window import MainWindow
from desktop.views.map.map_view import MapView
from desktop.widgets import saving
from desktop.widgets.picture import save_svg
from desktop.widgets.printing import Sheet
from desktop.widgets.view_frame import ViewFrame
from tests.desktop.conftest import OpenWindow


def at(window: MainWindow, query: str = "", /, **options: str) -> MapView:
    window.go(places.view("map", query, **options))
    for _ in range(3):
        window.session.wait()
        QApplication.processEvents()
    view = window.tabs.view
    assert isinstance(view, MapView)
    return view


@pytest.fixture
def view(window: MainWindow) -> MapView:
    return at(window)


def titles(view: MapView) -> list[str]:
    return [mark.text for mark in view.drawing.marks()]


def test_the_places_of_the_shipped_library_fit_a_region(view: MapView) -> None:
    drawing = view.drawing
    assert drawing.projection.kind == "region"
    by_name = {mark.text: mark.where.center() for mark in drawing.marks()}
    assert {"Brussels", "Beijing"} <= by_name.keys()
    minsk = next(point for name, point in by_name.items() if name.startswith("Belarus"))
    assert by_name["Brussels"].x() < minsk.x() < by_name["Beijing"].x()
    assert all(drawing.rect().contains(mark.where.toRect()) for mark in drawing.marks())


def test_around_what_stands_for_a_country_its_borders_are_seen(window: MainWindow) -> None:
    drawing = at(window, "place:Belarus date:2024").drawing
    assert drawing.marks()
    corners = drawing.projection.forward(
        np.array([23.2, 32.8, 23.2, 32.8]), np.array([51.3, 51.3, 56.1, 56.1])
    )
    seen = QRectF(
        drawing.to_plane(QPointF(0, 0)), drawing.to_plane(QPointF(*drawing.size().toTuple()))
    )
    assert all(seen.contains(QPointF(x, -y)) for x, y in corners.tolist())


def test_every_event_with_a_place_stands_in_one_disc(view: MapView, window: MainWindow) -> None:
    counted = [id_ for mark in view.drawing.marks() for id_ in mark.ids]
    assert len(counted) == len(set(counted))
    placed = window.session.reader.execute(
        "SELECT count(*) FROM event WHERE place_id IS NOT NULL"
    ).fetchone()
    assert len(counted) == placed[0]
    assert len(view.table().rows) >= len(view.drawing.marks())
    assert sum(int(row[4]) for row in view.table().rows) == len(counted)


def test_a_cluster_is_chosen_and_opens_by_keys(
    window: MainWindow, view: MapView, qtbot: QtBot
) -> None:
    drawing = view.drawing
    drawing.setFocus()
    qtbot.keyClick(drawing, Qt.Key.Key_Home)
    first = drawing.chosen_marks[0]
    assert "more" in first.text
    window.session.wait()
    assert window.side.currentWidget() is view.pane
    assert {one.id for one in view.pane.shown} == set(first.ids)
    scale, before = drawing.scale, len(drawing.discs())
    qtbot.keyClick(drawing, Qt.Key.Key_Return)
    assert drawing.scale > scale
    assert len(drawing.discs()) > before
    qtbot.keyClick(drawing, Qt.Key.Key_0)
    assert drawing.scale == pytest.approx(scale)


def test_what_stands_beside_follows_a_cluster_that_opens(
    window: MainWindow, view: MapView, qtbot: QtBot
) -> None:
    drawing = view.drawing
    qtbot.keyClick(drawing, Qt.Key.Key_Home)
    whole = drawing.chosen_marks[0]
    window.session.wait()
    assert {one.id for one in view.pane.shown} == set(whole.ids)
    qtbot.keyClick(drawing, Qt.Key.Key_Return)
    window.session.wait()
    apart = drawing.chosen_marks[0]
    assert apart.text != whole.text
    assert {one.id for one in view.pane.shown} == set(apart.ids)
    assert set(view.chosen) == set(apart.ids) < set(whole.ids)


def test_a_click_beside_all_places_lets_go(view: MapView, qtbot: QtBot) -> None:
    mark = view.drawing.marks()[-1]
    where = mark.where.center().toPoint()
    qtbot.mouseClick(view.drawing, Qt.MouseButton.LeftButton, pos=where)
    assert [one.key for one in view.drawing.chosen_marks] == [mark.key]
    qtbot.mouseClick(view.drawing, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert view.drawing.chosen_marks == []


def test_zooming_out_joins_places_and_zooming_in_parts_them(view: MapView) -> None:
    drawing = view.drawing
    numbers: list[int] = []
    for _ in range(5):
        numbers.append(len(drawing.discs()))
        drawing.zoom(0.5)
    assert numbers == sorted(numbers, reverse=True)
    assert numbers[-1] < numbers[0]


def test_hundreds_of_places_keep_every_event_and_cut_names_that_are_long(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    path = tmp_path / "many.vademecum"
    with Library.create(path) as library, library.edit("fill") as edit:
        made = [
            {"name": f"A village of the upper and of the lower river, number {at}",
             "latitude": 40 + at % 23, "longitude": 10 + at % 37}
            for at in range(400)
        ]  # fmt: skip
        ids = list(write.add_many(edit, "place", made))
        events = [{"title": "Fair", "place": ids[at * at % 400]} for at in range(1_500)]
        write.add_many(edit, "event", events)
    drawing = at(open_window(path)).drawing
    for _ in range(3):
        counted = [int(row) for disc in drawing.discs() for row in disc.rows]
        assert sorted(counted) == list(range(1_500))
        spots = [spot for disc in drawing.discs() for spot in disc.spots]
        assert len(spots) == len(set(spots))
        largest = max(drawing.discs(), key=lambda one: one.number)
        assert largest.around.width() == max(one.around.width() for one in drawing.discs())
        drawing.zoom(3.0)
    drawing.fit()
    svg = tmp_path / "map.svg"
    save_svg(drawing, svg, Sheet("Map"))
    assert "A village" in svg.read_text("utf-8")
    assert "lower river, number" not in svg.read_text("utf-8")  # cut in the middle


def test_a_period_takes_events_away(window: MainWindow, view: MapView) -> None:
    whole = sum(len(mark.ids) for mark in view.drawing.marks())
    at(window, window="737425..737790")
    some = sum(len(mark.ids) for mark in view.drawing.marks())
    assert 0 < some < whole
    assert view.brush.window_of_days == (737425, 737790)


def test_the_world_is_centred_on_the_places(window: MainWindow, view: MapView) -> None:
    at(window, area="world")
    assert view.drawing.projection.kind == "world"
    assert 20 <= view.drawing.projection.longitude <= 90
    extent = view.drawing.extent()
    assert extent.width() / extent.height() == pytest.approx(2.05, abs=0.02)


def test_land_and_sea_have_different_colours(open_window: OpenWindow, library: Path) -> None:
    for theme in ("light", "dark"):
        window = open_window(library, theme=theme)
        view = at(window, area="world")
        image = view.drawing.grab().toImage()
        drawing = view.drawing

        def colour(longitude: float, latitude: float) -> str:
            point = drawing.projection.forward(np.array([longitude]), np.array([latitude]))[0]  # noqa: B023
            pixel = drawing.origin + drawing.scale * QPointF(point[0], -point[1])  # noqa: B023
            return image.pixelColor(pixel.toPoint()).name()  # noqa: B023

        palette = window.look.palette
        assert colour(-60.5, -6.5) == palette.paper  # Amazonia
        assert colour(15.0, 27.0) == palette.paper  # the Sahara
        assert colour(-30.0, 25.0) == palette.base  # the Atlantic
        assert colour(60.0, -76.0) == palette.paper  # Antarctica, near the pole


def test_an_edit_of_a_place_is_seen_at_once(window: MainWindow, view: MapView) -> None:
    def add(library: Library) -> None:
        with library.edit("record.add", kind="event", title="A visit") as edit:
            place = write.add(
                edit, "place", {"name": "Fiji", "latitude": -17.8, "longitude": 178.0}
            )
            write.add(edit, "event", {"title": "A visit", "place": place})

    window.session.write(add)
    window.session.wait()
    assert view.drawing.projection.kind == "world"
    assert "Fiji" in titles(view)
    window.session.undo()
    window.session.wait()
    assert "Fiji" not in titles(view)


def test_the_note_tells_whose_outlines_these_are(
    view: MapView, window: MainWindow, tmp_path: Path
) -> None:
    assert "Natural Earth" in view.note.text()
    assert "who controls" in view.note.text()
    saving.save_to(view, tmp_path / "map.svg")
    at(window, names="ru")
    assert "Brussels" in (tmp_path / "map.svg").read_text("utf-8")


def test_a_library_without_places_says_what_to_do(open_window: OpenWindow, tmp_path: Path) -> None:
    path = tmp_path / "empty.vademecum"
    Library.create(path).close()
    view = at(open_window(path))
    assert "latitude" in view.stack.currentWidget().accessibleName()
    buttons = {one.accessibleName() for one in view.findChildren(QPushButton) if one.isVisible()}
    assert not buttons & {"Show all", "Enlarge", "Make smaller"}
    assert "Choose a disc" not in "".join(one.text() for one in view.pane.findChildren(QLabel))


def painted(view: MapView) -> QImage:
    image = QImage(view.drawing.size(), QImage.Format.Format_RGB32)
    view.drawing.render(image)
    return image


def test_discs_move_with_the_map_and_change_with_the_theme(
    window: MainWindow, view: MapView
) -> None:
    drawing = view.drawing
    one = next(disc for disc in drawing.seen() if drawing._title(disc).startswith("Belarus"))
    where = drawing.where(one).toRect().adjusted(4, 4, -4, -4)
    before = painted(view)
    drawing.move_by(40.0, -30.0)
    QApplication.processEvents()
    moved = painted(view)
    assert before.copy(where) == moved.copy(where.translated(40, -30))
    assert before.copy(where) != moved.copy(where)
    window.set_look(theme="contrast")
    window.session.wait()
    assert painted(view).copy(where.translated(40, -30)) != moved.copy(where.translated(40, -30))


def test_a_drawing_of_the_map_holds_lines_not_pictures(view: MapView, tmp_path: Path) -> None:
    save_svg(view.drawing, tmp_path / "m.svg", Sheet("Map"))
    drawn = (tmp_path / "m.svg").read_text("utf-8")
    assert "<image" not in drawn
    assert drawn.count("<path") > 20
    assert "non-scaling-stroke" not in drawn  # few programs know it: lines would cover the land


def test_the_places_of_one_city_stand_apart(open_window: OpenWindow, tmp_path: Path) -> None:
    path = tmp_path / "city.vademecum"
    corners = {"North": (53.95, 27.56), "South": (53.85, 27.56), "East": (53.9, 27.66)}
    with Library.create(path) as library, library.edit("fill") as edit:
        for name, (latitude, longitude) in corners.items():
            spot = write.add(
                edit, "place", {"name": name, "latitude": latitude, "longitude": longitude}
            )
            write.add(edit, "event", {"title": f"Rally in the {name}", "place": spot})
    view = at(open_window(path))
    assert set(titles(view)) == set(corners)


def test_what_a_view_cannot_be_saved_as_is_not_offered(view: MapView) -> None:
    button = next(one for one in view.findChildren(QPushButton) if one.menu() is not None
                  and one.accessibleName() == "Export and print")  # fmt: skip
    button.menu().aboutToShow.emit()
    offered = [action.text() for action in button.menu().actions()]
    assert "Save as table (CSV)…" in offered
    assert "Save as page (HTML)…" not in offered


@pytest.mark.parametrize(("name", "told"), [("network", "tied to whom"), ("map", "events were")])
def test_until_an_answer_is_there_a_view_says_that_it_looks(
    window: MainWindow, qtbot: QtBot, name: str, told: str
) -> None:
    begin = threading.Event()
    window.session.views.ask("hold", lambda _: begin.wait(10), lambda _: None)
    window.go(places.view(name))
    qtbot.waitUntil(lambda: told in getattr(window.tabs.view, "_message", QLabel()).text())
    view = window.tabs.view
    assert isinstance(view, ViewFrame)
    assert view.stack.currentWidget() is view._message
    begin.set()
    for _ in range(3):
        window.session.wait()
        QApplication.processEvents()
    assert view.stack.currentWidget() is view.chart

"""The network in the window: what stands where, by mouse and by keys, kept and undone."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.analysis import paths
from db.library import Library
from db.store import write
from desktop import places
from desktop.main_window import MainWindow
from desktop.views.network.network_view import NetworkView
from desktop.widgets import saving
from tests.desktop.conftest import OpenWindow


def quiet(window: MainWindow) -> None:
    """Wait until the network has settled."""
    for _ in range(3):
        window.session.wait()
        QApplication.processEvents()


def at(
    window: MainWindow, query: str = "", /, *, new_tab: bool = False, **options: str
) -> NetworkView:
    window.go(places.view("network", query, **options), new_tab=new_tab)
    quiet(window)
    view = window.tabs.view
    assert isinstance(view, NetworkView)
    return view


@pytest.fixture
def view(window: MainWindow) -> NetworkView:
    return at(window)


def actor(view: NetworkView, name: str) -> int:
    """Give the place of an actor."""
    picture = view.drawing.picture
    assert picture is not None
    return next(at for at, one in enumerate(picture.network.actors) if one.name == name)


def id_of(view: NetworkView, name: str) -> int:
    picture = view.drawing.picture
    assert picture is not None
    return picture.network.actors[actor(view, name)].id


def shown(view: NetworkView) -> set[str]:
    picture = view.drawing.picture
    assert picture is not None
    return {one.name for one, on in zip(picture.network.actors, picture.shown, strict=True) if on}


def test_every_actor_with_a_tie_stands_apart_from_the_others(view: NetworkView) -> None:
    drawing = view.drawing
    assert {"Belarus", "China", "Russia"} <= shown(view)
    pixels, sizes = drawing.pixels(), drawing.sizes()
    assert drawing.rect().contains(QPointF(*pixels.min(0)).toPoint())
    assert drawing.rect().contains(QPointF(*pixels.max(0)).toPoint())
    gap = np.hypot(*(pixels[:, None] - pixels[None]).transpose(2, 0, 1))
    np.fill_diagonal(gap, np.inf)
    assert (gap.min(1) > 2).all()
    assert sizes[actor(view, "Belarus")] == sizes.max()


def test_names_cover_neither_one_another_nor_symbols(view: NetworkView) -> None:
    drawing = view.drawing
    labels = drawing.labels
    assert len(labels) > 30
    for number, one in enumerate(labels):
        assert not any(one.where.intersects(other.where) for other in labels[:number])
        for mark in drawing.marks():
            if mark.ids[0] != view.drawing.picture.network.actors[one.actor].id:  # type: ignore[union-attr]
                assert not one.where.intersects(mark.where)


def test_the_same_library_is_drawn_the_same_again(window: MainWindow, view: NetworkView) -> None:
    first = view.drawing.pixels().copy()
    again = at(window, new_tab=True)
    assert again is not view
    assert np.array_equal(again.drawing.pixels(), first)


def test_an_actor_is_chosen_by_a_click_and_opened_by_enter(
    window: MainWindow, view: NetworkView, qtbot: QtBot
) -> None:
    drawing = view.drawing
    where = QPoint(*(round(v) for v in drawing.pixels()[actor(view, "Belarus")]))
    qtbot.mouseClick(drawing, Qt.MouseButton.LeftButton, pos=where)
    assert window.chosen_titles() == ["Belarus"]
    assert window.side.currentWidget() is window.inspector
    drawing.setFocus()
    qtbot.keyClick(drawing, Qt.Key.Key_Return)
    assert window.place.kind == "record"


def test_keys_walk_from_actor_to_tie_and_its_events_stand_beside(
    window: MainWindow, view: NetworkView, qtbot: QtBot
) -> None:
    drawing = view.drawing
    drawing.setFocus()
    qtbot.keyClick(drawing, Qt.Key.Key_Home)
    assert window.chosen_titles() == ["Belarus"]
    qtbot.keyClick(drawing, Qt.Key.Key_E)
    quiet(window)
    tie = drawing.chosen_marks[-1]
    assert tie.text == "Belarus – China"
    assert window.side.currentWidget() is view.pane
    assert len(view.pane.shown) == len(tie.ids)
    assert any(one.passages for one in view.pane.shown)
    qtbot.keyClick(drawing, Qt.Key.Key_E)
    assert drawing.chosen_marks[-1].text == "Belarus – Russia"
    qtbot.keyClick(drawing, Qt.Key.Key_E, Qt.KeyboardModifier.ShiftModifier)
    assert drawing.chosen_marks[-1].text == "Belarus – China"


def test_a_click_on_a_line_chooses_its_tie(view: NetworkView, qtbot: QtBot) -> None:
    drawing = view.drawing
    pixels = drawing.pixels()
    one, other = (pixels[actor(view, name)] for name in ("Soviet Union", "Byelorussian SSR")
                  ) if "Byelorussian SSR" in shown(view) else (
        pixels[actor(view, "Xinhua News Agency")], pixels[actor(view, "China")])  # fmt: skip
    middle = QPoint(*(round(v) for v in (one * 0.7 + other * 0.3)))
    qtbot.mouseClick(drawing, Qt.MouseButton.LeftButton, pos=middle)
    assert len(drawing.chosen_ties()) == 1
    qtbot.mouseClick(drawing, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert drawing.chosen_marks == []


def test_the_neighbourhood_of_an_actor_and_back(window: MainWindow, view: NetworkView) -> None:
    everyone = shown(view)
    near = at(window, focus=str(id_of(view, "Lithuania")))
    assert near is view
    one_step = shown(view)
    assert "Lithuania" in one_step
    assert one_step < everyone
    at(window, focus=str(id_of(view, "Lithuania")), depth="2")
    assert one_step < shown(view)
    window.tabs.travel(-1)
    quiet(window)
    assert shown(view) == one_step


def test_a_neighbourhood_fills_the_picture_and_keeps_what_is_dragged_apart_from_the_whole(
    window: MainWindow, view: NetworkView
) -> None:
    whole = view.drawing.picture.positions.copy()  # type: ignore[union-attr]
    focus = str(id_of(view, "Lithuania"))
    at(window, focus=focus)
    drawing = view.drawing
    pixels = drawing.pixels()
    assert len(pixels) == len(shown(view))
    room, taken = drawing.size(), np.ptp(pixels, axis=0)
    assert taken[0] > room.width() * 0.6 or taken[1] > room.height() * 0.6
    place = actor(view, "Taiwan")
    one = drawing.mark_of_actor(place)
    drawing.drag(one, QPointF(*drawing.picture.positions[place]) + QPointF(1, 1), done=True)  # type: ignore[union-attr]
    quiet(window)
    moved = drawing.picture.positions.copy()  # type: ignore[union-attr]
    again = at(window, new_tab=True, focus=focus)
    assert np.allclose(again.drawing.picture.positions, moved, atol=0.01)  # type: ignore[union-attr]
    assert place in again.drawing.picture.pinned  # type: ignore[union-attr]
    at(window)
    assert np.allclose(again.drawing.picture.positions, whole)  # type: ignore[union-attr]
    assert not again.drawing.picture.pinned  # type: ignore[union-attr]


def test_time_takes_ties_from_a_neighbourhood_and_moves_nobody(
    window: MainWindow, view: NetworkView
) -> None:
    focus = str(id_of(view, "China"))
    at(window, focus=focus)
    everyone, before = shown(view), view.drawing.picture.positions.copy()  # type: ignore[union-attr]
    at(window, focus=focus, window="737425..737790")
    assert shown(view) < everyone
    assert np.array_equal(view.drawing.picture.positions, before)  # type: ignore[union-attr]


def test_two_chosen_actors_and_p_show_the_path_and_what_makes_each_step(
    window: MainWindow, view: NetworkView, qtbot: QtBot
) -> None:
    ends = [f"actor {id_of(view, name)}" for name in ("Lithuania", "Xi Jinping")]
    view.drawing.choose(ends)
    view.drawing.setFocus()
    qtbot.keyClick(view.drawing, Qt.Key.Key_P)
    quiet(window)
    picture = view.drawing.picture
    assert picture is not None
    names = [picture.network.actors[at].name for at in picture.path_actors]
    assert (names[0], names[-1]) == ("Lithuania", "Xi Jinping")
    assert len(picture.path_ties) == len(names) - 1
    told = view.note.text()
    assert all(name in told for name in names)
    assert f"Shortest path, {len(names) - 1} steps" in told
    view.drawing.choose(())
    quiet(window)
    assert window.side.currentWidget() is view.pane
    assert view.pane.shown
    qtbot.keyClick(view.drawing, Qt.Key.Key_W)
    assert window.place.options == ()


def test_a_window_of_time_takes_ties_away(window: MainWindow, view: NetworkView) -> None:
    whole = shown(view)
    at(window, window="737425..737790")  # the year 2020
    assert shown(view) < whole
    picture = view.drawing.picture
    assert picture is not None
    assert (picture.ties.strength < 1).any()
    assert "Period" in view.brush.accessibleName()
    assert view.brush.accessibleDescription() == "2020-01-01 – 2020-12-31"


def test_keys_on_the_brush_make_and_end_a_window(
    window: MainWindow, view: NetworkView, qtbot: QtBot
) -> None:
    view.brush.setFocus()
    seen = [""]
    for key in (Qt.Key.Key_Right, Qt.Key.Key_End, Qt.Key.Key_Escape):
        focused = window.focusWidget()
        assert focused is view.brush
        qtbot.keyClick(focused, key)
        quiet(window)
        seen.append(window.place.option("window"))
        dates = view.brush.accessibleDescription()
        assert (f" · {dates}" in view.remark.text()) is bool(seen[-1])
    assert seen[1] not in {"", seen[2]}
    assert seen[3] == ""


def test_a_dragged_actor_stays_and_undo_brings_the_old_picture_back(
    window: MainWindow, view: NetworkView, qtbot: QtBot
) -> None:
    drawing = view.drawing
    before = view.drawing.picture.positions.copy()  # type: ignore[union-attr]
    place = actor(view, "Wang Yi")
    start = QPoint(*(round(v) for v in drawing.pixels()[place]))
    qtbot.mousePress(drawing, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(drawing, start + QPoint(60, 20))
    qtbot.mouseMove(drawing, start + QPoint(120, 30))
    qtbot.mouseRelease(drawing, Qt.MouseButton.LeftButton, pos=start + QPoint(120, 30))
    quiet(window)
    moved = drawing.picture.positions  # type: ignore[union-attr]
    way = (moved[place] - before[place]) * (drawing.stretch * drawing.scale, drawing.scale)
    assert way == pytest.approx([120, 30], abs=4)
    others = np.arange(len(moved)) != place
    assert np.allclose(moved[others], before[others], atol=0.01)
    undo = window.actions_by_id["edit.undo"].text()
    assert undo == "Undo: Move “Wang Yi” in the network"
    again = at(window, new_tab=True)
    assert np.allclose(again.drawing.picture.positions, moved, atol=0.01)  # type: ignore[union-attr]
    assert place in again.drawing.picture.pinned  # type: ignore[union-attr]
    window.session.undo()
    quiet(window)
    assert np.allclose(again.drawing.picture.positions, before)  # type: ignore[union-attr]


def test_an_edit_is_seen_at_once(window: MainWindow, view: NetworkView) -> None:
    one, other = id_of(view, "Geely"), id_of(view, "Taiwan")

    def add(library: Library) -> None:
        with library.edit("record.add", kind="event", title="A visit") as edit:
            parts = [{"actor": one}, {"actor": other}]
            write.add(edit, "event", {"title": "A visit", "participant": parts})

    before = len(view.table().rows)
    window.session.write(add)
    quiet(window)
    assert len(view.table().rows) == before + 1
    window.session.undo()
    quiet(window)
    assert len(view.table().rows) == before


def test_a_query_narrows_and_an_actor_found_brings_its_events(
    window: MainWindow, view: NetworkView
) -> None:
    everyone = shown(view)
    at(window, "domain:security")
    assert 0 < len(shown(view)) < len(everyone)
    at(window, "kind:actor Lithuania")
    assert "Lithuania" in shown(view)
    assert shown(view) < everyone


def test_persons_can_count_for_their_states(window: MainWindow, view: NetworkView) -> None:
    own = next(row for row in view.table().rows if row[:2] == ("Belarus", "China"))
    at(window, persons="states")
    rolled = next(row for row in view.table().rows if row[:2] == ("Belarus", "China"))
    assert int(rolled[3]) > int(own[3])


def test_the_table_says_what_the_picture_shows(
    window: MainWindow, view: NetworkView, tmp_path: Path
) -> None:
    picture = view.drawing.picture
    assert picture is not None
    table = view.table()
    assert len(table.rows) == int(picture.shown_ties.sum())
    assert table.rows[0][:2] == ("Belarus", "China")
    saving.save_to(view, tmp_path / "ties.csv")
    saving.save_to(view, tmp_path / "ties.svg")
    saving.save_to(view, tmp_path / "ties.png")
    assert len((tmp_path / "ties.csv").read_text("utf-8").splitlines()) == len(table.rows) + 1
    records = [table.ids[at] for at in range(len(table.rows))]
    assert records == [
        paths.records(picture.network, tie)
        for tie in sorted(
            np.flatnonzero(picture.shown_ties).tolist(), key=lambda one: -picture.ties.weight[one]
        )
    ]
    assert "Belarus" in (tmp_path / "ties.svg").read_text("utf-8")
    assert QImage(str(tmp_path / "ties.png")).width() == 2 * view.drawing.width()


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_strong_ties_have_the_colours_of_the_legend(
    open_window: OpenWindow, library: Path, theme: str
) -> None:
    window = open_window(library, theme=theme)
    view = at(window)
    image = view.drawing.grab().toImage()
    found = {image.pixelColor(x, y).name() for x in range(0, image.width(), 1)
             for y in range(0, image.height(), 3)}  # fmt: skip
    palette = window.look.palette
    assert {palette.base, palette.actor} <= found


def test_wheel_drag_and_fit_move_the_picture(view: NetworkView, qtbot: QtBot) -> None:
    drawing = view.drawing
    scale = drawing.scale
    drawing.zoom(2.0, QPointF(100, 100))
    assert drawing.scale == pytest.approx(2 * scale)
    before = drawing.pixels()[0].copy()
    drawing.setFocus()
    qtbot.keyClick(drawing, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert drawing.pixels()[0][0] > before[0]
    qtbot.keyClick(drawing, Qt.Key.Key_0)
    assert drawing.scale == pytest.approx(scale)


def test_an_empty_library_says_what_a_network_needs(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    path = tmp_path / "empty.vademecum"
    Library.create(path).close()
    view = at(open_window(path))
    told = view.stack.currentWidget()
    assert "two participants" in told.accessibleName()
    assert view.table().rows == ()


def test_it_opens_around_an_actor_between_two_and_for_chosen_events(window: MainWindow) -> None:
    window.go(places.listed("actor"))
    quiet(window)
    ids = window.chosen
    window.open_record(ids[0])
    quiet(window)
    window.actions_by_id["go.network"].trigger()
    quiet(window)
    assert window.place.option("focus") == str(ids[0])
    window.go(places.listed("event", "domain:security"))
    quiet(window)
    window.actions_by_id["go.network"].trigger()
    quiet(window)
    assert window.place.query == "domain:security"
    window.go(places.listed("event"))
    quiet(window)
    table = window.tabs.view.table  # type: ignore[union-attr]
    table.selectAll()
    quiet(window)
    chosen = window.chosen
    assert len(chosen) > 50
    view = at(window, only=",".join(str(id_) for id_ in chosen[:3]))
    assert 0 < len(shown(view)) < 15
    assert any(one.name == "only" for one in view.choosers())


def test_nothing_moves_while_time_runs(window: MainWindow) -> None:
    view = at(window)
    before = view.drawing.scale, view.drawing.origin
    number = int(view.drawing.picture.shown.sum())  # type: ignore[union-attr]
    view._weigh((711_858, 712_222))  # 1950
    assert int(view.drawing.picture.shown.sum()) < number  # type: ignore[union-attr]
    assert (view.drawing.scale, view.drawing.origin) == before

"""Names in a network: the important ones first, near their symbols, and whole when pointed at."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.analysis.network import Actor, Items, Network, ties
from desktop import places
from desktop.main_window import MainWindow
from desktop.views.network import naming, symbols
from desktop.views.network.network_view import NetworkView
from desktop.views.network.scene import Picture
from tests.desktop.conftest import OpenWindow

NAMES = ("Zubria", "Ostmark", "Ministry of Harbours and Railways", "Kesh", "Velan", "Orsk")


def star(events: tuple[int, ...] = (9, 5, 4, 3, 2, 1)) -> Picture:
    """Give a network in which the first is tied to all others."""
    number = len(NAMES)
    actors = tuple(
        Actor(at + 1, f"actor-{at}", name, "state", times)
        for at, (name, times) in enumerate(zip(NAMES, events, strict=True))
    )
    one = np.ones(number - 1, dtype=np.int64)
    tie = np.arange(number - 1)
    items = Items(tie, tie + 100, one, one * 737_000, one * 737_000, one)
    network = Network(actors, one * 0, tie + 1, items)
    turn = np.arange(number) * 2 * np.pi / (number - 1)
    points = np.stack([np.cos(turn), np.sin(turn)], axis=1)
    points[0] = 0
    return Picture(network, ties(network), points, np.ones(number, dtype=bool))


def named(picture: Picture, reach: float, seen: QRectF, size: float = 12) -> list[naming.Label]:
    pixels = picture.positions * reach + (seen.center().x(), seen.center().y())
    sizes = np.full(len(NAMES), 8.0)
    font = QFont("Inter")
    font.setPixelSize(int(size))
    return naming.labels(picture, pixels, sizes, QFontMetricsF(font), seen)


@pytest.mark.usefixtures("qapp")
def test_with_room_everyone_is_named_whole_and_near() -> None:
    found = named(star(), 200, QRectF(0, 0, 700, 560))
    assert {one.text.replace("\n", " ") for one in found} == set(NAMES)
    assert all(one.lead is None for one in found)


@pytest.mark.usefixtures("qapp")
def test_a_long_name_stands_in_two_lines_as_high_as_two() -> None:
    found = named(star(), 200, QRectF(0, 0, 700, 560))
    long = next(one for one in found if one.actor == 2)
    short = next(one for one in found if one.actor == 3)
    assert long.text == "Ministry of Harbours\nand Railways"
    assert long.where.height() == pytest.approx(2 * short.where.height())


@pytest.mark.usefixtures("qapp")
def test_without_room_the_least_important_go_without() -> None:
    picture = star()
    found = named(picture, 30, QRectF(0, 0, 150, 70))
    assert 0 < len(found) < len(NAMES)
    assert found[0].actor == naming.importance(picture)[0] == 0


@pytest.mark.usefixtures("qapp")
def test_importance_counts_events_and_ties() -> None:
    assert naming.importance(star((1, 2, 3, 4, 8, 2)))[:3] == [4, 0, 3]


@pytest.mark.usefixtures("qapp")
def test_names_keep_off_ties_where_they_can() -> None:
    seen = QRectF(0, 0, 700, 560)
    picture = star()
    pixels = picture.positions * 200 + (350, 280)
    ways = naming._Ways(picture, pixels, seen)
    found = named(picture, 200, seen)
    assert sum(ways.through(one.where) for one in found if one.actor) == 0
    middle = QRectF(pixels[0][0] - 30, pixels[0][1] - 8, 60, 16)
    assert ways.through(middle) > 10


def quiet(window: MainWindow) -> NetworkView:
    for _ in range(3):
        window.session.wait()
        QApplication.processEvents()
    view = window.tabs.view
    assert isinstance(view, NetworkView)
    return view


@pytest.mark.parametrize("text", [1.0, 1.5, 2.0])
def test_the_largest_actors_are_named_whatever_the_size_of_the_text(
    open_window: OpenWindow, library: Path, text: float
) -> None:
    window = open_window(library, text=text)
    window.resize(1440, 900)
    window.go(places.view("network"))
    drawing = quiet(window).drawing
    assert drawing.picture is not None
    largest = set(np.argsort(-drawing.sizes(), kind="stable")[:5].tolist())
    assert largest <= {one.actor for one in drawing.labels}
    seen = QRectF(drawing.rect())
    assert all(seen.contains(one.where) for one in drawing.labels)
    for at, one in enumerate(drawing.labels):
        assert not any(one.where.intersects(other.where) for other in drawing.labels[:at])


@pytest.mark.parametrize("size", [(1100, 900), (1440, 900), (1700, 700)])
def test_the_picture_fills_its_window(window: MainWindow, size: tuple[int, int]) -> None:
    window.resize(*size)
    window.go(places.view("network"))
    drawing = quiet(window).drawing
    taken = np.ptp(drawing.pixels(), axis=0)
    room = (drawing.width() - 2 * drawing.margin(), drawing.height() - 2 * drawing.margin())
    assert taken[0] > 0.9 * room[0]
    assert taken[1] > 0.9 * room[1]


def test_who_is_pointed_at_is_named_whole(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(900, 560)
    window.go(places.view("network"))
    drawing = quiet(window).drawing
    assert drawing.picture is not None
    whole = {one.actor: one.text.replace("\n", " ") for one in drawing.labels}
    marks = [mark for mark in drawing.marks() if mark.key.startswith("actor")]
    place = drawing.picture.network.place
    without = [mark for mark in marks if whole.get(place(mark.ids[0]) or 0) != mark.text]
    assert without, "all have room"
    assert drawing.called() == []
    at = without[0].where.center().toPoint()
    qtbot.mouseMove(drawing, at + QPoint(-60, 40))
    qtbot.mouseMove(drawing, at)
    called = drawing.called()
    assert [one.text for one in called] == [without[0].text]
    assert QRectF(drawing.rect()).contains(called[0].where)
    drawing._hover("")
    drawing.choose([without[-1].key])
    chosen = [one.text.replace("\n", " ") for one in [*drawing.called(), *drawing.labels]]
    assert without[-1].text in chosen


def test_the_legend_explains_every_letter(window: MainWindow) -> None:
    window.go(places.view("network"))
    view = quiet(window)
    assert view.drawing.picture is not None
    kinds = {one.kind for one in view.drawing.picture.network.actors}
    samples = [key.draw for key in view.legend.keys if isinstance(key.draw, symbols.Sample)]
    assert {one.kind for one in samples} == kinds
    assert all(key.text for key in view.legend.keys)
    assert [key.group for key in view.legend.keys] == ["Actor"] * len(kinds) + ["Tie"] * 6


def gap(where: QRectF, middle: tuple[float, float], radius: float) -> float:
    x, y = middle
    across = max(where.left() - x, x - where.right(), 0.0)
    down = max(where.top() - y, y - where.bottom(), 0.0)
    return max(float(np.hypot(across, down)) - radius, 0.0)


@pytest.mark.parametrize("persons", ["", "states"])
def test_a_name_is_nearer_to_its_own_symbol_than_to_any_other(
    window: MainWindow, persons: str
) -> None:
    window.resize(1600, 1000)
    window.go(places.view("network", persons=persons))
    drawing = quiet(window).drawing
    assert drawing.picture is not None
    pixels, sizes = drawing.pixels().tolist(), drawing.sizes().tolist()
    shown = np.flatnonzero(drawing.picture.shown).tolist()
    astray = [
        one.text
        for one in drawing.labels
        if one.lead is None
        and min(gap(one.where, pixels[at], sizes[at]) for at in shown if at != one.actor)
        < gap(one.where, pixels[one.actor], sizes[one.actor])
    ]
    assert astray == []
    assert len(drawing.labels) > 50


def test_what_was_dragged_can_be_let_go_beside_the_figures(window: MainWindow) -> None:
    window.go(places.view("network"))
    view = quiet(window)
    assert not view._remedy.isVisible()
    picture = view.drawing.picture
    assert picture is not None
    before = picture.positions.copy()
    view.drawing.dragged.emit(3, view.drawing.extent().topLeft(), True)
    quiet(window)
    assert view._remedy.text() == "Let go of 1 actor"
    view._remedy.click()
    view = quiet(window)
    quiet(window)
    assert view.drawing.picture is not None
    assert view.drawing.picture.pinned == frozenset()
    assert np.allclose(view.drawing.picture.positions, before)
    assert not view._remedy.isVisible()

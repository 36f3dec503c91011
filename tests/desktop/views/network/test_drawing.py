"""A network of many ties follows the hand: it is drawn in turns, and whole after rest."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from db.library import Library
from db.store import write
from desktop import places
from desktop.views.network.network_chart import HEAVY_FROM, NetworkChart
from desktop.views.network.network_view import NetworkView
from tests.desktop.conftest import OpenWindow
from tests.desktop.views.network.test_network_view import quiet

ACTORS = 260


@pytest.fixture
def drawing(open_window: OpenWindow, tmp_path: Path, qtbot: QtBot) -> NetworkChart:
    path = tmp_path / "many.vademecum"
    with Library.create(path) as library, library.bulk("library.fill") as edit:
        with library.chunk(edit):
            rows = [{"name": f"Actor {at}"} for at in range(ACTORS)]
            actors = list(write.add_many(edit, "actor", rows))
        with library.chunk(edit):
            events = [
                {"title": "An event", "participant": [{"actor": one}, {"actor": other}]}
                for step in (1, 17, 40, 71, 90)
                for one, other in zip(actors, actors[step:] + actors[:step], strict=True)
            ]
            assert len(events) > HEAVY_FROM
            write.add_many(edit, "event", events)
    window = open_window(path)
    window.go(places.view("network"))
    quiet(window)
    view = window.tabs.view
    assert isinstance(view, NetworkView)
    at_rest(view.drawing, qtbot)
    return view.drawing


def at_rest(drawing: NetworkChart, qtbot: QtBot) -> None:
    """Wait until the window shows what would be drawn at once."""
    wanted = QImage(drawing.size(), QImage.Format.Format_RGB32)

    def same() -> bool:
        wanted.fill(drawing.look.colour("base"))
        painter = QPainter(wanted)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        drawing.draw(painter, QSizeF(drawing.size()))
        painter.end()
        return seen(drawing) == wanted

    qtbot.waitUntil(same, timeout=20_000)


def seen(drawing: NetworkChart) -> QImage:
    return drawing.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def held(drawing: NetworkChart) -> QPoint:
    """Give where a symbol stands whose surroundings are free to the lower right."""
    mark = min(drawing.marks(), key=lambda one: one.where.center().manhattanLength())
    return mark.where.center().toPoint()


def colours(part: QImage) -> list[QColor]:
    return [part.pixelColor(x, y) for x in range(part.width()) for y in range(part.height())]


def test_the_picture_follows_the_hand_and_is_whole_after_rest(
    drawing: NetworkChart, qtbot: QtBot
) -> None:
    before = seen(drawing)
    drawing.move_by(40, 24)
    inner = QRect(60, 60, drawing.width() - 200, drawing.height() - 200)
    assert seen(drawing).copy(inner.translated(40, 24)) == before.copy(inner)
    drawing.zoom(1.5, QPointF(200, 200))
    assert drawing.labels
    at_rest(drawing, qtbot)


def test_the_window_hears_keys_while_a_picture_of_many_ties_is_drawn(
    drawing: NetworkChart, qtbot: QtBot
) -> None:
    before = seen(drawing)
    mark = drawing.marks()[0]
    drawing.choose([mark.key])
    drawing.repaint()
    half = QRect(0, 0, drawing.width() // 2 - 100, drawing.height())
    if mark.where.center().x() < drawing.width() / 2:
        half.translate(drawing.width() // 2 + 100, 0)
    assert seen(drawing).copy(half) == before.copy(half)  # nothing is pale yet
    qtbot.keyClick(drawing, Qt.Key.Key_Escape)
    assert drawing.chosen_marks == []
    at_rest(drawing, qtbot)


def test_who_is_dragged_is_seen_where_the_mouse_is(drawing: NetworkChart, qtbot: QtBot) -> None:
    start = held(drawing)
    corner = QPoint(12, 12)
    around = QRect(corner - QPoint(3, 3), QSize(7, 7))
    fill = QColor(drawing.look.palette.actor)
    assert fill not in colours(seen(drawing).copy(around))
    qtbot.mousePress(drawing, Qt.MouseButton.LeftButton, pos=start)
    for step in (2, 4):
        qtbot.mouseMove(drawing, start + (corner - start) * step / 4)
    assert fill in colours(seen(drawing).copy(around))
    qtbot.mouseRelease(drawing, Qt.MouseButton.LeftButton, pos=corner)
    drawing.choose(())
    at_rest(drawing, qtbot)


def test_what_nobody_looks_at_is_drawn_when_it_is_seen_again(
    drawing: NetworkChart, qtbot: QtBot
) -> None:
    drawing.choose([drawing.marks()[0].key])
    drawing.repaint()
    drawing.hide()
    drawing.choose(())
    drawing.show()
    at_rest(drawing, qtbot)

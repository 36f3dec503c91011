"""A picture drawn in turns: whole at the end, and given up when another is begun."""

from collections.abc import Iterator
from time import perf_counter

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.widgets.gradual import TURN_MS, Gradual

SIDE = 6


def stripes(painter: QPainter) -> Iterator[None]:
    """Draw a line, each in a turn of its own."""
    for y in range(SIDE):
        painter.fillRect(0, y, SIDE, 1, Qt.GlobalColor.red)
        until = perf_counter() + TURN_MS / 1000
        while perf_counter() < until:
            pass
        yield


def white() -> QPixmap:
    made = QPixmap(SIDE, SIDE)
    made.fill(Qt.GlobalColor.white)
    return made


def rows(picture: QPixmap) -> list[bool]:
    """Tell of each row whether it is drawn."""
    image = picture.toImage()
    return [image.pixelColor(0, y) == QColor(Qt.GlobalColor.red) for y in range(SIDE)]


def test_a_picture_is_whole_when_it_is_done(qtbot: QtBot, qapp: QApplication) -> None:
    one = Gradual(qapp)
    with qtbot.waitSignal(one.done):
        one.begin(white(), stripes)
        assert one.running
    assert rows(one.picture) == [True] * SIDE
    assert not one.running


def test_between_two_turns_others_have_theirs(qtbot: QtBot, qapp: QApplication) -> None:
    one = Gradual(qapp)
    one.begin(white(), stripes)
    QApplication.processEvents()
    assert one.running
    with qtbot.waitSignal(one.done):
        pass


def test_what_is_given_up_is_drawn_no_further(qtbot: QtBot, qapp: QApplication) -> None:
    one, first, second = Gradual(qapp), white(), white()
    one.begin(first, stripes)
    with qtbot.waitSignal(one.done):
        one.begin(second, stripes)
    assert rows(second) == [True] * SIDE
    one.begin(first, stripes)
    one.stop()
    QApplication.processEvents()
    assert rows(first) == [False] * SIDE

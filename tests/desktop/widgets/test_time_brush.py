"""The window of time over its bars: dragged, moved by keys, running, written into a place."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.text.dates.days import day_number
from desktop.theme.look import Look
from desktop.widgets.time_brush import TimeBrush, as_option, of_option

FIRST, LAST = day_number(2000, 1, 1), day_number(2009, 12, 31)


@pytest.fixture
def brush(qtbot: QtBot) -> TimeBrush:
    assert QApplication.instance() is not None
    made = TimeBrush(Look())
    qtbot.addWidget(made)
    made.resize(800, 60)
    made.show_days([FIRST + 40, FIRST + 2000, LAST - 30], None)
    made.show()
    return made


def test_dragging_makes_moves_and_ends_a_window(brush: TimeBrush, qtbot: QtBot) -> None:
    left = Qt.MouseButton.LeftButton
    told: list[object] = []
    brush.chosen.connect(told.append)
    for start, end in ((200, 400), (300, 380), (380 + 100, 600)):
        qtbot.mousePress(brush, left, pos=QPoint(start, 20))
        qtbot.mouseMove(brush, QPoint((start + end) // 2, 20))
        qtbot.mouseMove(brush, QPoint(end, 20))
        qtbot.mouseRelease(brush, left, pos=QPoint(end, 20))
    made, moved, widened = told
    assert isinstance(made, tuple)
    assert isinstance(moved, tuple)
    assert isinstance(widened, tuple)
    assert moved[1] - moved[0] == made[1] - made[0]
    assert moved[0] > made[0]
    assert widened[0] == moved[0]
    assert widened[1] > moved[1]
    qtbot.mouseClick(brush, left, pos=QPoint(50, 20))
    assert told[-1] is None


def test_keys_never_leave_the_time_there_is(brush: TimeBrush, qtbot: QtBot) -> None:
    for _ in range(60):
        qtbot.keyClick(brush, Qt.Key.Key_Right)
    window = brush.window_of_days
    assert window is not None
    assert window[1] == LAST
    qtbot.keyClick(brush, Qt.Key.Key_Home)
    window = brush.window_of_days
    assert window is not None
    assert window[0] == FIRST
    narrow = window[1]
    qtbot.keyClick(brush, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    window = brush.window_of_days
    assert window is not None
    assert window[1] > narrow
    qtbot.keyClick(brush, Qt.Key.Key_Escape)
    assert brush.window_of_days is None
    assert brush.accessibleDescription() == "All time"


def test_time_runs_to_its_end_and_stops(brush: TimeBrush, qtbot: QtBot) -> None:
    brush.show_window((LAST - 60, LAST - 31))
    with qtbot.waitSignal(brush.chosen, timeout=20_000):
        brush.run()
    assert not brush.running
    assert brush.window_of_days == (LAST - 29, LAST)
    brush.run()
    assert brush.running
    brush.hide()
    assert not brush.running


def test_without_a_span_of_time_there_is_no_brush(brush: TimeBrush) -> None:
    brush.show_days([FIRST], None)
    assert not brush.isVisible()
    brush.show_days([], None)
    assert not brush.isVisible()


@pytest.mark.parametrize("window", [None, (1, 2), (-500, 739000)])
def test_a_window_is_an_option_of_a_place(window: tuple[int, int] | None) -> None:
    assert of_option(as_option(window)) == window
    assert of_option("nonsense") is None

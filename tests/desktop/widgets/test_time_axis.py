"""A line of days on which long empty times are short."""

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from db.text.dates.days import civil, day_number
from desktop.theme.look import Look
from desktop.widgets.time_axis import TimeAxis
from desktop.widgets.time_brush import TimeBrush

FIRST, LAST = day_number(1900, 1, 1), day_number(1999, 12, 31)
LATE = [day_number(year, 6, 1) for year in range(1990, 2000)]


def test_busy_years_have_the_room_of_empty_decades() -> None:
    plain = TimeAxis(FIRST, LAST)
    cut = TimeAxis(FIRST, LAST, [FIRST, *LATE])
    assert plain.at(day_number(1990, 1, 1)) == pytest.approx(0.9, abs=0.01)
    assert cut.at(day_number(1990, 1, 1)) < 0.3
    assert cut.is_cut(day_number(1950, 1, 1))
    assert not any(cut.is_cut(day) for day in (FIRST, *LATE))


def test_days_come_back_from_where_they_stand() -> None:
    axis = TimeAxis(FIRST, LAST, [FIRST, *LATE])
    for day in (FIRST, day_number(1930, 1, 1), *LATE, LAST):
        assert round(axis.day(axis.at(day))) == day
    assert (axis.at(FIRST), axis.at(LAST + 1)) == (0.0, 1.0)
    edges = axis.edges(50)
    assert edges == sorted(edges)
    assert (edges[0], edges[-1]) == (FIRST, LAST + 1)


def test_time_within_a_decade_is_never_cut() -> None:
    assert TimeAxis(FIRST, FIRST + 3000, [FIRST + 10, FIRST + 2900]).gaps == []


def test_a_drag_over_the_last_half_of_the_bars_takes_in_the_busy_years_only(qtbot: QtBot) -> None:
    brush = TimeBrush(Look())
    qtbot.addWidget(brush)
    brush.resize(800, 60)
    brush.show_days([FIRST, *LATE], None)
    brush.show()
    left = Qt.MouseButton.LeftButton
    qtbot.mousePress(brush, left, pos=QPoint(400, 20))
    qtbot.mouseMove(brush, QPoint(780, 20))
    qtbot.mouseRelease(brush, left, pos=QPoint(780, 20))
    assert brush.window_of_days is not None
    assert civil(brush.window_of_days[0])[0] >= 1990

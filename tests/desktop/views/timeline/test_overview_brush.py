"""The overview where it shows all time: a drag over it begins a period."""

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from tests.desktop.views.timeline.conftest import OpenTimeline, settle
from tests.desktop.views.timeline.test_timeline_view import Harbours, move_to


def test_where_all_time_is_shown_a_drag_over_it_begins_a_period(
    open_timeline: OpenTimeline, harbours: Harbours, qtbot: QtBot
) -> None:
    path, _ = harbours
    window, view = open_timeline(path)
    overview, chart = view.overview, view.drawing
    whole = chart.scale
    y, width = 10, chart.width()
    qtbot.mouseClick(overview, Qt.MouseButton.LeftButton, pos=QPoint(int(width * 0.4), y))
    settle(window)
    assert chart.scale == whole
    qtbot.mousePress(overview, Qt.MouseButton.LeftButton, pos=QPoint(int(width * 0.4), y))
    move_to(overview, QPoint(int(width * 0.6), y))
    qtbot.mouseRelease(overview, Qt.MouseButton.LeftButton, pos=QPoint(int(width * 0.6), y))
    settle(window)
    assert overview.brush.left() == pytest.approx(width * 0.4, abs=3)
    assert overview.brush.right() == pytest.approx(width * 0.6, abs=3)

"""What stands where: lanes take the room there is."""

from desktop import places
from desktop.main_window import MainWindow
from desktop.views.timeline.timeline_view import TimelineView
from tests.desktop.views.timeline.conftest import settle


def test_a_single_lane_of_many_events_takes_the_room_there_is(window: MainWindow) -> None:
    window.go(places.view("timeline", lanes="none"))
    settle(window)
    view = window.tabs.view
    assert isinstance(view, TimelineView)
    chart = view.drawing
    room = chart.height() - chart.head
    assert room * 0.85 < chart.scene.height <= room

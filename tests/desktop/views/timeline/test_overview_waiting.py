"""What a timeline shows while a large library is still being read."""

import threading

from pytestqt.qtbot import QtBot

from desktop import places
from desktop.main_window import MainWindow
from desktop.views.timeline.timeline_view import TimelineView
from tests.desktop.views.timeline.conftest import settle


def colours(view: TimelineView) -> set[str]:
    image = view.overview.grab().toImage()
    return {
        image.pixelColor(x, y).name()
        for x in range(0, image.width(), 7)
        for y in range(0, image.height(), 3)
    }


def test_until_events_are_there_it_says_so_and_draws_no_time(
    window: MainWindow, qtbot: QtBot
) -> None:
    begin = threading.Event()
    window.session.views.ask("hold", lambda _: begin.wait(10), lambda _: None)
    window.go(places.view("timeline"))
    view = window.tabs.view
    assert isinstance(view, TimelineView)
    qtbot.waitUntil(lambda: "Laying out" in view._message.text())
    assert view.stack.currentWidget().isVisible()
    assert colours(view) == {window.look.colour("base").name()}
    assert not any(button.isVisible() for button in view._zooms)
    begin.set()
    settle(window)
    assert len(colours(view)) > 2
    assert all(button.isVisible() for button in view._zooms)

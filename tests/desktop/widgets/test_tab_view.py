"""A view in a tab: what it tells of where it went is what Back goes through."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop import places
from desktop.main_window import MainWindow
from tests.desktop.views.network.test_network_view import quiet


@pytest.mark.parametrize("name", ["network", "map"])
def test_a_run_of_presses_on_the_period_is_one_step_of_back(
    window: MainWindow, qtbot: QtBot, name: str
) -> None:
    window.go(places.view(name))
    quiet(window)

    def press(*keys: Qt.Key) -> None:
        brush = window.tabs.view.brush  # type: ignore[union-attr]
        brush.setFocus()
        for key in keys:
            qtbot.keyClick(brush, key)
        quiet(window)

    press(Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right)
    last = window.place
    assert last.option("window")
    window.call("back")
    quiet(window)
    assert window.place == places.view(name)
    window.call("forward")
    quiet(window)
    assert window.place == last
    window.call("back")
    quiet(window)
    press(Qt.Key.Key_Right, Qt.Key.Key_Escape)
    assert window.place == places.view(name)
    assert not window.tabs.can_travel(1)
    press(Qt.Key.Key_Right)
    window.call("back")
    assert window.place == places.view(name)

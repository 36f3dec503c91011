"""Tab goes through every view as it stands: chips, corner, what is under them, the picture."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop import places
from desktop.main_window import MainWindow
from desktop.widgets.view_frame import ViewFrame
from tests.desktop.hands import settle


def stops(window: MainWindow, view: ViewFrame) -> list[QWidget]:
    """Press Tab from the first chip until the keyboard leaves the view."""
    view.refill()
    first = view._chips.widgets()[0]
    first.setFocus(Qt.FocusReason.TabFocusReason)
    found: list[QWidget] = []
    while (here := window.focusWidget()) is not None and view.isAncestorOf(here):
        assert here not in found
        found.append(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
        QApplication.processEvents()
    return found


@pytest.mark.parametrize("name", ["timeline", "network", "balance", "corroboration", "map"])
def test_tab_walks_a_view_in_the_order_in_which_it_is_read(window: MainWindow, name: str) -> None:
    window.go(places.view(name))
    settle(window)
    view = window.tabs.view
    assert isinstance(view, ViewFrame)
    found = stops(window, view)
    assert all(one.accessibleName() for one in found)
    head = [one for one in found if view._head.isAncestorOf(one)]
    assert found[: len(head)] == head
    assert found[-1] is (view.chart or view.stack.currentWidget())
    tops = [one.mapTo(view, QPoint(0, 0)).y() for one in found]
    assert tops[len(head) :] == sorted(tops[len(head) :])
    chips = [one for one in head if one in view._chips.widgets()]
    corner = [one for one in head if one not in chips]
    assert head == chips + corner
    lefts = [one.mapTo(view, QPoint(0, 0)).x() for one in corner]
    assert lefts == sorted(lefts)


def test_a_picture_that_tab_reached_shows_it_before_any_mark_is_chosen(window: MainWindow) -> None:
    window.go(places.view("map"))
    settle(window)
    view = window.tabs.view
    assert isinstance(view, ViewFrame)
    chart = view.chart
    assert chart is not None
    focus = window.look.colour("focus").name()
    window.navigator.setFocus()
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    assert chart.grab().toImage().pixelColor(1, chart.height() // 2).name() == focus
    chart.choose([chart.marks()[0].key])
    QApplication.processEvents()
    assert chart.grab().toImage().pixelColor(1, chart.height() // 2).name() != focus

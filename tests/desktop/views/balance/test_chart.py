"""The picture of the balance in its scroll area."""

from pytestqt.qtbot import QtBot

from desktop import places
from desktop.main_window import MainWindow
from desktop.views.balance.balance_view import BalanceView
from tests.pauses import settle


def test_a_bar_across_calls_for_none_down(window: MainWindow, qtbot: QtBot) -> None:
    del qtbot
    window.go(places.view("balance"))
    view = window.tabs.view
    assert isinstance(view, BalanceView)
    for step in ("year", "month", "year"):
        view.set_option("step", step)
        settle(lambda: window.session.busy)
        down, across = view.area.verticalScrollBar(), view.area.horizontalScrollBar()
        assert (down.isVisible(), down.maximum()) == (False, 0)
        assert across.isVisible() is (step == "month")
        assert view.picture.height() == view.area.viewport().height()

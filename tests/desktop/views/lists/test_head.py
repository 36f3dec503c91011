"""The head of a list: nothing in it is cut, however narrow the list and however large the text."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.main_window import MainWindow
from desktop.views.lists.list_view import ListView
from tests.desktop.conftest import OpenWindow
from tests.desktop.hands import listed, settle


def quiet(qtbot: QtBot, window: MainWindow) -> None:
    for _ in range(3):
        settle(window)
        qtbot.wait(10)


def cut(view: ListView) -> list[str]:
    """Give the buttons over the list whose words do not stand whole."""
    shown = [one for one in view._head.findChildren(QPushButton) if one.isVisible()]
    return [
        one.text()
        for one in shown
        if one.width() < one.sizeHint().width() or QPushButton.text(one) != one.text()
        or not view._head.rect().contains(one.geometry().translated(one.parentWidget().pos()))
    ]  # fmt: skip


@pytest.mark.parametrize("text", [1.0, 2.0])
@pytest.mark.parametrize("width", [800, 1000, 1440])
def test_the_buttons_over_a_list_stand_whole_beside_the_inspector(
    qtbot: QtBot, open_window: OpenWindow, library: Path, text: float, width: int
) -> None:
    window = open_window(library, text=text)
    window.resize(width, 900)
    window.side.setVisible(True)
    view = listed(window, "event", "belarus")
    quiet(qtbot, window)
    assert "Save search" in {one.text() for one in view._head.findChildren(QPushButton)}
    assert cut(view) == []


def test_filters_that_come_back_stand_whole_and_the_count_at_the_end(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.resize(800, 900)
    view = listed(window, "event", "belarus")
    quiet(qtbot, window)
    view = listed(window, "event")
    window.resize(1440, 900)
    quiet(qtbot, window)
    assert cut(view) == []
    count = view._count
    right = count.mapTo(view._head, count.rect().topRight()).x()
    assert right > view._head.width() - window.look.px(5)

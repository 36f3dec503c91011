"""The row of tabs keeps its signs as large as the text."""

from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QTabBar, QToolButton

from desktop import places
from desktop.main_window import MainWindow
from tests.desktop.conftest import OpenWindow
from tests.desktop.hands import settle

LEAST = 20
"""Pixels, at 100 %, of what is hit with the mouse."""


def closers(window: MainWindow) -> list[QToolButton]:
    bar = window.tabs.bar
    buttons = [bar.tabButton(at, QTabBar.ButtonPosition.RightSide) for at in range(bar.count())]
    return [one for one in buttons if isinstance(one, QToolButton)]


def inked(button: QToolButton) -> int:
    """Give how wide the sign on a button is."""
    picture = button.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    ground = picture.pixel(0, 0)
    columns = [
        x
        for x in range(picture.width())
        if any(picture.pixel(x, y) != ground for y in range(picture.height()))
    ]
    return max(columns) - min(columns) if columns else 0


def test_the_sign_that_closes_a_tab_grows_with_the_text(
    open_window: OpenWindow, library: Path
) -> None:
    window = open_window(library)
    window.tabs.go(places.listed("source"), new_tab=True)
    settle(window)
    first, second = closers(window)
    assert first.width() >= LEAST
    small = inked(second)
    window.look.choose("dark", 2.0)
    settle(window)
    for one in closers(window):
        assert one.width() >= 2 * LEAST
        assert one.height() <= window.tabs.bar.height()
        assert inked(one) >= 1.8 * small
    other = open_window(library, text=2.0)
    assert closers(other)[0].size() == second.size()

"""Views in a low window at a large text: every option whole, and a picture that can be seen."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from desktop import places
from desktop.widgets.view_frame import LEAST, ViewFrame
from tests.desktop.conftest import OpenWindow


@pytest.mark.parametrize("name", ["timeline", "network", "balance", "corroboration", "map"])
def test_options_are_whole_and_the_rest_is_scrolled_to(
    open_window: OpenWindow, library: Path, name: str
) -> None:
    window = open_window(library, text=2.0)
    window.resize(1000, 700)
    window.go(places.view(name))
    for _ in range(4):
        window.session.wait()
        QApplication.processEvents()
    view = window.tabs.view
    assert isinstance(view, ViewFrame)
    for button in view._head.findChildren(QPushButton):
        place = button.mapTo(view._head, button.rect().bottomRight())
        assert view._head.rect().contains(place), button.text()
    assert view.stack.height() >= view.look.px(LEAST)
    beyond = view.stack.mapTo(view, view.stack.rect().bottomLeft()).y() - view.height()
    assert view._pane.verticalScrollBar().maximum() >= beyond > 0

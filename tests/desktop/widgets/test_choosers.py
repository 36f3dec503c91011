"""The chips of a view."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from db.library import Library
from desktop import places
from tests.desktop.conftest import OpenWindow
from tests.desktop.views.network.test_network_view import quiet

ZOOM = {"Show all", "Enlarge", "Make smaller"}


@pytest.mark.parametrize("name", ["network", "map"])
def test_what_zooms_is_there_only_with_a_picture(
    open_window: OpenWindow, library: Path, tmp_path: Path, name: str
) -> None:
    empty = tmp_path / "empty.vademecum"
    Library.create(empty).close()
    for path, wanted in ((library, ZOOM), (empty, set[str]())):
        window = open_window(path)
        window.go(places.view(name))
        quiet(window)
        buttons = window.tabs.view.findChildren(QPushButton)  # type: ignore[union-attr]
        assert {one.accessibleName() for one in buttons if one.isVisible()} & ZOOM == wanted

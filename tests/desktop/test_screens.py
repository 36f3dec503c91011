"""Pictures of the screens: each is drawn, in its size, and not empty."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from desktop.screens import SIZE, render


def _colours(picture: QImage) -> set[str]:
    columns, lines = range(0, picture.width(), 9), range(0, picture.height(), 9)
    return {picture.pixelColor(x, y).name() for x in columns for y in lines}


@pytest.mark.parametrize(("theme", "scale"), [("light", 1), ("dark", 2)])
def test_every_screen_is_drawn(
    qtbot: QtBot, library: Path, tmp_path: Path, theme: str, scale: int
) -> None:
    del qtbot
    made = render(library, tmp_path, theme=theme, scale=scale)
    assert len(made) >= 10
    for path in made:
        picture = QImage(str(path))
        assert len(_colours(picture)) > 8
        if not path.name.startswith(("commands", "dialog")):
            assert picture.size() == SIZE * scale
    assert sorted(one.suffix for one in tmp_path.iterdir() if one not in {library}) == (
        [".png"] * len(made)
    )

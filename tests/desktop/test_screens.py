"""Pictures of the screens: each is drawn, in its size, and not empty."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from db import intake
from db.library import Library
from desktop import shipped
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
        room = SIZE * scale  # dialogs are smaller
        assert picture.width() <= room.width()
        assert picture.height() <= room.height()
    whole = [path for path in made if QImage(str(path)).size() == SIZE * scale]
    assert len(whole) >= 30
    assert sorted(one.suffix for one in tmp_path.iterdir() if one not in {library}) == (
        [".png"] * len(made)
    )


def test_an_empty_library_has_pictures_of_what_it_can_show_alone(
    qtbot: QtBot, tmp_path: Path
) -> None:
    del qtbot
    shipped.make(tmp_path / "empty.vademecum", empty=True)
    made = render(tmp_path / "empty.vademecum", tmp_path / "pictures")
    names = {path.name.removesuffix("-light@1.png") for path in made}
    assert {"events", "overview", "timeline", "search", "new-event", "preferences"} <= names
    lacking = ("passage", "reader", "editing", "dialog-", "history")
    assert [name for name in names if name.startswith(lacking)] == []
    assert not {"actor", "event", "source"} & names
    assert all(not QImage(str(path)).isNull() for path in made)


def test_a_text_without_annotations_has_its_pictures(qtbot: QtBot, tmp_path: Path) -> None:
    del qtbot
    path = tmp_path / "plain.vademecum"
    shipped.make(path, empty=True)
    text = tmp_path / "grain.txt"
    text.write_text("Grain for the north\n\nThe port of Orsk took a loan in May 2020.\n", "utf-8")
    with Library.open(path) as library:
        intake.import_documents(library, [text])
    made = render(path, tmp_path / "pictures")
    names = {path.name.removesuffix("-light@1.png") for path in made}
    assert {"reader", "reader-selection", "reader-tag", "source", "editing-source"} <= names
    assert "reader-chosen" not in names

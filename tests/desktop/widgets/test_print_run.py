"""A long table is printed in turns: the window goes on meanwhile, and it can be stopped."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QProgressDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from db.errors import VademecumError
from desktop.models.figures import Table
from desktop.theme import fonts
from desktop.widgets import saving
from desktop.widgets.print_run import PrintRun
from desktop.widgets.printing import Sheet
from tests.desktop.widgets.test_printing import inked, pdf, read
from tests.desktop.widgets.test_view_frame import small_files

LONG = Table(("Day", "Event"), tuple((f"day{at}", f"Talks on grain, {at}") for at in range(1500)))


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    fonts.load()
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def begin(parent: QWidget, path: Path, errors: list[VademecumError]) -> QProgressDialog:
    printer = pdf(path)
    run = PrintRun(parent, LONG, printer, Sheet("Days"), saving._whole(printer), errors.append)
    return run.told


def test_every_row_is_printed_while_the_window_goes_on(
    qtbot: QtBot, parent: QWidget, tmp_path: Path
) -> None:
    turns: list[bool] = []
    clock = QTimer(parent, interval=0)
    clock.timeout.connect(lambda: turns.append(True))
    clock.start()
    errors: list[VademecumError] = []
    begin(parent, tmp_path / "days.pdf", errors)
    assert not (tmp_path / "days.pdf").exists()
    qtbot.waitUntil((tmp_path / "days.pdf").exists, timeout=20_000)
    assert len(turns) > 3
    pages = read(tmp_path / "days.pdf")
    told = " ".join(text for text, _ in pages)
    assert re.findall(r"day(\d+)", told) == [str(at) for at in range(1500)]
    assert [text[:40] for text, _ in pages if "Day" not in text or "Event" not in text] == []
    assert f"Days · page {len(pages)} of {len(pages)}" in pages[-1][0]
    assert errors == []


def test_what_is_stopped_leaves_no_file(qtbot: QtBot, parent: QWidget, tmp_path: Path) -> None:
    errors: list[VademecumError] = []
    told = begin(parent, tmp_path / "days.pdf", errors)
    qtbot.wait(1)
    qtbot.mouseClick(told.findChild(QPushButton), Qt.MouseButton.LeftButton)
    qtbot.wait(300)
    assert list(tmp_path.iterdir()) == []
    assert errors == []


def test_a_full_disk_is_told(qtbot: QtBot, parent: QWidget, tmp_path: Path) -> None:
    errors: list[VademecumError] = []
    with small_files():
        begin(parent, tmp_path / "days.pdf", errors)
        qtbot.waitUntil(lambda: bool(errors), timeout=20_000)
    assert not (tmp_path / "days.pdf").exists()


def test_a_row_higher_than_a_page_goes_on_on_the_next(
    qtbot: QtBot, parent: QWidget, tmp_path: Path
) -> None:
    words = tuple(f"word{at}" for at in range(6000))
    table = Table(("Text",), ((" ".join(words),), ("after it",)))
    printer = pdf(tmp_path / "high.pdf")
    PrintRun(parent, table, printer, Sheet("High"), saving._whole(printer), print)
    qtbot.waitUntil((tmp_path / "high.pdf").exists, timeout=20_000)
    pages = read(tmp_path / "high.pdf")
    assert len(pages) > 1
    assert "after it" in pages[-1][0]
    for _, image in pages:
        left, top, right, bottom = inked(image)
        assert left > 30
        assert top > 30
        assert right < image.width() - 30
        assert bottom < image.height() - 30

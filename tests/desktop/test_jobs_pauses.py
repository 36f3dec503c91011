"""The window goes on while documents are imported; the longest pause of its event loop is told."""

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop import places
from desktop.main_window import MainWindow
from desktop.views.lists.list_view import ListView
from tests.pauses import Pauses

WORDS = ("harbour", "crane", "grain", "winter", "treaty", "minister", "railway", "quay", "loan")


def write_documents(folder: Path, count: int) -> list[Path]:
    paths: list[Path] = []
    for number in range(count):
        lines = [
            " ".join(WORDS[(number * 7 + at * at + word) % len(WORDS)] for word in range(40)) + "."
            for at in range(12)
        ]
        path = folder / f"{number:03}.txt"
        path.write_text(f"Report {number}\n\n" + "\n\n".join(lines), encoding="utf-8")
        paths.append(path)
    return paths


def test_the_window_answers_while_documents_are_imported(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    """Lists open and scroll, first alone, then during the import; nothing here fails on a time."""
    paths = write_documents(tmp_path, 300)
    dialog = window.doing.importing.take_in(paths)
    window.session.wait()
    alone = Pauses()
    for number in range(8):
        open_list(qtbot, window, number)
    alone.stop()
    pauses = Pauses()
    opened = 0
    dialog._on_store()
    dialog.hide()
    while window.jobs.running is not None:
        open_list(qtbot, window, opened)
        opened += 1
    pauses.stop()
    window.session.wait()
    assert opened > 0
    assert window.session.reader.execute(
        "SELECT count(*) FROM source WHERE title LIKE 'Report %'"
    ).fetchone() == (300,)
    told = (
        f"longest pauses of the event loop, ms: alone {alone.worst()}; "
        f"during an import {pauses.worst()}; {opened} lists opened\n"
    )
    sys.stdout.write(told)


def open_list(qtbot: QtBot, window: MainWindow, number: int) -> None:
    window.go(places.listed(("actor", "event", "source", "annotation")[number % 4]))
    lanes = (window.session.lists, window.session.pages)
    qtbot.waitUntil(lambda: not any(lane.busy for lane in lanes), timeout=20_000)
    view = window.tabs.view
    assert isinstance(view, ListView)
    bar = view.table.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    QApplication.processEvents()

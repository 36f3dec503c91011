"""Minimal Qt doing what the window does: the floor under the figures of `bench_window`.

Run as a program it starts one window, ours or the bare one, in a process of its own, and tells in
one line: milliseconds to the first window (wall, processor), MB with its list, with a timeline of
all events, and after that was closed, each once the lanes have come to rest.
"""

import os
import sqlite3
import sys
import time
from array import array
from contextlib import closing
from pathlib import Path
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QTableView, QVBoxLayout, QWidget

from desktop.__main__ import loading
from tests.pauses import Pauses, settle

Index = QModelIndex | QPersistentModelIndex
NO_INDEX: Final = QModelIndex()
LABELS: Final = 60
"""Labels that a record shows beside a list."""
LIKE: Final = {
    "lists opened": "table made",
    "arrows down a list": "arrows with a form",
    "pages down a list": "pages",
    "end and home": "pages",
    "wheel and scroll bar": "pages",
    "typed to find": "arrows with a form",
    "sorted by each column": "pages",
    "filters on and off": "table made",
    "histogram brushed": "table made",
    "pages opened": "form made",
    "tabs switched": "form made",
    "a search typed": "arrows with a form",
    "a search read": "pages",
    "typed into editors": "arrows with a form",
    "undone and redone": "form made",
    "all chosen, to be changed": "form made",
    "overview": "form made",
    "lists during an import": "table made",
}
"""What is done in our window → what minimal Qt does that is like it."""


class Numbers(QAbstractTableModel):
    """A table over ids alone: six columns of short texts."""

    def __init__(self, ids: "array[int]") -> None:
        super().__init__()
        self.ids = ids

    def rowCount(self, parent: Index = NO_INDEX) -> int:  # noqa: N802
        """Count the rows."""
        return 0 if parent.isValid() else len(self.ids)

    def columnCount(self, parent: Index = NO_INDEX) -> int:  # noqa: N802
        """Count the columns."""
        return 0 if parent.isValid() else 6

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give a text."""
        return f"Row {self.ids[index.row()]}" if role == Qt.ItemDataRole.DisplayRole else None


class Bare:
    """A main window with a table and a form beside it."""

    def __init__(self, path: Path) -> None:
        with closing(sqlite3.connect(path)) as connection:
            rows = connection.execute("SELECT id FROM event ORDER BY start_min DESC")
            self.model = Numbers(array("q", (row[0] for row in rows)))
        self.window = QMainWindow()
        self.window.resize(1440, 900)
        self.table = QTableView()
        self.show_table()
        self.window.show()

    def show_table(self) -> None:
        """Make the table anew."""
        self.table = QTableView()
        self.table.setModel(self.model)
        self.window.setCentralWidget(self.table)

    def show_form(self) -> None:
        """Make a form of labels."""
        form = QWidget()
        column = QVBoxLayout(form)
        for number in range(LABELS):
            made = QLabel(f"Line {number} of a record, long enough to be wrapped in a pane")
            made.setWordWrap(True)
            column.addWidget(made)
        self.window.setMenuWidget(form)

    def arrows(self) -> None:
        """Go down by the arrow key, with another form each time."""
        for _ in range(10):
            QTest.keyClick(self.table, Qt.Key.Key_Down)
            self.show_form()
            settle(bool)

    def pages(self) -> None:
        """Go down by whole windows."""
        for _ in range(10):
            QTest.keyClick(self.table, Qt.Key.Key_PageDown)
            settle(bool)


def pauses(path: Path) -> dict[str, float]:
    """Give the longest pause in ms of each thing that minimal Qt does."""
    application = QApplication.instance() or QApplication([])
    bare = Bare(path)
    settle(bool)
    found: dict[str, float] = {}
    for name, run in (
        ("table made", bare.show_table),
        ("pages", bare.pages),
        ("form made", bare.show_form),
        ("arrows with a form", bare.arrows),
    ):
        measured = Pauses()
        run()
        settle(bool)
        found[name] = measured.stop()
    bare.window.close()
    del application
    return found


def _resident() -> float:
    """Give the MB that this process holds."""
    lines = Path("/proc/self/status").read_text("ascii").splitlines()
    return next(int(one.split()[1]) / 1024 for one in lines if one.startswith("VmRSS"))


def _start(which: str, path: Path, folder: Path) -> tuple[float, ...]:
    wall, spent = time.perf_counter(), time.process_time()
    application = QApplication([])
    if which == "bare":
        bare = Bare(path)
        application.processEvents()
        took = (time.perf_counter() - wall) * 1000, (time.process_time() - spent) * 1000
        settle(bool)
        bare.window.close()
        return *took, _resident(), _resident(), _resident()
    loading()
    from desktop import places
    from desktop.lane import REST_MS
    from desktop.main_window import MainWindow
    from desktop.rubbish import Collector
    from desktop.settings import Settings
    from desktop.theme.look import Look

    collector = Collector()
    look = Look()
    look.choose("light", 1.0)
    settings = Settings(folder / "start.ini")
    settings.put("guide.shown", value=False)
    window = MainWindow(path, look, settings)
    window.resize(1440, 900)
    window.show()
    application.processEvents()
    took = (time.perf_counter() - wall) * 1000, (time.process_time() - spent) * 1000
    window.session.keep_ms = 0

    def rested() -> float:
        window.session.wait()
        QTest.qWait(REST_MS + 500)
        return _resident()

    listed = rested()
    window.go(places.view("timeline"), new_tab=True)
    drawn = rested()
    window.tabs.close_current()
    closed = rested()
    window.close()
    collector.stop()
    return *took, listed, drawn, closed


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    print(*_start(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])))

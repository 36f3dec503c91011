"""Scrolling through the hits of a search: all hundred thousand of them, read as they are seen.

The raw figures: a bare list of Qt over as many rows, of the same size and height, which paints one
line of text for each; for the order of all hits, the ids of the same events from plain SQL. Times
are those of the processor for this thread, so that other programs do not count.
"""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import QApplication, QListView, QScrollBar, QStyledItemDelegate

from db.search import engine
from desktop import places
from desktop.models.hits import FEW, PAGE
from desktop.session import Session
from desktop.theme.look import Look
from desktop.views.search.search_view import SearchView
from tests.bench.bench_facets import _fill, _reader
from tests.bench.measure import Measure, cpu_times, percentile, workspace

WIDTH, HEIGHT = 1_100, 800
QUERY: Final = "kind:event"
NO_INDEX: Final = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


def main(quick: bool) -> Iterator[Measure]:
    """Measure the order of all hits, then frames while they are scrolled."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication([])
    count, steps = (10_000, 60) if quick else (100_000, 300)
    with workspace() as folder:
        path = folder / "hits.vademecum"
        _fill(path, count)
        _describe(path)
        with closing(_reader(path)) as connection:
            yield _order(connection, count)
        yield from _scrolled(path, count, steps)
    del application


def _describe(path: Path) -> None:
    """Give each event words to be cut to a snippet."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(
            "INSERT OR REPLACE INTO record_text (id, record_kind, title, body)"
            " SELECT id, 'event', 'Event ' || id,"
            " 'Both sides met again and spoke of a treaty for the third time this year, day ' || id"
            " || '; what came of it is told by later reports, which differ.' FROM event"
        )


def _order(connection: sqlite3.Connection, count: int) -> Measure:
    one = engine.read(connection, QUERY)
    one.ids(connection)
    ours = cpu_times(lambda: engine.whole(connection, one, few=FEW, first=PAGE), 7, 2)
    sql = "SELECT id FROM record WHERE kind = 'event' AND state = 0 ORDER BY id DESC"
    raw = cpu_times(lambda: connection.execute(sql).fetchall(), 7)
    name = f"order of {count:,} hits, with facets"
    return Measure(name, percentile(ours, 50), "ms", percentile(raw, 50))


def _scrolled(path: Path, count: int, steps: int) -> Iterator[Measure]:
    session = Session(path)
    look = Look()
    look.choose("light", 1.0)
    view = SearchView(session, look, places.search(QUERY))
    view.resize(WIDTH, HEIGHT)
    view.show()
    session.wait()
    bare = _bare(count, view.table.rowHeight(1), view.table.size())
    assert view.hits.rowCount() == count
    for name, of_hits, of_bare in (
        ("by the wheel", 180, 180),
        ("by the bar", *(_bar(one).maximum() // steps for one in (view.table, bare))),
    ):
        ours = _frames(_bar(view.table), of_hits, steps, session.wait)
        raw = _frames(_bar(bare), of_bare, steps, lambda: None)
        for share in (50, 99):
            told = f"{count:,} hits scrolled {name}, frame at {share} %"
            yield Measure(told, percentile(ours, share), "ms", percentile(raw, share), "≤ 10 ms")
    view.close()
    bare.close()
    session.close()


def _frames(bar: QScrollBar, by: int, steps: int, wait: Callable[[], None]) -> list[float]:
    """Give what each step takes until it is painted, and painted anew with what came for it."""
    bar.setValue(0)
    found: list[float] = []
    for _ in range(steps):
        bar.setValue(bar.value() + by)
        first = cpu_times(QApplication.processEvents, 1, 0)[0]
        wait()
        found += [first, cpu_times(QApplication.processEvents, 1, 0)[0]]
    return found


def _bar(view: QListView | object) -> QScrollBar:
    return view.verticalScrollBar()  # type: ignore[attr-defined]


class _Lines(QAbstractListModel):
    """Lines of text."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self._count = count

    def rowCount(self, parent: Index = NO_INDEX) -> int:  # noqa: N802
        """Count the lines."""
        return 0 if parent.isValid() else self._count

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give a line."""
        return f"Line {index.row()}" if role == Qt.ItemDataRole.DisplayRole else None


class _Tall(QStyledItemDelegate):
    def __init__(self, height: int, parent: QListView) -> None:
        super().__init__(parent)
        self._height = height

    def sizeHint(self, option: object, index: Index) -> QSize:  # noqa: N802
        """Give the height of our hits."""
        del option, index
        return QSize(40, self._height)


def _bare(count: int, height: int, size: QSize) -> QListView:
    bare = QListView()
    lines = _Lines(count)
    lines.setParent(bare)
    bare.setModel(lines)
    bare.setItemDelegate(_Tall(height, bare))
    bare.setUniformItemSizes(True)
    bare.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    bare.resize(size)
    bare.show()
    QApplication.processEvents()
    return bare

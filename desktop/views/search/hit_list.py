"""The list of hits: Enter opens one at its passage, with Ctrl in a new tab."""

from typing import Final

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from desktop.models.hits import Hits, place_of
from desktop.theme.look import Look
from desktop.tr import tr
from desktop.views.search.hit_delegate import HitDelegate

ENDS: Final = {Qt.Key.Key_Home, Qt.Key.Key_End}


class HitList(QTableView):
    """The hits. `opened` gives a place and whether a new tab is wanted.

    A table of one column, because its rows have heights that are known without asking for each.
    """

    opened = Signal(object, bool)
    selected = Signal(object)

    def __init__(self, look: Look, model: Hits) -> None:
        super().__init__()
        self._hits = model
        self._measured: set[int] = set()
        """Rows with a height of their own."""
        self._delegate = HitDelegate(look, self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(tr("Results"))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(1)
        self._measuring = QTimer(self, singleShot=True, interval=0)
        self._measuring.timeout.connect(self.measure)
        model.modelReset.connect(self.measure)
        look.changed.connect(self._measuring.start)
        self.selectionModel().currentChanged.connect(self._on_current)
        self.doubleClicked.connect(self._on_double_click)

    def measure(self) -> None:
        """Give rows their heights: of few hits by what they hold, of many one height for all."""
        rows, hits, width = self.verticalHeader(), self._hits, self.viewport().width()
        rows.setDefaultSectionSize(self._delegate.full_height(hits.has_snippets))
        heights = {one.row: self._delegate.heading_height() for one in hits.headings}
        for row in range(hits.rowCount() if hits.all_read else 0):
            hit = None if hits.heading(row) else hits.painted(row)
            if hit is not None:
                heights[row] = self._delegate.height(hit, width)
        for row in self._measured - heights.keys():
            if row < hits.rowCount():  # it had a height of its own in the list before
                rows.resizeSection(row, rows.defaultSectionSize())
        for row, height in heights.items():
            rows.resizeSection(row, height)
        self._measured = set(heights)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Open by Enter; go to the first and the last by Home and End; step over headings."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            apart = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self._open(self.currentIndex(), new_tab=apart)
            return
        before, count = self.currentIndex().row(), self._hits.rowCount()
        if event.key() in ENDS and count:
            to_end = event.key() == Qt.Key.Key_End
            self.setCurrentIndex(self._hits.index(count - 1 if to_end else self._hits.first()))
            if not to_end:
                self.scrollToTop()
            return
        super().keyPressEvent(event)
        now = self.currentIndex()
        if now.isValid() and self._hits.heading(now.row()) is not None:
            step = 1 if now.row() > before or now.row() == 0 else -1
            self.setCurrentIndex(self._hits.index(now.row() + step))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Open in a new tab by the middle button."""
        if event.button() == Qt.MouseButton.MiddleButton:
            self._open(self.indexAt(event.position().toPoint()), new_tab=True)
        else:
            super().mousePressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Measure the snippets anew."""
        super().resizeEvent(event)
        if self._hits.all_read and event.oldSize().width() != event.size().width():
            self._measuring.start()

    def _open(self, index: QModelIndex, *, new_tab: bool) -> None:
        hit = self._hits.hit(index)
        if hit is not None:
            self.opened.emit(place_of(hit), new_tab)

    def _on_double_click(self, index: QModelIndex) -> None:
        self._open(index, new_tab=False)

    def _on_current(self, index: QModelIndex) -> None:
        known = self._hits.known(index)
        if known is not None:
            self.selected.emit([known[0]])

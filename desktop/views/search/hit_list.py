"""The list of hits: Enter opens one at its passage, with Ctrl in a new tab."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QListView

from desktop.models.hits import Hits, place_of
from desktop.theme.look import Look
from desktop.tr import tr
from desktop.views.search.hit_delegate import HitDelegate


class HitList(QListView):
    """The hits. `opened` gives a place and whether a new tab is wanted."""

    opened = Signal(object, bool)
    selected = Signal(object)

    def __init__(self, look: Look, model: Hits) -> None:
        super().__init__()
        self._hits = model
        self.setModel(model)
        self.setItemDelegate(HitDelegate(look, self))
        self.setAccessibleName(tr("Results"))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._on_current)
        self.doubleClicked.connect(self._on_double_click)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Open by Enter; step over headings."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            apart = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self._open(self.currentIndex(), new_tab=apart)
            return
        before = self.currentIndex().row()
        super().keyPressEvent(event)
        now = self.currentIndex()
        if now.isValid() and self._hits.hit(now) is None:
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
        self.scheduleDelayedItemsLayout()

    def _open(self, index: QModelIndex, *, new_tab: bool) -> None:
        hit = self._hits.hit(index)
        if hit is not None:
            self.opened.emit(place_of(hit), new_tab)

    def _on_double_click(self, index: QModelIndex) -> None:
        self._open(index, new_tab=False)

    def _on_current(self, index: QModelIndex) -> None:
        hit = self._hits.hit(index)
        if hit is not None:
            self.selected.emit([hit.record_id])

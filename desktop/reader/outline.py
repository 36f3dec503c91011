"""The outline of a text: its headings, to go to one."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView

from desktop.reader.blocks import Heading
from desktop.theme.look import Look
from desktop.tr import tr

WIDTH = 52
_START = Qt.ItemDataRole.UserRole


class Outline(QListView):
    """A list of headings left of the text; hidden until it is asked for."""

    chosen = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("outline")
        self.setAccessibleName(tr("Outline"))
        self.setFixedWidth(look.px(WIDTH))
        self.setWordWrap(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.clicked.connect(self._on_chosen)
        self.activated.connect(self._on_chosen)
        look.changed.connect(lambda: self.setFixedWidth(look.px(WIDTH)))
        self.hide()

    def show_headings(self, headings: list[Heading]) -> None:
        """Take the headings of a text."""
        self._model.clear()
        for one in headings:
            item = QStandardItem("\u2003" * max(0, one.level - 1) + one.text)
            item.setData(one.start, _START)
            item.setToolTip(one.text)
            item.setEditable(False)
            item.setData(one.text, Qt.ItemDataRole.AccessibleTextRole)
            self._model.appendRow(item)

    @property
    def has_headings(self) -> bool:
        """Whether there is anything to go to."""
        return self._model.rowCount() > 0

    def show_at(self, offset: int) -> None:
        """Mark the heading that an offset stands under."""
        rows = [r for r in range(self._model.rowCount()) if self._start(r) <= offset]
        if rows:
            self.setCurrentIndex(self._model.index(rows[-1], 0))

    def _start(self, row: int) -> int:
        return int(self._model.item(row).data(_START))

    def _on_chosen(self, index: QModelIndex) -> None:
        self.chosen.emit(int(index.data(_START)))

"""The outline of a text: its headings, to go to one."""

from bisect import bisect_right
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QListView

from desktop.reader.blocks import Heading
from desktop.theme.look import Look
from desktop.tr import tr

WIDTH = 52

Index = QModelIndex | QPersistentModelIndex


class Headings(QAbstractListModel):
    """The headings of a text: however many they are, taking them costs nothing."""

    def __init__(self, parent: "Outline") -> None:
        super().__init__(parent)
        self.all: list[Heading] = []

    def set(self, headings: list[Heading]) -> None:
        """Take the headings of a text."""
        self.beginResetModel()
        self.all = headings
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802
        """Count the headings."""
        return 0 if parent is not None and parent.isValid() else len(self.all)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Give the words of a heading, set in by its level."""
        one = self.all[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return "\u2003" * max(0, one.level - 1) + one.text
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            return one.text
        return None


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
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._model = Headings(self)
        self.setModel(self._model)
        self.clicked.connect(self._on_chosen)
        self.activated.connect(self._on_chosen)
        look.changed.connect(lambda: self.setFixedWidth(look.px(WIDTH)))
        self.hide()

    def show_headings(self, headings: list[Heading]) -> None:
        """Take the headings of a text."""
        self._model.set(headings)

    @property
    def has_headings(self) -> bool:
        """Whether there is anything to go to."""
        return bool(self._model.all)

    def show_at(self, offset: int) -> None:
        """Mark the heading that an offset stands under."""
        row = bisect_right(self._model.all, offset, key=lambda one: one.start) - 1
        if row >= 0:
            self.setCurrentIndex(self._model.index(row, 0))

    def _on_chosen(self, index: QModelIndex) -> None:
        self.chosen.emit(self._model.all[index.row()].start)

"""The passages of a draft as Qt sees them: each kept, or set aside as clutter and restorable."""

from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.models.proposed import KINDS, Proposed
from desktop.tr import tr

Index = QModelIndex | QPersistentModelIndex
NO_INDEX: Final = QModelIndex()
SHOWN: Final = 600
"""Letters of a passage that are shown."""


class Passages(QAbstractListModel):
    """One line for each passage; its tick says that it belongs to the text."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file: Proposed | None = None

    def show(self, file: Proposed | None) -> None:
        """Show the passages of a file."""
        self.beginResetModel()
        self._file = file
        self.endResetModel()

    def kind(self, row: int) -> str:
        """Give the kind of a passage as it would be stored."""
        return self._file.kind_of(row) if self._file else ""

    def text(self, row: int) -> str:
        """Give the beginning of a passage, in one line."""
        extracted = self._file.draft.extracted if self._file else None
        if extracted is None:
            return ""
        passage = extracted.passages[row]
        end = min(passage.end, passage.start + SHOWN)
        return " ".join(extracted.text[passage.start : end].split())

    def at(self, offset: int) -> int:
        """Give the row of the passage that holds an offset of the text, in code points."""
        extracted = self._file.draft.extracted if self._file else None
        passages = extracted.passages if extracted else ()
        found = (row for row, one in enumerate(passages) if one.start <= offset < one.end)
        return next(found, 0)

    def rowCount(self, parent: Index = NO_INDEX) -> int:  # noqa: N802
        """Count the passages."""
        if parent.isValid() or self._file is None or self._file.draft.extracted is None:
            return 0
        return len(self._file.draft.extracted.passages)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let every line be ticked."""
        del index
        ways = Qt.ItemFlag
        return ways.ItemIsEnabled | ways.ItemIsSelectable | ways.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the text, the tick, and for the ear the kind too."""
        if not index.isValid():
            return None
        kind = self.kind(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(index.row())
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Unchecked if kind == "clutter" else Qt.CheckState.Checked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{tr(KINDS.get(kind, kind))}: {self.text(index.row())}"
        if role == Qt.ItemDataRole.ToolTipRole:
            word = tr("Set aside: neither shown nor searched. Tick it to keep it.")
            return word if kind == "clutter" else tr("Belongs to the text. Untick to set it aside.")
        return None

    def setData(  # noqa: N802
        self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        """Keep a passage, or set it aside."""
        if role != Qt.ItemDataRole.CheckStateRole or self._file is None:
            return False
        kept = Qt.CheckState(value) == Qt.CheckState.Checked
        self._file.set_aside(index.row(), aside=not kept)
        self.dataChanged.emit(index, index)
        return True

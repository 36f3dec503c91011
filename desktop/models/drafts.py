"""The files of an import as Qt sees them: ticked where they are wanted, each with its state."""

from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.models import proposed
from desktop.models.proposed import Proposed
from desktop.tr import Text, tr

Index = QModelIndex | QPersistentModelIndex
NO_INDEX: Final = QModelIndex()
HEADINGS: Final[tuple[Text, ...]] = ("File", "State")


class Drafts(QAbstractTableModel):
    """One row for each file."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.files: list[Proposed] = []

    def show(self, files: list[Proposed]) -> None:
        """Take the files."""
        self.beginResetModel()
        self.files = files
        self.endResetModel()

    def replace(self, row: int, file: Proposed) -> None:
        """Put another reading of a file in its place."""
        self.files[row] = file
        self.tell(row)

    def tell(self, row: int) -> None:
        """Tell that a row has changed."""
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(HEADINGS) - 1))

    def tell_all(self) -> None:
        """Tell at once that any row may have changed."""
        if self.files:
            last = self.index(len(self.files) - 1, len(HEADINGS) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def rowCount(self, parent: Index = NO_INDEX) -> int:  # noqa: N802
        """Count the files."""
        return 0 if parent.isValid() else len(self.files)

    def columnCount(self, parent: Index = NO_INDEX) -> int:  # noqa: N802
        """Count the columns."""
        return 0 if parent.isValid() else len(HEADINGS)

    def headerData(  # noqa: N802
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Give the headings."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(HEADINGS[section])
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let files that can be stored be ticked."""
        ways = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == 0 and self.files[index.row()].can_store:
            ways |= Qt.ItemFlag.ItemIsUserCheckable
        return ways

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the name, the state, the tick."""
        if not index.isValid():
            return None
        file = self.files[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return file.path.name if index.column() == 0 else proposed.status(file)
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            return f"{file.path.name}: {proposed.status(file)}"
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == 0 and file.can_store:
            return Qt.CheckState.Checked if file.wanted else Qt.CheckState.Unchecked
        return None

    def setData(  # noqa: N802
        self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        """Want a file, or not."""
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.files[index.row()].wanted = Qt.CheckState(value) == Qt.CheckState.Checked
        self.tell(index.row())
        return True

"""The table behind a view: the same figures as the picture, for reading, hearing and reckoning."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Final, TypeVar, overload

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
NO_INDEX: Final = QModelIndex()
Thing = TypeVar("Thing")
_KEPT: Final = 1_024
_LOOKED_AT: Final = 500
"""Rows that tell whether a column holds numbers."""


class Made(Sequence[Thing]):
    """Rows that are made when they are asked for: of many thousands few are ever looked at.

    `make` gives what stands for one of `keys`; whatever it reads must not change.
    """

    def __init__(self, keys: Sequence[int], make: Callable[[int], Thing]) -> None:
        self._keys = keys
        self._make = lru_cache(_KEPT)(make)

    def __len__(self) -> int:
        return len(self._keys)

    @overload
    def __getitem__(self, at: int) -> Thing: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Thing]: ...
    def __getitem__(self, at: int | slice) -> Thing | Sequence[Thing]:
        if isinstance(at, slice):
            return [self._make(key) for key in self._keys[at]]
        return self._make(self._keys[at])


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of text; `ids` are the records that each row stands for."""

    head: tuple[str, ...] = ()
    rows: Sequence[tuple[str, ...]] = ()
    ids: Sequence[tuple[int, ...]] = ()


class TableModel(QAbstractTableModel):
    """Shows a Table; columns of numbers stand on the right. The first says what a row is."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.table = Table()
        self._numbers: set[int] = set()

    def show(self, table: Table) -> None:
        """Take another table."""
        self.beginResetModel()
        self.table = table
        first = list(islice(table.rows, _LOOKED_AT))
        self._numbers = {
            column
            for column in range(1, len(table.head))
            if all(_is_number(row[column]) for row in first if row[column])
        }
        self.endResetModel()

    def ids(self, row: int) -> Sequence[int]:
        """Give the records of a row."""
        return self.table.ids[row] if row < len(self.table.ids) else ()

    def rowCount(self, parent: Index = NO_INDEX) -> int:  # noqa: N802
        """Count the rows."""
        return 0 if parent.isValid() else len(self.table.rows)

    def columnCount(self, parent: Index = NO_INDEX) -> int:  # noqa: N802
        """Count the columns."""
        return 0 if parent.isValid() else len(self.table.head)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the text of a cell, and where it stands in it."""
        cell = self.table.rows[index.row()][index.column()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return cell
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in self._numbers:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Give the heads of the columns."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.table.head[section]
        return None


def _is_number(text: str) -> bool:
    return bool(text) and all(one.isdigit() or one in "+-−.,%\u2009\u202f" for one in text)

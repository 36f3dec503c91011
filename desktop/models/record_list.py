"""A list of records as Qt sees it: ids in order, rows fetched a page at a time when painted."""

from collections import OrderedDict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from db.store.rows import ListRow, rows
from desktop.models.columns import COLUMNS, Cell, Column
from desktop.session import Session
from desktop.tr import tr

PAGE: Final = 64
DRAGGED: Final = "application/x-vademecum-records"
"""What is dragged: ids of records, parted by blanks."""
KEPT_PAGES: Final = 48


def dragged(data: QMimeData, format_: str = DRAGGED) -> list[int]:
    """Give the ids that are dragged."""
    return [int(one) for one in bytes(data.data(format_).data()).split()]


Index = QModelIndex | QPersistentModelIndex
NO_INDEX: Final = QModelIndex()


class RecordList(QAbstractTableModel):
    """Records of one kind, or of any ("" as kind); `orderly` lets rows be dropped between rows."""

    dropped = Signal(object, object)
    """Ids of records, and the one that they were dropped before; None for the end."""

    def __init__(self, session: Session, kind: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.columns: tuple[Column, ...] = COLUMNS[kind]
        self.ids: Sequence[int] = ()
        self.orderly = False
        self.numbers: Mapping[str, Mapping[int, int]] = {}
        self._sorted: tuple[str, bool] = ("", False)
        self._pages: OrderedDict[int, dict[int, ListRow]] = OrderedDict()

    def show_sort(self, column: str, *, descending: bool) -> None:
        """Show in the headings by which column the list is sorted."""
        self._sorted = (column, descending)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    def set_ids(
        self, ids: Sequence[int], numbers: Mapping[str, Mapping[int, int]] | None = None
    ) -> None:
        """Show these records, in this order; `numbers` by name are added to those of the rows."""
        self.beginResetModel()
        self.ids, self.numbers = ids, numbers or {}
        self._pages.clear()
        self.endResetModel()

    def forget(self, changed: Collection[int] | None = None) -> None:
        """Read the rows of these records (None: of all) anew when they are next painted."""
        self._pages.clear()
        if self.ids:
            last = self.index(len(self.ids) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        del changed

    def row(self, number: int) -> ListRow | None:
        """Give one row; None when its record has gone meanwhile."""
        page = number // PAGE
        held = self._pages.get(page)
        if held is None:
            wanted = self.ids[page * PAGE : (page + 1) * PAGE]
            held = self._counted(rows(self._session.reader, list(wanted)))
            self._pages[page] = held
            while len(self._pages) > KEPT_PAGES:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(page)
        return held.get(self.ids[number])

    def _counted(self, held: dict[int, ListRow]) -> dict[int, ListRow]:
        if not self.numbers:
            return held
        return {
            id_: replace(
                row,
                numbers={
                    **row.numbers,
                    **{name: found.get(id_, 0) for name, found in self.numbers.items()},
                },
            )
            for id_, row in held.items()
        }

    def cell(self, index: Index) -> Cell:
        """Give what one cell shows."""
        row = self.row(index.row())
        if row is None:
            return Cell("")
        return self.columns[index.column()].cell(row, self._session.terms)

    def cell_of(self, number: int, column: Column) -> Cell:
        """Give what a column says of a row."""
        row = self.row(number)
        return Cell("") if row is None else column.cell(row, self._session.terms)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let rows be dragged into collections and tags; between rows, where they have an order."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled if self.orderly else Qt.ItemFlag.NoItemFlags
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:  # noqa: N802
        """Take what is dropped without taking it away from where it was."""
        return Qt.DropAction.CopyAction | Qt.DropAction.MoveAction

    def canDropMimeData(  # noqa: N802
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Take records between rows that are in an order given by hand."""
        del action, row, column
        return self.orderly and not parent.isValid() and data.hasFormat(DRAGGED)

    def dropMimeData(  # noqa: N802
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Tell which records were dropped before which."""
        if not self.canDropMimeData(data, action, row, column, parent):
            return False
        before = self.ids[row] if 0 <= row < len(self.ids) else None
        self.dropped.emit(dragged(data), before)
        return False  # the list is read anew from the library

    def mimeTypes(self) -> list[str]:  # noqa: N802
        """Name what is dragged."""
        return [DRAGGED, "text/plain"]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802
        """Give the ids of the rows that are dragged, and their titles for other programs."""
        rows = sorted({index.row() for index in indexes})
        data = QMimeData()
        data.setData(DRAGGED, " ".join(str(self.ids[at]) for at in rows).encode())
        found = [self.row(at) for at in rows]
        data.setText("\n".join(row.title for row in found if row is not None))
        return data

    def place_of(self, id_: int) -> int | None:
        """Give the number of the row of a record, or None."""
        try:
            return self.ids.index(id_)
        except ValueError:
            return None

    def rowCount(self, parent: Index = NO_INDEX) -> int:  # noqa: N802
        """Count the records."""
        return 0 if parent.isValid() else len(self.ids)

    def columnCount(self, parent: Index = NO_INDEX) -> int:  # noqa: N802
        """Count the columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the text of a cell; for the ear, heading and marks too."""
        if not index.isValid():
            return None
        sayers: dict[int, Callable[[Index], object]] = {
            Qt.ItemDataRole.DisplayRole: self._text,
            Qt.ItemDataRole.ToolTipRole: self._text,
            Qt.ItemDataRole.AccessibleTextRole: self._spoken,
            Qt.ItemDataRole.UserRole: lambda at: self.ids[at.row()],
        }
        sayer = sayers.get(role)
        return sayer(index) if sayer else None

    def headerData(  # noqa: N802
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Give the heading of a column."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            column, descending = self._sorted
            arrow = "" if self.columns[section].name != column else " ▾" if descending else " ▴"
            return tr(self.columns[section].title) + arrow
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _text(self, index: Index) -> str:
        cell = self.cell(index)
        return " · ".join([cell.text, *(mark for mark, _ in cell.marks)])

    def _spoken(self, index: Index) -> str:
        return f"{tr(self.columns[index.column()].title)}: {self._text(index)}"

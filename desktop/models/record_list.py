"""A list of records as Qt sees it: ids in order, rows fetched a page at a time when painted."""

from collections import OrderedDict
from collections.abc import Callable, Collection, Sequence
from typing import Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from db.store.rows import ListRow, rows
from desktop.models.columns import COLUMNS, Cell, Column
from desktop.session import Session
from desktop.tr import tr

PAGE: Final = 64
DRAGGED: Final = "application/x-vademecum-records"
"""What is dragged: ids of records, parted by blanks."""
KEPT_PAGES: Final = 48

Index = QModelIndex | QPersistentModelIndex
NO_INDEX: Final = QModelIndex()


class RecordList(QAbstractTableModel):
    """Records of one kind, or of any ("" as kind)."""

    def __init__(self, session: Session, kind: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.columns: tuple[Column, ...] = COLUMNS[kind]
        self.ids: Sequence[int] = ()
        self._sorted: tuple[str, bool] = ("", False)
        self._pages: OrderedDict[int, dict[int, ListRow]] = OrderedDict()

    def show_sort(self, column: str, *, descending: bool) -> None:
        """Show in the headings by which column the list is sorted."""
        self._sorted = (column, descending)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    def set_ids(self, ids: Sequence[int]) -> None:
        """Show these records, in this order."""
        self.beginResetModel()
        self.ids = ids
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
            held = rows(self._session.reader, list(wanted))
            self._pages[page] = held
            while len(self._pages) > KEPT_PAGES:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(page)
        return held.get(self.ids[number])

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
        """Let rows be dragged into collections and tags."""
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

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

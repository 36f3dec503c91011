"""A list of records as Qt sees it: ids in order, rows read by pages off the window's thread.

What is painted and not there yet is asked for, and painted when it comes.
"""

from collections.abc import Callable, Mapping, Sequence
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

from db.ports import Reader
from db.store.outline import Term
from db.store.rows import ListRow, rows
from desktop.models.columns import COLUMNS, Cell, Column
from desktop.models.found import FIRST
from desktop.models.paging import Pages
from desktop.session import Session
from desktop.tr import tr

PAGE: Final = FIRST
DRAGGED: Final = "application/x-vademecum-records"
"""What is dragged: ids of records, parted by blanks."""


def dragged(data: QMimeData, format_: str = DRAGGED) -> list[int]:
    """Give the ids that are dragged."""
    return [int(one) for one in bytes(data.data(format_).data()).split()]


Index = QModelIndex | QPersistentModelIndex
NO_INDEX: Final = QModelIndex()
_ROW: Final = (
    Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsDragEnabled
    | Qt.ItemFlag.ItemNeverHasChildren
)


Page = Mapping[int, ListRow]
"""The rows of a page by the ids of their records."""
Numbers = Mapping[str, Mapping[int, int]]
"""Counts of a list's own by name, then by id."""


def counted(held: Page, numbers: Numbers) -> Page:
    """Add a list's own counts to rows."""
    if not numbers:
        return held
    return {
        id_: replace(
            row,
            numbers={
                **row.numbers,
                **{name: found.get(id_, 0) for name, found in numbers.items()},
            },
        )
        for id_, row in held.items()
    }


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
        self.numbers: Numbers = {}
        self._sorted: tuple[str, bool] = ("", False)
        self._pages = Pages[Page](session, self, self._asked, self._on_came)

    def show_sort(self, column: str, *, descending: bool) -> None:
        """Show in the headings by which column the list is sorted."""
        self._sorted = (column, descending)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    def set_ids(
        self, ids: Sequence[int], numbers: Numbers | None = None, first: Page | None = None
    ) -> None:
        """Show these records, in this order; `numbers` by name are added to those of the rows.

        `first` holds the rows of the first page.
        """
        self.beginResetModel()
        self.ids, self.numbers = ids, numbers or {}
        self._pages.clear()
        if first:
            self._pages.keep(0, counted(first, self.numbers))
        self.endResetModel()

    def forget(self) -> None:
        """Read all rows anew when they are next painted; till they come the old ones stand."""
        self._pages.forget()
        if self.ids:
            last = self.index(len(self.ids) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def row(self, number: int) -> ListRow | None:
        """Give one row, read now if need be; None when its record has gone meanwhile."""
        page = number // PAGE
        if self._pages.fresh(page) is None:
            (held,) = self._asked([page])(self._session.reader).values()
            self._pages.keep(page, held)
        held = self._pages.held(page)
        return held.get(self.ids[number]) if held else None

    def painted(self, number: int) -> ListRow | None:
        """Give one row if it is there; else it is asked for, and painted when it comes."""
        held = self._pages.painted(number // PAGE)
        return held.get(self.ids[number]) if held else None

    def _asked(self, pages: Sequence[int]) -> Callable[[Reader], dict[int, Page]]:
        """Give the work that reads pages."""
        wanted, numbers = {page: self._ids_of(page) for page in pages}, self.numbers
        return lambda reader: {
            page: counted(rows(reader, ids), numbers) for page, ids in wanted.items()
        }

    def _on_came(self, page: int) -> None:
        end = min((page + 1) * PAGE, len(self.ids)) - 1
        self.dataChanged.emit(self.index(page * PAGE, 0), self.index(end, len(self.columns) - 1))

    def _ids_of(self, page: int) -> list[int]:
        return list(self.ids[page * PAGE : (page + 1) * PAGE])

    @property
    def terms(self) -> Mapping[tuple[str, str], Term]:
        """The words of the library's vocabularies."""
        return self._session.terms

    def cell(self, index: Index) -> Cell:
        """Give what one cell shows."""
        row = self.row(index.row())
        if row is None:
            return Cell("")
        return self.columns[index.column()].cell(row, self._session.terms)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let rows be dragged into collections and tags; between rows, where they have an order."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled if self.orderly else Qt.ItemFlag.NoItemFlags
        return _ROW  # asked for each cell that is painted

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

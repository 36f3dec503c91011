"""The table of corroboration for Qt: date, title, a column for each source, voices, remarks."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from db.analysis.corroboration import Corroboration, Given, Nothing, Row, Source
from desktop.models.wording import short_date
from desktop.session import Session
from desktop.tr import tr
from desktop.views.corroboration import words
from desktop.views.corroboration.on_file import Matrix

Index = QModelIndex | QPersistentModelIndex
NO_INDEX: Final = QModelIndex()
FROZEN: Final = 2
"""Columns that stay in sight: date and title."""

MOST_WIDE: Final = 8
"""Sources up to which headings lie flat and cells have words; beyond, headings are turned."""


class MatrixModel(QAbstractTableModel):
    """Rows may be fewer than the table's: those that the filters leave."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.found: Corroboration | None = None
        self.rows: Sequence[Row] = ()
        self._alike: set[str] = set()

    def show(self, found: Corroboration, rows: Sequence[Row]) -> None:
        """Take another table."""
        self.beginResetModel()
        self.found, self.rows = found, rows
        times = Counter(one.short for one in found.sources)
        self._alike = {short for short, number in times.items() if number > 1}
        self.endResetModel()

    def held(self) -> Matrix | None:
        """Give the whole table as it stands now; None before there is one."""
        if self.found is None:
            return None
        head = tuple(self.heading(column) for column in range(self.columnCount()))
        return Matrix(head, self.found, self.rows, self._session.terms)

    @property
    def sources(self) -> Sequence[Source]:
        """The sources, in the order of their columns."""
        return self.found.sources if self.found else ()

    @property
    def narrow(self) -> bool:
        """Whether there are so many sources that their columns are narrow."""
        return len(self.sources) > MOST_WIDE

    def source_at(self, column: int) -> Source | None:
        """Give the source of a column, None for the others."""
        place = column - FROZEN
        return self.sources[place] if 0 <= place < len(self.sources) else None

    def cell_at(self, index: Index) -> Given | Nothing | None:
        """Give the cell at an index, None where there is no source."""
        source = self.source_at(index.column())
        if source is None or self.found is None:
            return None
        return self.found.cell(self.rows[index.row()], source)

    def rowCount(self, parent: Index = NO_INDEX) -> int:  # noqa: N802
        """Count the rows."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NO_INDEX) -> int:  # noqa: N802
        """Count the columns."""
        return 0 if parent.isValid() else FROZEN + len(self.sources) + 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the text of a cell; for tip and ear in full."""
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(index.row(), index.column())
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._in_full(index)
        return None

    def text(self, row_number: int, column: int, *, narrow: bool | None = None) -> str:
        """Give the text of a cell."""
        row, source = self.rows[row_number], self.source_at(column)
        if source is not None and self.found is not None:
            small = self.narrow if narrow is None else narrow
            return words.cell(self.found.cell(row, source), self._session.terms, narrow=small)
        if column == 0:
            return short_date(row.date) if row.date else "–"
        if column == 1:
            return row.title
        return str(row.voices) if column == self.columnCount() - 2 else words.remarks(row)

    def heading(self, column: int) -> str:
        """Give the heading of a column."""
        source = self.source_at(column)
        if source is not None:
            return source.title if source.short in self._alike else source.short
        kind = self.found.kind if self.found else "event"
        first = (tr("Date"), tr("Event") if kind == "event" else tr("Relation"))
        if column < FROZEN:
            return first[column]
        return tr("Voices") if column == self.columnCount() - 2 else tr("Remarks")

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Give the headings; their tips say what a source is."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        source = self.source_at(section)
        if role == Qt.ItemDataRole.DisplayRole:
            return self.heading(section)
        if role == Qt.ItemDataRole.ToolTipRole and source is not None:
            return words.source_heading(source)
        return None

    def _in_full(self, index: Index) -> str:
        row, source = self.rows[index.row()], self.source_at(index.column())
        if source is not None and self.found is not None:
            told = words.cell_in_full(self.found.cell(row, source), source, self._session.terms)
            return f"{row.title}\n{told}"
        if index.column() == self.columnCount() - 2:
            return tr("{n:,} {n:independent voice|independent voices}", n=row.voices)
        return self.text(index.row(), index.column())

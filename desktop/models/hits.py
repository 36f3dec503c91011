"""The hits of a search as Qt sees them: by kind under headings, or all together by rank."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from db.search.engine import Hit, Results
from desktop import places
from desktop.models.wording import kind_name, short_date
from desktop.places import Place
from desktop.tr import number

Index = QModelIndex | QPersistentModelIndex
NO_INDEX: Final = QModelIndex()
PAGE: Final = 200
"""Hits read at once: the best ones."""


@dataclass(frozen=True, slots=True)
class Heading:
    """The line over the hits of one kind."""

    kind: str
    count: int

    @property
    def text(self) -> str:
        """Its words."""
        return f"{kind_name(self.kind, 2)}  {number(self.count)}"


Row = Hit | Heading


class Hits(QAbstractListModel):
    """The hits of one search, best first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[Row] = ()

    def show(self, results: Results, *, grouped: bool) -> None:
        """Take the results."""
        self.beginResetModel()
        self.rows = by_kind(results.hits) if grouped else results.hits
        self.endResetModel()

    def hit(self, index: Index) -> Hit | None:
        """Give the hit of a row; None for a heading."""
        row = self.rows[index.row()] if index.isValid() else None
        return row if isinstance(row, Hit) else None

    def first(self) -> int:
        """Give the row of the best hit."""
        return next((at for at, row in enumerate(self.rows) if isinstance(row, Hit)), -1)

    def row_of(self, hit: Hit) -> int:
        """Give the row of the same record or passage as another search's hit, or -1."""
        wanted = (hit.kind, hit.id)
        found = (at for at, row in enumerate(self.rows)
                 if isinstance(row, Hit) and (row.kind, row.id) == wanted)  # fmt: skip
        return next(found, -1)

    def rowCount(self, parent: Index = NO_INDEX) -> int:  # noqa: N802
        """Count the rows."""
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings cannot be chosen."""
        if self.hit(index) is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give title, and for the ear all that is painted."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if isinstance(row, Heading):
            return row.text if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return ". ".join(part for part in (row.title, facts(row), row.snippet.text) if part)
        return None


def by_kind(hits: Sequence[Hit]) -> list[Row]:
    """Put hits under headings; the kind of the best hit comes first, each kind keeps its order."""
    kinds: dict[str, list[Hit]] = {}
    for hit in hits:
        kinds.setdefault(hit.kind, []).append(hit)
    if len(kinds) < 2:
        return list(hits)
    rows: list[Row] = []
    for kind, found in kinds.items():
        rows += [Heading(kind, len(found)), *found]
    return rows


def place_of(hit: Hit) -> Place:
    """Give where a hit leads: a passage to its place in the text, all others to their page."""
    if hit.kind == "passage" and hit.span is not None:
        return places.reader(hit.record_id, (hit.span[0], hit.span[1]))
    return places.record(hit.record_id)


def facts(hit: Hit) -> str:
    """Say in a few words what a hit is."""
    date = short_date(hit.date) if hit.date else ""
    parts = (kind_name(hit.kind), date, hit.locator, hit.matched)
    return " · ".join(part for part in parts if part)

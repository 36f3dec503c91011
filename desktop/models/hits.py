"""The hits of a search as Qt sees them, and the facets that rewrite the query."""

from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from db.search.engine import Hit, Results
from desktop.models.wording import kind_name, short_date

Index = QModelIndex | QPersistentModelIndex
NO_INDEX: Final = QModelIndex()
PAGE: Final = 200
"""Hits read at once: the best ones."""


class Hits(QAbstractListModel):
    """The hits of one search, best first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.hits: tuple[Hit, ...] = ()

    def show(self, results: Results) -> None:
        """Take the results."""
        self.beginResetModel()
        self.hits = results.hits
        self.endResetModel()

    def rowCount(self, parent: Index = NO_INDEX) -> int:  # noqa: N802
        """Count the hits."""
        return 0 if parent.isValid() else len(self.hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give title, and for the ear all that is painted."""
        if not index.isValid():
            return None
        hit = self.hits[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return hit.title
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return ". ".join(part for part in (hit.title, facts(hit), hit.snippet.text) if part)
        return None


def facts(hit: Hit) -> str:
    """Say in a few words what a hit is."""
    date = short_date(hit.date) if hit.date else ""
    parts = (kind_name(hit.kind), date, hit.locator, hit.matched)
    return " · ".join(part for part in parts if part)

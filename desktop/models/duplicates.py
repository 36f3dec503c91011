"""Pairs of records that may be one, as a table."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from db.ports import Reader
from db.store import form
from db.store.duplicates import duplicates
from desktop.models.merging import reason
from desktop.models.wording import kind_name
from desktop.tr import Text, tr

KINDS: Final = ("actor", "event", "source", "place", "tag")
"""Kinds of which duplicates are looked for."""

Index = QModelIndex | QPersistentModelIndex
NO_INDEX: Final = QModelIndex()
_HEADINGS: Final[tuple[Text, ...]] = ("Kind", "One", "The other", "Because of")


@dataclass(frozen=True, slots=True)
class Suspicion:
    """Two records, the older first, with their titles and why they may be one."""

    kind: str
    one: int
    other: int
    titles: tuple[str, str]
    why: str


def suspicions(reader: Reader, kinds: Sequence[str] = KINDS) -> list[Suspicion]:
    """Look for likely duplicates of every kind, or of some."""
    looked = [kind for kind in KINDS if kind in kinds]
    pairs = [(kind, found) for kind in looked for found in duplicates(reader, kind)]
    heads = form.heads(reader, {id_ for _, pair in pairs for id_ in (pair.one, pair.other)})
    return [
        Suspicion(kind, pair.one, pair.other, (heads[pair.one][1], heads[pair.other][1]),
                  reason(pair.reasons))
        for kind, pair in pairs
    ]  # fmt: skip


class DuplicateTable(QAbstractTableModel):
    """The pairs as Qt sees them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.pairs: Sequence[Suspicion] = ()

    def show(self, pairs: Sequence[Suspicion]) -> None:
        """Take other pairs."""
        self.beginResetModel()
        self.pairs = pairs
        self.endResetModel()

    def rowCount(self, parent: Index = NO_INDEX) -> int:  # noqa: N802
        """Count the pairs."""
        return 0 if parent.isValid() else len(self.pairs)

    def columnCount(self, parent: Index = NO_INDEX) -> int:  # noqa: N802
        """Give the four columns."""
        return 0 if parent.isValid() else len(_HEADINGS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the words of a cell."""
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        pair = self.pairs[index.row()]
        return (kind_name(pair.kind), *pair.titles, pair.why)[index.column()]

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Give a heading."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(_HEADINGS[section])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None

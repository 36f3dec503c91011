"""Shows what another text would do to the annotations, side by side, before anything is written."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from db.intake.replacing import Change, Preview, Shown
from desktop.theme.look import Look
from desktop.tr import tr
from desktop.widgets.labels import label

AnyIndex = QModelIndex | QPersistentModelIndex
_ORDER = {"orphan": 0, "moved": 1, "anchored": 2}


def passage(shown: Shown | None) -> str:
    """Write a passage with a little of what stands around it."""
    if shown is None:
        return ""
    words = " ".join(shown.words.split())
    before, after = shown.before[-24:], shown.after[:24]
    return f"…{before}[{words}]{after}…"


class _Changes(QAbstractTableModel):
    """What becomes of each annotation: the lost ones first, then those that move."""

    def __init__(self, changes: Sequence[Change], parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = sorted(changes, key=lambda one: (_ORDER[one.state], one.was.start))

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: N802, B008
        """Give how many annotations there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: N802, B008
        """Give the columns: what happens, the old passage, the new place."""
        return 0 if parent.isValid() else 3

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Name the columns."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (tr("What happens"), tr("Now"), tr("In the other text"))[section]

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Give the words of a cell, whole as its tooltip."""
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        change = self._rows[index.row()]
        if index.column() == 0:
            return _what(change)
        if index.column() == 1:
            return passage(change.was)
        if change.now is not None:
            return passage(change.now)
        if not change.candidates:
            return tr("no place for it was found")
        return tr("{n} {n:place|places} to choose from", n=len(change.candidates))


def _what(change: Change) -> str:
    if change.state == "orphan":
        return tr("✕ is lost")
    if change.state == "anchored":
        return tr("= stays")
    return tr("→ moves") if change.same_words else tr("≈ moves, other words")


class ReplaceDialog(QDialog):
    """Asks whether to put another text in place of the present one."""

    def __init__(self, look: Look, name: str, preview: Preview, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Replace the text"))
        self.resize(look.px(220), look.px(130))
        column = QVBoxLayout(self)
        gap = look.px(4)
        column.setContentsMargins(gap, gap, gap, gap)
        column.setSpacing(look.px(3))
        column.addWidget(label(tr("Replace the text by {name}?", name=name), "title", wrap=True))
        self.summary = label(_summary(preview), "", wrap=True)
        column.addWidget(self.summary)
        self.table = QTableView()
        self.table.setAccessibleName(tr("What becomes of the annotations"))
        self.table.setModel(_Changes(preview.changes, self))
        self.table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(look.px(8))
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        for part in (1, 2):
            header.setSectionResizeMode(part, QHeaderView.ResizeMode.Stretch)
        self.table.setVisible(bool(preview.changes))
        column.addWidget(self.table, 1)
        lost = preview.count("orphan")
        if lost:
            told = tr("What is lost keeps its words and can be placed by hand. All can be undone.")
            column.addWidget(label(told, "quiet", wrap=True))
        box = QDialogButtonBox()
        self.replace = box.addButton(tr("Replace"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.replace.setObjectName("primary")
        box.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        column.addWidget(box)


def _summary(preview: Preview) -> str:
    if not preview.changes:
        return tr("There are no annotations on the present text.")
    return tr(
        "{total} {total:annotation|annotations}: {kept} {kept:stays|stay}, {moved}"
        " {moved:moves|move}, {lost} {lost:is|are} lost.",
        total=len(preview.changes),
        kept=preview.count("anchored"),
        moved=preview.count("moved"),
        lost=preview.count("orphan"),
    )

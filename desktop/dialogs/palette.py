"""The command palette and the list of keys: every command, found by typing."""

from typing import Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QDialog, QHeaderView, QLineEdit, QTableView, QVBoxLayout, QWidget

from desktop.actions.building import words_of
from desktop.actions.registry import ACTIONS
from desktop.theme.look import Look
from desktop.tr import tr
from desktop.widgets.labels import label

Index = QModelIndex | QPersistentModelIndex
NO_INDEX: Final = QModelIndex()
ROWS: Final = 12
"""Commands that are seen at once."""


class CommandList(QAbstractTableModel):
    """The commands: what they do, their menu, their keys."""

    def __init__(self, actions: dict[str, QAction], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self.listed = [action for action in ACTIONS if action.id in actions]

    def rowCount(self, parent: Index = NO_INDEX) -> int:  # noqa: N802
        """Count the commands."""
        return 0 if parent.isValid() else len(self.listed)

    def columnCount(self, parent: Index = NO_INDEX) -> int:  # noqa: N802
        """Give the three columns."""
        return 0 if parent.isValid() else 3

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give words, menu, keys; for filtering all of them."""
        action = self.listed[index.row()]
        made = self._actions[action.id]
        keys = ", ".join(one.toString() for one in made.shortcuts())
        if role == Qt.ItemDataRole.UserRole:
            return f"{words_of(made)} {tr(action.menu)} {keys}"
        if role == Qt.ItemDataRole.DisplayRole:
            return (words_of(made), tr(action.menu), keys)[index.column()]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Dim what is not possible now."""
        enabled = self._actions[self.listed[index.row()].id].isEnabled()
        kept = Qt.ItemFlag.ItemIsSelectable
        return kept | Qt.ItemFlag.ItemIsEnabled if enabled else kept


class Matching(QSortFilterProxyModel):
    """The commands that hold every typed word, in whatever order."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._words: list[str] = []

    def ask(self, text: str) -> None:
        """Show what holds these words."""
        self.beginFilterChange()
        self._words = text.casefold().split()
        self.endFilterChange()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:  # noqa: N802
        """Tell whether a command holds all words."""
        source = self.sourceModel()
        told = str(source.index(row, 0, parent).data(Qt.ItemDataRole.UserRole)).casefold()
        return all(word in told for word in self._words)


class Palette(QDialog):
    """A box to type in and the commands that match; Enter runs the chosen one."""

    def __init__(self, look: Look, actions: dict[str, QAction], parent: QWidget) -> None:
        super().__init__(parent)
        self._actions = actions
        self.setWindowTitle(tr("Commands and keys"))
        self.setModal(True)
        self._box = QLineEdit()
        self._box.setPlaceholderText(tr("Type what you want to do"))
        self._box.setAccessibleName(tr("Find a command"))
        self._box.setMinimumHeight(look.px(9))
        self._found = Matching(self)
        self._commands = CommandList(actions, self)
        self._found.setSourceModel(self._commands)
        self._table = QTableView()
        self._table.setAccessibleName(tr("Commands"))
        self._table.setModel(self._found)
        self._table.setShowGrid(False)
        self._table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self._table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self._table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._table.verticalHeader().hide()
        self._table.verticalHeader().setDefaultSectionSize(look.px(8))
        self._table.horizontalHeader().hide()
        header = self._table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(3), look.px(3), look.px(3), look.px(3))
        column.addWidget(self._box)
        column.addWidget(self._table, 1)
        self._none = label(tr("No command has these words. Try fewer, or one of them."), wrap=True)
        self._none.setContentsMargins(look.px(2), look.px(2), look.px(2), look.px(2))
        column.addWidget(self._none)
        column.addStretch()
        rows = ROWS * self._table.verticalHeader().defaultSectionSize()
        around = self._box.sizeHint().expandedTo(self._box.minimumSize()).height()
        around += 2 * look.px(3) + column.spacing() + 2 * self._table.frameWidth()
        self.resize(look.px(140), rows + around)  # so that no line is cut at the lower edge
        self._box.textChanged.connect(self._on_text)
        self._box.returnPressed.connect(self._run)
        self._table.doubleClicked.connect(self._run)
        self._on_text("")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Move through the commands by arrows."""
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            self._choose(self._table.currentIndex().row() + step, step)
        else:
            super().keyPressEvent(event)

    def _on_text(self, text: str) -> None:
        self._found.ask(text)
        any_found = self._found.rowCount() > 0
        self._table.setVisible(any_found)
        self._none.setVisible(not any_found)
        self._choose(0, 1)

    def _choose(self, row: int, step: int) -> None:
        """Choose a row or the next one whose command is possible now."""
        while 0 <= row < self._found.rowCount():
            index = self._found.index(row, 0)
            if index.flags() & Qt.ItemFlag.ItemIsEnabled:
                self._table.setCurrentIndex(index)
                return
            row += step

    def _run(self) -> None:
        index = self._table.currentIndex()
        if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEnabled:
            action = self._actions[self._commands.listed[self._found.mapToSource(index).row()].id]
            self.accept()
            action.trigger()

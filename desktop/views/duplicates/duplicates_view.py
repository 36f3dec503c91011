"""The list of likely duplicates: Enter sets two side by side to be merged."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from db.changes import ChangeSet
from desktop.models.duplicates import DuplicateTable, Suspicion, suspicions
from desktop.places import Place
from desktop.session import Session
from desktop.theme.look import Look
from desktop.tr import number, tr
from desktop.widgets.labels import label
from desktop.widgets.tab_view import TabView


class DuplicatesView(TabView):
    """Pairs of records that may be one; both are the chosen records."""

    scope = "duplicates"

    def __init__(self, session: Session, look: Look, place: Place) -> None:
        super().__init__()
        del place
        self._session, self._look = session, look
        self.setObjectName("list")
        self.pairs = DuplicateTable(self)
        self.table = QTableView()
        self._count = label("", "quiet")
        self._empty = label("", "quiet", wrap=True)
        self._stack = QStackedWidget()
        self._lay_out()
        session.changed.connect(self._on_changed)
        self.table.selectionModel().selectionChanged.connect(self._on_selection)
        self.table.doubleClicked.connect(self._on_double_click)
        self._ask()

    @property
    def title(self) -> str:
        """The title of the tab."""
        return tr("Likely duplicates")

    def focus_first(self) -> None:
        """Put the keyboard into the table."""
        self.table.setFocus()

    def choose(self, row: int) -> None:
        """Choose a pair."""
        self.table.selectRow(row)

    def _lay_out(self) -> None:
        px = self._look.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QWidget()
        head.setObjectName("listHead")
        row = QHBoxLayout(head)
        row.setContentsMargins(px(3.5), px(2.5), px(3.5), px(2.5))
        row.setSpacing(px(3))
        row.addWidget(label(self.title, "listTitle"))
        row.addWidget(self._count, 1)
        self._merge_button = QPushButton(tr("Merge…"))
        self._merge_button.clicked.connect(self._merge)
        row.addWidget(self._merge_button)
        column.addWidget(head)
        self._set_up_table()
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        column.addWidget(self._stack, 1)

    def _set_up_table(self) -> None:
        table = self.table
        table.setModel(self.pairs)
        table.setObjectName("rows")
        table.setAccessibleName(tr("Likely duplicates"))
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(self._look.px(8))
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)

    def _ask(self) -> None:
        self._session.pages.ask(f"duplicates {id(self)}", suspicions, self._take)

    def _take(self, pairs: list[Suspicion]) -> None:
        row = max(0, self.table.currentIndex().row())
        self.pairs.show(pairs)
        self._count.setText(number(len(pairs)))
        self._merge_button.setEnabled(bool(pairs) and not self._session.read_only)
        self._stack.setCurrentWidget(self.table if pairs else self._empty)
        self._empty.setText(tr("No two records look like one."))
        if pairs:
            self.choose(min(row, len(pairs) - 1))
        else:
            self.selected.emit([])

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes:
            self._ask()

    def _on_selection(self) -> None:
        rows = self.table.selectionModel().selectedRows()
        if rows:
            pair = self.pairs.pairs[rows[0].row()]
            self.selected.emit([pair.one, pair.other])

    def _on_double_click(self, index: QModelIndex) -> None:
        del index
        self._merge()

    def _merge(self) -> None:
        action = self.own_actions.get("duplicates.merge")
        if action is not None:
            self._on_selection()
            action.trigger()

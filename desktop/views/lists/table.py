"""The table of a list: columns, sorting by a click, selection, finding by typing."""

from functools import partial

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView

from db.store import listing
from desktop.models.record_list import RecordList
from desktop.session import Session
from desktop.theme.look import Look
from desktop.tr import tr
from desktop.views.lists.delegate import CellDelegate, row_height

_TYPING_MS = 900
_LEAST = 40
_TITLE = 50


class RecordTable(QTableView):
    """Shows a `RecordList`. Signals carry ids of records."""

    selected = Signal(object)
    opened = Signal(object, bool)
    sort_asked = Signal(str)

    def __init__(self, session: Session, look: Look, model: RecordList) -> None:
        super().__init__()
        self._session, self._look, self._records = session, look, model
        self._typed = ""
        self._hidden = {column.name for column in model.columns if not column.shown}
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_TYPING_MS)
        self._pause.timeout.connect(self._forget_typed)
        self.setModel(model)
        self.setItemDelegate(CellDelegate(look, self))
        self.setAccessibleName(tr("Records"))
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._set_up_header()
        self.selectionModel().selectionChanged.connect(self._on_selection)
        self.selectionModel().currentChanged.connect(self._on_selection)
        self.doubleClicked.connect(self._on_double_click)
        look.changed.connect(self._measure)
        self._measure()

    def choose(self, row: int) -> None:
        """Make a row the current and only selected one."""
        index = self._records.index(row, 0)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index)

    def chosen(self) -> list[int]:
        """Give the ids of the selected records, in order."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self._records.ids[row] for row in rows]

    @property
    def hidden_columns(self) -> set[str]:
        """The names of columns that a person has hidden."""
        return self._hidden

    def hide_columns(self, names: set[str]) -> None:
        """Hide these columns and no others; none leaves the usual ones."""
        if names:
            self._hidden = names
            self._measure()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter opens, letters find a title that begins with them."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            apart = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self._open(self.currentIndex(), new_tab=apart)
        elif self._is_typing(event):
            self._find(event.text())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Open in a new tab by the middle button."""
        if event.button() == Qt.MouseButton.MiddleButton:
            self._open(self.indexAt(event.position().toPoint()), new_tab=True)
        else:
            super().mousePressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Give the widest column what is left."""
        super().resizeEvent(event)
        self._measure()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Measure anew with another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._measure()

    def _set_up_header(self) -> None:
        header = self.horizontalHeader()
        header.setAccessibleName(tr("Columns"))
        header.setSectionsClickable(True)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(_LEAST)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._on_header_menu)
        header.sectionClicked.connect(self._on_header)

    def _measure(self) -> None:
        """Give columns their widths; where there is no room for all, the least needed go."""
        self.verticalHeader().setDefaultSectionSize(row_height(self._look))
        px, room = self._look.px, self.viewport().width()
        wanted = [one for one in self._records.columns if one.name not in self._hidden]
        by_need = sorted(wanted, key=lambda one: (bool(one.width), one.rank))
        kept: list[str] = []
        used = 0
        for column in by_need:
            used += px(column.width or _TITLE)
            if not column.width or used <= room:
                kept.append(column.name)
        fixed = sum(px(one.width) for one in wanted if one.name in kept)
        for number, column in enumerate(self._records.columns):
            self.setColumnHidden(number, column.name not in kept)
            self.setColumnWidth(number, px(column.width) if column.width else room - fixed)

    def _on_header(self, section: int) -> None:
        self.sort_asked.emit(self._records.columns[section].name)

    def _on_header_menu(self, where: QPoint) -> None:
        menu = QMenu(self)
        for column in self._records.columns:
            if column.width:
                entry = QAction(tr(column.title), menu, checkable=True)
                entry.setChecked(column.name not in self._hidden)
                entry.toggled.connect(partial(self._show_column, column.name))
                menu.addAction(entry)
        menu.exec(self.horizontalHeader().mapToGlobal(where))

    def _show_column(self, name: str, shown: bool) -> None:
        self._hidden = self._hidden - {name} if shown else self._hidden | {name}
        self._measure()

    def _on_double_click(self, index: QModelIndex) -> None:
        self._open(index, new_tab=False)

    def _on_selection(self) -> None:
        self.selected.emit(self.chosen())

    def _open(self, index: QModelIndex, *, new_tab: bool) -> None:
        if index.isValid():
            self.opened.emit(self._records.ids[index.row()], new_tab)

    def _is_typing(self, event: QKeyEvent) -> bool:
        plain = event.modifiers() in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.ShiftModifier,
        }
        if event.text() == " " and not self._typed:
            return False
        return plain and event.text().isprintable() and bool(event.text())

    def _find(self, text: str) -> None:
        self._typed += text
        self._pause.start()
        typed, ids = self._typed, self._records.ids
        self._session.lists.ask(
            "type to find",
            lambda reader: listing.starting_with(reader, ids, typed),
            self._on_found,
        )

    def _on_found(self, row: int | None) -> None:
        if row is not None and row < len(self._records.ids):
            self.choose(row)

    def _forget_typed(self) -> None:
        self._typed = ""

"""The table of a list: columns, sorting by a click, selection, finding by typing."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView

from db.store import listing
from desktop.models import layout
from desktop.models.columns import Column
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
    fitted = Signal(object)
    """Headings of the columns that have no room, whether they are left out or scrolled to."""
    columns_changed = Signal(str)
    """How the columns stand now, as text to be kept."""
    menu_asked = Signal(object)
    """Where, on the screen, the menu of the chosen records is wanted."""

    def __init__(self, session: Session, look: Look, model: RecordList) -> None:
        super().__init__()
        self._session, self._look, self._records = session, look, model
        self._typed = ""
        self._hidden = {column.name for column in model.columns if not column.shown}
        self._widths: dict[str, float] = {}
        self._scrolled = False
        self._measuring = False
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
        self.setTabKeyNavigation(False)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setCornerButtonEnabled(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._set_up_header()
        self.selectionModel().selectionChanged.connect(self._on_selection)
        self.doubleClicked.connect(self._on_double_click)
        look.changed.connect(self._measure)
        self._measure()

    def choose(self, row: int, *, more: bool = False) -> None:
        """Make a row the current one, and the only one selected unless `more` are wanted."""
        index = self._records.index(row, 0)
        flags = QItemSelectionModel.SelectionFlag
        how = flags.Select if more else flags.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, how | flags.Rows)
        self.scrollTo(index)

    def chosen(self) -> Sequence[int]:
        """Give the ids of the selected records, in order; of all rows without a copy."""
        ids, spans = self._records.ids, self._spans()
        if len(spans) == 1 and spans[0] == (0, len(ids)):
            return ids
        return [id_ for start, end in spans for id_ in ids[start:end]]

    def first_chosen(self) -> int:
        """Give the id of the first selected record; 0 for none."""
        spans = self._spans()
        return self._records.ids[spans[0][0]] if spans else 0

    def _spans(self) -> list[tuple[int, int]]:
        """Give the selected rows as (first, behind the last), in order.

        As ranges, because Qt would make a million indexes of a million rows.
        """
        ranges = self.selectionModel().selection().toList()
        return sorted({(one.top(), one.bottom() + 1) for one in ranges if one.isValid()})

    def let_order(self, *, orderly: bool) -> None:
        """Take rows that are dropped between rows, or refuse them."""
        self._records.orderly = orderly
        mode = QAbstractItemView.DragDropMode
        self.setDragDropMode(mode.DragDrop if orderly else mode.DragOnly)
        self.setDefaultDropAction(Qt.DropAction.CopyAction)
        self.setDragDropOverwriteMode(False)
        self.setDropIndicatorShown(orderly)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter opens, Home and End go to the first and last, letters to a title that begins so."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            apart = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self._open(self.currentIndex(), new_tab=apart)
        elif event.key() in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._to_end(event)
        elif self._is_typing(event):
            self._find(event.text())
        else:
            super().keyPressEvent(event)

    def _to_end(self, event: QKeyEvent) -> None:
        """Choose the first or the last row, with Shift all rows on the way: Qt means columns."""
        if not self._records.ids:
            return
        to = 0 if event.key() == Qt.Key.Key_Home else len(self._records.ids) - 1
        start, flags = self.currentIndex(), QItemSelectionModel.SelectionFlag
        self.choose(to)
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and start.isValid():
            way = QItemSelection(start, self._records.index(to, start.column()))
            self.selectionModel().select(way, flags.ClearAndSelect | flags.Rows)

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
        # With the table's own, a heading asks each of a million chosen rows before it is painted.
        header.setSelectionModel(QItemSelectionModel(self._records, header))
        header.setMinimumSectionSize(_LEAST)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._on_header_menu)
        header.sectionClicked.connect(self._on_header)
        header.setSectionsMovable(True)
        header.sectionMoved.connect(self._on_moved)
        header.sectionResized.connect(self._on_resized)

    @property
    def scrolls_columns(self) -> bool:
        """Whether columns that have no room are scrolled to; else they are left out."""
        return self._scrolled

    def scroll_columns(self, scrolled: bool) -> None:
        """Show every column, scrolled sideways; or those alone that fit."""
        self._scrolled = scrolled
        self._measure()
        self._keep_columns()

    def _measure(self) -> None:
        """Give columns their widths; where there is no room for all, the least needed go.

        Unless a person wants to scroll to them.
        """
        self.verticalHeader().setDefaultSectionSize(row_height(self._look))
        bar = Qt.ScrollBarPolicy
        self.setHorizontalScrollBarPolicy(
            bar.ScrollBarAsNeeded if self._scrolled else bar.ScrollBarAlwaysOff
        )
        px, room = self._look.px, self.viewport().width()
        wanted = [one for one in self._records.columns if one.name not in self._hidden]
        by_need = sorted(wanted, key=lambda one: (bool(one.width), one.rank))
        kept: list[str] = []
        over: list[str] = []
        used = 0
        for column in by_need:
            used += px(self._steps(column) or _TITLE)
            fits = not column.width or used <= room
            if fits or self._scrolled:
                kept.append(column.name)
            if not fits:
                over.append(tr(column.title))
        fixed = sum(px(self._steps(one)) for one in wanted if one.name in kept and one.width)
        self._measuring = True
        for number, column in enumerate(self._records.columns):
            self.setColumnHidden(number, column.name not in kept)
            left = max(room - fixed, px(_TITLE) if self._scrolled else 0)
            self.setColumnWidth(number, px(self._steps(column)) if column.width else left)
        self._measuring = False
        self.fitted.emit(over)

    def _steps(self, column: Column) -> float:
        """Give the width of a column in steps of the grid; 0 takes what is left."""
        return self._widths.get(column.name, column.width) if column.width else 0

    def take_columns(self, kept: str) -> None:
        """Let the columns stand as `columns_changed` told: order, widths, which are shown."""
        columns_ = {column.name: at for at, column in enumerate(self._records.columns)}
        state = layout.read(kept, columns_)
        if state is None:
            return
        self._hidden, self._widths = set(state.hidden), dict(state.widths)
        self._scrolled = state.scrolled
        header = self.horizontalHeader()
        self._measuring = True
        for place, name in enumerate(state.order):
            header.moveSection(header.visualIndex(columns_[name]), place)
        self._measuring = False
        self._measure()

    def shown_columns(self) -> list[Column]:
        """Give the columns that are shown, from left to right."""
        header = self.horizontalHeader()
        logical = [header.logicalIndex(place) for place in range(header.count())]
        return [self._records.columns[at] for at in logical if not self.isColumnHidden(at)]

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Ask for the menu of the chosen records."""
        where = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            rect = self.visualRect(self.currentIndex())
            where = self.viewport().mapToGlobal(rect.bottomLeft())
        self.menu_asked.emit(where)

    def _on_moved(self) -> None:
        self._keep_columns()

    def _on_resized(self, section: int, old: int, new: int) -> None:
        """Take the width that a person gave a column by its edge."""
        del old
        column = self._records.columns[section]
        if self._measuring or not column.width or not new:
            return
        self._widths[column.name] = round(new / self._look.px(1), 1)
        self._keep_columns()

    def _keep_columns(self) -> None:
        if self._measuring:
            return
        header = self.horizontalHeader()
        names = [column.name for column in self._records.columns]
        order = [names[header.logicalIndex(place)] for place in range(header.count())]
        kept = layout.Layout(
            tuple(order), tuple(sorted(self._hidden)), dict(self._widths), self._scrolled
        )
        self.columns_changed.emit(layout.write(kept))

    def _on_header(self, section: int) -> None:
        self.sort_asked.emit(self._records.columns[section].name)

    def _on_header_menu(self, where: QPoint) -> None:
        menu = QMenu(self)
        title = menu.addAction(tr("Columns, in any order: drag a heading"))
        title.setEnabled(False)
        for column in self._records.columns:
            if column.width:
                entry = QAction(tr(column.title), menu, checkable=True)
                entry.setChecked(column.name not in self._hidden)
                entry.toggled.connect(partial(self._show_column, column.name))
                menu.addAction(entry)
        menu.addSeparator()
        menu.addAction(tr("Columns as they were")).triggered.connect(self._reset_columns)
        menu.exec(self.horizontalHeader().mapToGlobal(where))

    def _reset_columns(self) -> None:
        self._hidden = {column.name for column in self._records.columns if not column.shown}
        self._widths, self._scrolled = {}, False
        header = self.horizontalHeader()
        for at in range(header.count()):
            header.moveSection(header.visualIndex(at), at)
        self._measure()
        self._keep_columns()

    def _show_column(self, name: str, shown: bool) -> None:
        self._hidden = self._hidden - {name} if shown else self._hidden | {name}
        self._measure()
        section = [column.name for column in self._records.columns].index(name)
        if shown and self.isColumnHidden(section):  # asked for by name: to be seen at any rate
            self._scrolled = True
            self._measure()
        self._keep_columns()

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

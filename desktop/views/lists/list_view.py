"""A list of records: heading, filter chips, histogram, table; or what to do when it is empty."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from db.changes import ChangeSet
from desktop.models import filters
from desktop.models.found import Asked, Found, find, place_of
from desktop.models.record_list import RecordList
from desktop.models.wording import kind_name
from desktop.places import Place
from desktop.session import Session
from desktop.theme.look import Look
from desktop.tr import number, tr
from desktop.views.lists.chips import ChipRow
from desktop.views.lists.histogram import Histogram
from desktop.views.lists.table import RecordTable
from desktop.widgets.labels import label
from desktop.widgets.returning import Returning

_FIRST_SORT = {"event": ("date", True), "source": ("date", True), "actor": ("title", False)}
_EMPTY = {
    "actor": "No actors yet. They come with what you import, or are added one by one.",
    "event": "No events yet. Add one with New, or import a library that has some.",
    "source": "No sources yet. Import documents to read, or add a reference.",
    "annotation": "No annotations yet. Open a source and mark a passage.",
}


class ListView(QWidget):
    """The list of one kind, of the trash ("" as kind), or of anything a query finds."""

    selected = Signal(object)
    opened = Signal(object, bool)
    rewritten = Signal(str)
    save_asked = Signal(str)
    typing_asked = Signal()
    emptying_asked = Signal()

    def __init__(self, session: Session, look: Look, place: Place) -> None:
        super().__init__()
        self._session, self._look = session, look
        self._kind = place.kind_of_record
        column, descending = _FIRST_SORT.get(self._kind, ("changed", True))
        self._asked = Asked(
            self._kind, place.query, column, descending=descending, trash=place.kind == "trash"
        )
        self._narrow = False
        self.setObjectName("list")
        self.records = RecordList(session, self._kind, self)
        self.table = RecordTable(session, look, self.records)
        self.histogram = Histogram(look)
        self.chips = ChipRow(session, look, self._kind)
        self._count = label("", "quiet")
        self._empty = label("", "quiet", wrap=True)
        self._stack = QStackedWidget()
        self._returning = Returning(self.table)
        self._chosen_before = 0
        self._lay_out()
        self._connect()
        self._ask()

    @property
    def kind(self) -> str:
        """The kind of record listed; "" for any."""
        return self._kind

    def keep(self) -> dict[str, Any]:
        """Give scroll position and chosen record; sort and columns are shared by all such lists."""
        sort = {"column": self._asked.column, "descending": self._asked.descending}
        last = sort | {"hidden": sorted(self.table.hidden_columns)}
        return self._returning.keep() | {"chosen": self.table.first_chosen(), "last": last}

    def bring_back(self, state: Mapping[str, Any]) -> None:
        """Take what `keep` gave."""
        column = str(state.get("column", self._asked.column))
        if column in {one.name for one in self.records.columns}:
            descending = bool(state.get("descending", self._asked.descending))
            self._asked = replace(self._asked, column=column, descending=descending)
        self.table.hide_columns({str(name) for name in state.get("hidden", ())})
        self._chosen_before = int(state.get("chosen", 0))
        self._returning.bring_back(state)
        self._ask()

    def show_query(self, query: str) -> None:
        """Narrow the list by another query."""
        self._asked = replace(self._asked, query=query)
        self._ask()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Give the chips a line of their own where the head is narrow."""
        super().resizeEvent(event)
        narrow = self.width() < self._look.px(170)
        if narrow != self._narrow:
            self._narrow = narrow
            self._head.removeWidget(self.chips)
            self._head.addWidget(self.chips, *((1, 0, 1, 4) if narrow else (0, 1, 1, 1)))

    def _lay_out(self) -> None:
        px = self._look.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QWidget()
        head.setObjectName("listHead")
        self._head = QGridLayout(head)
        self._head.setContentsMargins(px(3.5), px(2.5), px(3.5), px(2.5))
        self._head.setHorizontalSpacing(px(3))
        self._head.setVerticalSpacing(px(2))
        top = Qt.AlignmentFlag.AlignTop
        title = tr("Trash") if self._asked.trash else kind_name(self._kind, 2)
        self._head.addWidget(label(title, "listTitle"), 0, 0, top)
        self._head.addWidget(self.chips, 0, 1)
        self._head.setColumnStretch(1, 1)
        self._head.addWidget(self._count, 0, 2, top)
        self._save = QPushButton(tr("Save search"))
        self._save.clicked.connect(lambda: self.save_asked.emit(self._asked.query))
        self._head.addWidget(self._save, 0, 3, top)
        if self._asked.trash and not self._session.read_only:
            empty = QPushButton(tr("Empty the trash…"))
            empty.clicked.connect(self.emptying_asked)
            self._head.addWidget(empty, 0, 4, top)
        column.addWidget(head)
        column.addWidget(self.histogram)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.table.selected.connect(self.selected)
        self.table.opened.connect(self.opened)
        self.table.sort_asked.connect(self._on_sort)
        self.chips.rewritten.connect(self.rewritten)
        self.chips.typing_asked.connect(self.typing_asked)
        self.histogram.brushed.connect(self._on_brushed)
        self.histogram.cleared.connect(
            lambda: self.rewritten.emit(filters.without_dates(self._asked.query))
        )
        self._session.changed.connect(self._on_changed)

    def _ask(self) -> None:
        near = self.table.first_chosen() or self._chosen_before
        asked = self._asked = replace(self._asked, near=near)
        self.chips.show_query(asked.query)
        self._save.setVisible(bool(asked.query))
        self._session.lists.ask(f"list {id(self)}", lambda reader: find(reader, asked), self._take)

    def _take(self, found: Found) -> None:
        self.records.show_sort(found.asked.column, descending=found.asked.descending)
        if found.ids == self.records.ids:  # arrays: a million in a millisecond or two
            self.records.forget()
        else:
            chosen = self.table.first_chosen() or self._chosen_before
            row = found.row if chosen == found.asked.near else place_of(found.ids, chosen)
            self.records.set_ids(found.ids, found.first)
            self._choose_again(row)
            self._returning.again()
        shown = len(found.ids)
        both = tr("{shown} of {total}", shown=number(shown), total=number(found.total))
        self._count.setText(both if found.asked.query else number(shown))
        self._count.setAccessibleName(self._count.text())
        self.histogram.show_years(found.years, filters.years_of(found.asked.query))
        self._stack.setCurrentWidget(self.table if shown else self._empty)
        self._empty.setText(self._why_empty(found.asked))

    def _choose_again(self, row: int | None) -> None:
        if self.records.ids:
            self.table.choose(row or 0)
        else:
            self.selected.emit([])

    def _why_empty(self, asked: Asked) -> str:
        if asked.trash:
            return tr("The trash is empty.")
        if asked.query:
            return tr("Nothing matches. Take a filter away, or search in other words.")
        return tr(_EMPTY.get(asked.kind, "Nothing here."))

    def _on_sort(self, column: str) -> None:
        """Sort by a column; by the same one again the other way round."""
        newest = {one.name for one in self.records.columns if one.newest_first}
        again = column == self._asked.column
        descending = not self._asked.descending if again else column in newest
        self._asked = replace(self._asked, column=column, descending=descending)
        self._ask()

    def _on_brushed(self, first: int, last: int) -> None:
        self.rewritten.emit(filters.within(self._asked.query, first, last))

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes:
            self._ask()

"""A list of records: heading, filter chips, histogram, table; or what to do when it is empty."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from db.changes import ChangeSet
from db.store import rows
from desktop.models import filters
from desktop.models.found import Asked, Found, find, places_of
from desktop.models.record_list import RecordList
from desktop.models.wording import kind_name
from desktop.places import Place
from desktop.session import Session
from desktop.theme.look import Look
from desktop.tr import Text, number, tr
from desktop.views.lists.chips import ChipRow
from desktop.views.lists.chosen_bar import LEAST, ChosenBar
from desktop.views.lists.empty import Empty
from desktop.views.lists.head import ListHead
from desktop.views.lists.kept_row import ENTRIES, KeptRow
from desktop.views.lists.table import RecordTable
from desktop.widgets.buttons import ElidedButton
from desktop.widgets.histogram import Histogram
from desktop.widgets.labels import label
from desktop.widgets.returning import Returning
from desktop.widgets.scrolled import Pages, scrolled

_FIRST_SORT = {
    "event": ("date", True),
    "source": ("date", True),
    "actor": ("title", False),
    "collection": ("order", False),
    "place": ("title", False),
    "term": ("vocabulary", False),
    "annotator": ("title", False),
}
LEAST_ROWS, ROOM_FOR_HISTOGRAM = 30, 80
"""Steps of the grid: the least height of the rows, and the height of a list with a histogram."""
KEPT_CHOSEN = 100
"""Chosen rows that stay chosen when the list is read anew."""
_EMPTY: Final[dict[str, Text]] = {
    "actor": "No actors yet. Add one here, or mark a name in a source and press A.",
    "event": "No events yet. Add one here, or select a passage of a source and press E.",
    "source": "No sources yet. Import documents to read, or add a reference.",
    "collection": "Nothing in this collection yet. Drag records onto it from any list, or choose"
    " them there and press Ctrl+Alt+G.",
    "annotation": "No annotations yet. Open a source and mark a passage.",
}


class ListView(QWidget):
    """The list of one kind, of the trash ("" as kind), or of what a collection holds."""

    selected = Signal(object)
    opened = Signal(object, bool)
    rewritten = Signal(str)
    save_asked = Signal()
    typing_asked = Signal()
    emptying_asked = Signal()
    titled = Signal(str)
    """The title of the tab, where it is not that of the kind."""
    gone = Signal(object)
    """A place: the words of another vocabulary."""
    begin_asked = Signal(str, object)
    """A kind of which one is to be made, and what it begins with."""
    ordered = Signal(object, object)
    """Ids of records, and the one of the collection they are to stand before; None for the end."""

    def __init__(self, session: Session, look: Look, place: Place) -> None:
        super().__init__()
        self._session, self._look = session, look
        self._place, self._kind = place, place.kind_of_record
        self._collection = place.id
        column, descending = _FIRST_SORT.get(self.name, ("changed", True))
        self._asked = Asked(
            self._kind, place.query, column, descending=descending, trash=place.kind == "trash",
            collection=place.id, vocabulary=place.option("vocabulary"),
        )  # fmt: skip
        self.setObjectName("list")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.records = RecordList(session, self.name, self)
        self.table = RecordTable(session, look, self.records)
        self.histogram = Histogram(look)
        self.chips: ChipRow | KeptRow = (
            KeptRow(session, look, self._kind, self._asked.vocabulary)
            if self._kind in ENTRIES
            else ChipRow(session, look, self._kind)
        )
        self.chosen_bar = ChosenBar(look, 1 if self._asked.trash else LEAST)
        self._count = label("", "quiet")
        self._over_columns: Sequence[str] = ()
        self._over = ElidedButton()
        self._over.setObjectName("flat")
        self._over.clicked.connect(self._on_over)
        self._over.hide()
        self.empty = Empty(look)
        self._nothing = scrolled(self.empty)
        self._nothing.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._stack = Pages()
        self._returning = Returning(self.table)
        self._chosen_before = 0
        self._scrolled: Mapping[str, Any] | None = None
        self._lay_out()
        self._connect()
        self._ask()

    @property
    def kind(self) -> str:
        """The kind of record listed; "" for any."""
        return self._kind

    @property
    def name(self) -> str:
        """What its columns are kept under: the kind, or what else is listed."""
        return "collection" if self._collection else self._kind

    @property
    def title(self) -> str:
        """The title of the tab."""
        if self._asked.trash:
            return tr("Trash")
        if self._collection:
            return rows.title(self._session.reader, self._collection)
        return kind_name(self._kind, 2)

    @property
    def collection(self) -> int:
        """The collection whose items are listed; 0 for none."""
        return self._collection

    @property
    def is_orderly(self) -> bool:
        """Whether the order is one that is given by hand, and can be changed."""
        by_hand = self._asked.column == "order" and not self._asked.descending
        return bool(self._collection) and by_hand and not self._session.read_only

    def move_chosen(self, step: int) -> None:
        """Move the chosen records up (-1) or down (1) by one in the order of the collection."""
        chosen, ids = self.table.chosen(), list(self.records.ids)
        if not chosen or not self.is_orderly:
            return
        rest = [id_ for id_ in ids if id_ not in chosen]
        first = ids.index(chosen[0] if step < 0 else chosen[-1])
        stay = [id_ for id_ in ids[first + 1 :] if id_ not in chosen]
        if step < 0:
            ahead = [id_ for id_ in ids[:first] if id_ not in chosen]
            before = ahead[-1] if ahead else rest[0] if rest else None
        else:
            before = stay[1] if len(stay) > 1 else None
        wanted = _moved(ids, chosen, before)
        if ids != wanted:
            self.ordered.emit(chosen, before)
            places = self.records.numbers.get("order", {})
            order = dict(zip(wanted, sorted(places[id_] for id_ in wanted), strict=True))
            self.records.set_ids(wanted, {"order": order})  # before it is written: keys repeat
            self._choose_again(places_of(wanted, chosen))

    def keep(self) -> dict[str, Any]:
        """Give scroll position and chosen record; sort and columns are shared by all such lists."""
        sort = {"column": self._asked.column, "descending": self._asked.descending}
        return self._returning.keep() | {"chosen": self.table.first_chosen(), "last": sort}

    def bring_back(self, state: Mapping[str, Any]) -> None:
        """Take what `keep` gave."""
        column = str(state.get("column", self._asked.column))
        if column in {one.name for one in self.records.columns}:
            descending = bool(state.get("descending", self._asked.descending))
            self._asked = replace(self._asked, column=column, descending=descending)
        self._chosen_before = int(state.get("chosen", self._chosen_before))
        self._scrolled = state  # once the rows are there: till then others may stand here
        self._ask()

    def take(self, place: Place) -> bool:
        """Narrow the list by another query; what is shown stays chosen, if it is still there."""
        if replace(place, query=self._place.query) != self._place:
            return False
        self._place = place
        self._chosen_before, self._scrolled = self.table.first_chosen(), None
        self._asked = replace(self._asked, query=place.query)
        self._ask()
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Give the histogram up where the list is low."""
        super().resizeEvent(event)
        self.histogram.let(self.height() >= self._look.px(ROOM_FOR_HISTOGRAM))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Ask for room for head and rows; the histogram goes where there is none for it."""
        least = super().minimumSizeHint()
        if not self.histogram.isHidden():
            least.setHeight(least.height() - self.histogram.sizeHint().height())
        return least

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._head = ListHead(self._look, self.chips)
        self._name()
        self._save = QPushButton(tr("Save search"))
        self._save.clicked.connect(self.save_asked)
        self._empty_trash = QPushButton(tr("Empty the trash…"))
        self._empty_trash.clicked.connect(self.emptying_asked)
        self._empty_trash.setEnabled(not self._session.read_only)
        for one in (self._count, self._over, self._save, self._empty_trash):
            self._head.corner.addWidget(one)
        column.addWidget(self._head)
        column.addWidget(self.histogram)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._nothing)
        self._stack.setMinimumHeight(self._look.px(LEAST_ROWS))
        column.addWidget(self._stack, 1)
        column.addWidget(self.chosen_bar)

    def _connect(self) -> None:
        self.table.selected.connect(self.selected)
        self.table.selected.connect(self.chosen_bar.show_chosen)
        self.table.opened.connect(self.opened)
        self.table.fitted.connect(self._on_fitted)
        self.table.sort_asked.connect(self._on_sort)
        if isinstance(self.chips, KeptRow):
            self.chips.gone.connect(self.gone)
            self.chips.begin_asked.connect(self.begin_asked)
        else:
            self.chips.rewritten.connect(self.rewritten)
            self.chips.typing_asked.connect(self.typing_asked)
        self.histogram.brushed.connect(self._on_brushed)
        self.histogram.cleared.connect(
            lambda: self.rewritten.emit(filters.without_dates(self._asked.query))
        )
        self._session.changed.connect(self._on_changed)

    def _ask(self) -> None:
        asked = self._asked = replace(self._asked, near=self._near())
        if isinstance(self.chips, ChipRow):
            self.chips.show_query(asked.query)
        self._save.setVisible(bool(asked.query) and not self._session.read_only)
        self._session.lists.ask(f"list {id(self)}", lambda reader: find(reader, asked), self._take)

    def _near(self) -> tuple[int, ...]:
        """Give the records that are to be chosen in what comes."""
        if self._chosen_before:
            return (self._chosen_before,)
        return tuple(self.table.chosen()[:KEPT_CHOSEN]) or (0,)

    def _take(self, found: Found) -> None:
        self.records.show_sort(found.asked.column, descending=found.asked.descending)
        self.table.let_order(orderly=self.is_orderly)
        same = found.ids == self.records.ids  # arrays: a million in a millisecond or two
        if same and found.numbers == self.records.numbers and not self._chosen_before:
            self.records.forget()
        else:
            chosen, self._chosen_before = self._near(), 0
            at = found.rows if chosen == found.asked.near else places_of(found.ids, chosen)
            self.records.set_ids(found.ids, found.numbers, found.first)
            self._choose_again(at)
        if self._scrolled is not None:
            self._returning.bring_back(self._scrolled)
            self._scrolled = None
        else:
            self._returning.again()
        shown = len(found.ids)
        both = tr("{shown} of {total}", shown=number(shown), total=number(found.total))
        self._count.setText(both if found.asked.query else number(shown))
        self._count.setAccessibleName(self._count.text())
        self.histogram.show_years(found.years, filters.years_of(found.asked.query))
        self._stack.setCurrentWidget(self.table if shown else self._nothing)
        self._on_fitted(self._over_columns)
        self._empty_trash.setVisible(bool(shown) and found.asked.trash)
        nothing = found.asked.query or found.asked.trash or found.asked.collection
        self.empty.say(self._why_empty(found.asked), first=not nothing)

    def _choose_again(self, places: Sequence[int]) -> None:
        for at in reversed(places):
            self.table.choose(at, more=at != places[-1])
        if self.records.ids and not places:
            self.table.choose(0)
        elif not places:
            self.chosen_bar.show_chosen([])
            self.selected.emit([])

    def _why_empty(self, asked: Asked) -> str:
        if asked.trash:
            return tr("The trash is empty.")
        if asked.collection and not asked.query and not self._session.read_only:
            return tr(_EMPTY["collection"])
        if asked.query:
            return tr("Nothing matches. Take a filter away, or search in other words.")
        if self._session.read_only:
            return tr("Nothing here.")
        return tr(_EMPTY.get(asked.kind, "Nothing here."))

    def _on_over(self) -> None:
        self.table.scroll_columns(not self.table.scrolls_columns)

    def _on_fitted(self, over: Sequence[str]) -> None:
        """Tell of columns that have no room, and offer to scroll to them."""
        self._over_columns = over
        self._over.setVisible(bool(over) and bool(self.records.ids))
        names = ", ".join(over)
        if self.table.scrolls_columns:
            self._over.setText(tr("Fit columns"))
            self._over.setToolTip(tr("Leave out what has no room: {columns}", columns=names))
        else:
            self._over.setText(tr("{n} {n:column|columns} more", n=len(over)))
            self._over.setToolTip(tr("No room for: {columns}. A click shows all.", columns=names))

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
            self._name()
            self._ask()

    def _name(self) -> None:
        """Show the name as it is now: that of a collection can change, and can be long."""
        title = self.title
        self._head.name(title)
        if self._collection:
            self.titled.emit(title)


def _moved(ids: list[int], chosen: Sequence[int], before: int | None) -> list[int]:
    """Give ids with the chosen ones together before another; at the end for None."""
    rest = [id_ for id_ in ids if id_ not in chosen]
    at = rest.index(before) if before in rest else len(rest)
    return [*rest[:at], *chosen, *rest[at:]]

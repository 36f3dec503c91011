"""What a search over everything found: facets at the side, the query as chips, hits by rank."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from db.changes import ChangeSet
from db.errors import QueryError
from db.search import facets
from db.search.engine import Results
from db.search.facets import Facets
from db.search.parser import parse
from db.search.writer import ticked, toggle, with_filter, without_filter, write
from desktop import places
from desktop.models.filters import chips
from desktop.models.hits import Hits, Known
from desktop.places import Place
from desktop.session import Session
from desktop.theme.look import Look
from desktop.tr import Text, tr
from desktop.views.search.asking import Asking
from desktop.views.search.facet_pane import FacetPane
from desktop.views.search.hit_list import HitList
from desktop.widgets.buttons import chip_button
from desktop.widgets.flow import FlowLayout
from desktop.widgets.labels import label
from desktop.widgets.returning import Returning
from desktop.widgets.tab_view import TabView

if TYPE_CHECKING:
    from db.search.order import Order

Found = tuple[Results, "Order | None"]
"""The results, and the order of all hits where they are not all among the results."""
ORDERS: Final[tuple[tuple[str, Text], ...]] = (
    ("best", "Best first"),
    ("newest", "Newest first"),
    ("oldest", "Oldest first"),
    ("title", "By title"),
    ("changed", "Edited last"),
)
SETTLED_MS: Final = 250
"""How long nobody has typed when facets are counted."""
FLAT: Final = "flat"
LONGEST: Final = 44
ROOM_FOR_BOTH: Final = 130
"""Steps of the grid below which the facets take turns with the hits."""


class SearchView(TabView):
    """The screen of one search."""

    save_asked = Signal()

    def __init__(self, session: Session, look: Look, place: Place) -> None:
        super().__init__()
        self._session, self._look = session, look
        self._place = place
        self._query = place.query
        self.setObjectName("list")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._typing = self._is_early = False
        self.results: Results | None = None
        self.hits = Hits(session, self)
        self._shown: str | None = None
        """The query whose hits are all there, and below, the one whose facets are."""
        self._counted: str | None = None
        self._held: tuple[Known | None, Known | None] = (None, None)
        """What was chosen before the newest hits were shown, and among these."""
        self.table = HitList(look, self.hits)
        self._facets = FacetPane(look)
        self._returning = Returning(self.table)
        self._settled = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self._settled.timeout.connect(self._ask)
        session.loads(self, session.lists, facets.forget)
        self._asking = Asking(session, self)
        self._lay_out()
        self.table.selected.connect(self.selected)
        self.table.opened.connect(self.gone)
        self._facets.ticked.connect(self._on_ticked)
        session.changed.connect(self._on_changed)
        self._asking.early.connect(self._take_early)
        self._asking.found.connect(self._take)
        self._asking.narrowed.connect(self._take_facets)
        self._asking.waiting.connect(self._say_waiting)
        self._ask()

    def take(self, place: Place) -> bool:
        """Search for something else without being made anew."""
        if place.kind != "search":
            return False
        self._place, self._query, self._typing = place, place.query, False
        self._settled.stop()
        self._ask()
        return True

    @property
    def query(self) -> str:
        """The query whose hits are shown, or are looked for: also one that is being typed."""
        return self._query

    def keep(self) -> dict[str, Any]:
        """Give where the hits are scrolled to."""
        return self._returning.keep()

    def bring_back(self, state: Mapping[str, Any]) -> None:
        """Take what `keep` gave."""
        self._returning.bring_back(state)

    def preview(self, query: str) -> None:
        """Show what a query finds that is still being typed; facets follow once typing rests."""
        try:
            parse(query)
        except QueryError:
            return  # it is not finished: what stands there stays
        self._query, self._typing = query, True
        self._asking.preview(query)
        self._settled.start()

    def focus_first(self) -> None:
        """Take the keyboard to the hits."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Let facets and hits take turns where there is no room for both."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        narrow = self.width() < self._look.px(ROOM_FOR_BOTH)
        self._turn.setVisible(narrow)
        self._facets.setVisible(not narrow or self._narrow.isChecked())
        self._found.setVisible(not narrow or not self._narrow.isChecked())

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._narrow = chip_button(tr("Narrow the search"))
        self._narrow.setCheckable(True)
        self._narrow.toggled.connect(self._fit)
        self._turn = QWidget()
        turn = QHBoxLayout(self._turn)
        turn.setContentsMargins(self._look.px(4.5), self._look.px(2), self._look.px(3.5), 0)
        turn.addWidget(self._narrow)
        turn.addStretch(1)
        outer.addWidget(self._turn)
        row = QHBoxLayout()
        row.setSpacing(0)
        outer.addLayout(row, 1)
        row.addWidget(self._facets)
        self._found = QWidget()
        column = QVBoxLayout(self._found)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_head())
        self._empty = QLabel()
        self._empty.setObjectName("quiet")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._empty.setTextFormat(Qt.TextFormat.RichText)
        self._empty.linkActivated.connect(self._go)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        column.addWidget(self._stack, 1)
        row.addWidget(self._found, 1)

    def _make_head(self) -> QWidget:
        px = self._look.px
        head = QWidget()
        head.setObjectName("listHead")
        rows = QVBoxLayout(head)
        rows.setContentsMargins(px(4.5), px(2.5), px(3.5), px(2.5))
        rows.setSpacing(px(1.5))
        line = FlowLayout(None, px(2))
        self._total = label("", "listTitle")
        self._time = label("", "quiet")
        self._order = chip_button()
        self._order.setAccessibleName(tr("Order of the results"))
        self._grouped = chip_button()
        self._grouped.clicked.connect(self._on_group)
        save = QPushButton(tr("Save search"))
        save.clicked.connect(self.save_asked)
        save.setEnabled(not self._session.read_only)
        for one in (self._total, self._time, self._order, self._grouped, save):
            one.setMinimumHeight(px(7.5))
            line.addWidget(one)
        rows.addLayout(line)
        held = QWidget()
        self._chips = FlowLayout(held, px(1.5))
        policy = held.sizePolicy()
        policy.setHeightForWidth(True)
        held.setSizePolicy(policy)
        rows.addWidget(held)
        self._fill_order()
        return head

    def _fill_order(self) -> None:
        menu = QMenu(self._order)
        for name, words in ORDERS:
            entry = QAction(tr(words), menu)
            entry.triggered.connect(lambda _=False, to=name: self._on_order(to))
            menu.addAction(entry)
        self._order.setMenu(menu)

    @property
    def _is_grouped(self) -> bool:
        return self._place.option("order") != FLAT

    def _ask(self) -> None:
        self._asking.ask(self._query, typing=self._typing, grouped=self._is_grouped)

    def _say_waiting(self) -> None:
        """Say what is under way: facets where all hits are there, else the search itself."""
        if self._shown != self._query:
            self._say_total(tr("Searching…") if not self._is_early else tr("Counting…"))
            if not self.hits.rowCount():
                self._empty.setText(tr("Searching…"))
                self._stack.setCurrentWidget(self._empty)
        elif self._counted != self._query:
            self._facets.show_waiting()

    def _say_total(self, text: str) -> None:
        self._total.setText(text)
        self._total.setAccessibleName(text)

    def _take_early(self, results: Results) -> None:
        """Show the newest hits while the others are counted and put in order."""
        if self._shown == self._query:
            return  # it is asked again: what stands there stays
        before = self._chosen()
        self.results, self._shown, self._is_early = results, None, True
        self.hits.show(results, None, grouped=False)
        self._say_total(tr("Counting…"))
        self._time.setText(tr("the newest {n:,} so far", n=len(results.hits)))
        self._time.setToolTip("")
        self._show_query()
        self._stack.setCurrentWidget(self.table)
        self._choose(before)
        self._held = before, self._chosen()

    def _chosen(self) -> Known | None:
        return self.hits.known(self.table.currentIndex())

    def _choose(self, wanted: Known | None) -> bool:
        """Choose a hit again, or the best one where it is not there; tell whether it is."""
        kept = self.hits.row_of(wanted) if wanted is not None else -1
        self.table.setCurrentIndex(self.hits.index(kept if kept >= 0 else self.hits.first()))
        return kept >= 0

    def _take_facets(self, facets: Facets) -> None:
        self._counted = self._query
        if self.results is not None:
            self.results = replace(self.results, facets=facets)
        self._facets.show_facets(facets)

    def _take(self, found: Found) -> None:
        results, order = found
        before, same = self._chosen(), self._shown == self._query
        if self._is_early and before == self._held[1]:
            before = self._held[0]
        self._is_early = False
        stood = self._returning.keep()
        self.results, self._shown = results, self._query
        self.hits.show(results, order, grouped=self._is_grouped, same=same)
        self._say_total(tr("{n:,} {n:result|results}", n=results.total))
        self._time.setText(tr("{ms} ms", ms=round(results.took_ms)) + _reach(results, order))
        self._time.setToolTip(_ranking(order))
        if not results.hits:
            self._facets.show_facets({})
        self._show_query()
        self.titled.emit(self._place.query)
        self._stack.setCurrentWidget(self.table if results.hits else self._empty)
        self._empty.setText(_why_empty(results))
        if not results.hits:
            self.selected.emit([])
            return
        if self._choose(before) and same:
            self._returning.bring_back(stood)
        self._returning.again()

    def _show_query(self) -> None:
        self._chips.clear()
        found = chips(self._query)
        for chip in found:
            text = chip.text if len(chip.text) <= LONGEST else chip.text[: LONGEST - 1] + "…"
            button = chip_button(f"{text}  ×")
            button.setProperty("active", "true")
            button.setToolTip(chip.text)
            button.setAccessibleName(tr("Remove the filter {filter}", filter=chip.text))
            button.clicked.connect(lambda _=False, rest=chip.without: self._go(rest))
            self._chips.addWidget(button)
        order = next((value for value in ticked(parse(self._query), "sort")), None)
        name = str(getattr(order, "text", "best"))
        chosen = next((words for value, words in ORDERS if value == name), ORDERS[0][1])
        self._order.setText(f"{tr(chosen)} ▾")
        self._grouped.setText(tr("By kind") if self._is_grouped else tr("All together"))
        words = tr("Show all kinds together") if self._is_grouped else tr("Group by kind")
        self._grouped.setToolTip(words)
        self._grouped.setAccessibleName(words)

    def _go(self, query: str) -> None:
        place = places.search(query)
        self.gone.emit(place.with_options(order=self._place.option("order")), False)

    def _on_ticked(self, field: str, value: str) -> None:
        self._go(write(toggle(parse(self._query), field, value)))

    def _on_order(self, name: str) -> None:
        rest = without_filter(parse(self._query), "sort")
        self._go(write(rest if name == "best" else with_filter(rest, "sort", name)))

    def _on_group(self) -> None:
        place = self._place.with_options(order=FLAT if self._is_grouped else "")
        self.gone.emit(place, False)

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes:
            self._ask()


def _reach(results: Results, order: "Order | None") -> str:
    """Say what of the hits is listed, and how far their order is by rank."""
    if order is None:
        few = len(results.hits) < results.total
        return tr(" · the newest {n:,} while you type", n=len(results.hits)) if few else ""
    if order.ranked == len(order):
        return ""
    return tr(" · {n:,} ranked, then newest", n=order.ranked)


def _ranking(order: "Order | None") -> str:
    if order is None or order.ranked == len(order):
        return ""
    words = "The best {n:,} results stand by their rank; all others follow, the newest first."
    return tr(words, n=order.ranked)


def _why_empty(results: Results) -> str:
    if results.hits:
        return ""
    if not results.suggestions:
        return tr(
            "Nothing found. Try fewer words, or put ~ after one to find it spelt otherwise too."
        )
    from html import escape

    links = [f'<a href="{escape(text)}">{escape(text)}</a>' for text in results.suggestions]
    return tr("Nothing found. Did you mean {others}?", others=", ".join(links))

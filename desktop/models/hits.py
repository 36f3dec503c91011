"""The hits of a search as Qt sees them: all of them, by kind under headings or together by rank.

Of few hits all are read at once. Of many the order is there, and a page is read, off the window's
thread, when it is about to be painted.
"""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from db.search.engine import Hit, Results
from db.search.fieldspec import PASSAGE
from desktop import places
from desktop.models.paging import Pages
from desktop.models.wording import kind_name, short_date
from desktop.places import Place
from desktop.session import Session
from desktop.tr import number, tr

if TYPE_CHECKING:
    from db.ports import Reader
    from db.search.order import Key, Order

Index = QModelIndex | QPersistentModelIndex
NO_INDEX: Final = QModelIndex()
FEW: Final = 200
"""Hits up to which all are read at once."""
PAGE: Final = 32
"""Hits read together where there are more."""


@dataclass(frozen=True, slots=True)
class Heading:
    """The line over the hits of one kind: its row, and how many hits stand below it."""

    kind: str
    count: int
    row: int = 0

    @property
    def text(self) -> str:
        """Its words."""
        return f"{kind_name(self.kind, 2)}  {number(self.count)}"


Known = tuple[int, bool, int]
"""What tells a hit from others: its record, whether a text answers, and the id of the passage."""


class Hits(QAbstractListModel):
    """The hits of one search, best first."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.headings: Sequence[Heading] = ()
        self.order: Order | None = None
        self._all: Sequence[Hit] = ()
        self._pages = Pages[dict["Key", Hit]](session, self, self._asked, self._on_came)
        self._before: dict[Key, Hit] = {}

    def show(
        self, results: Results, order: "Order | None", *, grouped: bool, same: bool = False
    ) -> None:
        """Take the results, and the order of all where they are not all read.

        Where it is the `same` query, what was read for it stands until it is read anew.
        """
        self.beginResetModel()
        self._before = {k: hit for page in self._pages.kept() for k, hit in page.items()}
        if not same:
            self._before = {}
        self._pages.clear()
        self.order = order
        if order is None:
            groups, self._all = by_kind(results.hits) if grouped else ((), results.hits)
        else:
            groups, self._all = order.groups, ()
            first = {(hit.record_id, hit.kind == PASSAGE): hit for hit in results.hits[:PAGE]}
            self._pages.keep(0, first)
        self.headings = _headings(groups)
        self.endResetModel()

    @property
    def all_read(self) -> bool:
        """Whether every hit of the list is read."""
        return self.order is None

    @property
    def has_snippets(self) -> bool:
        """Whether any hit may have words to be shown below its title."""
        return self.order is None or self.order.has_snippets

    def heading(self, row: int) -> Heading | None:
        """Give the heading that stands in a row."""
        at = bisect_right(self.headings, row, key=lambda one: one.row) - 1
        return self.headings[at] if at >= 0 and self.headings[at].row == row else None

    def hit(self, index: Index) -> Hit | None:
        """Give the hit of a row, read now if need be; None for a heading and for what has gone."""
        if not index.isValid() or self.heading(index.row()) is not None:
            return None
        found = self._hit(index.row())
        if found is None and self.order is not None:
            at = self._number(index.row())
            found = self.order.read(self._session.reader, [at]).get(self.order.key(at))
        return found

    def painted(self, row: int) -> Hit | None:
        """Give the hit of a row if it is there; else it is asked for, and painted when it comes."""
        if self.order is None:
            return self._hit(row)
        at = self._number(row)
        held = self._pages.painted(at // PAGE)
        return (self._before if held is None else held).get(self.order.key(at))

    def kind(self, row: int) -> str:
        """Give the kind of the hit in a row, whether it is read or not."""
        at = self._number(row)
        return self._all[at].kind if self.order is None else self.order.kind(at)

    def known(self, index: Index) -> Known | None:
        """Tell which hit stands in a row, without reading it; None for a heading."""
        if not index.isValid() or self.heading(index.row()) is not None:
            return None
        at = self._number(index.row())
        return _known(self._all[at]) if self.order is None else (*self.order.key(at), 0)

    def first(self) -> int:
        """Give the row of the best hit."""
        return (1 if self.headings else 0) if self.rowCount() else -1

    def row_of(self, wanted: Known) -> int:
        """Give the row of the same record or passage as another search's hit, or -1."""
        if self.order is not None:
            at = self.order.place(wanted[:2])
        else:
            every = [_known(hit) for hit in self._all]
            near = (at for at, one in enumerate(every) if one[:2] == wanted[:2])
            at = every.index(wanted) if wanted in every else next(near, -1)
        return at if at < 0 else at + self._headings_above(at)

    def rowCount(self, parent: Index = NO_INDEX) -> int:  # noqa: N802
        """Count the rows."""
        if parent.isValid():
            return 0
        return len(self.headings) + len(self._all if self.order is None else self.order)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings cannot be chosen."""
        if not index.isValid() or self.heading(index.row()) is not None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give title, and for the ear all that is painted."""
        if not index.isValid():
            return None
        heading = self.heading(index.row())
        spoken = role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}
        if heading is not None:
            shown = role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}
            return heading.text if shown else None
        if role != Qt.ItemDataRole.DisplayRole and not spoken:
            return None
        hit = self.hit(index)
        if hit is None:
            return ""
        parts = (hit.title, facts(hit), hit.snippet.text) if spoken else (hit.title,)
        return ". ".join(part for part in parts if part)

    def _hit(self, row: int) -> Hit | None:
        at = self._number(row)
        if self.order is None:
            return self._all[at]
        held = self._pages.held(at // PAGE)
        return held.get(self.order.key(at)) if held else None

    def _number(self, row: int) -> int:
        """Give the place among the hits of what stands in a row."""
        return row - bisect_right(self.headings, row, key=lambda one: one.row)

    def _headings_above(self, at: int) -> int:
        firsts = [one.row - above for above, one in enumerate(self.headings)]
        return bisect_right(firsts, at)

    def _asked(self, pages: list[int]) -> "Callable[[Reader], dict[int, dict[Key, Hit]]]":
        """Give the work that reads pages."""
        order = self.order
        if order is None:
            return lambda _: {}
        wanted = {page: range(page * PAGE, min((page + 1) * PAGE, len(order))) for page in pages}
        return lambda reader: {page: order.read(reader, at) for page, at in wanted.items()}

    def _on_came(self, page: int) -> None:
        if self.order is not None:
            last = min((page + 1) * PAGE, len(self.order)) - 1
            rows = [at + self._headings_above(at) for at in (page * PAGE, last)]
            self.dataChanged.emit(self.index(rows[0]), self.index(rows[1]))


def by_kind(hits: Sequence[Hit]) -> tuple[Sequence[tuple[str, int]], Sequence[Hit]]:
    """Put the hits of each kind together; give how many there are of each: nothing for one kind.

    The kind of the best hit comes first, each kind keeps its order.
    """
    kinds: dict[str, list[Hit]] = {}
    for hit in hits:
        kinds.setdefault(hit.kind, []).append(hit)
    if len(kinds) < 2:
        return (), hits
    groups = [(kind, len(found)) for kind, found in kinds.items()]
    return groups, [hit for found in kinds.values() for hit in found]


def _headings(groups: Sequence[tuple[str, int]]) -> list[Heading]:
    found: list[Heading] = []
    row = 0
    for kind, count in groups:
        found.append(Heading(kind, count, row))
        row += count + 1
    return found


def _known(hit: Hit) -> Known:
    is_text = hit.kind == PASSAGE
    return hit.record_id, is_text, hit.id if is_text else 0


def place_of(hit: Hit) -> Place:
    """Give where a hit leads: a passage to its place in the text, all others to their page."""
    if hit.kind == "passage" and hit.span is not None:
        return places.reader(hit.record_id, (hit.span[0], hit.span[1]))
    return places.record(hit.record_id)


def facts(hit: Hit) -> str:
    """Say in a few words what a hit is."""
    date = short_date(hit.date) if hit.date else ""
    matched = tr("matched “{name}”", name=hit.matched) if hit.matched else ""
    parts = (kind_name(hit.kind), date, hit.locator, matched)
    return " · ".join(part for part in parts if part)

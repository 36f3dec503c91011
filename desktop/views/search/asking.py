"""Asks for a search in steps: hits are seen before all are counted, and facets come last.

The newest hits are read on a lane of their own beside the whole search, and shown if that takes
longer than `EARLY_MS`; so a small library shows each search once, and a huge one some hits at once.
"""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from db.errors import QueryError
from db.ports import Reader
from db.search import engine
from db.search.engine import Results, Search
from desktop.models.hits import FEW, PAGE
from desktop.session import Session

EARLY_MS: Final = 40
"""How long the whole search may take before the newest hits are shown meanwhile."""
PATIENCE_MS: Final = 250
"""How long a step may take before the view says that it is under way."""


class Asking(QObject):
    """The questions of one view. Each signal tells of a step of the latest question alone."""

    early = Signal(object)
    """Results: the newest hits, not counted."""
    found = Signal(object)
    """Results, and the order of all hits where they are not all among the results."""
    narrowed = Signal(object)
    """The facets."""
    waiting = Signal()
    """What comes next takes a while."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._key = f"search {id(self)}"
        self._early: Results | None = None
        self._looking = False
        session.lists.failed.connect(self._stop)
        self._soon = QTimer(self, singleShot=True, interval=EARLY_MS)
        self._soon.timeout.connect(self._show_early)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self.waiting)

    def ask(self, query: str, *, typing: bool, grouped: bool) -> None:
        """Ask for all hits in their order, then for facets."""

        def work(reader: Reader) -> tuple[Search, tuple[Results, object]]:
            one = engine.read(reader, query, typing=typing)
            return one, engine.whole(
                reader, one, few=FEW, first=PAGE, grouped=grouped, facets=False
            )

        self._begin(query, typing=typing)
        self._session.lists.ask(self._key, work, self._on_found)

    def preview(self, query: str) -> None:
        """Ask for the newest hits of what is still being typed, and for their number."""
        self._begin(query, typing=True)
        self._session.lists.ask(
            self._key, lambda reader: (engine.begin(reader, query, limit=FEW)[1], None),
            self._on_previewed,
        )  # fmt: skip

    def _begin(self, query: str, *, typing: bool) -> None:
        def work(reader: Reader) -> Results | None:
            try:
                one = engine.read(reader, query, typing=typing)
            except QueryError:
                return None  # the search itself tells what is wrong
            return engine.newest(reader, one, limit=PAGE)

        self._early, self._looking = None, True
        self._session.rows.ask(self._key, work, self._on_early)
        self._soon.start()
        self._patience.start()

    def _on_early(self, results: Results | None) -> None:
        if self._looking and results is not None and results.hits:
            self._early = results
            if not self._soon.isActive():
                self._show_early()
        self._looking = False

    def _show_early(self) -> None:
        if self._early is not None:
            self.early.emit(self._early)
            self._early = None

    def _stop(self) -> None:
        """Wait for nothing more, and look for no early hits."""
        self._soon.stop()
        self._patience.stop()
        self._early = None
        if self._looking:
            self._looking = False
            self._session.rows.ask(self._key, lambda _: None, lambda _: None)

    def _on_previewed(self, found: tuple[Results, object]) -> None:
        self._stop()
        self.found.emit(found)

    def _on_found(self, found: tuple[Search, tuple[Results, object]]) -> None:
        one, results = found
        self._stop()
        self.found.emit(results)
        self._patience.start()
        self._session.lists.ask(
            self._key, lambda reader: engine.facets_of(reader, one), self._on_narrowed
        )

    def _on_narrowed(self, facets: object) -> None:
        self._patience.stop()
        self.narrowed.emit(facets)

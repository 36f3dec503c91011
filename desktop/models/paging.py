"""Pages of a long list, read off the window's thread when they are about to be painted."""

from collections import OrderedDict
from collections.abc import Callable
from functools import partial
from typing import Final, Generic, TypeVar

from PySide6.QtCore import QObject, QTimer

from db.ports import Reader
from desktop.session import Session

Held = TypeVar("Held")
_KEPT: Final = 64
_ASKED: Final = 4
"""Pages that may be asked for at once: more than a window shows."""


class Pages(QObject, Generic[Held]):
    """Keeps the pages that were used last; what is wanted meanwhile is asked for in one question.

    `asked` gives, for the numbers of pages, the work that reads them; `came` hears of each page
    that was read.
    """

    def __init__(
        self,
        session: Session,
        owner: QObject,
        asked: Callable[[list[int]], Callable[[Reader], dict[int, Held]]],
        came: Callable[[int], None],
    ) -> None:
        super().__init__(owner)
        self._session, self._asked, self._came = session, asked, came
        self._pages: OrderedDict[int, Held] = OrderedDict()
        self._stale: set[int] = set()
        self._wanted: dict[int, None] = {}
        self._era = 0
        self._asking = QTimer(self, singleShot=True, interval=0)
        self._asking.timeout.connect(self._ask)

    def kept(self) -> list[Held]:
        """Give all pages that are kept."""
        return list(self._pages.values())

    def held(self, page: int) -> Held | None:
        """Give what is known of a page, stale or not."""
        return self._pages.get(page)

    def fresh(self, page: int) -> Held | None:
        """Give a page that need not be read again, or None."""
        return None if page in self._stale else self._pages.get(page)

    def painted(self, page: int) -> Held | None:
        """Give what is known of a page that is painted; what is missing or stale is asked for."""
        if page in self._pages and page not in self._stale:
            self._pages.move_to_end(page)
        else:
            self._want(page)
        return self._pages.get(page)

    def keep(self, page: int, held: Held) -> None:
        """Keep a page that was read; those that were not used for long go."""
        self._pages[page] = held
        self._pages.move_to_end(page)
        self._stale.discard(page)
        self._wanted.pop(page, None)
        while len(self._pages) > _KEPT:
            self._stale.discard(self._pages.popitem(last=False)[0])

    def forget(self) -> None:
        """Have all read again when it is next painted; till it comes the old stands."""
        self._era += 1
        self._stale = set(self._pages)
        self._wanted.clear()

    def clear(self) -> None:
        """Keep nothing: another list is shown."""
        self.forget()
        self._pages.clear()
        self._stale.clear()

    def _want(self, page: int) -> None:
        if page in self._wanted:
            return
        self._wanted[page] = None
        while len(self._wanted) > _ASKED:
            del self._wanted[next(iter(self._wanted))]
        self._asking.start()

    def _ask(self) -> None:
        if self._wanted:
            work = self._asked(list(self._wanted))
            self._session.rows.ask(f"pages {id(self)}", work, partial(self._take, self._era))

    def _take(self, era: int, found: dict[int, Held]) -> None:
        if era != self._era:
            return
        for page, held in found.items():
            self.keep(page, held)
            self._came(page)

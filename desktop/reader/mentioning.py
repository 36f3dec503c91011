"""Looks for the mentions and dates of a text for one reader: first what is in view."""

from collections import OrderedDict
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from db.changes import ChangeSet
from desktop.reader.mentioned import Mentioned, Piece, Search

if TYPE_CHECKING:
    from desktop.reader.view import ReaderView
    from desktop.session import Session

KEPT = 4
"""Texts whose mentions are kept for when one comes back to them."""


class Mentioning:
    """Finds for one reader; what was found whole is kept with the session."""

    def __init__(self, view: "ReaderView") -> None:
        self._view = view
        self._kept = _kept_of(view.session)
        self._search: Search | None = None
        self._wanted: list[int] = []

    def begin(self) -> None:
        """Find anew, or take what is still right of an earlier look."""
        view, text = self._view, self._view.text
        if text is None:
            return
        kept = self._kept.get(text.document.id)
        if kept is not None:
            view.mentioned = kept
            self._show()
            view.named.emit()
            return
        source, words, starts = view.source_id, text.text, [one.start for one in text.passages]
        view.session.jobs.ask(
            self._key, lambda reader: Search(reader, source, words, starts), self._on_ready
        )

    def follow(self, changes: ChangeSet) -> None:
        """Find anew where names, or the date that others hang on, may have changed."""
        source = self._view.source_id
        if changes.concerns("actor") or source in changes.changed.get("source", ()):
            self._kept.on_changed(changes)  # whoever hears of it first
            self.begin()

    @property
    def _key(self) -> str:
        return f"mentions {id(self._view)}"

    def _on_ready(self, search: Search) -> None:
        view = self._view
        self._search, view.mentioned = search, Mentioned(search.starts)
        first = view.mentioned.piece_at(view.paper.seen()[0])
        self._wanted = [*range(first, len(search.starts)), *reversed(range(first))]
        self._go_on()

    def _go_on(self) -> None:
        search, wanted, jobs = self._search, self._wanted, self._view.session.jobs
        if search is None:
            return
        if wanted:
            jobs.ask(self._key, lambda reader: search.look(reader, wanted), self._take)
        else:
            jobs.ask(self._key, search.whole, self._take_whole)

    def _take(self, found: list[Piece]) -> None:
        mentioned = self._view.mentioned
        if mentioned is not None:
            mentioned.put(found)
            self._wanted = self._wanted[len(found) :]
            self._show()
            self._go_on()

    def _take_whole(self, found: Mentioned) -> None:
        view = self._view
        self._search, view.mentioned = None, found
        if view.text is not None:
            self._kept.put(view.text.document.id, found)
        self._show()
        view.able.emit()
        view.named.emit()

    def _show(self) -> None:
        view = self._view
        view.paper.sheet.unders = view.mentioned
        view.show_unders()


class _Kept:
    """The mentions of the texts that were read last in a session."""

    def __init__(self) -> None:
        self._all: OrderedDict[int, Mentioned] = OrderedDict()

    def get(self, document: int) -> Mentioned | None:
        found = self._all.get(document)
        if found is not None:
            self._all.move_to_end(document)
        return found

    def put(self, document: int, found: Mentioned) -> None:
        self._all[document] = found
        if len(self._all) > KEPT:
            self._all.popitem(last=False)

    def on_changed(self, changes: ChangeSet) -> None:
        if changes.concerns("actor", "source"):
            self._all.clear()


_KEPT: "WeakKeyDictionary[Session, _Kept]" = WeakKeyDictionary()


def _kept_of(session: "Session") -> _Kept:
    found = _KEPT.get(session)
    if found is None:
        found = _KEPT[session] = _Kept()
        session.changed.connect(found.on_changed)
    return found

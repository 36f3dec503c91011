"""A box that finds a record as one types, in any script, and offers to create what is missing."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent

from db.ports import Reader
from db.search import picking
from db.search.picking import Candidate
from desktop.models.wording import kind_name, short_date, term
from desktop.session import Session
from desktop.theme.look import Look
from desktop.tr import tr
from desktop.widgets.offer_line import OfferLine
from desktop.widgets.offered import PAGE, Offer

LIMIT: Final = PAGE
WAIT_MS: Final = 30
"""How long a pause in typing is before the library is asked."""


@dataclass(frozen=True, slots=True)
class Creation:
    """The offer to create a record of a kind under a name; `about` says more of it."""

    kind: str
    name: str
    about: str = ""


class RecordPicker(OfferLine):
    """Finds a record of some kinds. Enter or a click picks; Escape closes, then clears the text.

    `picked` gives the Candidate; `creating` the kind and the name of what is to be created, which
    is for the owner to do in the edit it belongs to; `cleared` tells that the box was emptied.
    `more` gives further things that can be created for what is typed.
    """

    picked = Signal(object)
    creating = Signal(str, str)
    cleared = Signal()

    def __init__(
        self,
        session: Session,
        look: Look,
        kinds: Sequence[str],
        *,
        create: Sequence[str] = (),
        name: str = "",
        more: Callable[[str], Sequence[Creation]] | None = None,
    ) -> None:
        super().__init__(look)
        self._session, self._kinds, self._create = session, tuple(kinds), tuple(create)
        self._more = more
        self._without: frozenset[int] = frozenset()
        self._asked: str | None = None
        self.found: list[Candidate | Creation] = []
        """What is offered: candidates, then what can be created."""
        self.chosen = 0
        self._title = ""
        names = ", ".join(kind_name(kind).lower() for kind in kinds)
        self.setAccessibleName(name or tr("Find {kinds}", kinds=names))
        self.setPlaceholderText(tr("Type a name"))
        self._wait = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._wait.timeout.connect(self.wants_offers)
        self.textEdited.connect(self._on_edited)

    def show_record(self, id_: int, title: str) -> None:
        """Show a record as the chosen one; 0 for none."""
        self.chosen, self._title = id_, title
        self.setText(title)
        self.home(False)

    def leave_out(self, ids: Collection[int]) -> None:
        """Never offer these records."""
        self._without = frozenset(ids)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Pick by Enter before the list is there too, give up what was typed by Escape."""
        key = event.key()
        waits = self._wait.isActive() or self._asked is not None
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and waits and not self.is_open:
            self._pick_at_once()
        elif key == Qt.Key.Key_Escape and not self.is_open and self.text() != self._title:
            self.setText(self._title)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Show what is chosen again when the box is left without picking."""
        super().focusOutEvent(event)
        self.close_list()
        self._wait.stop()
        if self.text() != self._title:
            self.setText(self._title)

    def wants_offers(self) -> None:
        """Ask the library for what is typed; for anything where nothing is."""
        self._wait.stop()
        typed, kinds, without = self._question()
        self._asked = typed

        def look(reader: Reader) -> tuple[str, list[Candidate]]:
            return typed, picking.pick(reader, kinds, typed, limit=LIMIT, without=without)

        self._session.pages.ask(f"pick {id(self)}", look, self._on_found)

    def takes(self, offer: Offer) -> None:
        """Tell what was picked, or what is to be created."""
        one = self.found[self.offers.index(offer)]
        if isinstance(one, Creation):
            self.creating.emit(one.kind, one.name)
            return
        self.show_record(one.id, one.title)
        self.picked.emit(one)

    def _on_edited(self, text: str) -> None:
        if text.strip():
            self._wait.start()
            return
        self._wait.stop()
        self.close_list()
        if self._title:
            self.chosen, self._title = 0, ""
            self.cleared.emit()

    def _question(self) -> tuple[str, tuple[str, ...], frozenset[int]]:
        typed = "" if self.text() == self._title else self.text().strip()
        return typed, self._kinds, self._without

    def _on_found(self, found: tuple[str, list[Candidate]]) -> None:
        self._asked = None
        self.offer(self._offered(*found))

    def _offered(self, typed: str, candidates: Sequence[Candidate]) -> list[Offer]:
        created = [Creation(kind, typed) for kind in self._create if typed]
        if self._more is not None:
            created = [*self._more(typed), *created]
        self.found = [*candidates, *created]
        return [self._offer_of(at, one) for at, one in enumerate(self.found)]

    def _offer_of(self, at: int, one: Candidate | Creation) -> Offer:
        if isinstance(one, Creation):
            kind = kind_name(one.kind).lower()
            words = tr("Create {kind} “{name}”", kind=kind, name=one.name)
            return Offer(at, words, aside=one.about, creates=True)
        return Offer(at, one.title, aside=self._about(one), kind=one.kind)

    def _about(self, one: Candidate) -> str:
        """Give what stands behind a title: the name that was met, the date, what it is."""
        vocabulary = {"actor": "actor_kind", "event": "event_type", "source": "source_type"}
        kind = vocabulary.get(one.kind, "")
        parts = (
            one.matched,
            short_date(one.date) if one.date else "",
            term(self._session.terms, kind, one.type) if kind else "",
        )
        return " · ".join(part for part in parts if part)

    def _pick_at_once(self) -> None:
        """Pick the likeliest without waiting for the list: Enter came first."""
        self._wait.stop()
        typed, kinds, without = self._question()
        found = picking.pick(self._session.reader, kinds, typed, limit=LIMIT, without=without)
        self._asked = None
        self._offers = self._offered(typed, found)
        if self._offers:
            self.takes(self._offers[0])

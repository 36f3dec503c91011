"""What stands behind a mark, beside the view: its events and relations with their passages."""

from collections.abc import Sequence

from db.analysis.behind import Behind, behind
from db.ports import Reader
from desktop.models.wording import short_date, term
from desktop.session import Session
from desktop.theme.look import Look
from desktop.tr import tr
from desktop.widgets.passages import Entry, PassagePane, Told

Group = tuple[str, tuple[int, ...]]
"""A heading and ids of events and relations."""


class BehindPane(PassagePane):
    """Events and relations under headings, read from the library whenever it changes."""

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__(session, look)
        self._asked: tuple[str, str] = ("", "")
        self._groups: tuple[Group, ...] = ()
        self.shown: tuple[Behind, ...] = ()
        self.setAccessibleName(tr("Events behind what is chosen"))
        session.changed.connect(self._ask)
        look.changed.connect(self._ask)

    def show_records(self, title: str, summary: str, groups: Sequence[Group]) -> None:
        """Show what stands behind a mark: its title, a line about it, and the records."""
        self._asked, self._groups = (title, summary), tuple(groups)
        self._ask()

    def show_told(self, title: str, told: Sequence[Told], *hints: str) -> None:
        """Show the figures of a view, and no records any more."""
        self._groups = ()
        super().show_told(title, told, *hints)

    def _ask(self) -> None:
        ids = [id_ for _, members in self._groups for id_ in members]
        if not ids:
            return

        def look(reader: Reader) -> tuple[Behind, ...]:
            return behind(reader, ids)

        self.session.pages.ask(f"behind {id(self)}", look, self._take)

    def _take(self, found: tuple[Behind, ...]) -> None:
        self.shown = found
        if not self._groups:  # figures are shown meanwhile
            return
        by_id = {one.id: self._entry_of(one) for one in found}
        parts = [
            (heading, [by_id[id_] for id_ in members if id_ in by_id])
            for heading, members in self._groups
        ]
        wanted = len({id_ for _, members in self._groups for id_ in members})
        title, summary = self._asked
        if wanted > len(found):
            left = tr("The first {most} of {number} are shown.", most=len(found), number=wanted)
            summary = f"{summary} {left}".strip()
        self.show_parts(title, parts, [one for each in found for one in each.passages], summary)

    def _entry_of(self, one: Behind) -> Entry:
        terms = self.session.terms
        vocabulary = "event_type" if one.kind == "event" else "relation_kind"
        status = "" if one.status in {None, "happened"} else term(terms, "status", one.status)
        about = (
            term(terms, vocabulary, one.type),
            status,
            "" if one.passages else tr("no passage says so"),
        )
        date = short_date(one.date) if one.date else tr("no date")
        return Entry(one.id, one.kind, one.title, date, " · ".join(filter(None, about)))

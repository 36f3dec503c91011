"""The balance: whom it is asked of, the picture, and beside it the events with their passages."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from db.analysis import choosing, selection
from db.analysis.balance import Balance, Question, balance
from db.analysis.parties import Party
from db.analysis.steps import STEPS, Step
from db.ports import Reader
from db.records import Record
from db.store import quoted, read
from db.store.quoted import Quoted
from desktop.models.figures import Made, Table
from desktop.models.wording import short_date, term
from desktop.places import Place
from desktop.session import Session
from desktop.theme.look import Look
from desktop.tr import Text, tr
from desktop.views.balance import parties, telling, words
from desktop.views.balance.chart import BalanceArea, BalanceChart
from desktop.views.balance.compare_dialog import CompareDialog
from desktop.views.balance.hatching import fill
from desktop.widgets.chart import Mark
from desktop.widgets.legend import Key
from desktop.widgets.passages import Entry, PassagePane, Told
from desktop.widgets.view_frame import Chooser, ViewFrame

PARTNERS: Final = 3
"""Partners that a balance opens with."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A place in the words of the core."""

    focus: tuple[Party, ...]
    partners: tuple[Party, ...]
    query: str
    chosen: tuple[int, ...]
    at: int
    step: Step | None
    intensity: bool
    readings: bool
    planned: bool
    each_part: bool


def weigh(reader: Reader, asked: Asked) -> Balance | None:
    """Answer a place: choose whom to compare where it does not say; None without any actor."""
    only = None
    if asked.query:
        only = frozenset(selection.of_query(reader, asked.query))
    if asked.chosen:
        chosen = frozenset(selection.events(reader, asked.chosen))
        only = chosen if only is None else only & chosen
    wanted = [party.actor_id for party in (*asked.focus, *asked.partners)]
    actors = {one.id for one in read.get_many(reader, wanted) if one.kind == "actor"}
    named = [party for party in asked.focus if party.actor_id in actors]
    if not named and asked.at:
        named = [Party(id_) for id_ in choosing.of_event(reader, asked.at, PARTNERS + 1)]
        actors |= {party.actor_id for party in named}
    busiest = None if named else choosing.busiest(reader, only)
    if not named and busiest is None:
        return None
    focus = named[0] if named else Party(busiest or 0)
    partners = [
        party
        for party in (*named[1:], *asked.partners)
        if party.actor_id in actors and party.actor_id != focus.actor_id
    ]
    if not partners:
        partners = [Party(id_) for id_ in choosing.partners(reader, focus, PARTNERS, only)]
    question = Question(
        focus=focus,
        partners=tuple(partners),
        step=asked.step,
        measure="intensity" if asked.intensity else "count",
        only=only,
        readings=asked.readings,
        planned=asked.planned,
        each_part=asked.each_part,
    )
    return balance(reader, question)


class BalanceView(ViewFrame):
    """The view."""

    long_table = True
    absent: Text = "What you come from is neither cooperation nor conflict between these actors."

    def __init__(self, session: Session, look: Look, place: Place) -> None:
        super().__init__(session, look, place, tr("Balance"))
        self.found: Balance | None = None
        self._whom: tuple[str, str, tuple[Party, ...], tuple[Party, ...]] | None = None
        self.picture = BalanceChart(look)
        self.area = BalanceArea(self.picture)
        self.pane = PassagePane(session, look)
        self.pane.gone.connect(self.gone)
        self.set_body(self.area, self.picture)
        self.picture.chosen.connect(self._on_chosen)
        self.start()

    @property
    def aside(self) -> QWidget:
        """The events behind what is chosen."""
        return self.pane

    @property
    def can(self) -> set[str]:
        """Whom to compare can always be asked."""
        return super().can | {"compare"}

    def call(self, name: str) -> None:
        """Ask whom to compare, or do what all views can."""
        if name == "compare":
            self.compare()
        else:
            super().call(name)

    def choosers(self) -> Sequence[Chooser]:
        """Give the options."""
        steps = tuple((step, tr(words.STEP_WORDS[step][0])) for step in STEPS)
        fitting = tr("as fits")
        if self.found is not None and self.found.question.step is None:
            fitting = tr("{step}, as fits", step=tr(words.STEP_WORDS[self.found.step][0]))
        return (
            Chooser("focus", self._compared(), (), ask=self.compare),
            Chooser("step", tr("time"), (("", fitting), *steps)),
            Chooser(
                "by", tr("height"), (("", tr("number of events")), ("intensity", tr("intensity")))
            ),
            Chooser(
                "planned", tr("planned and alleged"), (("", tr("left out")), ("yes", tr("shown"))),
                switch=True,
            ),
            Chooser(
                "readings", tr("readings"), (("", tr("as given")), ("yes", tr("as read"))),
                switch=True,
            ),
            Chooser(
                "names", tr("names"), (("", tr("colours alone")), ("yes", tr("names on blocks"))),
                switch=True,
            ),
            Chooser(
                "parts", tr("parts apart"), (("", tr("with the whole")), ("each", tr("apart"))),
                switch=True,
            ),
            *self.chosen_only(),
        )  # fmt: skip

    def redress(self) -> None:
        """Choose the colours of the legend anew."""
        if self.found is not None and self.found.rows:
            self.show_legend(self._keys())

    def ask(self) -> None:
        """Ask for the balance of the place."""
        step = self.option("step")
        focus = tuple(parties.read(self.place.option("focus")))
        partners = tuple(parties.read(self.place.option("partners")))
        only = self.place.option("only")
        whom = (self.place.query, only, focus, partners)
        if self.found is not None and self._whom == whom:
            # An edit must not put other partners in the place of those that are looked at.
            question = self.found.question
            focus, partners = (question.focus,), question.partners
        self._whom = whom
        asked = Asked(
            focus=focus,
            partners=partners,
            query=self.place.query,
            chosen=tuple(selection.listed(only)),
            at=int(self.place.option("at") or 0),
            step=next((one for one in STEPS if one == step), None),
            intensity=self.option("by") == "intensity",
            readings=self.option("readings") == "yes",
            planned=self.option("planned") == "yes",
            each_part=self.option("parts") == "each",
        )
        self.ask_library("balance", lambda reader: weigh(reader, asked), self._take)

    def compare(self) -> None:
        """Ask whom to compare."""
        if self.found is None:
            return
        question = self.found.question
        dialog = CompareDialog(self.session, self.look, (question.focus, *question.partners), self)
        dialog.agreed.connect(self._on_compared)
        dialog.open()

    def table(self) -> Table:
        """Give one line for each event on each side of each partner."""
        found, terms = self.found, self.session.terms
        if found is None:
            return Table()
        lines = [(row, block) for row in found.rows for block in row.blocks]

        def line(at: int) -> tuple[str, ...]:
            row, block = lines[at]
            return (
                row.name,
                words.column_name(found.step, block.column),
                tr("cooperation") if block.sign > 0 else tr("conflict"),
                block.title,
                short_date(block.date) if block.date else "",
                term(terms, "event_type", block.type),
                term(terms, "domain", block.domain),
                words.figure(block.sign * block.height(found.question.measure)),
                str(block.voices),
            )

        def behind(at: int) -> tuple[int, ...]:
            return (lines[at][1].id, *lines[at][1].parts)

        head = (
            tr("Partner"), tr("Time"), tr("Side"), tr("Event"), tr("Date"), tr("Type"),
            tr("Domain"), tr("Counts"), tr("Voices"),
        )  # fmt: skip
        places = range(len(lines))
        return Table(head, Made(places, line), Made(places, behind))

    def _take(self, found: Balance | None) -> None:
        self.found = found
        self.refill()
        if found is None or not any(row.blocks for row in found.rows):
            self.pane.show_hint(tr("Balance"))
            self.show_message(self._why_empty(found))
            return
        named = self.option("names") == "yes"
        self.picture.show_balance(found, self.session.terms, named=named)
        self.show_legend(self._keys())
        self.show_note(self._note(found))
        self.show_body()
        marks = self.picture.chosen_marks
        if marks:
            self._on_chosen(marks)
        else:
            self._tell_all(found)

    def _why_empty(self, found: Balance | None) -> str:
        if found is None:
            return tr("No actor takes part in an event yet. Add participants to events.")
        if not found.rows:
            return tr(
                "{name} shares no event with anybody that is cooperation or conflict."
                " Choose another focus, or take a filter away.",
                name=found.name,
            )
        names = ", ".join(row.name for row in found.rows)
        return tr(
            "No event of {name} and {partners} is cooperation or conflict here."
            " Choose other partners, or take a filter away.",
            name=found.name,
            partners=names,
        )

    def _compared(self) -> str:
        if self.found is None:
            return tr("compare")
        names = ", ".join(row.name for row in self.found.rows[:3])
        more = len(self.found.rows) - 3
        rest = f" +{more}" if more > 0 else ""
        return tr("{focus} with {partners}", focus=self.found.name, partners=names + rest)

    def _keys(self) -> list[Key]:
        terms, look = self.session.terms, self.look
        keys = [
            Key(term(terms, "domain", domain), self.picture.colour(domain), group=tr("Domain"))
            for domain in self.picture.used_domains
        ]

        def one_voice(painter: QPainter, where: QRectF) -> None:
            fill(painter, look, _square(where), look.palette.bar, voices=1)

        def no_voice(painter: QPainter, where: QRectF) -> None:
            fill(painter, look, _square(where), look.palette.bar, voices=0)

        rows = self.found.rows if self.found else ()
        voices = {-look for row in rows for look, _ in row.stacks.looks}
        if 1 in voices:
            keys.append(Key(tr("one voice"), draw=one_voice, group=tr("Block")))
        if 0 in voices:
            keys.append(Key(tr("no source"), draw=no_voice, group=tr("Block")))
        return keys

    def _note(self, found: Balance) -> str:
        told = tr(
            "Each block is an event, above the line cooperation, below it conflict; persons count"
            " for whom they act. The last row tells how many sources speak of a time: where there"
            " is none, silence is not calm."
        )
        if found.has_open:
            told += " " + tr("“Date open”: the date does not tell which column it belongs to.")
        if found.question.step not in {None, found.step}:
            told += " " + tr(
                "Too many columns: drawn {step}.", step=tr(words.STEP_WORDS[found.step][0])
            )
        return told

    def _tell_all(self, found: Balance) -> None:
        terms = self.session.terms
        parts = [(row.name, telling.of_row(found, row, terms)) for row in found.rows]
        parts.append((tr("Side by side"), telling.side_by_side(found, terms)))
        parts.append((tr("How well it is known"), telling.known(found)))
        told = [Told(heading, lines=tuple(lines)) for heading, lines in parts if lines]
        hint = tr("Choose a block, a name or a number of sources to see what stands behind it.")
        note = "" if self.note.isVisible() else self._note(found)
        title = tr("{name} and its partners", name=found.name)
        self.pane.show_told(title, told, hint, *([note] if note else []))

    def _on_chosen(self, marks: list[Mark]) -> None:
        found = self.found
        if found is None or not marks:
            if found is not None:
                self._tell_all(found)
            return
        ids = tuple(dict.fromkeys(id_ for mark in marks for id_ in mark.ids))
        title = self._heading(found, marks)
        kind = "source" if all(mark.key.startswith("coverage") for mark in marks) else "event"

        def look(reader: Reader) -> tuple[list[Record], list[Quoted]]:
            records = read.get_many(reader, ids)
            return records, quoted.behind(reader, ids) if kind == "event" else []

        def show(answer: tuple[list[Record], list[Quoted]]) -> None:
            records, proofs = answer
            note = "" if records else tr("No source tells of anything that began then.")
            self.pane.show_entries(title, self._entries(records), proofs, note)

        self.session.pages.ask(f"balance {id(self)}", look, show)

    def _entries(self, records: Sequence[Record]) -> list[Entry]:
        """Give records as lines of the pane."""
        terms = self.session.terms
        wanted = {record.id for record in records}
        rows = self.found.rows if self.found else ()
        blocks = {one.id: one for row in rows for one in row.blocks if one.id in wanted}
        made: list[Entry] = []
        for record in records:
            date = record.values.get("date")
            block = blocks.get(record.id)
            about, swatch = "", ""
            if record.kind == "event":
                kind = record.values["type"]
                about = term(terms, "event_type", str(kind) if kind else "")
                about += f" · {words.voices(block.voices)}" if block else ""
                domain = record.values["domain"]
                swatch = self.picture.colour(str(domain) if domain else None)
            shown = short_date(str(date)) if date else ""
            made.append(Entry(record.id, record.kind, record.title, shown, about, swatch))
        return made

    def _heading(self, found: Balance, marks: Sequence[Mark]) -> str:
        last = marks[-1]
        if len(marks) > 1:
            events = {id_ for mark in marks for id_ in mark.ids}
            return tr("Chosen · {events}", events=tr("{n:,} {n:event|events}", n=len(events)))
        if last.key.startswith(("coverage", "row")):
            return last.text
        drawn = self.picture.drawn(last.key)
        if drawn is None:
            return last.text
        first = drawn.blocks[0]
        party = last.key.split("/", 1)[0]
        name = next((r.name for r in found.rows if str(r.party.actor_id) == party), "")
        column = words.column_name(found.step, first.column)
        return f"{column} · {found.name} ↔ {name}"

    def _on_compared(self, chosen: list[Party]) -> None:
        focus, *partners = chosen
        self.go_to(
            self.place.with_options(focus=parties.write([focus]), partners=parties.write(partners))
        )


def _square(where: QRectF) -> QRectF:
    height = where.height() * 0.62
    return QRectF(where.left(), where.center().y() - height / 2, where.width() - 2, height)

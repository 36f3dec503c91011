"""A new event from a passage: filled in, each part with the words it rests on; Enter saves it."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QPushButton, QWidget

from db.library import Library
from db.passages import tying
from db.passages.proposal import Participant
from db.search.picking import Candidate
from db.store import write
from db.text import dates
from desktop.models.wording import long_date
from desktop.reader.passage import parts, telling
from desktop.reader.passage.form import Form, Says
from desktop.reader.passage.reading import Passage
from desktop.session import Session
from desktop.theme.look import Look
from desktop.tr import tr
from desktop.widgets.buttons import chip_button
from desktop.widgets.flow import FlowLayout
from desktop.widgets.labels import Elided, label
from desktop.widgets.picker import RecordPicker


@dataclass(slots=True)
class _Taking:
    """A row of the form: who takes part, in what role, for whom."""

    box: QWidget
    actor_id: int
    role: parts.Choice
    acts: QCheckBox | None
    for_id: int | None


LIKELY = 120
"""From which score on an event is likely to be the one that a passage tells of."""


class NewEvent(Form):
    """The event that a passage tells of. `there_already` names one it is rather evidence for."""

    there_already = Signal(int)

    def __init__(self, session: Session, look: Look, passage: Passage) -> None:
        super().__init__(session, look, passage, tr("New event from this passage"))
        offer, context = passage.holding.proposal, passage.holding.context
        terms = session.terms
        self._offer = offer
        self._taking: list[_Taking] = []
        self._lay_there_already()
        self.title = QLineEdit(offer.title)
        self.title.setPlaceholderText(tr("What happened, in a few words"))
        self.rows.addWidget(parts.field(look, tr("Title"), self.title))
        date = offer.date
        self.date = QLineEdit(date.edtf or "" if date else "")
        self.date.setPlaceholderText(tr("When: 2020-09, Sept 2020, 2020?"))
        words = context.words(date.span) if date else ""
        why = f"“{words}”" if date else ""
        if date and date.relative:  # else the field says already what it means
            why = f"{why} {telling.arithmetic(date, passage.holding)}"
        self.type = parts.Choice(terms, "event_type", offer.type.value if offer.type else "")
        type_ = parts.field(look, tr("Type"), self.type, telling.because(offer.type, context))
        self._read_date = label("", "small", wrap=True)
        dated, below = parts.column(look, 0.5)
        below.addWidget(parts.field(look, tr("Date"), self.date))
        below.addWidget(self._read_date)
        self.rows.addWidget(parts.pair(look, dated, type_))
        if why:
            self.rows.addWidget(label(why, "small", wrap=True))
        self.date.textChanged.connect(self._on_date)
        self._on_date(self.date.text())
        status = offer.status.value if offer.status else "happened"
        self.status = parts.Choice(terms, "status", status, none=False)
        self.domain = parts.Choice(terms, "domain", offer.domain.value if offer.domain else "")
        self.rows.addWidget(
            parts.pair(
                look,
                parts.field(look, tr("Status"), self.status),
                parts.field(look, tr("Domain"), self.domain),
            )
        )
        self._lay_participants()
        self._lay_figures()
        self.says = Says(session, look, passage, stance=False)
        self.rows.addWidget(self.says)
        self.close_rows(tr("Save event"))

    def _lay_there_already(self) -> None:
        """Name the event that the passage may tell of already, so that none is made twice."""
        holding = self.passage.holding
        told = [one.target_id for one in holding.evidence if one.target_kind == "event"]
        likely = [one.id for one in holding.could_be if one.score >= LIKELY]
        if not told and not likely:
            return
        id_ = (told or likely)[0]
        says = tr("Evidence already for:") if told else tr("Perhaps there already:")
        self.rows.addWidget(label(says, "small"))
        words = parts.link(
            holding.titles.get(id_, "?"), lambda: self.there_already.emit(id_), kind="event"
        )
        self.rows.addWidget(parts.line(self.look, "event", words))

    def begin(self) -> None:
        """Start in the title."""
        self.title.setFocus()
        length = len(self.title.text())
        self.title.setSelection(length, -length)  # the beginning stays in view

    def draft(self) -> tying.Draft:
        """Give the event as it is filled in."""
        date, text = self._offer.date, self.date.text().strip()
        same = date is not None and text == (date.edtf or "")
        return tying.Draft(
            title=self.title.text().strip(),
            type=self.type.value,
            status=self.status.value,
            domain=self.domain.value,
            date=text or None,
            date_span=date.span if date and same else None,
            date_words=self._offer.context.words(date.span) if date and same else None,
            participants=tuple(self._part(one) for one in self._taking),
            figures=tuple(
                tying.Sum(one.value, one.unit, one.qualifier or None, box.text())
                for box, one in self._figures
                if box.isChecked()
            ),
        )

    def save(self) -> None:
        """Write the event with the passage as its evidence."""
        draft, statement = self.draft(), self.says.statement()
        if not draft.title:
            self.complain(tr("An event needs a title. Say in a few words what happened."))
            self.title.setFocus()
            return
        context = self.passage.holding.context

        def work(library: Library) -> int:
            with library.edit("event.from_passage", title=draft.title) as edit:
                return tying.new_event(edit, context.source_id, context.place, draft, statement)

        self.session.write(work)
        self.left.emit()

    def _part(self, one: _Taking) -> tying.Part:
        acts = one.acts is not None and one.acts.isChecked()
        return tying.Part(one.actor_id, one.role.value, one.for_id if acts else None)

    def _on_date(self, text: str) -> None:
        read = dates.read(text) if text.strip() else None
        if read is None:
            said = ""
        elif read.edtf is None:
            said = tr("Kept as words: this is not understood as a date.")
        else:
            said = long_date(text)
        self._read_date.setText(said)
        self._read_date.setAccessibleName(said)
        self._read_date.setVisible(bool(said) and said != text)

    # Who takes part

    def _lay_participants(self) -> None:
        look = self.look
        self.rows.addWidget(parts.heading(tr("Who takes part")))
        box, self._people = parts.column(look)
        self.rows.addWidget(box)
        for one in self._offer.participants:
            self._add(one.actor_id, one.role, one)
        if self._offer.named:
            others = QWidget()
            policy = others.sizePolicy()
            policy.setHeightForWidth(True)
            others.setSizePolicy(policy)
            flow = FlowLayout(others, look.px(1.5))
            for one in self._offer.named:
                name = self.passage.holding.titles.get(one.actor_id, "?")
                flow.addWidget(self._offer_named(one, name))
            self.rows.addWidget(label(tr("Also named here:"), "small"))
            self.rows.addWidget(others)
        picker = RecordPicker(
            self.session, look, ("actor",), create=("actor",), name=tr("Add a participant")
        )
        picker.setPlaceholderText(tr("Add a participant"))
        picker.picked.connect(partial(self._on_picked, picker))
        picker.creating.connect(partial(self._on_creating, picker))
        self.rows.addWidget(picker)

    def _offer_named(self, one: Participant, name: str) -> QPushButton:
        made = chip_button(f"+ {name}")
        made.setAccessibleName(tr("Add {name} as a participant", name=name))
        made.setAutoDefault(True)

        def add(_: bool = False) -> None:
            made.hide()
            self._add(one.actor_id, "", one)

        made.clicked.connect(add)
        return made

    def _add(self, actor: int, role: str, one: Participant | None, name: str = "") -> None:
        look, titles = self.look, self.passage.holding.titles
        name = name or titles.get(actor, "?")
        choice = parts.Choice(self.session.terms, "role", role)
        choice.setAccessibleName(tr("Role of {name}", name=name))
        gone = QPushButton("×")
        gone.setObjectName("flat")
        gone.setAutoDefault(True)
        gone.setAccessibleName(tr("Leave {name} out", name=name))
        role_box = QWidget()
        row = QHBoxLayout(role_box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(1))
        row.addWidget(choice, 1)
        row.addWidget(gone)
        who = parts.line(look, "actor", Elided(name))
        head = parts.pair(look, who, role_box)
        layout = head.layout()
        if layout is not None:
            layout.setAlignment(who, Qt.AlignmentFlag.AlignVCenter)
        box, rows = parts.column(look, 0.5)
        rows.addWidget(head)
        acts = None
        if one is not None and one.acts_for is not None:
            whole = telling.acting_for(one, titles)
            acts = QCheckBox(parts.shortened(look, whole))
            acts.setChecked(True)
            acts.setToolTip(whole)
            acts.setAccessibleName(f"{name} {whole}")
            rows.addWidget(acts)
        if one is not None and one.words:
            why = telling.why_role(one, self.passage.holding.context)
            rows.addWidget(label(why, "small", wrap=True))
        taking = _Taking(
            box, actor, choice, acts, one.acts_for.actor_id if one and one.acts_for else None
        )
        gone.clicked.connect(lambda _=False: self._leave_out(taking))
        self._taking.append(taking)
        self._people.addWidget(box)

    def _leave_out(self, taking: _Taking) -> None:
        self._taking.remove(taking)
        taking.box.hide()
        taking.box.deleteLater()
        self.title.setFocus()

    def _on_picked(self, picker: RecordPicker, found: Candidate) -> None:
        picker.show_record(0, "")
        if all(one.actor_id != found.id for one in self._taking):
            self._add(found.id, "", None, found.title)

    def _on_creating(self, picker: RecordPicker, kind: str, name: str) -> None:
        del kind
        picker.show_record(0, "")

        def work(library: Library) -> int:
            with library.edit("record.add", kind="actor", title=name) as edit:
                return write.add(edit, "actor", {"name": name})

        def add(id_: int) -> None:
            if not self.over:
                self._add(id_, "", None, name)

        self.session.write(work, add)

    def _lay_figures(self) -> None:
        context = self.passage.holding.context
        self._figures = [
            (QCheckBox(context.words((one.start, one.end))), one) for one in self._offer.figures
        ]
        if not self._figures:
            return
        self.rows.addWidget(parts.heading(tr("Figures")))
        first, last = context.span
        for box, one in self._figures:
            box.setChecked(first <= one.start and one.end <= last)
            box.setAccessibleName(tr("Keep {words} as a figure", words=box.text()))
            self.rows.addWidget(box)

"""Ties a passage to a record that is there: which one, which field, in what way it says it.

Where the passage says otherwise than the record holds, both accounts stand side by side and one may
be chosen, with a reason.
"""

from dataclasses import dataclass

from PySide6.QtWidgets import QComboBox, QWidget

from db.field_types import ValueType
from db.fields import KINDS
from db.library import Library
from db.passages import accounts, tying
from db.passages.accounts import Disagreement
from db.ports import Reader
from db.search.picking import Candidate
from db.store import read, short_names
from db.store import rows as rows_of
from desktop.models.wording import short_date
from desktop.reader.passage import parts, telling
from desktop.reader.passage.account import Account, Choice
from desktop.reader.passage.form import Form, Says
from desktop.reader.passage.reading import Passage
from desktop.session import Session
from desktop.theme.look import Look
from desktop.tr import tr
from desktop.widgets.picker import RecordPicker

KINDS_TIED = ("event", "relation", "actor", "place")


@dataclass(frozen=True, slots=True)
class _Target:
    """The record that a passage is tied to: kind, title, of what it says otherwise, and names.

    `fields` are both accounts of each field that holds something.
    """

    kind: str
    title: str
    differing: tuple[Disagreement, ...]
    fields: dict[str, Disagreement]
    names: dict[int, str]


class EvidenceFor(Form):
    """Finds the record that a passage is evidence for, and ties it."""

    def __init__(self, session: Session, look: Look, passage: Passage, target: int = 0) -> None:
        super().__init__(session, look, passage, tr("Evidence for…"))
        self._accounts: list[Account] = []
        self._found: _Target | None = None
        self.picker = RecordPicker(
            session, look, KINDS_TIED, name=tr("The event, relation or actor it speaks of")
        )
        self.picker.setPlaceholderText(tr("Type its name, in any script"))
        self.picker.picked.connect(self._on_picked)
        self.rows.addWidget(self.picker)
        self._could, rows = parts.column(look, 1)
        for one in passage.holding.could_be[:5]:
            rows.addWidget(self._offered(one.id, one.title, one.date))
        self.rows.addWidget(self._could)
        self.field = QComboBox()
        self.field.setAccessibleName(tr("The field it speaks of"))
        self.field.currentIndexChanged.connect(self._show_accounts)
        self._field_box = parts.field(look, tr("Field"), self.field)
        self.rows.addWidget(self._field_box)
        box, self._account_rows = parts.column(look, 2)
        self.rows.addWidget(box)
        self.says = Says(session, look, passage, stance=True)
        self.rows.addWidget(self.says)
        self.close_rows(tr("Save evidence"))
        self._field_box.hide()
        self.target = 0
        if target:
            self.choose(target)

    def begin(self) -> None:
        """Start where the record is looked for; where it is known, on what the passage says."""
        (self.says.mode if self.target else self.picker).setFocus()

    def choose(self, target: int) -> None:
        """Take a record as the one that the passage speaks of."""
        passage = self.passage

        def work(reader: Reader) -> _Target:
            head = rows_of.title(reader, target)
            kind = read.kind_of(reader, target)
            found = accounts.disagreements(reader, target, passage.holding.proposal)
            offer = passage.holding.proposal
            fields = {
                name: one
                for name in (KINDS[kind].names() if kind in KINDS else ())
                if (one := accounts.of_field(reader, target, name, offer)) is not None
            }
            named = {one.actor_id for one in found if one.actor_id}
            named |= {
                int(one.held)
                for name, one in fields.items()
                if (field := KINDS[kind].field(name)) and field.type is ValueType.RECORD
            }
            names = {id_: rows_of.title(reader, id_) for id_ in named}
            told = {each.source_id for one in (*found, *fields.values()) for each in one.accounts}
            names |= short_names.short_names(reader, told)
            return _Target(kind, head, found, fields, names)

        self.target = target
        self.session.pages.ask(f"accounts {id(self)}", work, self._take)

    def save(self) -> None:
        """Write the evidence, what is disputed, and what was chosen."""
        if not self.target:
            first = self.passage.holding.could_be
            self.complain(
                tr("Choose what it is evidence for: type a name, or take one of those below.")
                if first
                else tr("Choose what it is evidence for: type the name of a record.")
            )
            self.picker.setFocus()
            return
        for account in self._accounts:
            choice = account.chosen()
            if account.trouble:
                self.complain(account.trouble)
                return
            if choice is not None and not choice.reason:
                self.complain(tr("Say why this account is chosen: a sentence is enough."))
                account.reason.setFocus()
                return
        self._write([one for account in self._accounts if (one := account.chosen()) is not None])

    def _write(self, chosen: list[Choice]) -> None:
        context, target, statement = (
            self.passage.holding.context,
            self.target,
            self.says.statement(),
        )
        name = str(self.field.currentData() or "") or None
        differing = [each.one for each in self._accounts if each.differs and each.one.field != name]
        title = self.picker.text()
        where = (context.source_id, context.place)

        def work(library: Library) -> int:
            with library.edit("evidence.add", title=title) as edit:
                made = tying.tie(edit, *where, target, statement, field_name=name)
                for one in differing:
                    tying.dispute(edit, *where, target, one, statement)
                for each in chosen:
                    tying.choose(
                        edit, target, each.one, each.value, reason=each.reason, shown=each.shown
                    )
                return made

        self.session.write(work)
        self.left.emit()

    def _offered(self, id_: int, title: str, date: str | None) -> QWidget:
        words = parts.link(title, lambda: self.choose(id_), kind="event")
        return parts.line(self.look, "event", words, short_date(date) if date else "")

    def _on_picked(self, found: Candidate) -> None:
        self.choose(found.id)

    def _take(self, found: "_Target") -> None:
        if self.over:
            return
        self._found = None
        self.picker.show_record(self.target, found.title)
        self._could.hide()
        self.trouble.hide()
        self.field.clear()
        self.field.addItem(tr("the whole record"), "")
        for name in KINDS[found.kind].names() if found.kind in KINDS else ():
            if name not in {"note", "decision", "tag", "identifier"}:
                self.field.addItem(self._field_said(name, found), name)
        self._field_box.show()
        self._found = found
        self._show_accounts()
        self.says.mode.setFocus()

    def _field_said(self, name: str, found: _Target) -> str:
        """Name a field, and what the passage gives for it where that is something else."""
        said = name.replace("_", " ")
        one, field = found.fields.get(name), KINDS[found.kind].field(name)
        if one is None or field is None or one.given in {"", one.held}:
            return said
        _, _, given = telling.field_differs(one, field, self.session.terms, found.names)
        return tr("{field} · here {value}", field=said, value=given)

    def _show_accounts(self) -> None:
        """Set side by side what differs: what was seen in the words, and of the chosen field."""
        parts.clear(self._account_rows)
        self._accounts, found = [], self._found
        if found is None:
            return
        name = str(self.field.currentData() or "")
        one, field = found.fields.get(name), KINDS[found.kind].field(name)
        told = {each.field for each in found.differing}
        for each in found.differing:
            self._accounts.append(Account(self.session, self.look, each, found.names))
        if one is not None and field is not None and name not in told:
            account = Account(self.session, self.look, one, found.names, field)
            account.changed.connect(self._on_account)
            self._accounts.append(account)
        if self._accounts:
            title = tr("Accounts differ") if found.differing else tr("Both accounts")
            self._account_rows.addWidget(parts.heading(title))
        for account in self._accounts:
            self._account_rows.addWidget(account)
        self._on_account()

    def _on_account(self) -> None:
        """Let evidence on a field dispute it where it says otherwise."""
        name = str(self.field.currentData() or "")
        differs = any(each.differs and each.one.field == name for each in self._accounts)
        offer = self.passage.holding.proposal
        self.says.take_stance("disputes" if name and differs else offer.stance.value)
        here = next((each.one for each in self._accounts if each.one.field == name), None)
        value = offer.value.value if offer.value else ""
        self.says.take_value((here.words or here.given) if name and here else value)

"""Ties a passage to a record that is there: which one, which field, in what way it says it.

Where the passage says otherwise than the record holds, both accounts stand side by side and one may
be chosen, with a reason.
"""

from dataclasses import dataclass

from PySide6.QtWidgets import QButtonGroup, QComboBox, QLineEdit, QRadioButton, QWidget

from db.fields import KINDS
from db.library import Library
from db.passages import accounts, tying
from db.passages.accounts import Disagreement
from db.ports import Reader
from db.search.picking import Candidate
from db.store import read
from db.store import rows as rows_of
from desktop.models.wording import short_date
from desktop.reader.passage import parts, telling
from desktop.reader.passage.form import Form, Says
from desktop.reader.passage.reading import Passage
from desktop.session import Session
from desktop.theme.look import Look
from desktop.tr import tr
from desktop.widgets.labels import label
from desktop.widgets.picker import RecordPicker

KINDS_TIED = ("event", "relation", "actor")


@dataclass(slots=True)
class _Differing:
    """One disagreement in the form: which account is chosen, and why."""

    one: Disagreement
    group: QButtonGroup
    reason: QLineEdit


@dataclass(frozen=True, slots=True)
class _Target:
    """The record that a passage is tied to: kind, title, of what it says otherwise, and names."""

    kind: str
    title: str
    differing: tuple[Disagreement, ...]
    names: dict[int, str]


class EvidenceFor(Form):
    """Finds the record that a passage is evidence for, and ties it."""

    def __init__(self, session: Session, look: Look, passage: Passage, target: int = 0) -> None:
        super().__init__(session, look, passage, tr("Evidence for…"))
        self._differing: list[_Differing] = []
        self._kind, self._names = "", dict[int, str]()
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
        self._field_box = parts.field(look, tr("Field"), self.field)
        self.rows.addWidget(self._field_box)
        self._accounts, self._account_rows = parts.column(look, 2)
        self.rows.addWidget(self._accounts)
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
            actors = {one.actor_id for one in found if one.actor_id}
            names = {id_: rows_of.title(reader, id_) for id_ in actors}
            return _Target(kind, head, found, names)

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
        chosen = [self._chosen(one) for one in self._differing]
        missing = next((one for one, _, why in chosen if one is not None and not why), None)
        if missing is not None:
            self.complain(tr("Say why this account is chosen: a sentence is enough."))
            next(one for one in self._differing if one.one is missing).reason.setFocus()
            return
        self._write([(one, value, why) for one, value, why in chosen if one is not None])

    def _write(self, chosen: list[tuple[Disagreement, str, str]]) -> None:
        context, target, statement = (
            self.passage.holding.context,
            self.target,
            self.says.statement(),
        )
        name = str(self.field.currentData() or "") or None
        differing = [one.one for one in self._differing]
        title = self.picker.text()
        where = (context.source_id, context.place)

        def work(library: Library) -> int:
            with library.edit("evidence.add", title=title) as edit:
                made = tying.tie(edit, *where, target, statement, field_name=name)
                for one in differing:
                    tying.dispute(edit, *where, target, one, statement)
                for one, value, why in chosen:
                    tying.choose(edit, target, one, value, reason=why)
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
        self._kind, self._names = found.kind, found.names
        self.picker.show_record(self.target, found.title)
        self._could.hide()
        self.trouble.hide()
        self.field.clear()
        self.field.addItem(tr("the whole record"), "")
        for name in KINDS[self._kind].names() if self._kind in KINDS else ():
            if name not in {"note", "decision", "tag", "identifier"}:
                self.field.addItem(name.replace("_", " "), name)
        self._field_box.show()
        self._show_accounts(found.differing)
        self.says.mode.setFocus()

    def _show_accounts(self, differing: tuple[Disagreement, ...]) -> None:
        parts.clear(self._account_rows)
        self._differing = []
        if not differing:
            return
        self._account_rows.addWidget(parts.heading(tr("Accounts differ")))
        for one in differing:
            self._account_rows.addWidget(self._account(one))

    def _account(self, one: Disagreement) -> QWidget:
        look, terms = self.look, self.session.terms
        box, rows = parts.column(look, 1)
        name, held, given = telling.differs(one, terms, self._names)
        rows.addWidget(label(name, "strong"))
        group = QButtonGroup(box)
        for number, (text, words) in enumerate(
            (
                (tr("Held: {value}", value=held), _said(one)),
                (tr("This passage: {value}", value=given), f"“{one.words}”" if one.words else ""),
                (tr("Keep both, choose none"), ""),
            )
        ):
            button = QRadioButton(text)
            button.setAccessibleName(f"{name}. {text}")
            group.addButton(button, number)
            rows.addWidget(button)
            if words:
                rows.addWidget(label(words, "small", wrap=True))
        group.button(2).setChecked(True)
        reason = QLineEdit()
        reason.setPlaceholderText(tr("Why this one?"))
        reason.setAccessibleName(tr("Reason for the choice of {name}", name=name))
        reason.hide()
        keep = group.button(2)
        keep.toggled.connect(reason.setHidden)
        if not one.given:
            group.button(1).setEnabled(False)
        rows.addWidget(reason)
        self._differing.append(_Differing(one, group, reason))
        return box

    def _chosen(self, differing: _Differing) -> tuple[Disagreement | None, str, str]:
        number = differing.group.checkedId()
        if number == 2:
            return None, "", ""
        one = differing.one
        value = one.held if number == 0 else one.given
        return one, value, differing.reason.text().strip()


def _said(one: Disagreement) -> str:
    """Give the words on which what is held rests."""
    for account in one.accounts:
        if account.passage is not None and account.stance == "supports":
            words = account.passage.text[account.passage.start : account.passage.end]
            number = f"¶ {account.passage.number}: " if account.passage.number else ""
            return f"{number}“{' '.join(words.split())}”"
    return tr("No passage speaks for it.") if not one.accounts else ""

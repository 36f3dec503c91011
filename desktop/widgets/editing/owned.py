"""Edits what speaks of a record on its page: relations, figures, evidence by locator, readings."""

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from db.records import FieldInput, Record
from desktop.models.form import OWNED, name_label
from desktop.models.wording import long_date, term
from desktop.session import Session
from desktop.theme.look import Look
from desktop.tr import tr
from desktop.widgets.buttons import ElidedButton
from desktop.widgets.editing.draft import Draft
from desktop.widgets.labels import label

if TYPE_CHECKING:
    from desktop.widgets.editing.record_editor import RecordEditor

Heads = Mapping[int, tuple[str, str]]
Nest = Callable[[Record, Collection[str], str], "RecordEditor"]
_OWNER = {"relation": "subject"}
MOST = 60
"""Records that are shown for editing; more are counted."""


class OwnedEditor(QWidget):
    """One line for each record of a kind; the pencil opens its editors beneath it."""

    def __init__(
        self, session: Session, look: Look, kind: str, owner: int, owner_kind: str, nest: Nest
    ) -> None:
        super().__init__()
        self._session, self._look, self._kind = session, look, kind
        self._owner, self._owner_kind, self._nest = owner, owner_kind, nest
        self._open: int = 0
        self._records: Sequence[Record] = ()
        self._heads: Heads = {}
        self._draft: Draft | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.px(1))
        self._lines: list[QWidget] = []
        self._editor: RecordEditor | None = None
        self._add = ElidedButton(tr(OWNED[kind][1]))
        self._add.setObjectName("link")
        self._add.setProperty("kind", "command")
        self._add.setIcon(look.icon("plus"))
        self._add.clicked.connect(self.begin)
        self._column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)

    def show_records(self, records: Sequence[Record], heads: Heads) -> None:
        """Show these records; the one that is being edited stays open."""
        if tuple(records) == tuple(self._records) and heads == self._heads and self._lines:
            return
        self._records, self._heads = records, heads
        if all(one.id != self._open for one in records):
            self._close()
        self._draw()

    def take_keyboard(self) -> None:
        """Put the keyboard on the first thing to press."""
        self._add.setFocus()

    def begin(self) -> None:
        """Open the editors of a record that is still to be made."""
        if self._draft is None:
            owner = _OWNER.get(self._kind, "target")
            hidden = [owner]
            draft = Draft(
                self._session,
                self._look,
                self._kind,
                preset={owner: self._owner},
                hidden=hidden,
                about=self._owner_kind,
            )
            draft.created.connect(self._on_created)
            draft.left.connect(self._on_left)
            draft.setObjectName("draft")
            self._draft = draft
            self._column.insertWidget(self._column.indexOf(self._add), draft)
            self._add.hide()
        self._draft.take_keyboard()

    def _draw(self) -> None:
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = []
        for at, record in enumerate(self._records[:MOST]):
            line = self._line(record)
            self._lines.append(line)
            shown = at
            if self._editor is not None and at > self._at_open():
                shown += 1
            self._column.insertWidget(shown, line)
        self._more()

    def _more(self) -> None:
        """Say how many there are beyond those that are shown."""
        more = len(self._records) - MOST
        if more > 0:
            rest = label(tr("and {number} more", number=more), "small")
            self._lines.append(rest)
            self._column.insertWidget(self._column.indexOf(self._add), rest)

    def _at_open(self) -> int:
        return next((at for at, r in enumerate(self._records) if r.id == self._open), -1)

    def _line(self, record: Record) -> QWidget:
        line = QFrame()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._look.px(1.5))
        text = self._words(record)
        row.addWidget(label(text, "", wrap=True), 1)
        for icon, name, run in (
            ("pencil", tr("Edit {name}", name=text), partial(self._toggle, record)),
            ("x", tr("Move {name} to the trash", name=text), partial(self._trash, record.id)),
        ):
            button = QToolButton()
            button.setObjectName("flat")
            button.setIcon(self._look.icon(icon))
            side = self._look.px(4)
            button.setIconSize(QSize(side, side))
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.clicked.connect(run)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _words(self, record: Record) -> str:
        words = {"relation": self._relation, "figure": self._figure, "reading": self._reading}
        return words.get(record.kind, self._evidence)(record) or tr("(empty)")

    def _relation(self, record: Record) -> str:
        terms = self._session.terms
        kind = term(terms, "relation_kind", _text(record["kind"]))
        parts = (self._title(record["subject"]), kind, self._title(record["object"]),
                 _date(record["date"]))  # fmt: skip
        return " · ".join(part for part in parts if part)

    def _figure(self, record: Record) -> str:
        value = record["value"]
        shown = f"{value:,.10g}".replace(",", "\u2009") if isinstance(value, float) else ""
        unit = term(self._session.terms, "unit", _text(record["unit"]))
        parts = (_text(record["label"]), f"{shown} {unit}".strip(), _date(record["date"]))
        return " · ".join(part for part in parts if part)

    def _reading(self, record: Record) -> str:
        field = _text(record["field"])
        value = _text(record["value"])
        shown = f"{name_label(field)}: {value}" if field else value
        return " · ".join(part for part in (shown, _text(record["reason"])) if part)

    def _evidence(self, record: Record) -> str:
        terms = self._session.terms
        words = f"“{record['exact']}”" if record["exact"] else ""
        parts = (term(terms, "stance", _text(record["stance"])), self._title(record["source"]),
                 _text(record["locator"]), words, _text(record["value"]))  # fmt: skip
        return " · ".join(part for part in parts if part)

    def _title(self, id_: FieldInput) -> str:
        return self._heads.get(id_, ("", ""))[1] if isinstance(id_, int) else ""

    def _toggle(self, record: Record) -> None:
        was = self._open
        self._close()
        if was == record.id:
            return
        self._open = record.id
        hidden = () if self._kind == "relation" else ("target",)
        self._editor = self._nest(record, hidden, self._owner_kind)
        self._editor.left.connect(self._close)
        self._column.insertWidget(self._at_open() + 1, self._editor)
        self._editor.take_keyboard()

    def _close(self) -> None:
        self._open = 0
        if self._editor is not None:
            editor, self._editor = self._editor, None
            self._column.removeWidget(editor)
            editor.hide()
            editor.deleteLater()
            self._add.setFocus()

    def _trash(self, id_: int) -> None:
        self._session.trash([id_])

    def _on_created(self, id_: object) -> None:
        del id_
        self._on_left()

    def _on_left(self) -> None:
        if self._draft is not None:
            draft, self._draft = self._draft, None
            self._column.removeWidget(draft)
            draft.hide()
            draft.deleteLater()
            self._add.show()
            self._add.setFocus()


def _text(value: FieldInput) -> str:
    return "" if value is None else str(value)


def _date(value: FieldInput) -> str:
    return long_date(str(value)) if value else ""

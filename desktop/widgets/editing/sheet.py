"""The editors of one kind of record, in order, under their words; it writes nothing."""

from collections.abc import Collection, Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from db.field_types import Field, ListField
from db.records import FieldInput
from db.store import form
from db.store.form import Form
from desktop.models import checks, writing
from desktop.models.checks import Said
from desktop.models.form import LIFE, is_chips, label_of, order
from desktop.session import Session
from desktop.theme.look import Look
from desktop.tr import tr
from desktop.widgets.editing.chips import ChipsEditor
from desktop.widgets.editing.fields import FieldEditor
from desktop.widgets.editing.making import make_editor
from desktop.widgets.editing.rows import RowsEditor, heading_of
from desktop.widgets.labels import label, stacks

Editor = FieldEditor | RowsEditor | ChipsEditor
_LIST_STYLE = "heading"
_ANY = (1 << 24) - 1
"""Pixels: the width that takes a limit away, as Qt counts it."""


class Sheet(QWidget):
    """Editors by the names of fields and lists. `edited` and `gone` tell which."""

    edited = Signal(str)
    gone = Signal(str)

    def __init__(
        self,
        session: Session,
        look: Look,
        kind: str,
        *,
        wide: bool,
        hidden: Collection[str] = (),
        about: str = "",
    ) -> None:
        super().__init__()
        self._session, self._look, self.kind, self._wide = session, look, kind, wide
        self._about = about
        self.editors: dict[str, Editor] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.px(3))
        self._grid: QGridLayout | None = None
        self._fields: list[tuple[QGridLayout, QLabel, FieldEditor]] = []
        for entry in order(kind):
            if entry.name not in hidden:
                self._add(entry)
        if kind == "actor" and "kind" in self.editors:
            self.editors["kind"].edited.connect(self._name_dates)
        self._place_fields()

    def set_out(self, *, wide: bool) -> None:
        """Set the editors out for a wide page or for a narrow one."""
        if wide == self._wide:
            return
        self._wide = wide
        self._place_fields()
        for editor in self.editors.values():
            if isinstance(editor, RowsEditor):
                editor.set_out(wide=wide)

    def _place_fields(self) -> None:
        above = stacks(self._look, wide=self._wide)
        for at, (grid, lead, editor) in enumerate(self._fields):
            row, across = 2 * at, 2 if above else 1
            lead.setMinimumWidth(0)
            lead.setMaximumWidth(_ANY)
            if not above:
                lead.setFixedWidth(self._look.px(30 if self._wide else 23))
            top = Qt.AlignmentFlag.AlignTop
            grid.addWidget(lead, row if above else row + 1, 0, 1, across, top)
            grid.addWidget(editor, row + 1, 2 - across, 1, across)

    @property
    def first(self) -> str:
        """The name of the first editor."""
        return next(iter(self.editors), "")

    def value(self, name: str) -> FieldInput:
        """Give what is typed for a field or list."""
        return self.editors[name].value

    def given(self) -> dict[str, FieldInput]:
        """Give all that is filled in."""
        return {
            name: editor.value
            for name, editor in self.editors.items()
            if editor.value not in ("", None, [])
        }

    def typed(self) -> dict[str, FieldInput]:
        """Give all that is filled in, also what cannot be stored yet."""
        found = {
            name: editor.typed if isinstance(editor, RowsEditor) else editor.value
            for name, editor in self.editors.items()
        }
        return {name: value for name, value in found.items() if value not in ("", None, [])}

    def show_typed(self, typed: Mapping[str, FieldInput]) -> None:
        """Show what `typed` gave; what names a record that has gone is left out."""
        heads = form.heads(self._session.reader, writing.named(list(typed.values())))
        for name, editor in self.editors.items():
            value = writing.without_gone(typed.get(name), heads)
            if isinstance(editor, FieldEditor):
                editor.show_value(value, writing.words_of(value, heads))
            elif isinstance(value, list):
                editor.show_typed(value, heads)
        self._name_dates()

    def take_keyboard(self, name: str = "") -> None:
        """Put the keyboard into a field; into the first where there is none of that name."""
        editor = self.editors.get(name) or self.editors.get(self.first)
        if editor is not None:
            editor.take_keyboard()

    def focused(self) -> str:
        """Give the name of the editor that has the keyboard, or ""."""
        return next((name for name, one in self.editors.items() if one.has_keyboard), "")

    def show_form(self, form: Form, names: Collection[str]) -> None:
        """Show these fields and lists of a record."""
        for name in names:
            editor = self.editors[name]
            if isinstance(editor, FieldEditor):
                self.show_value(name, form.record.values[name], form.heads)
            elif isinstance(editor, ChipsEditor):
                ids = [row[name] for _, row in form.rows[name]]
                editor.show_ids([one for one in ids if isinstance(one, int)], form.heads)
            else:
                editor.show_rows(form.rows[name], form.heads)
        self._name_dates()

    def show_value(
        self, name: str, value: FieldInput, heads: Mapping[int, tuple[str, str]]
    ) -> None:
        """Show the value of a field; what means the same and is being typed stays as it is."""
        editor = self.editors[name]
        if not isinstance(editor, FieldEditor):
            return
        if editor.has_keyboard and self.stored(editor) == value:
            editor.shown = value
        else:
            title = heads.get(value, ("", ""))[1] if isinstance(value, int) else ""
            editor.show_value(value, title)
        self.remark(name)

    def _name_dates(self) -> None:
        """Call the dates of an actor what they are for one of its kind: a person is born."""
        kind = self.editors.get("kind") if self.kind == "actor" else None
        if not isinstance(kind, FieldEditor):
            return
        for _, lead, editor in self._fields:
            if editor.field.name in LIFE:
                words = label_of(editor.field, str(kind.value or ""))
                lead.setText(words)
                editor.rename(words)

    def stored(self, editor: FieldEditor) -> FieldInput:
        """Give what the library would hold for what is typed; the text itself where it cannot."""
        return checks.stored(self._session.reader, editor.field, editor.value)

    def remark(self, name: str, *, strict: bool = True) -> bool:
        """Say under a field how it is understood; tell whether it can be stored.

        With `strict` off nothing is said of a field that is only empty yet.
        """
        editor = self.editors[name]
        if not isinstance(editor, FieldEditor):
            return not isinstance(editor, RowsEditor) or editor.complete
        if not strict and editor.value in ("", None):
            editor.say(Said())
            return not editor.field.required
        said = checks.check(self._session.reader, editor.field, editor.value)
        editor.say(said)
        return not said.refused

    def missing(self) -> str:
        """Give the name of the first field that is needed and empty or cannot be stored, or ""."""
        for name, editor in self.editors.items():
            if not self.remark(name):
                return name
            if name == "name" and isinstance(editor, RowsEditor) and not editor.value:
                return name
        return ""

    def _add(self, entry: Field | ListField) -> None:
        if isinstance(entry, Field):
            if not entry.derived:
                self._add_field(entry)
            return
        if is_chips(entry):
            made: RowsEditor | ChipsEditor = ChipsEditor(
                self._session, self._look, entry.parts[0], heading_of(entry)
            )
        else:
            made = RowsEditor(self._session, self._look, entry, wide=self._wide)
        self.add_block(heading_of(entry), made)
        self._take(entry.name, made)

    def add_block(self, heading: str, block: QWidget) -> None:
        """Put something under a heading of its own."""
        self._grid = None
        head = label(heading.upper(), _LIST_STYLE)
        head.setAccessibleName(heading)
        box = QVBoxLayout()
        box.setSpacing(self._look.px(1.5))
        box.addWidget(head)
        box.addWidget(block)
        self._column.addLayout(box)

    def _add_field(self, field: Field) -> None:
        if self._grid is None:
            self._grid = QGridLayout()
            self._grid.setHorizontalSpacing(self._look.px(3))
            self._grid.setVerticalSpacing(self._look.px(2))
            self._grid.setColumnStretch(1, 1)
            self._column.addLayout(self._grid)
        editor = make_editor(self._session, self._look, field, about=self._about)
        words = label_of(field) + (" *" if field.required else "")
        lead = label(words, "quiet", wrap=True)
        lead.setContentsMargins(0, self._look.px(1.5), 0, 0)
        if field.required:
            lead.setToolTip(tr("Needed"))
        self._fields.append((self._grid, lead, editor))
        self._take(field.name, editor)

    def _take(self, name: str, editor: Editor) -> None:
        self.editors[name] = editor
        editor.edited.connect(partial(self.edited.emit, name))
        editor.gone.connect(partial(self.gone.emit, name))

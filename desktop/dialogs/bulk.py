"""Edits all chosen records at once: a field, a tag, a collection; one undoable edit."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from db.field_types import Field, ValueType
from db.fields import KINDS
from db.records import FieldInput
from desktop.dialogs.frame import Frame
from desktop.models.checks import Said, check
from desktop.models.form import Option, label_of, order
from desktop.models.many import Many
from desktop.session import Session
from desktop.theme.look import Look
from desktop.tr import tr
from desktop.widgets.editing.fields import ChoiceEditor, FieldEditor
from desktop.widgets.editing.making import make_editor
from desktop.widgets.editing.record_field import RecordField
from desktop.widgets.keyboard import in_order
from desktop.widgets.labels import label

_TAG = Field("tag", ValueType.RECORD, kinds=("tag",))
_COLLECTION = Field("collection", ValueType.RECORD, kinds=("collection",))
_SINGLE = {"title", "exact", "start", "end", "target", "page", "region", "prefix", "suffix"}
"""Fields that differ from record to record, and are never set for many."""

WAYS = ("field", "tag", "collection")


class Bulk(Frame):
    """Asks what to change; `many` is what was asked for. `kind` is "" for records of several."""

    def __init__(
        self,
        session: Session,
        look: Look,
        parent: QWidget,
        kind: str,
        ids: Sequence[int],
        first: str,
    ) -> None:
        super().__init__(look, parent, _title(ids), tr("Change"))
        self._session, self._kind, self._ids = session, kind, ids
        self._editor: FieldEditor | None = None
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(look.px(3))
        self._grid.setVerticalSpacing(look.px(2.5))
        self._grid.setColumnStretch(1, 1)
        self.column.addLayout(self._grid)
        self._fields = ChoiceEditor(look, Field("field"), self._options, name=tr("Set the field"))
        self._slot = QVBoxLayout()
        if kind:
            self._add_field()
        taggable = not kind or KINDS[kind].list("tag") is not None
        self.add_tag = self._record(_TAG, tr("Add the tag")) if taggable else None
        self.remove_tag = self._record(_TAG, tr("Take off the tag"), makes=False) if taggable else (
            None
        )  # fmt: skip
        self.collect = self._record(_COLLECTION, tr("Put into the collection"))
        self.uncollect = self._record(_COLLECTION, tr("Take out of the collection"), makes=False)
        self._said = label("", "error", wrap=True)
        self._said.hide()
        self.column.addWidget(self._said)
        self.column.addStretch(1)
        starts = {"tag": self.add_tag, "collection": self.collect}
        start = starts.get(first) or (self._fields if kind else self.collect)
        start.take_keyboard()

    @property
    def many(self) -> Many:
        """What was asked for."""
        return Many(
            tuple(self._ids),
            self._given(),
            _value(self.add_tag),
            _value(self.remove_tag),
            _value(self.collect),
            _value(self.uncollect),
        )

    def accept(self) -> None:
        """Agree, if what is typed can be stored."""
        if self._editor is not None and self._chosen() is not None:
            said = check(self._session.reader, self._editor.field, self._editor.value)
            self._editor.say(said)
            if said.refused:
                return
        if not self.many:
            self._said.setText(tr("Choose what to change first."))
            self._said.show()
            return
        super().accept()

    def choose_field(self, name: str) -> FieldEditor | None:
        """Choose the field to set, and give its editor."""
        self._fields.show_value(name)
        self._on_field()
        return self._editor

    def _add_field(self) -> None:
        self._fields.hint(tr("None: leave the fields as they are"))
        self._fields.edited.connect(self._on_field)
        at = self._grid.rowCount()
        self._grid.addWidget(label(tr("Set the field"), "quiet", wrap=True), at, 0)
        self._grid.addWidget(self._fields, at, 1)
        self._grid.addLayout(self._slot, at + 1, 1)

    def _options(self) -> list[Option]:
        return [
            Option(field.name, label_of(field))
            for field in order(self._kind)
            if isinstance(field, Field) and field.name not in _SINGLE and not field.required
        ]

    def _on_field(self) -> None:
        if self._editor is not None:
            self._slot.removeWidget(self._editor)
            self._editor.hide()
            self._editor.deleteLater()
            self._editor = None
        field = self._chosen()
        if field is not None:
            name = tr("{field} of all; leave empty to empty it", field=label_of(field))
            editor = make_editor(self._session, self.look, field, name=name)
            self._slot.addWidget(editor)
            self._editor = editor
            editor.edited.connect(self._remark)
            self._remark()
            in_order([self.body])

    def _remark(self) -> None:
        """Say what the value does; nothing typed empties the field, which nobody would guess."""
        editor = self._editor
        if editor is not None and editor.value:
            editor.say(check(self._session.reader, editor.field, editor.value))
        elif editor is not None:
            editor.say(Said(tr("Left empty, this empties the field in all."), doubtful=True))

    def _chosen(self) -> Field | None:
        name = str(self._fields.value or "")
        return KINDS[self._kind].field(name) if self._kind and name else None

    def _given(self) -> Mapping[str, FieldInput]:
        field = self._chosen()
        if field is None or self._editor is None:
            return {}
        return {field.name: self._editor.value}

    def _record(self, field: Field, name: str, *, makes: bool = True) -> RecordField:
        editor = RecordField(self._session, self.look, field, name, makes=makes)
        at = self._grid.rowCount()
        self._grid.addWidget(label(name, "quiet", wrap=True), at, 0)
        self._grid.addWidget(editor, at, 1)
        return editor


def _value(editor: RecordField | None) -> FieldInput:
    return None if editor is None or editor.value == "" else editor.value


def _title(ids: Sequence[int]) -> str:
    return tr("Change {n:,} {n:record|records}", n=len(ids))

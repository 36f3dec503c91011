"""Edits one record: what is typed is written at once, what others write is shown meanwhile."""

from collections.abc import Collection
from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.changes import ChangeSet
from db.errors import VademecumError
from db.field_types import Field, ValueType
from db.ports import Reader
from db.records import FieldInput, Record
from db.store import form as forms
from db.store.form import Form
from desktop.messages import sentence
from desktop.models import writing
from desktop.models.checks import Said
from desktop.models.form import OWNED, OWNERS
from desktop.models.wording import long_date
from desktop.models.writing import Saved
from desktop.session import Session
from desktop.theme.look import Look
from desktop.tr import tr
from desktop.widgets.editing.chips import ChipsEditor
from desktop.widgets.editing.fields import FieldEditor, written
from desktop.widgets.editing.owned import OwnedEditor
from desktop.widgets.editing.rows import RowsEditor
from desktop.widgets.editing.sheet import Sheet
from desktop.widgets.keyboard import in_order

PAUSE_MS = 350
"""How long typing pauses before it is written."""

_COLLECTIONS = Field("collections", ValueType.RECORD, kinds=("collection",))


class RecordEditor(QWidget):
    """The editors of one record. Escape leaves; `left` tells so, `ready` that it is filled."""

    left = Signal()
    ready = Signal()
    resized = Signal()

    def __init__(
        self,
        session: Session,
        look: Look,
        kind: str,
        id_: int,
        *,
        wide: bool = False,
        hidden: Collection[str] = (),
        about: str = "",
        nested: bool = False,
    ) -> None:
        super().__init__()
        self._session, self._look, self.id = session, look, id_
        self._title, self._form = "", None
        self._wide, self._nested = wide, nested
        self._dirty: set[str] = set()
        self._making: set[str] = set()
        """Fields being written that name what is made with them: written again only after that."""
        self._touched = ""
        self._told: dict[str, Said] = {}
        self._wanted = ""
        self._owned: dict[str, OwnedEditor] = {}
        self._collections: ChipsEditor | None = None
        self.sheet = Sheet(session, look, kind, wide=wide, hidden=hidden, about=about)
        self._chain = QTimer(self, singleShot=True, interval=0)
        self._chain.timeout.connect(partial(in_order, [self]))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.sheet)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.flush)
        self.sheet.edited.connect(self._on_edited)
        self.sheet.gone.connect(self._on_gone)
        session.settling.connect(self.flush)
        session.changed.connect(self._on_changed)
        if not nested:
            self._add_blocks()
        self._ask("")

    _form: Form | None

    def take_keyboard(self, name: str = "") -> None:
        """Put the keyboard into a field, as soon as the record is shown."""
        if self._form is None:
            self._wanted = name or self.sheet.first
        elif name in self._owned:
            self._owned[name].take_keyboard()
        elif name == "collections" and self._collections is not None:
            self._collections.take_keyboard()
        else:
            self.sheet.take_keyboard(name)

    def focused(self) -> str:
        """Give the name of the field that has the keyboard, or ""."""
        return self.sheet.focused()

    def flush(self) -> None:
        """Write what is typed and not yet written."""
        self._pause.stop()
        if self._session.closed:
            return
        for name in sorted(self._dirty):
            self._write(name)
        self._session.holds(self, still=bool(self._dirty))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Leave by Escape; what is typed is written first."""
        if event.key() == Qt.Key.Key_Escape:
            self.flush()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Write what is typed when the page goes out of sight."""
        self.flush()
        super().hideEvent(event)

    def event(self, event: QEvent) -> bool:
        """Tell when the layout asks for another height."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._chain.start()
            self.resized.emit()
        return super().event(event)

    def _add_blocks(self) -> None:
        kind = self.sheet.kind
        for owned, (heading, _) in OWNED.items():
            if kind in OWNERS[owned]:
                block = OwnedEditor(self._session, self._look, owned, self.id, kind, self._nest)
                self.sheet.add_block(tr(heading), block)
                self._owned[owned] = block
        if kind in {"actor", "event", "source", "place", "annotation", "relation"}:
            name = tr("Collections")
            self._collections = ChipsEditor(self._session, self._look, _COLLECTIONS, name)
            self._collections.edited.connect(self._on_collections)
            self.sheet.add_block(name, self._collections)

    def _nest(self, record: Record, hidden: Collection[str], about: str) -> "RecordEditor":
        made = RecordEditor(
            self._session,
            self._look,
            record.kind,
            record.id,
            wide=self._wide,
            hidden=hidden,
            about=about,
            nested=True,
        )
        made.resized.connect(self.resized)
        return made

    def _ask(self, _: object) -> None:
        self._session.pages.ask(f"form {id(self)}", partial(_gather, id_=self.id), self._on_read)

    def _on_read(self, form: Form, kept: str = "") -> None:
        self._form, self._title = form, form.record.title
        kept_ones = {*self._dirty, *self._told, kept}
        clean = [name for name in self.sheet.editors if name not in kept_ones]
        self.sheet.show_form(form, clean)
        for kind, block in self._owned.items():
            block.show_records(form.owned[kind], form.heads)
        if self._collections is not None:
            self._collections.show_ids(form.collections, form.heads)
        if self._wanted:
            self.take_keyboard(self._wanted)
            self._wanted = ""
        self.ready.emit()

    def _on_changed(self, changes: ChangeSet) -> None:
        if self._form is None or not changes:
            return
        if changes.everything:
            self._session.pages.ask(
                f"form {id(self)}", partial(_gather, id_=self.id), self._on_elsewhere
            )
        else:
            self._ask("")

    def _on_elsewhere(self, form: Form) -> None:
        """Show what another program wrote; where somebody types, say it and keep the words."""
        before = self._form
        self._on_read(form, self._touched)
        if before is None:
            return
        for name in self._dirty | {self._touched}:
            editor = self.sheet.editors.get(name)
            if not isinstance(editor, FieldEditor):
                continue
            old, now = before.record.values[name], form.record.values[name]
            if self.sheet.stored(editor) == now:
                continue
            if old != now or self.sheet.stored(editor) == editor.shown:
                said = Said(_elsewhere(editor.field, now, form), doubtful=True)
                self._told[name] = said
                editor.say(said)

    def _on_edited(self, name: str) -> None:
        self._dirty.add(name)
        self._touched = name
        editor = self.sheet.editors[name]
        if name in self._told and isinstance(editor, FieldEditor):
            editor.say(self._told[name])
        else:
            self.sheet.remark(name)
        self._pause.start()

    def _on_gone(self, name: str) -> None:
        self._touched = ""
        if name in self._dirty:
            self.flush()
        if self._told.pop(name, None) is not None and not self._session.closed:
            self._ask("")

    def _write(self, name: str) -> None:
        """Write one field or list, if it can be stored; else it stays as typed, and said why."""
        if name in self._making or not self.sheet.remark(name):
            return
        value = self.sheet.value(name)
        self._dirty.discard(name)
        editor = self.sheet.editors[name]
        if isinstance(editor, FieldEditor) and self.sheet.stored(editor) == editor.shown:
            return
        if writing.makes(value):
            self._making.add(name)
        key = f"{self.id}.{name}"
        self._session.write(
            partial(writing.change, id_=self.id, title=self._title, given={name: value}, key=key),
            partial(self._on_saved, name),
            partial(self._on_failed, name),
            patient=True,
        )

    def _on_saved(self, name: str, saved: Saved) -> None:
        editor = self.sheet.editors[name]
        if isinstance(editor, RowsEditor):
            editor.take_rows(saved.rows.get(name, ()), saved.heads)
        elif isinstance(editor, ChipsEditor):
            editor.take_made(saved.heads)
        if name in self._making:
            self._making.discard(name)
            self.flush()

    def _on_failed(self, name: str, error: VademecumError) -> None:
        editor = self.sheet.editors[name]
        self._making.discard(name)
        self._dirty.add(name)
        self._session.holds(self, still=True)
        if isinstance(editor, FieldEditor):
            editor.say(Said(sentence(error), refused=True))
        else:
            self._session.failed.emit(error)

    def _on_collections(self) -> None:
        if self._collections is not None and self._form is not None:
            wanted = self._collections.value
            self._session.write(
                partial(writing.put_into, id_=self.id, title=self._title, collections=wanted),
                patient=True,
            )


def _gather(reader: Reader, *, id_: int) -> Form:
    return forms.form(reader, id_)


def _elsewhere(field: Field, value: FieldInput, form: Form) -> str:
    """Say in one sentence what another program has written into the field."""
    if isinstance(value, int) and field.type is ValueType.RECORD:
        shown = form.heads.get(value, ("", "?"))[1]
    else:
        shown = long_date(written(value)) if field.type is ValueType.DATE else written(value)
    if not shown:
        return tr("Another program has emptied this meanwhile; what you type stays.")
    return tr("Another program has written “{value}” here; what you type replaces it.", value=shown)

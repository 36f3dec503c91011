"""A record that is not there yet: its editors, and two ways to end: create, or leave nothing."""

from collections.abc import Collection, Mapping
from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from db.errors import VademecumError
from db.records import FieldInput
from db.store import form
from desktop.messages import sentence
from desktop.models import writing
from desktop.models.wording import kind_name
from desktop.session import Session
from desktop.theme.look import Look
from desktop.tr import tr
from desktop.widgets.editing.fields import FieldEditor
from desktop.widgets.editing.rows import RowsEditor
from desktop.widgets.editing.sheet import Sheet
from desktop.widgets.keyboard import in_order, presses
from desktop.widgets.labels import label


class Draft(QWidget):
    """Nothing is written before it is created; `created` gives the id, `left` tells of Escape.

    What is typed outlives the page: `unfinished` gives it, `go_on` takes it again, on a new page or
    after a restart; Cancel alone throws it away.

    `preset` holds what the record begins with, `hidden` the fields of it that are not shown.
    """

    created = Signal(object)
    left = Signal()
    resized = Signal()

    def __init__(
        self,
        session: Session,
        look: Look,
        kind: str,
        *,
        preset: Mapping[str, FieldInput] | None = None,
        wide: bool = False,
        hidden: Collection[str] = (),
        about: str = "",
    ) -> None:
        super().__init__()
        self._session, self.kind = session, kind
        self.preset = dict(preset or {})
        self._written = False
        self.sheet = Sheet(session, look, kind, wide=wide, hidden=hidden, about=about)
        self._trouble = label("", "error", wrap=True)
        self._trouble.hide()
        self._chain = QTimer(self, singleShot=True, interval=0)
        self._chain.timeout.connect(partial(in_order, [self]))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(3))
        column.addWidget(self.sheet)
        column.addWidget(self._trouble)
        column.addLayout(self._buttons(look))
        for name, editor in self.sheet.editors.items():
            if isinstance(editor, FieldEditor) and name in self.preset:
                value = self.preset[name]
                named = form.heads(session.reader, [value]) if isinstance(value, int) else {}
                editor.show_value(value, named[value][1] if value in named else "")
        opening = self.sheet.editors[self.sheet.first]
        if isinstance(opening, RowsEditor):
            opening.add_row()
        self._begun_with = self.sheet.typed()
        self.sheet.edited.connect(self._on_edited)

    def take_keyboard(self) -> None:
        """Put the keyboard into the first field."""
        self.sheet.take_keyboard()

    @property
    def unfinished(self) -> dict[str, FieldInput]:
        """What is typed and neither created nor thrown away, as plain values; {} for nothing."""
        typed = {} if self._written else self.sheet.typed()
        return {} if typed == self._begun_with else typed

    def go_on(self, typed: Mapping[str, FieldInput]) -> None:
        """Take what `unfinished` gave, and say so; records that have gone are left out."""
        if not typed:
            return
        self.sheet.show_typed({**self.preset, **typed})
        self._say(tr("You had begun this. Go on, or press Cancel to throw it away."), kind="small")

    def finish(self) -> None:
        """Write the record, if nothing that it needs is missing."""
        missing = self.sheet.missing()
        if missing:
            self._say(tr("This is needed before the {kind} can be created.",
                         kind=kind_name(self.kind).lower()))  # fmt: skip
            self.sheet.take_keyboard(missing)
            return
        if not self._written:
            self._written = True
            given = {**self.preset, **self.sheet.given()}
            work = partial(writing.add, kind=self.kind, given=given)
            self._session.write(work, self._on_created, self._on_failed)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Create by Enter with Ctrl, or Enter in a line; leave nothing behind by Escape."""
        key = event.key()
        if presses(event):
            return
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.finish()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Tell when the layout asks for another height."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._chain.start()
            self.resized.emit()
        return super().event(event)

    def _buttons(self, look: Look) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(look.px(2))
        create = QPushButton(tr("Create {kind}", kind=kind_name(self.kind).lower()))
        create.setObjectName("primary")
        create.setToolTip(tr("Enter, or Ctrl+Enter in a text of several lines"))
        create.clicked.connect(self.finish)
        cancel = QPushButton(tr("Cancel"))
        cancel.setToolTip(tr("Throw this away. Esc leaves it, to go on later."))
        cancel.clicked.connect(self._on_cancel)
        row.addWidget(create)
        row.addWidget(cancel)
        row.addStretch(1)
        return row

    def _on_cancel(self) -> None:
        self._written = True
        self.left.emit()

    def _on_edited(self, name: str) -> None:
        self.sheet.remark(name, strict=False)
        self._trouble.hide()

    def _on_created(self, id_: int) -> None:
        self.created.emit(id_)

    def _on_failed(self, error: VademecumError) -> None:
        self._written = False
        self._say(sentence(error))

    def _say(self, text: str, kind: str = "error") -> None:
        self._trouble.setObjectName(kind)
        self._trouble.style().unpolish(self._trouble)
        self._trouble.style().polish(self._trouble)
        self._trouble.setText(text)
        self._trouble.setAccessibleName(text)
        self._trouble.show()

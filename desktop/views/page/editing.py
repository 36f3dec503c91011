"""The body of a page while its record is edited, or while a new one is being written."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from db.records import FieldInput
from desktop.models.blocks import Head
from desktop.models.wording import kind_name
from desktop.session import Session
from desktop.theme.look import Look
from desktop.tr import tr
from desktop.widgets.editing.draft import Draft
from desktop.widgets.editing.record_editor import RecordEditor
from desktop.widgets.labels import Badge, label


class EditBody(QWidget):
    """Editors of a record that is there. `left` tells that the person is done."""

    left = Signal()
    resized = Signal()

    def __init__(self, session: Session, look: Look, head: Head, id_: int, *, wide: bool) -> None:
        super().__init__()
        self._title = label(head.title, "pageTitle" if wide else "title", wrap=True)
        column = _column(self, look, wide=wide)
        done = QPushButton(tr("Done"))
        done.setToolTip(tr("Everything is saved as you type. Esc or Ctrl+E ends editing."))
        done.clicked.connect(self._on_done)
        column.addLayout(_row(look, head.kind, head.about, done))
        column.addWidget(self._title)
        self.editor = RecordEditor(session, look, head.kind, id_, wide=wide)
        self.editor.left.connect(self.left)
        self.editor.resized.connect(self.resized)
        column.addWidget(self.editor)
        column.addStretch(1)

    def show_head(self, head: Head) -> None:
        """Show another title: it was just typed."""
        self._title.setText(head.title)
        self._title.setAccessibleName(head.title)

    def _on_done(self) -> None:
        self.editor.flush()
        self.left.emit()


class DraftBody(QWidget):
    """Editors of a record that is not there yet."""

    created = Signal(object)
    left = Signal()
    resized = Signal()

    def __init__(
        self, session: Session, look: Look, kind: str, preset: Mapping[str, FieldInput]
    ) -> None:
        super().__init__()
        column = _column(self, look, wide=True)
        hint = tr("Not in the library before you create it; left unfinished, it waits for you.")
        column.addLayout(_row(look, kind, hint, None))
        title = tr("New {kind}", kind=kind_name(kind).lower())
        column.addWidget(label(title, "pageTitle", wrap=True))
        self.draft = Draft(session, look, kind, preset=preset, wide=True)
        self.draft.created.connect(self.created)
        self.draft.left.connect(self.left)
        self.draft.resized.connect(self.resized)
        column.addWidget(self.draft)
        column.addStretch(1)


def _column(body: QWidget, look: Look, *, wide: bool) -> QVBoxLayout:
    body.setObjectName("pageBody" if wide else "inspectorBody")
    column = QVBoxLayout(body)
    px = look.px
    side, top = (px(7.5), px(6)) if wide else (px(4), px(4))
    column.setContentsMargins(side, top, side, px(6))
    column.setSpacing(px(3))
    return column


def _row(look: Look, kind: str, about: str, done: QPushButton | None) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(look.px(1.5))
    row.addWidget(Badge(look, kind), 0, Qt.AlignmentFlag.AlignVCenter)
    row.addWidget(label(about, "quiet", wrap=True), 1)
    if done is not None:
        row.addWidget(done)
    return row

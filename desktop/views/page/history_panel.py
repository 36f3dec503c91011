"""The history of a record beside it: who changed what, from what to what; taking a step back."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from db.changes import ChangeSet
from db.library import Library
from db.ports import Reader
from desktop.models import history
from desktop.models.history import Difference, Past, Told
from desktop.models.wording import Terms
from desktop.session import Session
from desktop.theme.look import Look
from desktop.tr import tr
from desktop.views.page.parts import tool_button
from desktop.widgets.labels import label, rule


class HistoryPanel(QScrollArea):
    """Shows the steps of one record. `closed` tells that it is no longer wanted."""

    closed = Signal()

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        self._session, self._look = session, look
        self.id = 0
        self.past: Past | None = None
        self.setObjectName("inspector")
        self.setAccessibleName(tr("History"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        session.changed.connect(self._on_changed)

    def show_record(self, id_: int) -> None:
        """Show the history of a record."""
        self.id = id_
        terms = self._session.terms
        work = partial(_read, id_=id_, terms=terms)
        self._session.pages.ask(f"history {id(self)}", work, self._take)

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes and self.isVisible() and self.id:
            self.show_record(self.id)

    def _take(self, past: Past) -> None:
        self.past = past
        body = QWidget()
        body.setObjectName("inspectorBody")
        column = QVBoxLayout(body)
        px = self._look.px
        column.setContentsMargins(px(4), px(4), px(4), px(6))
        column.setSpacing(px(2))
        head = QHBoxLayout()
        head.addWidget(label(tr("HISTORY"), "heading"), 1)
        head.addWidget(tool_button(self._look, "x", tr("Close the history"), self.closed.emit))
        column.addLayout(head)
        column.addWidget(label(past.title, "title", wrap=True))
        if not past.steps:
            none = tr("It stands as it came into the library. Every edit is kept here.")
            column.addWidget(label(none, "quiet", wrap=True))
        for step in past.steps:
            column.addWidget(rule())
            column.addWidget(self._step(step))
        if past.more:
            column.addWidget(label(tr("and {number} more", number=past.more), "small"))
        column.addStretch(1)
        self.setWidget(body)

    def _step(self, step: Told) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._look.px(1))
        who = " · ".join(part for part in (step.when, step.who) if part)
        column.addWidget(label(who, "small", wrap=True))
        column.addWidget(label(step.what, "strong", wrap=True))
        for one in step.differences:
            column.addWidget(self._difference(one))
        if step.can_revert and not self._session.read_only:
            back = QPushButton(tr("Take this step back"))
            back.setObjectName("link")
            back.setProperty("kind", "command")
            back.setAccessibleName(tr("Take back: {step}", step=step.what))
            back.clicked.connect(partial(self._revert, step.edit_id))
            column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        return box

    def _difference(self, one: Difference) -> QWidget:
        old = one.old or tr("nothing")
        new = one.new or tr("nothing")
        told = tr("{what}: {old} → {new}", what=one.what, old=old, new=new)
        return label(told, "", wrap=True)

    def _revert(self, edit_id: int, checked: bool = False) -> None:
        del checked
        self._session.write(partial(_revert, id_=self.id, edit_id=edit_id))


def _read(reader: Reader, *, id_: int, terms: Terms) -> Past:
    return history.past(reader, id_, terms)


def _revert(library: Library, *, id_: int, edit_id: int) -> None:
    library.revert(id_, edit_id)

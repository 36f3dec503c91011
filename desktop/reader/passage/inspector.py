"""The passage inspector beside the text: what a selection holds, is evidence for, and could be."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea

from db.changes import ChangeSet
from desktop.reader.passage.actor import ActorForm, accept, decide
from desktop.reader.passage.drawing import Drawing, Ways
from desktop.reader.passage.evidence_for import EvidenceFor
from desktop.reader.passage.form import Form
from desktop.reader.passage.new_event import NewEvent
from desktop.reader.passage.reading import Passage, Reading, Span, Where
from desktop.reader.passage.waiting import Waiting
from desktop.tr import tr

if TYPE_CHECKING:
    from desktop.reader.view import ReaderView

WAIT_MS = 90
"""How long a selection rests before it is read: dragging reads nothing."""


class PassageInspector(QScrollArea):
    """What stands beside the reader. Forms take its place until they are saved or left."""

    gone = Signal(object, bool)

    def __init__(self, view: "ReaderView") -> None:
        super().__init__()
        self._view = view
        self._reading = Reading(view.session, view.source_id)
        self._passage: Passage | None = None
        self._wanted: tuple[str, Where] | None = None
        self._form: Form | None = None
        self._eager = False
        self._wait = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._wait.timeout.connect(self._ask)
        view.session.closing.connect(self._wait.stop)
        self.setObjectName("inspector")
        self.setAccessibleName(tr("Passage"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.selection_changed.connect(self._on_selection)
        view.chosen_changed.connect(self._on_selection)
        view.loaded.connect(self._on_selection)
        view.named.connect(self._on_selection)
        view.session.changed.connect(self._on_changed)
        view.look.changed.connect(self._on_selection)
        self.gone.connect(view.gone)
        self._ways = {
            "new_event": partial(self._open, "new_event"),
            "evidence_for": partial(self._open, "evidence_for"),
            "actor": partial(self._open, "actor"),
            "accept_mention": self._accept,
            "not_mention": partial(self._decide, "never"),
            "always_mention": partial(self._decide, "always"),
        }
        self._drawing = Drawing(
            view,
            Ways(self._open, partial(self._begin, "evidence_for"), self.gone.emit, self._copy),
        )
        self._show_nothing()

    # What is read

    @property
    def passage(self) -> Passage | None:
        """What is shown, once it was read."""
        return self._passage

    @property
    def form(self) -> Form | None:
        """The form that is open, if one is."""
        return self._form

    def knows(self, name: str) -> bool:
        """Tell whether it has a command of that name."""
        return name in self._ways

    def call(self, name: str) -> None:
        """Do what one of its commands asks for."""
        self._ways[name]()

    def can(self) -> set[str]:
        """Tell what is possible with what is selected."""
        found: set[str] = set()
        if self._span() is not None:
            found.add("reader.passage")
            if not self._view.session.read_only:
                found.add("reader.evidence")
        if self._mention() is not None and not self._view.session.read_only:
            found.add("reader.mention")
        return found

    def _span(self) -> Where | None:
        """Give what is selected, else the words or the region of the chosen annotation."""
        view = self._view
        if view.selection is not None:
            return view.selection.start, view.selection.end
        if view.chosen_annotations:
            mark = view.paper.sheet.marks.get(view.chosen_annotations[0])
            if mark is not None and mark.id > 0:
                return mark.id if mark.sides is not None else (mark.start, mark.end)
        return None

    def _mention(self) -> tuple[Span, int, str, str] | None:
        """Give the mention that is selected, or that the caret stands in.

        It is its place, the actor, the words, and whom they may mean.
        """
        view = self._view
        if view.mentioned is None or view.text is None:
            return None
        first, last = view.paper.sheet.selection
        one = view.mentioned.name_at(first, last)
        if one is None:
            return None
        return (one.start, one.end), one.ids[0], view.text.text[one.start : one.end], one.told

    def _on_selection(self) -> None:
        if self._form is None and self.isVisible():
            self._wait.start()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Read what is selected: while hidden nothing was."""
        super().showEvent(event)
        self._on_selection()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Read nothing while hidden."""
        self._wait.stop()
        super().hideEvent(event)

    def _on_changed(self, changes: ChangeSet) -> None:
        self._reading.on_changed(changes)
        kinds = ("actor", "event", "evidence", "annotation", "relation", "source")
        if changes.concerns(*kinds):
            self._on_selection()

    def _ask(self) -> None:
        span = self._span()
        if span is None or self._view.text is None:
            self._passage = None
            self._show_nothing()
            return
        self._reading.ask(span, self._take)

    def _take(self, passage: Passage) -> None:
        if self._form is not None:
            return
        wanted, self._wanted = self._wanted, None
        self._passage = passage
        if wanted is not None and wanted[1] == passage.span:
            self._begin(wanted[0], passage)
            return
        if self._span() == passage.span:
            self._show(passage)
            self._reading.ask_alike(passage, self._take_alike)

    def _take_alike(self, passage: Passage) -> None:
        if self._form is None and self._passage is not None and self._passage.span == passage.span:
            self._passage = passage
            if passage.alike:
                self._show(passage)

    # Forms

    def _open(self, name: str) -> None:
        """Open a form about what is selected, at once or as soon as it was read."""
        span = self._span()
        if span is None:
            return
        if self._form is not None:
            self._form.begin()
            return
        self._bring()
        self._wanted = (name, span)
        self._wait.stop()
        self._show_waiting()
        self._reading.ask(span, self._take)

    def _begin(self, name: str, passage: Passage, target: int = 0) -> None:
        session, look = self._view.session, self._view.look
        if name == "new_event":
            event = NewEvent(session, look, passage)
            event.there_already.connect(partial(self._begin, "evidence_for", passage))
            form: Form = event
        elif name == "actor":
            form = ActorForm(session, look, passage)
        else:
            form = EvidenceFor(session, look, passage, target)
        self._form = form
        form.left.connect(self._on_left)
        body, rows = self._drawing.body()
        rows.addWidget(form)
        self.setWidget(body)
        self._view.commands.refresh()  # what is offered of a selection would do nothing now
        form.begin()
        if self._eager:
            self._eager = False
            form.save()

    def _on_left(self) -> None:
        self._form = None
        self._view.commands.refresh()
        self._view.focus_first()
        self._on_selection()

    def _bring(self) -> None:
        """Show this pane where it was hidden."""
        side = self.parentWidget()
        while side is not None and side.isHidden() and not side.isWindow():
            side.show()
            side = side.parentWidget()

    def _show_waiting(self) -> None:
        body, rows = self._drawing.body()
        waiting = Waiting(tr("Reading the passage…"), self._on_eager, self._give_up)
        rows.addWidget(waiting)
        rows.addStretch(1)
        self.setWidget(body)
        waiting.setFocus()

    def _on_eager(self) -> None:
        self._eager = True

    def _give_up(self) -> None:
        self._wanted, self._eager = None, False
        self._on_left()

    # Mentions and quotations

    def _accept(self) -> None:
        found = self._mention()
        if found is not None:
            accept(self._view.session, self._view.source_id, found[0], found[1], found[2])

    def _decide(self, verdict: str) -> None:
        found = self._mention()
        if found is not None:
            source = self._view.source_id if verdict == "never" else None
            decide(self._view.session, found[1], found[2], verdict, source)

    def _copy(self) -> None:
        self._view.commands("copy_citation")

    # What is shown

    def _show_nothing(self) -> None:
        found = self._mention() if "reader.mention" in self.can() else None
        self.setWidget(self._drawing.nothing("" if found is None else found[3]))

    def _show(self, passage: Passage) -> None:
        at = self.verticalScrollBar().value()
        self.setWidget(self._drawing.passage(passage))
        self.verticalScrollBar().setValue(at)

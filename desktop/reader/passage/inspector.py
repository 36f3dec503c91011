"""The passage inspector beside the text: what a selection holds, is evidence for, and could be."""

from collections import Counter
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from db.changes import ChangeSet
from db.passages.holding import Rests
from db.passages.proposal import Participant
from desktop import places
from desktop.models.wording import kind_name, short_date, term
from desktop.places import Place
from desktop.reader.passage import parts, stating, telling
from desktop.reader.passage.actor import ActorForm, accept, decide
from desktop.reader.passage.evidence_for import EvidenceFor
from desktop.reader.passage.form import Form, shown
from desktop.reader.passage.new_event import NewEvent
from desktop.reader.passage.reading import Passage, Reading, Span
from desktop.tr import tr
from desktop.widgets.labels import label

if TYPE_CHECKING:
    from desktop.reader.view import ReaderView

WAIT_MS = 90
"""How long a selection rests before it is read: dragging reads nothing."""

MOST = 8


class PassageInspector(QScrollArea):
    """What stands beside the reader. Forms take its place until they are saved or left."""

    gone = Signal(object, bool)

    def __init__(self, view: "ReaderView") -> None:
        super().__init__()
        self._view = view
        self._reading = Reading(view.session, view.source_id)
        self._passage: Passage | None = None
        self._wanted: tuple[str, Span] | None = None
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
        view.session.changed.connect(self._on_changed)
        view.look.changed.connect(self._on_look)
        self.gone.connect(view.gone)
        self._ways = {
            "new_event": partial(self._open, "new_event"),
            "evidence_for": partial(self._open, "evidence_for"),
            "actor": partial(self._open, "actor"),
            "accept_mention": self._accept,
            "not_mention": partial(self._decide, "never"),
            "always_mention": partial(self._decide, "always"),
        }
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

    def _span(self) -> Span | None:
        """Give what is selected, else the words of the chosen annotation."""
        view = self._view
        if view.selection is not None:
            return view.selection.start, view.selection.end
        if view.chosen_annotations:
            mark = view.paper.sheet.marks.get(view.chosen_annotations[0])
            if mark is not None and mark.start < mark.end:
                return mark.start, mark.end
        return None

    def _mention(self) -> tuple[Span, int, str] | None:
        """Give the mention that is selected, or that the caret stands in: place, actor, words."""
        view = self._view
        if view.mentioned is None or view.text is None:
            return None
        first, last = view.paper.sheet.selection
        for one in view.mentioned.names:
            if one.start <= max(last - 1, first) and one.end > first and one.ids:
                return (one.start, one.end), one.ids[0], view.text.text[one.start : one.end]
        return None

    def _on_selection(self) -> None:
        if self._form is None:
            self._wait.start()

    def _on_changed(self, changes: ChangeSet) -> None:
        self._reading.on_changed(changes)
        kinds = ("actor", "event", "evidence", "annotation", "relation", "source")
        if self._form is None and changes.concerns(*kinds):
            self._wait.start()

    def _on_look(self) -> None:
        if self._form is None:
            self._wait.start()

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
            form: Form = NewEvent(session, look, passage)
        elif name == "actor":
            form = ActorForm(session, look, passage)
        else:
            form = EvidenceFor(session, look, passage, target)
        self._form = form
        form.left.connect(self._on_left)
        body, rows = self._body()
        rows.addWidget(form)
        self.setWidget(body)
        form.begin()
        if self._eager:
            self._eager = False
            form.save()

    def _on_left(self) -> None:
        self._form = None
        self._view.focus_first()
        self._wait.start()

    def _bring(self) -> None:
        """Show this pane where it was hidden."""
        side = self.parentWidget()
        while side is not None and side.isHidden() and not side.isWindow():
            side.show()
            side = side.parentWidget()

    def _show_waiting(self) -> None:
        body, rows = self._body()
        waiting = _Waiting(tr("Reading the passage…"), self._on_eager, self._give_up)
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

    # What is shown

    def _body(self) -> tuple[QWidget, QVBoxLayout]:
        px = self._view.look.px
        body = QWidget()
        body.setObjectName("inspectorBody")
        rows = QVBoxLayout(body)
        rows.setContentsMargins(px(4), px(4), px(4), px(4))
        rows.setSpacing(px(4))
        return body, rows

    def _show_nothing(self) -> None:
        body, rows = self._body()
        rows.addWidget(label(tr("Select words to see what they hold."), "quiet", wrap=True))
        keys = tr("E new event · V evidence for… · A name of an actor")
        rows.addWidget(label(keys, "small", wrap=True))
        self._add_mentioned(rows)
        rows.addStretch(1)
        self.setWidget(body)

    def _show(self, passage: Passage) -> None:
        look, context = self._view.look, passage.holding.context
        at = self.verticalScrollBar().value()
        body, rows = self._body()
        where = telling.place(context)
        title = tr("Selection in {where}", where=where) if where else tr("Selection")
        rows.addWidget(parts.line(look, "source", label(title, "quiet")))
        rows.addWidget(parts.quotation(look, shown(passage)))
        self._add_holding(rows, passage)
        self._add_evidence(rows, passage)
        rows.addWidget(stating.Stating(self._view.session, look, passage))
        self._add_mentioned(rows)
        self._add_alike(rows, passage)
        self._add_citation(rows, passage)
        rows.addStretch(1)
        self.setWidget(body)
        self.verticalScrollBar().setValue(at)

    def _section(self, rows: QVBoxLayout, title: str) -> QVBoxLayout:
        box, inner = parts.column(self._view.look)
        inner.addWidget(parts.heading(title))
        rows.addWidget(box)
        return inner

    def _add_holding(self, rows: QVBoxLayout, passage: Passage) -> None:
        holding, look = passage.holding, self._view.look
        if not (holding.mentions or holding.dates or holding.figures):
            return
        inner = self._section(rows, tr("In this passage"))
        for one in holding.mentions[:MOST]:
            inner.addWidget(self._person(one, holding.titles))
        for date in holding.dates[:MOST]:
            words = label(f"“{holding.context.words(date.span)}”", "", wrap=True)
            inner.addWidget(parts.line(look, "event", words, "", telling.arithmetic(date, holding)))
        for figure in holding.figures[:MOST]:
            words = label(holding.context.words((figure.start, figure.end)), "", wrap=True)
            inner.addWidget(parts.line(look, "figure", words, kind_name("figure").lower()))

    def _person(self, one: Participant, titles: dict[int, str]) -> QWidget:
        go = partial(self._go, places.record(one.actor_id))
        words = parts.link(titles.get(one.actor_id, "?"), go, kind="actor")
        role = term(self._view.session.terms, "role", one.role)
        acts = telling.acting_for(one, titles)
        return parts.line(self._view.look, "actor", words, role, acts)

    def _add_evidence(self, rows: QVBoxLayout, passage: Passage) -> None:
        inner = self._section(rows, tr("Evidence for"))
        holding, look = passage.holding, self._view.look
        together: dict[int, list[Rests]] = {}
        for one in holding.evidence:
            together.setdefault(one.target_id, []).append(one)
        for several in list(together.values())[:MOST]:
            inner.addWidget(self._rests(several, holding.titles))
        if self._view.session.read_only:
            return
        new = parts.link(
            tr("New event from this"), partial(self._open, "new_event"), kind="command"
        )
        inner.addWidget(parts.line(look, "event", new, "E"))
        tie = parts.link(tr("Evidence for…"), partial(self._open, "evidence_for"), kind="command")
        inner.addWidget(parts.line(look, "evidence", tie, "V"))
        name = parts.link(tr("Name of an actor…"), partial(self._open, "actor"), kind="command")
        inner.addWidget(parts.line(look, "actor", name, "A"))
        if not holding.could_be:
            return
        inner = self._section(rows, tr("Could be evidence for"))
        elsewhere = {one.id for one in passage.elsewhere}
        for one in holding.could_be[:5]:
            begin = partial(self._begin, "evidence_for", passage, one.id)
            words = parts.link(one.title, begin, kind="event")
            told = tr("told by {names}", names=self._sources(passage, one.sources))
            below = told if one.id in elsewhere else ""
            after = short_date(one.date) if one.date else ""
            inner.addWidget(parts.line(look, "event", words, after, below))

    def _sources(self, passage: Passage, ids: tuple[int, ...]) -> str:
        names = passage.source_names
        return ", ".join(names[one] for one in ids if one in names)

    def _rests(self, several: list[Rests], titles: dict[int, str]) -> QWidget:
        one = next((one for one in several if not one.field), several[0])
        go = partial(self._go, places.record(one.target_id))
        words = parts.link(titles.get(one.target_id, "?"), go, kind=one.target_kind)
        stance = term(self._view.session.terms, "stance", one.stance)
        fields = dict.fromkeys((one.field or "").replace("_", " ") for one in several)
        named = ", ".join(field for field in fields if field)
        whole = any(not one.field for one in several)
        below = tr("also on {fields}", fields=named) if whole else tr("on {fields}", fields=named)
        below = below if named else ""
        return parts.line(self._view.look, one.target_kind, words, stance, below)

    def _add_mentioned(self, rows: QVBoxLayout) -> None:
        mentioned = self._view.mentioned
        if mentioned is None or not mentioned.names:
            return
        counted = Counter(one.ids[0] for one in mentioned.names if one.ids)
        told = {one.ids[0]: one.told for one in mentioned.names if one.ids}
        inner = self._section(rows, tr("Mentions in this source"))
        for actor, number in counted.most_common(6):
            go = partial(self._go, places.record(actor))
            words = parts.link(told[actor].split(", ")[0], go, kind="actor", tip=told[actor])
            inner.addWidget(parts.line(self._view.look, "actor", words, str(number)))

    def _add_alike(self, rows: QVBoxLayout, passage: Passage) -> None:
        if not passage.alike:
            return
        inner = self._section(rows, tr("Similar passages"))
        for one in passage.alike[:4]:
            go = partial(self._go, places.reader(one.source_id, (one.start, one.end)))
            name = passage.source_names.get(one.source_id, one.source_title)
            where = f"¶ {one.number}" if one.number else ""
            words = parts.link(name, go, kind="source")
            text = one.text if len(one.text) <= 140 else f"{one.text[:139]}…"
            inner.addWidget(parts.line(self._view.look, "source", words, where, text))

    def _add_citation(self, rows: QVBoxLayout, passage: Passage) -> None:
        inner = self._section(rows, tr("Cite"))
        inner.addWidget(label(passage.cited, "quiet", wrap=True))
        copy = QPushButton(tr("Copy with citation"))
        copy.setAccessibleName(copy.text())
        copy.setAutoDefault(True)
        copy.clicked.connect(lambda _=False: self._view.commands("copy_citation"))
        inner.addWidget(copy, 0, Qt.AlignmentFlag.AlignLeft)

    def _go(self, place: Place) -> None:
        apart = QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier
        self.gone.emit(place, bool(apart))


class _Waiting(QWidget):
    """Stands in for a form until its passage was read; Enter before then saves it at once."""

    def __init__(self, text: str, eager: Callable[[], None], left: Callable[[], None]) -> None:
        super().__init__()
        self._eager, self._left = eager, left
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(label(text, "quiet"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Remember Enter; leave by Escape."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._eager()
        elif event.key() == Qt.Key.Key_Escape:
            self._left()
        else:
            super().keyPressEvent(event)

"""Draws what the passage inspector shows: only widgets, and what their lines lead to."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from db.passages.holding import Rests
from db.passages.proposal import Participant
from desktop import places
from desktop.models.wording import kind_name, short_date, term
from desktop.places import Place
from desktop.reader.passage import parts, stating, telling
from desktop.reader.passage.form import shown
from desktop.reader.passage.reading import Passage
from desktop.tr import tr
from desktop.widgets.labels import label

if TYPE_CHECKING:
    from desktop.reader.view import ReaderView

MOST = 8


@dataclass(frozen=True, slots=True)
class Ways:
    """What the lines lead to: a form by name, tying to a record, a place, the clipboard."""

    open_form: Callable[[str], None]
    tie: Callable[[Passage, int], None]
    go: Callable[[Place, bool], None]
    copy: Callable[[], None]


class Drawing:
    """Makes the bodies of the pane."""

    def __init__(self, view: "ReaderView", ways: Ways) -> None:
        self._view, self._ways = view, ways

    def body(self) -> tuple[QWidget, QVBoxLayout]:
        """Make an empty pane."""
        px = self._view.look.px
        body = QWidget()
        body.setObjectName("inspectorBody")
        rows = QVBoxLayout(body)
        rows.setContentsMargins(px(4), px(4), px(4), px(4))
        rows.setSpacing(px(4))
        return body, rows

    def nothing(self, mention: str = "") -> QWidget:
        """Say what can be done where nothing is selected; `mention`: whom the name there means."""
        body, rows = self.body()
        if mention:
            self._add_mention(rows, mention)
        rows.addWidget(label(tr("Select words to see what they hold."), "quiet", wrap=True))
        if not self._view.session.read_only:
            keys = tr("E new event · V evidence for… · A name of an actor")
            rows.addWidget(label(keys, "small", wrap=True))
        self._add_mentioned(rows)
        rows.addStretch(1)
        return body

    def passage(self, passage: Passage) -> QWidget:
        """Show a passage whole."""
        look, context = self._view.look, passage.holding.context
        body, rows = self.body()
        where = telling.place(context)
        title = tr("Selection in {where}", where=where) if where else tr("Selection")
        if context.region_id is not None:
            title = tr("Region on {where}", where=where)
        rows.addWidget(parts.line(look, "source", label(title, "quiet")))
        rows.addWidget(parts.quotation(look, shown(passage)))
        self._add_holding(rows, passage)
        self._add_evidence(rows, passage)
        rows.addWidget(stating.Stating(self._view.session, look, passage))
        self._add_mentioned(rows)
        self._add_alike(rows, passage)
        self._add_citation(rows, passage)
        rows.addStretch(1)
        return body

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
            tr("New event from this"), partial(self._ways.open_form, "new_event"), kind="command"
        )
        inner.addWidget(parts.line(look, "event", new, "E"))
        tie = parts.link(
            tr("Evidence for…"), partial(self._ways.open_form, "evidence_for"), kind="command"
        )
        inner.addWidget(parts.line(look, "evidence", tie, "V"))
        name = parts.link(
            tr("Name of an actor…"), partial(self._ways.open_form, "actor"), kind="command"
        )
        inner.addWidget(parts.line(look, "actor", name, "A"))
        if not holding.could_be:
            return
        inner = self._section(rows, tr("Could be evidence for"))
        elsewhere = {one.id for one in passage.elsewhere}
        for one in holding.could_be[:5]:
            begin = partial(self._ways.tie, passage, one.id)
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

    def _add_mention(self, rows: QVBoxLayout, told: str) -> None:
        inner = self._section(rows, tr("The name at the caret"))
        inner.addWidget(parts.line(self._view.look, "actor", label(told, "", wrap=True)))
        for name in ("accept_mention", "not_mention", "always_mention"):
            action = self._view.own_actions[f"reader.{name}"]
            do = parts.link(action.text(), partial(self._decide, name), kind="command")
            inner.addWidget(parts.line(self._view.look, "", do, action.shortcut().toString()))

    def _decide(self, name: str) -> None:
        self._view.call(name)
        self._view.focus_first()

    def _add_mentioned(self, rows: QVBoxLayout) -> None:
        mentioned = self._view.mentioned
        named = mentioned.most_named(6) if mentioned is not None else []
        if not named:
            return
        inner = self._section(rows, tr("Mentions in this source"))
        for actor, told, number in named:
            go = partial(self._go, places.record(actor))
            words = parts.link(told.split(", ")[0], go, kind="actor", tip=told)
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
            text = one.shown if len(one.shown) <= 140 else f"{one.shown[:139]}…"
            inner.addWidget(parts.line(self._view.look, "source", words, where, text))

    def _add_citation(self, rows: QVBoxLayout, passage: Passage) -> None:
        inner = self._section(rows, tr("Cite"))
        inner.addWidget(label(passage.cited, "quiet", wrap=True))
        copy = QPushButton(tr("Copy with citation"))
        copy.setAccessibleName(copy.text())
        copy.setAutoDefault(True)
        copy.clicked.connect(lambda _=False: self._ways.copy())
        inner.addWidget(copy, 0, Qt.AlignmentFlag.AlignLeft)

    def _go(self, place: Place) -> None:
        apart = QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier
        self._ways.go(place, bool(apart))

"""What stands behind a mark, beside the view: its events with their passages, to be followed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from db.analysis.behind import MOST, Behind, Passage, behind
from db.ports import Reader
from desktop import places
from desktop.models.blocks import Link
from desktop.models.wording import short_date, term
from desktop.session import Session
from desktop.theme.look import Look
from desktop.tr import tr
from desktop.widgets.labels import Badge, LinkLabel, label

Group = tuple[str, tuple[int, ...]]
"""A heading and ids of events and relations."""

_PASSAGES = 3
"""Passages shown with an event; all stand on its page."""


class BehindPane(QScrollArea):
    """Events and relations under headings. `gone` gives a place and whether in a new tab."""

    gone = Signal(object, bool)

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        self._session, self._look = session, look
        self._title, self._summary = "", ""
        self._groups: tuple[Group, ...] = ()
        self.shown: tuple[Behind, ...] = ()
        self.setObjectName("inspector")
        self.setAccessibleName(tr("Events behind what is chosen"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        session.changed.connect(self._ask)
        look.changed.connect(self._ask)

    def show_groups(self, title: str, summary: str, groups: Sequence[Group]) -> None:
        """Show what stands behind a mark: its title, a line about it, and the records."""
        self._title, self._summary, self._groups = title, summary, tuple(groups)
        self._ask()

    def _ask(self) -> None:
        ids = [id_ for _, members in self._groups for id_ in members]
        if not ids:
            return

        def look(reader: Reader) -> tuple[Behind, ...]:
            return behind(reader, ids)

        self._session.pages.ask(f"behind {id(self)}", look, self._take)

    def _take(self, found: tuple[Behind, ...]) -> None:
        self.shown = found
        by_id = {one.id: one for one in found}
        px = self._look.px
        body = QWidget()
        body.setObjectName("inspectorBody")
        column = QVBoxLayout(body)
        column.setContentsMargins(px(3.5), px(3), px(3.5), px(3))
        column.setSpacing(px(2))
        column.addWidget(label(self._title, "title", wrap=True))
        if self._summary:
            column.addWidget(label(self._summary, "quiet", wrap=True))
        for heading, members in self._groups:
            shown = [by_id[id_] for id_ in members if id_ in by_id]
            if heading and shown:
                column.addSpacing(px(1))
                column.addWidget(label(heading, "heading", wrap=True))
            for one in shown:
                self._add(column, one)
        wanted = sum(len(members) for _, members in self._groups)
        if wanted > MOST:
            text = tr("The first {most} of {number} are shown.", most=MOST, number=wanted)
            column.addWidget(label(text, "quiet", wrap=True))
        column.addStretch(1)
        self.setWidget(body)

    def _add(self, column: QVBoxLayout, one: Behind) -> None:
        row = QHBoxLayout()
        row.setSpacing(self._look.px(1.5))
        row.addWidget(Badge(self._look, one.kind, 4), 0, Qt.AlignmentFlag.AlignTop)
        title = LinkLabel(self._look, Link(one.title, one.kind, one.id), weight=500)
        title.followed.connect(self._on_followed)
        row.addWidget(title, 1)
        column.addLayout(row)
        terms = self._session.terms
        vocabulary = "event_type" if one.kind == "event" else "relation_kind"
        status = "" if one.status in {None, "happened"} else term(terms, "status", one.status)
        parts = (
            short_date(one.date) if one.date else tr("no date"),
            term(terms, vocabulary, one.type),
            status,
            "" if one.passages else tr("no passage says so"),
        )
        about = label(" · ".join(part for part in parts if part), "small", wrap=True)
        column.addWidget(about)
        for passage in one.passages[:_PASSAGES]:
            column.addLayout(self._quotation(passage))
        if len(one.passages) > _PASSAGES:
            more = tr("{number} more passages on its page", number=len(one.passages) - _PASSAGES)
            column.addWidget(label(more, "small", wrap=True))

    def _on_followed(self, id_: int, apart: bool) -> None:
        self.gone.emit(places.record(id_), apart)

    def _quotation(self, passage: Passage) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._look.px(2))
        bar = QFrame()
        bar.setObjectName("quotationBar")
        bar.setFixedWidth(3)
        row.addWidget(bar)
        words = QVBoxLayout()
        words.setSpacing(0)
        if passage.words:
            words.addWidget(label(f"… {passage.words} …", "quotation", wrap=True))
        where = " ".join(part for part in (passage.source, passage.locator) if part)
        stance = term(self._session.terms, "stance", passage.stance)
        told = where if passage.stance == "supports" else f"{where} · {stance}"
        link = QPushButton(told.replace("&", "&&"))
        link.setObjectName("link")
        link.setProperty("kind", "source")
        link.setAccessibleName(tr("Read the passage in {source}", source=where))
        link.clicked.connect(lambda: self.gone.emit(self._place(passage), False))
        words.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        row.addLayout(words, 1)
        return row

    @staticmethod
    def _place(passage: Passage) -> places.Place:
        if passage.span is None:
            return places.record(passage.source_id)
        return places.reader(passage.source_id, passage.span)

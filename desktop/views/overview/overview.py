"""The overview: what the library holds, what is missing in it, what was done last."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from db.changes import ChangeSet
from db.history.undo import EditInfo, listed, subject
from db.ports import Reader
from db.search import engine
from db.store import rows
from db.store.outline import Outline, outline
from desktop import places
from desktop.labels import label_text
from desktop.models import filters
from desktop.models.blocks import Link
from desktop.models.found import by_year
from desktop.models.wording import moment
from desktop.session import Session
from desktop.theme.look import Look
from desktop.tr import Text, number, tr
from desktop.views.overview.kind_card import KindCard
from desktop.widgets.buttons import ElidedButton
from desktop.widgets.flow import place_cards
from desktop.widgets.histogram import Histogram
from desktop.widgets.labels import Badge, LinkLabel, label

GAPS: Final[tuple[tuple[Text, str, str], ...]] = (
    ("Events without evidence", "event", "missing:evidence"),
    ("Events that rest on one voice", "event", "voices:1"),
    ("Events with disputed evidence", "event", "is:disputed"),
    ("Events without a date", "event", "missing:date"),
    ("Sources not read yet", "source", "is:unread"),
    ("Sources without a text", "source", "missing:document"),
    ("Orphaned annotations", "annotation", "is:orphan"),
)
"""What may be missing: words, kind of list, query."""

TEXTS: Final = ("is:reading has:document", "is:unread has:document", "is:read has:document")
"""Queries for sources with a text, those that wait for a reader first."""

MOST: Final = 6
"""Texts, and edits, that are shown."""


@dataclass(frozen=True, slots=True)
class Looked:
    """All that the overview shows; an edit comes with a record it is about."""

    found: Outline
    years: Mapping[int, int]
    gaps: list[int]
    texts: list[tuple[int, str, str]]
    edits: list[tuple[EditInfo, int | None]]


def look_over(reader: Reader) -> Looked:
    """Read all that the overview shows."""
    gaps = [len(engine.id_array(reader, f"kind:{kind} {query}")) for _, kind, query in GAPS]
    texts: list[tuple[int, str, str]] = []
    for query in TEXTS:
        ids = engine.id_array(reader, f"kind:source {query}")[: MOST - len(texts)]
        state = query.partition(" ")[0]
        texts += [(int(id_), rows.title(reader, int(id_)), state) for id_ in ids]
    return Looked(
        outline(reader),
        by_year(reader, "event"),
        gaps,
        texts,
        [(edit, subject(reader, edit.id)) for edit in listed(reader, MOST)],
    )


class Overview(QScrollArea):
    """The first screen; `gone` gives the place that was clicked."""

    gone = Signal(object)

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        self._session, self._look = session, look
        self._columns: tuple[QGridLayout, QWidget, QWidget] | None = None
        self._cards: tuple[QGridLayout, list[QFrame]] | None = None
        self.setObjectName("page")
        self.setAccessibleName(tr("Overview"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        session.changed.connect(self._on_changed)
        self._ask()

    def _ask(self) -> None:
        self._session.pages.ask(f"overview {id(self)}", look_over, self._draw)

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes:
            self._ask()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Set what there is side by side where there is room."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        if self._columns is None or self._cards is None:
            return
        beside = self.width() >= self._look.px(180)
        place_cards(*self._cards, self.width() // self._look.px(38))
        grid, left, right = self._columns
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(left, 0, 0, top)
        grid.addWidget(right, *((0, 1) if beside else (1, 0)), top)
        grid.setColumnStretch(1, 1 if beside else 0)

    def _draw(self, looked: Looked) -> None:
        px = self._look.px
        body = QWidget()
        body.setObjectName("pageBody")
        column = QVBoxLayout(body)
        column.setContentsMargins(px(7.5), px(6), px(7.5), px(6))
        column.setSpacing(px(6))
        title = looked.found.title or self._session.path.stem
        column.addWidget(label(title, "pageTitle", wrap=True))
        self._cards = self._kinds(looked.found)
        column.addLayout(self._cards[0])
        if len(looked.years) > 1:
            column.addWidget(self._years(looked.years))
        left = self._section(tr("TO LOOK AT"), self._gaps(looked.gaps))
        right = QWidget()
        sections = QVBoxLayout(right)
        sections.setContentsMargins(0, 0, 0, 0)
        sections.setSpacing(px(6))
        if looked.texts:
            sections.addWidget(self._section(tr("TEXTS"), self._texts(looked.texts)))
        if looked.edits:
            sections.addWidget(self._section(tr("LATEST EDITS"), self._edits(looked.edits)))
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(8))
        grid.setVerticalSpacing(px(6))
        grid.setColumnStretch(0, 1)
        column.addLayout(grid)
        column.addStretch(1)
        self._columns = (grid, left, right)
        self._arrange()
        self.setWidget(body)

    def _years(self, years: Mapping[int, int]) -> QWidget:
        chart = Histogram(self._look, side=0)
        chart.setAccessibleName(tr("Events by year"))
        chart.setToolTip(tr("Click a year, or drag over several, to see their events."))
        chart.show_years(years, None)
        chart.brushed.connect(self._on_brushed)
        rows = QVBoxLayout()
        rows.addWidget(chart)
        return self._section(tr("EVENTS BY YEAR"), rows)

    def _on_brushed(self, first: int, last: int) -> None:
        self.gone.emit(places.listed("event", filters.within("", first, last)))

    def _section(self, heading: str, rows: QLayout) -> QWidget:
        section = QWidget()
        column = QVBoxLayout(section)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._look.px(2.5))
        column.addWidget(label(heading, "heading"))
        column.addLayout(rows)
        return section

    def _kinds(self, found: Outline) -> tuple[QGridLayout, list[QFrame]]:
        grid = QGridLayout()
        grid.setSpacing(self._look.px(3))
        cards: list[QFrame] = []
        for kind in places.LISTED:
            card = KindCard(self._look, kind, found.counts.get(kind, 0))
            card.opened.connect(lambda to=kind: self.gone.emit(places.listed(to)))
            cards.append(card)
        return grid, cards

    def _gaps(self, counts: list[int]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._look.px(3))
        grid.setVerticalSpacing(self._look.px(1))
        rows = [(gap, count) for gap, count in zip(GAPS, counts, strict=True) if count]
        for at, ((text, kind, query), count) in enumerate(rows):
            shown = label(number(count), "strong")
            shown.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            shown.setMinimumWidth(self._look.px(9))
            grid.addWidget(shown, at, 0)
            link = ElidedButton(tr(text))
            link.setObjectName("link")
            link.setProperty("kind", "command")
            place = places.listed(kind, query)
            link.clicked.connect(lambda _=False, to=place: self.gone.emit(to))
            grid.addWidget(link, at, 1, Qt.AlignmentFlag.AlignLeft)
        if not rows:
            grid.addWidget(
                label(
                    tr("Nothing is missing. Import documents, or add a record with New."),
                    "quiet",
                    wrap=True,
                ),
                0,
                0,
                1,
                2,
            )
        link = QPushButton(tr("Likely duplicates"))
        link.setObjectName("link")
        link.setProperty("kind", "command")
        link.clicked.connect(lambda: self.gone.emit(places.view("duplicates")))
        grid.addWidget(link, grid.rowCount(), 1 if rows else 0, Qt.AlignmentFlag.AlignLeft)
        grid.setColumnStretch(1, 1)
        return grid

    def _texts(self, sources: list[tuple[int, str, str]]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._look.px(2))
        grid.setVerticalSpacing(self._look.px(2))
        states = {"is:reading": tr("being read"), "is:unread": tr("unread"), "is:read": tr("read")}
        for at, (id_, title, state) in enumerate(sources):
            grid.addWidget(Badge(self._look, "source", 4), at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self._link(Link(title, "source", id_), places.reader(id_)), at, 1)
            grid.addWidget(label(states[state], "quiet"), at, 2, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(1, 1)
        return grid

    def _edits(self, edits: list[tuple[EditInfo, int | None]]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._look.px(3))
        grid.setVerticalSpacing(self._look.px(2))
        for at, (edit, about) in enumerate(edits):
            top = Qt.AlignmentFlag.AlignTop
            grid.addWidget(label(moment(edit.made), "quiet"), at, 0, top)
            words = label_text(edit.label, json.loads(edit.details))
            undone = tr(" (undone)") if edit.state == "undone" else ""
            if about is None:
                grid.addWidget(label(words + undone, wrap=True), at, 1)
            else:
                link = Link(words + undone, "event", about)
                grid.addWidget(self._link(link, places.record(about)), at, 1)
        grid.setColumnStretch(1, 1)
        return grid

    def _link(self, link: Link, to: places.Place) -> LinkLabel:
        made = LinkLabel(self._look, link)
        made.followed.connect(lambda: self.gone.emit(to))
        return made

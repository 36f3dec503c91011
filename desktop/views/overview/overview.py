"""The overview: what the library holds, what is missing in it, what was done last."""

import json
from datetime import UTC, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from db.changes import ChangeSet
from db.history.undo import EditInfo, listed
from db.ports import Reader
from db.search import engine
from db.store.outline import Outline, outline
from desktop import places
from desktop.labels import label_text
from desktop.models.wording import kind_name
from desktop.session import Session
from desktop.theme.look import Look
from desktop.tr import number, tr
from desktop.widgets.labels import Badge, Elided, label

GAPS = (
    ("Events without evidence", "event", "missing:evidence"),
    ("Events that rest on one voice", "event", "voices:1"),
    ("Events with disputed evidence", "event", "is:disputed"),
    ("Events without a date", "event", "missing:date"),
    ("Sources not read yet", "source", "is:unread"),
    ("Sources without a text", "source", "missing:document"),
    ("Orphaned annotations", "annotation", "is:orphan"),
)
"""What may be missing: words, kind of list, query."""

Looked = tuple[Outline, list[int], list[EditInfo]]


def look_over(reader: Reader) -> Looked:
    """Read all that the overview shows."""
    gaps = [len(engine.id_array(reader, f"kind:{kind} {query}")) for _, kind, query in GAPS]
    return outline(reader), gaps, listed(reader, 8)


class Overview(QScrollArea):
    """The first screen; `gone` gives the place that was clicked."""

    gone = Signal(object)

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        self._session, self._look = session, look
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

    def _draw(self, looked: Looked) -> None:
        found, gaps, edits = looked
        px = self._look.px
        body = QWidget()
        body.setObjectName("pageBody")
        column = QVBoxLayout(body)
        column.setContentsMargins(px(7.5), px(6), px(7.5), px(6))
        column.setSpacing(px(4))
        title = found.title or self._session.path.stem
        column.addWidget(label(title, "pageTitle", wrap=True))
        column.addLayout(self._kinds(found))
        column.addSpacing(px(2))
        column.addWidget(label(tr("TO LOOK AT"), "heading"))
        column.addLayout(self._gaps(gaps))
        column.addSpacing(px(2))
        if edits:
            column.addWidget(label(tr("LATEST EDITS"), "heading"))
            column.addLayout(self._edits(edits))
        column.addStretch(1)
        self.setWidget(body)

    def _kinds(self, found: Outline) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(self._look.px(3))
        for at, kind in enumerate(places.LISTED):
            count = found.counts.get(kind, 0)
            card = QFrame()
            card.setObjectName("card")
            inside = QGridLayout(card)
            px = self._look.px
            inside.setContentsMargins(px(4), px(3), px(4), px(3))
            inside.addWidget(Badge(self._look, kind, 6), 0, 0)
            inside.addWidget(label(number(count), "title"), 0, 1)
            link = QPushButton(kind_name(kind, count))
            link.setObjectName("link")
            link.setProperty("kind", kind)
            link.clicked.connect(lambda _=False, to=kind: self.gone.emit(places.listed(to)))
            inside.addWidget(link, 1, 0, 1, 2)
            inside.setColumnStretch(1, 1)
            grid.addWidget(card, at // 4, at % 4)
        return grid

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
            link = QPushButton(tr(text))
            link.setObjectName("link")
            link.setProperty("kind", "command")
            place = places.listed(kind, query)
            link.clicked.connect(lambda _=False, to=place: self.gone.emit(to))
            grid.addWidget(link, at, 1, Qt.AlignmentFlag.AlignLeft)
        if not rows:
            grid.addWidget(
                label(
                    tr("Nothing is missing. Import documents, or add a record with New."), "quiet"
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

    def _edits(self, edits: list[EditInfo]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._look.px(3))
        grid.setVerticalSpacing(self._look.px(1.5))
        for at, edit in enumerate(edits):
            made = datetime.fromtimestamp(edit.made / 1000, UTC).astimezone()
            grid.addWidget(label(made.strftime("%Y-%m-%d %H:%M"), "quiet"), at, 0)
            words = label_text(edit.label, json.loads(edit.details))
            undone = tr(" (undone)") if edit.state == "undone" else ""
            grid.addWidget(Elided(words + undone), at, 1)
        grid.setColumnStretch(1, 1)
        return grid

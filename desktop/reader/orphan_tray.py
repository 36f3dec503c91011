"""The tray of the reader: annotations that lost their passage, placed again by hand."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListView, QPushButton, QVBoxLayout, QWidget

from db.store.orphans import Orphan, Place
from desktop.theme.look import Look
from desktop.tr import Text, tr
from desktop.widgets.labels import label

_LONGEST = 90
_NOWHERE: Final[Text] = (
    "No words like these stand in the text. Select the words on which it shall stand,"
    " then place it at the selection."
)


class OrphanTray(QWidget):
    """A list of what is lost, and for each the places where it might stand."""

    shown = Signal(int, int)
    """A span of the text that somebody wants to see."""
    placed = Signal(object, int, int)
    """An annotation, and the span of the text on which it shall stand."""
    placed_at_selection = Signal(object)
    closed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._orphans: Sequence[Orphan] = ()
        self.setObjectName("listHead")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        px = look.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(4), px(2), px(4), px(2))
        head = QHBoxLayout()
        self._title = label("", "strong")
        head.addWidget(self._title, 1)
        self.here = self._button(tr("Place here"), head)
        self.at_selection = self._button(tr("Place at the selection"), head)
        self._close = self._button(tr("Close"), head)
        column.addLayout(head)
        row = QHBoxLayout()
        self.lost = self._list(tr("Lost annotations"), row)
        self.places = self._list(tr("Places where it might stand"), row)
        self.nowhere = label(tr(_NOWHERE), "quiet", wrap=True)
        self.nowhere.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        row.addWidget(self.nowhere, 1)
        column.addLayout(row)
        self.setMaximumHeight(px(48))
        self.lost.selectionModel().currentChanged.connect(self._on_lost)
        self.places.selectionModel().currentChanged.connect(self._on_place)
        self.places.activated.connect(self._on_here)
        self.here.clicked.connect(self._on_here)
        self.at_selection.clicked.connect(self._on_at_selection)
        self._close.clicked.connect(self.closed)
        self.hide()

    def show_orphans(self, orphans: Sequence[Orphan]) -> None:
        """Show these; the first is chosen."""
        self._orphans = orphans
        self._title.setText(
            tr("{n} {n:annotation|annotations} lost {n:its passage|their passages}", n=len(orphans))
        )
        _fill(self.lost, [" · ".join(filter(None, (one.exact, one.note))) for one in orphans])
        self._on_lost()

    @property
    def _orphan(self) -> Orphan | None:
        row = self.lost.currentIndex().row()
        return self._orphans[row] if 0 <= row < len(self._orphans) else None

    @property
    def _place(self) -> Place | None:
        row, orphan = self.places.currentIndex().row(), self._orphan
        return orphan.places[row] if orphan and 0 <= row < len(orphan.places) else None

    def _on_lost(self) -> None:
        orphan = self._orphan
        _fill(
            self.places,
            [f"{round(one.score * 100)} %  {one.words}" for one in orphan.places] if orphan else [],
        )
        nowhere = orphan is not None and not orphan.places
        self.places.setVisible(not nowhere)
        self.nowhere.setVisible(nowhere)
        self._on_place()

    def offer_selection(self, *, offered: bool) -> None:
        """Let an annotation be placed at what is selected, if anything is."""
        self.at_selection.setEnabled(offered)

    def _on_place(self) -> None:
        place = self._place
        self.here.setEnabled(place is not None)
        if place is not None and self.isVisible():
            self.shown.emit(place.start, place.end)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Leave by Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _on_here(self) -> None:
        orphan, place = self._orphan, self._place
        if orphan is not None and place is not None:
            self.placed.emit(orphan.id, place.start, place.end)

    def _on_at_selection(self) -> None:
        if self._orphan is not None:
            self.placed_at_selection.emit(self._orphan.id)

    def _button(self, words: str, row: QHBoxLayout) -> QPushButton:
        one = QPushButton(words)
        one.setAccessibleName(words)
        row.addWidget(one)
        return one

    def _list(self, name: str, row: QHBoxLayout) -> QListView:
        one = QListView()
        one.setAccessibleName(name)
        one.setModel(QStringListModel(one))
        one.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        one.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        row.addWidget(one, 1)
        return one


def _fill(one: QListView, lines: Sequence[str]) -> None:
    model = one.model()
    if isinstance(model, QStringListModel):
        model.setStringList([_short(line) for line in lines])
        if lines:
            one.setCurrentIndex(model.index(0))


def _short(line: str) -> str:
    line = " ".join(line.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"

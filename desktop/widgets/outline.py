"""The outline of a text: its headings, to go to one."""

import unicodedata
from bisect import bisect_right
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.theme.look import Look
from desktop.tr import tr

WIDTH = 52
LEVEL = Qt.ItemDataRole.UserRole
_DEEPEST = 4
_TALLEST = 10_000

Index = QModelIndex | QPersistentModelIndex


class Heading(NamedTuple):
    """A line of the outline: its words, its level from 1, and where it begins in the text."""

    text: str
    level: int
    start: int


class Headings(QAbstractListModel):
    """The headings of a text: however many they are, taking them costs nothing."""

    def __init__(self, parent: "Outline") -> None:
        super().__init__(parent)
        self.all: list[Heading] = []

    def set(self, headings: list[Heading]) -> None:
        """Take the headings of a text."""
        self.beginResetModel()
        self.all = headings
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802
        """Count the headings."""
        return 0 if parent is not None and parent.isValid() else len(self.all)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Give the words of a heading, and its level (from 0) by which it is set in."""
        one = self.all[index.row()]
        if role == LEVEL:
            return min(max(0, one.level - 1), _DEEPEST)
        if role in {
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
        }:
            return one.text
        return None


class Rows(QStyledItemDelegate):
    """Draws headings: all lines of one are set in by its level, the ground is as wide as the list.

    Words of right-to-left scripts are set in from the right.
    """

    def __init__(self, look: Look, outline: "Outline") -> None:
        super().__init__(outline)
        self._look, self._outline = look, outline

    def words_rect(self, row: QRect, index: Index) -> QRect:
        """Give where the words of a heading stand within its row."""
        beside, above = self._look.px(2), self._look.px(1.5)
        inset = beside + self._look.px(3) * int(index.data(LEVEL))
        left, right = (beside, inset) if _from_right(str(index.data())) else (inset, beside)
        return row.adjusted(left, above, -right, -above)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the ground as the style has it, and the words."""
        self.initStyleOption(option, index)
        words, option.text = option.text, ""
        self._outline.style().drawControl(
            QStyle.ControlElement.CE_ItemViewItem, option, painter, self._outline
        )
        painter.save()
        painter.setFont(option.font)
        painter.setPen(self._look.colour("text"))
        painter.drawText(self.words_rect(option.rect, index), _flags(words), words)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Give the width of the list, and the height of all lines."""
        self.initStyleOption(option, index)
        room = QRect(0, 0, self._outline.viewport().width(), _TALLEST)
        words = self.words_rect(room, index)
        set_out = option.fontMetrics.boundingRect(words, _flags(option.text), option.text)
        return QSize(room.width(), set_out.height() + room.height() - words.height())


def _flags(words: str) -> int:
    side = Qt.AlignmentFlag.AlignRight if _from_right(words) else Qt.AlignmentFlag.AlignLeft
    return int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | side)


def _from_right(words: str) -> bool:
    """Tell whether the first letter with a direction is one of a right-to-left script."""
    strong = (unicodedata.bidirectional(letter) for letter in words)
    return next((way for way in strong if way in {"L", "R", "AL"}), "L") != "L"


class Outline(QListView):
    """A list of headings left of the text; hidden until it is asked for."""

    chosen = Signal(int)
    left = Signal()
    """The keyboard shall go back to the text."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("outline")
        self.setAccessibleName(tr("Outline"))
        self.setFixedWidth(look.px(WIDTH))
        self.setWordWrap(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._model = Headings(self)
        self.setModel(self._model)
        self.setItemDelegate(Rows(look, self))
        self.clicked.connect(self._on_chosen)
        self.activated.connect(self._on_chosen)
        # A method, not a lambda: Qt lets go of it with the list, when its reader is closed.
        look.changed.connect(self._fit)
        self.hide()

    def _fit(self) -> None:
        self.setFixedWidth(self._look.px(WIDTH))

    def show_headings(self, headings: list[Heading]) -> None:
        """Take the headings of a text."""
        self._model.set(headings)

    @property
    def has_headings(self) -> bool:
        """Whether there is anything to go to."""
        return bool(self._model.all)

    def show_at(self, offset: int) -> None:
        """Mark the heading that an offset stands under."""
        row = bisect_right(self._model.all, offset, key=lambda one: one.start) - 1
        if row >= 0:
            self.setCurrentIndex(self._model.index(row, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Leave by Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _on_chosen(self, index: QModelIndex) -> None:
        self.chosen.emit(self._model.all[index.row()].start)

"""The list under the search box: what could be meant, by keys and by the mouse."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop.models.guesses import Guess
from desktop.theme import icons
from desktop.theme.look import Look
from desktop.tr import tr
from desktop.widgets.labels import label

Index = QModelIndex | QPersistentModelIndex
NO_INDEX: Final = QModelIndex()
LINE: Final = 7.5


class Guesses(QAbstractListModel):
    """What is offered, as Qt sees it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[Guess] = ()

    def show(self, rows: Sequence[Guess]) -> None:
        """Take what is offered."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = NO_INDEX) -> int:  # noqa: N802
        """Count the lines."""
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings cannot be chosen."""
        if not index.isValid() or self.rows[index.row()].heading:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the words; for the ear what it is too."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.label
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return ", ".join(part for part in (row.label, row.detail) if part)
        return None


class _Delegate(QStyledItemDelegate):
    """Paints one line: badge or icon, words, and at the right what it is."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Give the height of a line."""
        del option, index
        return QSize(self._look.px(40), self._look.px(LINE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint it."""
        model = index.model()
        if not isinstance(model, Guesses):
            return
        look, row = self._look, model.rows[index.row()]
        where = QRectF(option.rect)  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        painter.save()
        left, centre = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignVCenter
        inner = where.adjusted(look.px(3), 0, -look.px(3), 0)
        if row.heading:
            painter.setFont(look.font(11, 600))
            painter.setPen(look.colour("quiet"))
            painter.drawText(inner, left | centre, row.label.upper())
            painter.restore()
            return
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(where, look.colour("accent_soft"))
            painter.fillRect(QRectF(where.left(), where.top(), look.px(0.75), where.height()),
                             look.colour("accent"))  # fmt: skip
        side = look.px(4)
        square = QRectF(inner.left(), inner.center().y() - side / 2, side, side)
        if row.badge:
            look.draw_badge(painter, row.badge, square)
        elif row.icon:
            icons.draw(painter, row.icon, look.colour("quiet").name(), square)
        room = inner.adjusted(side + look.px(2), 0, 0, 0)
        painter.setFont(look.font(13, 500))
        metrics = QFontMetricsF(painter.font())
        words = metrics.elidedText(row.label, Qt.TextElideMode.ElideRight, room.width() * 0.68)
        painter.setPen(look.colour("text"))
        painter.drawText(room, left | centre, words)
        beside = room.adjusted(metrics.horizontalAdvance(words) + look.px(3), 0, 0, 0)
        painter.setFont(look.font(12))
        painter.setPen(look.colour("quiet"))
        told = QFontMetricsF(painter.font()).elidedText(
            row.detail, Qt.TextElideMode.ElideRight, beside.width()
        )
        painter.drawText(beside, Qt.AlignmentFlag.AlignRight | centre, told)
        painter.restore()


class Suggestions(QFrame):
    """The list; it never takes the keyboard, the box steers it. `taken` gives what was chosen."""

    taken = Signal(object)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._above = look, parent
        self.setObjectName("popup")
        self.model = Guesses(self)
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(_Delegate(look, self.view))
        self.view.setAccessibleName(tr("Suggestions"))
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setMouseTracking(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.clicked.connect(self._on_clicked)
        self._hint = label(
            tr("↓ chooses · Enter opens or searches · Tab takes it into the query · F1 help"),
            "small", wrap=True,
        )  # fmt: skip
        column = QVBoxLayout(self)
        column.setContentsMargins(1, look.px(1), 1, look.px(1))
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        self._hint.setContentsMargins(look.px(3), look.px(1), look.px(3), look.px(1))
        column.addWidget(self._hint)
        self.hide()

    @property
    def chosen(self) -> Guess | None:
        """The line that is chosen, or None."""
        index = self.view.currentIndex()
        return self.model.rows[index.row()] if index.isValid() else None

    def offer(self, rows: Sequence[Guess], box: QWidget) -> None:
        """Show lines under the box; none hides the list."""
        self.model.show(rows)
        if not rows or not box.hasFocus():
            self.hide()
            return
        self.place_under(box)
        self.show()
        self.raise_()

    def place_under(self, box: QWidget) -> None:
        """Stand under the box, as wide as it."""
        above = self._above
        corner = box.mapTo(above, box.rect().bottomLeft())
        width = max(box.width(), min(self._look.px(150), above.width()))
        left = max(0, min(corner.x(), above.width() - width))
        hint = self._hint.heightForWidth(width - 2)
        wanted = len(self.model.rows) * self._look.px(LINE) + hint + self._look.px(3)
        room = above.height() - corner.y() - self._look.px(3)
        self.setGeometry(left, corner.y() + self._look.px(1), width, max(min(wanted, room), 1))

    def step(self, step: int) -> None:
        """Choose the next line or the one before; before the first none is chosen."""
        count = len(self.model.rows)
        row = self.view.currentIndex().row() + step
        while 0 <= row < count and self.model.rows[row].heading:
            row += step
        if row < 0:
            self.view.setCurrentIndex(QModelIndex())
        elif row < count:
            self.view.setCurrentIndex(self.model.index(row))

    def _on_clicked(self, index: QModelIndex) -> None:
        if not self.model.rows[index.row()].heading:
            self.taken.emit(self.model.rows[index.row()])

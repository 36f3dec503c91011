"""A line to type in with what could be meant beneath it: terms with definitions, records, words."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from db.records import FieldInput
from desktop.theme.look import Look
from desktop.tr import tr
from desktop.widgets.lines import Line

Index = QModelIndex | QPersistentModelIndex
NO_INDEX: Final = QModelIndex()
_MOST_ROWS = 8


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that could be meant. `kind` draws a badge; `creates` a plus sign."""

    value: FieldInput
    text: str
    detail: str = ""
    kind: str = ""
    creates: bool = False


class _Offers(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.offers: Sequence[Offer] = ()

    def show(self, offers: Sequence[Offer]) -> None:
        """Take other offers."""
        self.beginResetModel()
        self.offers = offers
        self.endResetModel()

    def rowCount(self, parent: Index = NO_INDEX) -> int:  # noqa: N802
        """Count the offers."""
        return 0 if parent.isValid() else len(self.offers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the words of an offer."""
        one = self.offers[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return one.text
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return ": ".join(part for part in (one.text, one.detail) if part)
        return None


class _Delegate(QStyledItemDelegate):
    """Paints an offer: badge, words, and beneath them what it means."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Give two lines to what has a detail."""
        del option
        model = index.model()
        tall = isinstance(model, _Offers) and bool(model.offers[index.row()].detail)
        return QSize(self._look.px(40), self._look.px(11 if tall else 7.5))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one offer."""
        model = index.model()
        if not isinstance(model, _Offers):
            return
        one, look = model.offers[index.row()], self._look
        where = QRectF(option.rect)  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(where, look.colour("accent_soft"))
        inner = where.adjusted(look.px(2), look.px(0.5), -look.px(2), -look.px(0.5))
        if one.kind:
            side = look.px(4.5)
            top = inner.center().y() - side / 2
            look.draw_badge(painter, one.kind, QRectF(inner.left(), top, side, side))
            inner = inner.adjusted(side + look.px(2), 0, 0, 0)
        half = inner.height() / 2 if one.detail else 0
        self._text(painter, one.text, inner.adjusted(0, 0, 0, -half), creates=one.creates)
        if one.detail:
            self._detail(painter, one.detail, inner.adjusted(0, half, 0, 0))
        painter.restore()

    def _text(self, painter: QPainter, text: str, where: QRectF, *, creates: bool) -> None:
        font = self._look.font(13, 600 if creates else 400)
        painter.setFont(font)
        ink = "focus" if self._look.palette.dark else "accent"
        painter.setPen(self._look.colour(ink if creates else "text"))
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, where.width())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(where, flags, shown)

    def _detail(self, painter: QPainter, text: str, where: QRectF) -> None:
        font = self._look.font(12)
        painter.setFont(font)
        painter.setPen(self._look.colour("quiet"))
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, where.width())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(where, flags, shown)


class Finder(Line):
    """Asks for offers while one types; Down opens all of them, Enter takes one, Escape closes."""

    asked = Signal(str)
    picked = Signal(object)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self._list: QListView | None = None
        self._model: _Offers | None = None
        self._offers: Sequence[Offer] = ()
        self.setAccessibleName(name)
        arrow = self.addAction(look.icon("chevron-down"), self.ActionPosition.TrailingPosition)
        arrow.setText(tr("Show what there is to choose"))
        arrow.triggered.connect(self._on_arrow)
        self.textEdited.connect(self.asked)
        self.gone.connect(self.close_list)

    @property
    def offers(self) -> Sequence[Offer]:
        """What is offered now."""
        return self._offers

    @property
    def is_open(self) -> bool:
        """Whether the offers are shown."""
        return self._list is not None and self._list.isVisible()

    def offer(self, offers: Sequence[Offer], chosen: int = 0) -> None:
        """Show offers beneath the line, while it has the keyboard; `chosen` is marked."""
        self._offers = offers
        if not offers or not self.hasFocus():
            self.close_list()
            return
        shown, model = self._shown()
        model.show(offers)
        rows = sum(shown.sizeHintForRow(row) for row in range(min(len(offers), _MOST_ROWS)))
        frame = 2 * shown.frameWidth() + 2
        width = max(self.width(), self._look.px(70))
        self._place(shown, QSize(width, rows + frame))
        shown.show()
        shown.setCurrentIndex(model.index(chosen, 0))
        shown.raise_()

    def close_list(self) -> None:
        """Show no offers."""
        if self._list is not None:
            self._list.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Move through the offers, take one, or close them."""
        key = event.key()
        if key in {Qt.Key.Key_Down, Qt.Key.Key_Up} and self.is_open:
            self._move(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Down:
            self.asked.emit("")
        elif self.is_open and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._take()
        elif self.is_open and key == Qt.Key.Key_Escape:
            self.close_list()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Show what there is to choose from."""
        super().mousePressEvent(event)
        if not self.isReadOnly() and not self.is_open:
            self.asked.emit("")

    def _on_arrow(self) -> None:
        self.setFocus()
        if self.is_open:
            self.close_list()
        else:
            self.asked.emit("")

    def _shown(self) -> tuple[QListView, "_Offers"]:
        """Give the list and its model, which live in the window that the line stands in."""
        window = self.window()
        if self._list is not None and self._list.parent() is not window:
            self._list.deleteLater()
            self._list = None
        if self._list is None or self._model is None:
            made = QListView(window)
            made.setObjectName("offers")
            made.setAccessibleName(tr("Suggestions"))
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            made.setFrameShape(QFrame.Shape.StyledPanel)
            made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
            made.setItemDelegate(_Delegate(self._look, made))
            self._model = _Offers(made)
            made.setModel(self._model)
            made.clicked.connect(self._on_clicked)
            self.destroyed.connect(made.deleteLater)
            self._list = made
        return self._list, self._model

    def _place(self, shown: QListView, size: QSize) -> None:
        """Put the list under the line, or above it where there is no room."""
        window = self.window()
        under = self.mapTo(window, QPoint(0, self.height() + 2))
        left = max(0, min(under.x(), window.width() - size.width()))
        below = window.height() - under.y()
        above = self.mapTo(window, QPoint(0, -2)).y()
        height = min(size.height(), max(below, above))
        top = under.y() if height <= below else above - height
        shown.setGeometry(left, top, size.width(), height)

    def _move(self, step: int) -> None:
        shown, model = self._shown()
        row = (shown.currentIndex().row() + step) % max(1, len(self._offers))
        shown.setCurrentIndex(model.index(row, 0))

    def _on_clicked(self, index: QModelIndex) -> None:
        self._shown()[0].setCurrentIndex(index)
        self._take()

    def _take(self) -> None:
        row = self._shown()[0].currentIndex().row()
        self.close_list()
        if 0 <= row < len(self._offers):
            self.picked.emit(self._offers[row])

"""What is offered under a line that somebody types in: one look for all such lists."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from db.records import FieldInput
from desktop.theme import icons
from desktop.theme.look import Look
from desktop.tr import tr

Index = QModelIndex | QPersistentModelIndex
NO_INDEX: Final = QModelIndex()
LINE: Final = 7.5
"""Steps of the grid that a line takes; one with its meaning beneath takes more."""
_TALL: Final = 11
PAGE: Final = 8
"""Lines that are seen at once, and that Page Down goes on by."""
_LEFT: Final = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT: Final = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that could be meant.

    `meaning` stands beneath it, `aside` at the right. `kind` draws a badge, else `icon` that one;
    what `creates` has a plus. A `heading` cannot be chosen.
    """

    value: FieldInput
    text: str
    meaning: str = ""
    aside: str = ""
    kind: str = ""
    icon: str = ""
    creates: bool = False
    heading: bool = False


class OfferModel(QAbstractListModel):
    """Offers, as Qt sees them."""

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

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings cannot be chosen."""
        if not index.isValid() or self.offers[index.row()].heading:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the words of an offer; for the ear and the tip what it is and means too."""
        if not index.isValid():
            return None
        one = self.offers[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return one.text
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return ", ".join(part for part in (one.text, one.aside, one.meaning) if part)
        return None


class _Delegate(QStyledItemDelegate):
    """Paints an offer: badge or icon, words, at the right what it is, beneath what it means."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Give two lines to what has a meaning."""
        del option
        model = index.model()
        tall = isinstance(model, OfferModel) and bool(model.offers[index.row()].meaning)
        return QSize(self._look.px(40), self._look.px(_TALL if tall else LINE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one offer."""
        model = index.model()
        if not isinstance(model, OfferModel):
            return
        one, look = model.offers[index.row()], self._look
        where = QRectF(option.rect)  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        painter.save()
        inner = where.adjusted(look.px(3), look.px(0.5), -look.px(3), -look.px(0.5))
        if one.heading:
            self._write(painter, one.text.upper(), look.font(11, 600), "quiet", inner)
        else:
            if state & QStyle.StateFlag.State_Selected:
                painter.fillRect(where, look.colour("accent_soft"))
                bar = QRectF(where.left(), where.top(), look.px(0.75), where.height())
                painter.fillRect(bar, look.colour("accent"))
            self._words(painter, one, self._lead(painter, one, inner))
        painter.restore()

    def _lead(self, painter: QPainter, one: Offer, inner: QRectF) -> QRectF:
        """Draw what stands before the words; give the room that is left."""
        look, icon = self._look, "plus" if one.creates else one.icon
        if not one.kind and not icon:
            return inner
        side = look.px(4)
        square = QRectF(inner.left(), inner.center().y() - side / 2, side, side)
        if one.creates or not one.kind:
            ink = look.colour(self._accent() if one.creates else "quiet")
            icons.draw(painter, icon, ink.name(), square)
        else:
            look.draw_badge(painter, one.kind, square)
        return inner.adjusted(side + look.px(2), 0, 0, 0)

    def _words(self, painter: QPainter, one: Offer, room: QRectF) -> None:
        look = self._look
        half = room.height() / 2 if one.meaning else 0
        line = room.adjusted(0, 0, 0, -half)
        small = look.font(12)
        beside = min(QFontMetricsF(small).horizontalAdvance(one.aside) + 1, line.width() / 2)
        gap = look.px(3) if one.aside else 0
        font = look.font(13, 500)
        ink = self._accent() if one.creates else "text"
        self._write(painter, one.text, font, ink, line.adjusted(0, 0, -beside - gap, 0))
        if one.aside:
            at_right = line.adjusted(line.width() - beside, 0, 0, 0)
            self._write(painter, one.aside, small, "quiet", at_right, _RIGHT)
        if one.meaning:
            self._write(painter, one.meaning, small, "quiet", room.adjusted(0, half, 0, 0))

    def _write(
        self,
        painter: QPainter,
        text: str,
        font: QFont,
        ink: str,
        where: QRectF,
        flags: Qt.AlignmentFlag = _LEFT,
    ) -> None:
        painter.setFont(font)
        painter.setPen(self._look.colour(ink))
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, where.width())
        painter.drawText(where, flags, shown)

    def _accent(self) -> str:
        return "focus" if self._look.palette.dark else "accent"


class OfferList(QListView):
    """Shows offers; it never takes the keyboard, the line above it moves through them."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.offers = OfferModel(self)
        self.setModel(self.offers)
        self.setItemDelegate(_Delegate(look, self))
        self.setObjectName("offers")
        self.setAccessibleName(tr("Suggestions"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def choose(self, row: int) -> None:
        """Mark one; a number below 0 marks none."""
        self.setCurrentIndex(self.offers.index(row, 0) if row >= 0 else QModelIndex())

    def step(self, step: int) -> None:
        """Mark another one; after the last comes the first, a page ends at either end."""
        count = max(1, len(self.offers.offers))
        row = self.currentIndex().row() + step
        self.choose(row % count if abs(step) == 1 else max(0, min(row, count - 1)))

    def wanted_height(self) -> int:
        """Give the height that shows as many as are seen at once."""
        shown = min(len(self.offers.offers), PAGE)
        return sum(self.sizeHintForRow(row) for row in range(shown)) + 2 * self.frameWidth() + 2

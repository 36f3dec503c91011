"""Shows the passages of a draft; one that is set aside is struck out, a tick brings it back."""

from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.models.passages import Passages
from desktop.models.proposed import KINDS
from desktop.theme import icons
from desktop.theme.look import Look
from desktop.tr import tr

Index = QModelIndex | QPersistentModelIndex
LINES = 3
NARROW: Final = 66
"""Steps of the grid below which words stand under what they are."""


class _Delegate(QStyledItemDelegate):
    """Paints a passage: tick, kind, words."""

    def __init__(self, look: Look, view: QListView) -> None:
        super().__init__(view)
        self._look, self._view = look, view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Give room for up to three lines."""
        del option
        look = self._look
        text = str(index.data() or "")
        metrics = QFontMetricsF(look.font(13, reading=True))
        left, top = self._words_at(self._view.viewport().width())
        room = max(self._view.viewport().width() - left - look.px(3), look.px(20))
        lines = min(LINES, 1 + int(metrics.horizontalAdvance(text) * 1.04 / room))
        return QSize(look.px(40), int(lines * metrics.height()) + top + look.px(1))

    def _words_at(self, width: float) -> tuple[int, int]:
        """Give how far from left and top the words stand: under their kind where room is scarce."""
        px = self._look.px
        return (px(31), px(1)) if width >= px(NARROW) else (px(8), px(5.5))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint it."""
        model = index.model()
        if not isinstance(model, Passages):
            return
        look, where = self._look, QRectF(option.rect)  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        kind = model.kind(index.row())
        aside = kind == "clutter"
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(where, look.colour("selection"))
        self._tick(painter, where, kept=not aside)
        painter.setFont(look.font(11))
        painter.setPen(look.colour("quiet"))
        beside = QRectF(where.left() + look.px(8), where.top() + look.px(1.25), look.px(22),
                        look.px(5))  # fmt: skip
        word = tr(KINDS.get(kind, kind))
        painter.drawText(beside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, word)
        font = look.font(13, 600 if kind == "heading" else 400, reading=True)
        font.setStrikeOut(aside)
        painter.setFont(font)
        painter.setPen(look.colour("quiet" if aside else "text"))
        left, top = self._words_at(where.width())
        room = where.adjusted(left, top, -look.px(2), -look.px(1))
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | int(
            Qt.TextFlag.TextWordWrap
        )
        painter.setClipRect(room)
        most = room.width() * LINES * 0.94
        words = QFontMetricsF(font).elidedText(
            model.text(index.row()), Qt.TextElideMode.ElideRight, most
        )
        painter.drawText(room, flags, words)
        painter.restore()

    def editorEvent(  # noqa: N802
        self, event: QEvent, model: object, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Turn the tick by a click on it."""
        released = event.type() == QEvent.Type.MouseButtonRelease
        where: QRectF = QRectF(option.rect)  # type: ignore[attr-defined]
        if released and isinstance(model, Passages):
            at = event.position().x()  # type: ignore[attr-defined]
            if at < where.left() + self._look.px(7.5):
                _turn(model, index)
                return True
        return False

    def _tick(self, painter: QPainter, where: QRectF, *, kept: bool) -> None:
        look, side = self._look, self._look.px(3.5)
        box = QRectF(where.left() + look.px(2.5), where.top() + look.px(1.5), side, side)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(look.colour("accent" if kept else "strong_line"))
        painter.setBrush(look.colour("accent" if kept else "base"))
        painter.drawRoundedRect(box, look.px(0.75), look.px(0.75))
        if kept:
            inset = look.px(0.5)
            inner = box.adjusted(inset, inset, -inset, -inset)
            icons.draw(painter, "check", look.colour("accent_text").name(), inner)
        painter.restore()


class PassageList(QListView):
    """The passages of one file; Space keeps one or sets it aside."""

    def __init__(self, look: Look, passages: Passages) -> None:
        super().__init__()
        self.setModel(passages)
        self.setItemDelegate(_Delegate(look, self))
        self.setAccessibleName(tr("Lines of the text"))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(look.px(30))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Turn the tick by Space."""
        model = self.model()
        if event.key() == Qt.Key.Key_Space and isinstance(model, Passages):
            _turn(model, self.currentIndex())
            event.accept()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Measure the lines anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


def _turn(model: Passages, index: Index) -> None:
    if index.isValid():
        kept = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
        state = Qt.CheckState.Unchecked if kept else Qt.CheckState.Checked
        model.setData(index, state, Qt.ItemDataRole.CheckStateRole)

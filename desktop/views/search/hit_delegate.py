"""Paints a hit: badge, title, facts, and the words found, marked in their surroundings."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from db.search.engine import Hit
from desktop.models.hits import Hits, facts
from desktop.theme.look import Look

Index = QModelIndex | QPersistentModelIndex
LINES = 2


class HitDelegate(QStyledItemDelegate):
    """Paints the hits of `Hits`."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Give the height: one line, and up to two of the snippet."""
        model = index.model()
        width = option.rect.width()  # type: ignore[attr-defined]
        height = self._look.px(9.5)
        hit = model.hit(index) if isinstance(model, Hits) else None
        if hit is None:
            return QSize(self._look.px(40), self._look.px(8))
        if hit.snippet.text:
            height += int(self._layout(hit, self._room(width)).boundingRect().height())
        return QSize(self._look.px(40), height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one hit."""
        model = index.model()
        if not isinstance(model, Hits):
            return
        look, where = self._look, QRectF(option.rect)  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        hit = model.hit(index)
        if hit is None:
            self._heading(painter, str(index.data()), where)
            return
        painter.save()
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.fillRect(where, look.colour("selection" if chosen else "base"))
        painter.setPen(look.colour("line"))
        low = where.bottom() - 0.5
        painter.drawLine(QPointF(where.left(), low), QPointF(where.right(), low))
        if chosen:
            painter.fillRect(
                QRectF(where.left(), where.top(), look.px(0.75), where.height()),
                look.colour("accent"),
            )
        side = look.px(4)
        square = QRectF(where.left() + look.px(4.5), where.top() + look.px(2.25), side, side)
        look.draw_badge(painter, "source" if hit.kind == "passage" else hit.kind, square)
        left = square.right() + look.px(2)
        room = where.right() - left - look.px(3)
        self._head(painter, hit, QRectF(left, where.top() + look.px(1.5), room, look.px(5.5)))
        if hit.snippet.text:
            painter.setPen(look.colour("text"))
            layout = self._layout(hit, self._room(where.width()))
            layout.draw(painter, QPointF(left, where.top() + look.px(7.25)))
        painter.restore()

    def _heading(self, painter: QPainter, text: str, where: QRectF) -> None:
        look = self._look
        painter.save()
        painter.fillRect(where, look.colour("paper"))
        painter.setFont(look.font(11, 600))
        painter.setPen(look.colour("quiet"))
        inner = where.adjusted(look.px(4.5), 0, 0, 0)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(inner, flags, text.upper())
        painter.restore()

    def _room(self, width: float) -> float:
        return max(width - self._look.px(14), self._look.px(20))

    def _head(self, painter: QPainter, hit: Hit, where: QRectF) -> None:
        look = self._look
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        strong, quiet = look.font(13, 600), look.font(12)
        told = facts(hit)
        room = min(QFontMetricsF(quiet).horizontalAdvance(told), where.width() * 0.5)
        title = QFontMetricsF(strong).elidedText(
            hit.title, Qt.TextElideMode.ElideRight, where.width() - room - look.px(2)
        )
        painter.setFont(strong)
        painter.setPen(look.colour("text"))
        painter.drawText(where, flags, title)
        beside = where.adjusted(
            QFontMetricsF(strong).horizontalAdvance(title) + look.px(2), 0, 0, 0
        )
        painter.setFont(quiet)
        painter.setPen(look.colour("quiet"))
        told = QFontMetricsF(quiet).elidedText(told, Qt.TextElideMode.ElideRight, beside.width())
        painter.drawText(beside, flags, told)

    def _layout(self, hit: Hit, width: float) -> QTextLayout:
        look, text = self._look, hit.snippet.text.replace("\n", " ")
        layout = QTextLayout(text, look.font(14, reading=True))
        options = QTextOption()
        options.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(options)
        marks: list[QTextLayout.FormatRange] = []
        for start, end in hit.snippet.marks:
            one = QTextLayout.FormatRange()
            # Qt counts UTF-16 units, the snippet code points.
            one.start = _units(text[:start])  # type: ignore[attr-defined]
            one.length = _units(text[start:end])  # type: ignore[attr-defined]
            form = QTextCharFormat()
            form.setBackground(QColor(look.palette.mark))
            one.format = form  # type: ignore[attr-defined]
            marks.append(one)
        layout.setFormats(marks)
        layout.beginLayout()
        top = 0.0
        for _ in range(LINES):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            line.setPosition(QPointF(0, top))
            top += line.height()
        layout.endLayout()
        return layout


def _units(text: str) -> int:
    return len(text) + sum(letter > "\uffff" for letter in text)

"""Paints the cells of a list: text by its style, swatches, marks, a line under each row."""

from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.models.columns import Cell, Column, Style
from desktop.models.record_list import RecordList
from desktop.theme import icons
from desktop.theme.look import Look

Index = QModelIndex | QPersistentModelIndex

_COLOURS: Final[dict[Style, str]] = {
    "plain": "text",
    "title": "text",
    "quiet": "quiet",
    "people": "link",
    "number": "source",
    "serif": "text",
    "kind": "quiet",
}


class CellDelegate(QStyledItemDelegate):
    """Paints what `RecordList.cell` says."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._fonts: dict[Style, QFont] = {}
        look.changed.connect(self._fonts.clear)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        model = index.model()
        if not isinstance(model, RecordList):
            return
        column, cell = model.columns[index.column()], model.cell(index)
        look, where = self._look, QRectF(option.rect)  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(where, look.colour("selection" if selected else "base"))
        painter.setPen(look.colour("line"))
        low = where.bottom() - 0.5
        painter.drawLine(QPointF(where.left(), low), QPointF(where.right(), low))
        if selected and index.column() == 0:
            edge = QRectF(where.left(), where.top(), look.px(0.75), where.height())
            painter.fillRect(edge, look.colour("accent"))
        inner = where.adjusted(look.px(2.5), 0, -look.px(1), 0)
        inner = self._lead(painter, column, cell, inner, model.row(index.row()))
        self._write(painter, column, cell, inner)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Give the size of a cell: every row is as high as the next."""
        del option, index
        return QSize(self._look.px(20), row_height(self._look))

    def _lead(
        self, painter: QPainter, column: Column, cell: Cell, inner: QRectF, row: object
    ) -> QRectF:
        """Draw the swatch or badge before the text; give what room is left."""
        look = self._look
        if column.style == "kind":
            size = look.px(4.5)
            square = QRectF(inner.left(), inner.center().y() - size / 2, size, size)
            look.draw_badge(painter, str(getattr(row, "kind", "")), square)
            return inner.adjusted(size + look.px(1.5), 0, 0, 0)
        if cell.swatch:
            size = look.px(2.25)
            square = QRectF(inner.left(), inner.center().y() - size / 2, size, size)
            icons.swatch(painter, cell.swatch, square)
            return inner.adjusted(size + look.px(1.5), 0, 0, 0)
        return inner

    def _write(self, painter: QPainter, column: Column, cell: Cell, inner: QRectF) -> None:
        font = self._font(column.style)
        metrics = QFontMetricsF(font)
        room = inner.width() - sum(self._mark_width(text) for text, _ in cell.marks)
        text = metrics.elidedText(cell.text, Qt.TextElideMode.ElideRight, max(room, 0))
        painter.setFont(font)
        quiet = column.style == "number" and cell.text == "0"
        painter.setPen(self._look.colour("quiet" if quiet else _COLOURS[column.style]))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(inner, flags, text)
        left = inner.left() + metrics.horizontalAdvance(text) + self._look.px(1.5)
        for mark, meaning in cell.marks:
            left = self._mark(painter, mark, meaning, left, inner)

    def _mark_font(self) -> QFont:
        return self._look.font(11, 500)

    def _mark_width(self, text: str) -> float:
        width = QFontMetricsF(self._mark_font()).horizontalAdvance(text)
        return width + self._look.px(5)

    def _mark(
        self, painter: QPainter, text: str, meaning: str, left: float, inner: QRectF
    ) -> float:
        """Draw a small mark: a dashed frame for a status, a filled one for a dispute."""
        look, width = self._look, self._mark_width(text) - self._look.px(1.5)
        height = look.px(4.5)
        frame = QRectF(left, inner.center().y() - height / 2, width, height)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if meaning == "disputed":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("disputes_soft"))
            ink: QColor = look.colour("disputes")
        else:
            pen = painter.pen()
            pen.setStyle(Qt.PenStyle.DashLine)
            pen.setColor(look.colour("quiet"))
            painter.setPen(pen)
            ink = look.colour("quiet")
        painter.drawRoundedRect(frame, look.px(1), look.px(1))
        painter.setFont(self._mark_font())
        painter.setPen(ink)
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()
        return left + width + look.px(1)

    def _font(self, style: Style) -> QFont:
        if style not in self._fonts:
            self._fonts[style] = {
                "title": lambda: self._look.font(13, 500),
                "number": lambda: self._look.font(13, 600),
                "serif": lambda: self._look.font(14, reading=True),
            }.get(style, self._look.font)()
        return self._fonts[style]


def row_height(look: Look) -> int:
    """Give the height of a row in pixels."""
    return look.px(8)

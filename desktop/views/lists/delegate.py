"""Paints the cells of a list: text by its style, swatches, marks, a line under each row."""

from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from db.store.rows import ListRow
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
_FLAGS: Final = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
KEPT: Final = 4_000
"""How many texts, as cut to their columns, are remembered."""


class CellDelegate(QStyledItemDelegate):
    """Paints what a row of `RecordList` says, as far as it is there.

    A window shows some two hundred cells and paints them anew at every step of the wheel, so
    fonts, colours and what was cut to fit are kept between them.
    """

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._fonts: dict[str, tuple[QFont, QFontMetricsF]] = {}
        self._colours: dict[str, QColor] = {}
        self._cut: dict[tuple[str, str, int], tuple[str, float]] = {}
        look.changed.connect(self._forget)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        model = index.model()
        if not isinstance(model, RecordList):
            return
        number = index.column()
        column, row = model.columns[number], model.painted(index.row())
        rect: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        selected = bool(state & QStyle.StateFlag.State_Selected)
        left, top, width, height = rect.x(), rect.y(), rect.width(), rect.height()
        painter.fillRect(rect, self._colour("selection" if selected else "base"))
        painter.fillRect(left, top + height - 1, width, 1, self._colour("line"))
        px = self._look.px
        if selected and number == 0:
            painter.fillRect(left, top, px(0.75), height, self._colour("accent"))
        if row is None:
            return
        cell = column.cell(row, model.terms)
        inner = QRectF(left + px(2.5), top, width - px(3.5), height)
        if column.style == "kind" or cell.swatch:
            inner = self._lead(painter, column, cell, inner, row)
        self._write(painter, column, cell, inner)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Give the size of a cell: every row is as high as the next."""
        del option, index
        return QSize(self._look.px(20), row_height(self._look))

    def _lead(
        self, painter: QPainter, column: Column, cell: Cell, inner: QRectF, row: ListRow
    ) -> QRectF:
        """Draw the swatch or badge before the text; give what room is left."""
        look = self._look
        size = look.px(4.5 if column.style == "kind" else 2.25)
        square = QRectF(inner.left(), inner.center().y() - size / 2, size, size)
        if column.style == "kind":
            look.draw_badge(painter, row.kind, square)
        else:
            icons.swatch(painter, cell.swatch, square)
        return inner.adjusted(size + look.px(1.5), 0, 0, 0)

    def _write(self, painter: QPainter, column: Column, cell: Cell, inner: QRectF) -> None:
        style = column.style
        room = inner.width() - sum(self._mark_width(text) for text, _ in cell.marks)
        text, advance = self._fit(style, cell.text, int(max(room, 0)))
        painter.setFont(self._font(style)[0])
        quiet = style == "number" and cell.text == "0"
        painter.setPen(self._colour("quiet" if quiet else _COLOURS[style]))
        painter.drawText(inner, _FLAGS, text)
        left = inner.left() + advance + self._look.px(1.5)
        for mark, meaning in cell.marks:
            left = self._mark(painter, mark, meaning, left, inner)

    def _fit(self, style: str, text: str, room: int) -> tuple[str, float]:
        """Cut a text to a width in pixels; give it with its own width."""
        key = (style, text, room)
        found = self._cut.get(key)
        if found is None:
            if len(self._cut) >= KEPT:
                self._cut.clear()
            metrics = self._font(style)[1]
            cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            found = self._cut[key] = (cut, metrics.horizontalAdvance(cut))
        return found

    def _mark_width(self, text: str) -> float:
        return self._font("mark")[1].horizontalAdvance(text) + self._look.px(5)

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
            painter.setBrush(self._colour("disputes_soft"))
            ink = self._colour("disputes")
        else:
            pen = painter.pen()
            pen.setStyle(Qt.PenStyle.DashLine)
            pen.setColor(self._colour("quiet"))
            painter.setPen(pen)
            ink = self._colour("quiet")
        painter.drawRoundedRect(frame, look.px(1), look.px(1))
        painter.setFont(self._font("mark")[0])
        painter.setPen(ink)
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()
        return left + width + look.px(1)

    def _colour(self, name: str) -> QColor:
        if name not in self._colours:
            self._colours[name] = self._look.colour(name)
        return self._colours[name]

    def _font(self, style: str) -> tuple[QFont, QFontMetricsF]:
        if style not in self._fonts:
            made = {
                "title": lambda: self._look.font(13, 500),
                "number": lambda: self._look.font(13, 600),
                "serif": lambda: self._look.font(14, reading=True),
                "mark": lambda: self._look.font(11, 500),
            }.get(style, self._look.font)()
            self._fonts[style] = (made, QFontMetricsF(made))
        return self._fonts[style]

    def _forget(self) -> None:
        self._fonts.clear()
        self._colours.clear()
        self._cut.clear()


def row_height(look: Look) -> int:
    """Give the height of a row in pixels."""
    return look.px(8)

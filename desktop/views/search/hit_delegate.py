"""Paints a hit: badge, title, facts, and the words found, marked in their surroundings."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from db.search.engine import Hit
from desktop.models.hits import Hits, facts
from desktop.theme.look import Look

Index = QModelIndex | QPersistentModelIndex
LINES = 2

_MORE = " …"


class HitDelegate(QStyledItemDelegate):
    """Paints the hits of `Hits`."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def heading_height(self) -> int:
        """Give the height of a heading, in pixels."""
        return self._look.px(8)

    def full_height(self, snippets: bool) -> int:
        """Give the height of a hit, with room for all lines of a snippet or none, in pixels."""
        if not snippets:
            return self._look.px(9.5)
        line = QFontMetricsF(self._look.font(14, reading=True)).height()
        return self._look.px(9.5) + ceil(LINES * line)

    def height(self, hit: Hit, width: float) -> int:
        """Give the height of a hit in a list of this width: a line, and those of its snippet."""
        height = self._look.px(9.5)
        if hit.snippet.text:
            height += int(self._snippet(hit, self._room(width)).boundingRect().height())
        return height

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one hit."""
        model = index.model()
        if not isinstance(model, Hits):
            return
        look, where = self._look, QRectF(option.rect)  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        heading = model.heading(index.row())
        if heading is not None:
            self._heading(painter, heading.text, where)
            return
        hit, kind = model.painted(index.row()), model.kind(index.row())
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
        left = where.left() + look.px(4.5) + side + look.px(2)
        room = where.right() - left - look.px(3)
        head = QRectF(left, where.top() + look.px(1.5), room, look.px(5.5))
        if hit is not None and not hit.snippet.text:
            head.moveTop(where.center().y() - head.height() / 2)
        top = head.top() + (head.height() - side) / 2
        square = QRectF(where.left() + look.px(4.5), top, side, side)
        look.draw_badge(painter, "source" if kind == "passage" else kind, square)
        if hit is None:
            painter.setPen(look.colour("quiet"))
            painter.drawText(head, Qt.AlignmentFlag.AlignVCenter, "…")
        else:
            self._head(painter, hit, head)
        if hit is not None and hit.snippet.text:
            painter.setPen(look.colour("text"))
            layout = self._snippet(hit, self._room(where.width()))
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
        painter.setPen(look.colour("text"))
        kept = len(hit.title) if title == hit.title else len(title) - 1
        marks = [(start, min(end, kept)) for start, end in hit.title_marks if start < kept]
        line = self._marked(title, strong, marks, where.width(), 1)
        height = line.boundingRect().height()
        line.draw(painter, QPointF(where.left(), where.center().y() - height / 2))
        beside = where.adjusted(
            QFontMetricsF(strong).horizontalAdvance(title) + look.px(2), 0, 0, 0
        )
        painter.setFont(quiet)
        painter.setPen(look.colour("quiet"))
        told = QFontMetricsF(quiet).elidedText(told, Qt.TextElideMode.ElideRight, beside.width())
        painter.drawText(beside, flags, told)

    def _snippet(self, hit: Hit, width: float) -> QTextLayout:
        text = hit.snippet.text.replace("\n", " ")
        font = self._look.font(14, reading=True)
        layout = self._marked(text, font, hit.snippet.marks, width, LINES)
        last = layout.lineAt(layout.lineCount() - 1)
        end = last.textStart() + last.textLength()
        if end >= _units(text):
            return layout
        shown = text.encode("utf-16-le", "replace")[: 2 * end].decode("utf-16-le", "ignore")
        text = shown.rstrip()[: -len(_MORE)].rpartition(" ")[0] + _MORE
        marks = [(low, high) for low, high in hit.snippet.marks if high < len(text)]
        return self._marked(text, font, marks, width, LINES)

    def _marked(
        self, text: str, font: QFont, marks: Sequence[tuple[int, int]], width: float, lines: int
    ) -> QTextLayout:
        """Lay out text with marked stretches, given in code points, in a few lines at most."""
        layout = QTextLayout(text, font)
        options = QTextOption()
        wrap = QTextOption.WrapMode
        options.setWrapMode(wrap.WrapAtWordBoundaryOrAnywhere if lines > 1 else wrap.NoWrap)
        layout.setTextOption(options)
        formats: list[QTextLayout.FormatRange] = []
        form = QTextCharFormat()
        form.setBackground(QColor(self._look.palette.mark))
        for start, end in marks:
            one = QTextLayout.FormatRange()
            # Qt counts UTF-16 units, the marks code points.
            one.start = _units(text[:start])  # type: ignore[attr-defined]
            one.length = _units(text[start:end])  # type: ignore[attr-defined]
            one.format = form  # type: ignore[attr-defined]
            formats.append(one)
        layout.setFormats(formats)
        layout.beginLayout()
        top = 0.0
        for _ in range(lines):
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

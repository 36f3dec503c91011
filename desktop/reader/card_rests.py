"""The lines of a card that name what an annotation is evidence for: stance, badge and title."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from desktop.theme.look import Look
from desktop.tr import tr


class Rest(NamedTuple):
    """One record that rests on the passage: stance and its words, kind, title, id of the record."""

    stance: str
    words: str
    kind: str
    title: str
    target_id: int


class RestLines:
    """Paints the lines and tells which was hit; what has no line is counted at the end."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._all: Sequence[Rest] = ()
        self._shown: Sequence[Rest] = ()

    @property
    def height(self) -> float:
        """The height of all lines, in pixels."""
        return len(self._shown) * self._line()

    def set(self, rests: Sequence[Rest], most: int) -> None:
        """Take what is to be named, in at most so many lines."""
        self._all, self._shown = rests, rests[:most]

    def at(self, right: float, below: float, width: float) -> int | None:
        """Give the record whose line is hit in a card of a width, or None.

        `right` counts from the edge of the card, `below` from the upper edge of the first line;
        the words that count what is not named lead to no record.
        """
        number = int(below // self._line())
        more = self._more()
        wide = QFontMetricsF(self._look.font(12)).horizontalAdvance(more) + self._look.px(3)
        if more and number == len(self._shown) - 1 and right > width - wide:
            return None
        return self._shown[number].target_id if 0 <= number < len(self._shown) else None

    def all_in_words(self) -> str:
        """Name everything, a line for each."""
        return "\n".join(f"{one.words}: {one.title}" for one in self._all)

    def paint(self, painter: QPainter, left: float, top: float, width: float) -> None:
        """Paint the lines from a left upper corner, in a card of a width."""
        for number, one in enumerate(self._shown):
            last = number == len(self._shown) - 1
            rect = QRectF(left, top + number * self._line(), width - left, self._line())
            self._paint_one(painter, one, rect, self._more() if last else "")

    def _more(self) -> str:
        more = len(self._all) - len(self._shown)
        return tr("and {number} more", number=more) if more else ""

    def _line(self) -> float:
        return QFontMetricsF(self._look.font(12)).height() + self._look.px(1)

    def _paint_one(self, painter: QPainter, one: Rest, rect: QRectF, more: str) -> None:
        look, px = self._look, self._look.px
        metrics = QFontMetricsF(look.font(12))
        y = rect.top() + px(0.5)
        painter.setFont(look.font(11, 600))
        inner = QFontMetricsF(look.font(11, 600)).horizontalAdvance(one.words) + px(2)
        pill = QRectF(rect.left(), y, inner, metrics.height())
        known = one.stance in {"supports", "disputes"}
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(f"{one.stance}_soft" if known else "paper"))
        painter.drawRoundedRect(pill, px(1), px(1))
        painter.setPen(look.colour(one.stance if known else "quiet"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, one.words)
        badge = QRectF(pill.right() + px(1.5), y, metrics.height(), metrics.height())
        look.draw_badge(painter, one.kind, badge)
        painter.setFont(look.font(12))
        right = rect.right() - px(2)
        if more:
            painter.setPen(look.colour("quiet"))
            wide = metrics.horizontalAdvance(more)
            painter.drawText(QPointF(right - wide, y + metrics.ascent()), more)
            right -= wide + px(1.5)
        left = badge.right() + px(1.5)
        painter.setPen(QColor(look.palette.of_kind(one.kind)))
        title = metrics.elidedText(one.title, Qt.TextElideMode.ElideRight, right - left)
        painter.drawText(QPointF(left, y + metrics.ascent()), title)

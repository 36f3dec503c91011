"""Texts that wrap: between words, and within a word that is wider than the room there is."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QFrame, QLabel, QWidget

_LETTERS: Final = 8
"""So many letters of a word are kept together at any rate, where a layout leaves room for them."""

_LEFT: Final = Qt.AlignmentFlag.AlignLeft


def longest(widget: QWidget) -> int:
    """Give how much room in pixels a text may ask for so that its longest word is not broken."""
    return widget.fontMetrics().averageCharWidth() * _LETTERS


def laid(
    text: str,
    font: QFont,
    width: int,
    formats: Sequence[QTextLayout.FormatRange] = (),
    alignment: Qt.AlignmentFlag = _LEFT,
) -> QTextLayout:
    """Lay a text out in a width in pixels; a word breaks where nothing else fits."""
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    option = QTextOption(alignment & Qt.AlignmentFlag.AlignHorizontal_Mask)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    layout.setTextOption(option)
    layout.setFormats(list(formats))
    top = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()
    return layout


def height_of(layout: QTextLayout) -> int:
    """Give the height of a text that is laid out, in pixels."""
    return layout.boundingRect().toAlignedRect().height()


class Wrapped(QLabel):
    """A label whose text wraps.

    Qt's label never breaks a word, so one long name would make a page wider than the window. It
    measures and paints all others; this one steps in where a word is wider than the label.
    """

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self.setWordWrap(True)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Ask for the longest word, if that is not too long."""
        least = super().minimumSizeHint()
        return QSize(min(least.width(), self._around().width() + longest(self)), least.height())

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Give the height of the text in a width."""
        if not self._breaks(width):
            return super().heightForWidth(width)
        around = self._around()
        return height_of(self._laid(width - around.width())) + around.height()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the text, a word that is too wide in several lines."""
        if not self._breaks(self.width()):
            super().paintEvent(event)
            return
        QFrame.paintEvent(self, event)
        margin = self.margin()
        inside = self.contentsRect().adjusted(margin, margin, -margin, -margin)
        layout = self._laid(inside.width())
        room = QRect(inside.topLeft(), QSize(inside.width(), height_of(layout)))
        if self.alignment() & Qt.AlignmentFlag.AlignVCenter:
            room.moveTop(inside.top() + max((inside.height() - room.height()) // 2, 0))
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        layout.draw(painter, QPointF(room.topLeft()))
        painter.end()

    def _breaks(self, width: int) -> bool:
        return width < super().minimumSizeHint().width()

    def _laid(self, width: int) -> QTextLayout:
        return laid(self.text(), self.font(), width, alignment=self.alignment())

    def _around(self) -> QSize:
        """Give what stands around the text, both sides together."""
        margins, twice = self.contentsMargins(), 2 * self.margin()
        return QSize(
            margins.left() + margins.right() + twice, margins.top() + margins.bottom() + twice
        )

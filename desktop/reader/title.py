"""What stands over a text: its title, who wrote it and when, how far it is to be trusted."""

from typing import NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QTextLayout, QTextOption

from desktop.theme.look import Look


class HeadText(NamedTuple):
    """The title ("" where the text begins with it), the facts in one line, the grade."""

    title: str
    facts: str
    grade: str


class Title:
    """The lines over a text as they are set in a width."""

    def __init__(self, look: Look, head: HeadText, size: float, width: float) -> None:
        self._look, self._lines = look, list[tuple[QTextLayout, str]]()
        facts = " · ".join(part for part in (head.facts, head.grade) if part)
        for text, font, colour in (
            (head.title, look.font(size * 1.5, 700, reading=True), "text"),
            (facts, look.font(), "quiet"),
        ):
            if text:
                layout = QTextLayout(text, font)
                option = QTextOption()
                option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
                layout.setTextOption(option)
                y = 0.0
                layout.beginLayout()
                while (line := layout.createLine()).isValid():
                    line.setLineWidth(width)
                    line.setPosition(QPointF(0, y))
                    y += line.height()
                layout.endLayout()
                self._lines.append((layout, colour))

    @property
    def height(self) -> float:
        """How much room it takes, in pixels."""
        lines = sum(layout.boundingRect().height() for layout, _ in self._lines)
        return lines + self._look.px(9)

    def paint(self, painter: QPainter, left: float, top: float) -> None:
        """Paint it."""
        y = top + self._look.px(6)
        for layout, colour in self._lines:
            painter.setPen(self._look.colour(colour))
            layout.draw(painter, QPointF(left, y))
            y += layout.boundingRect().height() + self._look.px(1)

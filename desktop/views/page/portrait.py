"""The initials of a record in the colour of its kind, where there is no picture."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.models.blocks import Head
from desktop.theme.look import Look


class Portrait(QWidget):
    """The initials of a record in the colour of its kind, where there is no picture."""

    def __init__(self, look: Look, head: Head) -> None:
        super().__init__()
        self._look, self._kind = look, head.kind
        words = [word for word in head.title.split() if word[0].isalnum()]
        picked = [words[0], words[-1]] if len(words) > 1 else words
        person = head.kind == "actor"
        self._letters = "".join(word[0].upper() for word in picked) if person else ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(head.about)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Give its size."""
        side = self._look.px(20 if self._letters else 12)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint a tinted square with letters, or the badge of the kind."""
        del event
        painter = QPainter(self)
        where = QRectF(0, 0, self.width(), self.height())
        if not self._letters:
            self._look.draw_badge(painter, self._kind, where)
        else:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            ink = self._look.colour(self._kind)
            tint = self._look.colour(self._kind)
            tint.setAlpha(38)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tint)
            painter.drawRoundedRect(where, self._look.px(3), self._look.px(3))
            painter.setPen(ink)
            painter.setFont(self._look.font(27, 700, reading=True))
            painter.drawText(where, Qt.AlignmentFlag.AlignCenter, self._letters)
        painter.end()

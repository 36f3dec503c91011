"""The card of a kind of record: its badge, how many there are, and the way to their list."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QWidget

from desktop.models.wording import kind_name
from desktop.theme.look import Look
from desktop.tr import number
from desktop.widgets.labels import Badge, label


class KindCard(QFrame):
    """A card that is clicked anywhere; the keyboard stops at its link."""

    opened = Signal()

    def __init__(self, look: Look, kind: str, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setProperty("link", True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        inside = QGridLayout(self)
        inside.setContentsMargins(look.px(4), look.px(3), look.px(4), look.px(3))
        inside.addWidget(Badge(look, kind, 6), 0, 0)
        inside.addWidget(label(number(count), "title"), 0, 1)
        link = QPushButton(kind_name(kind, count))
        link.setObjectName("link")
        link.setProperty("kind", "plain")
        link.clicked.connect(self.opened)
        inside.addWidget(link, 1, 0, 1, 2)
        inside.setColumnStretch(1, 1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Open the list, wherever on the card the button was let go."""
        inside = self.rect().contains(event.position().toPoint())
        if inside and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit()
        super().mouseReleaseEvent(event)

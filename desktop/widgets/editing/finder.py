"""A line to type in with what could be meant beneath it: terms with their definitions, words."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QIcon, QMouseEvent, QPainter, QPaintEvent, QPixmap

from desktop.theme import icons
from desktop.theme.look import Look
from desktop.tr import tr
from desktop.widgets.offer_line import OfferLine
from desktop.widgets.offered import Offer


class Finder(OfferLine):
    """Asks for offers while one types, and shows all of them by a click or its arrow."""

    asked = Signal(str)
    picked = Signal(object)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(look)
        self.setAccessibleName(name)
        self._look = look
        room = QPixmap(look.px(4), look.px(4))
        room.fill(Qt.GlobalColor.transparent)
        arrow = self.addAction(QIcon(room), self.ActionPosition.TrailingPosition)
        arrow.setText(tr("Show what there is to choose"))
        arrow.triggered.connect(self._on_arrow)
        self.textEdited.connect(self.asked)

    def wants_offers(self) -> None:
        """Ask for all there is, whatever is typed."""
        self.asked.emit("")

    def takes(self, offer: Offer) -> None:
        """Tell which one was picked."""
        self.picked.emit(offer)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the arrow at the size of the text: Qt's icons in a line have one size."""
        super().paintEvent(event)
        side = self._look.px(3)
        left = self.width() - self._look.px(2) - side
        painter = QPainter(self)
        where = QRectF(left, (self.height() - side) / 2, side, side)
        icons.draw(painter, "chevron-down", self._look.colour("text").name(), where)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Show what there is to choose from."""
        super().mousePressEvent(event)
        if not self.isReadOnly() and not self.is_open:
            self.asked.emit("")

    def _on_arrow(self) -> None:
        self.setFocus()
        if self.is_open:
            self.close_list()
        else:
            self.asked.emit("")

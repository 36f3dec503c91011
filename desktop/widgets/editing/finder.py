"""A line to type in with what could be meant beneath it: terms with their definitions, words."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QMouseEvent

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
        arrow = self.addAction(look.icon("chevron-down"), self.ActionPosition.TrailingPosition)
        arrow.setText(tr("Show what there is to choose"))
        arrow.triggered.connect(self._on_arrow)
        self.textEdited.connect(self.asked)

    def wants_offers(self) -> None:
        """Ask for all there is, whatever is typed."""
        self.asked.emit("")

    def takes(self, offer: Offer) -> None:
        """Tell which one was picked."""
        self.picked.emit(offer)

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

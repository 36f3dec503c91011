"""A line to type in with what could be meant beneath it, and the keys that all such lines have."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent

from desktop.theme.look import Look
from desktop.widgets.lines import Line
from desktop.widgets.offered import PAGE, Offer, OfferList

_STEPS: Final = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: PAGE,
    Qt.Key.Key_PageUp: -PAGE,
}
_LEAST: Final = 80
"""Steps of the grid that the list is wide at least."""


class OfferLine(Line):
    """Down asks for offers or goes to the next, Enter takes one, Escape closes the list.

    Who offers something overrides `wants_offers` and `takes`.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._list: OfferList | None = None
        self._offers: Sequence[Offer] = ()
        self.gone.connect(self.close_list)

    def wants_offers(self) -> None:
        """Be asked by Down for what there is."""
        raise NotImplementedError

    def takes(self, offer: Offer) -> None:
        """Be told which offer was taken."""
        raise NotImplementedError

    @property
    def offers(self) -> Sequence[Offer]:
        """What is offered now."""
        return self._offers

    @property
    def is_open(self) -> bool:
        """Whether the offers are shown."""
        return self._list is not None and self._list.isVisible()

    def offer(self, offers: Sequence[Offer], chosen: int = 0) -> None:
        """Show offers beneath the line, while it has the keyboard; `chosen` is marked."""
        self._offers = offers
        if not offers or not self.hasFocus():
            self.close_list()
            return
        shown = self._shown()
        shown.offers.show(offers)
        self._place(shown, QSize(max(self.width(), self._look.px(_LEAST)), shown.wanted_height()))
        shown.show()
        shown.choose(chosen)
        shown.raise_()

    def close_list(self) -> None:
        """Show no offers."""
        if self._list is not None:
            self._list.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Move through the offers, take one, or close them."""
        key = event.key()
        if key in _STEPS and self.is_open:
            self._shown().step(_STEPS[Qt.Key(key)])
        elif key == Qt.Key.Key_Down:
            self.wants_offers()
        elif self.is_open and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._take()
        elif self.is_open and key == Qt.Key.Key_Escape:
            self.close_list()
        else:
            super().keyPressEvent(event)

    def _shown(self) -> OfferList:
        """Give the list, which lives in the window that the line stands in: a page has many."""
        window = self.window()
        if self._list is not None and self._list.parent() is not window:
            self._list.deleteLater()
            self._list = None
        if self._list is None:
            self._list = OfferList(self._look, window)
            self._list.clicked.connect(self._on_clicked)
            self.destroyed.connect(self._list.deleteLater)
        return self._list

    def _place(self, shown: OfferList, size: QSize) -> None:
        """Put the list under the line, or above it where there is no room."""
        window = self.window()
        under = self.mapTo(window, QPoint(0, self.height() + 2))
        width = min(size.width(), window.width())
        left = max(0, min(under.x(), window.width() - width))
        below = window.height() - under.y()
        above = self.mapTo(window, QPoint(0, -2)).y()
        height = min(size.height(), max(below, above))
        top = under.y() if height <= below else above - height
        shown.setGeometry(left, top, width, height)

    def _on_clicked(self, index: QModelIndex) -> None:
        self._shown().setCurrentIndex(index)
        self._take()

    def _take(self) -> None:
        row = self._shown().currentIndex().row()
        self.close_list()
        if 0 <= row < len(self._offers):
            self.takes(self._offers[row])

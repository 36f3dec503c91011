"""Buttons whose words may be longer than their room: chips with names, words that do something."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy
from shiboken6 import isValid

_LETTERS = 6
"""So many letters are seen of any words."""

_LOOKS = frozenset((QEvent.Type.FontChange, QEvent.Type.StyleChange))


class ElidedButton(QPushButton):
    """A button that ends in an ellipsis where its words do not fit; its tip has all of them.

    `text` gives all of the words. What `mode` leaves out is the end, or the middle.
    """

    def __init__(
        self, text: str = "", mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight
    ) -> None:
        super().__init__()
        self._whole, self._shown, self._mode = "", "", mode
        self._tip = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setText(text)

    def text(self) -> str:
        """Give all of its words."""
        return self._whole

    def setText(self, text: str) -> None:  # noqa: N802
        """Show other words; they are its name for the ear too, unless it has one of its own."""
        if self.accessibleName() in {"", self._whole}:
            self.setAccessibleName(text)
        self._whole = text
        self._fit()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Ask for room for all of the words."""
        hint, advance = super().sizeHint(), self.fontMetrics().horizontalAdvance
        return QSize(hint.width() + advance(self._whole) - advance(self._shown), hint.height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Ask for room for a few letters."""
        hint, metrics = self.sizeHint(), self.fontMetrics()
        saved = metrics.horizontalAdvance(self._whole) - metrics.averageCharWidth() * _LETTERS
        return QSize(hint.width() - max(saved, 0), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Fit the words anew."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Fit the words anew: before it was shown it had not yet its font and padding."""
        super().showEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Fit the words in another font."""
        super().changeEvent(event)
        if event.type() in _LOOKS and self.isVisible():
            self._fit()

    def _fit(self) -> None:
        shown = self._whole
        if self.isVisible():  # else it has not yet its font and width, and is fitted when shown
            metrics, wanted = self.fontMetrics(), self.sizeHint().width()
            around = wanted - metrics.horizontalAdvance(self._whole)
            if self.width() < wanted:
                shown = metrics.elidedText(self._whole, self._mode, max(self.width() - around, 1))
        if shown != self._shown:
            self._shown = shown
            super().setText(shown.replace("&", "&&"))  # a lone & would be a key of a menu
        if shown != self._whole and not self.toolTip():
            self._tip = True
            self.setToolTip(self._whole)
        elif shown == self._whole and self._tip:
            self._tip = False
            self.setToolTip("")


def chip_button(text: str = "") -> ElidedButton:
    """Make a small round button; of long words the middle is left out, since a sign ends them."""
    made = ElidedButton(text, Qt.TextElideMode.ElideMiddle)
    made.setObjectName("chip")
    return made


def follow(button: QPushButton, action: QAction) -> None:
    """Let a button be pressed while a command is possible."""

    def take() -> None:
        if isValid(button):
            button.setEnabled(action.isEnabled())

    action.changed.connect(take)
    take()

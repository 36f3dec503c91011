"""A strip under the top bar that tells what could not be done, and what helps."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from desktop.theme.look import Look
from desktop.tr import tr
from desktop.widgets.labels import label


class Trouble(QWidget):
    """Hidden until it has something to say."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("listHead")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(4), look.px(1.5), look.px(3), look.px(1.5))
        self._text = label("", "error", wrap=True)
        row.addWidget(self._text, 1)
        close = QToolButton()
        close.setObjectName("flat")
        close.setAccessibleName(tr("Close the message"))
        close.setToolTip(close.accessibleName())
        close.clicked.connect(self.hide)
        self._look, self._close = look, close
        look.changed.connect(self._dress)
        self._dress()
        row.addWidget(close)
        self.hide()

    def say(self, text: str) -> None:
        """Show a sentence."""
        self._text.setText(text)
        self._text.setAccessibleName(text)
        self.show()

    def _dress(self) -> None:
        self._close.setIcon(self._look.icon("x"))

"""A strip under the top bar that tells what could not be done, and what helps."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from desktop.tr import tr
from desktop.widgets.labels import label


class Trouble(QWidget):
    """Hidden until it has something to say."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("listHead")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        self._text = label("", "error", wrap=True)
        row.addWidget(self._text, 1)
        close = QToolButton()
        close.setObjectName("flat")
        close.setText("×")
        close.setAccessibleName(tr("Close the message"))
        close.clicked.connect(self.hide)
        row.addWidget(close)
        self.hide()

    def say(self, text: str) -> None:
        """Show a sentence."""
        self._text.setText(text)
        self._text.setAccessibleName(text)
        self.show()

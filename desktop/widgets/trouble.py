"""A strip under the top bar that tells what could not be done, and what helps."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from desktop.theme.look import Look
from desktop.tr import tr
from desktop.widgets.labels import label


class Trouble(QWidget):
    """Hidden until it has something to say; its button closes it, or an Escape left over."""

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

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Listen for keys that come up to the window."""
        super().showEvent(event)
        self.window().installEventFilter(self)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Leave the keys to the window again."""
        super().hideEvent(event)
        self.window().removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Close by Escape, once it has come up to the window."""
        pressed = event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self.hide()
            return True
        return super().eventFilter(watched, event)

    def _dress(self) -> None:
        self._close.setIcon(self._look.icon("x"))

"""What may be higher than its room is scrolled up and down, never sideways."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QWidget

from desktop.theme.look import Look
from desktop.widgets.labels import label


def scrolled(widget: QWidget) -> QScrollArea:
    """Put a widget into a bare pane, as wide as its room, on the ground that it stands on."""
    pane = QScrollArea()
    _bare(pane, widget)
    return pane


class Pages(QStackedWidget):
    """Pages that ask for the least height set for them, and take what is there."""

    def sizeHint(self) -> QSize:  # noqa: N802
        """Ask for that height alone."""
        return QSize(super().sizeHint().width(), self.minimumHeight())


class Message(QScrollArea):
    """Words in place of what cannot be shown: in the middle, and scrolled where they are long."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._words = label("", "quiet", wrap=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words.setMargin(look.px(10))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        _bare(self, self._words)

    def text(self) -> str:
        """Give the words."""
        return self._words.text()

    def say(self, text: str) -> None:
        """Show other words."""
        self._words.setText(text)
        self.setAccessibleName(text)


def _bare(pane: QScrollArea, widget: QWidget) -> None:
    pane.setWidgetResizable(True)
    pane.setFrameShape(QFrame.Shape.NoFrame)
    pane.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    pane.setWidget(widget)
    for ground in (widget, pane.viewport()):  # Qt fills what is put into a pane
        ground.setAutoFillBackground(False)

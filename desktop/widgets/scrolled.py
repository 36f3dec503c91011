"""What may be higher than its room is scrolled up and down, never sideways."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QStackedWidget, QWidget

from desktop.theme.look import Look
from desktop.widgets.labels import label


def scrolled(widget: QWidget) -> QScrollArea:
    """Put a widget into a bare pane, as wide as its room, on the ground that it stands on."""
    pane = QScrollArea()
    bare(pane, widget)
    return pane


class LowPane(QScrollArea):
    """A pane whose content may break its lines by the width that a scroll bar leaves.

    Whether the bar is there is not left to Qt, which takes it away and sets it in turns where the
    content is too high beside a bar alone: once set it stays until the pane has another size.
    """

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self._fitted, self._content, self._least = QSize(), widget, 0
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        policy = widget.sizePolicy()  # its width is that of the pane, even where it asked for more
        policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
        widget.setSizePolicy(policy)
        bare(self, widget)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Ask for the width of the content beside a bar: it is never scrolled sideways."""
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(
            self._content.minimumSizeHint().width() + bar, super().minimumSizeHint().height()
        )

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Set the bar or take it away."""
        super().resizeEvent(event)
        if self.size() != self._fitted:
            self._fitted = self.size()
            self._fit(may_go=True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Set the bar where the content has grown."""
        done = super().eventFilter(watched, event)
        if watched is self._content and event.type() == QEvent.Type.LayoutRequest:
            self._fit(may_go=False)
            self._ask_for_width()
        return done

    def _ask_for_width(self) -> None:
        if self._least != self._content.minimumSizeHint().width():
            self._least = self._content.minimumSizeHint().width()
            self.updateGeometry()

    def _fit(self, *, may_go: bool) -> None:
        bar = self.verticalScrollBar().sizeHint().width()
        needed = self._content.heightForWidth(max(self.width() - bar, 1))
        if needed > self.height():
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        elif may_go:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


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
        bare(self, self._words)

    def text(self) -> str:
        """Give the words."""
        return self._words.text()

    def say(self, text: str) -> None:
        """Show other words."""
        self._words.setText(text)
        self.setAccessibleName(text)


def bare(pane: QScrollArea, widget: QWidget) -> None:
    """Put a widget into a pane that adds nothing to it: no frame, no ground, nothing sideways."""
    pane.setWidgetResizable(True)
    pane.setFrameShape(QFrame.Shape.NoFrame)
    pane.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    pane.setWidget(widget)
    for ground in (widget, pane.viewport()):  # Qt fills what is put into a pane
        ground.setAutoFillBackground(False)

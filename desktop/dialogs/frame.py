"""What the dialogs of editing have in common: a title, a body that scrolls, two buttons."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.theme.look import Look
from desktop.tr import tr
from desktop.widgets.labels import label


class Frame(QDialog):
    """A dialog; `column` takes what is in it. Enter agrees, Escape leaves everything as it is."""

    def __init__(self, look: Look, parent: QWidget, title: str, agree: str) -> None:
        super().__init__(parent)
        self.look = look
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setModal(True)
        px = look.px
        outer = QVBoxLayout(self)
        outer.setContentsMargins(px(5), px(5), px(5), px(5))
        outer.setSpacing(px(3))
        outer.addWidget(label(title, "title", wrap=True))
        self.body = body = QWidget()
        body.setObjectName("pageBody")
        self.column = QVBoxLayout(body)
        self.column.setContentsMargins(0, 0, px(2), 0)
        self.column.setSpacing(px(2))
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(title)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(body)
        outer.addWidget(area, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        self.cancel = QPushButton(tr("Cancel"))
        self.cancel.setAutoDefault(False)
        self.cancel.clicked.connect(self.reject)
        self.agree = QPushButton(agree)
        self.agree.setObjectName("primary")
        self.agree.setAutoDefault(False)
        self.agree.clicked.connect(self.accept)
        row.addWidget(self.cancel)
        row.addWidget(self.agree)
        outer.addLayout(row)
        self.finished.connect(parent.window().activateWindow)
        room = parent.window().size()
        self.resize(min(px(130), room.width() - px(4)), min(px(110), room.height() - px(4)))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Agree by Enter, but not while a text of several lines is being typed."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        focused = self.focusWidget()
        if enter and not isinstance(focused, QPlainTextEdit):
            pressed = focused if isinstance(focused, QPushButton) else self.agree
            pressed.click()
        else:
            super().keyPressEvent(event)

    def on_agreed(self, run: Callable[[], None]) -> None:
        """Do this when the person agrees."""
        self.accepted.connect(run)

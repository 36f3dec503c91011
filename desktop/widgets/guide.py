"""The guide of four steps: what a newcomer does in the first ten minutes. Can be put away."""

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from desktop.theme.look import Look
from desktop.tr import Text, tr
from desktop.widgets.flow import FlowLayout
from desktop.widgets.labels import label

STEPS: Final[tuple[tuple[Text, Text, Text, str], ...]] = (
    ("Find a name", "Any spelling in any script finds the actor: try Лукашенко.", "Search",
     "go.search"),
    ("Bring in an article", "Copy it from a web page and paste it: clutter is set aside, title, "
     "authors and date are proposed.", "Paste copied text", "library.paste_text"),
    ("Follow a statement", "Every fact leads to the passage that it rests on: choose an event and "
     "click its evidence.", "Events", "go.events"),
    ("See what is missing", "The overview lists events without evidence, single voices, sources "
     "not read.", "Overview", "go.overview"),
)  # fmt: skip
"""Title, words, what the button says, the command that it runs."""


class _Card(QFrame):
    """One step; all cards are of one size, which the layout of lines asks for."""

    size_fixed: QSize | None = None

    def sizeHint(self) -> QSize:  # noqa: N802
        """Give the common size once it is known."""
        return self.size_fixed or super().sizeHint()


class Guide(QFrame):
    """Four cards above everything; `asked` gives a command, `dismissed` puts the guide away."""

    asked = Signal(str)
    dismissed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("guide")
        grid = QGridLayout(self)
        grid.setContentsMargins(look.px(3), look.px(2), look.px(3), look.px(2))
        held = QWidget()
        policy = held.sizePolicy()
        policy.setHeightForWidth(True)
        held.setSizePolicy(policy)
        flow = FlowLayout(held, look.px(3))
        cards = [
            self._card(f"{at}  {tr(title)}", tr(words), tr(does), command)
            for at, (title, words, does, command) in enumerate(STEPS, 1)
        ]
        height = max(card.sizeHint().height() for card in cards)
        for card in cards:
            card.size_fixed = QSize(look.px(76), height)
            card.setFixedSize(card.size_fixed)
            flow.addWidget(card)
        grid.addWidget(held, 0, 0)
        away = QToolButton()
        away.setObjectName("flat")
        away.setIcon(look.icon("x"))
        away.setAccessibleName(tr("Put the guide away; Help brings it back"))
        away.setToolTip(away.accessibleName())
        away.clicked.connect(self.dismissed)
        grid.addWidget(away, 0, 1, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(0, 1)

    def _card(self, title: str, words: str, does: str, command: str) -> "_Card":
        card = _Card()
        card.setObjectName("card")
        card.setFixedWidth(self._look.px(76))
        column = QVBoxLayout(card)
        px = self._look.px
        column.setContentsMargins(px(3), px(2), px(3), px(2))
        column.setSpacing(px(1))
        column.addWidget(label(title, "strong", wrap=True))
        told = label(words, "quiet", wrap=True)
        told.setAlignment(Qt.AlignmentFlag.AlignTop)
        told.setMinimumHeight(told.heightForWidth(px(70)))
        column.addWidget(told, 1)
        column.addSpacing(px(1))
        button = QPushButton(does)
        button.setAccessibleName(f"{title}: {does}")
        button.clicked.connect(lambda: self.asked.emit(command))
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return card

"""The guide of four steps: what a newcomer does in the first ten minutes. Can be put away."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.theme.look import Look
from desktop.tr import Text, tr
from desktop.widgets.buttons import follow
from desktop.widgets.flow import place_cards
from desktop.widgets.labels import label
from desktop.widgets.scrolled import bare

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

ROOM_FOR_CARD: Final = 52
"""Steps of the grid that a card takes at least."""
MOST: Final = 0.4
"""The part of the window's height that the guide may take."""
LEAST: Final = 16
"""Steps of the grid that the cards have at least, however low the window is."""


class _Cards(QScrollArea):
    """The cards, in a pane that asks for the height it is told and is never higher."""

    def __init__(self, cards: QWidget) -> None:
        super().__init__()
        bare(self, cards)
        self._wanted = 0

    def ask_for(self, height: int) -> None:
        """Ask for this height, where there is room."""
        if height != self._wanted:
            self._wanted = height
            self.setMaximumHeight(height)
            self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Ask for the height that was told."""
        return QSize(super().sizeHint().width(), self._wanted)


class Guide(QFrame):
    """Four cards above everything; `asked` gives a command, `dismissed` puts the guide away."""

    asked = Signal(str)
    dismissed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("guide")
        row = QHBoxLayout(self)
        px = look.px
        row.setContentsMargins(px(3), px(2), px(3), px(2))
        self._held = QWidget()
        self._held.setObjectName("guideCards")
        self._grid = QGridLayout(self._held)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(px(3))
        self._steps: dict[str, QPushButton] = {}
        self._cards = [
            self._card(f"{at}  {tr(title)}", tr(words), tr(does), command)
            for at, (title, words, does, command) in enumerate(STEPS, 1)
        ]
        self._pane = _Cards(self._held)
        self._pane.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row.addWidget(self._pane, 1)
        away = QToolButton()
        away.setObjectName("flat")
        away.setIcon(look.icon("x"))
        away.setIconSize(QSize(px(3.5), px(3.5)))
        away.setAccessibleName(tr("Put the guide away; Help brings it back"))
        away.setToolTip(away.accessibleName())
        away.clicked.connect(self.dismissed)
        row.addWidget(away, 0, Qt.AlignmentFlag.AlignTop)
        place_cards(self._grid, self._cards, len(self._cards))

    def take_keyboard(self) -> None:
        """Put the keyboard on what the first step offers."""
        next(iter(self._steps.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def follow(self, actions: Mapping[str, QAction]) -> None:
        """Offer each step while its command is possible."""
        for command, button in self._steps.items():
            follow(button, actions[command])

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Set the cards out anew; where they would take most of the window they are scrolled."""
        super().resizeEvent(event)
        room = self._pane.width()
        place_cards(self._grid, self._cards, room // self._look.px(ROOM_FOR_CARD))
        self._grid.activate()
        wanted = self._grid.totalHeightForWidth(room)
        least = min(wanted, self._look.px(LEAST))
        self._pane.setMinimumHeight(least)
        self._pane.ask_for(min(wanted, max(least, round(self.window().height() * MOST))))

    def _card(self, title: str, words: str, does: str, command: str) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        column = QVBoxLayout(card)
        px = self._look.px
        column.setContentsMargins(px(3), px(2), px(3), px(2))
        column.setSpacing(px(1))
        column.addWidget(label(title, "strong", wrap=True))
        told = label(words, "quiet", wrap=True)
        told.setAlignment(Qt.AlignmentFlag.AlignTop)
        column.addWidget(told, 1)
        column.addSpacing(px(1))
        button = QPushButton(does)
        button.setAccessibleName(f"{title}: {does}")
        button.clicked.connect(lambda: self.asked.emit(command))
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._steps[command] = button
        return card

"""The top bar: back, forward, the search box, import, new, and the menu of all commands."""

import unicodedata
from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from db.errors import QueryError
from desktop.actions import building
from desktop.theme import icons
from desktop.theme.look import Look
from desktop.tr import tr
from desktop.views.shell import query_colours
from desktop.views.shell.query_trouble import QueryTrouble
from desktop.widgets.buttons import follow
from desktop.widgets.lines import BeginningLine

ROOMY: Final = 230
"""Steps of the grid from which there is free room on both sides of the search box."""
_SIDE, _MIDDLE = 2, 9


class SearchBox(BeginningLine):
    """The one box for searching everything; Escape gives the keyboard back to the records."""

    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("searchBox")
        self.setPlaceholderText(tr("Search actors, events, sources and passages"))
        self.setAccessibleName(tr("Search"))
        self.setClearButtonEnabled(False)
        self._look = look
        look.changed.connect(self._dress)
        self._dress()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, look.px(2), 0)
        self._keys = QLabel("Ctrl K")
        self._keys.setObjectName("keys")
        self._keys.setAccessibleName(tr("Ctrl K goes here"))
        row.addStretch(1)
        row.addWidget(self._keys, 0, Qt.AlignmentFlag.AlignVCenter)
        self.textChanged.connect(self._on_text)
        self.textChanged.connect(lambda: query_colours.colour(self, look))
        look.changed.connect(lambda: query_colours.colour(self, look))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Leave by Escape or the arrow down."""
        if event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Down}:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Show the keys only where they cover no text."""
        super().resizeEvent(event)
        self._on_text()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the magnifier at the size of the text, sharp at any scale."""
        super().paintEvent(event)
        side = self._look.px(4)
        where = QRectF(self._look.px(3), (self.height() - side) / 2, side, side)
        painter = QPainter(self)
        icons.draw(painter, "search", self._look.colour("quiet").name(), where)
        painter.end()

    def _on_text(self) -> None:
        text = self.text() or self.placeholderText()
        around = self._keys.sizeHint().width() + self._look.px(16)
        room = self.width() - around
        # Words read from right to left begin where the keys stand.
        leftward = any(unicodedata.bidirectional(letter) in {"R", "AL"} for letter in text)
        self._keys.setVisible(not leftward and self.fontMetrics().horizontalAdvance(text) < room)

    def _dress(self) -> None:
        self.setTextMargins(self._look.px(6), 0, 0, 0)
        self.setMinimumHeight(self._look.px(8.5))


class TopBar(QWidget):
    """The bar over everything. `searched` gives the text of the box."""

    searched = Signal(str)

    def __init__(
        self, look: Look, actions: dict[str, QAction], now: Callable[[], Mapping[str, QAction]]
    ) -> None:
        super().__init__()
        self._look, self._actions, self._now = look, actions, now
        self.setObjectName("topBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.box = SearchBox(look)
        self.box.returnPressed.connect(lambda: self.searched.emit(self.box.text().strip()))
        self.trouble = QueryTrouble(look)
        self.trouble.mended.connect(self._on_mended)
        self._flat: list[tuple[QToolButton, str]] = []
        self._lay_out()
        look.changed.connect(self._dress)
        self._dress()

    def show_query(self, query: str) -> None:
        """Show the query of the place the window is at."""
        self.box.setText(query)
        self.show_error(None)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Give the box all there is in a narrow window; be painted anew whole, as buttons move."""
        super().resizeEvent(event)
        side = _SIDE if self.width() >= self._look.px(ROOMY) else 0
        for at in self._sides:
            self._row.setStretch(at, side)
        self.update()

    def _on_mended(self, query: str) -> None:
        self.box.setText(query)
        self.searched.emit(query)

    def begin_typing(self, query: str) -> None:
        """Let a person add to a query."""
        self.box.setFocus()
        self.box.setText(f"{query} ")
        self.box.setCursorPosition(len(self.box.text()))

    def show_error(self, error: QueryError | None) -> None:
        """Tell under the part it lies in what cannot be understood, and what could be meant."""
        self.box.setProperty("wrong", "true" if error else "false")
        self.box.style().polish(self.box)
        self.trouble.show_error(error, self.box)

    def _lay_out(self) -> None:
        px = self._look.px
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(px(3), px(1.5), px(3), px(1.5))
        row.setSpacing(px(2))
        row.addWidget(self._button("go.back", "chevron-left"))
        row.addWidget(self._button("go.forward", "chevron-right"))
        row.addSpacing(px(2))
        row.addWidget(self._button("edit.undo", "undo-2"))
        row.addWidget(self._button("edit.redo", "redo-2"))
        before = row.count()
        row.addStretch(_SIDE)
        middle = QVBoxLayout()
        middle.setSpacing(px(1))
        middle.addWidget(self.box)
        middle.addWidget(self.trouble)
        row.addLayout(middle, _MIDDLE)
        row.addStretch(_SIDE)
        self._sides = (before, before + 2)
        take_in = QPushButton(tr("Import…"))
        bring = self._actions["library.import"]
        take_in.clicked.connect(bring.trigger)
        follow(take_in, bring)
        row.addWidget(take_in)
        new = QPushButton(tr("+ New"))
        new.setObjectName("primary")
        new.setAccessibleName(tr("New record"))
        menu = QMenu(new)
        for id_, action in self._actions.items():
            if id_.endswith(".new") and not id_.startswith(("tab", "library")):
                menu.addAction(action)
        new.setMenu(menu)
        follow(new, self._actions["event.new"])
        row.addWidget(new)
        everything = QToolButton()
        everything.setAccessibleName(tr("Menu"))
        everything.setToolTip(tr("All menus"))
        everything.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        everything.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        all_menus = QMenu(everything)
        building.fill(all_menus, self._actions, self._now)
        everything.setMenu(all_menus)
        self._flat.append((everything, "ellipsis"))
        everything.setObjectName("flat")
        row.addWidget(everything)

    def _button(self, id_: str, icon: str) -> QToolButton:
        action = self._actions[id_]
        button = QToolButton()
        button.setObjectName("flat")
        button.setAccessibleName(building.words_of(action))
        keys = action.shortcut().toString()
        button.clicked.connect(action.trigger)

        def follow() -> None:
            button.setEnabled(action.isEnabled())
            button.setToolTip(
                f"{building.words_of(action)} ({keys})" if keys else building.words_of(action)
            )

        action.changed.connect(follow)
        follow()
        self._flat.append((button, icon))
        return button

    def _dress(self) -> None:
        side = self._look.px(4)
        for button, icon in self._flat:
            button.setIcon(self._look.icon(icon))
            button.setIconSize(QSize(side, side))

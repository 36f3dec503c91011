"""The tabs: each has its own history of places, back and forward like a browser's."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStackedWidget,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.places import OVERVIEW, Place
from desktop.theme.look import Look
from desktop.tr import tr

MakeView = Callable[[Place], QWidget]


@runtime_checkable
class Takes(Protocol):
    """A view that can go to another place without being made anew."""

    def take(self, place: Place) -> bool:
        """Go there; False where that cannot be."""
        ...


@dataclass(eq=False, slots=True)
class Tab:
    """One tab: the view in it and where it has been."""

    view: QWidget
    past: list[Place] = field(default_factory=list[Place])
    at: int = -1
    shown: Place | None = None
    """The place that the view was made for, or has gone to by itself."""

    @property
    def place(self) -> Place:
        """Where the tab is."""
        return self.past[self.at]


@dataclass(frozen=True, slots=True)
class Past:
    """Where a tab has been, and at which of these places it is."""

    places: tuple[Place, ...]
    at: int


class Tabs(QWidget):
    """A row of tabs and the view of the current one. `moved` tells of every change of place."""

    moved = Signal()
    left = Signal(object, object)
    """A view that is given up, and its place."""
    made = Signal(object, object)
    """A view that was made or has gone to another place, and that place."""

    def __init__(self, look: Look, make_view: MakeView) -> None:
        super().__init__()
        self._look, self._make_view = look, make_view
        self.setObjectName("centre")
        self._tabs: list[Tab] = []
        self._closed: list[Past] = []
        self.bar = QTabBar()
        self.bar.setAccessibleName(tr("Tabs"))
        self.bar.setExpanding(False)
        self.bar.setElideMode(Qt.TextElideMode.ElideRight)
        self.bar.setMovable(True)
        self.bar.setUsesScrollButtons(True)
        self._stack = QStackedWidget()
        row = QWidget()
        row.setObjectName("tabRow")
        row.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.bar, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(row)
        column.addWidget(self._stack, 1)
        self.bar.currentChanged.connect(self._on_current)
        self.bar.tabMoved.connect(self._on_dragged)
        look.changed.connect(self._redress)

    @property
    def current(self) -> Tab | None:
        """The tab in front, or None before the first."""
        index = self.bar.currentIndex()
        return self._tabs[index] if 0 <= index < len(self._tabs) else None

    @property
    def view(self) -> QWidget | None:
        """The view in front."""
        return self.current.view if self.current else None

    def go(self, place: Place, *, new_tab: bool = False) -> None:
        """Go to a place, in this tab or a new one."""
        tab = self.current
        if tab is None or new_tab:
            tab = self._add()
        elif tab.place == place:
            return
        del tab.past[tab.at + 1 :]
        tab.past.append(place)
        tab.at += 1
        self._show(tab)

    def _add(self) -> Tab:
        tab = Tab(QWidget())
        self._tabs.append(tab)
        self._stack.addWidget(tab.view)
        self.bar.blockSignals(True)
        index = self.bar.addTab("")
        self.bar.setTabButton(index, QTabBar.ButtonPosition.RightSide, self._closer(tab))
        self.bar.setCurrentIndex(index)
        self.bar.blockSignals(False)
        return tab

    def open_all(self, pasts: Sequence[Past], current: int) -> None:
        """Open tabs with their past; the one at `current` stands in front."""
        for past in pasts:
            tab = self._add()
            tab.past, tab.at = list(past.places), past.at
            self._show(tab)
        self.bar.setCurrentIndex(max(0, min(current, len(self._tabs) - 1)))

    def reopen(self) -> None:
        """Open the tab that was closed last, where it was."""
        if self._closed:
            self.open_all([self._closed.pop()], len(self._tabs))

    @property
    def can(self) -> set[str]:
        """What is possible: back, forward, reopen."""
        found = {name for name, step in (("back", -1), ("forward", 1)) if self.can_travel(step)}
        return found | {"reopen"} if self._closed else found

    def pasts(self) -> list[Past]:
        """Give where each tab has been."""
        return [Past(tuple(tab.past), tab.at) for tab in self._tabs if tab.past]

    def shown(self) -> list[tuple[QWidget, Place]]:
        """Give the view of each tab with its place."""
        return [(tab.view, tab.place) for tab in self._tabs if tab.past]

    def travel(self, step: int) -> None:
        """Go back (-1) or forward (1)."""
        tab = self.current
        if tab is not None and 0 <= tab.at + step < len(tab.past):
            tab.at += step
            self._show(tab)

    def replace(self, place: Place | None) -> None:
        """Put another place where the tab is; None takes it away, as if it had never been there."""
        tab = self.current
        if tab is None:
            return
        if place is not None:
            tab.past[tab.at] = place
        elif len(tab.past) > 1:
            del tab.past[tab.at]
            tab.at = max(0, tab.at - 1)
        else:
            tab.past[tab.at] = OVERVIEW
        self._show(tab)

    def can_travel(self, step: int) -> bool:
        """Tell whether there is a place to go back or forward to."""
        tab = self.current
        return tab is not None and 0 <= tab.at + step < len(tab.past)

    def name(self, view: QWidget, text: str) -> None:
        """Give the tab of a view its title."""
        for index, tab in enumerate(self._tabs):
            if tab.view is view:
                self.bar.setTabText(index, text.replace("&", "&&"))
                self.bar.setTabToolTip(index, text)

    def step(self, step: int) -> None:
        """Go to the next tab or the one before."""
        if self._tabs:
            self.bar.setCurrentIndex((self.bar.currentIndex() + step) % len(self._tabs))

    def shift(self, step: int) -> None:
        """Put the tab in front one place further left (-1) or right (1)."""
        at = self.bar.currentIndex()
        if 0 <= at + step < len(self._tabs):
            self.bar.moveTab(at, at + step)

    def close_current(self) -> None:
        """Close the tab in front; the last one stays."""
        if self.current is not None:
            self._close(self.current)

    def places(self) -> list[Place]:
        """Give where each tab is."""
        return [tab.place for tab in self._tabs]

    def views(self) -> list[QWidget]:
        """Give the view of each tab."""
        return [tab.view for tab in self._tabs]

    def _close(self, tab: Tab) -> None:
        if len(self._tabs) < 2:
            return
        index = self._tabs.index(tab)
        self.left.emit(tab.view, tab.place)
        self._closed.append(Past(tuple(tab.past), tab.at))
        self._tabs.remove(tab)
        self._stack.removeWidget(tab.view)
        tab.view.deleteLater()
        self.bar.removeTab(index)

    def _closer(self, tab: Tab) -> QToolButton:
        button = QToolButton()
        button.setObjectName("flat")
        self._dress(button)
        button.setStyleSheet("padding: 0px;")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setAccessibleName(tr("Close tab"))
        button.setToolTip(tr("Close tab"))
        button.clicked.connect(lambda: self._close(tab))
        return button

    def _dress(self, button: QToolButton) -> None:
        """Draw a × as large as the text is now, with room around it to be hit."""
        icon, room = self._look.px(3), self._look.px(5)
        button.setIcon(self._look.icon("x"))
        button.setIconSize(QSize(icon, icon))
        button.setFixedSize(room, room)

    def _redress(self) -> None:
        for index in range(self.bar.count()):
            button = self.bar.tabButton(index, QTabBar.ButtonPosition.RightSide)
            if isinstance(button, QToolButton):
                self._dress(button)

    def note(self, place: Place) -> None:
        """Take note of where the view in front has gone by itself."""
        tab = self.current
        if tab is not None and tab.place != place:
            del tab.past[tab.at + 1 :]
            tab.past.append(place)
            tab.at += 1
            tab.shown = place
            self.moved.emit()

    def stand(self, view: QWidget, place: Place) -> None:
        """Take note of where a view stands now, in place of where it stood.

        Where that is the place before, the step between is none.
        """
        for tab in self._tabs:
            if tab.view is view:
                tab.past[tab.at] = tab.shown = place
                if tab.past[max(tab.at - 1, 0) : tab.at] == [place]:
                    del tab.past[tab.at]
                    tab.at -= 1
                    self.moved.emit()

    def _show(self, tab: Tab) -> None:
        old = tab.view
        if tab.shown is not None:
            self.left.emit(old, tab.shown)
        tab.shown = tab.place
        if isinstance(old, Takes) and old.take(tab.place):
            self.made.emit(old, tab.place)
            self.moved.emit()
            return
        tab.view = self._make_view(tab.place)
        self.made.emit(tab.view, tab.place)
        self._stack.addWidget(tab.view)
        self._stack.setCurrentWidget(tab.view)
        self._stack.removeWidget(old)
        old.deleteLater()
        self.moved.emit()

    def _on_dragged(self, old: int, new: int) -> None:
        """Follow a tab that was put elsewhere in the row."""
        self._tabs.insert(new, self._tabs.pop(old))

    def _on_current(self, index: int) -> None:
        if 0 <= index < len(self._tabs):
            self._stack.setCurrentWidget(self._tabs[index].view)
            self.moved.emit()

"""The three panes of the window: how wide they are, which are shown, in which order F6 goes."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from desktop.theme.look import Look

_LEAST: Final = (40, 68, 48)
"""Steps of the grid that navigator, tabs and side pane take at least."""
_EASY: Final = 110
"""Steps of the grid that are given to the tabs before the navigator gets more than its least."""


class Panes(QSplitter):
    """Navigator, tabs and side pane. Where all three find no room, the side pane has precedence."""

    def __init__(self, look: Look, navigator: QWidget, tabs: QWidget, side: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._look, self._navigator, self._tabs, self._side = look, navigator, tabs, side
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        for pane in (navigator, tabs, side):
            self.addWidget(pane)
        self.setStretchFactor(1, 1)
        side.installEventFilter(self)
        self.size_out()

    def size_out(self) -> None:
        """Give each pane its usual width at this size of the text."""
        px = self._look.px
        for pane, steps in zip((self._navigator, self._tabs, self._side), _LEAST, strict=True):
            pane.setMinimumWidth(px(steps))
        side, right = px(60), px(86)
        self.setSizes([side, max(self.width() - side - right, px(100)), right])
        self._fit()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Ask for the room of two panes: in less than three take, the navigator goes."""
        navigator, tabs, side = (self._look.px(steps) for steps in _LEAST)
        first = navigator if self._side.isHidden() else side
        width = first + self.handleWidth() + tabs
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Share the room anew."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Make room for the side pane when it is shown, and take it back."""
        shown = event.type() in {QEvent.Type.ShowToParent, QEvent.Type.HideToParent}
        if watched is self._side and shown:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        px = self._look.px
        three = self._side.isHidden() or self.width() >= px(sum(_LEAST)) + 2 * self.handleWidth()
        self._navigator.setVisible(three)
        navigator, tabs, side = self.sizes()
        moved = min(px(_EASY) - tabs, navigator - px(_LEAST[0]))
        if three and moved > 0:
            self.setSizes([navigator - moved, tabs + moved, side])


def after(focused: QWidget | None, panes: Sequence[QWidget]) -> QWidget:
    """Give the visible pane that follows the one with the keyboard; after the last the first."""
    shown = [pane for pane in panes if pane.isVisible()]
    at = next((i for i, pane in enumerate(shown) if _holds(pane, focused)), -1)
    return shown[(at + 1) % len(shown)]


def enter(pane: QWidget) -> None:
    """Take the keyboard into a pane; in a stack to what is in front."""
    front = pane.currentWidget() if isinstance(pane, QStackedWidget) else pane
    (front or pane).setFocus(Qt.FocusReason.TabFocusReason)


def _holds(pane: QWidget, focused: QWidget | None) -> bool:
    return focused is not None and (pane is focused or pane.isAncestorOf(focused))

"""The order in which F6 goes through the panes of the window."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget


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

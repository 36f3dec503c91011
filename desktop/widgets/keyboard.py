"""The keyboard among controls: the way of the Tab key as layouts have it; Enter on a button."""

from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLayout, QPushButton, QToolButton, QWidget

from desktop.widgets.flow import FlowLayout


def in_order(parts: Sequence[QWidget]) -> None:
    """Let Tab go through what takes the keyboard in these widgets, part by part."""
    stops = [one for part in parts for one in _stops(part)]
    for one, following in pairwise(stops):
        QWidget.setTabOrder(one, following)


@contextmanager
def keeping_place(row: FlowLayout, clicked: Callable[[], None]) -> Generator[None]:
    """Leave the keyboard at its place in a row whose controls are made anew meanwhile.

    What the mouse has `clicked` gives it up: who chose by the mouse goes on in the picture.
    """
    at = next((at for at, one in enumerate(row.widgets()) if one.hasFocus()), -1)
    by_mouse = at >= 0 and row.widgets()[at].underMouse()
    yield
    if by_mouse:
        clicked()
    elif at >= 0 and row.widgets():
        row.widgets()[min(at, len(row.widgets()) - 1)].setFocus()


def presses(event: QEvent) -> bool:
    """Press the button that has the keyboard, if this is Enter: Qt has only Space for that."""
    if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
        return False
    focused = QApplication.focusWidget()
    if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter} or event.isAutoRepeat():
        return False
    if not isinstance(focused, QPushButton | QToolButton):
        return False
    menu = focused.menu()
    if not menu:
        focused.click()
    else:
        menu.popup(focused.mapToGlobal(focused.rect().bottomLeft()))
    return True


def under(layout: QLayout) -> Iterator[QWidget]:
    """Give the widgets of a layout and of the layouts in it, in their order.

    Only widgets and layouts are asked for, never the items that stand for them: Qt deletes those
    without a word to Python, which then may take a new one at the same address for the old.
    """
    if isinstance(layout, FlowLayout):
        yield from layout.widgets()
        return
    around = layout.parentWidget()
    held: list[QWidget | QLayout] = [] if around is None else [*_children(around)]
    held += [one for one in layout.children() if isinstance(one, QLayout)]
    places = [(layout.indexOf(one), at) for at, one in enumerate(held)]
    for place, at in sorted(places):
        one = held[at]
        if place >= 0 and isinstance(one, QWidget):
            yield one
        elif place >= 0 and isinstance(one, QLayout):
            yield from under(one)


def _stops(part: QWidget) -> Iterator[QWidget]:
    takes = bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus) and part.focusProxy() is None
    if takes:
        yield part
    layout = part.layout()
    if layout is not None:
        inner: Iterable[QWidget] = under(layout)
    else:  # what stands inside a control without a layout is its own affair
        inner = () if takes else _children(part)
    for one in inner:
        yield from _stops(one)


def _children(part: QWidget) -> list[QWidget]:
    return [one for one in part.children() if isinstance(one, QWidget)]

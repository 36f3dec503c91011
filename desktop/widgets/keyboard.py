"""The way of the Tab key through a view: as its controls stand, from left to right and down."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def in_order(parts: Sequence[QWidget]) -> None:
    """Let Tab go through what takes the keyboard in these widgets, part by part."""
    stops = [one for part in parts for one in _stops(part)]
    for one, following in pairwise(stops):
        QWidget.setTabOrder(one, following)


def under(layout: QLayout) -> Iterator[QWidget]:
    """Give the widgets of a layout and of the layouts in it, in their order."""
    for at in range(layout.count()):
        item = layout.itemAt(at)
        widget, inner = (item.widget(), item.layout()) if item is not None else (None, None)
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from under(inner)


def _stops(part: QWidget) -> Iterator[QWidget]:
    if part.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield part
        return
    layout = part.layout()
    inner: Iterable[QWidget] = under(layout) if layout is not None else _children(part)
    for one in inner:
        yield from _stops(one)


def _children(part: QWidget) -> list[QWidget]:
    return [one for one in part.children() if isinstance(one, QWidget)]

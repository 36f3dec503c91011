"""The order in which Tab walks through editors: that of their layouts."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.widgets.keyboard import under


def chain(widget: QWidget) -> None:
    """Let Tab walk through what stands in a widget in the order of its layouts."""
    for one, following in pairwise(stops(widget)):
        QWidget.setTabOrder(one, following)


def stops(widget: QWidget) -> Iterator[QWidget]:
    """Give what Tab stops at, in order."""
    layout = widget.layout()
    proxy = widget.focusProxy()
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and proxy is None:
        yield widget
    if layout is not None:
        for one in under(layout):
            yield from stops(one)

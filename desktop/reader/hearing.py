"""The paper for those who hear it: text, caret and selection as assistive programs ask for them.

Qt counts in UTF-16 units there, over the whole text of the document.
"""

from typing import TYPE_CHECKING
from weakref import proxy

from PySide6.QtCore import QObject, QPoint, QPointF, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QAccessibleTextCursorEvent,
    QAccessibleTextInterface,
    QAccessibleTextSelectionEvent,
)
from PySide6.QtWidgets import QAccessibleWidget, QApplication
from shiboken6 import VoidPtr, isValid

from desktop.reader.units import Units

if TYPE_CHECKING:
    from desktop.reader.paper import Paper

_INSTALLED: set[int] = set()
_HELD: "list[PaperAccessible]" = []


class PaperText(QAccessibleTextInterface):
    """The text of a paper."""

    def __init__(self, paper: "Paper") -> None:
        super().__init__()
        self._paper = proxy(paper)  # the paper holds this
        self._known: tuple[str, Units] = ("", Units(""))

    @property
    def units(self) -> Units:
        """Turns offsets of the document into Qt's."""
        text = self._paper.blocks.text
        if self._known[0] is not text:
            self._known = (text, Units(text))
        return self._known[1]

    def characterCount(self) -> int:  # noqa: N802
        """Give the length of the text."""
        return self.units.length

    def text(self, startOffset: int, endOffset: int) -> str:  # noqa: N803
        """Give a part of the text."""
        units = self.units
        return units.shown[units.points(startOffset) : units.points(endOffset)]

    def cursorPosition(self) -> int:  # noqa: N802
        """Give where the caret stands."""
        return self.units.units(self._paper.sheet.caret)

    def setCursorPosition(self, position: int) -> None:  # noqa: N802
        """Put the caret somewhere."""
        at = self.units.points(position)
        self._paper.select(at, at)

    def selectionCount(self) -> int:  # noqa: N802
        """Count the selections: one or none."""
        start, end = self._paper.sheet.selection
        return int(start < end)

    def selection(self, selectionIndex: int) -> tuple[int, int]:  # noqa: N803
        """Give where the selection begins and ends."""
        del selectionIndex
        start, end = self._paper.sheet.selection
        return self.units.units(start), self.units.units(end)

    def addSelection(self, startOffset: int, endOffset: int) -> None:  # noqa: N802, N803
        """Select a part."""
        self._paper.select(self.units.points(startOffset), self.units.points(endOffset))

    def setSelection(  # noqa: N802
        self,
        selectionIndex: int,  # noqa: N803
        startOffset: int,  # noqa: N803
        endOffset: int,  # noqa: N803
    ) -> None:
        """Select another part."""
        del selectionIndex
        self.addSelection(startOffset, endOffset)

    def removeSelection(self, selectionIndex: int) -> None:  # noqa: N802, N803
        """Select nothing."""
        del selectionIndex
        self._paper.select(self._paper.sheet.caret, self._paper.sheet.caret)

    def characterRect(self, offset: int) -> QRect:  # noqa: N802
        """Give where a letter stands on the screen."""
        paper, at = self._paper, self.units.points(offset)
        index = paper.blocks.at(at)
        top = paper.flow.top(index) - paper.top_y
        if not 0 <= top + paper.height() <= 3 * paper.height():
            return QRect()
        for _, rect in paper.flow.laid(index).rects(at, at + 1):
            placed = rect.translated(paper.column_left, top).toRect()
            return QRect(paper.viewport().mapToGlobal(placed.topLeft()), placed.size())
        return QRect()

    def offsetAtPoint(self, point: QPoint) -> int:  # noqa: N802
        """Give the letter at a place on the screen."""
        inside = self._paper.viewport().mapFromGlobal(point)
        return self.units.units(self._paper.offset_at(QPointF(inside)))

    def scrollToSubstring(self, startIndex: int, endIndex: int) -> None:  # noqa: N802, N803
        """Bring a part into view."""
        self._paper.reveal(self.units.points(startIndex), self.units.points(endIndex))


class PaperAccessible(QAccessibleWidget):
    """What a paper is to assistive programs: a document with text."""

    def __init__(self, paper: "Paper") -> None:
        super().__init__(paper, QAccessible.Role.Document, paper.accessibleName())
        self.words = paper.heard

    def interface_cast(self, kind: QAccessible.InterfaceType) -> object:  # type: ignore[override]
        """Give the text; of all else a null pointer, which None would not become."""
        return self.words if kind == QAccessible.InterfaceType.TextInterface else VoidPtr(0)


def install() -> None:
    """Let papers be heard; Qt is told once in each application."""
    application = id(QApplication.instance())
    if application not in _INSTALLED:
        _INSTALLED.add(application)
        QAccessible.installFactory(_made)


def _made(name: str, thing: QObject | None) -> QAccessibleInterface | None:
    """Make the interface of a paper when it is asked for.

    Qt keeps it and deletes it with the paper. Until then Python must hold it, and not by way of
    the paper: it would be deleted a moment before Qt does so.
    """
    from desktop.reader.paper import Paper

    del name
    if not isinstance(thing, Paper):
        return None
    _HELD[:] = [one for one in _HELD if isValid(one)]
    _HELD.append(PaperAccessible(thing))
    return _HELD[-1]


def tell(paper: "Paper") -> None:
    """Tell assistive programs that caret or selection moved."""
    if not QAccessible.isActive():
        return
    words = paper.heard
    start, end = paper.sheet.selection
    if start < end:
        event = QAccessibleTextSelectionEvent(
            paper, words.units.units(start), words.units.units(end)
        )
        event.setCursorPosition(words.cursorPosition())
    else:
        event = QAccessibleTextCursorEvent(paper, words.cursorPosition())
    QAccessible.updateAccessibility(event)

"""Frames a region of a page, by the mouse or by keys alone."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent

from db.store.regions import Sides
from desktop.reader.pages import painting

if TYPE_CHECKING:
    from desktop.reader.pages.canvas import Canvas

_LEAST = 6
"""Pixels that a side has at least; less is a click."""
_STEP = 3
"""Steps of the grid that an arrow key goes; with Ctrl one pixel."""

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class Framing:
    """The frame of one canvas: a page (from 0) and two corners in pixels of the layout, or None."""

    def __init__(self, canvas: "Canvas") -> None:
        self._canvas = canvas
        self.frame: tuple[int, QPointF, QPointF] | None = None
        self.by_keys = False

    def begin(self, page: int, point: QPointF) -> None:
        """Begin to draw a frame with the mouse, also in place of one by keys."""
        self.leave()
        self._set((page, point, point))

    def draw_to(self, point: QPointF) -> None:
        """Draw it on to where the mouse is."""
        if self.frame is not None:
            self._set((*self.frame[:2], point))

    def begin_by_keys(self, page: int, sides: Sides | None = None) -> bool:
        """Put a frame on a page: around what is marked there, else in the middle of what is seen.

        False where the page is not known yet.
        """
        canvas = self._canvas
        words = canvas.drawing.words(page)
        if words is None or page >= len(canvas.layout_):
            return False
        if sides is not None:
            rect = canvas.layout_.place(page, words.to_page(sides))
        else:
            seen = canvas.visible().intersected(canvas.layout_.rect(page))
            rect = QRectF(QPointF(), seen.size() / 3)
            rect.moveCenter(seen.center())
        self._set((page, rect.topLeft(), rect.bottomRight()))
        self.by_keys = True
        canvas.framed.emit()
        return True

    def leave(self) -> None:
        """Let go of a frame."""
        was, self.by_keys = self.by_keys, False
        self._set(None)
        if was:
            self._canvas.framed.emit()

    def end(self, *, add: bool = False) -> None:
        """Tell of the region that was framed; a click tells of those that lie there."""
        canvas = self._canvas
        page, first, second = self.frame or (0, QPointF(), QPointF())
        self.leave()
        words = canvas.drawing.words(page)
        large = min(abs(first.x() - second.x()), abs(first.y() - second.y())) >= _LEAST
        if large and words is not None:
            rect = canvas.layout_.on_page(page, first, second)
            canvas.region_marked.emit(page + 1, words.to_points(rect))
        elif not large:
            canvas.regions_clicked.emit(self._at(page, first), add)

    def key(self, event: QKeyEvent) -> bool:
        """Move the frame by arrows, size it with Shift, mark by Enter, leave by Escape."""
        if self.frame is None or not self.by_keys:
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.end()
        elif (way := _ARROWS.get(Qt.Key(event.key()))) is not None:
            self._step(QPointF(*way), event.modifiers())
        else:
            return False
        return True

    def _step(self, way: QPointF, held: Qt.KeyboardModifier) -> None:
        if self.frame is None:
            return
        page, first, second = self.frame
        by = way * (
            1 if held & Qt.KeyboardModifier.ControlModifier else self._canvas.look.px(_STEP)
        )
        on = self._canvas.layout_.rect(page)
        if held & Qt.KeyboardModifier.ShiftModifier:
            second += by
            second.setX(min(max(second.x(), first.x() + _LEAST), on.right()))
            second.setY(min(max(second.y(), first.y() + _LEAST), on.bottom()))
        else:
            by.setX(min(max(by.x(), on.left() - first.x()), on.right() - second.x()))
            by.setY(min(max(by.y(), on.top() - first.y()), on.bottom() - second.y()))
            first, second = first + by, second + by
        self._set((page, first, second))
        self._canvas.bring(QRectF(first, second))

    def _at(self, page: int, point: QPointF) -> list[int]:
        """Give the regions at a place, the smallest first."""
        found: list[tuple[float, int]] = []
        for mark in self._canvas.marks_on(page):
            rect = painting.region_rect(self._canvas, mark)
            if rect is not None and rect.contains(point):
                found.append((rect.width() * rect.height(), mark.id))
        return [id_ for _, id_ in sorted(found)]

    def _set(self, frame: tuple[int, QPointF, QPointF] | None) -> None:
        self.frame = frame
        self._canvas.viewport().update()

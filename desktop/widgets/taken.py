"""Room that is taken on a picture: whether a label would cover anything."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from PySide6.QtCore import QRectF, QSizeF

CELL: Final = 64.0
"""Pixels of a cell: as large as most of what is set, so that few are looked at."""

Box = tuple[float, float, float, float]


class Taken:
    """Rectangles by the cells that they touch: asking looks at those near by alone."""

    def __init__(self, boxes: Iterable[QRectF] = ()) -> None:
        self._cells: defaultdict[tuple[int, int], list[Box]] = defaultdict(list)
        self._number = 0
        for one in boxes:
            self.add(one)

    def __len__(self) -> int:
        """Count the rectangles."""
        return self._number

    def add(self, one: QRectF) -> None:
        """Take one more."""
        box = one.left(), one.top(), one.right(), one.bottom()
        for cell in _cells(box):
            self._cells[cell].append(box)
        self._number += 1

    def free(self, where: QRectF) -> bool:
        """Tell whether a rectangle would cover none of them."""
        left, top, right, bottom = box = where.left(), where.top(), where.right(), where.bottom()
        cells = self._cells
        return not any(
            one[0] < right and one[2] > left and one[1] < bottom and one[3] > top
            for cell in _cells(box)
            if cell in cells
            for one in cells[cell]
        )


def beside(disc: QRectF, size: QSizeF) -> tuple[QRectF, ...]:
    """Give the places for a label around a disc: right, below, left, above."""
    middle, width, height = disc.center(), size.width(), size.height()
    return (
        QRectF(disc.right() + 3, middle.y() - height / 2, width, height),
        QRectF(middle.x() - width / 2, disc.bottom() + 2, width, height),
        QRectF(disc.left() - 3 - width, middle.y() - height / 2, width, height),
        QRectF(middle.x() - width / 2, disc.top() - 2 - height, width, height),
    )


def _cells(box: Box) -> Iterator[tuple[int, int]]:
    left, top, right, bottom = (int(edge // CELL) for edge in box)
    return ((x, y) for x in range(left, right + 1) for y in range(top, bottom + 1))

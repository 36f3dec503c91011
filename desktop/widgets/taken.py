"""Room that is taken on a picture: whether a label would cover anything."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QRectF

if TYPE_CHECKING:
    from numpy.typing import NDArray


class Taken:
    """Rectangles in columns, so that thousands are asked at once."""

    def __init__(self, boxes: Iterable[QRectF] = ()) -> None:
        rows = [(one.left(), one.top(), one.right(), one.bottom()) for one in boxes]
        self._boxes: NDArray[np.float64] = np.array(rows, dtype=np.float64).reshape(-1, 4)
        self._number = len(rows)

    def __len__(self) -> int:
        """Count the rectangles."""
        return self._number

    def add(self, one: QRectF) -> None:
        """Take one more."""
        if self._number == len(self._boxes):
            grown = np.zeros((max(2 * self._number, 64), 4))
            grown[: self._number] = self._boxes
            self._boxes = grown
        self._boxes[self._number] = (one.left(), one.top(), one.right(), one.bottom())
        self._number += 1

    def free(self, where: QRectF) -> bool:
        """Tell whether a rectangle would cover none of them."""
        boxes = self._boxes[: self._number]
        covered = (
            (boxes[:, 0] < where.right())
            & (boxes[:, 2] > where.left())
            & (boxes[:, 1] < where.bottom())
            & (boxes[:, 3] > where.top())
        )
        return not bool(covered.any())

"""Bars for the events that are too many to be drawn one by one, as one picture made by numpy."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage


def raster(
    rest: NDArray[np.int64],
    columns: NDArray[np.int64],
    height: int,
    most: int,
    colours: Sequence[QColor],
) -> QImage:
    """Draw stacked bars; none is so low that it cannot be seen.

    `rest` counts by colour and bin, `columns` has the bin of each pixel (-1 for a gap), `most` is
    what a bar of the whole height stands for.
    """
    stacked = np.cumsum(rest, axis=0)
    total = stacked[-1]
    tall = np.where(total > 0, np.maximum(total * height / most, 2.0), 0.0)
    reach = stacked * np.where(total > 0, tall / np.maximum(total, 1), 0.0)
    up = height - np.arange(height, dtype=np.float64) - 0.5
    code = (reach[:, None, :] <= up[None, :, None]).sum(axis=0)
    table = np.array([*(one.rgba() for one in colours), 0], dtype=np.uint32)
    bins = table[code]
    bins = np.concatenate((bins, np.zeros((height, 1), dtype=np.uint32)), axis=1)
    pixels = np.ascontiguousarray(bins[:, columns])
    width = len(columns)
    image = QImage(pixels.tobytes(), width, height, 4 * width, QImage.Format.Format_ARGB32)
    return image.copy()


def columns(edges: NDArray[np.int64], left: float, days: float, width: int) -> NDArray[np.int64]:
    """Give the bin of each pixel of a width, -1 for the gap before each bin."""
    day = left + (np.arange(width) + 0.5) * days
    found = np.searchsorted(edges, day, "right") - 1
    found = np.where((found < 0) | (found >= len(edges) - 1), -1, found)
    gap = np.zeros(width, dtype=np.bool_)
    gap[1:] = found[1:] != found[:-1]
    return np.where(gap, -1, found)

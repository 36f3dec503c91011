"""Symbols too small for a shape are drawn many at once, each where it stands."""

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from desktop.views.network import symbols


@pytest.mark.usefixtures("qapp")
def test_tiny_symbols_are_dots_of_their_size() -> None:
    image = QImage(60, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    points = np.array([[10.0, 10.0], [40.0, 10.0]])
    symbols.dots(painter, points, np.array([1.6, 2.4]), QColor("#0000ff"))
    painter.end()
    blue = [
        (x, y) for x in range(60) for y in range(20) if image.pixelColor(x, y) != QColor("white")
    ]
    left, right = [at for at in blue if at[0] < 25], [at for at in blue if at[0] >= 25]
    assert {(10, 10), (40, 10)} <= set(blue)
    assert 4 <= len(left) < len(right) <= 30
    assert max(abs(x - 40) for x, _ in right) <= 3

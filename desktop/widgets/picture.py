"""A chart as a picture: PNG or SVG."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSizeF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from db.formats.whole import whole
from desktop.widgets.chart import Chart

SCALE: Final = 2
"""Pixels of a PNG for each pixel of the window, so that it is sharp in print."""


def save_png(chart: Chart, path: Path) -> None:
    """Save a chart as it stands, all of it or nothing. Raises VademecumError."""
    size = chart.size()
    image = QImage(size * SCALE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(SCALE)
    image.fill(chart.look.colour("base"))
    painter = QPainter(image)
    _draw(chart, painter, QSizeF(size))
    painter.end()
    with _written(path) as held:
        image.save(held, "PNG")  # type: ignore[call-overload]


def save_svg(chart: Chart, path: Path, title: str) -> None:
    """Save a chart as lines and letters, all of it or nothing. Raises VademecumError."""
    size = chart.size()
    with _written(path) as held:
        generator = QSvgGenerator()
        generator.setOutputDevice(held)
        generator.setSize(size)
        generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
        generator.setTitle(title)
        painter = QPainter(generator)
        _draw(chart, painter, QSizeF(size))
        painter.end()


@contextmanager
def _written(path: Path) -> Generator[QBuffer]:
    """Give what Qt writes into; it goes into the file by ours, since Qt tells no full disk."""
    held = QBuffer()
    held.open(QIODevice.OpenModeFlag.WriteOnly)
    yield held
    with whole(path) as file:
        file.write(bytes(held.data().data()))


def _draw(chart: Chart, painter: QPainter, size: QSizeF) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    chart.draw(painter, size)

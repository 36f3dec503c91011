"""A chart as a picture: PNG or SVG."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from db.errors import VademecumError
from desktop.tr import tr
from desktop.widgets.chart import Chart

SCALE: Final = 2
"""Pixels of a PNG for each pixel of the window, so that it is sharp in print."""


def save_png(chart: Chart, path: Path) -> None:
    """Save a chart as it stands. Raises VademecumError ("file.unreadable")."""
    size = chart.size()
    image = QImage(size * SCALE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(SCALE)
    image.fill(chart.look.colour("base"))
    painter = QPainter(image)
    _draw(chart, painter, QSizeF(size))
    painter.end()
    if not image.save(str(path), "PNG"):  # type: ignore[call-overload]
        raise VademecumError(
            "file.unreadable", path=str(path), reason=tr("the picture was not written")
        )


def save_svg(chart: Chart, path: Path, title: str) -> None:
    """Save a chart as lines and letters. Raises VademecumError ("file.unreadable")."""
    size = chart.size()
    generator = QSvgGenerator()
    generator.setFileName(str(path))
    generator.setSize(size)
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    generator.setTitle(title)
    painter = QPainter()
    if not painter.begin(generator):
        raise VademecumError(
            "file.unreadable", path=str(path), reason=tr("the picture was not written")
        )
    _draw(chart, painter, QSizeF(size))
    painter.end()


def _draw(chart: Chart, painter: QPainter, size: QSizeF) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    chart.draw(painter, size)

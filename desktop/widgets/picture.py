"""A chart as a picture: PNG, SVG, or on paper."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrinter
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


def print_on(chart: Chart, printer: QPrinter, title: str) -> None:
    """Put a chart on one page, as large as fits, with its title above."""
    wide = chart.width() >= chart.height()
    orientation = QPageLayout.Orientation
    printer.setPageOrientation(orientation.Landscape if wide else orientation.Portrait)
    painter = QPainter(printer)
    page = QRectF(printer.pageRect(QPrinter.Unit.DevicePixel))
    room = QSizeF(page.width(), page.height())
    size = QSizeF(chart.size())
    head = 2.0 * chart.look.px(8)
    scale = min(room.width() / size.width(), room.height() / (size.height() + head))
    painter.scale(scale, scale)
    painter.setFont(chart.look.font(18, 600))
    painter.setPen(chart.look.colour("text"))
    painter.drawText(QRectF(0, 0, size.width(), head / 2), title)
    painter.translate(0, head)
    _draw(chart, painter, size)
    painter.end()


def _draw(chart: Chart, painter: QPainter, size: QSizeF) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    chart.draw(painter, size)

"""A chart as a picture with its legend: PNG or SVG."""

import re
from collections.abc import Callable
from html import unescape
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QPointF, QRectF, QSize, QSizeF
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from db.formats.whole import whole
from desktop.theme import fonts
from desktop.widgets.chart import Chart
from desktop.widgets.printing import Setting, Sheet

SCALE: Final = 2
"""Pixels of a PNG for each pixel of the window, so that it is sharp in print."""
MARGIN: Final = 14.0
"""Pixels around the legend."""
EDGE: Final = 4
"""Pixels of ground beyond the picture: the size of a drawing is rounded."""
_WORDS: Final = re.compile(r"<text ([^>]*?)\s*>([^<]*)</text>")
_FAMILIES: Final = {
    fonts.INTERFACE: ("Arial,Liberation Sans", "sans-serif"),
    fonts.READING: ("Georgia,Liberation Serif", "serif"),
}
"""Family → those that serve where it is not installed, no wider, since words stand close to marks;
and the last of all."""


def save_png(chart: Chart, path: Path, sheet: Sheet) -> None:
    """Save a chart as it stands, all of it or nothing. Raises VademecumError."""
    size = _size(chart, sheet)
    image = QImage(size * SCALE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(SCALE)
    painter = QPainter(image)
    _draw(chart, painter, QSizeF(size), sheet)
    painter.end()
    _write(path, lambda held: image.save(held, "PNG"))  # type: ignore[call-overload]


def save_svg(chart: Chart, path: Path, sheet: Sheet) -> None:
    """Save a chart as lines and letters, all of it or nothing. Raises VademecumError."""
    size = _size(chart, sheet)

    def draw(held: QBuffer) -> None:
        generator = QSvgGenerator()
        generator.setOutputDevice(held)
        generator.setSize(size)
        generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
        generator.setTitle(sheet.title)
        painter = QPainter(generator)
        _draw(chart, painter, QSizeF(size), sheet)
        painter.end()

    _write(path, draw, lambda drawn: _WORDS.sub(_of_this_width, drawn.decode()).encode())


def _write(
    path: Path,
    draw: Callable[[QBuffer], object],
    mend: Callable[[bytes], bytes] = lambda drawn: drawn,
) -> None:
    """Let Qt write into memory and us into the file: Qt tells nobody of a full disk."""
    held = QBuffer()
    held.open(QIODevice.OpenModeFlag.WriteOnly)
    draw(held)
    with whole(path) as file:
        file.write(mend(bytes(held.data().data())))


def _size(chart: Chart, sheet: Sheet) -> QSize:
    return QSize(chart.width(), chart.height() + round(_foot(chart, sheet, None)))


def _draw(chart: Chart, painter: QPainter, size: QSizeF, sheet: Sheet) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ground = chart.look.colour("base")
    painter.fillRect(QRectF(QPointF(), size).adjusted(-EDGE, -EDGE, EDGE, EDGE), ground)
    painter.save()
    chart.draw(painter, QSizeF(chart.size()))
    painter.restore()
    painter.translate(0, chart.height())
    below = QRectF(0, 0, size.width(), size.height() - chart.height())
    painter.fillRect(below.adjusted(-EDGE, 0, EDGE, EDGE), ground)  # a drawing is not cut off
    _foot(chart, sheet, painter)


def _foot(chart: Chart, sheet: Sheet, painter: QPainter | None) -> float:
    """Draw legend and note from here on, where there is a painter; give the height they take."""
    if not sheet.keys and not sheet.note:
        return 0.0
    scale = chart.look.scale
    if painter is not None:
        painter.translate(MARGIN * scale, 0)
        painter.scale(scale, scale)
    setting = Setting(painter, chart.look, chart.width() / scale - 2 * MARGIN)
    return scale * (setting.foot(sheet, 0.0) + MARGIN)


def _of_this_width(found: re.Match[str]) -> str:
    """Say how long a text is, so that a stand-in for our font is set as wide as it."""
    told, words = found[1], unescape(found[2])
    given = dict(re.findall(r'([\w-]+)="([^"]*)"', told))
    font = QFont(given["font-family"].split(","))
    font.setPixelSize(round(float(given["font-size"])))
    font.setWeight(QFont.Weight(int(given["font-weight"])))
    font.setItalic(given["font-style"] == "italic")
    width = QFontMetricsF(font).horizontalAdvance(words)
    if width <= 0:
        return found[0]
    first, _, rest = given["font-family"].partition(",")
    if first in _FAMILIES:
        near, last = _FAMILIES[first]
        told = told.replace(given["font-family"], f"{first},{near},{rest},{last}")
    return (
        f'<text {told} textLength="{width:.2f}" lengthAdjust="spacingAndGlyphs">{found[2]}</text>'
    )

"""Icons of one family (Lucide), drawn in any colour and size; and the badge of a kind."""

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from resources import FOLDER

LETTERS: Final = {
    "actor": "A",
    "event": "E",
    "source": "S",
    "annotation": "N",
    "place": "P",
    "relation": "R",
    "tag": "T",
    "collection": "C",
    "figure": "F",
    "reading": "R",
    "evidence": "B",
    "saved_search": "Q",
    "term": "W",
    "annotator": "@",
}
"""The letter that goes with a kind's colour, so that colour never stands alone."""

_SCALES: Final = (1, 2, 3)


@lru_cache(maxsize=256)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    text = (FOLDER / "icons" / f"{name}.svg").read_text("utf-8")
    return QSvgRenderer(QByteArray(text.replace("currentColor", colour).encode()))


def draw(painter: QPainter, name: str, colour: str, where: QRectF) -> None:
    """Draw an icon into a square."""
    _renderer(name, colour).render(painter, where)


@lru_cache(maxsize=256)
def icon(name: str, colour: str, size: int = 16) -> QIcon:
    """Give an icon that is sharp at scales 1 to 3; `size` is in pixels at scale 1."""
    made = QIcon()
    for scale in _SCALES:
        pixmap = QPixmap(QSize(size, size) * scale)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw(painter, name, colour, QRectF(0, 0, size * scale, size * scale))
        painter.end()
        pixmap.setDevicePixelRatio(scale)
        made.addPixmap(pixmap)
    return made


def forget() -> None:
    """Drop what is kept; Qt's objects must not outlive the application."""
    _renderer.cache_clear()
    icon.cache_clear()


def swatch(painter: QPainter, colour: str, where: QRectF) -> None:
    """Draw a small rounded square: the colour of a tag or domain."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    corner = min(where.width() / 4, where.height() / 2, 2.5)
    painter.drawRoundedRect(where, corner, corner)
    painter.restore()

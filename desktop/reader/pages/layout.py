"""Where the pages stand below one another, at a zoom and a rotation; in pixels of the window."""

from bisect import bisect_right
from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF

from db.formats.pages.model import PageSize, Rect
from desktop.reader.pages.drawing import Tile

POINT = 96 / 72
"""Pixels of a point at 100 %."""

SMALLEST, LARGEST = 0.1, 8.0
_WHOLE = 2_600_000
_TILE = 1280


def turned(rect: Rect, turns: int) -> Rect:
    """Turn a place on the upright page (shares of it) clockwise by quarters."""
    for _ in range(turns % 4):
        rect = Rect(1 - rect.bottom, rect.left, 1 - rect.top, rect.right)
    return rect


def fitting(sizes: Sequence[PageSize], turns: int, room: QSize, gap: int, *, whole: bool) -> float:
    """Give the zoom at which the widest page fits the room; with `whole`, the highest does too."""
    shown = [(size.height, size.width) if turns % 2 else tuple(size) for size in sizes]
    zoom = (room.width() - 2 * gap) / (max(width for width, _ in shown) * POINT)
    if whole:
        zoom = min(zoom, (room.height() - 2 * gap) / (max(tall for _, tall in shown) * POINT))
    return max(SMALLEST, min(LARGEST, zoom))


class Layout:
    """Pages in one column, centred, a gap apart."""

    def __init__(
        self, sizes: Sequence[PageSize], zoom: float, turns: int, gap: int, width: float
    ) -> None:
        self.zoom, self.turns, self._gap = zoom, turns % 4, gap
        self._sizes = [self._shown(size) for size in sizes]
        widest = max((size.width() for size in self._sizes), default=0.0)
        self.width = max(width, widest + 2 * gap)
        self._tops: list[float] = []
        top = float(gap)
        for size in self._sizes:
            self._tops.append(top)
            top += size.height() + gap
        self.height = top

    def _shown(self, size: PageSize) -> QSizeF:
        width, height = (size.height, size.width) if self.turns % 2 else size
        return QSizeF(round(width * POINT * self.zoom), round(height * POINT * self.zoom))

    def __len__(self) -> int:
        return len(self._sizes)

    def rect(self, page: int) -> QRectF:
        """Give where a page stands."""
        size = self._sizes[page]
        left = round((self.width - size.width()) / 2)
        return QRectF(left, self._tops[page], size.width(), size.height())

    def between(self, top: float, bottom: float) -> range:
        """Give the pages that show between two heights."""
        if not self._tops:
            return range(0)
        first = max(bisect_right(self._tops, top) - 1, 0)
        if self.rect(first).bottom() < top:
            first += 1
        return range(min(first, len(self)), bisect_right(self._tops, bottom))

    def nearest(self, height: float) -> int:
        """Give the page at a height, or the one above it."""
        return min(max(bisect_right(self._tops, height) - 1, 0), len(self) - 1)

    def place(self, page: int, rect: Rect) -> QRectF:
        """Give where a place on the upright page is shown."""
        shown, on = turned(rect, self.turns), self.rect(page)
        return QRectF(
            QPointF(on.left() + shown.left * on.width(), on.top() + shown.top * on.height()),
            QPointF(on.left() + shown.right * on.width(), on.top() + shown.bottom * on.height()),
        )

    def on_page(self, page: int, first: QPointF, second: QPointF) -> Rect:
        """Give what two points frame, as a place on the upright page, cut at its edges."""
        on = self.rect(page)
        xs = sorted((point.x() - on.left()) / max(on.width(), 1) for point in (first, second))
        ys = sorted((point.y() - on.top()) / max(on.height(), 1) for point in (first, second))
        shown = Rect(*(min(max(side, 0.0), 1.0) for side in (xs[0], ys[0], xs[1], ys[1])))
        return turned(shown, 4 - self.turns)

    def tiles(self, page: int, visible: QRectF, ratio: float) -> list[tuple[Tile, QRectF]]:
        """Give the tiles that cover what is visible of a page, and where each stands.

        `ratio` are device pixels for one of the window. A page of usual size is one tile;
        of a larger one only what is seen is drawn, since a page takes as long as it has pixels.
        """
        on = self.rect(page)
        width, height = ceil(on.width() * ratio), ceil(on.height() * ratio)
        edge = max(width, height) if width * height <= _WHOLE else _TILE
        seen = visible.intersected(on).translated(-on.topLeft())
        found: list[tuple[Tile, QRectF]] = []
        for y in range(0, height, edge):
            for x in range(0, width, edge):
                w, h = min(edge, width - x), min(edge, height - y)
                where = QRectF(x / ratio, y / ratio, w / ratio, h / ratio)
                if where.intersects(seen) or not seen.isValid():
                    tile = Tile(page, width, height, self.turns, (x, y, w, h))
                    found.append((tile, where.translated(on.topLeft())))
                if not seen.isValid():
                    return found
        return found

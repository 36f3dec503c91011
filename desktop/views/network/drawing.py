"""One drawing of a network: ties, symbols, names, in steps, from what stood there at its begin."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from desktop.theme.adapting import mixed
from desktop.theme.look import Look
from desktop.theme.signs import signs
from desktop.views.network import naming, scene, strands, symbols
from desktop.views.network.naming import Label
from desktop.views.network.scene import Picture, Real
from desktop.views.network.writing import Writing

DIMMED: Final = 0.22
"""How much of its opacity keeps what does not belong to what is chosen."""
FULL_SCALE: Final = 40.0
"""Pixels of a unit from which strands have their full width, whatever the size of the text."""
AT_ONCE: Final = 100
"""Symbols that are drawn in one step."""


@dataclass(slots=True)
class Drawing:
    """A picture, where its actors stand in pixels, and who stands out (None where all are alike).

    `strands` are those of its ties, `scale` is pixels for a unit of the plane. `labels` are the
    names, where they are known; else room for them is found while it is drawn, if it is `named`.
    """

    look: Look
    picture: Picture
    strands: strands.Strands
    size: QSizeF
    pixels: Real
    sizes: Real
    scale: float
    lit_actors: set[int] | None
    lit_ties: set[int] | None
    writing: Writing
    named: bool = True
    labels: list[Label] | None = None
    _room: QRectF = field(init=False)

    def __post_init__(self) -> None:
        """Reckon what is seen."""
        self._room = QRectF(QPointF(), self.size)

    def steps(self, painter: QPainter) -> Iterator[None]:
        """Draw all, a step at a time."""
        yield from self._draw_ties(painter)
        self._draw_path(painter)
        yield from self._draw_symbols(painter)
        yield from self.find_labels()
        self._draw_labels(painter)

    def find_labels(self) -> Iterator[None]:
        """Find room for the names, one after another."""
        if self.labels is not None:
            return
        found: list[Label] = []
        if self.named and self.picture.shown.any():
            metrics = QFontMetricsF(self.look.font(12, 600))
            for label in naming.tried(
                self.picture, self.pixels, self.sizes, metrics, self._room, self.lit_actors or ()
            ):
                if label is not None:
                    found.append(label)
                yield
        self.labels = found

    def over(self, painter: QPainter, at: int) -> None:
        """Draw one actor and its ties over a picture that is not drawn anew yet."""
        mine = np.isin(self.strands.tie, self.picture.ties_of(at))
        for _ in self._draw_strands(painter, mine, 1.0, 1.0):
            pass
        self._draw_symbol(painter, at, dimmed=False)

    def _draw_ties(self, painter: QPainter) -> Iterator[None]:
        found, network = self.strands, self.picture.network
        if not found.tie.size:
            return
        start = self.pixels[network.first[found.tie]]
        end = self.pixels[network.second[found.tie]]
        low, high = np.minimum(start, end), np.maximum(start, end)
        seen = self.picture.shown_ties[found.tie]
        seen &= (high[:, 0] >= 0) & (low[:, 0] <= self.size.width())
        seen &= (high[:, 1] >= 0) & (low[:, 1] <= self.size.height())
        lit = self.lit_ties
        stands_out = np.isin(found.tie, list(lit)) if lit is not None else seen
        length = np.minimum(np.hypot(*(end - start).T), self.size.width())
        room = self.size.width() * self.size.height()
        covered = float((found.width * length)[seen].sum()) * self._thin() / max(room, 1.0)
        faint = strands.fainter(covered)
        beside = DIMMED if lit is not None else 1.0
        yield from self._draw_strands(painter, seen & ~stands_out, faint, beside)
        yield from self._draw_strands(painter, seen & stands_out, faint, 1.0)

    def _draw_strands(
        self, painter: QPainter, chosen: scene.Flags, faint: float, share: float
    ) -> Iterator[None]:
        found, network = self.strands, self.picture.network
        if not chosen.any():
            return
        width = np.maximum(found.width[chosen] * self._thin() * faint, 0.6)
        part = strands.Strands(
            found.tie[chosen], found.kind[chosen], width,
            found.opacity[chosen], found.words[chosen], found.side[chosen],
        )  # fmt: skip
        start = self.pixels[network.first[part.tie]]
        where = strands.lines(part, start, self.pixels[network.second[part.tie]])
        colours = signs(self.look.palette)
        yield from strands.drawn(painter, part, where, colours, share * faint)

    def _thin(self) -> float:
        return min(max(self.scale / FULL_SCALE, 0.35), 1.0)

    def _draw_path(self, painter: QPainter) -> None:
        if not self.picture.path_ties:
            return
        network, colour = self.picture.network, self.look.colour("accent")
        colour.setAlpha(90)
        pen = QPen(colour, 13.0)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        for tie in self.picture.path_ties:
            first, second = int(network.first[tie]), int(network.second[tie])
            line = QLineF(*self.pixels[first].tolist(), *self.pixels[second].tolist())
            painter.drawLine(line)

    def _draw_symbols(self, painter: QPainter) -> Iterator[None]:
        lit, sizes = self.lit_actors, self.sizes
        inside = scene.inside(self.pixels, sizes, self._room) & self.picture.shown
        tiny = inside & (sizes < symbols.TINY) & (lit is None)
        symbols.dots(painter, self.pixels[tiny], sizes[tiny], self.look.colour("actor"))
        inside &= ~tiny
        order = np.flatnonzero(inside)[np.argsort(sizes[inside], kind="stable")]
        for number, at in enumerate(order.tolist()):
            if number % AT_ONCE == 0:
                yield
            self._draw_symbol(painter, at, dimmed=lit is not None and at not in lit)

    def _draw_symbol(self, painter: QPainter, at: int, *, dimmed: bool) -> None:
        look, actor = self.look, self.picture.network.actors[at]
        (x, y), radius = self.pixels[at].tolist(), float(self.sizes[at])
        where = QRectF(x - radius, y - radius, 2 * radius, 2 * radius)
        fill = look.colour("actor")
        if dimmed:
            fill = mixed(fill, look.colour("base"), 0.3)
        symbols.draw(painter, look, actor.kind, where, fill)
        if at in self.picture.pinned and radius >= 3:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent"))
            painter.drawEllipse(QPointF(x + radius * 0.8, y - radius * 0.8), 2.5, 2.5)

    def _draw_labels(self, painter: QPainter) -> None:
        look, lit = self.look, self.lit_actors
        important = {self.picture.focus, *self.picture.path_actors}
        colour, ground = look.colour("text"), look.colour("base")
        faint = mixed(colour, ground, 0.35)
        fonts = look.font(12), look.font(12, 600)
        for one in self.labels or ():
            dimmed = lit is not None and one.actor not in lit
            shown = faint if dimmed else colour
            self.writing.put(painter, one, fonts[one.actor in important], shown, ground)

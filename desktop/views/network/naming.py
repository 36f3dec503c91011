"""Where the names of a network stand: the most important first, each where it covers least.

A name is tried around its symbol in eight directions, near, farther and, with a line that leads to
it, farther still; in one line, in two, and cut short. It never covers a symbol or another name and
keeps off the symbols of others, whose name it would seem to be; of what is left it takes the place
where the fewest ties run through it. Who finds no place is named only when pointed at or chosen.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from math import hypot
from typing import Final

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF

from desktop.views.network import scene
from desktop.views.network.scene import Flags, Picture, Real
from desktop.widgets.taken import Taken

LABELS_MOST: Final = 220
"""Actors, by importance, for which room for a label is sought, and whose symbols none covers."""
TRIED_HARD: Final = 60
"""Actors, by importance, for whose labels places farther away and in two lines are tried too."""
LONGEST: Final = 24
"""Letters of a line of a label."""
SHORTEST: Final = 12
"""Letters to which a name is cut where there is no room for more."""
TWO_LINES_FROM: Final = 14
"""Letters from which a name may stand in two lines."""

_GAPS: Final = (
    (0.13, 0.0), (0.5, 5.0), (1.3, 14.0), (2.2, 22.0),
    (3.0, 40.0), (4.0, 60.0), (5.0, 75.0), (6.0, 90.0), (7.0, 105.0), (9.0, 130.0),
)  # fmt: skip
"""Lines from a symbol to its label, and what it counts against a place to be so far away."""
FAR: Final = 4
"""Gaps that are tried for all; beyond, only for the first FIRST."""
FIRST: Final = 12
"""Actors, by importance, that get a name however far away it has to stand."""
_LEADS_FROM: Final = 0.8
"""Lines of a gap from which a line leads to the label."""
_WAYS: Final = (
    (0, 1, 0.0), (1, 0, 1.0), (-1, 0, 1.5), (0, -1, 2.0),
    (1, 1, 3.0), (-1, 1, 3.5), (1, -1, 3.5), (-1, -1, 4.0),
)  # fmt: skip
"""Directions of a label from its symbol, and what each counts against the place."""
_ALIGNED: Final = {
    -1: Qt.AlignmentFlag.AlignRight,
    0: Qt.AlignmentFlag.AlignHCenter,
    1: Qt.AlignmentFlag.AlignLeft,
}
_FORMS: Final = (0.0, 3.0, 18.0)
"""What counts against a place: one line, two lines, a name that is cut."""
CUT: Final = 2
"""The form of a name that is cut: of the FIRST, the last that is thought of."""
_ASTRAY: Final = 60.0
"""What counts against a place that is as near to the symbol of another as to its own."""
_APART: Final = 0.6
"""Lines by which a name should be nearer to its own symbol than to any other."""
_OTHERS_MOST: Final = 16
"""Symbols around one, the largest first, off which its name is kept."""
_CELL: Final = 4.0
_TIES_MOST: Final = 4_000
"""Ties up to which it is looked at which of them run through a place."""


@dataclass(frozen=True, slots=True)
class Label:
    """A name in one or two lines and where it stands; `lead` is the line from its symbol to it."""

    actor: int
    text: str
    where: QRectF
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignHCenter
    lead: QLineF | None = None


def importance(picture: Picture) -> list[int]:
    """Give the shown actors, the most important first: focus and path, then by events and ties."""
    shown = np.flatnonzero(picture.shown)
    if not shown.size:
        return []
    network, ties = picture.network, picture.shown_ties
    number = len(network.actors)
    tied = np.bincount(network.first[ties], minlength=number)
    tied += np.bincount(network.second[ties], minlength=number)
    events = np.array([network.actors[at].events for at in shown.tolist()])
    first = np.isin(shown, [picture.focus, *picture.path_actors])
    order = np.lexsort((shown, -(events + tied[shown]), ~first))
    return shown[order].tolist()


def labels(
    picture: Picture,
    pixels: Real,
    sizes: Real,
    metrics: QFontMetricsF,
    seen: QRectF,
    first: Collection[int] = (),
) -> list[Label]:
    """Find room for names, the most important first, so that none covers another or a symbol.

    `pixels` and `sizes` are the middles and radii of all symbols; `first` are actors that come
    before all others.
    """
    return [one for one in tried(picture, pixels, sizes, metrics, seen, first) if one is not None]


def tried(
    picture: Picture,
    pixels: Real,
    sizes: Real,
    metrics: QFontMetricsF,
    seen: QRectF,
    first: Collection[int] = (),
) -> Iterator[Label | None]:
    """Find room for one name after another, as `labels` does; None where there is no room."""
    inside = scene.inside(pixels, np.full(len(pixels), 20.0), seen) & picture.shown
    wanted = [at for at in importance(picture) if inside[at]]
    wanted.sort(key=lambda at: at not in first)
    wanted = wanted[:LABELS_MOST]
    taken = Taken(_box(pixels[at], float(sizes[at])) for at in wanted if sizes[at] >= 3.0)
    ways = _Ways(picture, pixels, seen)
    yield None
    for number, at in enumerate(wanted):
        name = picture.network.actors[at].name
        gaps = 1 if number >= TRIED_HARD and at not in first else FAR
        gaps = len(_GAPS) if number < FIRST else gaps
        places = _Places(at, pixels, sizes, metrics, gaps, inside)
        made = places.best(name, seen, taken, ways)
        if made is not None:
            taken.add(made.where)
        yield made


def beside(at: int, name: str, mark: QRectF, metrics: QFontMetricsF, seen: QRectF) -> Label:
    """Give the whole name for who is pointed at: below the mark, moved into what is seen."""
    width, height = metrics.horizontalAdvance(name) + 4, metrics.height()
    x = min(max(mark.center().x() - width / 2, seen.left()), max(seen.right() - width, 0.0))
    y = mark.bottom() + 4
    if y + height > seen.bottom():
        y = mark.top() - 4 - height
    return Label(at, name, QRectF(x, y, width, height))


class _Ways:
    """How many ties run through a rectangle: points of all ties, counted by cells."""

    def __init__(self, picture: Picture, pixels: Real, seen: QRectF) -> None:
        wide, high = int(seen.width() / _CELL) + 2, int(seen.height() / _CELL) + 2
        counts = np.zeros((high + 1, wide + 1))
        ties = np.flatnonzero(picture.shown_ties)
        if 0 < ties.size <= _TIES_MOST:
            start = pixels[picture.network.first[ties]]
            way = pixels[picture.network.second[ties]] - start
            steps = np.clip(np.hypot(way[:, 0], way[:, 1]) / _CELL, 1, 400).astype(np.int64)
            tie = np.repeat(np.arange(ties.size), steps)
            along = np.arange(tie.size) - np.repeat(np.cumsum(steps) - steps, steps)
            points = start[tie] + way[tie] * ((along + 0.5) / steps[tie])[:, None]
            cells = np.floor((points - (seen.left(), seen.top())) / _CELL).astype(np.int64)
            kept = ((cells >= 0) & (cells < (wide, high))).all(axis=1)
            flat = cells[kept, 1] * wide + cells[kept, 0]
            counts[1:, 1:] = np.bincount(flat, minlength=wide * high).reshape(high, wide)
        self._sums: list[list[float]] = counts.cumsum(axis=0).cumsum(axis=1).tolist()
        self._corner = seen.left(), seen.top()

    def through(self, where: QRectF) -> float:
        """Count the points of ties within a rectangle of what is seen; one for each four pixels."""
        left, top = self._corner
        x1, x2 = int((where.left() - left) / _CELL), int((where.right() - left) / _CELL) + 1
        y1, y2 = int((where.top() - top) / _CELL), int((where.bottom() - top) / _CELL) + 1
        high, low = self._sums[y1], self._sums[y2]
        return low[x2] - high[x2] - low[x1] + high[x1]


class _Places:
    """Tries the places around one symbol in so many gaps; with more than one, in two lines too."""

    def __init__(
        self,
        actor: int,
        pixels: Real,
        sizes: Real,
        metrics: QFontMetricsF,
        gaps: int,
        symbols: Flags,
    ) -> None:
        self._actor, self._radius = actor, float(sizes[actor])
        self._metrics, self._gaps = metrics, gaps
        self._x, self._y = pixels[actor].tolist()
        away = np.abs(pixels - pixels[actor])
        far = (LONGEST * metrics.averageCharWidth(), (_GAPS[gaps - 1][0] + 3) * metrics.height())
        near = symbols & (away < np.array(far) + 2 * self._radius).all(axis=1)
        near[actor] = False
        others = np.flatnonzero(near)
        others = others[np.argsort(-sizes[others], kind="stable")[:_OTHERS_MOST]]
        self._others: list[list[float]] = np.c_[pixels[others], sizes[others]].tolist()
        self._least = float("inf")  # what counts against the best place so far
        self._best: Label | None = None

    def best(self, name: str, seen: QRectF, taken: Taken, ways: _Ways) -> Label | None:
        """Give the free place against which least counts, or None where nothing is free."""
        for form, text in enumerate(_forms(name)):
            if text and (self._gaps > 1 or form != 1):
                dear = 10 if self._gaps > FAR and form == CUT else 1
                self._around(text, _FORMS[form] * dear, seen, taken, ways)
        return self._best

    def _around(self, text: str, against: float, seen: QRectF, taken: Taken, ways: _Ways) -> None:
        lines = text.split("\n")
        line = self._metrics.height()
        width = max(self._metrics.horizontalAdvance(one) for one in lines) + 4
        height = line * len(lines)
        for gap, far in _GAPS[: self._gaps]:
            for across, down, way in _WAYS:
                counted = against + far + way
                if counted >= self._least:
                    continue
                near = 0.72 if across and down else 1.0
                reach = (self._radius + gap * line) * near
                x = self._x + across * (reach + 1) + (across - 1) * width / 2
                y = self._y + down * reach + (down - 1) * height / 2
                where = QRectF(x, y, width, height)
                if not seen.contains(where) or not taken.free(where):
                    continue
                counted += ways.through(where) + self._astray(where)
                if counted < self._least:
                    lead = self._lead(where) if gap >= _LEADS_FROM else None
                    self._least = counted
                    self._best = Label(self._actor, text, where, _ALIGNED[across], lead)

    def _astray(self, where: QRectF) -> float:
        """Tell what counts against a place because it is another symbol's as much as its own."""
        apart = _APART * self._metrics.height()
        own = _gap(where, self._x, self._y, self._radius)
        other = min((_gap(where, *one) for one in self._others), default=own + apart)
        return _ASTRAY * min(max((own + apart - other) / apart, 0.0), 1.0)

    def _lead(self, where: QRectF) -> QLineF:
        """Give the line from the rim of the symbol to the nearest point of its label."""
        middle = QPointF(self._x, self._y)
        to = QPointF(
            min(max(self._x, where.left()), where.right()),
            min(max(self._y, where.top() + 2), where.bottom() - 2),
        )
        line = QLineF(middle, to)
        return QLineF(line.pointAt(min(self._radius / max(line.length(), 1e-9), 1.0)), to)


def _gap(where: QRectF, x: float, y: float, radius: float) -> float:
    """Give the distance from a rectangle to the rim of a symbol; 0 where they touch."""
    across = max(where.left() - x, x - where.right(), 0.0)
    down = max(where.top() - y, y - where.bottom(), 0.0)
    return max(hypot(across, down) - radius, 0.0)


def _forms(name: str) -> tuple[str, str, str]:
    """Give a name in one line, in two, and cut short; "" for what it has not."""
    one = name if len(name) <= LONGEST else ""
    spaces = [at for at, letter in enumerate(name) if letter == " "]
    two = ""
    if len(name) >= TWO_LINES_FROM and spaces:
        middle = min(spaces, key=lambda at: (abs(at - len(name) / 2), at))
        two = f"{_cut(name[:middle], LONGEST)}\n{_cut(name[middle + 1 :], LONGEST)}"
    short = _cut(name, SHORTEST if one or two else LONGEST)
    return one, two, "" if short in {one, two} else short


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def _box(middle: Real, radius: float) -> QRectF:
    x, y = middle.tolist()
    return QRectF(x - radius, y - radius, 2 * radius, 2 * radius)

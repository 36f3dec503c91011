"""How ties are drawn: strands of cooperation, conflict, no sign and relations, by their weights.

A tie has up to two strands side by side: cooperation (blue) and conflict (orange). A strand is
whole where deeds weigh at least as much as words, else dashed. A tie without a sign is one dotted
strand, one of relations alone a thin whole line. A strand is 1 + 1.2·log2(weight + 1) pixels wide,
9 at most, thinner where ties are short or many on the screen, and as opaque as the tie is strong.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from db.analysis.network import RELATION
from desktop.theme.look import Look
from desktop.theme.signs import Signs, signs

Real = NDArray[np.float64]
Whole = NDArray[np.int64]

COOPERATION, CONFLICT, UNSIGNED, LASTING = range(4)

WIDEST: Final = 9.0
DASH: Final = (4.0, 2.6)
DOTS: Final = (0.1, 2.6)
SQUARES: Final = (1.0, 1.7)
FULL: Final = 0.16
"""Share of a picture that strands may cover before they are drawn thinner and paler."""
SMOOTH_MOST: Final = 4_000
"""Strands up to which lines are smoothed and dashed; more are drawn plain until one zooms in."""
CROWDED: Final = 500
"""Strands from which they are drawn in layers."""
LAYERS: Final = 32
"""Layers of many strands, each with other kinds on top: else the kind that is drawn last would hide
all others."""
AT_ONCE: Final = 250
"""Strands that are drawn in one step."""
ROUND_MOST: Final = 150
"""Strands up to which dots are round; square ones are drawn in a tenth of the time."""


@dataclass(frozen=True, slots=True)
class Strands:
    """Strands in columns: their tie, kind, width in pixels, opacity (0 to 1), whether of words.

    `side` is -1, 0 or 1: on which side of the tie's line the strand lies.
    """

    tie: Whole
    kind: Whole
    width: Real
    opacity: Real
    words: NDArray[np.bool_]
    side: Whole


def strands(weights: Real, strength: Real) -> Strands:
    """Make the strands of all ties that weigh anything. `weights` has a column for each class."""
    cooperation, conflict = weights[:, 1:3].sum(1), weights[:, 3:5].sum(1)
    signed = (cooperation > 0) | (conflict > 0)
    both = (cooperation > 0) & (conflict > 0)
    unsigned = np.where(signed, 0.0, weights[:, 0])
    lasting = np.where(signed | (unsigned > 0), 0.0, weights[:, RELATION])
    false = np.zeros(len(weights), dtype=bool)
    parts = (
        (cooperation, weights[:, 1] > weights[:, 2], np.where(both, -1, 0)),
        (conflict, weights[:, 3] > weights[:, 4], np.where(both, 1, 0)),
        (unsigned, false, np.zeros(len(weights), dtype=np.int64)),
        (lasting, false, np.zeros(len(weights), dtype=np.int64)),
    )
    ties = [np.flatnonzero(amount > 0) for amount, _, _ in parts]
    widths = [
        np.minimum(1.0 + 1.2 * np.log2(1.0 + amount[tie]), WIDEST)
        for (amount, _, _), tie in zip(parts, ties, strict=True)
    ]
    widths[LASTING] = np.full(ties[LASTING].size, 1.2)
    tie = np.concatenate(ties)
    return Strands(
        tie,
        np.repeat(np.arange(4), [one.size for one in ties]),
        np.concatenate(widths),
        strength[tie],
        np.concatenate([words[at] for (_, words, _), at in zip(parts, ties, strict=True)]),
        np.concatenate([side[at] for (_, _, side), at in zip(parts, ties, strict=True)]),
    )


def lines(found: Strands, start: Real, end: Real) -> Real:
    """Give x1, y1, x2, y2 of each strand; `start` and `end` are the ends of each strand's tie."""
    way = end - start
    length = np.maximum(np.hypot(way[:, 0], way[:, 1]), 1e-9)
    across = np.stack([-way[:, 1], way[:, 0]], axis=1) / length[:, None]
    shift = across * ((found.width / 2 + 0.6) * found.side)[:, None]
    return np.hstack([start + shift, end + shift])


def fainter(covered: float) -> float:
    """Give by how much strands are thinner and paler where they cover much of the picture.

    `covered` is the share of the picture that they would cover side by side.
    """
    return float(min(1.0, max(0.42, (FULL / max(covered, 1e-9)) ** 0.5)))


def drawn(
    painter: QPainter, found: Strands, where: Real, colours: Signs, dimmed: float
) -> Iterator[None]:
    """Draw strands, some hundred at a time; `dimmed` is what their opacity is multiplied by."""
    smooth = found.tie.size <= SMOOTH_MOST
    round_dots = found.tie.size <= ROUND_MOST
    opacity = np.clip(np.round(found.opacity * dimmed * 8), 1, 8).astype(np.int64)
    width = np.round(found.width * (2 if smooth else 1)).astype(np.int64)
    layers = LAYERS if found.tie.size > CROWDED else 1
    layer = found.tie * 2_654_435_761 // 2**16 % layers  # in no order
    over = (found.kind + layer) % 4
    group = (((layer * 4 + over) * 2 + found.words) * 64 + width) * 16 + opacity
    order = np.argsort(group, kind="stable")
    edges = np.flatnonzero(np.diff(group[order], prepend=-1))
    for first, last in zip(edges.tolist(), [*edges[1:].tolist(), group.size], strict=True):
        members = order[first:last]
        one = int(members[0])
        thick = float(width[one]) / (2 if smooth else 1)
        kind, words = int(found.kind[one]), bool(found.words[one])
        made = pen(kind, colours, thick, words=words and smooth, dots=smooth,
                   opacity=float(opacity[one]) / 8, round_dots=round_dots)  # fmt: skip
        for at in range(0, members.size, AT_ONCE):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=smooth)
            painter.setPen(made)
            lines = where[members[at : at + AT_ONCE]].tolist()
            painter.drawLines([QLineF(*row) for row in lines])
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            yield


def pen(
    kind: int,
    colours: Signs,
    width: float,
    *,
    words: bool,
    dots: bool = True,
    opacity: float = 1.0,
    round_dots: bool = True,
) -> QPen:
    """Make the pen of a strand."""
    colour = QColor((colours.cooperation, colours.conflict, colours.none, colours.lasting)[kind])
    colour.setAlphaF(opacity)
    made = QPen(colour, width)
    made.setCapStyle(Qt.PenCapStyle.FlatCap)
    if words:
        made.setDashPattern([max(part * 2 / width, part / 2) for part in DASH])
    elif kind == UNSIGNED and dots:
        made.setCapStyle(Qt.PenCapStyle.RoundCap if round_dots else Qt.PenCapStyle.FlatCap)
        made.setDashPattern(DOTS if round_dots else SQUARES)
    return made


@dataclass(frozen=True, slots=True)
class Sample:
    """Draws a short piece of a strand."""

    kind: int
    look: Look
    words: bool

    def __call__(self, painter: QPainter, where: QRectF) -> None:
        """Draw it through the middle."""
        width = 1.2 if self.kind == LASTING else 2.6
        colours = signs(self.look.palette)
        painter.setPen(pen(self.kind, colours, width, words=self.words))
        y = where.center().y()
        painter.drawLine(QPointF(where.left(), y), QPointF(where.right(), y))

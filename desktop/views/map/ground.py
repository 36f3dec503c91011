"""The ground of the map: states as paths in the plane of a projection, with their names."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF

from db.analysis import outlines
from db.analysis.outlines import Scale
from db.analysis.projection import HORIZON, Projection, distance


@dataclass(frozen=True, slots=True)
class Land:
    """A state on the map: its rings as one path, where its name goes, how much room it has.

    Points are those of the plane: radii of the earth, y downwards. `names` is by language.
    """

    path: QPainterPath
    area: QRectF
    names: dict[str, str]
    middle: QPointF
    room: float


@dataclass(frozen=True, slots=True)
class Ground:
    """All states as a projection shows them, and the edge of the map where it has one."""

    lands: tuple[Land, ...]
    edge: QPainterPath


def make(projection: Projection, scale: Scale) -> Ground:
    """Project the outlines of a scale."""
    lands: list[Land] = []
    for state in outlines.states(scale):
        path = QPainterPath()
        for ring in state.rings:
            for seen in projection.outlines(ring[:, 0], ring[:, 1]):
                path.addPolygon(_polygon(seen))
                path.closeSubpath()
        if path.isEmpty():
            continue
        x, y = state.middle
        far = float(distance(np.array([x]), np.array([y]), projection.longitude,
                             projection.latitude)[0])  # fmt: skip
        hidden = projection.kind == "region" and far > HORIZON
        middle = projection.forward(np.array([x]), np.array([y]))[0].tolist()
        room = 0.0 if hidden else float(np.radians(state.size))
        land = Land(
            path, path.boundingRect(), dict(state.names), QPointF(middle[0], -middle[1]), room
        )
        lands.append(land)
    return Ground(tuple(lands), _edge(projection))


def _edge(projection: Projection) -> QPainterPath:
    """Give the outline of the world; a region's map has none."""
    path = QPainterPath()
    if projection.kind == "world":
        latitude = np.linspace(-90.0, 90.0, 91)
        longitude = np.concatenate([np.full(91, -180.0), np.full(91, 180.0)])
        both = np.concatenate([latitude, latitude[::-1]])
        # Exactly opposite the centre, which is the left edge and the right one alike.
        from db.analysis.projection import equal_earth

        path.addPolygon(_polygon(equal_earth(np.radians(longitude), np.radians(both))))
        path.closeSubpath()
    return path


def _polygon(points: "np.ndarray[tuple[int, ...], np.dtype[np.float64]]") -> QPolygonF:
    return QPolygonF([QPointF(x, -y) for x, y in points.tolist()])

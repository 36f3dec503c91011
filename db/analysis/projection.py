"""Map projections, equal in area: a region by Lambert's azimuthal one, the world by Equal Earth.

Longitudes and latitudes are in degrees, what comes out has the sphere's radius as its unit, x to
the right and y upwards. Formulas: J. P. Snyder, Map Projections: A Working Manual (1987), p. 185;
B. Šavrič, T. Patterson, B. Jenny, The Equal Earth map projection (2018).
"""

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

Real = NDArray[np.float64]

HORIZON = 100.0
"""Degrees from the centre beyond which a regional map shows nothing."""

REGION = 45.0
"""Degrees from the centre up to which places are shown on a regional map."""

_RIM = 160.0
_A1, _A2, _A3, _A4 = 1.340264, -0.081106, 0.000893, 0.003796
_M = np.sqrt(3.0) / 2.0


@dataclass(frozen=True, slots=True)
class Projection:
    """A projection and its centre in degrees; the world's is always centred on the equator."""

    kind: Literal["region", "world"]
    longitude: float
    latitude: float = 0.0

    def forward(self, longitude: Real, latitude: Real) -> Real:
        """Give rows of x and y."""
        turned = np.radians(around(longitude - self.longitude))
        phi = np.radians(latitude)
        if self.kind == "world":
            return equal_earth(turned, phi)
        return _azimuthal(turned, phi, np.radians(self.latitude))

    def outlines(self, longitude: Real, latitude: Real) -> list[Real]:
        """Project a ring (closed, first point not repeated) and give what is seen of it as rings.

        The world is cut opposite its centre; of a region's map, rings beyond the horizon go.
        """
        if self.kind == "world":
            return [
                equal_earth(np.radians(ring[:, 0]), np.radians(ring[:, 1]))
                for ring in cut(longitude - self.longitude, latitude)
            ]
        distant = distance(longitude, latitude, self.longitude, self.latitude)
        if not longitude.size or float(distant.min()) > HORIZON:
            return []
        return [self.forward(longitude, latitude)]


def fitting(longitude: Real, latitude: Real) -> Projection:
    """Choose the projection for places: a region where all lie near their middle, else the world.

    The middle is that of the smallest circle around all places (Bădoiu and Clarkson, 2003).
    """
    if not longitude.size:
        return Projection("world", 0.0)
    lam, phi = np.radians(longitude), np.radians(latitude)
    ways = np.stack([np.cos(phi) * np.cos(lam), np.cos(phi) * np.sin(lam), np.sin(phi)], axis=1)
    centre: Real = ways.mean(axis=0)
    for step in range(2, 200):
        farthest = ways[int(np.argmin(ways @ centre))]
        centre = centre + (farthest - centre) / step
    x, y, z = centre.tolist()
    across = float(np.hypot(x, y))
    middle = float(np.degrees(np.arctan2(y, x))), float(np.degrees(np.arctan2(z, across)))
    if float(distance(longitude, latitude, *middle).max()) <= REGION:
        return Projection("region", *(round(part, 1) for part in middle))
    return Projection("world", round(middle[0] / 10) * 10.0)


def around(longitude: Real) -> Real:
    """Bring longitudes into -180 to 180."""
    return (longitude + 180.0) % 360.0 - 180.0


def distance(longitude: Real, latitude: Real, to_longitude: float, to_latitude: float) -> Real:
    """Give the distance of places from one place in degrees of a great circle."""
    lam = np.radians(longitude - to_longitude)
    phi, to = np.radians(latitude), np.radians(to_latitude)
    cosine = np.sin(phi) * np.sin(to) + np.cos(phi) * np.cos(to) * np.cos(lam)
    return np.degrees(np.arccos(np.clip(cosine, -1.0, 1.0)))


def equal_earth(lam: Real, phi: Real) -> Real:
    """Equal Earth, of radians."""
    theta = np.arcsin(_M * np.sin(phi))
    square = theta * theta
    sixth = square**3
    x = lam * np.cos(theta) / (
        _M * (_A1 + 3 * _A2 * square + sixth * (7 * _A3 + 9 * _A4 * square))
    )  # fmt: skip
    y = theta * (_A1 + _A2 * square + sixth * (_A3 + _A4 * square))
    return np.stack([x, y], axis=-1)


def _azimuthal(lam: Real, phi: Real, centre: float) -> Real:
    """Lambert's azimuthal equal-area projection; what lies beyond the rim is set on the rim."""
    up = np.cos(centre) * np.sin(phi) - np.sin(centre) * np.cos(phi) * np.cos(lam)
    right = np.cos(phi) * np.sin(lam)
    towards = np.sin(centre) * np.sin(phi) + np.cos(centre) * np.cos(phi) * np.cos(lam)
    angle = np.minimum(np.arccos(np.clip(towards, -1.0, 1.0)), np.radians(_RIM))
    sine = np.hypot(up, right)
    scale = np.where(sine > 1e-12, 2 * np.sin(angle / 2) / np.maximum(sine, 1e-12), 0.0)
    return np.stack([right * scale, up * scale], axis=-1)


def cut(longitude: Real, latitude: Real) -> list[Real]:
    """Cut a ring at the 180th meridian; give rings of longitude (-180 to 180) and latitude.

    A ring around a pole is closed along that pole.
    """
    steps = around(np.diff(np.r_[longitude, longitude[:1]]))
    whole = np.r_[longitude[:1], longitude[0] + np.cumsum(steps)]
    ring = np.stack([whole[:-1], latitude], axis=1)
    turned = float(whole[-1] - whole[0])
    if abs(turned) > 180:
        pole = float(np.sign(latitude.mean())) * 90.0
        start, end = float(whole[0]), float(whole[-1])
        along = np.linspace(end, start, 73)
        closing = np.stack([along, np.full(73, pole)], axis=1)
        ring = np.vstack([ring, [[end, float(latitude[0])]], closing])
    first = int(np.floor((ring[:, 0].min() + 180.0) / 360.0))
    last = int(np.ceil((ring[:, 0].max() + 180.0) / 360.0))
    found: list[Real] = []
    for turn in range(first, max(last, first + 1)):
        moved = ring - (360.0 * turn, 0.0)
        part = _clipped(_clipped(moved, 180.0, 1.0), -180.0, -1.0)
        if len(part) > 2:
            found.append(part)
    return found


def _clipped(ring: Real, meridian: float, sign: float) -> Real:
    """Keep of a ring what lies on one side of a meridian (Sutherland and Hodgman)."""
    beyond = sign * (ring[:, 0] - meridian)
    if not ring.size or float(beyond.max()) <= 0:
        return ring
    found: list[tuple[float, float]] = []
    before = len(ring) - 1
    for at in range(len(ring)):
        if (beyond[at] > 0) != (beyond[before] > 0):
            share = beyond[before] / (beyond[before] - beyond[at])
            crossing = ring[before, 1] + share * (ring[at, 1] - ring[before, 1])
            found.append((meridian, float(crossing)))
        if beyond[at] <= 0:
            found.append((float(ring[at, 0]), float(ring[at, 1])))
        before = at
    return np.array(found, dtype=np.float64).reshape(-1, 2)

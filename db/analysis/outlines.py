"""The outlines of states as shipped: rings in degrees, with names by language and a middle."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

import numpy as np
from numpy.typing import NDArray

Real = NDArray[np.float64]
Scale = Literal["110m", "50m"]

LANGUAGES = ("en", "ru", "be", "zh")


@dataclass(frozen=True, slots=True)
class State:
    """A state or territory: rings as rows of longitude and latitude in degrees.

    `alpha2` is "" where ISO 3166-1 knows no code; `names` is by language. `middle` is longitude and
    latitude of the middle of the largest ring, `size` that ring's extent in degrees.
    """

    alpha2: str
    names: Mapping[str, str]
    rings: tuple[Real, ...]
    middle: tuple[float, float]
    size: float

    def name(self, language: str) -> str:
        """Give the name in a language, else in English."""
        return self.names.get(language) or self.names["en"]


@cache
def states(scale: Scale) -> tuple[State, ...]:
    """Read the outlines of a scale (1 : 110 or 1 : 50 million)."""
    text = (files("resources") / "outlines" / f"states-{scale}.txt").read_text("utf-8")
    known = _countries()
    unit, arcs, found = 1.0, list[Real](), list[State]()
    for line in text.splitlines():
        kind, *columns = line.split("\t")
        if kind == "unit":
            unit = float(columns[0])
        elif kind == "arc":
            steps = np.array(columns[0].split(), dtype=np.float64).reshape(-1, 2)
            arcs.append(np.cumsum(steps, axis=0) / unit)
        else:
            code, name, shapes = columns
            row = known.get(code, {})
            names = {one: row[one] for one in LANGUAGES if one in row} or {"en": name}
            made = (_ring(shape, arcs) for shape in shapes.split("|"))
            rings = tuple(ring for ring in made if len(ring) > 2)
            middle, size = _middle(rings)
            found.append(State(row.get("alpha2", ""), names, rings, middle, size))
    return tuple(found)


def _ring(shape: str, arcs: list[Real]) -> Real:
    """Join arcs to a ring; each begins where the one before ends, the last ends at the first."""
    parts: list[Real] = []
    for number in map(int, shape.split(",")):
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        parts.append(arc[:-1])
    return np.concatenate(parts)


def _middle(rings: tuple[Real, ...]) -> tuple[tuple[float, float], float]:
    """Find the middle of the largest ring's area, on a plane that keeps areas near it."""
    best, middle, size = -1.0, (0.0, 0.0), 0.0
    for ring in rings:
        turned = np.r_[0.0, np.cumsum((np.diff(ring[:, 0]) + 180.0) % 360.0 - 180.0)] + ring[0, 0]
        narrow = max(float(np.cos(np.radians(ring[:, 1].mean()))), 0.05)
        x, y = turned * narrow, ring[:, 1]
        cross = x * np.roll(y, -1) - np.roll(x, -1) * y
        area = float(cross.sum()) / 2
        if abs(area) > best and abs(area) > 0:
            best, size = abs(area), float(max(np.ptp(x), np.ptp(y)))
            at_x = float(((x + np.roll(x, -1)) * cross).sum()) / (6 * area) / narrow
            at_y = float(((y + np.roll(y, -1)) * cross).sum()) / (6 * area)
            middle = ((at_x + 180.0) % 360.0 - 180.0, at_y)
    return middle, size


def _countries() -> dict[str, dict[str, str]]:
    """Give numeric code → row of the table of states."""
    text = (files("resources") / "countries" / "current.tsv").read_text("utf-8")
    rows = csv.DictReader(text.splitlines(), delimiter="\t")
    return {str(row["numeric"]): dict(row) for row in rows}

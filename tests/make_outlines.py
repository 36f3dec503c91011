"""Writes the outlines of states from TopoJSON: `python -m tests.make_outlines FOLDER`.

FOLDER holds `countries-110m.json` and `countries-50m.json` of the npm package world-atlas, which
makes them from Natural Earth's Admin 0 (countries). The form that is written is described in
`resources/outlines/README.md`.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

TARGET = Path(__file__).resolve().parent.parent / "resources" / "outlines"
UNITS = {"110m": 100, "50m": 200}
"""How many units of a file make a degree: a step is finer than what the scale can show."""


def arc(points: list[list[int]], transform: dict[str, Any], unit: int) -> str:
    """Write an arc: its first point, then steps; points that fall together are one."""
    x = y = 0
    line: list[tuple[int, int]] = []
    for dx, dy in points:
        x, y = x + dx, y + dy
        longitude = x * transform["scale"][0] + transform["translate"][0]
        latitude = y * transform["scale"][1] + transform["translate"][1]
        point = (round(longitude * unit), round(latitude * unit))
        if not line or point != line[-1]:
            line.append(point)
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in zip([(0, 0), *line], line, strict=False)]
    return " ".join(f"{dx} {dy}" for dx, dy in steps)


def rings(geometry: dict[str, Any]) -> Iterator[list[int]]:
    """Give the rings of a state as places of arcs; ~place is the arc backwards."""
    polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    for polygon in polygons:
        yield from polygon


def written(topology: dict[str, Any], unit: int) -> str:
    """Give the whole file."""
    states = topology["objects"]["countries"]["geometries"]
    lines = [f"unit\t{unit}"]
    lines += [f"arc\t{arc(one, topology['transform'], unit)}" for one in topology["arcs"]]
    for state in sorted(states, key=lambda one: (one.get("id", "~"), one["properties"]["name"])):
        shapes = "|".join(",".join(map(str, ring)) for ring in rings(state))
        lines.append(f"state\t{state.get('id', '')}\t{state['properties']['name']}\t{shapes}")
    return "\n".join(lines) + "\n"


def main(folder: Path) -> None:
    """Write both files."""
    for scale, unit in UNITS.items():
        topology = json.loads((folder / f"countries-{scale}.json").read_text("utf-8"))
        (TARGET / f"states-{scale}.txt").write_text(written(topology, unit), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))

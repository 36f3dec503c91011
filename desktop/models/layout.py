"""How the columns of a list stand: order, widths, which are shown; kept as a line of JSON."""

import json
from collections.abc import Container, Mapping
from dataclasses import asdict, dataclass
from typing import cast

WIDEST = 400


@dataclass(frozen=True, slots=True)
class Layout:
    """Names of columns in order, names of hidden ones, widths in steps of the grid.

    `scrolled`: where there is no room for all, they are scrolled sideways and none is left out.
    """

    order: tuple[str, ...]
    hidden: tuple[str, ...]
    widths: Mapping[str, float]
    scrolled: bool = False


def write(kept: Layout) -> str:
    """Write it as text."""
    return json.dumps(asdict(kept))


def read(text: str, known: Container[str]) -> Layout | None:
    """Read it back; what is not known any more is left out, None for what cannot be read."""
    try:
        found: object = json.loads(text)
    except ValueError:
        return None
    if not isinstance(found, dict):
        return None
    held = cast("dict[str, object]", found)
    widths = held.get("widths")
    pairs = cast("dict[str, object]", widths).items() if isinstance(widths, dict) else ()
    return Layout(
        _names(held.get("order"), known),
        _names(held.get("hidden"), known),
        {
            name: float(value)
            for name, value in pairs
            if name in known and isinstance(value, int | float) and 1 <= value <= WIDEST
        },
        held.get("scrolled") is True,
    )


def _names(value: object, known: Container[str]) -> tuple[str, ...]:
    listed = cast("list[object]", value) if isinstance(value, list) else []
    return tuple(dict.fromkeys(n for n in listed if isinstance(n, str) and n in known))

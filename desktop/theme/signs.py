"""Colours of cooperation and conflict: blue and orange, which all eyes tell apart."""

from dataclasses import dataclass
from typing import Final

from desktop.theme.palettes import Palette


@dataclass(frozen=True, slots=True)
class Signs:
    """Colours as `#rrggbb`. `none` is for what has no sign, `lasting` for relations."""

    cooperation: str
    conflict: str
    none: str
    lasting: str


_SIGNS: Final = {
    "light": Signs("#2b6cb0", "#c05717", "#8a9099", "#979182"),
    "dark": Signs("#79b0e6", "#f0965a", "#858c96", "#6d727b"),
    "contrast": Signs("#00349c", "#a03300", "#4a4a4a", "#767676"),
}


def signs(palette: Palette) -> Signs:
    """Give the colours of a palette."""
    return _SIGNS[palette.name]

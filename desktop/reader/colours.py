"""The colours of marks on paper: soft behind text, whatever the tag's own colour is."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from PySide6.QtGui import QColor

from desktop.theme.palettes import Palette

_STRENGTH = {"light": 0.28, "dark": 0.48, "contrast": 0.3}

LINE: Final = 3.0
"""The least contrast of a line with its ground (WCAG 2, 1.4.11)."""

_FOR_TAGS: Final = (
    "#c07a12",
    "#2c8a57",
    "#b3357e",
    "#2f6db3",
    "#7a52b3",
    "#1f8a8a",
    "#b8482f",
    "#6f7f1f",
    "#8a5a3a",
    "#4b5fc0",
)
"""What new tags get, one after the other; each can be told from the ground, light or dark."""


def unlike(used: Iterable[str]) -> str:
    """Give the colour for a new tag that is farthest from those that tags have already.

    Where all are as far, the first of the list.
    """
    taken = [QColor(one) for one in used]

    def nearest(colour: str) -> float:
        return min((_distance(QColor(colour), one) for one in taken), default=0.0)

    return max(_FOR_TAGS, key=nearest)


def _distance(one: QColor, other: QColor) -> float:
    return (
        (one.redF() - other.redF()) ** 2
        + (one.greenF() - other.greenF()) ** 2
        + (one.blueF() - other.blueF()) ** 2
    )


def mixed(colour: str, ground: str, share: float) -> QColor:
    """Mix a colour into a ground; `share` from 0 to 1 is how much of the colour stays."""
    one, other = QColor(colour), QColor(ground)
    return QColor.fromRgbF(
        one.redF() * share + other.redF() * (1 - share),
        one.greenF() * share + other.greenF() * (1 - share),
        one.blueF() * share + other.blueF() * (1 - share),
    )


def soft(colour: str, palette: Palette) -> QColor:
    """Give the ground of a highlight: light enough for the text, or dark enough in the dark.

    A tag's colour that would leave the text under 4.5 : 1 is mixed in more thinly.
    """
    share = _STRENGTH.get(palette.name, 0.28)
    made = mixed(colour, palette.base, share)
    while share > 0.1 and contrast(made, QColor(palette.text)) < 5.5:
        share -= 0.06
        made = mixed(colour, palette.base, share)
    return made


def outline(colour: str, ground: str) -> QColor:
    """Give the colour for a line or frame on a ground, at 3 : 1 or more, as near as can be.

    A pale colour gets darker on a light ground, a dark one lighter on a dark ground.
    """
    return QColor(_outline(colour, ground))


@lru_cache(maxsize=1024)
def _outline(colour: str, ground: str) -> str:
    made, on = QColor(colour), QColor(ground)
    towards = 0 if _luminance(on) > 0.18 else 255
    for lightness in range(made.lightness(), towards, 8 if towards else -8):
        if contrast(made, on) >= LINE:
            break
        made = QColor.fromHsl(max(made.hslHue(), 0), made.hslSaturation(), lightness)
    return made.name()


def contrast(one: QColor, other: QColor) -> float:
    """Give the contrast of two colours as WCAG 2 defines it, 1 to 21."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue

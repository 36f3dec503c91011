"""Colours that a library gives to its words, fitted to the ground they are drawn on."""

from typing import Final

from PySide6.QtGui import QColor

from desktop.theme.palettes import Palette

_DARKEST: Final = 86
_SPREAD: Final = 0.52
_MOST_LIGHT: Final = 95


def adapted(colour: QColor, palette: Palette) -> QColor:
    """Make a colour lighter on dark ground, darker for high contrast.

    On dark ground what was darker stays so: lightness tells colours apart for every eye.
    """
    lightness = colour.lightness()
    if palette.dark:
        lightness = max(lightness, round(_DARKEST + _SPREAD * lightness))
    elif palette.name == "contrast":
        lightness = min(lightness, _MOST_LIGHT)
    else:
        return colour
    return QColor.fromHsl(max(colour.hslHue(), 0), colour.hslSaturation(), lightness)


def mixed(colour: QColor, ground: QColor, share: float) -> QColor:
    """Mix a colour with the ground; an opaque one stays so."""
    rest = 1 - share
    return QColor.fromRgbF(
        colour.redF() * share + ground.redF() * rest,
        colour.greenF() * share + ground.greenF() * rest,
        colour.blueF() * share + ground.blueF() * rest,
    )

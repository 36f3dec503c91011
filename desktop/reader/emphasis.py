"""Emphasis, code and links of Markdown within a block: shown as such, their signs hardly seen.

The text keeps its signs (`db.text.emphasis` finds them); they are only set so small that they do
not disturb.
"""

from typing import Final

from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout

from db.text.emphasis import Form, forms
from desktop.reader.units import Units
from desktop.theme.look import Look

_SMALLEST: Final = 1


def formats(text: str, units: Units, look: Look, font: QFont) -> list[QTextLayout.FormatRange]:
    """Give what Qt needs to set a block of Markdown."""
    made: list[QTextLayout.FormatRange] = []
    for low, high, form in forms(text):
        one = QTextLayout.FormatRange()
        start, end = units.units(low), units.units(high)
        one.start, one.length, one.format = start, end - start, _format(form, look, font)  # type: ignore[attr-defined]
        made.append(one)
    return made


def _format(form: Form, look: Look, base: QFont) -> QTextCharFormat:
    font, shown = QFont(base), QTextCharFormat()
    if form & (Form.SIGN | Form.TARGET):
        shown.setForeground(look.colour("quiet"))
        small = _SMALLEST if form & Form.SIGN else max(1, round(base.pixelSize() * 0.7))
        font.setPixelSize(small)
        if form & Form.SIGN:  # else a long target that is hidden leaves a gap
            font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 1)
    else:
        if form & Form.STRONG:
            font.setWeight(QFont.Weight.Bold)
        if form & Form.ITALIC:
            font.setItalic(True)
        if form & Form.CODE:
            font.setFamilies(look.font().families())
            font.setPixelSize(max(1, round(base.pixelSize() * 0.9)))
        if form & Form.LINK:
            shown.setForeground(look.colour("link"))
    shown.setFont(font)
    return shown

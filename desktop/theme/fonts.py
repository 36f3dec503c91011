"""The shipped fonts, one for the interface and one for reading; stand-ins for other scripts."""

from typing import Final

from PySide6.QtGui import QFont, QFontDatabase

from resources import FOLDER

INTERFACE: Final = "Inter"
READING: Final = "Noto Serif"
_OTHERS: Final = ("Noto Sans", "Noto Sans CJK SC", "Droid Sans Fallback", "DejaVu Sans")
_WEIGHTS: Final = {
    400: QFont.Weight.Normal,
    500: QFont.Weight.Medium,
    600: QFont.Weight.DemiBold,
    700: QFont.Weight.Bold,
}


def load() -> None:
    """Make the shipped fonts known to Qt, once.

    By their files, of which it maps what is drawn: their bytes would all be held in memory.
    """
    if INTERFACE in QFontDatabase.families() and READING in QFontDatabase.families():
        return
    for entry in sorted((FOLDER / "fonts").iterdir()):
        if entry.suffix in {".otf", ".ttf"}:
            QFontDatabase.addApplicationFont(str(entry))


def font(size: float, weight: int = 400, *, reading: bool = False, italic: bool = False) -> QFont:
    """Give a font of `size` pixels; the families after the first serve scripts it lacks."""
    made = QFont([READING if reading else INTERFACE, *_OTHERS])
    made.setPixelSize(max(1, round(size)))
    made.setWeight(_WEIGHTS[weight])
    made.setItalic(italic)
    return made

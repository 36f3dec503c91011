"""The pages of a PDF as pictures with the places of their characters, drawn by a process apart."""

from db.formats.pages.model import (
    FileMark,
    Glyph,
    PageSize,
    PageText,
    Picture,
    Rect,
    TextLine,
    glyphs,
)
from db.formats.pages.painter import Painter

__all__ = [
    "FileMark",
    "Glyph",
    "PageSize",
    "PageText",
    "Painter",
    "Picture",
    "Rect",
    "TextLine",
    "glyphs",
]

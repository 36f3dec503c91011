"""The pages of a PDF as pictures with the places of their characters, drawn by a process apart."""

from db.formats.pages.model import Glyph, PageSize, PageText, Picture, TextLine, glyphs
from db.formats.pages.painter import Painter

__all__ = ["Glyph", "PageSize", "PageText", "Painter", "Picture", "TextLine", "glyphs"]

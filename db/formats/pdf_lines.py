"""The lines of a PDF's pages with their places, as pdfium gives them."""

from __future__ import annotations

import ctypes
import math
from dataclasses import dataclass, field
from importlib import import_module
from typing import TYPE_CHECKING, Any

from db.formats import pdf_marks

if TYPE_CHECKING:
    from db.formats.pdf_marks import PdfMark

_HYPHEN = "\ufffe"
"""How pdfium writes a hyphen at the end of a line; no line end follows it."""

_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\0": "\ufffd"}
)


@dataclass(slots=True)
class PdfLine:
    """One line: its words, box, base line and size in points; `hyphen`: a word goes on.

    `first` is pdfium's index of its first character, `source` are the characters as pdfium gives
    them; `at` is where its words stand in the whole text, once that is known.
    """

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    base: float
    size: float
    hyphen: bool = False
    running: bool = False
    first: int = 0
    source: str = ""
    at: int = 0

    def offset(self, index: int) -> int:
        """Give the place in the words of one of pdfium's characters; their length after the last.

        Ligatures are several letters in the words and one character to pdfium.
        """
        before = self.source[: max(index - self.first, 0)].translate(_LIGATURES)
        lead = len(self.source) - len(self.source.lstrip())
        return max(0, min(len(before) - lead, len(self.text)))


@dataclass(slots=True)
class PageLines:
    """A page: number from 1, size in points, lines in reading order, what readers marked on it."""

    number: int
    width: float
    height: float
    lines: list[PdfLine] = field(default_factory=list[PdfLine])
    marks: list[PdfMark] = field(default_factory=list["PdfMark"])


def pages_of(document: Any, count: int) -> tuple[list[PageLines], list[int]]:  # noqa: ANN401
    """Give all pages of an open document, and the numbers of those that cannot be read."""
    pdfium: Any = import_module("pypdfium2")
    pages: list[PageLines] = []
    unreadable: list[int] = []
    for index in range(count):
        try:
            page = document[index]
        except pdfium.PdfiumError:
            unreadable.append(index + 1)
            pages.append(PageLines(index + 1, 0.0, 0.0))
            continue
        width, height = page.get_size()
        found = PageLines(index + 1, width, height)
        pages.append(found)
        try:
            text_page = page.get_textpage()
        except pdfium.PdfiumError:
            unreadable.append(index + 1)
        else:
            found.lines.extend(lines_of(text_page))
            found.marks.extend(pdf_marks.on_page(page, text_page, found.lines))
            text_page.close()
        page.close()
    return pages, unreadable


def lines_of(text_page: Any) -> list[PdfLine]:  # noqa: ANN401
    """Give the lines of a page in reading order."""
    raw: Any = import_module("pypdfium2.raw")
    text = _characters(raw, text_page)
    found: list[PdfLine] = []
    start = 0
    while start < len(text):
        end = start
        while end < len(text) and text[end] not in "\r\n" and text[end] != _HYPHEN:
            end += 1
        hyphen = end < len(text) and text[end] == _HYPHEN
        words = text[start:end].translate(_LIGATURES).strip()
        if words:
            line = _placed(raw, text_page, words, (start, end), hyphen=hyphen)
            line.first, line.source = start, text[start:end]
            found.append(line)
        start = end + 1
    return found


def _characters(raw: Any, text_page: Any) -> str:  # noqa: ANN401
    """Give a page's characters, one for each of pdfium's indexes."""
    count: int = raw.FPDFText_CountChars(text_page)
    if count <= 0:
        return ""
    buffer = (ctypes.c_ushort * (count * 2 + 2))()
    written: int = raw.FPDFText_GetText(text_page, 0, count, buffer)
    text = bytes(buffer)[: max(written - 1, 0) * 2].decode("utf-16-le", "replace")
    if len(text) == count:
        return text
    points = (raw.FPDFText_GetUnicode(text_page, index) for index in range(count))
    return "".join(
        _HYPHEN if point == 2 else chr(point) if _is_scalar(point) else "\ufffd" for point in points
    )


def _is_scalar(point: int) -> bool:
    return 0 < point < 0xD800 or 0xE000 <= point < 0x110000


def _placed(
    raw: Any,  # noqa: ANN401
    text_page: Any,  # noqa: ANN401
    words: str,
    span: tuple[int, int],
    *,
    hyphen: bool,
) -> PdfLine:
    """Measure one line."""
    boxes = [
        text_page.get_rect(index)
        for index in range(raw.FPDFText_CountRects(text_page, span[0], span[1] - span[0]))
    ]
    x, base = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharOrigin(text_page, span[0], x, base)
    matrix = raw.FS_MATRIX()
    middle = span[0] + _middle(words)  # the first character may be a bullet of another size
    raw.FPDFText_GetMatrix(text_page, middle, matrix)
    size: float = raw.FPDFText_GetFontSize(text_page, middle)
    return PdfLine(
        words,
        *_union(boxes),
        base=base.value,
        size=round(size * (math.hypot(matrix.c, matrix.d) or 1.0), 1),
        hyphen=hyphen,
    )


def _middle(words: str) -> int:
    """Give the index of the character in the middle of a line, or of the one after a space."""
    middle = len(words) // 2
    return middle + 1 if words[middle].isspace() else middle


def _union(boxes: list[tuple[float, float, float, float]]) -> tuple[float, float, float, float]:
    if not boxes:
        return 0.0, 0.0, 0.0, 0.0
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return round(min(lefts), 1), round(min(bottoms), 1), round(max(rights), 1), round(max(tops), 1)

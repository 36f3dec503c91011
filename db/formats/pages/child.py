"""The painter's own side: holds one PDF open and draws what is asked on standard input.

Started by `db.formats.pages.painter` alone; it opens no connection and no other file.
"""

from __future__ import annotations

import ctypes
import json
import mmap
import os
import sys
from collections import OrderedDict
from importlib import import_module
from typing import IO, TYPE_CHECKING, Any

from db.errors import DocumentError
from db.formats.child import bar, limit_memory
from db.formats.pages.painter import LARGEST
from db.formats.pdf import open_pdf
from db.formats.pdf_lines import lines_of
from db.formats.pdf_marks import places
from db.formats.worker import HEADER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.formats.pdf_lines import PdfLine

_OPEN_PAGES = 12
_MEMORY = 2048 * 1024 * 1024
_HIDDEN = 2
"""The flag of a mark that is not shown (ISO 32000, 12.5.3)."""
_UNIT = 1_000_000
"""Pixels of the imaginary device over which places are measured."""


def main() -> None:
    """Take the PDF, then answer until standard input ends."""
    requests = sys.stdin.buffer
    replies = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    pixels = mmap.mmap(int(sys.argv[2]), LARGEST) if len(sys.argv) > 2 else None
    sys.addaudithook(bar)
    limit_memory(_MEMORY)
    book = _Book(_message(requests) or b"", pixels)
    while (request := _message(requests)) is not None:
        kind, body = book.answered(json.loads(request))
        replies.write(HEADER.pack(kind, len(body)))
        replies.write(body)
        replies.flush()


def _message(stream: IO[bytes]) -> bytes | None:
    header = stream.read(HEADER.size)
    if len(header) != HEADER.size:
        return None
    return stream.read(HEADER.unpack(header)[1])


class _Book:
    """An open PDF and the pages of it that were used last."""

    def __init__(self, data: bytes, pixels: mmap.mmap | None) -> None:
        self._data, self._pixels = data, pixels
        self._document: Any = None
        self._hidden: dict[int, frozenset[int]] = {}
        self._pages: OrderedDict[int, Any] = OrderedDict()
        self._raw: Any = import_module("pypdfium2.raw")
        self._ways = {"sizes": self._sizes, "draw": self._draw, "text": self._text}

    def answered(self, request: dict[str, Any]) -> tuple[bytes, bytes]:
        try:
            if self._document is None:
                self._document = open_pdf(self._data)
            return b"d", self._ways[request.pop("ask")](**request)
        except DocumentError as error:
            return b"e", error.code.encode()
        except MemoryError:
            return b"e", b"document.memory"
        except Exception:  # noqa: BLE001 - the edge: a page that cannot be drawn ends no reading
            return b"e", b"pdf.broken"

    def _page(self, number: int) -> Any:  # noqa: ANN401
        if number in self._pages:
            self._pages.move_to_end(number)
        else:
            self._pages[number] = self._document[number]
            if len(self._pages) > _OPEN_PAGES:
                self._pages.popitem(last=False)[1].close()
        return self._pages[number]

    def _sizes(self) -> bytes:
        size = self._raw.FS_SIZEF()
        found: list[tuple[float, float]] = []
        for index in range(len(self._document)):
            got = self._raw.FPDF_GetPageSizeByIndexF(self._document, index, size)
            usable = got and size.width > 0 and size.height > 0
            found.append((size.width, size.height) if usable else (found or [(595.0, 842.0)])[0])
        return json.dumps(found).encode()

    def _draw(
        self, page: int, size: list[int], part: list[int], turns: int, without: list[int]
    ) -> bytes:
        pdfium: Any = import_module("pypdfium2")
        x, y, width, height = part
        if not 0 < width * height * 4 <= LARGEST:
            raise DocumentError("document.memory")
        row = width * 4
        kind = self._raw.FPDFBitmap_BGRx
        if self._pixels is None:
            bitmap = pdfium.PdfBitmap.new_native(width, height, kind)
        else:
            room = (ctypes.c_ubyte * (row * height)).from_buffer(self._pixels)
            bitmap = pdfium.PdfBitmap.new_native(width, height, kind, buffer=room, stride=row)
        self._leave_out(page, frozenset(without))
        bitmap.fill_rect((255, 255, 255, 255), 0, 0, width, height)
        self._raw.FPDF_RenderPageBitmap(
            bitmap, self._page(page), -x, -y, size[0], size[1], turns, self._raw.FPDF_ANNOT
        )
        if self._pixels is not None:
            bitmap.close()
            return b""
        raw = memoryview(bitmap.buffer).cast("B")
        if bitmap.stride == row:
            return bytes(raw[: row * height])
        return b"".join(bytes(raw[at * bitmap.stride :][:row]) for at in range(height))

    def _leave_out(self, number: int, without: frozenset[int]) -> None:
        """Hide marks of the file on a page, and show again those that were hidden before."""
        before = self._hidden.get(number, frozenset())
        for index in before ^ without:
            annotation = self._raw.FPDFPage_GetAnnot(self._page(number), index)
            if annotation:
                flags = self._raw.FPDFAnnot_GetFlags(annotation) & ~_HIDDEN
                flags |= _HIDDEN if index in without else 0
                self._raw.FPDFAnnot_SetFlags(annotation, flags)
                self._raw.FPDFPage_CloseAnnot(annotation)
        self._hidden[number] = without

    def _text(self, page: int) -> bytes:
        one = self._page(page)
        text_page = one.get_textpage()
        try:
            matrix = self._matrix(one)
            lines = [
                {"text": line.text, "characters": self._characters(text_page, line, matrix)}
                for line in lines_of(text_page)
            ]
        finally:
            text_page.close()
        a, b, c, d, e, f = matrix
        marks = [
            (
                index,
                [
                    _sides([(a * x + c * y + e, b * x + d * y + f) for x in xs for y in ys])
                    for xs, ys in ((rect[::2], rect[1::2]) for rect in rects)
                ],
            )
            for index, rects in places(one)
        ]
        return json.dumps({"lines": lines, "matrix": matrix, "marks": marks}).encode()

    def _matrix(self, page: Any) -> tuple[float, ...]:  # noqa: ANN401
        """Give the way from points to shares of the page, whatever its own rotation and box."""

        def placed(x: float, y: float) -> tuple[float, float]:
            left, top = ctypes.c_int(), ctypes.c_int()
            self._raw.FPDF_PageToDevice(page, 0, 0, _UNIT, _UNIT, 0, x, y, left, top)
            return left.value / _UNIT, top.value / _UNIT

        (e, f), (right, down), (across, up) = placed(0, 0), placed(1000, 0), placed(0, 1000)
        return (right - e) / 1000, (down - f) / 1000, (across - e) / 1000, (up - f) / 1000, e, f

    def _characters(
        self,
        text_page: Any,  # noqa: ANN401
        line: PdfLine,
        matrix: tuple[float, ...],
    ) -> list[list[float]]:
        a, b, c, d, e, f = matrix
        left, right, bottom, top = (ctypes.c_double() for _ in range(4))
        rect = self._raw.FS_RECTF()
        found: list[list[float]] = []
        for index in range(line.first, line.first + len(line.source)):
            start, end = line.offset(index), line.offset(index + 1)
            if start == end:
                continue
            if self._raw.FPDFText_GetLooseCharBox(text_page, index, rect):
                x0, y0, x1, y1 = rect.left, rect.bottom, rect.right, rect.top
            elif self._raw.FPDFText_GetCharBox(text_page, index, left, right, bottom, top):
                x0, y0, x1, y1 = left.value, bottom.value, right.value, top.value
            else:
                continue
            corners = [(a * x + c * y + e, b * x + d * y + f) for x in (x0, x1) for y in (y0, y1)]
            found.append([start, end, *_sides(corners)])
        return found


def _sides(corners: Sequence[tuple[float, float]]) -> list[float]:
    """Give left, top, right and bottom of what lies between corners."""
    xs, ys = zip(*corners, strict=True)
    return [round(side, 5) for side in (min(xs), min(ys), max(xs), max(ys))]

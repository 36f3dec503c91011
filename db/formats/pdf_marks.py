"""Highlights and notes that somebody's reader has written into a PDF, as pdfium tells them.

Popups, links and form fields are none. What is marked is found character by character: those whose
middle lies in the mark.
"""

from __future__ import annotations

import ctypes
import re
from dataclasses import dataclass, field
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.formats.pdf_lines import PdfLine

_TEXT, _FREE_TEXT, _SQUARE, _CIRCLE = 1, 3, 5, 6
_MARKUP = frozenset({9, 10, 11, 12})  # highlight, underline, squiggly, strike-out
_REGION = frozenset({_SQUARE, _CIRCLE})
_NOTE = frozenset({_TEXT, _FREE_TEXT})
_MOST = 5000
_DAY = re.compile(r"D:(\d{4})(\d\d)(\d\d)")

Rect = tuple[float, float, float, float]


@dataclass(slots=True)
class PdfMark:
    """A mark: (line, first, end) for each line it touches, in the words of the line; its rect."""

    region: Rect
    note: str | None = None
    author: str | None = None
    made: str | None = None
    colour: str | None = None
    spans: list[tuple[int, int, int]] = field(default_factory=list[tuple[int, int, int]])


def on_page(page: Any, text_page: Any, lines: Sequence[PdfLine]) -> list[PdfMark]:  # noqa: ANN401
    """Give the marks on an open page."""
    raw: Any = import_module("pypdfium2.raw")
    found: list[PdfMark] = []
    places: dict[int, list[tuple[int, float, float]]] = {}
    for index in range(min(raw.FPDFPage_GetAnnotCount(page), _MOST)):
        annotation = raw.FPDFPage_GetAnnot(page, index)
        if not annotation:
            continue
        try:
            subtype: int = raw.FPDFAnnot_GetSubtype(annotation)
            mark = _told(raw, annotation, subtype)
            if mark is None:
                continue
            if subtype in _MARKUP:
                if not places and lines:
                    places.update(_middles(raw, text_page, lines))
                mark.spans = _marked(lines, places, _quads(raw, annotation) or [mark.region])
            found.append(mark)
        finally:
            raw.FPDFPage_CloseAnnot(annotation)
    return found


def places(page: Any) -> list[tuple[int, list[Rect]]]:  # noqa: ANN401
    """Give the highlights and frames on an open page: pdfium's index, and where each lies."""
    raw: Any = import_module("pypdfium2.raw")
    found: list[tuple[int, list[Rect]]] = []
    for index in range(min(raw.FPDFPage_GetAnnotCount(page), _MOST)):
        annotation = raw.FPDFPage_GetAnnot(page, index)
        if not annotation:
            continue
        try:
            subtype: int = raw.FPDFAnnot_GetSubtype(annotation)
            mark = _told(raw, annotation, subtype) if subtype in _MARKUP | _REGION else None
            if mark is not None:
                quads = _quads(raw, annotation) if subtype in _MARKUP else []
                found.append((index, list(quads) or [mark.region]))
        finally:
            raw.FPDFPage_CloseAnnot(annotation)
    return found


def _told(raw: Any, annotation: Any, subtype: int) -> PdfMark | None:  # noqa: ANN401
    note = _string(raw, annotation, b"Contents")
    if subtype not in _MARKUP | _REGION and not (subtype in _NOTE and note):
        return None
    rect = raw.FS_RECTF()
    raw.FPDFAnnot_GetRect(annotation, rect)
    made = _DAY.match(_string(raw, annotation, b"M") or _string(raw, annotation, b"CreationDate"))
    return PdfMark(
        _upright(rect.left, rect.bottom, rect.right, rect.top),
        note or None,
        _string(raw, annotation, b"T") or None,
        "-".join(made.groups()) if made else None,
        _colour(raw, annotation),
    )


def _string(raw: Any, annotation: Any, key: bytes) -> str:  # noqa: ANN401
    size: int = raw.FPDFAnnot_GetStringValue(annotation, key, None, 0)
    if not 2 < size < 2_000_000:
        return ""
    buffer = ctypes.create_string_buffer(size)
    place = ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))
    raw.FPDFAnnot_GetStringValue(annotation, key, place, size)
    text = buffer.raw[: size - 2].decode("utf-16-le", "replace")
    return re.sub(
        r"[\x00-\x08\x0b-\x1f]", "", text.replace("\r\n", "\n").replace("\r", "\n")
    ).strip()


def _colour(raw: Any, annotation: Any) -> str | None:  # noqa: ANN401
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    got = raw.FPDFAnnot_GetColor(annotation, raw.FPDFANNOT_COLORTYPE_Color, red, green, blue, alpha)
    return f"#{red.value:02x}{green.value:02x}{blue.value:02x}" if got else None


def _quads(raw: Any, annotation: Any) -> list[Rect]:  # noqa: ANN401
    found: list[Rect] = []
    quad = raw.FS_QUADPOINTSF()
    for index in range(min(raw.FPDFAnnot_CountAttachmentPoints(annotation), _MOST)):
        if raw.FPDFAnnot_GetAttachmentPoints(annotation, index, quad):
            xs, ys = (quad.x1, quad.x2, quad.x3, quad.x4), (quad.y1, quad.y2, quad.y3, quad.y4)
            found.append((min(xs), min(ys), max(xs), max(ys)))
    return found


def _upright(left: float, bottom: float, right: float, top: float) -> Rect:
    return min(left, right), min(bottom, top), max(left, right), max(bottom, top)


def _middles(
    raw: Any,  # noqa: ANN401
    text_page: Any,  # noqa: ANN401
    lines: Sequence[PdfLine],
) -> dict[int, list[tuple[int, float, float]]]:
    """Give line → (pdfium's index, x, y) of the middle of each character that is no blank."""
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    found: dict[int, list[tuple[int, float, float]]] = {}
    for number, line in enumerate(lines):
        here = found.setdefault(number, [])
        for index, character in enumerate(line.source, line.first):
            if not character.isspace() and raw.FPDFText_GetCharBox(
                text_page, index, left, right, bottom, top
            ):
                middle = (left.value + right.value) / 2, (bottom.value + top.value) / 2
                here.append((index, *middle))
    return found


def _marked(
    lines: Sequence[PdfLine],
    places: dict[int, list[tuple[int, float, float]]],
    quads: Sequence[Rect],
) -> list[tuple[int, int, int]]:
    """Give what each line has in the quads: from the first such character to the last."""
    spans: list[tuple[int, int, int]] = []
    for number, middles in places.items():
        inside = [
            index
            for index, x, y in middles
            if any(q[0] <= x <= q[2] and q[1] <= y <= q[3] for q in quads)
        ]
        if inside:
            line = lines[number]
            spans.append((number, line.offset(inside[0]), line.offset(inside[-1] + 1)))
    return spans

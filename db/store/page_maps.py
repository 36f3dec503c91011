"""Packs the map from characters to page boxes into a few bytes, and reads it again.

Layout: zlib over JSON `{"pages": [[number, width, height, start, end]...], "boxes":
[[page, start, end, x0, y0, x1, y1]...]}`; points of PDF user space, offsets in code points.
"""

import json
import zlib
from collections.abc import Sequence

from db.text.document import Box, Page


def pack(pages: Sequence[Page], boxes: Sequence[Box]) -> bytes:
    """Give the packed map."""
    value = {
        "pages": [[p.number, p.width, p.height, p.start, p.end] for p in pages],
        "boxes": [
            [b.page, b.start, b.end, *(round(side, 2) for side in (b.x0, b.y0, b.x1, b.y1))]
            for b in boxes
        ],
    }
    return zlib.compress(json.dumps(value, separators=(",", ":")).encode("ascii"))


def unpack(data: bytes) -> tuple[tuple[Page, ...], tuple[Box, ...]]:
    """Give pages and boxes of a packed map."""
    value = json.loads(zlib.decompress(data))
    pages = tuple(Page(*page) for page in value["pages"])
    return pages, tuple(Box(*box) for box in value["boxes"])

"""What the pages show: the document, its page map, and the annotations on it."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from db.formats.pages import PageText, glyphs
from db.text.document import Box, Page
from desktop.reader.pages.picking import PageGlyphs


@dataclass(frozen=True, slots=True)
class PageMark:
    """An annotation as the pages show it: a span of the text, or a region of a page.

    `page` counts from 1; `region` is left, bottom, right, top in points. `colour` is `#rrggbb`.
    """

    id: int
    colour: str
    start: int | None = None
    end: int | None = None
    page: int | None = None
    region: tuple[float, float, float, float] | None = None
    label: str = ""


@dataclass(slots=True)
class Content:
    """A PDF: its bytes, its text (code points), its pages and boxes from the page map."""

    data: bytes
    text: str
    pages: Sequence[Page] = ()
    boxes: Sequence[Box] = ()
    _boxes: dict[int, list[Box]] = field(default_factory=dict[int, list[Box]])
    _glyphs: dict[int, PageGlyphs] = field(default_factory=dict[int, PageGlyphs])

    def __post_init__(self) -> None:
        for box in self.boxes:
            self._boxes.setdefault(box.page - 1, []).append(box)

    def place(self, page: int, words: PageText) -> None:
        """Join the characters of a page (from 0) with the text."""
        self._glyphs[page] = PageGlyphs(glyphs(words, self._boxes.get(page, ())))

    def glyphs(self, page: int) -> PageGlyphs | None:
        """Give the characters of a page (from 0), or None while they are not known."""
        return self._glyphs.get(page)

    def page_of(self, offset: int) -> int | None:
        """Give the page (from 0) on which a place in the text stands."""
        for page in self.pages:
            if page.start <= offset < max(page.end, page.start + 1):
                return page.number - 1
        return None

    def share_of(self, share: float) -> float:
        """Give how far down the pages (0 to 1) a place stands that is so far down the text."""
        offset = share * len(self.text)
        at = max(bisect_right(self.pages, offset, key=lambda one: one.start) - 1, 0)
        if at >= len(self.pages):
            return share
        on = self.pages[at]
        into = min(max((offset - on.start) / max(on.end - on.start, 1), 0.0), 1.0)
        return (at + into) / len(self.pages)

    def touches(self, page: int, start: int, end: int) -> bool:
        """Tell whether a span of the text stands on a page (from 0)."""
        here = self.pages[page] if page < len(self.pages) else None
        return here is not None and here.start < end and start < here.end

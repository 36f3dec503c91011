"""The pages of a PDF as what the margin stands on: its cards beside the page, level with it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, SignalInstance

from db.store.reader_text import Mark
from desktop.reader.grounds import Where
from desktop.reader.marks import Marks
from desktop.reader.pages.canvas import Canvas
from desktop.reader.paper import CARDS
from desktop.theme.look import Look

EDGE = 2
"""Steps of the grid on either side of the cards."""
LEAST_PAGE = 100
"""Steps of the grid that a page has beside the cards; with less, the margin folds."""


class PagesGround:
    """The canvas, with its right side left free for the cards."""

    def __init__(self, look: Look, canvas: Canvas, marks: Callable[[], Marks]) -> None:
        self._look, self._canvas, self._marks = look, canvas, marks
        self._below = 0

    @property
    def area(self) -> Canvas:
        """The canvas."""
        return self._canvas

    @property
    def shifted(self) -> SignalInstance:
        """Tells that what is seen has moved."""
        return self._canvas.shifted

    @property
    def folded(self) -> bool:
        """Whether the window is too narrow for cards beside a page."""
        return self._canvas.width() < self._look.px(LEAST_PAGE + CARDS + 2 * EDGE)

    def column(self) -> QRect:
        """Give the stretch between the pages and the scroll bar."""
        px, seen = self._look.px, self._canvas.viewport().geometry()
        return QRect(seen.right() + 1 + px(EDGE), seen.top(), px(CARDS), seen.height())

    def leave_below(self, pixels: int) -> None:
        """Leave room at the lower edge, and beside the pages where the cards stand there."""
        beside = 0 if self.folded else self._look.px(CARDS + 2 * EDGE)
        canvas = self._canvas
        seen = canvas.selection is not None and self.is_seen(canvas.caret)
        canvas.leave(beside, pixels)
        if seen:
            canvas.follow(canvas.caret)

    def near(self) -> Sequence[Mark]:
        """Give the marks on the pages in view and on those one height of the window above."""
        canvas, seen = self._canvas, self._canvas.visible()
        pages = canvas.layout_.between(seen.top() - seen.height(), seen.bottom())
        spans = [(one.start, one.end) for one in canvas.content.pages if one.number - 1 in pages]
        found = {
            mark.id: mark
            for start, end in spans
            for mark in self._marks().beginning(start, end + 1)
            if mark.sides is None
        }
        for mark in self._marks().regions:
            if mark.page - 1 in pages:
                found[mark.id] = mark
        return sorted(found.values(), key=lambda one: (self.top(one), one.start, one.id))

    def top(self, where: Where) -> float:
        """Give how high the first line of a mark, a region or an offset stands."""
        rect = self._rect(where)
        return 0.0 if rect is None else rect.top() - self._canvas.visible().top()

    def reveal(self, mark: Mark, *, centre: bool = False) -> None:
        """Bring a mark into view; where its card would hide below the edge, higher up."""
        if mark.sides is None:
            known = self._canvas.content.page_of(mark.start)
            if known is None or self._canvas.content.glyphs(known) is None:
                self._canvas.show_span(mark.start, mark.end)  # as soon as the page is read
                return
        rect, seen = self._rect(mark), self._canvas.visible()
        if rect is None:
            return
        low, high = seen.top(), seen.top() + seen.height() * 0.75
        if centre or not low <= rect.top() <= high:
            bar = self._canvas.verticalScrollBar()
            bar.setValue(round(rect.top() - seen.height() / 3))

    def read_at(self) -> int:
        """Give where one reads: the caret where it is seen, else what stands at the upper edge."""
        canvas = self._canvas
        if self.is_seen(canvas.caret):
            return canvas.caret
        seen = canvas.visible()
        page = canvas.layout_.nearest(seen.top()) if len(canvas.layout_) else 0
        if page < len(canvas.layout_):
            at = canvas.offset_at(QPointF(canvas.layout_.rect(page).left(), seen.top()))
            if at is not None:
                return at
        pages = canvas.content.pages
        return pages[page].start if page < len(pages) else 0

    def is_seen(self, offset: int) -> bool:
        """Tell whether a place of the text is in view."""
        rect = self._rect(offset)
        return rect is not None and self._canvas.visible().contains(rect.center())

    def _rect(self, where: Where) -> QRectF | None:
        """Give where something stands in the layout; its page while that was not read."""
        canvas = self._canvas
        if isinstance(where, Mark) and where.sides is not None:
            page, sides = where.page - 1, where.sides
            if not 0 <= page < len(canvas.layout_):
                return None
            words = canvas.drawing.words(page)
            on = canvas.layout_.rect(page)
            return on if words is None else canvas.layout_.place(page, words.to_page(sides))
        start = where if isinstance(where, int) else where.start
        page = canvas.content.page_of(start)
        if page is None or page >= len(canvas.layout_):
            return None
        glyphs = canvas.content.glyphs(page)
        found = glyphs.rects(start, start + 1) if glyphs else []
        caret = glyphs.caret(start) if glyphs and not found else None
        rect = found[0] if found else caret
        return canvas.layout_.rect(page) if rect is None else canvas.layout_.place(page, rect)

"""What the margin stands on: the paper of a text, or the pages of a PDF. Both tell it the same."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QRect, SignalInstance
from PySide6.QtWidgets import QAbstractScrollArea

from db.store.reader_text import Mark
from desktop.reader.paper import CARDS, GAP

if TYPE_CHECKING:
    from desktop.reader.paper import Paper
    from desktop.theme.look import Look

Where = int | Mark
"""An offset in the text, or a mark."""


class Ground(Protocol):
    """What the margin asks of what it stands on. Heights count from the upper edge of the view."""

    @property
    def area(self) -> QAbstractScrollArea:
        """The widget that it stands on and scrolls with."""
        ...

    @property
    def shifted(self) -> SignalInstance:
        """Tells that what is seen has moved."""
        ...

    @property
    def folded(self) -> bool:
        """Whether there is no room beside: then it stands at the lower edge."""
        ...

    def column(self) -> QRect:
        """Give where the cards stand in the widget, once room was made for them."""
        ...

    def leave_below(self, pixels: int) -> None:
        """Leave room at the lower edge."""
        ...

    def near(self) -> Sequence[Mark]:
        """Give the marks whose cards may be seen, from above to below."""
        ...

    def top(self, where: Where) -> float:
        """Give how high something stands."""
        ...

    def reveal(self, mark: Mark, *, centre: bool = False) -> None:
        """Bring a mark into view."""
        ...

    def read_at(self) -> int:
        """Give where one reads: the caret where it is seen, else what stands at the upper edge."""
        ...


class PaperGround:
    """The paper of a text."""

    def __init__(self, look: "Look", paper: "Paper") -> None:
        self._look, self._paper = look, paper

    @property
    def area(self) -> "Paper":
        """The paper."""
        return self._paper

    @property
    def shifted(self) -> SignalInstance:
        """Tells that what is seen has moved."""
        return self._paper.shifted

    @property
    def folded(self) -> bool:
        """Whether the window is too narrow for cards beside the text."""
        return self._paper.folded

    def column(self) -> QRect:
        """Give the column right of the text."""
        paper, px = self._paper, self._look.px
        left = round(paper.column_left + paper.column_width) + px(GAP)
        room = paper.viewport()
        return QRect(left, 0, min(px(CARDS), room.width() - left), room.height())

    def leave_below(self, pixels: int) -> None:
        """Leave room at the lower edge."""
        self._paper.leave_below(pixels)

    def near(self) -> Sequence[Mark]:
        """Give the marks from one height of the window above what is seen to its end."""
        paper = self._paper
        flow, room = paper.flow, paper.viewport().height()
        first = flow.blocks.all[flow.at(paper.top_y - room)].start
        found = paper.sheet.marks.beginning(first, paper.seen()[1])
        return [one for one in found if paper.blocks.is_shown(one.start)]

    def top(self, where: Where) -> float:
        """Give how high the line of an offset or of a mark's beginning stands."""
        return self._paper.y_of(where if isinstance(where, int) else where.start)

    def reveal(self, mark: Mark, *, centre: bool = False) -> None:
        """Bring a mark into view; where its card would hide below the edge, higher up."""
        low = self.top(mark) > self._paper.viewport().height() * 0.75
        self._paper.reveal(mark.start, mark.end, centre=centre or low)

    def read_at(self) -> int:
        """Give where one reads: the caret where it is seen, else what stands at the upper edge."""
        start, end = self._paper.seen()
        caret = self._paper.sheet.caret
        return caret if start <= caret <= end else self._paper.top_offset()

"""Where one is on the pages of a document: kept for the next time, and carried to the text."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.reader.pages.canvas import Canvas
    from desktop.reader.view import ReaderView

_SHARES = 1000
"""Parts of a page that are told apart in what is kept."""

_SAME = 0.02
"""Shares of a page that another width may move its middle by."""


class PagePlace:
    """Lets text and pages of one reader follow each other when one goes over.

    Who goes over and back without having moved is where he was, to the pixel.
    """

    def __init__(self, view: "ReaderView") -> None:
        self._view = view
        self._left: tuple[int, int, int] | None = None
        self._returns = 0

    def come_back(self) -> None:
        """Go where one was the last time, once the pages are shown."""
        if self._view.text is not None:
            self._returns = self._view.settings.kept("reader.page", self._view.text.source.uid)

    def enter(self, canvas: "Canvas") -> None:
        """Bring what is read in the text into view on the pages."""
        returns, self._returns = self._returns, 0
        start, end = self._view.paper.sheet.selection
        if self._left != self._in_text():
            at = start if start != end else self._view.ground.read_at()
            if returns and start == end:
                page, part = divmod(returns, _SHARES)
                canvas.stand(page - 1, part / _SHARES)
            elif at:
                canvas.show_span(at, max(end, at + 1))

    def leave(self, canvas: "Canvas", at: int) -> None:
        """Bring what is read on the pages, `at` an offset, into view in the text."""
        paper = self._view.paper
        if canvas.page and _moved(canvas) and paper.blocks.text:
            at = paper.blocks.clamp(at)
            if at == paper.sheet.caret:
                paper.reveal(at, centre=True)
            else:
                paper.go_to(at)
        self._left = self._in_text()

    def keep(self, canvas: "Canvas | None") -> None:
        """Keep where one is on the pages, where these are in front."""
        text = self._view.text
        if text is not None and canvas is not None and canvas.page:
            page, share = canvas.place
            part = min(max(round(share * _SHARES), 0), _SHARES - 1)
            kept = (page + 1) * _SHARES + part if page or part else 0
            self._view.settings.keep("reader.page", text.source.uid, kept)

    def _in_text(self) -> tuple[int, int, int]:
        return (self._view.paper.top_offset(), *self._view.paper.sheet.selection)


def _moved(canvas: "Canvas") -> bool:
    """Tell whether somebody scrolled since the pages were brought to a place."""
    (page, share), (was, before) = canvas.place, canvas.arrived
    return page != was or abs(share - before) > _SAME

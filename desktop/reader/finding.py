"""Finding words in the text that is read: all places at once, then one after the other."""

from functools import partial
from typing import TYPE_CHECKING

from desktop.reader import find

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.reader.view import ReaderView


class Finding:
    """Finds words for one reader; `ways` are its commands by name."""

    def __init__(self, view: "ReaderView") -> None:
        self._view = view
        self.ways: dict[str, Callable[[], None]] = {
            "find": self._begin,
            "find_next": partial(self.step, 1),
            "find_previous": partial(self.step, -1),
        }

    def _begin(self) -> None:
        where = self._view.selection
        words = where.exact if where is not None and len(where.exact) < 80 else ""
        self._view.find_bar.begin(words)
        self.look(self._view.find_bar.box.text())

    def look(self, words: str) -> None:
        """Find all places of some words and show the first from here on."""
        view, sheet = self._view, self._view.paper.sheet
        blocks = view.paper.blocks
        found = [one for one in find.places(blocks.text, words) if blocks.is_shown(one[0])]
        sheet.found, sheet.found_at = found, -1
        length = max(1, len(blocks.text))
        view.paper.marked_bar.show_shares([start / length for start, _ in found])
        at = view.paper.top_offset()
        for number, (start, _) in enumerate(found):
            if start >= at or number == len(found) - 1:
                self._show_found(number if start >= at else 0)
                break
        else:
            self._show_found(-1)
        view.able.emit()

    def step(self, by: int) -> None:
        """Show the next place that was found, or the one before; round at the ends."""
        found = self._view.paper.sheet.found
        if found:
            self._show_found((self._view.paper.sheet.found_at + by) % len(found))

    def _show_found(self, number: int) -> None:
        paper = self._view.paper
        paper.sheet.found_at = number
        if number >= 0:
            start, end = paper.sheet.found[number]
            paper.select(start, start, reveal=False)
            paper.reveal(start, end)
        paper.viewport().update()
        self._view.find_bar.tell(number, len(paper.sheet.found))

    def end(self) -> None:
        """Close the bar; what was found last is selected."""
        sheet = self._view.paper.sheet
        found, at = sheet.found, sheet.found_at
        sheet.found, sheet.found_at = (), -1
        self._view.paper.marked_bar.show_shares(())
        self._view.find_bar.hide()
        if 0 <= at < len(found):
            self._view.paper.select(*found[at])
        self._view.paper.viewport().update()
        self._view.focus_first()
        self._view.able.emit()

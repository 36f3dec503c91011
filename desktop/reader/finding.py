"""Finding words in the text that is read: all places in turns, then one after the other."""

import time
from bisect import bisect_left
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from desktop.reader import find

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from desktop.reader.view import ReaderView

TURN = 0.008
"""Seconds of looking after which the window has its turn."""

ROWS = 4096
"""Places of the scroll bar at which something can have been found: more than a screen has lines."""


class Finding(QObject):
    """Finds words for one reader; `ways` are its commands by name."""

    def __init__(self, view: "ReaderView") -> None:
        super().__init__(view)
        self._view = view
        self._slices: Iterator[list[tuple[int, int]]] = iter(())
        self._found = find.Places()
        self._rows: set[int] = set()
        self._at = 0
        self._more = QTimer(self, singleShot=True, interval=0)
        self._more.timeout.connect(self._go_on)
        self.ways: dict[str, Callable[[], None]] = {
            "find": self._begin,
            "find_next": partial(self.step, 1),
            "find_previous": partial(self.step, -1),
        }

    def _begin(self) -> None:
        where = self._view.selection
        words = where.exact if where is not None and len(where.exact) < 80 else ""
        before = self._view.find_bar.box.text()
        self._view.find_bar.begin(words)
        if self._view.find_bar.box.text() == before:
            self.look(before)

    def look(self, words: str) -> None:
        """Find all places of some words and show the first from here on."""
        view, sheet = self._view, self._view.paper.sheet
        self._slices = find.slices(view.paper.blocks.text, words)
        self._found, self._rows = find.Places(), set[int]()
        self._at = view.paper.top_offset()
        sheet.found, sheet.found_at = self._found, -1
        view.session.draws(self, still=True)
        self._go_on()

    def _go_on(self) -> None:
        """Look for the length of a turn; show the first place from here on as soon as it is met."""
        until = time.perf_counter() + TURN
        blocks, sheet = self._view.paper.blocks, self._view.paper.sheet
        length = max(1, len(blocks.text))
        for found in self._slices:
            known = len(self._found)
            self._found.add(one for one in found if blocks.is_shown(one[0]))
            self._rows.update(start * ROWS // length for start, _ in self._found[known:])
            if sheet.found_at < 0 and self._found[known:] and self._found[-1][0] >= self._at:
                self._show_found(bisect_left(self._found, (self._at,), known))
            if time.perf_counter() > until:
                self._tell()
                self._more.start()
                return
        if sheet.found_at < 0:
            self._show_found(0 if self._found else -1)
        self._leave_off()
        self._tell()
        self._show_shares([row / ROWS for row in sorted(self._rows)])
        self._view.able.emit()

    def _show_shares(self, shares: list[float]) -> None:
        self._view.paper.marked_bar.show_shares(shares)
        self._view.commands.documenting.pages.show_shares(shares)

    def _leave_off(self) -> None:
        self._slices = iter(())
        self._more.stop()
        self._view.session.draws(self, still=False)

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
            self._view.commands.documenting.pages.show_found(start)
        paper.viewport().update()
        self._tell()

    def _tell(self) -> None:
        sheet = self._view.paper.sheet
        self._view.find_bar.tell(sheet.found_at, len(sheet.found))

    def end(self) -> None:
        """Close the bar; what was found last is selected."""
        self._leave_off()
        sheet = self._view.paper.sheet
        found, at = sheet.found, sheet.found_at
        sheet.found, sheet.found_at = (), -1
        self._show_shares([])
        self._view.find_bar.hide()
        if 0 <= at < len(found):
            self._view.paper.select(*found[at])
        self._view.paper.viewport().update()
        self._view.focus_first()

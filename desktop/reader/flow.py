"""Where blocks stand in the long column: heights guessed at first and settled when they are seen.

What is seen never jumps: the place in view is kept as a block and a distance from its top, and the
scroll bar follows from it.
"""

from collections import OrderedDict

import numpy as np

from desktop.reader.blocks import Blocks
from desktop.reader.shapes import Laid, Setter

KEPT = 400
"""Blocks whose layout is kept."""


class Flow:
    """The column of blocks; `head` is the room for the title above them."""

    def __init__(self, blocks: Blocks, setter: Setter, head: float = 0.0) -> None:
        self.blocks, self.setter, self.head = blocks, setter, head
        self._heights = setter.guesses(blocks)
        self._laid: OrderedDict[int, Laid] = OrderedDict()
        self._sum()

    @property
    def height(self) -> float:
        """How high all is, as far as is known."""
        return float(self._tops[-1])

    def top(self, index: int) -> float:
        """Give where a block begins, as far as is known."""
        return float(self._tops[index])

    def at(self, y: float) -> int:
        """Give the block at a height."""
        found = int(np.searchsorted(self._tops, y, side="right")) - 1
        return min(max(found, 0), len(self.blocks) - 1)

    def is_laid(self, index: int) -> bool:
        """Tell whether a block is laid out now."""
        return index in self._laid

    def laid(self, index: int) -> Laid:
        """Give a block laid out; its height is settled from then on."""
        found = self._laid.get(index)
        if found is not None:
            self._laid.move_to_end(index)
            return found
        found = self.setter.set(
            self.blocks.text, self.blocks.all[index], markdown=self.blocks.markdown
        )
        self._laid[index] = found
        if len(self._laid) > KEPT:
            self._laid.popitem(last=False)
        if abs(self._heights[index] - found.height) > 0.01:
            self._tops[index + 1 :] += found.height - self._heights[index]
            self._heights[index] = found.height
        return found

    def anchor(self, y: float) -> tuple[int, float]:
        """Give a height as a block and the distance from its top."""
        index = self.at(y)
        return index, y - self.top(index)

    def settle(self, anchor: tuple[int, float], room: float) -> None:
        """Lay out all that is seen from an anchor down, so that it stands where it will stay."""
        index, into = anchor
        self.laid(index)
        bottom = self.top(index) + into + room
        while index + 1 < len(self.blocks) and self.top(index + 1) < bottom:
            index += 1
            self.laid(index)

    def adopt(self, other: "Flow") -> None:
        """Take over what another flow of the same text and width has laid out already."""
        for laid in other._laid.values():  # noqa: SLF001 - one of its own kind
            index = self.blocks.at(laid.block.start)
            if self.blocks.all[index] == laid.block:
                self._laid[index] = laid
                self._heights[index] = laid.height
        self._sum()

    def _sum(self) -> None:
        self._tops = np.empty(len(self._heights) + 1, dtype=np.float64)
        self._tops[0] = self.head
        np.cumsum(self._heights, out=self._tops[1:])
        self._tops[1:] += self.head

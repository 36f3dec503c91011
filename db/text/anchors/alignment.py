"""Aligns two versions of a text by the stretches that stand once in each.

As in patience diff, but on windows of code points instead of lines, chosen by their content so
that both texts are sampled alike; hashing is done by numpy, in linear time and memory.
"""

from bisect import bisect_right, insort
from typing import TYPE_CHECKING, Final, NamedTuple

from db.text.anchors.context import shared

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# The length of a window and, in long texts, the number of windows that are compared.
_WIDTH: Final = 16
_SAMPLES: Final = 400_000
# A stretch this long is trusted although it changed places with others.
_UNMISTAKABLE: Final = 200


class Block(NamedTuple):
    """A stretch of `length` that is the same at `old` and `new`."""

    old: int
    new: int
    length: int


class Alignment:
    """Blocks of two texts in the order of the old one."""

    def __init__(self, old: str, new: str) -> None:
        """Align two texts."""
        self.old, self.new = old, new
        self.chain: list[Block] = []
        self._moved: list[Block] = []
        for block in sorted(_blocks(old, new), key=lambda block: (-block.length, block.old)):
            trimmed = self._place(block)
            if trimmed:
                insort(self.chain, trimmed)
            elif block.length >= _UNMISTAKABLE:
                self._moved.append(block)
        self._by_new = sorted(self.chain + self._moved, key=lambda block: block.new)
        self._by_old = sorted(self.chain + self._moved)

    def _place(self, block: Block) -> Block | None:
        """Fit a block between those already placed; None where it would cross them."""
        place = bisect_right(self.chain, block)
        old, new, length = block
        if place:
            before = self.chain[place - 1]
            overlap = max(before.old + before.length - old, before.new + before.length - new, 0)
            old, new, length = old + overlap, new + overlap, length - overlap
        if place < len(self.chain):
            after = self.chain[place]
            length = min(length, after.old - old, after.new - new)
        return Block(old, new, length) if length >= _WIDTH // 2 else None

    def covering(self, start: int, end: int) -> Block | None:
        """Give the longest block that holds a span of the old text whole."""
        place = bisect_right(self._by_old, start, key=lambda block: block.old)
        near = self._by_old[max(place - 4, 0) : place]
        holding = [block for block in near if block.old + block.length >= end]
        return max(holding, key=lambda block: block.length, default=None)

    def origin(self, start: int, end: int) -> int | None:
        """Give where a span of the new text stood in the old one, if a block tells."""
        place = bisect_right(self._by_new, start, key=lambda block: block.new)
        for block in reversed(self._by_new[max(place - 4, 0) : place]):
            if block.new + block.length >= end:
                return block.old + start - block.new
        return None

    def gap(self, start: int, end: int) -> tuple[tuple[int, int], tuple[int, int]]:
        """Give the stretch of both texts in which a span of the old one must lie.

        It reaches from the block before the span to the block after it; blocks that the span
        itself touches are its own ground, so they are taken from the span's ends outwards.
        """
        place = bisect_right(self.chain, start, key=lambda block: block.old)
        low_old = low_new = 0
        if place:
            before = self.chain[place - 1]
            reach = min(before.length, start - before.old)
            low_old, low_new = before.old + reach, before.new + reach
        high_old, high_new = len(self.old), len(self.new)
        place = bisect_right(self.chain, end, key=lambda block: block.old + block.length)
        if place < len(self.chain):
            after = self.chain[place]
            skipped = max(end - after.old, 0)
            high_old, high_new = after.old + skipped, after.new + skipped
        return (low_old, high_old), (low_new, max(high_new, low_new))


def _blocks(old: str, new: str) -> list[Block]:
    """Give the maximal equal stretches around windows that are unique in both texts."""
    blocks: list[Block] = []
    head = shared(old, new)
    if head:
        blocks.append(Block(0, 0, head))
    if head == len(old) == len(new):
        return blocks
    rest = min(len(old), len(new)) - head
    tail = shared(old[len(old) - rest :][::-1], new[len(new) - rest :][::-1]) if rest else 0
    if tail:
        blocks.append(Block(len(old) - tail, len(new) - tail, tail))
    reached = head
    for place, match in _unique_windows(old, new):
        if place < reached or place + _WIDTH > len(old) - tail:
            continue
        block = _extended(old, new, place, match)
        if block:
            blocks.append(block)
            reached = block.old + block.length
    return blocks


def _extended(old: str, new: str, place: int, match: int) -> Block | None:
    if old[place : place + _WIDTH] != new[match : match + _WIDTH]:
        return None
    ahead = _run(old, new, place, match, 1)
    behind = _run(old, new, place, match, -1)
    return Block(place - behind, match - behind, ahead + behind)


def _run(old: str, new: str, place: int, match: int, step: int) -> int:
    """Count how far two texts agree from two places on, forwards or backwards."""
    length, size = 0, 64
    while True:
        if step > 0:
            one = old[place + length : place + length + size]
            other = new[match + length : match + length + size]
        else:
            one = old[max(place - length - size, 0) : max(place - length, 0)][::-1]
            other = new[max(match - length - size, 0) : max(match - length, 0)][::-1]
        equal = shared(one, other)
        length += equal
        if equal < size:
            return length
        size = min(size * 2, 1 << 20)


def _unique_windows(old: str, new: str) -> list[tuple[int, int]]:
    """Give places of windows that occur once in each text, in the order of the old text."""
    if min(len(old), len(new)) < _WIDTH:
        return []
    import numpy as np

    share = max(1, max(len(old), len(new)) // _SAMPLES)
    keys, places = _sampled(old, share)
    other_keys, matches = _sampled(new, share)
    _, mine, theirs = np.intersect1d(keys, other_keys, assume_unique=True, return_indices=True)
    pairs = np.stack((places[mine], matches[theirs]), axis=1)
    ordered: list[list[int]] = pairs[np.argsort(pairs[:, 0])].tolist()
    return [(one, other) for one, other in ordered]


def _sampled(text: str, share: int) -> "tuple[NDArray[np.uint64], NDArray[np.int64]]":
    """Hash every window, keep one in `share` by its hash, and of those the ones that are unique."""
    import numpy as np

    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    hashes = codes.astype(np.uint64) + np.uint64(1)
    factor, width = 0x9E3779B97F4A7C15, 1
    while width < _WIDTH:
        hashes = hashes[:-width] * np.uint64(factor) + hashes[width:]
        hashes ^= hashes >> np.uint64(31)
        factor = factor * 0xBF58476D1CE4E5B9 % (1 << 64) | 1
        width *= 2
    places = np.flatnonzero(hashes % np.uint64(share) == 0)
    keys, first, counts = np.unique(hashes[places], return_index=True, return_counts=True)
    once = counts == 1
    return keys[once], places[first[once]]

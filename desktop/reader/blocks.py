"""A text as the blocks that are laid out: its passages, long ones in pieces; headings; numbers."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np

from db.store.documents import CLUTTER, StoredPassage
from db.text.emphasis import signs_of, without, without_signs
from desktop.widgets.outline import Heading

_SIGNED = {"heading", "quotation"}
_SIGNS = re.compile(r"(?:#{1,6}|>)[ \t]+")

LONGEST = 6_000
"""Code points that are laid out at once; a longer passage is set in pieces."""


class Block(NamedTuple):
    """What is laid out at once: a span in code points, its kind, and the number shown beside it.

    `page` is that of its passage where it is the first one there, else None. `passage_id` 0: none.
    """

    start: int
    end: int
    kind: str
    level: int
    page: int | None
    number: int | None
    passage_id: int
    opens: bool
    closes: bool


class Blocks:
    """The blocks of a text that are shown, in order.

    `headings` are those of all passages. `lengths` and `forms` go by block; `forms` tells which of
    the `samples` a block is like. With `signs` the marks by which Markdown tells headings and
    quotations are left out.
    """

    def __init__(
        self,
        text: str,
        passages: Sequence[StoredPassage],
        *,
        clutter: bool = False,
        signs: bool = False,
    ) -> None:
        self.text, self.markdown = text, signs
        self.passages = passages or _lines(text)
        self.hidden = sum(1 for one in self.passages if one.kind == CLUTTER)
        self.last_number = max((one.number or 0 for one in self.passages), default=0)
        self.all: list[Block] = list(_blocks(text, self.passages, clutter=clutter, signs=signs))
        if not self.all:
            self.all = [Block(0, len(text), "paragraph", 0, None, None, 0, True, True)]
        self.starts = [one.start for one in self.all]
        self.ends = [one.end for one in self.all]
        self.headings = _headings(text, self.passages, signs=signs)
        self.lengths = np.array(self.ends, dtype=np.float64) - np.array(self.starts)
        kinds: dict[tuple[str, int, bool], int] = {}
        forms = [kinds.setdefault((one.kind, one.level, one.opens), len(kinds)) for one in self.all]
        self.samples = [self.all[forms.index(number)] for number in range(len(kinds))]
        self.forms = np.array(forms)

    def __len__(self) -> int:
        return len(self.all)

    def at(self, offset: int) -> int:
        """Give the number of the block that holds an offset, or of the last one before it."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def words(self, start: int, end: int) -> str:
        """Give the words of a span as they are shown, so without signs of Markdown."""
        if not self.markdown:
            return self.text[start:end]
        touched = self.all[self.at(start) : self.at(end - 1) + 1]
        hidden = [
            (one.start + low, one.start + high)
            for one in touched
            for low, high in signs_of(self.text[one.start : one.end])
        ]
        return without(self.text[start:end], hidden, start, end)

    def passage_at(self, offset: int) -> StoredPassage | None:
        """Give the passage that holds an offset, or the last one before it."""
        low, high = 0, len(self.passages)
        while low < high:
            middle = (low + high) // 2
            if self.passages[middle].start <= offset:
                low = middle + 1
            else:
                high = middle
        return self.passages[low - 1] if low else None

    def number_at(self, offset: int) -> int:
        """Give the paragraph number at an offset: its own or the last one before; 0 for none."""
        index = self.at(offset)
        while index >= 0:
            number = self.all[index].number or 0
            if number:
                return number
            index -= 1
        return 0

    def clamp(self, offset: int) -> int:
        """Give the nearest offset that is shown."""
        block = self.all[self.at(offset)]
        return min(max(offset, block.start), block.end)

    def is_shown(self, offset: int) -> bool:
        """Tell whether an offset stands in a block, not in clutter that is hidden."""
        block = self.all[self.at(offset)]
        return block.start <= offset <= block.end


def _headings(text: str, passages: Iterable[StoredPassage], *, signs: bool) -> list[Heading]:
    made: list[Heading] = []
    for one in passages:
        if one.kind == "heading":
            words = " ".join(text[one.start : one.end].split()).lstrip("# ")
            words = without_signs(words) if signs else words
            made.append(Heading(words, one.level or 1, one.start))
    return made


def _blocks(
    text: str, passages: Iterable[StoredPassage], *, clutter: bool, signs: bool
) -> Iterable[Block]:
    page = None
    for one in passages:
        if one.kind == CLUTTER and not clutter:
            continue
        new_page = one.page if one.page != page else None
        page = one.page
        start, end = one.start, one.end
        sign = _SIGNS.match(text, start, end) if signs and one.kind in _SIGNED else None
        if sign is not None and sign.end() < end:
            start = sign.end()
        if end - start <= LONGEST:
            yield Block(
                start, end, one.kind, one.level or 0, new_page, one.number, one.id, True, True
            )  # fmt: skip
            continue
        cuts = list(_pieces(text, start, end))
        for at, (low, high) in enumerate(cuts):
            first, last = at == 0, at == len(cuts) - 1
            number = one.number if first else None
            new_page = new_page if first else None
            yield Block(
                low, high, one.kind, one.level or 0, new_page, number, one.id, first, last
            )  # fmt: skip


def _pieces(text: str, start: int, end: int) -> Iterable[tuple[int, int]]:
    while end - start > LONGEST:
        cut = text.rfind(" ", start + LONGEST // 2, start + LONGEST) + 1
        if not cut:
            cut = start + LONGEST
            while cut < end and unicodedata.combining(text[cut]):
                cut += 1
        yield start, cut
        start = cut
    yield start, end


def _lines(text: str) -> list[StoredPassage]:
    """Give a text without passages a passage for each line."""
    made: list[StoredPassage] = []
    at = 0
    for line in text.split("\n"):
        if line.strip():
            made.append(
                StoredPassage(0, 0, len(made), at, at + len(line), "paragraph", None, None, None)
            )
        at += len(line) + 1
    return made

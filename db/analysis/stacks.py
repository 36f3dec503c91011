"""The blocks of a partner put together by column and side, and by domain, with what they count.

Of hundreds of thousands of blocks this takes as long as reckoning them, so it is done once and not
for each drawing.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from db.analysis.blocks import Block, Measure

Look = tuple[int, bool]
"""What tells one block from another of its domain: how many voices, and whether it is a plan."""
Place = tuple[int | None, int]
"""A column, None for open dates, and a side."""


@dataclass(slots=True)
class Sum:
    """Blocks in order of their dates, and what they count."""

    blocks: list[Block] = field(default_factory=list[Block])
    weight: float = 0.0

    def height(self, measure: Measure) -> float:
        """Give what they count together."""
        return float(len(self.blocks)) if measure == "count" else self.weight

    def add(self, block: Block) -> None:
        """Take one more."""
        self.blocks.append(block)
        self.weight += block.weight


@dataclass(slots=True)
class Stack:
    """What stands in one column on one side, by domain ("" for none) and look."""

    groups: dict[tuple[str, Look], Sum] = field(
        default_factory=dict[tuple[str, tuple[int, bool]], Sum]
    )
    lightest: float = float("inf")

    def height(self, measure: Measure) -> float:
        """Give how high it is."""
        return sum(group.height(measure) for group in self.groups.values())

    def least(self, measure: Measure) -> float:
        """Give the height of its lowest block."""
        return 1.0 if measure == "count" else self.lightest


class Stacks:
    """All blocks of a partner: `by_place`, `by_domain` for each (side, domain), their `looks`."""

    def __init__(self, blocks: Iterable[Block]) -> None:
        self.by_place: dict[Place, Stack] = {}
        self.by_domain: dict[tuple[int, str], Sum] = {}
        self.looks: set[Look] = set()
        for block in blocks:
            domain = block.domain or ""
            stack = self.by_place.setdefault((block.column, block.sign), Stack())
            seen = look(block)
            self.looks.add(seen)
            stack.groups.setdefault((domain, seen), Sum()).add(block)
            stack.lightest = min(stack.lightest, block.weight)
            self.by_domain.setdefault((block.sign, domain), Sum()).add(block)

    def total(self, sign: int, measure: Measure) -> float:
        """Give the sum of one side, the blocks without a column included."""
        return sum(one.height(measure) for (side, _), one in self.by_domain.items() if side == sign)

    def highest(self, sign: int, measure: Measure) -> float:
        """Give the height of the tallest stack of one side."""
        heights = (one.height(measure) for (_, side), one in self.by_place.items() if side == sign)
        return max(heights, default=0.0)


def look(block: Block) -> Look:
    """Give how a block is filled and framed; what more voices tell comes first."""
    return -min(block.voices, 2), block.status in {"planned", "alleged"}

"""The blocks of a balance: one event on one side, and which of them are counted with another."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

Measure = Literal["count", "intensity"]
MEASURES: Final[tuple[Measure, ...]] = ("count", "intensity")


@dataclass(frozen=True, slots=True)
class Block:
    """One event on one side. `sign` is +1 above, -1 below; `column` None where the date leaves it.

    `weight` is positive: that of the type, or of the weightiest event counted with it. `voices` is
    the number of independent voices, the largest among the events that it stands for. `parts` are
    the ids of events counted with it. `by_reading`: date or status are a reading's.
    """

    id: int
    title: str
    type: str | None
    domain: str | None
    status: str | None
    date: str | None
    sign: int
    weight: float
    column: int | None = None
    voices: int = 0
    parts: tuple[int, ...] = ()
    by_reading: bool = False

    def height(self, measure: Measure) -> float:
        """Give what it counts."""
        return 1.0 if measure == "count" else self.weight


def folded(
    blocks: Sequence[Block], same: Iterable[tuple[int, int]], part_of: Iterable[tuple[int, int]]
) -> list[Block]:
    """Take out blocks that count with another one; that one keeps their ids, in order.

    Of events that are the same the first in order stays. A part goes into its whole where both
    have the same sign, column and domain, and on into the whole of that. Two open dates are no
    common column.
    """
    by_key = {(block.id, block.sign): block for block in blocks}
    order = {key: number for number, key in enumerate(by_key)}
    into: dict[tuple[int, int], tuple[int, int]] = {}

    def end(key: tuple[int, int]) -> tuple[int, int]:
        while key in into:
            key = into[key]
        return key

    def join(part: tuple[int, int], whole: tuple[int, int]) -> None:
        if part in by_key and whole in by_key and end(part) != end(whole):
            into[end(part)] = end(whole)

    for one, other in same:
        for sign in (1, -1):
            keys = end((one, sign)), end((other, sign))
            join(*sorted(keys, key=lambda key: order.get(key, -1), reverse=True))
    for part, whole in part_of:
        for sign in (1, -1):
            one, other = by_key.get((part, sign)), by_key.get((whole, sign))
            if one and other and _together(one, other):
                join((part, sign), (whole, sign))
    return _collected(by_key, {key: end(key) for key in by_key})


def _together(part: Block, whole: Block) -> bool:
    """Tell whether a part can go into its whole without anything being lost."""
    if part.column is None:
        return False
    return (part.column, part.domain) == (whole.column, whole.domain)


def _collected(
    by_key: dict[tuple[int, int], Block], ends: dict[tuple[int, int], tuple[int, int]]
) -> list[Block]:
    parts: dict[tuple[int, int], list[Block]] = {}
    for key, end in ends.items():
        if key != end:
            parts.setdefault(end, []).append(by_key[key])
    made: list[Block] = []
    for key, block in by_key.items():
        if ends[key] != key:
            continue
        with_it = parts.get(key, [])
        made.append(
            replace(
                block,
                weight=max([block.weight, *(one.weight for one in with_it)]),
                voices=max([block.voices, *(one.voices for one in with_it)]),
                parts=tuple(one.id for one in with_it),
            )
        )
    return made

"""From actor to actor over ties, level by level, for networks of any size."""

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Whole = NDArray[np.int64]
Places = NDArray[np.int32] | NDArray[np.int64]
Real = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Walk:
    """How each actor was reached: after how many ties, over which one, from whom; -1 if not."""

    level: Whole
    tie: Whole
    before: Whole

    def back(self, end: int) -> list[int]:
        """Give the ties from the start to an actor that was reached, in their order."""
        found: list[int] = []
        at = end
        while self.tie[at] >= 0:
            found.append(int(self.tie[at]))
            at = int(self.before[at])
        return found[::-1]


def walk(
    ends: tuple[Places, Places],
    weight: Real,
    number: int,
    start: Collection[int],
    *,
    depth: int = 0,
    end: int = -1,
) -> Walk:
    """Go `depth` ties far (0: until nobody new is reached), or until `end` is reached.

    `ends` are the places of both ends of each tie. Each of the `number` actors is reached over the
    fewest ties, and of several such ways over the one whose ties weigh most in sum. A tie of weight
    0 leads nowhere.
    """
    first, second = ends
    led = np.flatnonzero(weight > 0)
    one, other = np.r_[first[led], second[led]], np.r_[second[led], first[led]]
    over = np.r_[led, led]
    level, tie = np.full(number, -1, dtype=np.int64), np.full(number, -1, dtype=np.int64)
    before, sums = np.full(number, -1, dtype=np.int64), np.zeros(number)
    level[list(start)] = 0
    reached = 0
    while (not depth or reached < depth) and not (end >= 0 and level[end] >= 0):
        on = np.flatnonzero((level[one] == reached) & (level[other] < 0))
        if not on.size:
            break
        summed = sums[one[on]] + weight[over[on]]
        on = on[np.lexsort((over[on], -summed, other[on]))]
        to, at = np.unique(other[on], return_index=True)
        on, reached = on[at], reached + 1
        level[to], tie[to], before[to] = reached, over[on], one[on]
        sums[to] = sums[one[on]] + weight[over[on]]
    return Walk(level, tie, before)

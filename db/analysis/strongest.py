"""What a network holds in figures: who has most ties, the strongest ties, parts without connection.

All is counted over the ties that weigh anything. Of actors with as many ties, the one whose ties
weigh more comes first, then the smaller id. A tie's strength in cooperation is the sum of the
weights of its items of classes 1 and 2, in conflict of classes 3 and 4 (`db.analysis.network`).
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from db.analysis.network import Network, Ties

Whole = NDArray[np.int64]
Flags = NDArray[np.bool_]

MOST = 3
"""Actors and ties that are named of each."""


@dataclass(frozen=True, slots=True)
class Strongest:
    """Actors as (place, number of ties), ties as (place, weight), the strongest first.

    `parts` holds the places of the actors that hang together, the largest part first.
    """

    tied: tuple[tuple[int, int], ...]
    cooperation: tuple[tuple[int, float], ...]
    conflict: tuple[tuple[int, float], ...]
    parts: tuple[tuple[int, ...], ...]


def strongest(network: Network, ties: Ties, shown: Flags) -> Strongest:
    """Give the figures of a network over its `shown` ties (a flag for each)."""
    number = len(network.actors)
    ends = np.r_[network.first[shown], network.second[shown]]
    weight = np.r_[ties.weight[shown], ties.weight[shown]]
    count = np.bincount(ends, minlength=number)
    total = np.bincount(ends, weights=weight, minlength=number)
    order = np.lexsort((np.arange(number), -total, -count))[:MOST].tolist()
    tied = tuple((at, int(count[at])) for at in order if count[at])
    cooperation, conflict = ties.weights[:, 1:3].sum(axis=1), ties.weights[:, 3:5].sum(axis=1)
    return Strongest(
        tied,
        _most(cooperation * shown),
        _most(conflict * shown),
        _parts(network.first[shown], network.second[shown], number),
    )


def _most(weight: NDArray[np.float64]) -> tuple[tuple[int, float], ...]:
    order = np.lexsort((np.arange(weight.size), -weight))[:MOST].tolist()
    return tuple((at, float(weight[at])) for at in order if weight[at] > 0)


def _parts(first: Whole, second: Whole, number: int) -> tuple[tuple[int, ...], ...]:
    """Part the tied actors into those that hang together, by the least place each can reach."""
    least = np.arange(number)
    while True:
        before = least.copy()
        np.minimum.at(least, first, least[second])
        np.minimum.at(least, second, least[first])
        least = least[least]
        if np.array_equal(before, least):
            break
    tied = np.unique(np.r_[first, second])
    roots = least[tied]
    found = [tied[roots == root].tolist() for root in np.unique(roots).tolist()]
    return tuple(tuple(part) for part in sorted(found, key=lambda part: (-len(part), part[0])))

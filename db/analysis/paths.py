"""Ways through a network: the neighbourhood of an actor, and the shortest path between two."""

from collections.abc import Collection
from dataclasses import dataclass, replace

import numpy as np

from db.analysis.network import Items, Network, Real, Whole
from db.analysis.walking import walk


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a path: a place in the network's ties and its items' records, oldest first."""

    tie: int
    records: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Path:
    """A path: places in the network's actors, and the steps between them."""

    actors: tuple[int, ...]
    steps: tuple[Step, ...]


def neighbourhood(network: Network, strength: Real, start: Collection[int], depth: int) -> set[int]:
    """Give the places of the actors at most `depth` ties away, those of `start` among them.

    A tie of strength 0 leads nowhere.
    """
    if not depth:
        return set(start)
    found = walk(_ends(network), strength, len(network.actors), start, depth=depth)
    return set(np.flatnonzero(found.level >= 0).tolist())


def part(network: Network, places: Collection[int]) -> Network:
    """Give the network of some of its actors (places) and of the ties among them."""
    kept = np.zeros(len(network.actors), dtype=bool)
    kept[list(places)] = True
    among = kept[network.first] & kept[network.second]
    place, tie = np.cumsum(kept) - 1, np.cumsum(among) - 1
    items = network.items
    mine = among[items.tie]
    return replace(
        network,
        actors=tuple(one for one, on in zip(network.actors, kept.tolist(), strict=True) if on),
        first=place[network.first[among]],
        second=place[network.second[among]],
        items=Items(
            tie[items.tie[mine]], items.record[mine], items.quad[mine], items.start[mine],
            items.end[mine], items.evidence[mine],
        ),
        alone=0,
    )  # fmt: skip


def shortest(network: Network, weight: Real, one: int, other: int) -> Path | None:
    """Give the path of the fewest ties between two actors (places), or None where there is none.

    Of several such paths the one whose ties weigh most in sum; a tie of weight 0 leads nowhere.
    """
    found = walk(_ends(network), weight, len(network.actors), [one], end=other)
    if found.level[other] < 0:
        return None
    ties = found.back(other)
    actors = [one]
    for tie in ties:
        ends = int(network.first[tie]), int(network.second[tie])
        actors.append(ends[ends[0] == actors[-1]])
    return Path(tuple(actors), tuple(Step(tie, records(network, tie)) for tie in ties))


def records(network: Network, tie: int) -> tuple[int, ...]:
    """Give the events and relations that make a tie, by their earliest day."""
    items = network.items
    mine = np.flatnonzero(items.tie == tie)
    ordered = mine[np.lexsort((items.record[mine], items.start[mine]))]
    return tuple(items.record[ordered].tolist())


class Records:
    """Gives for each tie what `records` gives, of many ties without looking through all items."""

    def __init__(self, network: Network) -> None:
        self._items = network.items
        self._order = np.argsort(network.items.tie, kind="stable")
        counts = np.bincount(network.items.tie, minlength=network.first.size)
        self._ends = np.concatenate(([0], np.cumsum(counts)))

    def of(self, tie: int) -> tuple[int, ...]:
        """Give the events and relations that make a tie, by their earliest day."""
        mine = self._order[self._ends[tie] : self._ends[tie + 1]]
        record = self._items.record[mine]
        return tuple(record[np.lexsort((record, self._items.start[mine]))].tolist())


def _ends(network: Network) -> tuple[Whole, Whole]:
    return network.first, network.second

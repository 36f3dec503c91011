"""Ways through a network: the neighbourhood of an actor, and the shortest path between two."""

from collections.abc import Collection
from dataclasses import dataclass, replace

import numpy as np

from db.analysis.network import Items, Network, Real, Whole


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
    first, second = _led(network, strength)
    reached = np.zeros(len(network.actors), dtype=bool)
    reached[list(start)] = True
    for _ in range(depth):
        touched = reached[first] | reached[second]
        before = int(reached.sum())
        reached[first[touched]] = True
        reached[second[touched]] = True
        if int(reached.sum()) == before:
            break
    return set(np.flatnonzero(reached).tolist())


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
    beside: dict[int, list[tuple[int, int]]] = {}
    for tie in np.flatnonzero(weight > 0).tolist():
        a, b = int(network.first[tie]), int(network.second[tie])
        beside.setdefault(a, []).append((b, tie))
        beside.setdefault(b, []).append((a, tie))
    best: dict[int, tuple[float, int, int]] = {one: (0.0, -1, -1)}
    front = [one]
    while front and other not in best:
        found: dict[int, tuple[float, int, int]] = {}
        for at in front:
            for near, tie in beside.get(at, ()):
                if near in best:
                    continue
                sum_ = best[at][0] + float(weight[tie])
                if near not in found or sum_ > found[near][0]:
                    found[near] = (sum_, at, tie)
        best |= found
        front = sorted(found)
    return _traced(network, best, other) if other in best else None


def _traced(network: Network, best: dict[int, tuple[float, int, int]], end: int) -> Path:
    actors, steps = [end], list[Step]()
    at = end
    while best[at][1] >= 0:
        _, before, tie = best[at]
        steps.append(Step(tie, records(network, tie)))
        actors.append(before)
        at = before
    return Path(tuple(reversed(actors)), tuple(reversed(steps)))


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


def _led(network: Network, strength: Real) -> tuple[Whole, Whole]:
    led = strength > 0
    return network.first[led], network.second[led]

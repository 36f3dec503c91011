"""How fast a network is read, weighed and laid out; the raw figure is igraph alone."""

import random
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np

from db.analysis import layout, network, paths
from db.library import Library
from db.store import write
from tests.bench.measure import Measure, percentile, times, workspace

SIZES = {500: "≤ 300 ms", 5_000: "≤ 2000 ms"}
TYPES = ("consult", "aid", "accuse", "sanction")
GROUP = 60
"""Actors mostly meet those of their own group, as states and persons do."""


def main(quick: bool) -> Iterator[Measure]:
    """Measure networks of some hundred and of some thousand actors, three events for each."""
    for size, target in SIZES.items():
        with workspace() as folder, _filled(folder / "a.vademecum", size) as library:
            yield from _measured(library, size, target, 1 if quick else 5)


def _measured(library: Library, size: int, target: str, repeat: int) -> Iterator[Measure]:
    reader = library.reader
    found = network.build(reader)
    building = times(lambda: network.build(reader), repeat)
    raw = times(lambda: reader.execute(
        "SELECT a.actor_id, b.actor_id, a.event_id FROM participation AS a"
        " JOIN participation AS b ON b.event_id = a.event_id AND b.actor_id > a.actor_id"
    ).fetchall(), repeat)  # fmt: skip
    yield Measure(f"{size:,} actors: ties read", percentile(building, 95), "ms",
                  percentile(raw, 95))  # fmt: skip
    window = (730_000, 733_000)
    weighing = times(lambda: network.ties(found, window), repeat)
    yield Measure(f"{size:,} actors: weighed", percentile(weighing, 95), "ms", target="≤ 16 ms")
    weight = network.ties(found).weight
    walking = times(lambda: paths.shortest(found, weight, 0, len(found.actors) - 1), repeat)
    yield Measure(f"{size:,} actors: shortest path", percentile(walking, 95), "ms")
    laying = times(lambda: _laid_out(found, weight), repeat, 0)
    alone = times(lambda: _bare(found), repeat, 0)
    yield Measure(f"{size:,} actors: layout", percentile(laying, 95), "ms",
                  percentile(alone, 95), target)  # fmt: skip


def _laid_out(found: network.Network, weight: network.Real) -> None:
    uids = [one.uid for one in found.actors]
    graph = layout.Graph(uids, found.first, found.second, weight)
    for _ in layout.settle(graph, layout.begin(graph)):
        pass


def _bare(found: network.Network) -> None:
    """As many iterations from the same points in one call, which stops every other thread."""
    ends = np.stack([found.first, found.second], axis=1).tolist()
    graph: Any = import_module("igraph").Graph(n=len(found.actors), edges=ends)
    seed = layout.begin(
        layout.Graph([one.uid for one in found.actors], found.first, found.second, found.first)
    )
    graph.layout_fruchterman_reingold(
        niter=sum(number for number, _ in layout.ROUNDS),
        seed=seed.tolist(),
        grid="nogrid" if len(found.actors) <= layout.EXACT else "grid",
    )


def _filled(path: Path, size: int) -> Library:
    chance = random.Random(1)
    library = Library.create(path)
    with library.bulk("library.fill") as edit:
        with library.chunk(edit):
            terms = [
                {"vocabulary": "event_type", "key": key, "quad": quad}
                for quad, key in enumerate(TYPES, 1)
            ]
            write.add_many(edit, "term", terms)
            actors = list(
                write.add_many(edit, "actor", [{"name": f"Actor {at}"} for at in range(size)])
            )
        with library.chunk(edit):
            write.add_many(edit, "event", [_event(actors, chance) for _ in range(3 * size)])
    return library


def _event(actors: list[int], chance: random.Random) -> dict[str, Any]:
    one = int(len(actors) * chance.random() ** 2)
    near = one // GROUP * GROUP + int(GROUP * chance.random() ** 2)
    other = near if chance.random() < 0.9 else int(len(actors) * chance.random() ** 2)
    other = min(other, len(actors) - 1)
    other = (one + 1) % len(actors) if other == one else other
    return {
        "title": "An event",
        "type": chance.choice(TYPES),
        "date": str(chance.randint(1990, 2024)),
        "participant": [{"actor": actors[one]}, {"actor": actors[other]}],
    }

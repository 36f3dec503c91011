"""What is kept of a network of too many: the strongest, and whatever lies near a focus."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.analysis import network, paths
from db.analysis.narrowing import TIES_EACH, Near
from db.library import Library
from db.store import write
from db.text.dates.days import day_number

WHEEL = 30
"""Actors around the first, the hub; each is also tied to the next."""


@pytest.fixture
def wheel(tmp_path: Path) -> Iterator[tuple[Library, list[int]]]:
    """A hub with WHEEL events, and a chain of three that begins at its rim."""
    with Library.create(tmp_path / "wheel.vademecum") as library:
        with library.edit("fill") as edit:
            ids = list(
                write.add_many(edit, "actor", [{"name": f"A{at}"} for at in range(WHEEL + 4)])
            )
            pairs = [(0, at) for at in range(1, WHEEL + 1)]
            pairs += [(at, at + 1) for at in range(1, WHEEL)]
            pairs += [(WHEEL, WHEEL + 1), (WHEEL + 1, WHEEL + 2), (WHEEL + 2, WHEEL + 3)]
            pairs += [(1, 2)] * 3
            events = [
                {"title": "An event", "participant": [{"actor": ids[a]}, {"actor": ids[b]}]}
                for a, b in pairs
            ]
            list(write.add_many(edit, "event", events))
        yield library, ids


def places(found: network.Network, ids: list[int]) -> list[int]:
    return [ids.index(one.id) for one in found.actors]


def tied(found: network.Network, ids: list[int]) -> set[tuple[int, int]]:
    at = places(found, ids)
    ends = zip(found.first.tolist(), found.second.tolist(), strict=True)
    return {(at[one], at[other]) for one, other in ends}


def test_of_few_enough_nothing_is_left_out(wheel: tuple[Library, list[int]]) -> None:
    library, _ = wheel
    found = network.build(library.reader, most=WHEEL + 4, few=5)
    assert len(found.actors) == WHEEL + 4
    assert (found.narrowed, found.left_out, found.ties_left_out) == (False, 0, 0)


def test_of_too_many_the_strongest_are_kept_with_all_their_events(
    wheel: tuple[Library, list[int]],
) -> None:
    library, ids = wheel
    found = network.build(library.reader, most=10, few=3)
    assert places(found, ids) == [0, 1, 2]
    assert tied(found, ids) == {(0, 1), (0, 2), (1, 2)}
    assert (found.narrowed, found.left_out, found.ties_left_out) == (True, WHEEL + 1, 0)
    assert [one.events for one in found.actors] == [WHEEL, 5, 6]


def test_a_neighbourhood_is_found_wherever_its_actor_stands(
    wheel: tuple[Library, list[int]],
) -> None:
    library, ids = wheel
    near = Near(ids[WHEEL + 2], depth=1)
    found = network.build(library.reader, most=10, few=5, near=near)
    assert places(found, ids) == [WHEEL + 1, WHEEL + 2, WHEEL + 3]
    assert (found.narrowed, found.left_out) == (True, 0)
    hub = network.build(library.reader, most=10, few=5, near=Near(ids[0], depth=1))
    assert 0 in places(hub, ids)
    assert len(hub.actors) == 5
    assert hub.left_out == WHEEL + 1 - 5


def test_a_path_is_the_shortest_of_the_whole(wheel: tuple[Library, list[int]]) -> None:
    library, ids = wheel
    near = Near(ids[1], other=ids[WHEEL + 3])
    found = network.build(library.reader, most=10, few=8, near=near)
    one, other = found.place(ids[1]), found.place(ids[WHEEL + 3])
    assert one is not None
    assert other is not None
    path = paths.shortest(found, network.ties(found).weight, one, other)
    assert path is not None
    at = places(found, ids)
    assert [at[place] for place in path.actors] == [1, 0, WHEEL, WHEEL + 1, WHEEL + 2, WHEEL + 3]


def test_a_path_within_a_period_leads_through_those_who_met_then(tmp_path: Path) -> None:
    """Two who met in 1990 are tied in 2020 only by one whom nobody else knows."""
    with Library.create(tmp_path / "two.vademecum") as library:
        with library.edit("fill") as edit:
            names = [{"name": f"A{at}"} for at in range(12)]
            ids = list(write.add_many(edit, "actor", names))
            pairs = [(0, at, "1990") for at in range(1, 11)] + [
                (1, at, "1990") for at in range(2, 9)
            ]
            pairs += [(0, 11, "2020"), (1, 11, "2021")]
            events = [
                {
                    "title": "An event",
                    "date": date,
                    "participant": [{"actor": ids[a]}, {"actor": ids[b]}],
                }
                for a, b, date in pairs
            ]
            list(write.add_many(edit, "event", events))
        window = (day_number(2019, 1, 1), day_number(2022, 12, 31))
        near = Near(ids[0], other=ids[1], window=window)
        found = network.build(library.reader, most=6, few=4, near=near)
        assert found.narrowed
        assert {0, 1, 11} <= set(places(found, ids))
        weight = network.ties(found, window).weight
        one, other = found.place(ids[0]), found.place(ids[1])
        assert one is not None
        assert other is not None
        path = paths.shortest(found, weight, one, other)
        assert path is not None
        assert [places(found, ids)[at] for at in path.actors] == [0, 11, 1]
        ever = network.build(library.reader, most=6, few=4, near=Near(ids[0], other=ids[1]))
        assert 11 not in places(ever, ids)


def test_ties_between_many_are_narrowed_and_nobody_loses_all(tmp_path: Path) -> None:
    size = 12
    with Library.create(tmp_path / "dense.vademecum") as library:
        with library.edit("fill") as edit:
            ids = list(write.add_many(edit, "actor", [{"name": f"A{at}"} for at in range(size)]))
            everybody = [{"actor": id_} for id_ in ids]
            again = [{"actor": ids[0]}, {"actor": ids[5]}]
            events = [{"title": "Summit", "participant": everybody},
                      {"title": "Meeting", "participant": again}]  # fmt: skip
            list(write.add_many(edit, "event", events))
        found = network.build(library.reader, most=size)
        assert found.narrowed is (size * (size - 1) // 2 > TIES_EACH * size)
        assert len(found.actors) == size
        assert found.left_out == 0
        assert found.first.size == TIES_EACH * size
        assert found.ties_left_out == size * (size - 1) // 2 - TIES_EACH * size
        assert (0, 5) in tied(found, ids)
        assert [one.events for one in found.actors][:2] == [2, 1]

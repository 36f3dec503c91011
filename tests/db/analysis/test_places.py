"""Events on the map, in a library whose places can be counted by hand."""

from pathlib import Path

import numpy as np

from db.analysis import places
from db.library import Library
from db.records import FieldInput
from db.store import write
from db.text.dates.days import day_number


def test_events_are_put_where_their_place_or_the_one_above_it_is(tmp_path: Path) -> None:
    with Library.create(tmp_path / "a.vademecum") as library:
        with library.edit("fill") as edit:

            def add(record: str, /, **given: FieldInput) -> int:
                return write.add(edit, record, given)

            land = add("place", name="A land", kind="country", latitude=53.0, longitude=28.0)
            town = add("place", name="A town", kind="city", latitude=54.0, longitude=27.5)
            hall = add("place", name="A hall", kind="site", parent=town)
            lost = add("place", name="Nowhere")
            plan = {"title": "Talks", "domain": "diplomacy", "date": "2020"}
            here = [
                add("event", **plan, place=land),
                add("event", **plan, place=town),
                add("event", title="A war", date="2021/..", place=hall),
                add("event", title="Undated", place=hall),
            ]
            add("event", **plan, place=lost)
            add("event", **plan)
            gone = add("event", **plan, place=town)
        library.trash([gone])
        found = places.placed(library.reader)
        some = places.placed(library.reader, here[:1])
    assert found.event.tolist() == here
    assert (found.without, found.nowhere) == (1, 1)
    by_name = {one.name: one for one in found.spots}
    assert {name: one.wide for name, one in by_name.items()} == {
        "A land": True, "A town": False, "A hall": True,
    }  # fmt: skip
    assert (by_name["A hall"].latitude, by_name["A hall"].longitude) == (54.0, 27.5)
    assert [found.domains[at] for at in found.domain.tolist()] == ["diplomacy"] * 2 + [""] * 2
    year = (int(found.start[0]), int(found.end[0]))
    assert places.within(found, None).all()
    assert places.within(found, year).tolist() == [True, True, False, False]
    later = (year[1] + 400, year[1] + 401)
    assert places.within(found, later).tolist() == [False, False, True, False]
    assert some.event.tolist() == here[:1]
    assert [one.name for one in some.spots] == ["A land"]


def test_the_fullest_place_draws_in_what_is_within_its_reach() -> None:
    positions = np.array([[0.0, 0], [5, 0], [9, 0], [30, 0]])
    number = np.array([1, 7, 2, 1])
    reach = np.full(4, 5.0)
    assert places.clusters(positions, number, reach).tolist() == [1, 1, 1, 3]
    reach[1] = 4.5
    assert places.clusters(positions, number, reach).tolist() == [0, 1, 1, 3]
    assert places.clusters(positions[:0], number[:0], reach[:0]).tolist() == []


def test_clusters_are_those_of_the_rule_asked_place_by_place() -> None:
    chance = np.random.default_rng(3)
    positions = chance.uniform(0, 300, (400, 2))
    number, reach = chance.integers(1, 9, 400), chance.uniform(2, 25, 400)
    expected = np.full(400, -1)
    for at in sorted(range(400), key=lambda one: (-number[one], one)):
        if expected[at] < 0:
            for other in range(400):
                near = np.hypot(*(positions[other] - positions[at])) <= reach[at]
                if near and expected[other] < 0:
                    expected[other] = at
    assert places.clusters(positions, number, reach).tolist() == expected.tolist()


def test_the_fullest_places_come_first_with_their_events(tmp_path: Path) -> None:
    with Library.create(tmp_path / "a.vademecum") as library:
        with library.edit("fill") as edit:
            towns = [
                write.add(edit, "place", {"name": name, "latitude": 54.0, "longitude": east})
                for name, east in (("One", 20.0), ("Two", 25.0), ("Three", 30.0))
            ]
            for number, (town, date) in enumerate(
                [(0, "2020"), (1, "2020"), (1, "2021"), (2, "2021"), (2, "2022")]
            ):
                given: dict[str, FieldInput] = {"title": f"Event {number}", "date": date}
                write.add(edit, "event", {**given, "place": towns[town]})
        found = places.placed(library.reader)
    events = found.event.tolist()
    names = [one.name for one in found.spots]
    assert [(names[at], ids) for at, ids in places.fullest(found, None, 9)] == [
        ("Two", (events[1], events[2])),
        ("Three", (events[3], events[4])),
        ("One", (events[0],)),
    ]
    of_2020 = day_number(2020, 1, 1), day_number(2020, 12, 31)
    told = places.fullest(found, of_2020, 9)
    assert [(names[at], len(ids)) for at, ids in told] == [("One", 1), ("Two", 1)]
    assert len(places.fullest(found, None, 1)) == 1

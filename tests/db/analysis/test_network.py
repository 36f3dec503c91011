"""The network of small libraries whose ties can be counted by hand."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from db.analysis import network, paths
from db.analysis.network import RELATION, Network
from db.analysis.pairs import (
    MATERIAL_CONFLICT,
    MATERIAL_COOPERATION,
    UNSIGNED,
    VERBAL_CONFLICT,
    VERBAL_COOPERATION,
)
from db.library import Library
from db.records import FieldInput
from db.store import write
from db.text.dates.days import day_number

TYPES = (("consult", 1), ("aid", 2), ("accuse", 3), ("sanction", 4), ("election", None))
ROLES = ("actor", "recipient", "participant", "bystander")


class World:
    """A library and a short way to fill it: actors by name, events by who takes part how."""

    def __init__(self, path: Path) -> None:
        self.library = Library.create(path)
        self.ids: dict[str, int] = {}
        with self.library.edit("fill") as edit:
            for key, quad in TYPES:
                term: dict[str, FieldInput] = {"vocabulary": "event_type", "key": key}
                write.add(edit, "term", term | ({"quad": quad} if quad else {}))
            for key in (*ROLES, "lender", "stranger"):
                term = {"vocabulary": "role", "key": key}
                write.add(edit, "term", term | ({"parent": "actor"} if key == "lender" else {}))

    def add(self, record: str, /, **given: FieldInput) -> int:
        with self.library.edit("fill") as edit:
            return write.add(edit, record, given)

    def actor(self, name: str) -> int:
        if name not in self.ids:
            self.ids[name] = self.add("actor", name=name)
        return self.ids[name]

    def event(self, type_: str, *who: str, date: str = "2020", **given: FieldInput) -> int:
        """`who`: "name", "name:role", "name:role:side"; "name/state" takes part for a state."""
        parts: list[dict[str, FieldInput]] = []
        for one in who:
            name, _, rest = one.partition(":")
            name, _, whose = name.partition("/")
            role, _, side = rest.partition(":")
            part: dict[str, FieldInput] = {"actor": self.actor(name)}
            part |= {key: value for key, value in (("role", role), ("side", side)) if value}
            parts.append(part | ({"for": self.actor(whose)} if whose else {}))
        given = {"title": "An event", "type": type_, "date": date, "participant": parts, **given}
        return self.add("event", **given)

    def network(self, **options: object) -> Network:
        return network.build(self.library.reader, **options)  # type: ignore[arg-type]


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = World(tmp_path / "world.vademecum")
    yield made
    made.library.close()


def counted(found: Network, window: tuple[int, int] | None = None) -> dict[str, dict[int, int]]:
    """Give "A–B" → class → number."""
    ties = network.ties(found, window)
    names = [one.name for one in found.actors]
    return {
        f"{names[a]}–{names[b]}": {
            quad: number for quad, number in enumerate(row.tolist()) if number
        }
        for a, b, row in zip(found.first.tolist(), found.second.tolist(), ties.counts, strict=True)
    }


@pytest.mark.parametrize(
    ("type_", "who", "expected"),
    [
        ("aid", ("A:lender", "B:recipient"), MATERIAL_COOPERATION),
        ("consult", ("A:participant", "B:participant"), VERBAL_COOPERATION),
        ("consult", ("A", "B"), VERBAL_COOPERATION),
        ("accuse", ("A:actor", "B:recipient"), VERBAL_CONFLICT),
        ("sanction", ("A:actor", "B:actor"), MATERIAL_COOPERATION),
        ("accuse", ("A:actor", "B:actor"), VERBAL_COOPERATION),
        ("sanction", ("A:recipient", "B:recipient"), UNSIGNED),
        ("sanction", ("A:actor", "B:bystander"), UNSIGNED),
        ("sanction", ("A:actor", "B:stranger"), UNSIGNED),
        ("sanction", ("A:actor", "B:participant"), MATERIAL_CONFLICT),
        ("sanction", ("A:recipient:x", "B:recipient:y"), MATERIAL_CONFLICT),
        ("sanction", ("A:actor:x", "B:recipient:x"), MATERIAL_COOPERATION),
        ("sanction", ("A:actor:x", "B:recipient"), MATERIAL_CONFLICT),
        ("election", ("A:actor", "B:recipient"), UNSIGNED),
    ],
)
def test_the_class_of_a_pair(world: World, type_: str, who: tuple[str, ...], expected: int) -> None:
    world.event(type_, *who)
    assert counted(world.network()) == {"A–B": {expected: 1}}


def test_three_who_act_against_a_fourth(world: World) -> None:
    world.event("sanction", "A:actor", "B:actor", "C:actor", "D:recipient")
    together, against = {MATERIAL_COOPERATION: 1}, {MATERIAL_CONFLICT: 1}
    assert counted(world.network()) == {
        "A–B": together, "A–C": together, "B–C": together,
        "A–D": against, "B–D": against, "C–D": against,
    }  # fmt: skip


def test_events_relations_and_passages_are_counted_once_each(world: World) -> None:
    loan = world.event("aid", "A:lender", "B:recipient", date="2020")
    world.event("aid", "A:lender", "B:recipient", date="2021")
    world.event("accuse", "B:actor", "A:recipient", date="2021")
    world.add("relation", subject=world.ids["B"], kind="ally_of", object=world.ids["A"])
    source = world.add("source", title="A paper")
    for stance in ("supports", "supports", "disputes"):
        world.add("evidence", target=loan, source=source, stance=stance)
    found = world.network()
    assert counted(found) == {"A–B": {MATERIAL_COOPERATION: 2, VERBAL_CONFLICT: 1, RELATION: 1}}
    ties = network.ties(found)
    assert ties.evidence.tolist() == [2]
    assert ties.weight.tolist() == [4.0]
    assert (ties.start[0], ties.end[0]) == (day_number(2020, 1, 1), day_number(2021, 12, 31))
    assert [one.events for one in found.actors] == [3, 3]
    assert counted(world.network(relations=False)) == {
        "A–B": {MATERIAL_COOPERATION: 2, VERBAL_CONFLICT: 1}
    }


def test_persons_count_for_whom_they_act(world: World) -> None:
    world.event("consult", "P/A:participant", "Q/B:participant", "A:participant")
    assert set(counted(world.network())) == {"P–Q", "P–A", "A–Q"}
    rolled = world.network(roll_up=True)
    assert counted(rolled) == {"A–B": {VERBAL_COOPERATION: 1}}
    assert [one.events for one in rolled.actors] == [1, 1]


def test_what_is_trashed_or_cancelled_ties_nobody(world: World) -> None:
    gone = world.event("aid", "A:lender", "B:recipient")
    world.event("aid", "A:lender", "C:recipient", status="cancelled")
    world.event("aid", "A:lender", "D:recipient")
    world.event("election", "E:actor")
    world.library.trash([gone, world.ids["D"]])
    found = world.network()
    assert counted(found) == {}
    assert found.alone == 2


def test_events_can_be_narrowed_and_actors_limited(world: World) -> None:
    one = world.event("aid", "A:lender", "B:recipient")
    world.event("aid", "A:lender", "C:recipient")
    world.event("aid", "A:lender", "B:recipient")
    assert set(counted(world.network(events=[one]))) == {"A–B"}
    few = world.network(most=2)
    assert counted(few) == {"A–B": {MATERIAL_COOPERATION: 2}}
    assert few.left_out == 1


def test_a_tie_fades_by_half_each_year(world: World) -> None:
    world.event("aid", "A:lender", "B:recipient", date="2015-12-31")
    world.event("consult", "A", "C", date="2016/..")
    world.event("consult", "A", "D", date="")
    found = world.network()
    end = day_number(2015, 12, 31)

    def strength(first: int, last: int) -> list[float]:
        return network.ties(found, (first, last)).strength.tolist()

    assert strength(end - 5, end) == [1.0, 0.0, 0.0]
    assert strength(end + 365, end + 365) == [pytest.approx(0.5, abs=1e-3), 1.0, 0.0]
    assert strength(end + 1090, end + 1090)[0] == pytest.approx(0.126, abs=1e-3)
    assert strength(end + 1100, end + 1100) == [0.0, 1.0, 0.0]
    assert strength(end - 400, end - 1) == [0.0, 0.0, 0.0]
    assert network.ties(found).strength.tolist() == [1.0, 1.0, 1.0]
    assert counted(found, (end + 365, end + 365)) == {
        "A–B": {}, "A–C": {VERBAL_COOPERATION: 1}, "A–D": {},
    }  # fmt: skip
    assert network.span(found) == (end, day_number(2016, 1, 1))


def chain(world: World) -> Network:
    """A–B–C–D, and a longer way A–E–F–D; B–C twice."""
    for one, other in ("AB", "BC", "BC", "CD", "AE", "EF", "FD", "XY"):
        world.event("consult", one, other)
    return world.network()


def test_the_neighbourhood_grows_with_its_depth(world: World) -> None:
    found = chain(world)
    strength = network.ties(found).strength
    names = [one.name for one in found.actors]

    def around(depth: int) -> str:
        near = paths.neighbourhood(found, strength, [names.index("A")], depth)
        return "".join(sorted(names[at] for at in near))

    assert [around(depth) for depth in range(4)] == ["A", "ABE", "ABCEF", "ABCDEF"]


def test_a_part_has_its_own_ties_and_all_that_makes_them(world: World) -> None:
    found = chain(world)
    names = [one.name for one in found.actors]
    near = paths.neighbourhood(found, network.ties(found).strength, [names.index("A")], 2)
    part = paths.part(found, near)
    assert "".join(sorted(one.name for one in part.actors)) == "ABCEF"
    there = {one.name for one in part.actors}

    def told(one: Network) -> dict[tuple[str, str], tuple[int, ...]]:
        ends = zip(one.first.tolist(), one.second.tolist(), strict=True)
        pairs = [(one.actors[a].name, one.actors[b].name) for a, b in ends]
        every = [paths.Records(one).of(at) for at in range(len(pairs))]
        assert every == [paths.records(one, at) for at in range(len(pairs))]
        return dict(zip(pairs, every, strict=True))

    whole = {pair: ids for pair, ids in told(found).items() if set(pair) <= there}
    assert told(part) == whole


def test_the_shortest_path_prefers_what_weighs_more(world: World) -> None:
    found = chain(world)
    weight = network.ties(found).weight
    names = [one.name for one in found.actors]
    path = paths.shortest(found, weight, names.index("A"), names.index("D"))
    assert path is not None
    assert "".join(names[at] for at in path.actors) == "ABCD"
    assert [len(step.records) for step in path.steps] == [1, 2, 1]
    assert paths.shortest(found, weight, names.index("A"), names.index("X")) is None
    same = paths.shortest(found, weight, 0, 0)
    assert same == paths.Path((0,), ())


def test_a_faded_tie_leads_nowhere(world: World) -> None:
    world.event("consult", "A", "B", date="2010")
    found = world.network()
    faded = network.ties(found, (day_number(2020, 1, 1), day_number(2020, 12, 31)))
    assert paths.neighbourhood(found, faded.strength, [0], 3) == {0}
    assert paths.shortest(found, faded.weight, 0, 1) is None


def test_records_of_a_tie_come_by_date(world: World) -> None:
    late = world.event("consult", "A", "B", date="2021")
    early = world.event("consult", "A", "B", date="2010")
    assert paths.records(world.network(), 0) == (early, late)


def test_a_library_without_events_has_an_empty_network(world: World) -> None:
    found = world.network()
    assert found.actors == ()
    assert network.ties(found).weight.size == 0
    assert network.span(found) is None
    assert np.array_equal(network.ties(found, (1, 2)).strength, np.zeros(0))

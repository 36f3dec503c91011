"""What the timeline counts is what a person counts by hand."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from db.analysis import event_columns, lanes
from db.analysis.timeline import BY, Timeline, timeline
from db.library import Library
from db.records import FieldInput
from db.store import write
from db.text.dates.days import day_number

EVENTS: dict[str, dict[str, FieldInput]] = {
    "day": {"date": "2020-05-03", "domain": "economy", "type": "aid", "status": "happened"},
    "month": {"date": "2020-05", "domain": "economy", "type": "accuse", "status": "alleged"},
    "some day": {"date": "[2020..]", "domain": "economy"},
    "years": {"date": "2014/2022", "domain": "security", "status": "planned"},
    "goes on": {"date": "2020/.."},
    "ended": {"date": "2020/"},
    "ever": {"date": "../1500"},
    "unknown start": {"date": "/1500"},
    "long ago": {"date": "-0480-09", "domain": "security"},
    "about": {"date": "2020-06?~", "domain": "economy"},
    "undated": {"domain": "economy"},
    "gone": {"date": "2020-05-03"},
}


class World:
    """A library of a dozen events, with ids by title."""

    def __init__(self, path: Path) -> None:
        self.library = Library.create(path)
        self.id: dict[str, int] = {}
        with self.library.edit("library.fill") as edit:

            def add(kind: str, label: str, /, **given: FieldInput) -> None:
                self.id[label] = write.add(edit, kind, given)

            for name in ("Velmora", "Harbour", "Envoy", "Nobody"):
                add("actor", name, name=name)
            for title, given in EVENTS.items():
                add("event", title, title=title, **given)
            write.change(edit, self.id["month"], {"link": self._part("years")})
            write.change(edit, self.id["day"], {"link": self._part("years")})
            self._take_part(edit)
            for title, date in (("first", "2020-05-10"), ("second", "2021"), ("undated", None)):
                add("source", f"{title} source", title=title, **({"date": date} if date else {}))
            for source, event, stance in (
                ("first", "day", "supports"),
                ("second", "day", "disputes"),
                ("second", "month", "supports"),
                ("first", "month", "supports"),
                ("first", "month", "supports"),
                ("undated", "years", "supports"),
                ("first", "about", "mentions"),
            ):
                add(
                    "evidence",
                    f"{source} {event}",
                    target=self.id[event],
                    source=self.id[f"{source} source"],
                    stance=stance,
                )
        self.library.trash([self.id["gone"]])

    def _part(self, of: str) -> list[dict[str, object]]:
        return [{"target": self.id[of], "kind": "part_of"}]

    def _take_part(self, edit: object) -> None:
        at = self.id
        for event, who in {
            "day": [{"actor": at["Velmora"]}, {"actor": at["Harbour"]}],
            "month": [{"actor": at["Envoy"], "for": at["Velmora"]}, {"actor": at["Harbour"]}],
            "years": [{"actor": at["Velmora"]}],
            "about": [{"actor": at["Harbour"]}],
        }.items():
            write.change(edit, at[event], {"participant": who})  # type: ignore[arg-type]


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = World(tmp_path / "a.vademecum")
    yield made
    made.library.close()


@pytest.fixture
def reader(world: World) -> Iterator[sqlite3.Connection]:
    connection = world.library.new_reader()
    yield connection
    event_columns.forget(connection)
    connection.close()


@pytest.fixture
def whole(reader: sqlite3.Connection) -> Timeline:
    return timeline(reader, "kind:event")[0]


def place(made: Timeline, world: World, title: str) -> int:
    found = made.at(world.id[title])
    assert found is not None
    return found


def day(text: str) -> int:
    year, month, number = (int(part) for part in text.rsplit("-", 2))
    return day_number(year, month, number)


def test_trashed_and_undated_events_have_no_place(reader: sqlite3.Connection, world: World) -> None:
    made, undated = timeline(reader, "kind:event")
    assert (made.number, undated) == (10, 1)
    assert made.at(world.id["undated"]) is None
    assert made.at(world.id["gone"]) is None
    assert made.extent == (day("-480-09-01"), day("2022-12-31"))


@pytest.mark.parametrize(
    ("title", "form", "known", "sure"),
    [
        ("day", "day", ("2020-05-03", "2020-05-03"), ("2020-05-03", "2020-05-03")),
        ("month", "within", ("2020-05-01", "2020-05-31"), (None, None)),
        ("some day", "within", ("2020-01-01", None), (None, None)),
        ("years", "span", ("2014-01-01", "2022-12-31"), ("2014-12-31", "2022-01-01")),
        ("goes on", "span", ("2020-01-01", None), ("2020-12-31", None)),
        ("ended", "span", ("2020-01-01", None), (None, None)),
        ("ever", "span", (None, "1500-12-31"), (None, "1500-01-01")),
        ("unknown start", "span", (None, "1500-12-31"), (None, None)),
        ("long ago", "within", ("-480-09-01", "-480-09-30"), (None, None)),
    ],
)
def test_a_mark_says_what_is_known_of_a_date(
    whole: Timeline,
    world: World,
    title: str,
    form: str,
    known: tuple[str | None, str | None],
    sure: tuple[str | None, str | None],
) -> None:
    mark = whole.mark(place(whole, world, title))
    assert mark.id == world.id[title]
    assert mark.form == form
    assert (mark.first, mark.last) == tuple(one and day(one) for one in known)
    assert (mark.sure_first, mark.sure_last) == tuple(one and day(one) for one in sure)


def test_open_and_unknown_ends_differ(whole: Timeline, world: World) -> None:
    marks = {title: whole.mark(place(whole, world, title)) for title in EVENTS if title not in
             {"undated", "gone"}}  # fmt: skip
    assert [title for title, mark in marks.items() if mark.goes_on] == ["goes on"]
    assert [title for title, mark in marks.items() if mark.began_ever] == ["ever"]


def test_a_mark_tells_status_doubt_and_sources(whole: Timeline, world: World) -> None:
    month, one, about = (whole.mark(place(whole, world, t)) for t in ("month", "day", "about"))
    assert (month.status, month.disputed, month.sources) == ("alleged", False, 2)
    assert (one.status, one.disputed, one.sources) == ("happened", True, 1)
    assert (about.approximate, about.uncertain, about.sources) == (True, True, 0)
    assert month.parent == one.parent == place(whole, world, "years")


def test_lanes_by_domain_hold_the_most_frequent_first(whole: Timeline) -> None:
    assert [(lane.key, lane.number) for lane in whole.lanes] == [
        ("economy", 4), ("security", 2), (lanes.NOTHING, 4),
    ]  # fmt: skip


def test_who_acts_for_another_is_in_both_lanes_but_partners_count_the_other_alone(
    reader: sqlite3.Connection, world: World
) -> None:
    actors, _ = timeline(reader, "kind:event", by="actor")
    assert [(lane.title, lane.number) for lane in actors.lanes] == [
        ("Velmora", 3), ("Harbour", 3), ("Envoy", 1), ("", 6),
    ]  # fmt: skip
    partners, _ = timeline(reader, "kind:event", by="partner", focus=world.id["Harbour"])
    assert [(lane.title, lane.number) for lane in partners.lanes] == [("Velmora", 2), ("", 8)]
    own, _ = timeline(reader, "kind:event", by="partner")
    assert own.focus in {world.id["Velmora"], world.id["Harbour"]}


def test_lanes_by_source_name_the_source(reader: sqlite3.Connection) -> None:
    made, _ = timeline(reader, "kind:event", by="source")
    assert [(lane.title, lane.number) for lane in made.lanes] == [
        ("first 2020", 3), ("second 2021", 2), ("undated", 1), ("", 6),
    ]  # fmt: skip


def test_too_many_lanes_are_joined_at_the_end(
    reader: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lanes, "MOST", 1)
    made, _ = timeline(reader, "kind:event", by="actor")
    found = [(lane.key == lanes.OTHERS, lane.number, lane.merged) for lane in made.lanes]
    assert found == [(False, 3, 1), (True, 3, 2), (False, 6, 1)]


def test_counts_of_a_period_are_those_of_the_events_that_can_lie_in_it(
    whole: Timeline, world: World
) -> None:
    first, last = day("2020-05-03"), day("2020-05-31")
    touched = ["day", "month", "some day", "years", "goes on", "ended"]
    assert whole.touching(first, last).tolist() == [3, 1, 2]
    found = {
        int(one) for lane in range(3) for one in whole.members(lane, first, last, 100).tolist()
    }
    assert found == {place(whole, world, title) for title in touched}
    assert whole.before(first) == 3  # ever, unknown start, long ago
    assert whole.after(last) == 1  # about


def test_the_overview_counts_an_event_once_in_every_period_that_it_touches(
    whole: Timeline,
) -> None:
    edges = np.array([day(f"{year}-01-01") for year in (2013, 2014, 2020, 2021, 2023)])
    assert whole.overview(edges).tolist() == [0, 1, 7, 4]


def test_density_parts_by_lane_and_colour(reader: sqlite3.Connection, world: World) -> None:
    made, _ = timeline(reader, "domain:economy", by="none", colour="type")
    edges = np.array([day("2020-05-01"), day("2020-06-01"), day("2020-07-01")])
    assert made.colours == ("", "accuse", "aid")
    assert made.density(range(1), edges).tolist() == [[[1, 2], [1, 0], [1, 0]]]


def test_density_agrees_with_single_events_wherever_one_looks(
    reader: sqlite3.Connection,
) -> None:
    for by in BY:
        made, _ = timeline(reader, "kind:event", by=by, colour="quad")
        for first, last in ((-180_000, -170_000), (0, 737_000), (737_500, 737_600)):
            single = [len(made.members(n, first, last, 99)) for n in range(len(made.lanes))]
            assert made.touching(first, last).tolist() == single


def test_of_many_the_weightiest_are_given(whole: Timeline, world: World) -> None:
    first, last = day("2020-05-03"), day("2020-05-31")
    assert whole.members(0, first, last, 1).tolist() == [place(whole, world, "some day")]
    assert whole.members(0, first, last, 2).tolist() == [
        place(whole, world, "some day"), place(whole, world, "month"),
    ]  # fmt: skip


def test_reports_stand_in_the_order_of_their_publication(whole: Timeline, world: World) -> None:
    at = place(whole, world, "day")
    assert whole.reports(at) == [
        (world.id["first source"], day("2020-05-10"), day("2020-05-10")),
        (world.id["second source"], day("2021-01-01"), day("2021-12-31")),
    ]
    assert whole.delay(at) == (7, 7)


def test_a_delay_is_as_wide_as_the_dates_are(whole: Timeline, world: World) -> None:
    assert whole.delay(place(whole, world, "month")) == (0, 9)
    about = place(whole, world, "about")
    assert len(whole.reports(about)) == 1
    assert whole.delay(about) is None  # published before the event began
    assert whole.delay(place(whole, world, "years")) is None  # its source has no date
    assert whole.delay(place(whole, world, "ever")) is None


def test_an_edit_is_seen_by_the_same_reader(reader: sqlite3.Connection, world: World) -> None:
    assert timeline(reader, "status:planned")[0].number == 1
    with world.library.edit("record.edit") as edit:
        write.change(edit, world.id["day"], {"status": "planned"})
    assert timeline(reader, "status:planned")[0].number == 2
    world.library.undo()
    assert timeline(reader, "status:planned")[0].number == 1


def test_an_empty_library_has_an_empty_timeline(tmp_path: Path) -> None:
    with Library.create(tmp_path / "empty.vademecum") as library:
        connection = library.new_reader()
        for by in BY:
            made, undated = timeline(connection, "kind:event", by=by, colour="quad")
            assert (made.number, undated, made.lanes, made.extent) == (0, 0, (), None)
            assert made.overview(np.array([1, 2])).tolist() == [0]
        connection.close()


def test_numbers_come_whole_from_long_texts(reader: sqlite3.Connection) -> None:
    from db.search.arrays import numbers

    sql = (
        "WITH RECURSIVE up (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM up WHERE n < 99999)"
        " SELECT group_concat(n) FROM up"
    )
    assert numbers(reader, sql).tolist() == list(range(1, 100_000))
    assert numbers(reader, "SELECT group_concat(id) FROM event WHERE 0").tolist() == []

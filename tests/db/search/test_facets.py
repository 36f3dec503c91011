"""Facets: hand-counted values, what is selected, and that ticking finds what was counted."""

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from db.library import Library
from db.records import FieldInput
from db.search import engine, facets
from db.search.rewrite import with_filter
from db.store import write
from tests.libraries import of_everything

Count = Callable[[str], Mapping[str, list[engine.FacetValue]]]


@pytest.fixture(params=["by rows", "in memory"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Count in one way and in the other: both have to give the same."""
    monkeypatch.setattr(facets, "LARGE", 10**9 if request.param == "by rows" else 0)
    return str(request.param)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """Three events, two sources of one voice each, tags in a tree, two actors of one name."""
    with Library.create(tmp_path / "a.vademecum") as library:
        with library.edit("library.fill") as edit:

            def add(kind: str, /, **given: FieldInput) -> int:
                return write.add(edit, kind, given)

            add("term", vocabulary="event_type", key="aid", label="Aid given")
            top = add("tag", name="economy")
            loans = add("tag", name="loans", parent=top)
            minsk = add("actor", name=["Minsk", "Мінск"], kind="state")
            first = add("actor", name="Li Qiang", kind="person")
            second = add("actor", name="Li Qiang", kind="person")
            report = add("source", title="A report", type="report", date="2021", language="be")
            letter = add("source", title="A letter", language="be-tarask")
            loan = add(
                "event",
                title="Loan",
                type="aid",
                date="2020-09",
                status="happened",
                domain="economy",
                tag=[loans, top],
                participant=[{"actor": minsk}, {"actor": first, "for": minsk}],
            )
            add("event", title="War", date="2014/2022", status="happened", tag=[loans])
            add("event", title="Talks", date="before 2015", participant=[{"actor": second}])
            add("evidence", target=loan, source=report, stance="supports")
            add("evidence", target=loan, source=letter, stance="supports")
            add("evidence", target=first, source=letter, stance="supports")
        yield library


@pytest.fixture
def reader(library: Library) -> Iterator[sqlite3.Connection]:
    connection = library.new_reader()
    yield connection
    facets.forget(connection)
    connection.close()


@pytest.fixture
def count(reader: sqlite3.Connection) -> Count:
    def counted(query: str) -> Mapping[str, list[engine.FacetValue]]:
        search = engine.read(reader, query)
        ids, texts = engine.ids(reader, search)
        return facets.count(reader, ids, texts, search.node)

    return counted


def shown(values: list[engine.FacetValue]) -> list[tuple[str, int]]:
    return [(one.label, one.count) for one in values]


@pytest.mark.usefixtures("way")
def test_events_are_counted_by_all_that_they_have(count: Count) -> None:
    found = count("kind:event")
    assert shown(found["kind"]) == [("event", 3)]
    assert shown(found["type"]) == [("Aid given", 1)]
    assert shown(found["domain"]) == [("economy", 1)]
    assert shown(found["status"]) == [("happened", 3)]
    assert shown(found["actor"]) == [("Li Qiang", 1), ("Li Qiang", 1), ("Minsk", 1)]
    assert shown(found["source"]) == [("A letter", 1), ("A report", 1)]
    assert shown(found["voices"]) == [(">=2", 1)]
    assert shown(found["by"]) == [("You", 3)]
    assert "lang" not in found


@pytest.mark.usefixtures("way")
def test_a_tag_counts_once_for_what_lies_below_it(count: Count) -> None:
    assert shown(count("kind:event")["tag"]) == [("economy", 2), ("economy › loans", 2)]


@pytest.mark.usefixtures("way")
def test_a_year_counts_whatever_touches_it(count: Count) -> None:
    # The war lasts from 2014 to 2022; the talks are open towards the past and end in 2014.
    assert shown(count("kind:event")["date"]) == [("2014", 2), ("2020", 2), ("2022", 1)]


@pytest.mark.usefixtures("way")
def test_a_language_includes_its_variants(count: Count) -> None:
    assert shown(count("kind:source")["lang"]) == [("be", 2), ("be-tarask", 1)]


@pytest.mark.usefixtures("way")
def test_one_name_of_two_actors_is_told_apart_by_uid(count: Count, library: Library) -> None:
    values = {one.value for one in count("kind:event")["actor"] if one.label == "Li Qiang"}
    assert len({library.find(value) for value in values}) == 2
    assert [one.value for one in count("kind:event")["source"]] == ['"A letter"', '"A report"']


@pytest.mark.usefixtures("way")
def test_what_the_query_asks_for_is_selected(count: Count) -> None:
    found = count("actor:Мінск type:(aid OR agree) voices:>=2 date:2020..2021")
    assert [(one.value, one.label, one.count) for one in found["actor"] if one.selected] == [
        ("Мінск", "Minsk", 1)
    ]
    assert [(one.value, one.count, one.selected) for one in found["type"]] == [
        ("aid", 1, True),
        ("agree", 0, True),
    ]
    assert [one.value for one in found["voices"] if one.selected] == [">=2"]
    assert [(one.value, one.count) for one in found["date"] if one.selected] == [("2020..2021", 1)]


@pytest.mark.usefixtures("way")
def test_what_finds_nothing_stays_selected(count: Count) -> None:
    found = count("kind:event actor:Nobody status:cancelled")
    assert [(one.value, one.count, one.selected) for one in found["actor"]] == [("Nobody", 0, True)]
    assert [(one.value, one.count) for one in found["status"]] == [("cancelled", 0)]


@pytest.mark.usefixtures("way")
def test_texts_count_as_passages_of_their_source(reader: sqlite3.Connection) -> None:
    source = reader.execute("SELECT id FROM source WHERE title = 'A report'").fetchone()[0]
    found = facets.count(reader, [source], [source])
    assert shown(found["kind"]) == [("passage", 1), ("source", 1)]
    assert shown(found["type"]) == [("report", 2)]
    assert shown(found["lang"]) == [("be", 2)]


@pytest.mark.usefixtures("way")
def test_no_hits_give_no_facets(reader: sqlite3.Connection) -> None:
    assert facets.count(reader, []) == {}


def test_what_is_in_memory_follows_the_library(
    library: Library, count: Count, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(facets, "LARGE", 0)
    assert shown(count("kind:event")["kind"]) == [("event", 3)]
    with library.edit("event.add") as edit:
        write.add(edit, "event", {"title": "Another", "status": "planned"})
    assert shown(count("kind:event")["status"]) == [("happened", 3), ("planned", 1)]


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize(
    "query", ["", "loan", "borrowed", "kind:evidence", "date:2020", "actor:Russia"]
)
def test_ticking_a_value_finds_as_many_as_were_counted(tmp_path: Path, query: str) -> None:
    with of_everything(tmp_path / "a.vademecum") as library:
        reader = library.new_reader()
        search = engine.read(reader, query)
        ids, texts = engine.ids(reader, search)
        tried = 0
        for facet, values in facets.count(reader, ids, texts, search.node).items():
            for one in values:
                ticked = engine.read(reader, with_filter(query, facet, one.value))
                found = sum(map(len, engine.ids(reader, ticked)))
                assert found == one.count, (facet, one)
                tried += 1
        assert tried > 3
        facets.forget(reader)
        reader.close()

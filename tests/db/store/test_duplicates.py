"""Records that may be one are suggested with the reason, across scripts and spellings."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.errors import RecordError
from db.library import Library
from db.store import write
from db.store.duplicates import duplicates


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "a.vademecum") as library:
        yield library


def add(library: Library, kind: str, /, **given: object) -> int:
    with library.edit(f"{kind}.add") as edit:
        return write.add(edit, kind, given)  # type: ignore[arg-type]


def test_actors_of_one_name_in_two_scripts(library: Library) -> None:
    one = add(library, "actor", name="Александр Лукашенко")
    other = add(library, "actor", name="Alexander Lukashenko")
    add(library, "actor", name="Alexander Petrov")
    found = duplicates(library.reader, "actor")
    assert [(d.one, d.other) for d in found] == [(one, other)]
    assert set(found[0].reasons) == {("alike", "Александр Лукашенко / Alexander Lukashenko")}


def test_names_that_are_the_same_come_before_names_that_are_alike(library: Library) -> None:
    first = add(library, "actor", name=["Adam Novak", "Адам Новак"])
    second = add(library, "actor", name=["Adam Nowak", "Адам Новак"])
    third = add(library, "actor", name="Ilmar Sorvik")
    fourth = add(library, "actor", name="ilmar sorvik")
    found = {(d.one, d.other): d.reasons for d in duplicates(library.reader, "actor")}
    assert ("name", "Ilmar Sorvik") in found[third, fourth]
    assert ("name", "Адам Новак") in found[first, second]
    alike = add(library, "actor", name="Илмар Сорвик")
    order = [(d.one, d.other) for d in duplicates(library.reader, "actor")]
    assert order.index((third, fourth)) < order.index((third, alike))


def test_the_same_identifier(library: Library) -> None:
    one = add(library, "actor", name="A", identifier=[{"scheme": "wikidata", "value": "Q1"}])
    other = add(library, "actor", name="B", identifier=[{"scheme": "Wikidata", "value": "Q1"}])
    add(library, "actor", name="C", identifier=[{"scheme": "viaf", "value": "Q1"}])
    found = duplicates(library.reader, "actor")
    assert [(d.one, d.other, d.reasons) for d in found] == [
        (one, other, (("identifier", "wikidata Q1"),))
    ]


def test_events_need_title_and_date_alike(library: Library) -> None:
    one = add(library, "event", title="Signing  of the treaty", date="2020")
    other = add(library, "event", title="signing of the Treaty", date="2020")
    add(library, "event", title="Signing of the treaty", date="2021")
    add(library, "event", title="Signing of the treaty")
    found = duplicates(library.reader, "event")
    assert [(d.one, d.other) for d in found] == [(one, other)]


def test_sources_of_one_doi_come_first_with_more_reasons(library: Library) -> None:
    other = add(library, "source", title="Other", url="https://example.org/x")
    third = add(library, "source", title="Third", url="https://example.org/X")
    first = add(library, "source", title="Grain", date="2020", doi="10.1/AB")
    second = add(library, "source", title="Grain", date="2020", doi="10.1/ab")
    found = duplicates(library.reader, "source")
    assert [(d.one, d.other) for d in found] == [(first, second), (other, third)]
    assert {reason for reason, _ in found[0].reasons} == {"identifier", "title"}


def test_what_is_in_the_trash_is_not_suggested(library: Library) -> None:
    one = add(library, "actor", name="Velmora")
    add(library, "actor", name="Velmora")
    library.trash([one])
    assert duplicates(library.reader, "actor") == []


def test_a_name_that_many_share_suggests_nothing(library: Library) -> None:
    with library.edit("actor.add") as edit:
        write.add_many(edit, "actor", [{"name": "Press office"}] * 30)
    assert duplicates(library.reader, "actor") == []


def test_an_unknown_kind_is_refused(library: Library) -> None:
    with pytest.raises(RecordError, match=r"kind\.unknown"):
        duplicates(library.reader, "planet")

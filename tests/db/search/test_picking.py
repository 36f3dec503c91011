"""Picking a record by typing: beginnings, other scripts, misspelt, words inside, the latest."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.library import Library
from db.search.picking import pick
from db.store import write


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = Library.create(tmp_path / "l.vademecum")
    with library.edit("record.add", kind="actor", title="") as edit:
        for name in ("Alexander Lukashenko", "Vladimir Putin", "Russia", "China"):
            write.add(edit, "actor", {"name": name, "kind": "person"})
        write.add(edit, "event", {"title": "Loan of 1.5 billion dollars", "date": "2020-09"})
        write.add(edit, "event", {"title": "Second loan to Minsk", "date": "2021"})
        write.add(edit, "tag", {"name": "Foreign loans"})
    yield library
    library.close()


def _titles(library: Library, kinds: tuple[str, ...], typed: str) -> list[str]:
    return [one.title for one in pick(library.reader, kinds, typed)]


def test_a_beginning_of_any_word_of_a_name_finds_an_actor(library: Library) -> None:
    assert _titles(library, ("actor",), "luk") == ["Alexander Lukashenko"]
    assert _titles(library, ("actor",), "Vlad") == ["Vladimir Putin"]


def test_another_script_and_a_misspelling_find_the_same_actor(library: Library) -> None:
    for typed in ("Лукашенко", "Лукашэнка", "Lukaschenko", "lukashnko"):
        assert _titles(library, ("actor",), typed)[:1] == ["Alexander Lukashenko"], typed


def test_words_inside_a_title_find_events_and_their_date_comes_along(library: Library) -> None:
    found = pick(library.reader, ("event",), "loan mi")
    assert [(one.title, one.date) for one in found] == [("Second loan to Minsk", "2021")]
    assert _titles(library, ("event",), "loan")[0] == "Loan of 1.5 billion dollars"


def test_several_kinds_are_found_at_once_each_record_once(library: Library) -> None:
    found = pick(library.reader, ("event", "tag"), "loan")
    assert sorted(one.kind for one in found) == ["event", "event", "tag"]


def test_nothing_typed_gives_what_changed_last_and_some_can_be_left_out(library: Library) -> None:
    found = pick(library.reader, ("event",), "", limit=1)
    assert [one.title for one in found] == ["Second loan to Minsk"]
    other = pick(library.reader, ("event",), "", limit=1, without={found[0].id})
    assert [one.title for one in other] == ["Loan of 1.5 billion dollars"]


def test_quotes_and_operators_are_only_letters(library: Library) -> None:
    for typed in ('"', "a OR b*", "NEAR(", "-loan", "title:loan", "'; DROP TABLE record"):
        pick(library.reader, ("actor", "event", "tag", "source"), typed)

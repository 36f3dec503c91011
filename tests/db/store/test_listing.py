"""Lists of records: ids in order, narrowed, by state; counts by day; finding by typing."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.errors import RecordError
from db.library import Library
from db.records import State
from db.store import listing, write
from tests.libraries import of_everything


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with of_everything(tmp_path / "a.vademecum") as held:
        yield held


def _titles(library: Library, kind: str | None, column: str, **how: object) -> list[str]:
    ids = listing.ids(library.reader, kind, column, **how)  # type: ignore[arg-type]
    rows = library.reader.execute("SELECT id, title FROM record_text").fetchall()
    titles = dict(rows)
    return [titles[id_] for id_ in ids]


def test_events_by_date_have_what_is_undated_last(library: Library) -> None:
    with library.edit("event.add") as edit:
        write.add(edit, "event", {"title": "Some day"})
    for descending in (False, True):
        found = _titles(library, "event", "date", descending=descending)
        assert found[-1] == "Some day"
    assert _titles(library, "event", "date")[:2] == ["A loan", "Its payment"]


@pytest.mark.parametrize(
    ("kind", "column"), [(kind, column) for kind, some in listing.SORTS.items() for column in some]
)
def test_every_column_lists_every_record_once(library: Library, kind: str, column: str) -> None:
    wanted = set(listing.ids(library.reader, kind, "changed"))
    for descending in (False, True):
        found = listing.ids(library.reader, kind, column, descending=descending)
        assert sorted(found) == sorted(wanted)


def test_titles_are_sorted_whatever_their_case(library: Library) -> None:
    with library.edit("actor.add") as edit:
        write.add(edit, "actor", {"name": ["azov"]})
    found = _titles(library, "actor", "title")
    assert found == sorted(found, key=str.casefold)


def test_a_list_is_narrowed_to_ids_and_keeps_its_order(library: Library) -> None:
    every = list(listing.ids(library.reader, "actor", "title"))
    assert list(listing.ids(library.reader, "actor", "title", only=every[1:])) == every[1:]
    assert list(listing.ids(library.reader, "actor", "title", only=[])) == []


def test_the_trash_lists_any_kind(library: Library) -> None:
    assert "Not meant" in _titles(library, None, "title", state=State.TRASHED)
    assert "Not meant" not in _titles(library, "event", "title")


def test_an_unknown_column_is_refused(library: Library) -> None:
    with pytest.raises(RecordError, match=r"field\.unknown"):
        listing.ids(library.reader, "event", "nonsense")


def test_days_are_counted_in_order(library: Library) -> None:
    days = listing.day_counts(library.reader, "event")
    assert days == sorted(days)
    assert sum(number for _, number in days) == 2
    assert listing.day_counts(library.reader, "event", only=[]) == []


def test_typing_finds_the_first_title_that_begins_so(library: Library) -> None:
    ids = listing.ids(library.reader, "event", "title")
    assert listing.starting_with(library.reader, ids, "its P") == 1
    assert listing.starting_with(library.reader, ids, "nothing") is None
    assert listing.starting_with(library.reader, ids, "") is None

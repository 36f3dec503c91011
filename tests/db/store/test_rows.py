"""The rows of a list: what each kind shows of its records."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.library import Library
from db.store import listing, write
from db.store.rows import ListRow, rows, title
from tests.libraries import of_everything


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with of_everything(tmp_path / "a.vademecum") as held:
        yield held


def _row(library: Library, kind: str, wanted: str) -> ListRow:
    ids = listing.ids(library.reader, kind, "title")
    found = rows(library.reader, list(ids))
    return next(row for row in found.values() if row.title == wanted)


def test_an_event_shows_who_takes_part_and_for_whom(library: Library) -> None:
    row = _row(library, "event", "A loan")
    assert [(part.name, part.role, part.acts_for) for part in row.parts] == [
        ("Russia", "lender", "Belarus"),
        ("Belarus", "borrower", None),
    ]
    assert row.values["date"] == "2020-09?"
    assert row.numbers["readings"] == 1


def test_voices_and_disputes_are_counted(library: Library) -> None:
    event = _row(library, "event", "Its payment").id
    source = _row(library, "source", "A paper, «quoted»").id
    with library.edit("evidence.add") as edit:
        for stance in ("supports", "disputes"):
            given = {"target": event, "source": source, "stance": stance}
            write.add(edit, "evidence", given)
    row = _row(library, "event", "Its payment")
    assert (row.numbers["voices"], row.numbers["disputes"]) == (1, 1)


def test_an_actor_shows_its_other_names_and_events(library: Library) -> None:
    row = _row(library, "actor", "Russia")
    assert row.names == ("Россия",)
    assert row.numbers["events"] == 1


def test_a_source_shows_its_authors(library: Library) -> None:
    row = _row(library, "source", "A paper, «quoted»")
    assert row.names == ("person",)
    assert row.values["reliability"] == "B"


def test_tags_come_with_their_colours(library: Library) -> None:
    row = _row(library, "actor", "Belarus")
    assert [(label.name, label.colour) for label in row.labels] == [
        ("economy", "#aa0000"),
        ("loans", None),
    ]


def test_what_is_gone_is_left_out(library: Library) -> None:
    assert rows(library.reader, [10**9]) == {}
    assert title(library.reader, 10**9) == ""

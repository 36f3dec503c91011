"""One form of a record for showing and exchange."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from db.errors import RecordError
from db.fields import KINDS
from db.library import Library
from db.store import interchange, read, write
from tests.libraries import of_everything


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with of_everything(tmp_path / "one.vademecum") as made:
        yield made


def test_no_field_has_the_name_of_what_tells_about_the_record() -> None:
    for kind in KINDS.values():
        assert not interchange.ABOUT & set(kind.names())


def test_a_record_is_plain_json_with_uids(library: Library) -> None:
    ids = read.ids_of_kind(library.reader, "event")
    loan = next(d for d in interchange.data_of(library.reader, ids) if d["title"] == "A loan")
    assert json.loads(json.dumps(loan)) == loan
    assert loan["record"] == "event"
    assert loan["date"] == "2020-09?"
    assert library.find(str(loan["place"]), "place")
    rows = loan["participant"]
    assert isinstance(rows, list)
    assert [row["role"] for row in rows] == ["lender", "borrower"]
    assert all(library.find(str(row["actor"]), "actor") for row in rows)
    assert "description" not in loan
    assert "created" not in loan


def test_flags_are_true_or_false(library: Library) -> None:
    ids = read.ids_of_kind(library.reader, "source")
    found = [data.get("complete") for data in interchange.data_of(library.reader, ids)]
    assert found == [True, None]


@pytest.mark.parametrize("kind", sorted(set(KINDS) - {"annotation"}))
def test_what_is_shown_can_be_added_again(kind: str, library: Library) -> None:
    ids = read.ids_of_kind(library.reader, kind)
    for id_ in ids:
        (data,) = interchange.data_of(library.reader, [id_])
        name, given = interchange.from_data(data)
        if kind in {"term", "tag"}:  # a key stands in its vocabulary once, a tag at its place
            library.trash([id_])
        with library.edit("record.add") as edit:
            added = write.add(edit, name, given)
        (again,) = interchange.data_of(library.reader, [added])
        assert again.pop("uid") != data.pop("uid")
        assert again == data


def test_what_is_in_the_trash_says_so(library: Library) -> None:
    event = read.ids_of_kind(library.reader, "event")[0]
    library.trash([event])
    (data,) = interchange.data_of(library.reader, [event], times=True)
    assert data["trashed"] is True
    assert str(data["created"]).endswith("Z")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        ({}, "interchange.no_kind"),
        ({"record": 5}, "interchange.no_kind"),
        ({"record": "evnt"}, "kind.unknown"),
        ({"record": "event", "title": {"a": 1}}, "value.not_single"),
        ({"record": "event", "participant": [{"actor": ["x"]}]}, "value.not_single"),
    ],
)
def test_what_is_no_record_is_refused(data: dict[str, object], code: str) -> None:
    with pytest.raises(RecordError) as caught:
        interchange.from_data(data)
    assert caught.value.code == code

"""What a field takes and how it keeps it."""

from pathlib import Path

import pytest

from db.errors import RecordError
from db.library import Library
from db.records import FieldInput
from db.store import read, write


def test_the_words_around_a_passage_keep_their_white_space(tmp_path: Path) -> None:
    with Library.create(tmp_path / "x.vademecum") as library:
        with library.edit("source.add") as edit:
            source = write.add(edit, "source", {"title": " A title "})
        with library.edit("annotation.add") as edit:
            given = {"target": source, "exact": "words ", "prefix": "the ", "suffix": "\nand"}
            added = write.add(edit, "annotation", given)
        found = read.get(library.reader, added)
        assert (found["prefix"], found["exact"], found["suffix"]) == ("the ", "words ", "\nand")
        assert read.get(library.reader, source)["title"] == "A title"


@pytest.mark.parametrize(
    ("kind", "given", "code"),
    [
        ("place", {"name": "X", "latitude": "99"}, "value.out_of_range"),
        ("place", {"name": "X", "longitude": -180.5}, "value.out_of_range"),
        ("place", {"name": "X", "latitude": "north"}, "value.not_a_number"),
        ("tag", {"name": " Loans "}, "tag.taken"),
    ],
)
def test_what_cannot_be_held_is_told_and_changes_nothing(
    tmp_path: Path, kind: str, given: dict[str, FieldInput], code: str
) -> None:
    with Library.create(tmp_path / "x.vademecum") as library:
        with library.edit("tag.add") as edit:
            parent = write.add(edit, "tag", {"name": "Loans"})
            write.add(edit, "tag", {"name": "Loans", "parent": parent})
        with pytest.raises(RecordError) as told, library.edit("record.add") as edit:
            write.add(edit, kind, given)
        assert told.value.code == code
        kinds = [row[0] for row in library.reader.execute("SELECT kind FROM record")]
        assert kinds.count("tag") == 2
        assert kinds.count("place") == 0


def test_a_record_is_not_linked_to_itself(tmp_path: Path) -> None:
    with Library.create(tmp_path / "x.vademecum") as library:
        with library.edit("event.add") as edit:
            event = write.add(edit, "event", {"title": "A"})
        uid = read.get(library.reader, event).uid
        for target in (event, uid, {"target": uid, "kind": "part_of"}):
            with pytest.raises(RecordError) as told, library.edit("event.edit") as edit:
                write.change(edit, event, {"link": [target]})
            assert told.value.code == "link.to_itself"

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


def test_many_records_of_many_shapes_are_held_as_one_by_one(tmp_path: Path) -> None:
    """Neighbours that name the same fields are made together: that changes nothing in them."""
    with Library.create(tmp_path / "x.vademecum") as library:
        with library.edit("actor.add") as edit:
            first, second = write.add_many(edit, "actor", [{"name": "A"}, {"name": "B"}])
            uid = read.get(edit.connection, second).uid
        given: list[dict[str, FieldInput]] = [
            {"title": " One ", "date": "2014-05-06", "participant": [first, second]},
            {"title": "Two", "date": "about 2014", "participant": [uid]},
            {"title": "Three"},
            {"date": "2014-W05-1", "title": "Four", "participant": []},
            {"title": "Five", "date": None, "participant": [{"actor": first}, {"actor": uid}]},
            {"title": "Шесть", "date": "", "type": "consult", "participant": {"actor": first}},
        ]
        with library.edit("event.add") as edit:
            together = write.add_many(edit, "event", given)
            apart = [write.add(edit, "event", one) for one in given]
        columns = "title, date, type, status, start_min, start_max, end_min, end_max, approximate"
        table = {
            row[0]: row[1:] for row in library.reader.execute(f"SELECT id, {columns} FROM event")
        }
        assert [table[id_] for id_ in together] == [table[id_] for id_ in apart]
        assert table[together[0]][:2] == ("One", "2014-05-06")
        assert table[together[0]][4:8] == (735359,) * 4
        took_part = [
            [
                tuple(row)
                for row in library.reader.execute(
                    "SELECT position, actor_id FROM participation WHERE event_id = ?"
                    " ORDER BY position",
                    (id_,),
                )
            ]
            for id_ in together + apart
        ]
        assert took_part[:6] == took_part[6:]
        assert [len(rows) for rows in took_part[:6]] == [2, 1, 0, 0, 2, 1]


def test_one_bad_record_among_many_adds_none(tmp_path: Path) -> None:
    with Library.create(tmp_path / "x.vademecum") as library:
        for bad, code in (
            ({"title": "C", "participant": [999]}, "value.not_a_record"),
            ({"title": "C", "colour": "red"}, "field.unknown"),
            ({"date": "2014"}, "value.required"),
        ):
            with pytest.raises(RecordError) as told, library.edit("event.add") as edit:
                write.add_many(edit, "event", [{"title": "A"}, {"title": "B"}, bad])
            assert told.value.code == code
        assert library.reader.execute("SELECT count(*) FROM event").fetchone()[0] == 0

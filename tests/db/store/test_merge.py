"""Two records become one: what pointed at the other is kept, doubles go, undo brings all back."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from db import maintenance
from db.errors import RecordError
from db.library import Library
from db.records import Record, State, Value
from db.store import documents, merge, read, write
from tests import sample
from tests.sample import Sample


@pytest.fixture
def held(tmp_path: Path) -> Iterator[tuple[Library, Sample]]:
    library, ids = sample.new(tmp_path / "a.vademecum")
    yield library, ids
    assert maintenance.check(library) == []
    library.close()


def add(library: Library, kind: str, /, **given: object) -> int:
    with library.edit(f"{kind}.add") as edit:
        return write.add(edit, kind, given)  # type: ignore[arg-type]


def united(library: Library, keep: int, other: int, **choose: str) -> Record:
    with library.edit("record.merge") as edit:
        merge.merge(edit, keep, other, choose)
    assert read.get(library.reader, other).state is State.TRASHED
    return read.get(library.reader, keep)


def said(record: Record, entry: str, part: str) -> list[Value]:
    return [row[part] for row in record.lists[entry]]


def test_fields_fill_gaps_and_lists_are_united(held: tuple[Library, Sample]) -> None:
    library, ids = held
    other = add(
        library,
        "actor",
        name=[{"text": "velmora"}, {"text": "Republic of Velmora", "kind": "preferred"}],
        kind="group",
        note="Says more.",
        tag=[ids.tag],
    )
    actor = united(library, ids.velmora, other)
    assert actor.title == "Velmora"
    assert said(actor, "name", "text") == ["Velmora", "Велмора", "Republic of Velmora"]
    assert said(actor, "name", "kind") == ["preferred", None, "alias"]
    assert (actor.values["kind"], actor.values["note"]) == ("state", "Says more.")
    assert said(actor, "tag", "tag") == [ids.tag]


def test_a_field_is_taken_from_the_other_where_chosen(held: tuple[Library, Sample]) -> None:
    library, ids = held
    other = add(library, "event", title="Treaty signed", date="2021-05-12")
    event = united(library, ids.event, other, date="other", title="other")
    assert (event.title, event.values["date"]) == ("Treaty signed", "2021-05-12")
    assert event.days["date"] == read.get(library.reader, other).days["date"]


def test_everything_that_pointed_at_the_other_points_at_the_kept(
    held: tuple[Library, Sample],
) -> None:
    library, ids = held
    keep = add(library, "actor", name="Velmora (state)")
    united(library, keep, ids.velmora)
    event = read.get(library.reader, ids.event)
    assert said(event, "participant", "actor")[0] == keep
    assert said(event, "participant", "for")[1] == keep
    assert read.get(library.reader, ids.relation).values["object"] == keep
    assert read.get(library.reader, ids.evidence).values["speaker"] == keep
    assert keep in said(read.get(library.reader, ids.collection), "item", "item")


def test_doubles_and_ties_to_itself_go(held: tuple[Library, Sample]) -> None:
    library, ids = held
    relation = read.get(library.reader, ids.relation)
    harbour = relation.values["subject"]
    assert isinstance(harbour, int)
    with library.edit("collection.change") as edit:
        write.change(edit, ids.collection, {"item": [ids.velmora, harbour]})
    with library.edit("event.change") as edit:
        both = [{"actor": a, "role": "witness"} for a in (ids.velmora, harbour)]
        write.change(edit, ids.other_event, {"participant": both})
    united(library, harbour, ids.velmora)
    assert said(read.get(library.reader, ids.collection), "item", "item") == [harbour]
    other_event = read.get(library.reader, ids.other_event)
    assert said(other_event, "participant", "actor") == [harbour]
    event = read.get(library.reader, ids.event)
    assert said(event, "participant", "role") == ["signatory", None]
    assert said(event, "participant", "for") == [None, None]
    assert read.get(library.reader, ids.relation).state is State.TRASHED


def test_linked_events_lose_the_link_between_them(held: tuple[Library, Sample]) -> None:
    library, ids = held
    event = united(library, ids.other_event, ids.event)
    assert event.lists["link"] == ()
    assert read.get(library.reader, ids.evidence).values["target"] == ids.other_event


def test_a_source_takes_over_the_text_it_lacks(held: tuple[Library, Sample]) -> None:
    library, ids = held
    bare = add(library, "source", title="Grain, catalogued")
    united(library, bare, ids.source)
    found = documents.current(library.reader, bare)
    assert found is not None
    assert (found.source_id, documents.text(library.reader, found.id)) == (bare, sample.TEXT)
    assert read.get(library.reader, ids.annotation).values["target"] == bare
    library.trash([bare])
    assert maintenance.purge(library).counts["source"] == 2
    assert "annotation" not in library.counts()


def test_annotations_move_to_the_text_of_the_kept_source(held: tuple[Library, Sample]) -> None:
    library, ids = held
    with library.edit("source.add") as edit:
        keep = write.add(edit, "source", {"title": "Grain, another copy"})
        documents.attach(edit, keep, sample.extracted("A line before.\n" + sample.TEXT))
    with library.edit("record.merge") as edit:
        report = merge.merge(edit, keep, ids.source, {})
    assert [moved.exact for moved in report.annotations] == ["signed in Orsk"]
    annotation = read.get(library.reader, ids.annotation).values
    found = documents.current(library.reader, keep)
    assert found is not None
    assert annotation["document_id"] == found.id
    start, end = annotation["start"], annotation["end"]
    assert isinstance(start, int)
    assert isinstance(end, int)
    assert documents.span(library.reader, found.id, start, end) == "signed in Orsk"


@pytest.mark.parametrize("upwards", [True, False])
def test_a_tree_stays_a_tree(held: tuple[Library, Sample], upwards: bool) -> None:
    library, ids = held
    middle = add(library, "tag", name="middle", parent=ids.tag)
    lower = add(library, "tag", name="lower", parent=middle)
    keep, other = (lower, ids.tag) if upwards else (ids.tag, lower)
    tag = united(library, keep, other)
    assert tag.values["parent"] is None
    above = read.get(library.reader, middle).values["parent"]
    assert above == keep


def test_terms_are_merged_with_all_that_uses_them(held: tuple[Library, Sample]) -> None:
    library, ids = held
    keep, other = (
        add(library, "term", vocabulary="event_type", key=key) for key in ("consult", "talk")
    )
    with library.edit("event.change") as edit:
        write.change(edit, ids.event, {"type": "talk"})
    united(library, keep, other)
    assert read.get(library.reader, ids.event).values["type"] == "consult"


def test_a_merge_is_one_edit_that_can_be_undone_and_redone(held: tuple[Library, Sample]) -> None:
    library, ids = held
    keep = add(library, "actor", name="Velmora (state)")
    tables = ("participation", "relation", "evidence", "name", "collection_item", "record_text")

    def everything() -> list[object]:
        return [
            library.reader.execute(f"SELECT * FROM {name} ORDER BY 1").fetchall() for name in tables
        ]

    before = everything()
    united(library, keep, ids.velmora)
    after = everything()
    assert library.undo().label == "record.merge"
    assert everything() == before
    library.redo()
    assert everything() == after


@pytest.mark.parametrize(
    ("pair", "code"),
    [
        (("event", "event"), "merge.same_record"),
        (("event", "source"), "merge.different_kinds"),
    ],
)
def test_what_cannot_be_merged_is_refused(
    held: tuple[Library, Sample], pair: tuple[str, str], code: str
) -> None:
    library, ids = held
    keep, other = (getattr(ids, name) for name in pair)
    with pytest.raises(RecordError) as refusal, library.edit("record.merge") as edit:
        merge.merge(edit, keep, other, {})
    assert refusal.value.code == code
    assert library.history()[0].label != "record.merge"


def test_trashed_records_and_unknown_choices_are_refused(held: tuple[Library, Sample]) -> None:
    library, ids = held
    for choose, code in (
        ({"bogus": "keep"}, "field.unknown"),
        ({"date": "x"}, "merge.not_a_choice"),
    ):
        with pytest.raises(RecordError) as refusal, library.edit("record.merge") as edit:
            merge.merge(edit, ids.event, ids.other_event, choose)
        assert refusal.value.code == code
    library.trash([ids.other_event])
    with pytest.raises(RecordError, match="not_live"), library.edit("record.merge") as edit:
        merge.merge(edit, ids.event, ids.other_event, {})

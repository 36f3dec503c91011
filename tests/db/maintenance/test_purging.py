"""A purge leaves nothing of what was in the trash: not in tables, history, index or bytes."""

import sqlite3
from pathlib import Path

import pytest

from db import maintenance
from db.errors import ConflictError, RecordError
from db.library import Library
from db.maintenance.going import what_goes
from db.records import State
from db.search import index
from db.store import documents, evidence, read, write
from tests import sample
from tests.sample import Sample

WORDS = ("Zerkovia", "Церковия")


@pytest.fixture
def secret(library: Library, ids: Sample) -> int:
    """An actor that everything else speaks of, renamed once, and tied to in every way."""
    with library.edit("actor.add", title="Zerkovia", name="Zerkovia") as edit:
        actor = write.add(edit, "actor", {"name": "Old Zerkovia", "note": "Zerkovia note"})
    with library.edit("actor.change", title="Zerkovia") as edit:
        write.change(edit, actor, {"name": ["Zerkovia", "Церковия"], "note": None})
    with library.edit("event.change", title="Signing of the treaty") as edit:
        event = read.get(edit.connection, ids.event)
        participants = [*event.lists["participant"], {"actor": actor, "role": "zerkovian role"}]
        write.change(edit, ids.event, {"participant": participants})
        write.change(edit, ids.evidence, {"speaker": actor})
    with library.edit("collection.change", added="Zerkovia") as edit:
        write.change(edit, ids.collection, {"item": [ids.source, actor]})
    with library.edit("evidence.add", about="Zerkovia") as edit:
        write.add(edit, "evidence", {"target": actor, "source": ids.source, "value": "Zerkovia"})
    with library.edit("search.note", title="words of Zerkovia") as edit:
        write.change(edit, ids.tag, {"description": "unrelated"})
    return actor


def bytes_of(library: Library) -> bytes:
    path = library.path
    library.close()
    assert list(path.parent.glob(f"{path.name}*")) == [path]
    return path.read_bytes()


def vocabulary(connection: sqlite3.Connection) -> set[str]:
    words: set[str] = set()
    for table in index.FTS_TABLES:
        connection.execute(f"CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, {table}, 'row')")
        words |= {str(row[0]) for row in connection.execute("SELECT term FROM temp.words")}
        connection.execute("DROP TABLE temp.words")
    return words


def test_nothing_of_a_purged_record_stays(library: Library, secret: int) -> None:
    assert {"zerkovia", "zer"} <= vocabulary(library.writer)
    assert all(word.encode() in library_bytes(library) for word in WORDS)
    library.trash([secret])
    purged = maintenance.purge(library)
    assert purged.counts == {"actor": 1, "evidence": 1}
    assert purged.settled
    assert maintenance.check(library) == []
    words = vocabulary(library.writer)
    assert "velmora" in words
    assert {word for word in words if word.startswith(("zer", "erk", "rko"))} == set()
    data = bytes_of(library)
    assert [word for word in (*WORDS, "zerkov", "церков") if word.encode() in data] == []


def library_bytes(library: Library) -> bytes:
    library.writer.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return library.path.read_bytes()


def test_what_pointed_at_it_lets_go_and_the_rest_stays(
    library: Library, ids: Sample, secret: int
) -> None:
    before = read.get(library.reader, ids.event)
    library.trash([secret])
    maintenance.purge(library)
    event = read.get(library.reader, ids.event)
    assert event.lists["participant"] == before.lists["participant"][:2]
    assert read.get(library.reader, ids.evidence).values["speaker"] is None
    items = read.get(library.reader, ids.collection).lists["item"]
    assert [row["item"] for row in items] == [ids.source]
    assert library.record_history(secret) == []
    with pytest.raises(Exception, match="not_found"):
        read.get(library.reader, secret)


def test_undo_of_an_edit_that_spoke_of_it_says_so_and_changes_nothing(
    library: Library, secret: int
) -> None:
    library.trash([secret])
    maintenance.purge(library)
    assert library.undo().label == "search.note"
    before = [tuple(row) for row in library.reader.execute("SELECT * FROM collection_item")]
    with pytest.raises(ConflictError) as refusal:
        library.undo()
    assert refusal.value.code == "history.purged"
    assert refusal.value.details == {"label": "collection.change"}
    after = [tuple(row) for row in library.reader.execute("SELECT * FROM collection_item")]
    assert before == after
    assert maintenance.check(library) == []


def test_reverting_one_step_that_spoke_of_it_says_so(
    library: Library, ids: Sample, secret: int
) -> None:
    library.trash([secret])
    maintenance.purge(library)
    steps = library.record_history(ids.event)
    assert [step.purged for step in steps] == [True, False]
    with pytest.raises(ConflictError) as refusal:
        library.revert(ids.event, steps[0].edit.id)
    assert refusal.value.code == "history.purged"


def test_edits_of_other_records_are_undone_as_before(library: Library) -> None:
    with library.edit("actor.add", title="Alone") as edit:
        alone = write.add(edit, "actor", {"name": "Alone"})
    library.trash([alone])
    maintenance.purge(library)
    labels = [edit.label for edit in library.history()]
    assert "record.trash" not in labels
    for label in labels:
        assert library.undo().label == label
    assert dict(library.counts()) == {"annotator": 1}
    for label in reversed(labels):
        assert library.redo().label == label
    assert maintenance.check(library) == []


def test_what_was_undone_is_purged_too(library: Library) -> None:
    with library.edit("actor.add", title="Zerkovia") as edit:
        write.add(edit, "actor", {"name": "Zerkovia"})
    library.undo()
    with library.bulk("import") as bulk, library.chunk(bulk):
        write.add(bulk, "actor", {"name": "Церковия"})
    library.undo()
    maintenance.purge(library)
    with pytest.raises(ConflictError, match="nothing_to_redo"):
        library.redo()
    assert maintenance.check(library) == []
    data = bytes_of(library)
    assert [word for word in WORDS if word.encode() in data] == []


def test_a_purged_source_takes_its_text_its_original_and_what_rests_on_it(
    library: Library, ids: Sample
) -> None:
    library.trash([ids.source])
    purged = maintenance.purge(library)
    assert purged.counts == {"source": 1, "annotation": 1, "evidence": 1}
    assert purged.originals == 1
    assert read.get(library.reader, ids.other_source).lists["link"] == ()
    data = bytes_of(library)
    for words in ("Grain for the northern", "original bytes", "delegation signed"):
        assert words.encode() not in data


def test_a_text_that_was_replaced_stays_until_history_lets_go_of_it(
    library: Library, ids: Sample
) -> None:
    with library.edit("text.replace") as edit:
        documents.attach(edit, ids.other_source, sample.extracted("Other words now.\n"))
    assert maintenance.purge(library).documents == 0
    library.undo()
    assert maintenance.purge(library).documents == 1
    found = documents.current(library.reader, ids.other_source)
    assert found is not None
    assert documents.text(library.reader, found.id) == sample.OTHER_TEXT


def test_part_of_an_import_is_purged_and_the_rest_is_undone(library: Library) -> None:
    with library.bulk("import", file="Zerkovia.jsonl") as edit, library.chunk(edit):
        made = write.add_many(edit, "actor", [{"name": "Zerkovia"}, {"name": "Other"}])
    library.trash(made[:1])
    maintenance.purge(library)
    assert library.undo().label == "import"
    assert library.redo().label == "import"
    assert [read.get(library.reader, made[1]).title] == ["Other"]
    assert b"Zerkovia" not in bytes_of(library)


def test_a_decision_for_a_purged_source_does_not_come_to_hold_everywhere(
    library: Library, ids: Sample
) -> None:
    with library.edit("actor.decide") as edit:
        decision = {"form": "Velm", "verdict": "never", "source": ids.other_source}
        write.change(edit, ids.velmora, {"decision": [decision]})
    library.trash([ids.other_source])
    maintenance.purge(library)
    assert read.get(library.reader, ids.velmora).lists["decision"] == ()


def test_an_import_under_way_elsewhere_is_left_alone(library: Library) -> None:
    with Library.open(library.path) as other, other.bulk("import") as edit:
        with other.chunk(edit):
            write.add(edit, "actor", {"name": "Coming"})
        assert maintenance.purge(library).counts == {}
        with other.chunk(edit):
            write.add(edit, "actor", {"name": "Coming too"})
    assert dict(library.counts())["actor"] == 4


def test_a_new_record_does_not_inherit_from_a_purged_annotator(
    library: Library, tmp_path: Path
) -> None:
    me = library.annotator_id
    assert me is not None
    library.trash([me])
    purged = maintenance.purge(library)
    assert purged.counts["annotator"] == 1
    assert library.annotator_id is None
    assert {edit.annotator_id for edit in library.history()} <= {None}


def test_purging_an_empty_trash_changes_nothing(library: Library, ids: Sample) -> None:
    before = library.history()
    purged = maintenance.purge(library)
    assert (purged.counts, purged.documents, purged.originals) == ({}, 0, 0)
    assert library.history() == before
    assert evidence.voices(library.reader, [ids.event]) == {ids.event: 1}


def test_one_record_of_the_trash_is_purged_alone(
    library: Library, ids: Sample, secret: int
) -> None:
    with library.edit("actor.add", title="Alone") as edit:
        alone = write.add(edit, "actor", {"name": "Alone"})
    with library.edit("actor.add", title="Undone") as edit:
        write.add(edit, "actor", {"name": "Undone"})
    library.trash([secret, alone])
    library.undo()
    library.trash([secret])
    library.trash([alone])
    purged = maintenance.purge(library, [secret])
    assert purged.counts == {"actor": 1, "evidence": 1}
    assert purged.settled
    assert read.state(library.reader, alone) is State.TRASHED
    assert maintenance.check(library) == []
    assert library.undo().label == "record.trash"
    assert read.state(library.reader, alone) is State.LIVE
    assert vocabulary(library.writer).isdisjoint({"zerkovia", "церковия"})
    data = bytes_of(library)
    assert [word for word in WORDS if word.encode() in data] == []


def test_what_was_undone_can_be_redone_after_one_record_was_purged(library: Library) -> None:
    with library.edit("actor.add", title="Zerkovia") as edit:
        gone = write.add(edit, "actor", {"name": "Zerkovia"})
    library.trash([gone])
    with library.edit("actor.add", title="Other") as edit:
        other = write.add(edit, "actor", {"name": "Other"})
    library.undo()
    maintenance.purge(library, [gone])
    library.redo()
    assert read.get(library.reader, other).title == "Other"
    assert maintenance.check(library) == []


def test_what_goes_along_is_told_before_it_goes(library: Library, ids: Sample, secret: int) -> None:
    library.trash([secret])
    going = what_goes(library.reader, [secret])
    assert {kind: len(members) for kind, members in going.goes.items()} == {"evidence": 1}
    assert going.loses["event"] == (ids.event,)
    assert going.loses["collection"] == (ids.collection,)
    library.trash([ids.source])
    going = what_goes(library.reader, [ids.source])
    expected = maintenance.purge(library, [ids.source]).counts
    told = {kind: len(members) for kind, members in going.goes.items()}
    assert told | {"source": 1} == dict(expected)
    with pytest.raises(RecordError, match="not_found"):
        read.state(library.reader, ids.source)


def test_what_is_not_in_the_trash_is_not_purged(library: Library, ids: Sample, secret: int) -> None:
    library.trash([secret])
    for wanted, code in ((ids.event, "record.purged_live"), (99_999, "record.not_found")):
        with pytest.raises(RecordError) as refusal:
            maintenance.purge(library, [secret, wanted])
        assert refusal.value.code == code
    assert read.state(library.reader, secret) is State.TRASHED
    assert read.state(library.reader, ids.event) is State.LIVE

"""Undo and redo where texts, imports and row numbers make it hard."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from db import maintenance
from db.errors import ConflictError
from db.library import Library
from db.records import State
from db.store import documents, read, write
from tests import sample


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "a.vademecum") as library:
        yield library


def add(library: Library, kind: str, **given: object) -> int:
    with library.edit(f"{kind}.add") as edit:
        return write.add(edit, kind, given)  # type: ignore[arg-type]


def add_source(library: Library, text: str = sample.TEXT) -> int:
    with library.edit("source.add") as edit:
        source = write.add(edit, "source", {"title": "Grain"})
        documents.attach(edit, source, sample.extracted(text))
    return source


def text_of(library: Library, source: int) -> str | None:
    found = documents.current(library.reader, source)
    return None if found is None else documents.text(library.reader, found.id)


def test_a_source_taken_back_returns_with_its_text(library: Library) -> None:
    source = add_source(library)
    library.undo()
    assert "source" not in library.counts()
    library.close()
    with Library.open(library.path) as again:
        assert again.redo().label == "source.add"
        assert text_of(again, source) == sample.TEXT
        assert maintenance.check(again) == []


def test_the_text_of_a_source_taken_back_goes_when_another_edit_begins(library: Library) -> None:
    add_source(library)
    library.undo()
    add(library, "actor", name="Velmora")
    library.close()
    with Library.open(library.path) as again:
        add(again, "actor", name="Other")
        rows = again.reader.execute("SELECT count(*) FROM document_chunk").fetchone()
        assert rows == (0,)
        assert maintenance.check(again) == []


def test_what_an_undone_import_points_at_can_be_undone_too(library: Library) -> None:
    actor = add(library, "actor", name="Velmora")
    with library.bulk("import") as edit, library.chunk(edit):
        event = write.add(edit, "event", {"title": "Talks", "participant": [{"actor": actor}]})
    library.undo()
    library.undo()
    assert dict(library.counts()) == {"annotator": 1}
    library.redo()
    library.redo()
    assert read.get(library.reader, event).lists["participant"][0]["actor"] == actor
    assert read.get(library.reader, actor).title == "Velmora"
    assert maintenance.check(library) == []


def test_an_import_does_not_take_the_place_of_a_row_that_undo_brings_back(
    library: Library,
) -> None:
    actor = add(library, "actor", name=["Velmora", "Former"])
    with library.edit("name.change") as edit:
        write.change(edit, actor, {"name": ["Velmora"]})
    with library.bulk("import") as edit, library.chunk(edit):
        write.add(edit, "actor", {"name": "Imported"})
    library.undo()
    library.undo()
    assert [row["text"] for row in read.get(library.reader, actor).lists["name"]] == [
        "Velmora",
        "Former",
    ]


@pytest.mark.parametrize("value", ["007", "1e3", "2020", " 5", "0x10", "9" * 30])
def test_text_that_looks_like_a_number_comes_back_as_it_was(library: Library, value: str) -> None:
    event = add(library, "event", title="Talks", description=value)
    with library.edit("event.change") as edit:
        write.change(edit, event, {"description": "other"})
    library.undo()
    assert read.get(library.reader, event).values["description"] == value
    library.undo()
    library.redo()
    assert read.get(library.reader, event).values["description"] == value


def test_reverting_the_step_that_made_a_source_with_a_text_puts_it_in_the_trash(
    library: Library,
) -> None:
    source = add_source(library)
    step = library.record_history(source)[-1]
    library.revert(source, step.edit.id)
    assert read.get(library.reader, source).state is State.TRASHED
    library.undo()
    assert text_of(library, source) == sample.TEXT


def test_a_name_taken_away_is_brought_back_after_others_came(library: Library) -> None:
    actor = add(library, "actor", name=["Velmora", "Former"])
    with library.edit("name.change") as edit:
        write.change(edit, actor, {"name": ["Velmora"]})
    add(library, "actor", name="Later")
    step = library.record_history(actor)[0]
    library.revert(actor, step.edit.id)
    names = [row["text"] for row in read.get(library.reader, actor).lists["name"]]
    assert sorted(map(str, names)) == ["Former", "Velmora"]
    assert maintenance.check(library) == []


def test_reverting_a_step_that_would_close_a_circle_is_refused(library: Library) -> None:
    upper = add(library, "tag", name="upper")
    lower = add(library, "tag", name="lower", parent=upper)
    with library.edit("tag.move") as edit:
        write.change(edit, lower, {"parent": None})
    with library.edit("tag.move") as edit:
        write.change(edit, upper, {"parent": lower})
    step = library.record_history(lower)[0]
    with pytest.raises(ConflictError, match=r"history\.conflict"):
        library.revert(lower, step.edit.id)
    assert read.get(library.reader, lower).values["parent"] is None


def test_reverting_a_step_that_points_at_what_is_gone_is_a_conflict(library: Library) -> None:
    place = add(library, "place", name="Orsk")
    event = add(library, "event", title="Talks", place=place)
    with library.edit("event.change") as edit:
        write.change(edit, event, {"place": None})
    made, changed = library.record_history(place)[-1], library.record_history(event)[0]
    library.revert(place, made.edit.id)
    with pytest.raises(ConflictError):
        library.revert(event, changed.edit.id)
    assert read.get(library.reader, event).values["place"] is None
    assert maintenance.check(library) == []


def test_a_number_given_once_is_not_given_to_another_record(library: Library) -> None:
    first = add(library, "actor", name="Velmora")
    library.revert(first, library.record_history(first)[-1].edit.id)
    second = add(library, "event", title="Talks")
    assert second != first
    assert len(library.record_history(second)) == 1


def test_an_import_that_ended_after_another_edit_is_undone_before_it(library: Library) -> None:
    with library.bulk("source.import") as edit:
        with library.chunk(edit):
            first = write.add(edit, "actor", {"name": "First of the import"})
        with Library.open(library.path) as other, other.edit("actor.add") as own:
            write.add(own, "actor", {"name": "Meanwhile"})
        with library.chunk(edit):
            write.add(edit, "event", {"title": "Second", "participant": [first]})
    assert [one.label for one in library.history()] == ["source.import", "actor.add"]
    assert library.undo().label == "source.import"
    assert library.counts()["actor"] == 1
    assert library.undo().label == "actor.add"
    assert [library.redo().label, library.redo().label] == ["actor.add", "source.import"]
    assert (library.counts()["actor"], library.counts()["event"]) == (2, 1)
    assert maintenance.check(library) == []


def test_what_was_undone_during_an_import_is_past_when_it_ends(library: Library) -> None:
    add(library, "actor", name="Before")
    with library.bulk("source.import") as edit:
        with library.chunk(edit):
            write.add(edit, "event", {"title": "Imported"})
        with Library.open(library.path) as other:
            other.undo()
    with pytest.raises(ConflictError):
        library.redo()
    assert library.undo().label == "source.import"
    assert maintenance.check(library) == []

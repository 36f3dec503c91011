"""A library written as lines and read again is the same library; bad lines leave nothing."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from db.fields import KINDS
from db.library import Library
from db.store import documents, read, settings, write
from db.store.interchange import ORDER
from db.text.document import Extracted, Passage, Proposal
from tests.exchange import Line, counts, joined, lines, taken, written
from tests.libraries import TEXT, of_everything, whole


def content(data: bytes) -> list[bytes]:
    return data.split(b"\n")[1:]


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with of_everything(tmp_path / "one.vademecum") as made:
        yield made


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "two.vademecum", annotator="Somebody") as made:
        yield made


def test_every_kind_has_its_place_in_the_order() -> None:
    assert sorted(ORDER) == sorted(KINDS)


def test_the_library_of_the_tests_holds_something_of_everything(library: Library) -> None:
    kinds = {str(line["record"]) for line in lines(written(library))}
    parts = {"library", "setting", "document", "passages", "text", "original", "bytes", "end"}
    assert kinds == set(KINDS) | parts
    states = {line.get("state") for line in lines(written(library)) if "state" in line}
    assert states == {"whole", "anchored", "moved", "orphan"}


def test_an_import_gives_the_same_library_back(library: Library, empty: Library) -> None:
    first = written(library)
    report = taken(empty, first)
    assert whole(empty) == whole(library)
    assert content(written(empty)) == content(first)
    assert (report.same, report.conflicts) == (0, ())
    assert report.added == sum(read.counts(library.reader).values()) + 1  # one lies in the trash


def test_the_imported_texts_are_found_and_their_clutter_is_hidden(
    library: Library, empty: Library
) -> None:
    taken(empty, written(library))
    for word, number in (("borrowed", 1), ("heading", 0), ("paid", 0)):
        for held in (library, empty):
            found = held.reader.execute(
                "SELECT rowid FROM document_fts WHERE document_fts MATCH ?", (word,)
            )
            assert len(found.fetchall()) == number, word
    original = empty.reader.execute("SELECT data FROM original").fetchall()
    assert original == [(TEXT.encode(),)]


def test_the_order_of_records_does_not_matter(library: Library, empty: Library) -> None:
    given = lines(written(library))
    parts = [line for line in given if line["record"] in KINDS]
    groups: list[list[Line]] = []
    for line in given[1:-1]:
        if line["record"] in {"passages", "text", "original", "bytes"}:
            groups[-1].append(line)
        else:
            groups.append([line])
    sources = [group for group in groups if group[0]["record"] in {"source", "document"}]
    others = [group for group in groups if group not in sources]
    random.Random(7).shuffle(others)  # noqa: S311 - any order will do
    mixed = [given[0], *(line for group in [*others, *sources] for line in group), given[-1]]
    report = taken(empty, joined(mixed))
    assert report.added == len(parts)
    assert whole(empty) == whole(library)


def test_undo_takes_all_of_an_import_back_and_redo_brings_it(
    library: Library, empty: Library
) -> None:
    before = whole(empty)
    taken(empty, written(library))
    after = whole(empty)
    empty.undo()
    assert whole(empty).keys() == before.keys()
    assert settings.get(empty.reader, settings.TITLE) is None
    assert empty.annotator_id is not None
    empty.redo()
    assert whole(empty) == after
    assert counts(empty)["TRASHED"] == 1


def test_importing_twice_adds_nothing(library: Library, empty: Library) -> None:
    first = taken(empty, written(library))
    again = taken(empty, written(library))
    assert (again.added, again.same, again.conflicts) == (0, first.added, ())
    assert len(empty.history()) == 1


def test_what_differs_is_named_and_the_library_keeps_its_own(
    library: Library, empty: Library
) -> None:
    taken(empty, written(library))
    event = next(i for i in read.ids_of_kind(empty.reader, "event"))
    with empty.edit("event.edit") as edit:
        write.change(edit, event, {"title": "Another title", "participant": []})
        settings.put(edit.connection, settings.TITLE, "Another library")
    with library.edit("event.add") as edit:
        write.add(edit, "event", {"title": "New there"})
    report = taken(empty, written(library))
    assert report.added == 1
    named = {(c.kind, c.title, c.fields) for c in report.conflicts}
    assert named == {
        ("event", "Another title", ("participant", "title")),
        ("setting", "title", ("value",)),
    }
    assert report.conflict_count == 2
    assert read.get(empty.reader, event)["title"] == "Another title"


def test_another_text_of_a_known_source_is_kept_beside_and_named(
    library: Library, empty: Library
) -> None:
    data = written(library)
    taken(empty, data)
    given = lines(data)
    document = next(line for line in given if line["record"] == "document" and line["current"])
    document["uid"] = "00000000-0000-7000-8000-000000000001"
    cut = [line for line in given if line["record"] not in {"annotation", "evidence"}]
    report = taken(empty, joined(cut))
    assert [(c.kind, c.fields) for c in report.conflicts] == [("source", ("document",))]
    source = empty.find(str(document["source"]))
    rows = empty.reader.execute("SELECT uid FROM document WHERE source_id = ?", (source,))
    assert (document["uid"],) in rows.fetchall()
    current = documents.current(empty.reader, source)
    assert current is not None
    assert current.uid != document["uid"]


def test_passages_marked_otherwise_are_named(library: Library, empty: Library) -> None:
    taken(empty, written(library))
    with empty.edit("passage.mark") as edit:
        source = edit.connection.execute(
            "SELECT id FROM source WHERE document_id IS NOT NULL"
        ).fetchone()[0]
        current = documents.current(edit.connection, source)
        assert current is not None
        passage = documents.passages(edit.connection, current.id)[1]
        documents.mark_passage(edit, passage.id, "clutter")
    report = taken(empty, written(library))
    assert [(c.kind, c.fields) for c in report.conflicts] == [("source", ("passages",))]


def test_chosen_records_take_along_what_they_need(library: Library, empty: Library) -> None:
    event = next(
        i
        for i in read.ids_of_kind(library.reader, "event")
        if read.get(library.reader, i)["title"] == "A loan"
    )
    taken(empty, written(library, [event]))
    found = read.counts(empty.reader)
    assert found["evidence"] == 2
    assert found["actor"] == 3
    assert found["figure"] == found["reading"] == 1
    assert "collection" not in found
    held = whole(library)
    assert all(held[uid] == value for uid, value in whole(empty).items() if uid in held)


def test_a_copy_without_texts_comes_back_without_them(library: Library, empty: Library) -> None:
    with library.edit("library.empty") as edit:
        edit.connection.execute("DELETE FROM document_chunk")
        edit.connection.execute("UPDATE original SET data = NULL")
        settings.put(edit.connection, settings.DESCRIPTION, "Handed out.")
    first = written(library)
    assert not {"text", "bytes"} & {line["record"] for line in lines(first)}
    taken(empty, first)
    assert content(written(empty)) == content(first)


def test_an_original_of_any_size_is_read_in_pieces(library: Library, empty: Library) -> None:
    data = bytes(range(256)) * 12_000
    with library.edit("source.add") as edit:
        one, two = (write.add(edit, "source", {"title": title}) for title in ("One", "Two"))
        for source in (one, two):
            original = documents.Original("big.bin", data)
            documents.attach(edit, source, _long_text(), original)
    first = written(library)
    assert sum(line["record"] == "original" for line in lines(first)) == 2  # each one only once
    assert max(len(line) for line in first.splitlines()) < 2_000_000
    taken(empty, first)
    assert content(written(empty)) == content(first)
    assert (data,) in empty.reader.execute("SELECT data FROM original").fetchall()


def _long_text() -> Extracted:
    words = "Слова 😀 and more words. " * 20
    parts = [words] * 1_200
    passages = tuple(
        Passage(n * (len(words) + 1), n * (len(words) + 1) + len(words.rstrip()), "paragraph")
        for n in range(len(parts))
    )
    return Extracted("\n".join(parts), passages, Proposal(), "text/plain")

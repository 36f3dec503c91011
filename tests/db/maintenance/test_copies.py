"""Backups are whole, made while the file is used; a copy to hand out holds nothing left out."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from db import maintenance
from db.errors import ConflictError, LibraryFileError
from db.library import Library
from db.maintenance import copies
from db.schema import upgrade
from db.store import documents, read, waiting, write
from tests import sample
from tests.house import ROOT
from tests.sample import Sample


def test_a_backup_made_during_an_import_holds_what_was_committed(
    library: Library, tmp_path: Path
) -> None:
    target = tmp_path / "copy.vademecum"
    with library.bulk("import") as edit:
        with library.chunk(edit):
            write.add(edit, "actor", {"name": "Coming"})
        assert maintenance.copy(library, target) == target
    assert dict(library.counts())["actor"] == 3
    with Library.open(target) as copy:
        assert dict(copy.counts())["actor"] == 2
        assert maintenance.check(copy) == []
        assert copy.undo().label == "collection.add"
    assert sorted(path.name for path in tmp_path.iterdir() if "copy" in path.name) == [target.name]


def test_a_library_open_for_reading_can_be_backed_up(library: Library, tmp_path: Path) -> None:
    with Library.open(library.path, read_only=True) as reading:
        maintenance.copy(reading, tmp_path / "copy.vademecum")
    with Library.open(tmp_path / "copy.vademecum") as copy:
        assert copy.counts() == library.counts()


def test_another_file_is_replaced_only_when_told(library: Library, tmp_path: Path) -> None:
    target = tmp_path / "copy.vademecum"
    target.write_text("precious")
    with pytest.raises(LibraryFileError) as refusal:
        maintenance.copy(library, target)
    assert refusal.value.code == "file.exists"
    assert target.read_text() == "precious"
    maintenance.copy(library, target, overwrite=True)
    with Library.open(target) as copy:
        assert maintenance.check(copy) == []


def test_a_library_is_never_copied_onto_itself(library: Library) -> None:
    with pytest.raises(LibraryFileError, match=r"file\.exists"):
        maintenance.copy(library, library.path, overwrite=True)
    with pytest.raises(LibraryFileError, match=r"file\.exists"):
        maintenance.copy(library, library.path, without={"history"}, overwrite=True)


def test_a_library_in_use_is_not_replaced(library: Library, tmp_path: Path) -> None:
    with Library.create(tmp_path / "copy.vademecum") as used:
        with used.edit("actor.add") as edit:
            write.add(edit, "actor", {"name": "Kept"})
        with pytest.raises(LibraryFileError, match=r"file\.locked"):
            maintenance.copy(library, used.path, overwrite=True)
        assert dict(used.counts())["actor"] == 1


@pytest.mark.parametrize(
    ("name", "code"), [("", "file.is_directory"), ("missing/copy.vademecum", "file.no_folder")]
)
def test_a_place_that_cannot_be_is_told(
    library: Library, tmp_path: Path, name: str, code: str
) -> None:
    with pytest.raises(LibraryFileError) as refusal:
        maintenance.copy(library, tmp_path / name)
    assert refusal.value.code == code


def copied(library: Library, without: set[str]) -> tuple[Path, bytes]:
    target = library.path.with_name("copy.vademecum")
    maintenance.copy(library, target, without=without)
    assert list(target.parent.glob("copy*")) == [target]
    return target, target.read_bytes()


def test_without_history_nothing_past_is_in_the_copy(library: Library, ids: Sample) -> None:
    with library.edit("event.change", title="Zerkovia") as edit:
        write.change(edit, ids.event, {"title": "Zerkovia"})
    with library.edit("event.change") as edit:
        write.change(edit, ids.event, {"title": "Signing"})
    with library.edit("actor.add") as edit:
        trashed = write.add(edit, "actor", {"name": "Molvania"})
    library.trash([trashed])
    target, data = copied(library, {"history"})
    for word in (b"Zerkovia", b"Molvania", b"event.change"):
        assert word in library_bytes(library)
        assert word not in data
    with Library.open(target) as copy:
        assert maintenance.check(copy) == []
        assert copy.history() == []
        assert read.get(copy.reader, ids.event).title == "Signing"
        found = documents.current(copy.reader, ids.source)
        assert found is not None
        assert documents.text(copy.reader, found.id) == sample.TEXT
    assert len(library.history()) == 18


def library_bytes(library: Library) -> bytes:
    library.writer.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return library.path.read_bytes()


def test_without_originals_their_bytes_are_gone_and_their_names_stay(
    library: Library, ids: Sample
) -> None:
    target, data = copied(library, {"originals"})
    assert b"original bytes" in library_bytes(library)
    assert b"original bytes" not in data
    with Library.open(target) as copy:
        found = documents.current(copy.reader, ids.source)
        assert found is not None
        assert found.original_id is not None
        assert documents.original_data(copy.reader, found.original_id) is None
        assert maintenance.check(copy) == []
        assert copy.undo().label == "collection.add"


def test_without_texts_annotations_wait_with_their_quotation(library: Library, ids: Sample) -> None:
    target, data = copied(library, {"texts"})
    for words in (b"Nothing else was said", b"original bytes", b"delegation left"):
        assert words in library_bytes(library)
        assert words not in data
    with Library.open(target) as copy:
        assert maintenance.check(copy) == []
        assert documents.current(copy.reader, ids.source) is None
        annotation = read.get(copy.reader, ids.annotation).values
        assert (annotation["state"], annotation["exact"]) == ("unanchored", "signed in Orsk")
        with copy.edit("source.attach") as edit:
            documents.attach(edit, ids.source, sample.extracted(sample.TEXT))
            assert waiting.anchor_waiting(edit, ids.source).anchored == 1
        annotation = read.get(copy.reader, ids.annotation).values
        start, end = annotation["start"], annotation["end"]
        assert isinstance(start, int)
        assert isinstance(end, int)
        assert sample.TEXT[start:end] == "signed in Orsk"
        assert maintenance.check(copy) == []


def test_undo_in_a_copy_without_texts_says_what_it_cannot_do(library: Library) -> None:
    target, _ = copied(library, {"texts"})
    with Library.open(target) as copy:
        labels = [edit.label for edit in copy.history()]
        for label in labels[: labels.index("annotation.add")]:
            assert copy.undo().label == label
        with pytest.raises(ConflictError, match=r"history\.purged"):
            copy.undo()
        assert maintenance.check(copy) == []


def test_an_unknown_part_is_refused(library: Library, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="pictures"):
        maintenance.copy(library, tmp_path / "copy.vademecum", without={"pictures"})


def test_what_a_killed_backup_left_is_cleared_away_later(library: Library, tmp_path: Path) -> None:
    left = tmp_path / "copy.vademecum.12345.part"
    left.write_bytes(b"half")
    maintenance.copy(library, tmp_path / "copy.vademecum")
    assert left.exists()  # it may be another program's, at work right now
    long_ago = left.stat().st_mtime - 2 * upgrade.STALE_SECONDS
    os.utime(left, (long_ago, long_ago))
    maintenance.copy(library, tmp_path / "copy.vademecum", overwrite=True)
    assert not left.exists()


def test_a_backup_for_which_there_is_no_room_leaves_nothing_behind(
    library: Library, tmp_path: Path
) -> None:
    folder = tmp_path / "full"
    folder.mkdir()
    code = (
        "import resource, sys; from pathlib import Path; from db.library import Library\n"
        "from db.errors import LibraryFileError\n"
        "library = Library.open(sys.argv[1], read_only=True)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))\n"
        "try: library.copy(Path(sys.argv[2]))\n"
        "except LibraryFileError as error: print(error.code)\n"
    )
    told = subprocess.run(
        [sys.executable, "-c", code, str(library.path), str(folder / "copy.vademecum")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert told.stdout.strip() in {"file.full", "file.unreadable"}
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("without", [frozenset[str](), frozenset({"originals"})])
def test_a_copy_that_is_stopped_leaves_what_was_there(
    library: Library, tmp_path: Path, without: frozenset[str]
) -> None:
    class Stop:
        def step(self, done: int, total: int | None, what: str = "") -> None:
            assert what.startswith("copy.vademecum")
            if done and done == total:
                raise RecursionError

    target = tmp_path / "copy.vademecum"
    target.write_text("precious")
    with pytest.raises(RecursionError):
        copies.copy_out(
            library.reader, library.path, target, without, overwrite=True, progress=Stop()
        )
    assert target.read_text() == "precious"
    assert [one.name for one in tmp_path.iterdir() if "copy" in one.name] == [target.name]
    assert not library.reader.in_transaction

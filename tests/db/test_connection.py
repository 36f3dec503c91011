"""Every trouble that a file can make is told apart; a library opens wherever it can be read."""

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from db import connection as files
from db.errors import LibraryFileError
from db.library import Library
from db.store import read, write

NOBODY = 65534


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that an ordinary user may enter, whoever runs the tests."""
    path = Path(tempfile.mkdtemp(prefix="vademecum-files-"))
    path.chmod(0o755)
    yield path
    path.chmod(0o755)
    shutil.rmtree(path)


@pytest.fixture
def path(folder: Path) -> Path:
    """A closed library with one actor."""
    path = folder / "a.vademecum"
    with Library.create(path) as library, library.edit("actor.add") as edit:
        write.add(edit, "actor", {"name": "Velmora"})
    return path


@contextmanager
def as_ordinary_user() -> Iterator[None]:
    """Permissions count for nothing where root runs the tests: be somebody else meanwhile."""
    if os.getuid() != 0:
        yield
        return
    os.setresgid(NOBODY, NOBODY, 0)
    os.setresuid(NOBODY, NOBODY, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)
        os.setresgid(0, 0, 0)


def code_of(path: Path, **how: bool) -> str:
    with pytest.raises(LibraryFileError) as refusal:
        Library.open(path, **how)
    assert refusal.value.details["path"] == str(path)
    return refusal.value.code


def no_file(path: Path) -> None:
    path.unlink()


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def nothing_in_it(path: Path) -> None:
    path.write_bytes(b"")


def a_text(path: Path) -> None:
    path.write_bytes("Не библиотека.\n".encode() * 100)


def a_short_text(path: Path) -> None:
    path.write_bytes(b"SQLite")


def another_database(path: Path) -> None:
    path.unlink()
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE x (y)")
    connection.close()


def a_library_of_tomorrow(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {files.SCHEMA_VERSION + 1}")
    connection.close()


def a_broken_header(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[16:24] = b"\xff" * 8
    path.write_bytes(data)


def a_broken_first_page(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[100:4096] = b"\xff" * 3996
    path.write_bytes(data)


def cut_short(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])


@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize(
    ("spoil", "codes"),
    [
        (no_file, {"file.not_found"}),
        (a_folder, {"file.is_directory"}),
        (nothing_in_it, {"file.empty"}),
        (a_text, {"file.not_a_library"}),
        (a_short_text, {"file.not_a_library"}),
        (another_database, {"file.not_a_library"}),
        (a_library_of_tomorrow, {"file.newer"}),
        (a_broken_header, {"file.not_a_library", "file.damaged"}),
        (a_broken_first_page, {"file.damaged"}),
        (cut_short, {"file.damaged"}),
    ],
)
def test_what_is_not_a_whole_library_is_told_apart(
    path: Path, spoil: Callable[[Path], None], codes: set[str], read_only: bool
) -> None:
    spoil(path)
    before = path.read_bytes() if path.is_file() else None
    assert code_of(path, read_only=read_only) in codes
    assert (path.read_bytes() if path.is_file() else None) == before
    assert {entry.name for entry in path.parent.iterdir()} <= {path.name}


def test_a_newer_file_says_how_much_newer(path: Path) -> None:
    a_library_of_tomorrow(path)
    with pytest.raises(LibraryFileError) as refusal:
        Library.open(path)
    known = files.SCHEMA_VERSION
    assert refusal.value.details == {"path": str(path), "version": known + 1, "known": known}


def test_a_page_damaged_inside_is_told_when_it_is_read(path: Path) -> None:
    with Library.open(path) as library:
        rows = library.reader.execute("SELECT pageno FROM dbstat WHERE name = 'actor'").fetchall()
    data = bytearray(path.read_bytes())
    for (number,) in rows:
        data[(number - 1) * 4096 : number * 4096] = b"\xff" * 4096
    path.write_bytes(data)
    with Library.open(path) as library:
        ids = read.ids_of_kind(library.reader, "actor")
        with pytest.raises(LibraryFileError) as refusal, files.translated(path):
            read.get_many(library.reader, ids)
        assert refusal.value.code == "file.damaged"
        with pytest.raises(LibraryFileError, match=r"file\.damaged"), library.edit("x") as edit:
            write.change(edit, ids[0], {"note": "x"})


def test_a_file_that_may_not_be_written_opens_for_reading(path: Path) -> None:
    path.chmod(0o444)
    path.parent.chmod(0o555)
    with as_ordinary_user(), Library.open(path) as library:
        assert library.read_only
        assert dict(library.counts())["actor"] == 1
        with pytest.raises(LibraryFileError) as refusal, library.edit("x"):
            pass
    assert refusal.value.code == "file.read_only"
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


def test_a_file_of_a_writable_folder_that_may_not_be_written_opens_for_reading(path: Path) -> None:
    path.chmod(0o444)
    path.parent.chmod(0o777)
    with as_ordinary_user(), Library.open(path) as library:
        assert library.read_only
        assert dict(library.counts())["actor"] == 1


def leave_a_journal(path: Path, *, shared_memory: bool) -> None:
    """Put the library aside as a killed program would leave it: the last edit is in the journal."""
    aside = path.with_name("aside")
    aside.mkdir()
    with Library.open(path) as library:
        with library.edit("actor.add") as edit:
            write.add(edit, "actor", {"name": "In the journal"})
        for entry in path.parent.glob("a.vademecum*"):
            if shared_memory or not entry.name.endswith("-shm"):
                shutil.copy(entry, aside)
    for entry in path.parent.glob("a.vademecum*"):
        entry.unlink()
    for entry in aside.iterdir():
        shutil.move(entry, path.parent)
    aside.rmdir()


@pytest.mark.parametrize("shared_memory", [True, False])
def test_a_journal_left_in_a_folder_that_may_not_be_written(
    path: Path, shared_memory: bool
) -> None:
    """What is told is right, or it is told that it cannot be: never half of an edit."""
    leave_a_journal(path, shared_memory=shared_memory)
    for entry in path.parent.iterdir():
        entry.chmod(0o444)
    path.parent.chmod(0o555)
    with as_ordinary_user():
        try:
            with Library.open(path) as library:
                assert dict(library.counts())["actor"] == 2
        except LibraryFileError as error:
            assert error.code in ("file.read_only", "file.unreadable")  # noqa: PT017
    path.parent.chmod(0o755)
    for entry in path.parent.iterdir():
        entry.chmod(0o644)
    with Library.open(path) as library:
        assert dict(library.counts())["actor"] == 2


def test_a_library_that_somebody_writes_for_long_is_locked(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "BUSY_MS", 50)
    other = sqlite3.connect(path, isolation_level=None)
    with Library.open(path) as library:
        _ = library.writer
        other.execute("BEGIN IMMEDIATE")
        try:
            with pytest.raises(LibraryFileError) as refusal, library.edit("x"):
                pass
            assert refusal.value.code == "file.locked"
            assert dict(library.counts())["actor"] == 1
        finally:
            other.execute("ROLLBACK")
            other.close()
        with library.edit("actor.add") as edit:
            write.add(edit, "actor", {"name": "Later"})
        assert dict(library.counts())["actor"] == 2


def import_much(library: Library) -> None:
    with library.bulk("import") as bulk:
        for number in range(1_000):
            with library.chunk(bulk):
                write.add(bulk, "actor", {"name": f"Actor {number}", "note": "words " * 1_000})


def test_a_full_disk_leaves_the_library_as_it_was(path: Path) -> None:
    with Library.open(path) as library:
        pages = library.writer.execute("PRAGMA page_count").fetchone()[0]
        library.writer.execute(f"PRAGMA max_page_count = {pages + 1}")
        with pytest.raises(LibraryFileError) as refusal, library.edit("actor.add") as edit:
            write.add(edit, "actor", {"name": "Long", "note": "words " * 100_000})
        assert refusal.value.code == "file.full"
        with pytest.raises(LibraryFileError) as refusal:
            import_much(library)
        assert refusal.value.code == "file.full"
        library.writer.execute("PRAGMA max_page_count = 1000000")
        assert dict(library.counts())["actor"] == 1
        assert [edit.label for edit in library.history()] == ["actor.add"]
        library.undo()
        assert "actor" not in library.counts()


def test_where_a_library_stands_no_other_is_made(path: Path) -> None:
    for target, code in (
        (path, "file.exists"),
        (path.parent, "file.is_directory"),
        (path.parent / "no" / "b.vademecum", "file.no_folder"),
    ):
        with pytest.raises(LibraryFileError) as refusal:
            Library.create(target)
        assert refusal.value.code == code
    with Library.open(path) as library:
        assert dict(library.counts())["actor"] == 1


def test_none_is_made_where_nothing_may_be_written(folder: Path) -> None:
    folder.chmod(0o555)
    with as_ordinary_user(), pytest.raises(LibraryFileError) as refusal:
        Library.create(folder / "b.vademecum")
    assert refusal.value.code == "file.read_only"
    assert list(folder.iterdir()) == []


def test_a_closed_library_is_one_file(path: Path) -> None:
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]
    assert path.read_bytes()[18:20] == b"\x01\x01"


def test_two_that_write_in_turn_see_each_other(path: Path) -> None:
    with Library.open(path) as one, Library.open(path) as two:
        before = one.data_version()
        with two.edit("actor.add") as edit:
            there = write.add(edit, "actor", {"name": "From two"})
        assert one.data_version() != before
        assert read.get(one.reader, there).title == "From two"
        with one.edit("actor.change") as edit:
            write.change(edit, there, {"note": "from one"})
        assert read.get(two.reader, there).values["note"] == "from one"
        assert two.undo().label == "actor.change"
        assert one.undo().label == "actor.add"
        assert two.redo().label == "actor.add"
        assert [edit.label for edit in one.history()] == [edit.label for edit in two.history()]


@pytest.mark.parametrize("name", ["a ?b#c%41 é", "Лука шэнка&=+;", "x'\"y"])
def test_any_name_of_a_file_will_do(tmp_path: Path, name: str) -> None:
    path = tmp_path / f"{name}.vademecum"
    with Library.create(path) as library, library.edit("actor.add") as edit:
        write.add(edit, "actor", {"name": "Velmora"})
    assert [entry.name for entry in tmp_path.iterdir()] == [path.name]
    with Library.open(path, read_only=True) as library:
        assert library.counts()["actor"] == 1

"""Opening the file: other processes keep off while we have it open, and nothing half-made stays."""

import subprocess
import sys
from pathlib import Path

import pytest

from db.errors import LibraryFileError
from db.formats import exports
from db.library import Library
from db.store import write

TAKE_JOURNAL = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1])
try:
    print(connection.execute("PRAGMA journal_mode = DELETE").fetchone()[0])
except sqlite3.OperationalError:
    print("refused")
finally:
    connection.close()
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "x.vademecum"
    Library.create(path).close()
    return path


def _try_to_take_the_journal(path: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-c", TAKE_JOURNAL, str(path)],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return done.stdout.strip()


def test_another_process_cannot_take_the_journal_from_an_open_library(path: Path) -> None:
    with Library.open(path) as first, Library.open(path) as library:
        assert first.writer.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
        assert library.reader.execute("SELECT count(*) FROM record").fetchone()[0] == 1
        with library.edit("record.add", kind="actor", title="Velmora") as edit:
            write.add(edit, "actor", {"name": "Velmora"})
        library.new_reader().close()
        with Library.open(path, read_only=True) as other:
            assert other.counts()["actor"] == 1
        assert _try_to_take_the_journal(path) == "refused"
    with Library.open(path) as library:
        assert library.counts()["actor"] == 1


def test_an_export_never_replaces_the_library(path: Path) -> None:
    with Library.open(path) as library:
        before = path.read_bytes()
        with pytest.raises(LibraryFileError) as caught:
            exports.export(library, "jsonl", path, overwrite=True)
    assert caught.value.code == "file.exists"
    assert path.read_bytes() == before


@pytest.mark.parametrize("content", [b"abc", b"SQLite format 3\x00", b"x" * 600])
def test_a_short_or_foreign_file_is_no_library(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.vademecum"
    path.write_bytes(content)
    with pytest.raises(LibraryFileError) as caught:
        Library.open(path)
    assert caught.value.code in {"file.not_a_library", "file.damaged"}
    assert path.read_bytes() == content


def test_a_path_that_is_too_long_is_told(tmp_path: Path) -> None:
    for call in (Library.open, Library.create):
        with pytest.raises(LibraryFileError) as caught:
            call(tmp_path / ("x" * 300))
        assert caught.value.code == "file.unreadable"

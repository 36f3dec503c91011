"""One way to write a file in any format: all of it or nothing, and nothing overwritten."""

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import BinaryIO

import pytest

from db.errors import LibraryFileError, RecordError
from db.formats import exports
from db.library import Library
from db.ports import OpenLibrary, Progress, Silent
from db.store import read
from tests.libraries import of_everything


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with of_everything(tmp_path / "one.vademecum") as made:
        yield made


@pytest.mark.parametrize("format_id", exports.EXPORTS)
def test_every_format_writes_a_file(format_id: str, library: Library, tmp_path: Path) -> None:
    path = tmp_path / f"out{exports.EXPORTS[format_id].suffix}"
    assert exports.export(library, format_id, path) > 0
    assert path.stat().st_size > 0
    assert {entry.name for entry in tmp_path.iterdir() if "vademecum" not in entry.name} == {
        path.name
    }


def test_an_existing_file_is_replaced_only_when_asked(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_text("mine")
    with pytest.raises(LibraryFileError) as caught:
        exports.export(library, "csv-event", path)
    assert caught.value.code == "file.exists"
    assert path.read_text() == "mine"
    assert exports.export(library, "csv-event", path, overwrite=True) == 2
    assert path.read_text("utf-8-sig").startswith("uid,")


def test_a_folder_or_a_missing_folder_is_told(library: Library, tmp_path: Path) -> None:
    with pytest.raises(LibraryFileError) as caught:
        exports.export(library, "jsonl", tmp_path, overwrite=True)
    assert caught.value.code == "file.is_directory"
    with pytest.raises(LibraryFileError) as caught:
        exports.export(library, "jsonl", tmp_path / "none" / "a.jsonl")
    assert caught.value.code == "file.no_folder"


def test_an_unknown_format_is_told_with_near_ones(library: Library, tmp_path: Path) -> None:
    with pytest.raises(RecordError) as caught:
        exports.export(library, "jsonll", tmp_path / "a")
    assert caught.value.code == "export.format_unknown"
    assert caught.value.details["near"] == ["jsonl"]


def test_plain_csv_takes_the_one_kind_that_was_found(library: Library, tmp_path: Path) -> None:
    events = read.ids_of_kind(library.reader, "event")
    path = tmp_path / "events.csv"
    assert exports.export(library, "csv", path, ids=events) == 2
    assert path.read_text("utf-8-sig").startswith("uid,title,type")
    with pytest.raises(RecordError) as caught:
        exports.export(library, "csv", tmp_path / "all.csv")
    assert caught.value.code == "export.several_kinds"
    assert exports.export(library, "csv", tmp_path / "all.zip") > 2


class _Stops(Silent):
    def step(self, done: int, total: int | None, what: str = "") -> None:
        """Stop at the first word of progress."""
        raise KeyboardInterrupt(done, total, what)


def test_a_stopped_export_leaves_the_old_file(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    path.write_text("mine")
    with pytest.raises(KeyboardInterrupt):
        exports.export(library, "jsonl", path, overwrite=True, progress=_Stops())
    assert path.read_text() == "mine"
    assert not list(tmp_path.glob("*.part"))


def test_a_full_disk_is_told_and_leaves_nothing(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(
        held: OpenLibrary, ids: Collection[int] | None, stream: BinaryIO, progress: Progress
    ) -> int:
        stream.write(b"half")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(exports, "EXPORTS", {"full": exports.Export(".x", full)})
    with pytest.raises(LibraryFileError) as caught:
        exports.export(library, "full", tmp_path / "out.x")
    assert caught.value.code == "file.full"
    assert not list(tmp_path.glob("*.part")) + list(tmp_path.glob("out.x"))

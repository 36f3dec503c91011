"""A library written as lines and read again is the same library; bad lines leave nothing."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from db.formats import jsonl
from db.library import Library
from tests.libraries import of_everything, whole

Line = dict[str, object]


def written(library: Library, ids: list[int] | None = None) -> bytes:
    stream = io.BytesIO()
    jsonl.write_library(library, ids, stream)
    return stream.getvalue()


def taken(library: Library, data: bytes) -> jsonl.Report:
    return jsonl.import_stream(library, io.BytesIO(data))


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


def test_an_import_gives_the_same_library_back(library: Library, empty: Library) -> None:
    first = written(library)
    report = taken(empty, first)
    assert whole(empty) == whole(library)
    assert content(written(empty)) == content(first)
    assert report.same == 0
    assert report.conflicts == ()
    assert report.added > 20

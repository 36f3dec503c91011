"""What can be read of a damaged file is rescued into a whole library."""

import random
from pathlib import Path

import pytest

from db import maintenance
from db.errors import LibraryFileError
from db.library import Library
from db.store import documents, write
from tests import sample

PAGE = 4096
EVENTS = 1_500


@pytest.fixture(name="path", scope="module")
def _path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("rescue") / "a.vademecum"
    with Library.create(path) as library:
        with library.edit("actor.add") as edit:
            actor = write.add(edit, "actor", {"name": ["Velmora", "Велмора"]})
            source = write.add(edit, "source", {"title": "Grain"})
            documents.attach(edit, source, sample.extracted(sample.TEXT))
        with library.bulk("events") as edit, library.chunk(edit):
            rows = ({"title": f"Event {n}", "participant": [actor]} for n in range(EVENTS))
            write.add_many(edit, "event", rows)
    return path


def rescued(path: Path) -> dict[str, int]:
    target = path.with_name(f"{path.stem}.rescued.vademecum")
    before = path.read_bytes()
    counts = Library.rescue(path, target).counts
    assert path.read_bytes() == before
    with Library.open(target) as library:
        assert maintenance.check(library) == []
        assert dict(library.counts()) == counts
        with library.edit("actor.add") as edit:
            write.add(edit, "actor", {"name": "Afterwards"})
        library.undo()
    target.unlink()
    return counts


def test_a_whole_library_is_rescued_whole(path: Path) -> None:
    counts = rescued(path)
    assert (counts["event"], counts["actor"], counts["source"]) == (EVENTS, 1, 1)


@pytest.mark.parametrize(("share", "events"), [(97, EVENTS), (85, EVENTS // 2), (60, 0)])
def test_a_file_that_was_cut_off_gives_what_stood_before_the_cut(
    path: Path, tmp_path: Path, share: int, events: int
) -> None:
    data = path.read_bytes()
    cut = tmp_path / "cut.vademecum"
    cut.write_bytes(data[: len(data) * share // 100])
    with pytest.raises(LibraryFileError) as told:
        Library.open(cut)
    assert told.value.code == "file.damaged"
    counts = rescued(cut)
    assert counts["actor"] == 1
    assert counts.get("event", 0) >= events


@pytest.mark.parametrize("seed", range(6))
def test_pages_that_are_rubbish_cost_what_stood_on_them_and_no_more(
    path: Path, tmp_path: Path, seed: int
) -> None:
    chance = random.Random(seed)  # noqa: S311  (made again the same)
    data = bytearray(path.read_bytes())
    for _ in range(3):
        at = chance.randrange(60, len(data) // PAGE) * PAGE
        data[at : at + PAGE] = chance.randbytes(PAGE)
    torn = tmp_path / "torn.vademecum"
    torn.write_bytes(data)
    assert rescued(torn).get("event", 0) > EVENTS // 2


def test_what_is_no_library_is_told_and_nothing_is_written(tmp_path: Path) -> None:
    words = tmp_path / "words.vademecum"
    words.write_text("Only words. " * 1_000)
    with pytest.raises(LibraryFileError) as told:
        Library.rescue(words, tmp_path / "new.vademecum")
    assert told.value.code == "file.not_a_library"
    assert not (tmp_path / "new.vademecum").exists()


def test_a_file_that_is_there_is_not_overwritten(path: Path, tmp_path: Path) -> None:
    there = tmp_path / "there.vademecum"
    there.write_text("mine")
    with pytest.raises(LibraryFileError) as told:
        Library.rescue(path, there)
    assert told.value.code == "file.exists"
    assert there.read_text() == "mine"

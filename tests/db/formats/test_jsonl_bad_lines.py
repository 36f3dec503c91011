"""What is wrong with a file of records is told with its line, and nothing of the file is taken."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from db.errors import InterchangeError, LibraryFileError
from db.formats import jsonl
from db.library import Library
from db.ports import Silent
from tests.exchange import Line, counts, joined, lines, taken, written
from tests.libraries import of_everything, whole


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with of_everything(tmp_path / "one.vademecum") as made:
        yield made


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "two.vademecum", annotator="Somebody") as made:
        yield made


def _change(index: int, **values: object) -> Callable[[list[Line]], list[Line]]:
    def changed(given: list[Line]) -> list[Line]:
        wanted = [n for n, line in enumerate(given) if line["record"] == "event"][index]
        return [*given[:wanted], {**given[wanted], **values}, *given[wanted + 1 :]]

    return changed


def _without(kind: str) -> Callable[[list[Line]], list[Line]]:
    return lambda given: [line for line in given if line["record"] != kind]


def _with(kind: str, **values: object) -> Callable[[list[Line]], list[Line]]:
    return lambda given: [line | (values if line["record"] == kind else {}) for line in given]


BAD = {
    "a field that is not there": (_change(0, colour_of_hair="red"), "field.unknown"),
    "a kind that is not there": (_with("event", record="evnt"), "kind.unknown"),
    "a number for a text": (_change(1, title=5), "value.not_a_text"),
    "a status that is none": (_change(0, status="perhaps"), "value.not_a_choice"),
    "an empty title": (_change(0, title=None), "value.required"),
    "a uid that is none": (_change(0, uid="12"), "record.bad_uid"),
    "a time that is none": (_change(0, created="yesterday"), "value.not_an_instant"),
    "a list in a field": (_change(0, title={"a": "b"}), "value.not_single"),
    "an actor for a place": (
        lambda given: _change(
            0, place=next(line["uid"] for line in given if line["record"] == "actor")
        )(given),
        "value.wrong_kind",
    ),
    "no place to stand in": (_without("place"), "record.missing_reference"),
    "no source to speak of": (_without("source"), "record.missing_reference"),
    "a latitude that is none": (_with("place", latitude=200.5), "record.constraint"),
    "the same record twice": (
        lambda given: [*given[:-1], *(x for x in given if x["record"] == "tag"), given[-1]],
        "interchange.twice",
    ),
    "a tag below itself": (
        lambda given: [
            line | ({"parent": line["uid"]} if line["record"] == "tag" else {}) for line in given
        ],
        "parent.cycle",
    ),
    "another text": (_with("text", text="another"), "document.text_damaged"),
    "other bytes": (_with("bytes", bytes="AAAA"), "document.original_damaged"),
    "no bytes": (_without("bytes"), "document.original_damaged"),
    "bytes that are no base64": (_with("bytes", bytes="?"), "interchange.not_base64"),
    "passages beyond the text": (
        _with("passages", passages=[[0, 10**6, "paragraph", None, None, 1]]),
        "document.bad_passage",
    ),
    "a mark beyond the text": (_with("annotation", end=10**6), "annotation.out_of_range"),
    "a text without a document": (_without("document"), "interchange.out_of_order"),
}


@pytest.mark.parametrize("name", BAD)
def test_one_bad_line_is_named_and_leaves_nothing(
    name: str, library: Library, empty: Library
) -> None:
    harm, code = BAD[name]
    before = (whole(empty), counts(empty))
    harmed = harm(lines(written(library)))
    with pytest.raises(InterchangeError) as caught:
        taken(empty, joined(harmed))
    assert caught.value.code == "interchange.bad_record"
    assert caught.value.cause is not None
    assert caught.value.cause.code == code
    assert caught.value.line is not None
    assert 1 < caught.value.line <= len(harmed)
    assert (whole(empty), counts(empty)) == before
    assert empty.history() == []
    assert empty.reader.execute("SELECT count(*) FROM document").fetchone() == (0,)


def test_the_line_that_is_named_is_the_bad_one(library: Library, empty: Library) -> None:
    given = lines(written(library))
    wanted = next(n for n, line in enumerate(given, 1) if line["record"] == "figure")
    given[wanted - 1]["value"] = "much"
    with pytest.raises(InterchangeError) as caught:
        taken(empty, joined(given))
    assert caught.value.line == wanted


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "interchange.not_ours"),
        (b"hello\n", "interchange.not_ours"),
        (b"\x00\xff\xfe" * 100, "interchange.not_ours"),
        (b'{"record":"library","format":"other","version":1}\n', "interchange.not_ours"),
        (b'{"record":"library","format":"vademecum-jsonl","version":9}\n', "interchange.newer"),
        (b'{"record":"library","format":"vademecum-jsonl","version":"1"}\n', "interchange.newer"),
    ],
)
def test_a_file_that_is_none_of_ours_is_told(data: bytes, code: str, empty: Library) -> None:
    with pytest.raises(InterchangeError) as caught:
        taken(empty, data)
    assert caught.value.code == code


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"{", "json"),
        (b"[1]", "object"),
        (b"{}", "record"),
        (b'{"record":5}', "record"),
        (b'{"record":"figure","value":NaN}', "json"),
        (b"[" * 100_000, "json"),
        (b'{"record":"\xff"}', "encoding"),
        (b'{"record":"figure","value":' + b"9" * 10_000 + b"}", "json"),
        (b'{"record":"end"}\n{"record":"tag"}', "after_end"),
    ],
)
def test_a_line_that_cannot_be_read_is_named(
    line: bytes, reason: str, library: Library, empty: Library
) -> None:
    given = written(library).splitlines()
    given[3:3] = [line]
    before = whole(empty)
    with pytest.raises(InterchangeError) as caught:
        taken(empty, b"\n".join(given))
    assert caught.value.code == "interchange.bad_line"
    assert caught.value.details["reason"] == reason
    assert caught.value.line == (5 if reason == "after_end" else 4)
    assert whole(empty) == before


def test_a_file_that_was_cut_short_is_told(library: Library, empty: Library) -> None:
    data = written(library)
    before = whole(empty)
    for keep in (len(data) // 3, len(data) // 2, len(data) - 18):
        with pytest.raises(InterchangeError) as caught:
            taken(empty, data[:keep])
        assert caught.value.code in {"interchange.cut_short", "interchange.bad_line"}
        assert whole(empty) == before


def test_files_that_cannot_be_opened_are_told(empty: Library, tmp_path: Path) -> None:
    with pytest.raises(LibraryFileError) as caught:
        jsonl.import_file(empty, tmp_path)
    assert caught.value.code == "file.is_directory"
    with pytest.raises(LibraryFileError) as caught:
        jsonl.import_file(empty, tmp_path / "none.jsonl")
    assert caught.value.code == "file.not_found"


class _StopAt(Silent):
    def step(self, done: int, total: int | None, what: str = "") -> None:
        """Stop at the first word of progress."""
        raise KeyboardInterrupt(done, total, what)


def test_a_stopped_import_leaves_nothing(library: Library, empty: Library, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(written(library))
    before = whole(empty)
    with pytest.raises(KeyboardInterrupt):
        jsonl.import_file(empty, path, progress=_StopAt())
    assert whole(empty) == before
    assert jsonl.import_file(empty, path).added > 0

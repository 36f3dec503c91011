"""Annotations on texts of several chunks: the same selection as in the text as a whole."""

from pathlib import Path

import pytest

from db.errors import RecordError
from db.library import Library
from db.store import documents, read, write
from db.text import anchors
from db.text.document import Extracted, Proposal

TEXT = "".join(f"Sentence number {number} is about money. 😀 " for number in range(6_500))


@pytest.fixture
def source(library: Library) -> int:
    with library.edit("source.add") as edit:
        id_ = write.add(edit, "source", {"title": "Long"})
        documents.attach(edit, id_, Extracted(TEXT, (), Proposal(), "text/plain"))
    return id_


@pytest.fixture
def library(tmp_path: Path):
    with Library.create(tmp_path / "library.vademecum") as made:
        yield made


def _borders(library: Library) -> list[int]:
    rows = library.reader.execute("SELECT start FROM document_chunk WHERE start > 0").fetchall()
    return [int(row[0]) for row in rows]


def test_offsets_give_the_selection_that_the_whole_text_gives(library: Library, source: int):
    borders = _borders(library)
    assert len(borders) >= 2
    spans = [(0, 5), (len(TEXT) - 3, len(TEXT)), (borders[0] - 9_000, borders[0] + 9_000)]
    for border in borders:
        spans += [(border - 5, border + 5), (border, border + 4), (border - 4, border)]
        spans += [(border - 20, border - 10), (border + 10, border + 20)]
    for start, end in spans:
        with library.edit("annotation.add") as edit:
            id_ = write.add(edit, "annotation", {"target": source, "start": start, "end": end})
        values = read.get(library.reader, id_).values
        expected = anchors.select(TEXT, start, end)
        assert (values["start"], values["end"]) == (start, end)
        assert values["exact"] == expected.exact
        assert (values["prefix"] or "", values["suffix"] or "") == (
            expected.prefix,
            expected.suffix,
        )


@pytest.mark.parametrize(("start", "end"), [(-1, 4), (4, 4), (0, len(TEXT) + 1)])
def test_offsets_outside_the_text_are_refused(library: Library, source: int, start: int, end: int):
    with pytest.raises(RecordError) as caught, library.edit("annotation.add") as edit:
        write.add(edit, "annotation", {"target": source, "start": start, "end": end})
    assert caught.value.code == "annotation.out_of_range"
    assert caught.value.details["length"] == len(TEXT)

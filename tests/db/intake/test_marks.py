"""Highlights and comments of files become annotations where somebody agrees, once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from db import intake
from db.intake import marks
from db.library import Library
from db.store import read
from tests.package_maker import docx_parts, paragraph, run, zipped
from tests.pdf_maker import column, highlight, pdf, square

LINES = column(["The ministers met in the old harbour and", "spoke of the loan for the port."])
MARKED = pdf(
    [LINES, []],
    marks={0: highlight((70, 697, 139, 712), note="Who?"), 1: square(100, 200, 300, 400)},
)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "l.vademecum") as made:
        yield made


def annotations(library: Library) -> list[dict[str, object]]:
    ids = read.ids_of_kind(library.reader, "annotation")
    return [dict(record.values) for record in read.get_many(library.reader, ids)]


def imported(library: Library, path: Path, data: bytes, **options: bool) -> intake.Outcome:
    path.write_bytes(data)
    return intake.import_documents(library, [path], **options)[0]


def test_an_import_tells_how_many_marks_a_file_holds_and_takes_none_unasked(
    library: Library, tmp_path: Path
) -> None:
    outcome = imported(library, tmp_path / "a.pdf", MARKED)
    assert outcome.marks == 2
    assert annotations(library) == []


def test_marks_are_taken_afterwards_from_the_original_and_only_once(
    library: Library, tmp_path: Path
) -> None:
    outcome = imported(library, tmp_path / "a.pdf", MARKED)
    source = library.find(str(outcome.uid))
    assert marks.take(library, source) == 2
    words, region = annotations(library)
    assert (words["exact"], words["note"], words["page"]) == ("The ministers", "Who?", 1)
    assert (words["state"], words["motivation"], words["colour"]) == (
        *("anchored", "commenting", "#ffcc00"),
    )
    assert (region["page"], region["region"], region["start"]) == (
        2,
        "[100.0, 200.0, 300.0, 400.0]",
        None,
    )
    assert marks.take(library, source) == 0
    library.undo()
    library.undo()
    assert annotations(library) == []


def test_marks_are_taken_with_the_import_and_go_with_its_undo(
    library: Library, tmp_path: Path
) -> None:
    body = paragraph("A first line.") + (
        f'<w:p>{run("They ")}<w:commentRangeStart w:id="5"/>{run("paid all")}'
        f'<w:commentRangeEnd w:id="5"/>{run(" of it.")}</w:p>'
    )
    comment = f'<w:comment w:id="5" w:author="J. Doe">{paragraph("Sure?")}</w:comment>'
    data = zipped(docx_parts(body, comments=comment))
    imported(library, tmp_path / "a.docx", data, take_marks=True)
    (taken,) = annotations(library)
    assert (taken["exact"], taken["note"]) == ("paid all", "Sure?")
    assert read.get(library.reader, int(str(taken["annotator"])))["name"] == "J. Doe"
    library.undo()
    assert annotations(library) == []

"""Another text is looked at before anything is written."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from db import intake
from db.intake.replacing import preview
from db.library import Library
from db.store import documents, orphans, read, write

OLD = """The harbour and the loan

The ministers met in the old harbour in the spring of that year, as they had done before.

They spoke of a loan for the port, which was to be paid back within ten years by both of them.

Nobody had asked the fishermen, who stood at the pier and watched the cars go by in the rain.
"""
NEW = """The harbour and the loan: a second printing

As is told, the ministers met in the old harbour in the spring of that year, as ever before.

They spoke of a loan to the port, which was to be paid back within ten years by both of them.
"""


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "l.vademecum") as made:
        (tmp_path / "old.txt").write_text(OLD, encoding="utf-8")
        (tmp_path / "new.txt").write_text(NEW, encoding="utf-8")
        intake.import_documents(made, [tmp_path / "old.txt"])
        (source,) = read.ids_of_kind(made.reader, "source")
        with made.edit("test") as edit:
            for words in ("old harbour", "the fishermen"):
                write.add(edit, "annotation", {"target": source, "exact": words})
        yield made


def test_a_preview_tells_what_moves_and_is_lost_and_writes_nothing(
    library: Library, tmp_path: Path
) -> None:
    (source,) = read.ids_of_kind(library.reader, "source")
    version = library.reader.execute("PRAGMA data_version").fetchone()
    found = preview(library.reader, source, tmp_path / "new.txt")
    told = [(c.state, c.was.words, c.now.words if c.now else None) for c in found.changes]
    assert told == [
        ("moved", "old harbour", "old harbour"),
        ("orphan", "the fishermen", None),
    ]
    assert [c.same_words for c in found.changes] == [True, False]
    assert found.changes[0].was.before.endswith("met in the ")
    assert (found.count("moved"), found.count("orphan")) == (1, 1)
    assert library.reader.execute("PRAGMA data_version").fetchone() == version


def test_what_was_shown_is_what_happens_and_an_orphan_can_be_placed_by_hand(
    library: Library, tmp_path: Path
) -> None:
    (source,) = read.ids_of_kind(library.reader, "source")
    found = preview(library.reader, source, tmp_path / "new.txt")
    done = intake.replace_text(library, source, tmp_path / "new.txt", prepared=found)
    assert [(m.state, m.start) for m in done.moved] == [
        (c.state, c.now.start if c.now else None) for c in found.changes
    ]
    (lost,) = orphans.of_source(library.reader, source)
    assert lost.exact == "the fishermen"
    document = documents.current(library.reader, source)
    assert document is not None
    start = documents.text(library.reader, document.id).index("both of them")
    with library.edit("annotation.move") as edit:
        write.change(edit, lost.id, {"start": start, "end": start + 12})
    assert orphans.of_source(library.reader, source) == []
    placed = read.get(library.reader, lost.id)
    assert (placed["exact"], placed["state"]) == ("both of them", "anchored")
    for _ in range(2):
        library.undo()
    assert read.get(library.reader, lost.id)["exact"] == "the fishermen"

"""What a field takes and how it keeps it."""

from pathlib import Path

from db.library import Library
from db.store import read, write


def test_the_words_around_a_passage_keep_their_white_space(tmp_path: Path) -> None:
    with Library.create(tmp_path / "x.vademecum") as library:
        with library.edit("source.add") as edit:
            source = write.add(edit, "source", {"title": " A title "})
        with library.edit("annotation.add") as edit:
            given = {"target": source, "exact": "words ", "prefix": "the ", "suffix": "\nand"}
            added = write.add(edit, "annotation", given)
        found = read.get(library.reader, added)
        assert (found["prefix"], found["exact"], found["suffix"]) == ("the ", "words ", "\nand")
        assert read.get(library.reader, source)["title"] == "A title"

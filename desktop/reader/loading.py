"""Reads a text for the reader: the first screen at once, all of it off the window's thread."""

from collections.abc import Callable, Collection
from dataclasses import dataclass

from db.ports import Reader
from db.store import reader_text, regions
from db.store.reader_text import Mark, ReaderText
from desktop.reader.blocks import Blocks
from desktop.reader.marks import Marks, Wanted
from desktop.reader.resting import Resting

MakeBlocks = Callable[[ReaderText], Blocks]


@dataclass(frozen=True, slots=True)
class Loaded:
    """What is read of the library for one text, ready to be shown, and the blocks it is set in."""

    text: ReaderText
    marks: Marks
    resting: Resting
    blocks: Blocks
    uses: dict[int, int]
    """How many annotations of the library bear a tag, by its id."""


def load(
    reader: Reader, source_id: int, make: MakeBlocks, wanted: Wanted | None = None
) -> Loaded | None:
    """Read a source's text with its annotations, or give None where it has none."""
    text = reader_text.open_text(reader, source_id)
    if text is None:
        return None
    document = text.document.id
    marks = reader_text.marks(reader, document) + regions.of_source(reader, source_id, document)
    return Loaded(
        text,
        Marks(marks, wanted),
        Resting(reader_text.rests(reader, document)),
        make(text),
        reader_text.tag_uses(reader),
    )


def first(
    reader: Reader, source_id: int, at: int, make: MakeBlocks, wanted: Wanted | None
) -> Loaded | None:
    """Read what the first screen shows around an offset: little, however long the text is."""
    text = reader_text.open_part(reader, source_id, at)
    if text is None:
        return None
    shown = [one for one in text.passages if one.kind != "unread"]
    span = (shown[0].start, shown[-1].end) if shown else (0, 0)
    marks = reader_text.marks_within(reader, text.document.id, *span)
    resting = Resting(reader_text.rests_of(reader, [one.id for one in marks]))
    return Loaded(text, Marks(marks, wanted), resting, make(text), {})


def marks_of(reader: Reader, source_id: int, text: ReaderText, ids: Collection[int]) -> list[Mark]:
    """Give those of the annotations that are live and stand on the document, regions too."""
    document = text.document.id
    found = reader_text.marks_of(reader, document, ids)
    return found + regions.of_source(reader, source_id, document, ids)

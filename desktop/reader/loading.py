"""Reads a text for the reader, off the window's thread."""

from collections.abc import Callable, Collection
from dataclasses import dataclass

from db.ports import Reader
from db.store import reader_text, regions
from db.store.reader_text import Mark, ReaderText, Rests
from desktop.reader.blocks import Blocks


@dataclass(frozen=True, slots=True)
class Loaded:
    """What is read of the library for one text, and the blocks it is set in."""

    text: ReaderText
    marks: list[Mark]
    rests: list[Rests]
    blocks: Blocks


def load(reader: Reader, source_id: int, make: Callable[[ReaderText], Blocks]) -> Loaded | None:
    """Read a source's text with its annotations, or give None where it has none."""
    text = reader_text.open_text(reader, source_id)
    if text is None:
        return None
    document = text.document.id
    marks = reader_text.marks(reader, document) + regions.of_source(reader, source_id, document)
    return Loaded(text, marks, reader_text.rests(reader, document), make(text))


def marks_of(reader: Reader, source_id: int, text: ReaderText, ids: Collection[int]) -> list[Mark]:
    """Give those of the annotations that are live and stand on the document, regions too."""
    document = text.document.id
    found = reader_text.marks_of(reader, document, ids)
    return found + regions.of_source(reader, source_id, document, ids)

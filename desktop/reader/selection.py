"""What is selected in the text of a source: what commands of the reader act on."""

from typing import NamedTuple


class Selection(NamedTuple):
    """A span of a document: offsets in code points, end exclusive, and the words in it."""

    source_id: int
    document_id: int
    start: int
    end: int
    exact: str


def bare(text: str, start: int, end: int) -> tuple[int, int]:
    """Give a span without the white space at its ends."""
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    return start, start + len(words.strip())

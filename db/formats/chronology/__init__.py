"""A chronology: chosen events in order of time as a document, with footnotes to passage and page.

Markdown, HTML and DOCX; a PDF is made of the HTML by who can lay out pages. `spell` says a date as
given (EDTF or words) in words; without it dates stand in EDTF.
"""

import io
from collections.abc import Callable, Collection
from typing import BinaryIO

from db.formats.chronology.gather import Chronology, gather
from db.ports import OpenLibrary, Progress, Silent

Spell = Callable[[str], str]


def _markdown(chronology: Chronology) -> bytes:
    from db.formats.chronology import markdown

    return markdown.text(chronology).encode()


def _html(chronology: Chronology) -> bytes:
    from db.formats.chronology import page

    return page.text(chronology).encode()


def _docx(chronology: Chronology) -> bytes:
    from db.formats.chronology import word

    stream = io.BytesIO()
    word.write(chronology, stream)
    return stream.getvalue()


FORMS = {"markdown": _markdown, "html": _html, "docx": _docx}
"""Form → what makes its bytes."""


def write(
    form: str,
    library: OpenLibrary,
    ids: Collection[int] | None,
    stream: BinaryIO,
    progress: Progress | None = None,
    *,
    spell: Spell | None = None,
) -> int:
    """Write the chronology of the live events, or of those among `ids`; give how many events."""
    with library.snapshot() as connection:
        found = gather(connection, ids, progress or Silent(), spell)
    stream.write(FORMS[form](found))
    return sum(len(year.items) for year in found.years)

"""A chronology: chosen events in order of time as a document, with footnotes to passage and page.

Markdown, HTML and DOCX; a PDF is made of the HTML by who can lay out pages. Without a `Wording`
dates stand in EDTF, and nothing tells what was chosen.
"""

import io
from collections.abc import Collection
from typing import BinaryIO

from db.formats.chronology.gather import Chronology, gather
from db.formats.wording import Wording
from db.ports import OpenLibrary, Progress, Silent


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
    wording: Wording | None = None,
) -> int:
    """Write the chronology of the live events, or of those among `ids`; give how many events."""
    with library.snapshot() as connection:
        found = gather(connection, ids, progress or Silent(), wording)
    stream.write(FORMS[form](found))
    return sum(len(year.items) for year in found.years)

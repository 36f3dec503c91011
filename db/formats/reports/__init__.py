"""All annotations of sources as a document to read: quotations, notes, tags, references."""

from collections.abc import Collection, Mapping
from importlib import import_module
from typing import BinaryIO, Final

from db.formats.reports.content import collected
from db.ports import OpenLibrary, Progress, Silent

_WRITERS: Final[Mapping[str, str]] = {
    "md": "db.formats.reports.markdown_report",
    "html": "db.formats.reports.html_report",
    "docx": "db.formats.reports.docx_report",
}


def write_report(
    library: OpenLibrary,
    kind: str,
    ids: Collection[int] | None,
    stream: BinaryIO,
    progress: Progress | None = None,
) -> int:
    """Write the annotations among `ids`, or on records among them, as md, html or docx; how many.

    Sources come in the order of their references, annotations in the order of the text.
    """
    with library.snapshot() as connection:
        report = collected(connection, ids, progress or Silent())
    import_module(_WRITERS[kind]).write(report, stream)
    return report.count

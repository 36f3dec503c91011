"""Every format that records are written in, and the one way to write a file in it.

LibraryFileError for the file: `file.exists`, `file.is_directory`, `file.no_folder`, `file.full`,
`file.unreadable`; RecordError for what was asked: `export.format_unknown`, `export.several_kinds`.
"""

import sqlite3
from collections.abc import Callable, Collection, Mapping
from difflib import get_close_matches
from functools import partial
from pathlib import Path
from typing import BinaryIO, NamedTuple

from db.connection import translated
from db.errors import LibraryFileError, RecordError
from db.fields import KINDS
from db.formats.whole import whole
from db.formats.wording import Wording
from db.ports import OpenLibrary, Progress, Silent

Write = Callable[[OpenLibrary, Collection[int] | None, BinaryIO, Progress], int]
"""Writes everything, or what belongs to the ids, to a stream; gives how many records."""


class Export(NamedTuple):
    """A format: the suffix of its files, and what writes it.

    `worded` writes documents for people, with the words of who asks for them.
    """

    suffix: str
    write: Write
    worded: Callable[[Wording], Write] | None = None


def _jsonl(
    library: OpenLibrary, ids: Collection[int] | None, stream: BinaryIO, progress: Progress
) -> int:
    from db.formats import jsonl

    return jsonl.write_library(library, ids, stream, progress)


def _annotations(
    library: OpenLibrary, ids: Collection[int] | None, stream: BinaryIO, progress: Progress
) -> int:
    from db.formats import web_annotation

    return web_annotation.write_annotations(library, ids, stream, progress)


def _table(
    kind: str,
    library: OpenLibrary,
    ids: Collection[int] | None,
    stream: BinaryIO,
    progress: Progress,
) -> int:
    from db.formats import csv_export

    return csv_export.write_table(library, kind, ids, stream, progress)


def _tables(
    library: OpenLibrary, ids: Collection[int] | None, stream: BinaryIO, progress: Progress
) -> int:
    from db.formats import csv_export

    return csv_export.write_all_tables(library, ids, stream, progress)


def _chronology(
    form: str,
    wording: Wording | None,
    library: OpenLibrary,
    ids: Collection[int] | None,
    stream: BinaryIO,
    progress: Progress,
) -> int:
    from db.formats import chronology

    return chronology.write(form, library, ids, stream, progress, wording=wording)


def _document(form: str, suffix: str) -> Export:
    def worded(wording: Wording) -> Write:
        return partial(_chronology, form, wording)

    return Export(suffix, partial(_chronology, form, None), worded)


def _report(
    kind: str,
    library: OpenLibrary,
    ids: Collection[int] | None,
    stream: BinaryIO,
    progress: Progress,
) -> int:
    from db.formats import reports

    return reports.write_report(library, kind, ids, stream, progress)


EXPORTS: Mapping[str, Export] = {
    "jsonl": Export(".jsonl", _jsonl),
    "w3c": Export(".jsonld", _annotations),
    "csv": Export(".zip", _tables),
    "chronology-markdown": _document("markdown", ".md"),
    "chronology-html": _document("html", ".html"),
    "chronology-docx": _document("docx", ".docx"),
    "annotations-md": Export(".md", partial(_report, "md")),
    "annotations-html": Export(".html", partial(_report, "html")),
    "annotations-docx": Export(".docx", partial(_report, "docx")),
    **{f"csv-{kind}": Export(".csv", partial(_table, kind)) for kind in KINDS},
}
"""Format → how it is written. `csv` is a ZIP of one table for each kind; `annotations-…` are
quotations with their notes and references, to be read by people."""


def export(
    library: OpenLibrary,
    format_id: str,
    path: Path,
    *,
    ids: Collection[int] | None = None,
    overwrite: bool = False,
    progress: Progress | None = None,
    wording: Wording | None = None,
) -> int:
    """Write a file in a format, all of it or nothing, and give how many records it holds.

    `ids` are what a query found; None is everything. `wording` is for formats that people
    read. `csv` into a file named `.csv` takes records of one kind.
    """
    chosen = _chosen(library, format_id, path, ids)
    _refuse(library, path, overwrite=overwrite)
    with whole(path) as file:
        write = chosen.worded(wording) if wording and chosen.worded else chosen.write
        try:
            written = write(library, ids, file, progress or Silent())
        except sqlite3.Error:
            with translated(library.path):
                raise
        _refuse(library, path, overwrite=overwrite)
    return written


def _chosen(
    library: OpenLibrary, format_id: str, path: Path, ids: Collection[int] | None
) -> Export:
    """Find the format; `csv` becomes the table of the one kind that is wanted."""
    export_ = EXPORTS.get(format_id)
    if export_ is None:
        near = get_close_matches(format_id, EXPORTS, 3)
        raise RecordError(
            "export.format_unknown", format=format_id, near=near, formats=list(EXPORTS)
        )
    if format_id != "csv" or path.suffix.lower() != ".csv":
        return export_
    from db.formats import csv_export

    kinds = csv_export.kinds_among(library.reader, ids)
    if len(kinds) != 1:
        raise RecordError("export.several_kinds", kinds=kinds)
    return EXPORTS[f"csv-{kinds[0]}"]


def _refuse(library: OpenLibrary, path: Path, *, overwrite: bool) -> None:
    if path.is_dir():
        raise LibraryFileError("file.is_directory", path)
    if path.exists() and (not overwrite or path.samefile(library.path)):
        raise LibraryFileError("file.exists", path)
    if not path.parent.is_dir():
        raise LibraryFileError("file.no_folder", path)

"""Reads lossless JSON Lines into a library, as one edit that can be undone.

Records whose uids are in the library already are compared: equal ones are left alone, others are
named as conflicts and stay as they are in the library. A library as it was just made (nothing but
vocabularies and its annotator) takes over everything, so that it becomes the one that was written.
A bad line stops the import, and nothing stays of it.
"""

from contextlib import ExitStack
from pathlib import Path
from typing import BinaryIO

from db.connection import translated
from db.errors import InterchangeError, LibraryFileError, RecordError
from db.formats.jsonl.lines import Lines
from db.formats.jsonl.taking import Conflict, Report, Taker
from db.ports import OpenLibrary, Progress, Silent
from db.store.pristine import as_made

__all__ = ["Conflict", "Report", "import_file", "import_stream"]

_DONE = object()


def import_file(library: OpenLibrary, path: Path, *, progress: Progress | None = None) -> Report:
    """Read a file. Raises InterchangeError for its content, LibraryFileError for the file."""
    if path.is_dir():
        raise LibraryFileError("file.is_directory", path)
    if not path.exists():
        raise LibraryFileError("file.not_found", path)
    with translated(path):
        size = path.stat().st_size
        stream = path.open("rb")
    with stream:
        return import_stream(library, stream, name=path.name, size=size, progress=progress)


def import_stream(
    library: OpenLibrary,
    stream: BinaryIO,
    *,
    name: str = "",
    size: int | None = None,
    progress: Progress | None = None,
) -> Report:
    """Read records from a stream of bytes; `size` is its length for the progress."""
    told = progress or Silent()
    lines = Lines(stream)
    leftover = as_made(library.reader)
    try:
        with ExitStack() as last, library.bulk("library.import", file=name) as edit:
            taker = last.enter_context(Taker(edit, lines, leftover))
            while not taker.ended:
                with library.chunk(edit):
                    taker.take_some()
                told.step(lines.read, size, "byte")
            late = taker.take_late()
            done: object = None
            while done is not _DONE:
                with library.chunk(edit):
                    done = next(late, _DONE)
            edit.at_end.append(taker.conclude)
    except RecordError as error:
        line = error.details.get("line")
        where = line if isinstance(line, int) else lines.number
        raise InterchangeError("interchange.bad_record", where, error) from error
    return taker.report()

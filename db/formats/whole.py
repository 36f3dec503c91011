"""A file that is written whole or not at all: beside its place first, then moved there."""

from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from db.connection import translated
from db.errors import LibraryFileError
from db.text.ids import new_uid


@contextmanager
def whole(path: Path) -> Generator[BinaryIO]:
    """Give a file to write into. It takes its name at the end; where that fails nothing is left.

    What stood at `path` stays until then. Raises LibraryFileError: `file.is_directory`,
    `file.no_folder`, `file.full`, `file.unreadable`.
    """
    if path.is_dir():
        raise LibraryFileError("file.is_directory", path)
    if not path.parent.is_dir():
        raise LibraryFileError("file.no_folder", path)
    part = path.with_name(f".{new_uid()}.part")
    try:
        with part.open("xb") as file:
            yield file
        part.replace(path)
    except OSError:
        _forget(part)
        with translated(path):
            raise
    except BaseException:
        _forget(part)
        raise


def _forget(part: Path) -> None:
    with suppress(OSError):
        part.unlink()

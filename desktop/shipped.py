"""The shipped library: built into a file from the readable text that comes with the program."""

from contextlib import suppress
from importlib import resources
from pathlib import Path

from db import connection
from db.errors import LibraryFileError
from db.formats import readable
from db.library import SUFFIX, Library
from desktop import folders

NAME = f"Belarus between Russia, China and the West{SUFFIX}"


def make(path: Path, *, empty: bool) -> None:
    """Make a library at `path`: with the shipped content, or with its vocabularies alone.

    A library that could not be built is removed again.
    """
    with Library.create(path) as library:
        try:
            if empty:
                readable.load_vocabularies(library)
            else:
                readable.build(resources.files("resources"), library)
        except BaseException:
            with suppress(LibraryFileError):
                library.close()
            connection.remove(path)
            raise


def user_library_path() -> Path:
    """Give where the user's own copy of the shipped library stands."""
    return folders.data() / NAME


def user_library() -> Path:
    """Give the user's own copy of the shipped library; it is built on first use."""
    path = user_library_path()
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        make(path, empty=False)
    return path

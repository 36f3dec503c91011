"""The errors a caller is expected to handle, each with parameters and no prose.

The program turns them into a sentence with a remedy; `code` names that sentence.
"""

from pathlib import Path


class VademecumError(Exception):
    """An expected failure. `code` is a stable dotted name, `details` its parameters.

    >>> raise VademecumError("file.locked", path="x")  # doctest: +SKIP
    """

    code = "error"

    def __init__(self, code: str | None = None, /, **details: object) -> None:
        self.code = code or self.code
        self.details: dict[str, object] = details
        super().__init__(self.code, details)

    def __str__(self) -> str:
        """Give the code and its parameters, for logs; people read the program's sentence."""
        shown = ", ".join(f"{key}={value!r}" for key, value in self.details.items())
        return f"{self.code}({shown})"


class LibraryFileError(VademecumError):
    """The file itself cannot be used: not a library, damaged, newer, locked, full, a directory."""

    def __init__(self, code: str, path: Path | str, **details: object) -> None:
        super().__init__(code, path=str(path), **details)


class RecordError(VademecumError):
    """A record or a field of it cannot be found or cannot hold what was given."""


class ConflictError(VademecumError):
    """What was asked for contradicts later edits; nothing was changed."""


class DocumentError(VademecumError):
    """A document cannot be read: broken, encrypted, too large, of an unknown format."""


class InterchangeError(VademecumError):
    """A file of records cannot be taken, and nothing of it was.

    `line` counts from 1 and is None for files that have no lines of their own; `cause` tells what
    is wrong there.
    """

    def __init__(
        self,
        code: str,
        line: int | None = None,
        cause: VademecumError | None = None,
        **details: object,
    ) -> None:
        super().__init__(code, **({} if line is None else {"line": line}), **details)
        self.line = line
        self.cause = cause


class QueryError(VademecumError):
    """A query cannot be understood. `start` and `end` are code points in the query text."""

    def __init__(self, code: str, start: int, end: int, **details: object) -> None:
        super().__init__(code, start=start, end=end, **details)
        self.start = start
        self.end = end

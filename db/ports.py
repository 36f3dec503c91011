"""What the core asks of whoever runs it: somebody to tell how far long work has come.

And what its lower parts ask of an open library, which stands above them.
"""

import sqlite3
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

from db.changes import Edit

Reader = sqlite3.Connection
"""A connection for reading, as `new_reader` gives it; who holds one passes it on and closes it."""


class Progress(Protocol):
    """Told how far long work has come.

    Raising from `step` stops the work, and nothing stays half-done.
    """

    def step(self, done: int, total: int | None, what: str = "") -> None:
        """Tell that `done` of `total` units (None: unknown) are done; `what` is the unit's name."""
        ...


class Silent:
    """A progress that nobody watches."""

    def step(self, done: int, total: int | None, what: str = "") -> None:
        """Do nothing."""


class OpenLibrary(Protocol):
    """An open library, as far as formats need it: `db.library.Library` is one."""

    path: Path

    @property
    def reader(self) -> sqlite3.Connection:
        """The connection for reading."""
        ...

    def snapshot(self) -> AbstractContextManager[sqlite3.Connection]:
        """Read the library as it stands now, whatever is written meanwhile."""
        ...

    def bulk(self, label: str, **details: object) -> AbstractContextManager[Edit]:
        """Make one undoable edit of any size."""
        ...

    def chunk(self, edit: Edit) -> AbstractContextManager[None]:
        """One short transaction of a bulk edit."""
        ...

    def founding(self) -> AbstractContextManager[Edit]:
        """Fill a library that nobody has worked in yet, outside its history."""
        ...

"""Keeps in memory what was made of a library, until the library changes."""

import sqlite3
from collections.abc import Callable
from typing import Generic, TypeVar

from db.connection import data_version

Made = TypeVar("Made")

_KEPT = 4
"""Connections whose things are kept at once."""


class Resident(Generic[Made]):
    """What `make` made of the libraries of the connections that asked last.

    A connection is kept beside it, so that none can take the place of another; what belongs to one
    that was closed falls out as others come.
    """

    def __init__(self, make: Callable[[sqlite3.Connection], Made]) -> None:
        self._make = make
        self._kept: list[tuple[sqlite3.Connection, tuple[int, int], Made]] = []

    def load(self, connection: sqlite3.Connection) -> Made:
        """Give it as the library is now; made anew where the library has changed."""
        version = _version(connection)
        known = self._find(connection, version)
        if known is not None:
            return known
        self.forget(connection)
        made = self._make(connection)
        self._kept.append((connection, version, made))
        del self._kept[:-_KEPT]
        return made

    def fresh(self, connection: sqlite3.Connection) -> Made | None:
        """Give it where it is there and still good."""
        return self._find(connection, _version(connection))

    def forget(self, connection: sqlite3.Connection) -> None:
        """Drop what is kept for a connection: to be called before it is closed."""
        self._kept[:] = [entry for entry in self._kept if entry[0] is not connection]

    def _find(self, connection: sqlite3.Connection, version: tuple[int, int]) -> Made | None:
        return next((m for of, at, m in self._kept if of is connection and at == version), None)


def _version(connection: sqlite3.Connection) -> tuple[int, int]:
    return data_version(connection), connection.total_changes

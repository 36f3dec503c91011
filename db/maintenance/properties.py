"""What there is to know of a library file: its place, size, form, and who annotates in it."""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from db.connection import SCHEMA_VERSION, on_shared_folder
from db.maintenance.sizes import statistics
from db.store import settings


@dataclass(frozen=True, slots=True)
class Properties:
    """The properties of a library file.

    `size` is in bytes, `parts` the bytes of its parts, `live` and `trashed` records by kind,
    `schema` the number of the file's form and `known` that of this program, `journal` SQLite's
    word for how it is written (wal, delete, truncate), `shared` whether it lies on a network or
    synchronised folder.
    """

    path: Path
    title: str
    size: int
    parts: Mapping[str, int]
    live: Mapping[str, int]
    trashed: Mapping[str, int]
    edits: int
    schema: int
    known: int
    journal: str
    shared: bool


def properties(connection: sqlite3.Connection, path: Path) -> Properties:
    """Give the properties of the library at `path`, which the connection reads."""
    measured = statistics(connection)
    return Properties(
        path=path,
        title=settings.get(connection, settings.TITLE) or "",
        size=measured.total,
        parts=measured.sizes,
        live=measured.live,
        trashed=measured.trashed,
        edits=measured.edits,
        schema=int(connection.execute("PRAGMA user_version").fetchone()[0]),
        known=SCHEMA_VERSION,
        journal=str(connection.execute("PRAGMA journal_mode").fetchone()[0]),
        shared=on_shared_folder(path),
    )

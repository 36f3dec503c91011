"""Keeps the file whole: checks, repairs, backups, copies to hand out, purges, sizes.

The functions here take an open library; what they stand on takes its connections.
"""

import sqlite3
from collections.abc import Collection
from pathlib import Path
from typing import Protocol

from db.connection import translated
from db.maintenance import checking, copies, purging, repairing, sizes
from db.maintenance.problems import Problem
from db.maintenance.purging import Purged
from db.maintenance.repairing import Repaired
from db.maintenance.sizes import Statistics
from db.ports import Progress

__all__ = (
    "Problem",
    "Purged",
    "Repaired",
    "Statistics",
    "check",
    "copy",
    "purge",
    "repair",
    "statistics",
)


class Held(Protocol):
    """An open library, as far as it is needed here."""

    path: Path
    read_only: bool

    @property
    def reader(self) -> sqlite3.Connection:
        """The connection for reading."""
        ...

    @property
    def writer(self) -> sqlite3.Connection:
        """The connection for writing."""
        ...


def check(library: Held, progress: Progress | None = None) -> list[Problem]:
    """Give everything that is wrong; of one open for reading the indexes are not checked.

    Raises LibraryFileError("file.locked") when another program writes for long.
    """
    with translated(library.path):
        return checking.check(library.reader if library.read_only else library.writer, progress)


def repair(library: Held, progress: Progress | None = None) -> Repaired:
    """Repair what can be repaired, after a copy of the file as it was; LibraryFileError."""
    return repairing.repair(library.writer, library.path, progress)


def purge(library: Held, ids: Collection[int] | None = None) -> Purged:
    """Empty the trash for good, or take only these records out of it; it cannot be undone.

    Raises what `purging.purge` raises, and then nothing was removed.
    """
    return purging.purge(library.writer, library.path, ids)


def copy(
    library: Held, target: Path, *, without: Collection[str] = (), overwrite: bool = False
) -> Path:
    """Copy the library, also while it is in use, and verify the copy: a backup.

    `without` names parts to leave out of a copy to hand out: history, originals, texts.
    Raises LibraryFileError: `file.exists` unless `overwrite`, and as `copies.backup` says.
    """
    if without:
        return copies.copy_out(library.reader, library.path, target, without, overwrite=overwrite)
    return copies.backup(library.reader, library.path, target, overwrite=overwrite)


def statistics(library: Held) -> Statistics:
    """Give the sizes of the library's parts and the numbers of its records."""
    with translated(library.path):
        return sizes.statistics(library.reader)

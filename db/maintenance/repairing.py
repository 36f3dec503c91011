"""Repairs a library: makes anew what is derived, lets go of what points nowhere, tells of both.

Everything happens in one transaction, after a copy of the file as it stood was put aside.
"""

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from db import connection as files
from db.errors import LibraryFileError
from db.history import bulk
from db.maintenance import mending
from db.maintenance.checking import check
from db.maintenance.problems import Problem
from db.ports import Progress


@dataclass(frozen=True, slots=True)
class Repaired:
    """What a repair did: the problems that it dealt with, and those that stay.

    `backup` is the copy it made before, None where there was nothing to do.
    """

    backup: Path | None
    repaired: tuple[Problem, ...]
    left: tuple[Problem, ...]


def repair(
    connection: sqlite3.Connection, path: Path, progress: Progress | None = None
) -> Repaired:
    """Repair what can be repaired. Raises LibraryFileError; then nothing was changed.

    A file whose pages are damaged is left as it is: a backup is what helps then.
    """
    problems = check(connection, progress)
    if not any(problem.repairable for problem in problems):
        return Repaired(None, (), tuple(problems))
    backup = _put_aside(connection, path)
    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        with files.translated(path):
            connection.execute("BEGIN IMMEDIATE")
            try:
                found = mending.mend(connection, problems)
                connection.execute("COMMIT")
            except BaseException:
                connection.execute("ROLLBACK")
                raise
    finally:
        connection.execute("PRAGMA foreign_keys = ON")
    bulk.sweep(connection, path)
    left = check(connection, progress)
    return Repaired(backup, tuple(one for one in found if one not in left), tuple(left))


def _put_aside(connection: sqlite3.Connection, path: Path) -> Path:
    """Copy the file as it is, faults included, and see that the copy has the same ones."""
    number = 1
    while (copy := path.with_name(f"{path.stem}.before-repair-{number}{path.suffix}")).exists():
        number += 1
    try:
        with files.translated(copy):
            target = sqlite3.connect(copy, isolation_level=None)
            try:
                connection.backup(target)
                target.execute("PRAGMA journal_mode = DELETE").fetchone()
                if _faults(target) != _faults(connection):
                    raise LibraryFileError("file.backup_failed", copy)
            finally:
                target.close()
    except BaseException:
        copy.unlink(missing_ok=True)
        raise
    return copy


def _faults(connection: sqlite3.Connection) -> tuple[object, ...]:
    pages = connection.execute("PRAGMA page_count").fetchone()
    return (*pages, *connection.execute("PRAGMA integrity_check(50)").fetchall())

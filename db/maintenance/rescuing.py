"""Rescues what can be read of a damaged file into a new library; the file itself is left alone.

Rows are read by their number, so that a page which is gone costs the rows that stood on it and no
others. What they pointed at and is lost is then let go, as a repair does.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from db import connection as files
from db.maintenance import checking, mending
from db.ports import Progress, Silent
from db.schema import build, logged
from db.search import index
from db.store import names

_DERIVED = frozenset({"name_key", "name_latin", "record_text", "writing"})
_ROWS = 256
_HIGHEST = 1 << 40


@dataclass(frozen=True, slots=True)
class Rescued:
    """How many live records of each kind were rescued, and how many gaps the file has."""

    counts: dict[str, int]
    gaps: int


def rescue(path: Path, target: Path, progress: Progress | None = None) -> Rescued:
    """Write what can be read of `path` into a new library at `target`.

    Raises LibraryFileError: what is no library of this version, and a `target` that is there.
    """
    told = progress or Silent()
    with closing(files.open_damaged(path)) as damaged:
        files.check_identity(damaged, path)
        new = files.create_file(target)
        try:
            with files.translated(target):
                build.create(new)
                gaps = _copy(damaged, new, told)
                names.fill_keys(new)
                index.rebuild(new)
                mending.mend(new, checking.check(new))
                new.execute("COMMIT")
            counts = new.execute("SELECT kind, count(*) FROM record WHERE state = 0 GROUP BY kind")
            return Rescued({str(kind): int(number) for kind, number in counts}, gaps)
        except BaseException:
            new.close()
            files.remove(target)
            raise
        finally:
            new.close()


def _copy(damaged: sqlite3.Connection, new: sqlite3.Connection, told: Progress) -> int:
    """Copy every table that is not made from others, inside a transaction; give the gaps."""
    new.execute("PRAGMA foreign_keys = OFF")
    new.execute("BEGIN IMMEDIATE")
    new.execute("UPDATE writing SET mode = 1")
    rows = new.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%STRICT%'"
    ).fetchall()
    tables = [str(name) for (name,) in rows if name not in _DERIVED]
    gaps = 0
    for done, table in enumerate(tables):
        told.step(done, len(tables), table)
        columns = logged.columns(new, table)
        marks = ", ".join("?" * len(columns))
        listed = ", ".join(f'"{name}"' for name in columns)
        for batch in _readable(damaged, f"SELECT id, {listed} FROM {table}"):
            if batch is None:
                gaps += 1
                continue
            values = [row[1:] for row in batch]
            new.executemany(f"INSERT OR IGNORE INTO {table} ({listed}) VALUES ({marks})", values)
    return gaps


def _readable(
    damaged: sqlite3.Connection, select: str
) -> Iterator[list[tuple[object, ...]] | None]:
    """Give the rows that can be read, in the order of their ids; None where some cannot be."""
    after, limit = 0, _ROWS
    while True:
        rows = _rows(damaged, select, after, limit)
        if rows is None and limit > 1:
            limit = max(1, limit // 4)
        elif rows is None:
            yield None
            beyond = _beyond(damaged, select, after)
            if beyond is None:
                return
            after = beyond
        elif rows:
            yield rows
            after, limit = int(str(rows[-1][0])), min(limit * 2, _ROWS)
        else:
            return


def _rows(
    damaged: sqlite3.Connection, select: str, after: int, limit: int
) -> list[tuple[object, ...]] | None:
    """Give some rows after an id; None where they cannot be read."""
    try:
        return damaged.execute(
            f"{select} WHERE id > ? ORDER BY id LIMIT ?", (after, limit)
        ).fetchall()
    except sqlite3.DatabaseError:
        return None


def _beyond(damaged: sqlite3.Connection, select: str, after: int) -> int | None:
    """Give the first id, as far as can be told, after which rows can be read again."""
    leap = 1
    while after + leap < _HIGHEST and _rows(damaged, select, after + leap, 1) is None:
        leap *= 2
    if after + leap >= _HIGHEST:
        return None
    bad, good = after + leap // 2, after + leap
    while good - bad > 1:
        middle = (bad + good) // 2
        if _rows(damaged, select, middle, 1) is None:
            bad = middle
        else:
            good = middle
    return good

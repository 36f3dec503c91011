"""Checks a library: file, foreign keys, schema, records, texts, index, history."""

import re
import sqlite3
from collections.abc import Iterator

from db.maintenance import check_history, check_records, check_texts
from db.maintenance.problems import Problem
from db.ports import Progress, Silent
from db.schema import build
from db.search import index

_DERIVED = ("name_key", "name_latin", "record_text")
_REINDEXED = ("missing from index", "wrong # of entries in index", "non-unique entry in index")


def check(connection: sqlite3.Connection, progress: Progress | None = None) -> list[Problem]:
    """Give everything that is wrong with the library.

    Reads the whole file. The connection must be able to write (the full-text indexes check
    themselves by a write that changes nothing), or their check is left out.
    """
    watcher = progress or Silent()
    problems = list(damage(connection))
    if problems and not all(problem.repairable for problem in problems):
        return problems  # what else would be found is not to be trusted
    missing = list(schema(connection))
    problems += missing
    if any(one.code == "schema.missing" and one.details["type"] == "table" for one in missing):
        return problems
    for number, step in enumerate(_STEPS):
        watcher.step(number, len(_STEPS), "check")
        problems += step(connection)
    watcher.step(len(_STEPS), len(_STEPS), "check")
    return problems


def damage(connection: sqlite3.Connection) -> Iterator[Problem]:
    """Ask SQLite whether pages and indexes hold together."""
    try:
        rows = connection.execute("PRAGMA integrity_check(50)").fetchall()
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF not in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
            raise
        yield Problem("file.damaged", {"message": str(error)}, repairable=False)
        return
    for (message,) in rows:
        if message != "ok":
            mendable = any(words in str(message) for words in _REINDEXED)
            yield Problem("file.damaged", {"message": str(message)}, repairable=mendable)


def dangling(connection: sqlite3.Connection) -> Iterator[Problem]:
    """Find rows that point at rows which are not there."""
    columns: dict[tuple[str, int], str] = {}
    for table, row, target, number in connection.execute("PRAGMA foreign_key_check"):
        key = (str(table), int(number))
        if key not in columns:
            columns[key] = connection.execute(
                'SELECT "from" FROM pragma_foreign_key_list(?) WHERE id = ?', key
            ).fetchone()[0]
        details = {"table": table, "row": row, "column": columns[key], "target": target}
        yield Problem("key.dangling", details)


def schema(connection: sqlite3.Connection) -> Iterator[Problem]:
    """Compare tables, indexes, views and triggers with those of a new library."""
    expected, found = build.expected_schema(), build.schema_of(connection)
    for (type_, name), sql in expected.items():
        present = found.get((type_, name))
        if present is None:
            details = {"type": type_, "name": name}
            yield Problem("schema.missing", details, repairable=_can_make(type_, name, sql))
        elif _words(present) != _words(sql):
            details = {"type": type_, "name": name}
            yield Problem("schema.changed", details, repairable=type_ != "table")
    for type_, name in found.keys() - expected.keys():
        details = {"type": type_, "name": name}
        yield Problem("schema.foreign", details, repairable=type_ in ("trigger", "view", "index"))


def fulltext(connection: sqlite3.Connection) -> Iterator[Problem]:
    """Ask the full-text indexes whether they agree with the texts."""
    if connection.execute("PRAGMA query_only").fetchone()[0]:
        return
    for name in index.damaged(connection):
        yield Problem("index.damaged", {"name": name})


def _can_make(type_: str, name: str, sql: str) -> bool:
    """Tell whether an object holds nothing that is not made from other tables."""
    if type_ != "table" or name in _DERIVED or sql.startswith("CREATE VIRTUAL TABLE"):
        return True
    return name.startswith(index.FTS_TABLES)  # the tables in which SQLite keeps an index


def _words(sql: str) -> str:
    """Give a definition without what says nothing: a column added later has other spaces."""
    return re.sub(r"\s*([(),])\s*", r"\1", " ".join(re.sub(r'["\[\]]', "", sql).split()))


_STEPS = (
    dangling,
    check_records.bodies,
    check_records.absent,
    check_records.name_keys,
    check_records.summaries,
    check_records.latin_names,
    check_texts.documents,
    check_texts.passages,
    check_texts.annotations,
    fulltext,
    check_history.changes,
    check_history.edits,
)

"""Checks history: changes name what exists, states follow one another, nobody is mid-edit."""

import sqlite3
from collections.abc import Iterator

from db.history.bulk import sweepable
from db.history.replay import PURGED
from db.maintenance.problems import Problem
from db.schema.logged import LOGGED_NAMES, columns


def changes(connection: sqlite3.Connection) -> Iterator[Problem]:
    """Find changes of tables or columns that this program does not know."""
    rows = connection.execute("SELECT DISTINCT table_name, column_name FROM change").fetchall()
    known = {table: {*columns(connection, table), PURGED} for table in LOGGED_NAMES}
    for table, column in rows:
        details = {"table": table, "column": column}
        if table not in known:
            yield Problem("history.unknown_table", details)
        elif column not in known[table]:
            yield Problem("history.unknown_column", details)


def edits(connection: sqlite3.Connection) -> Iterator[Problem]:
    """Find edits in states that cannot be, and a file that says that somebody is writing."""
    rows = connection.execute(
        "SELECT id FROM edit WHERE state = 'undone'"
        " AND id < (SELECT max(id) FROM edit WHERE state = 'done')"
    )
    for (edit_id,) in rows:
        yield Problem("history.disordered", {"edit": edit_id})
    swept = set(sweepable(connection))
    rows = connection.execute("SELECT id, bulk FROM edit WHERE state = 'unfinished'").fetchall()
    for edit_id, bulk in rows:
        if not bulk or edit_id in swept:
            yield Problem("history.unfinished", {"edit": edit_id})
    if connection.execute("SELECT edit_id, mode FROM writing").fetchall() != [(None, 0)]:
        yield Problem("history.busy")

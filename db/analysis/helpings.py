"""Reads what is asked for in helpings: other threads of the program wait for no more than one."""

import json
import sqlite3
from collections.abc import Collection, Iterator
from typing import Final

SIZE: Final = 1 << 15
"""Records in one helping."""


def helpings(
    connection: sqlite3.Connection, table: str, ids: Collection[int] | None, column: str
) -> Iterator[tuple[str, tuple[object, ...]]]:
    """Give conditions and their parameters that together find all rows, or those of these ids.

    Rows of `ids` are those whose `column` is one of them; else they are told apart by `t.id`.
    """
    if ids is not None:
        listed = sorted(ids)
        for at in range(0, len(listed), SIZE):
            text = json.dumps(listed[at : at + SIZE])
            yield f"{column} IN (SELECT value FROM json_each(?))", (text,)
        return
    first, last = connection.execute(f"SELECT min(id), max(id) FROM {table}").fetchone()
    for start in range(first or 0, (-1 if last is None else last) + 1, SIZE):
        yield "t.id >= ? AND t.id < ?", (start, start + SIZE)

"""Numbers out of SQLite as arrays: they travel as long texts, several times faster than rows."""

import sqlite3
from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
Ints = NDArray[np.int32]

_PIECE: Final = 1 << 18
"""Code points read at once: other threads of the program wait no longer than for these."""
_RANGE: Final = 1 << 15
"""Ids read at once by `ranged`, for the same reason."""
_ROOM: Final = 1 << 20
FEW: Final = 8
"""Words up to which rows are told apart one by one; of more, SQLite puts them in order."""
_SPARSE: Final = 4
"""How many times as many numbers as values there may be for a table of all numbers."""


def numbers(
    connection: sqlite3.Connection, sql: str, parameters: tuple[object, ...] = ()
) -> Numbers:
    """Give all numbers of a query whose rows are one text each, parted by commas."""
    parts = [parsed(str(text)) for (text,) in connection.execute(sql, parameters) if text]
    return np.concatenate(parts) if parts else np.zeros(0, dtype=np.int64)


def columns(
    connection: sqlite3.Connection,
    expressions: Sequence[str],
    source: str,
    parameters: tuple[object, ...] = (),
) -> list[Numbers]:
    """Give a column of numbers for each expression over `source`, none of them ever NULL.

    Each is gathered by itself: that takes a third of the time of joining them to one text first.
    """
    gathered = ", ".join(f"group_concat({one})" for one in expressions)
    row = connection.execute(f"SELECT {gathered} FROM {source}", parameters).fetchone()
    return [parsed(str(text)) if text else np.zeros(0, dtype=np.int64) for text in row]


def ranged(
    connection: sqlite3.Connection,
    table: str,
    expressions: Sequence[str],
    parameters: tuple[object, ...] = (),
) -> Iterator[list[Numbers]]:
    """Give `columns` of a whole table in helpings, by its ids, in their order."""
    first, last = connection.execute(f"SELECT min(id), max(id) FROM {table}").fetchone()
    source = f"{table} WHERE id >= ? AND id < ?"
    for start in range(first or 0, (-1 if last is None else last) + 1, _RANGE):
        yield columns(connection, expressions, source, (*parameters, start, start + _RANGE))


def coded(
    connection: sqlite3.Connection, hit: str, word: str, source: str
) -> tuple[list[str], Numbers, Numbers]:
    """Give the words that stand in `source`, and as columns the hits and the places of theirs."""
    words = [str(one) for (one,) in connection.execute(f"SELECT DISTINCT {word} FROM {source}")]
    if len(words) <= FEW:
        hits, places = columns(connection, (hit, case(word, len(words))), source, tuple(words))
        return words, hits, places - 1
    hits_of = [np.zeros(0, dtype=np.int64)]
    words.clear()
    for one, text in connection.execute(
        f"SELECT {word}, group_concat({hit}) FROM {source} GROUP BY 1"
    ):
        words.append(str(one))
        hits_of.append(parsed(str(text)))
    lengths = [len(one) for one in hits_of[1:]]
    return words, np.concatenate(hits_of), np.repeat(np.arange(len(words)), lengths)


def case(word: str, number: int) -> str:
    """Write SQL that gives the place, from 1, of a word among so many parameters; else 0."""
    cases = " ".join(f"WHEN ? THEN {code}" for code in range(1, number + 1))
    return f"CASE {word} {cases} ELSE 0 END" if cases else "0"


def parsed(text: str) -> Numbers:
    """Read numbers that are parted by commas."""
    return np.concatenate([np.fromstring(one, dtype=np.int64, sep=",") for one in _pieces(text)])


def distinct(values: Numbers) -> Numbers:
    """Give each value once, in order; numpy's own `unique` takes a hundred times as long."""
    ordered = np.sort(values)
    return ordered[np.concatenate(([True], ordered[1:] != ordered[:-1]))[: len(ordered)]]


def factorized(values: Numbers | Ints) -> tuple[Ints, Numbers]:
    """Give each value the number of its kind, and what the numbers stand for, in order."""
    low, high = (int(values.min()), int(values.max())) if len(values) else (0, 0)
    if high - low > _ROOM + _SPARSE * len(values):
        known = distinct(values.astype(np.int64))
        return np.searchsorted(known, values).astype(np.int32), known
    code = np.zeros(high - low + 1, dtype=np.int32)
    code[values - low] = 1
    there = np.flatnonzero(code)
    code[there] = np.arange(len(there), dtype=np.int32)
    return code[values - low], (there + low)[: len(values)]


def _pieces(text: str) -> Iterator[str]:
    start = 0
    while start < len(text):
        end = text.find(",", start + _PIECE)
        end = len(text) if end < 0 else end
        yield text[start:end]
        start = end + 1

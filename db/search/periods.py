"""Dates in queries as conditions over day numbers; `db.text.dates.relations` defines the tests."""

import sqlite3
import time

from db.search import nodes as n
from db.search.sql import FALSE, Sql, within

_FIRST, _LAST = -(10**9), 10**9
_EPOCH = 719_163
"""Day number of 1970-01-01."""

_DAY_MS = 86_400_000
_TESTS: dict[n.Within, str] = {
    "overlapping": "(t.start_min <= ?2 OR t.start_min IS NULL)"
    " AND (t.end_max >= ?1 OR t.end_max IS NULL)"
    " AND coalesce(t.start_min, t.start_max, t.end_min, t.end_max) IS NOT NULL",
    "certainly": "t.start_min >= ?1 AND t.end_max <= ?2 AND NOT t.approximate AND NOT t.uncertain",
    "possibly": "(t.start_max >= ?1 OR (t.start_max IS NULL AND t.start_min IS NOT NULL))"
    " AND (t.end_min <= ?2 OR (t.end_min IS NULL AND t.end_max IS NOT NULL))"
    " AND (t.start_min IS NULL OR t.start_min <= ?2)"
    " AND (t.end_max IS NULL OR t.end_max >= ?1)",
}
_BY_FIELD = {
    "date": ("event", "relation", "source"),
    "published": ("source",),
}


def period(value: n.Value) -> tuple[int, int]:
    """Give the first and the last day asked for; an open side lies beyond all dates."""
    match value:
        case n.Is(text):
            return _days(text)
        case n.Between(low, high):
            return (_days(low)[0] if low else _FIRST, _days(high)[1] if high else _LAST)
        case n.Compare(operator, text):
            first, last = _days(text)
            return {
                "<": (_FIRST, first - 1),
                "<=": (_FIRST, last),
                ">": (last + 1, _LAST),
                ">=": (first, _LAST),
            }[operator]


def dated(node: n.Field) -> Sql:
    """Give the condition of `date:` and `published:`; an annotation has the date of its source."""
    first, last = period(node.value)
    if first > last:
        return FALSE
    test = _TESTS[node.within]
    literal = test.replace("?1", str(first)).replace("?2", str(last))
    tables = _BY_FIELD[node.name]
    return within(
        *(f"SELECT t.id FROM {table} AS t WHERE {literal}" for table in tables),
        f"SELECT a.id FROM source AS t JOIN annotation AS a ON a.target_id = t.id WHERE {literal}",
    )


def when_changed(connection: sqlite3.Connection, value: n.Value) -> Sql:
    """Give the condition of `changed:`, by days of Universal Time."""
    del connection
    first, last = period(value)
    return Sql(
        "(SELECT changed FROM record AS k WHERE k.id = @) BETWEEN ? AND ?",
        ((first - _EPOCH) * _DAY_MS, (last + 1 - _EPOCH) * _DAY_MS - 1),
    )


def _days(text: str) -> tuple[int, int]:
    from db.text import dates

    date = dates.read(text, today=int(time.time()) // 86_400 + _EPOCH)
    known = [day for day in date.bounds if day is not None]
    if not known:
        return 1, 0
    low = date.start_min if date.start_min is not None else _FIRST
    high = date.end_max if date.end_max is not None else _LAST
    return low, high

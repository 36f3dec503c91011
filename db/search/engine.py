"""A search from the text of a query to a page of hits.

The command line asks once: `search`. A window asks in two steps while somebody types: `begin` reads
the query and gives the newest hits and the total at once; `ranked` gives the page in its order.
A search that a newer one has made pointless is stopped by `connection.interrupt()` from another
thread; whichever call is under way then raises `SearchInterruptedError`.
"""

import sqlite3
import time
from collections.abc import Generator
from contextlib import contextmanager
from typing import NamedTuple

from db.errors import VademecumError
from db.search import hits as describing
from db.search import nodes as n
from db.search import ranking
from db.search.compiler import Plan, compile_query
from db.search.parser import parse
from db.search.results import FacetValue, Hit, Results, Snippet, as_data

__all__ = [
    "FacetValue",
    "Hit",
    "Results",
    "Search",
    "SearchInterruptedError",
    "Snippet",
    "all_ids",
    "as_data",
    "begin",
    "ranked",
    "search",
]


class SearchInterruptedError(VademecumError):
    """A search was stopped because nobody waits for it any more."""

    code = "search.interrupted"


class Search(NamedTuple):
    """A search under way: its query as read and compiled. Good until the library changes."""

    node: n.Node
    plan: Plan
    started: float


def search(
    connection: sqlite3.Connection,
    query_text: str,
    *,
    limit: int = 50,
    offset: int = 0,
    facets: bool = True,
) -> Results:
    """Search and give one page in order of rank, with the total and with counts by facet.

    Raises QueryError, and SearchInterruptedError where another thread interrupts.
    """
    with _interruptible():
        one = _read(connection, query_text, typing=False)
        counts = ranking.counts(connection, one.plan)
        entries = ranking.ranked(connection, one.plan, offset + limit)[offset:]
        return _results(connection, one, entries, counts, (limit, offset, facets))


def begin(
    connection: sqlite3.Connection, query_text: str, *, limit: int = 50, typing: bool = True
) -> tuple[Search, Results]:
    """Read a query; give its newest hits and the total at once, without facets.

    With `typing`, the last word counts as the beginning of one too, as long as it is being typed.
    Raises as `search` does.
    """
    with _interruptible():
        one = _read(connection, query_text, typing=typing)
        counts = ranking.counts(connection, one.plan)
        few = sum(counts.values()) <= limit
        entries = (ranking.ranked if few else ranking.newest)(connection, one.plan, limit)
        return one, _results(connection, one, entries, counts, (limit, 0, False))


def ranked(
    connection: sqlite3.Connection,
    one: Search,
    *,
    limit: int = 50,
    offset: int = 0,
    facets: bool = False,
) -> Results:
    """Give a page of a search in order of rank. Raises SearchInterruptedError."""
    with _interruptible():
        counts = ranking.counts(connection, one.plan)
        entries = ranking.ranked(connection, one.plan, offset + limit)[offset:]
        return _results(connection, one, entries, counts, (limit, offset, facets))


def all_ids(connection: sqlite3.Connection, query_text: str) -> list[int]:
    """Give the ids of all records that answer, sources by their text as well, in order of id.

    Raises as `search` does.
    """
    with _interruptible():
        return ranking.all_ids(connection, _read(connection, query_text, typing=False).plan)


def _read(connection: sqlite3.Connection, query_text: str, *, typing: bool) -> Search:
    started = time.perf_counter()
    node = parse(query_text)
    if typing:
        node = _as_typed(node, len(query_text))
    return Search(node, compile_query(connection, node), started)


def _as_typed(node: n.Node, end: int) -> n.Node:
    """Take the word at the very end of a query for the beginning of one as well."""
    match node:
        case n.Word(text) if node.span[1] == end and len(text) > 1:
            return n.Or((node, n.Prefix(text, span=node.span)), span=node.span)
        case n.And(nodes):
            return n.And((*nodes[:-1], _as_typed(nodes[-1], end)), span=node.span)
        case _:
            return node


def _results(
    connection: sqlite3.Connection,
    one: Search,
    entries: list[ranking.Entry],
    counts: dict[str, int],
    page: tuple[int, int, bool],
) -> Results:
    limit, offset, facets = page
    found = sum(counts.values())
    fits = not offset and found <= len(entries)
    hits = describing.describe(connection, one.plan, entries, limit if fits else len(entries))
    return Results(
        total=max(found, len(hits)),
        took_ms=(time.perf_counter() - one.started) * 1000,
        hits=tuple(hits),
        facets=_facets(one.node, counts) if facets else {},
        suggestions=_suggestions(connection, one.node) if not found else (),
    )


def _facets(node: n.Node, counts: dict[str, int]) -> dict[str, list[FacetValue]]:
    from db.search.writer import ticked

    chosen = {value.text for value in ticked(node, "kind") if isinstance(value, n.Is)}
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    values = [FacetValue(kind, kind, number, kind in chosen) for kind, number in ordered]
    return {"kind": values} if values else {}


def _suggestions(connection: sqlite3.Connection, node: n.Node) -> tuple[str, ...]:
    """Give queries that find something, where a word was misspelt."""
    from db.search import expand, writer

    tops = list(node.nodes) if isinstance(node, n.And) else [node]
    found: list[str] = []
    for place, one in enumerate(tops):
        if isinstance(one, n.Word) and expand.is_word(expand.as_indexed(one.text)):
            for other in expand.near(connection, expand.as_indexed(one.text), 3):
                changed = [*tops[:place], n.Word(other), *tops[place + 1 :]]
                found.append(writer.write(n.conjunction(changed)))
    return tuple(found[:5])


@contextmanager
def _interruptible() -> Generator[None]:
    try:
        yield
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_INTERRUPT:
            raise
        raise SearchInterruptedError from error

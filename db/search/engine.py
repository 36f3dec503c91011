"""A search from the text of a query to a page of hits.

The command line asks once: `search`. A window asks in two steps while somebody types: `begin` reads
the query and gives the newest hits and the total at once; `ranked` gives the page in its order.
A list of all hits takes the `whole`, and reads what it shows of them by `Order.read`.
A search that a newer one has made pointless is stopped by `connection.interrupt()` from another
thread; whichever call is under way then raises `SearchInterruptedError`.
"""

import sqlite3
import time
from collections.abc import Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from db.connection import data_version, was_interrupted
from db.errors import VademecumError
from db.search import counting, ranking
from db.search import hits as describing
from db.search import nodes as n
from db.search.compiler import Plan, compile_query
from db.search.parser import parse
from db.search.results import FacetValue, Hit, Results, Snippet, as_data

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from db.search.masks import Answering
    from db.search.order import Order

__all__ = [
    "FacetValue",
    "Hit",
    "Results",
    "Search",
    "SearchInterruptedError",
    "Snippet",
    "as_data",
    "begin",
    "facets_of",
    "id_array",
    "ids",
    "newest",
    "ranked",
    "read",
    "search",
    "whole",
]


FEW = 50
"""Hits up to which every passage of a text is a hit of its own; of more, a text is one hit."""


class SearchInterruptedError(VademecumError):
    """A search was stopped because nobody waits for it any more."""

    code = "search.interrupted"


class Search:
    """A search under way: its query as read and compiled. Good until the library changes.

    `alone` tells that nothing else will be asked on this connection, so that memory is not filled
    with what would speed up later searches where few hits can do without.
    """

    __slots__ = ("_ids", "alone", "counts", "node", "plan", "started", "version")

    def __init__(self, node: n.Node, plan: Plan, started: float, version: int) -> None:
        self.node = node
        self.plan = plan
        self.started = started
        self.version = version
        self.alone = False
        self.counts: dict[str, int] | None = None
        self._ids: Answering | None = None

    def counted(self, connection: sqlite3.Connection) -> dict[str, int]:
        """Give the number of hits of each kind, counted once."""
        if self.counts is None:
            self.counts = counting.by_index(connection, self.plan)
        if self.counts is None and self.alone and counting.is_small(connection):
            self.counts = counting.by_rows(connection, self.plan)
        if self.counts is None:
            from db.search.masks import by_kind

            self.counts = by_kind(connection, *self.ids(connection))
        return self.counts

    def ids(self, connection: sqlite3.Connection) -> "Answering":
        """Give the ids of the records that answer, and of the sources whose texts do, once each."""
        if self._ids is None:
            from db.search.masks import answering

            self._ids = answering(connection, self.plan)
        return self._ids

    def facets(self, connection: sqlite3.Connection) -> dict[str, list[FacetValue]]:
        """Count the facets of all hits."""
        from db.search.facets import LARGE, count, worth_loading

        large = worth_loading(connection) if self.alone else LARGE
        few = sum(self.counted(connection).values()) < large
        if self.alone and few and self._ids is None:
            records, texts = ranking.few_ids(connection, self.plan)
        else:
            records, texts = self.ids(connection)
        return count(connection, records, texts, self.node, large=large)


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
    one = read(connection, query_text, typing=False)
    one.alone = True
    return ranked(connection, one, limit=limit, offset=offset, facets=facets)


def read(connection: sqlite3.Connection, query_text: str, *, typing: bool = False) -> Search:
    """Read and compile a query.

    With `typing`, the last word counts as the beginning of one too, as long as it is being typed.
    Raises as `search` does.
    """
    with _interruptible():
        started = time.perf_counter()
        node = parse(query_text)
        if typing:
            node = _as_typed(node, len(query_text))
        version = data_version(connection)
        return Search(node, compile_query(connection, node), started, version)


def newest(connection: sqlite3.Connection, one: Search, *, limit: int = 50) -> Results:
    """Give the newest hits at once, uncounted: the total is that of the page.

    Raises SearchInterruptedError.
    """
    with _interruptible():
        entries = ranking.newest(connection, one.plan, limit)
        hits = describing.describe(connection, one.plan, entries, len(entries))
        return Results(len(hits), _milliseconds(one), tuple(hits))


def begin(
    connection: sqlite3.Connection, query_text: str, *, limit: int = 50, typing: bool = True
) -> tuple[Search, Results]:
    """Read a query; give its newest hits with the total of all, without facets.

    Where all fit on the page they come in order of rank already. Raises as `search` does.
    """
    one = read(connection, query_text, typing=typing)
    with _interruptible():
        if sum(one.counted(connection).values()) <= limit:
            return one, _ranked(connection, one, (limit, 0, False))
        entries = ranking.newest(connection, one.plan, limit)
        hits = describing.describe(connection, one.plan, entries, len(entries))
        return one, _results(connection, one, hits, facets=False)


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
        return _ranked(connection, one, (limit, offset, facets))


def whole(
    connection: sqlite3.Connection,
    one: Search,
    *,
    few: int,
    first: int,
    grouped: bool = False,
    facets: bool = True,
) -> tuple[Results, "Order | None"]:
    """Give all hits, with facets unless they are asked for apart. Raises SearchInterruptedError.

    Up to `few` are on the page itself. Of more, their order comes beside it, on request with those
    of each kind together, and the page holds the `first` ones.
    """
    with _interruptible():
        if sum(one.counted(connection).values()) <= few:
            return _ranked(connection, one, (few, 0, facets)), None
        from db.search.order import order

        found = order(connection, one.plan, one.ids(connection))
        found = found.grouped() if grouped else found
        hits = found.read(connection, range(min(first, len(found))))
        took = _milliseconds(one)
        counted = one.facets(connection) if facets else {}
        return Results(len(found), took, tuple(hits.values()), counted), found


def facets_of(connection: sqlite3.Connection, one: Search) -> dict[str, list[FacetValue]]:
    """Count the facets of all hits of a search, whose library may have changed meanwhile.

    Raises SearchInterruptedError.
    """
    with _interruptible():
        if data_version(connection) != one.version:
            one = Search(one.node, compile_query(connection, one.node), one.started, 0)
        return one.facets(connection)


def ids(connection: sqlite3.Connection, one: Search) -> "Answering":
    """Give the ids of the records that answer, and of the sources whose texts do, in order of id.

    A source can be in both. This is what facets are counted over. Raises SearchInterruptedError.
    """
    with _interruptible():
        return one.ids(connection)


def id_array(connection: sqlite3.Connection, query_text: str) -> "NDArray[np.int64]":
    """Give the ids of all records that answer, sources by their text as well, in order of id.

    Raises as `search` does.
    """
    import numpy as np

    from db.search.arrays import distinct

    records, texts = ids(connection, read(connection, query_text))
    return distinct(np.concatenate((records, texts))) if len(texts) else records


def _as_typed(node: n.Node, end: int) -> n.Node:
    """Take the word at the very end of a query for the beginning of one as well."""
    match node:
        case n.Word(text) if node.span[1] == end and len(text) > 1:
            return n.Or((node, n.Prefix(text, span=node.span)), span=node.span)
        case n.And(nodes):
            return n.And((*nodes[:-1], _as_typed(nodes[-1], end)), span=node.span)
        case _:
            return node


def _ranked(connection: sqlite3.Connection, one: Search, page: tuple[int, int, bool]) -> Results:
    """Give a page in order of rank. Of few hits all are looked at, whatever the page's size.

    So the total, in which each passage of a text counts then, does not hang on the page.
    """
    limit, offset, facets = page
    if sum(one.counted(connection).values()) > FEW:
        entries = ranking.ranked(connection, one.plan, offset + limit)[offset:]
        hits = describing.describe(connection, one.plan, entries, len(entries))
        return _results(connection, one, hits, facets=facets)
    entries = ranking.ranked(connection, one.plan, FEW)
    hits = describing.describe(connection, one.plan, entries, FEW)
    return _results(connection, one, hits, (offset, limit), facets=facets)


def _results(
    connection: sqlite3.Connection,
    one: Search,
    hits: list[Hit],
    page: tuple[int, int] | None = None,
    *,
    facets: bool,
) -> Results:
    """Put a page together; `page` is offset and limit in hits that are more than the page."""
    start, count = page or (0, len(hits))
    found = sum(one.counted(connection).values())
    return Results(
        total=max(found, len(hits)),
        took_ms=_milliseconds(one),
        hits=tuple(hits[start : start + count]),
        facets=one.facets(connection) if facets else {},
        suggestions=_suggestions(connection, one.node) if not found else (),
    )


def _milliseconds(one: Search) -> float:
    return (time.perf_counter() - one.started) * 1000


def _suggestions(connection: sqlite3.Connection, node: n.Node) -> tuple[str, ...]:
    """Give queries that find something, where a word or name was misspelt."""
    from db.search.corrections import spelling

    def finds(query_text: str) -> bool:
        plan = compile_query(connection, parse(query_text))
        return bool(ranking.newest(connection, plan, 1))

    return spelling(connection, node, finds)


@contextmanager
def _interruptible() -> Generator[None]:
    try:
        yield
    except sqlite3.OperationalError as error:
        if not was_interrupted(error):
            raise
        raise SearchInterruptedError from error

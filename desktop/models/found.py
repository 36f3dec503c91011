"""A list as asked for: kind, query and order in, ids and counts by day out. Runs off the window."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from db.ports import Reader
from db.records import State
from db.search import engine
from db.search import nodes as n
from db.search.parser import parse
from db.search.writer import with_filter, without_filter, write
from db.store import form, listing, read, rows
from db.store.rows import ListRow
from db.text.dates.days import civil
from desktop.places import Place

DATED = ("event", "source")
"""Kinds whose list has a histogram."""

FIRST: Final = 64
"""Rows read with a list, so that it is painted whole at once."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a list asks for. `kind` "" is every kind; `trash` lists what was deleted.

    `near` is a record whose row is wanted too.
    """

    kind: str
    query: str = ""
    column: str = "title"
    descending: bool = False
    trash: bool = False
    near: int = 0


@dataclass(frozen=True, slots=True)
class Found:
    """What was found: ids in order, of how many, how many begin in each year, the first rows.

    `row` is where the record stands that was asked for, None where it is not there.
    """

    asked: Asked
    ids: Sequence[int]
    total: int
    years: Mapping[int, int] = field(default_factory=dict[int, int])
    row: int | None = None
    first: Mapping[int, ListRow] = field(default_factory=dict[int, ListRow])


def find(reader: Reader, asked: Asked) -> Found:
    """Answer a list. Raises QueryError for a query that cannot be understood."""
    kind = asked.kind or None
    only = engine.all_ids(reader, whole_query(asked.kind, asked.query)) if asked.query else None
    state = State.TRASHED if asked.trash else State.LIVE
    ids = listing.ids(
        reader, kind, asked.column, descending=asked.descending, only=only, state=state
    )
    total = read.counts(reader, state).get(asked.kind, len(ids)) if kind else len(ids)
    first = rows.rows(reader, ids[:FIRST])
    return Found(asked, ids, total, _years(reader, asked, only), place_of(ids, asked.near), first)


def place_of(ids: Sequence[int], id_: int) -> int | None:
    """Give where a record stands among others; None where it does not."""
    try:
        return ids.index(id_) if id_ else None
    except ValueError:
        return None


def _years(reader: Reader, asked: Asked, only: Sequence[int] | None) -> Mapping[int, int]:
    """Count by year without the filter on dates, so that the brush shows what lies around it."""
    if asked.kind not in DATED or asked.trash:
        return {}
    if asked.query:
        wider = write(without_filter(parse(asked.query), "date"))
        if wider != asked.query:
            only = engine.all_ids(reader, whole_query(asked.kind, wider)) if wider else None
    years: dict[int, int] = {}
    for day, number in listing.day_counts(reader, asked.kind, only):
        year = civil(day)[0]
        years[year] = years.get(year, 0) + number
    return years


def query_of(place: Place) -> str:
    """Give the query that the search box shows at a place."""
    if place.kind == "list":
        return whole_query(place.kind_of_record, place.query) if place.query else ""
    return place.query


def whole_query(kind: str, query: str) -> str:
    """Give the query that says all that a list shows: its kind and its filters."""
    node = parse(query)
    if not kind:
        return write(node)
    rest = n.Everything() if isinstance(node, n.Everything) else without_filter(node, "kind")
    return write(with_filter(n.conjunction([n.Field("kind", n.Is(kind)), rest]), "kind", kind))


_ABOUT = ("actor", "source", "tag", "place", "collection", "annotator")


def query_about(reader: Reader, place: Place) -> str:
    """Give the query for what has to do with the record of a page or text; "" for other places."""
    if place.kind not in {"record", "reader"}:
        return ""
    # What is still to be made, or was undone while its page is open, is not there.
    kind, name = form.heads(reader, [place.id]).get(place.id, ("", ""))
    if kind not in _ABOUT or not name:
        return ""
    field = "by" if kind == "annotator" else kind
    return write(n.Field(field, n.Is(name)))


def without_kind(query: str) -> str:
    """Give a query without what it says of kinds, to be asked of another."""
    node = parse(query)
    rest = node if isinstance(node, n.Everything) else without_filter(node, "kind")
    return "" if isinstance(rest, n.Everything) else write(rest)

"""A list as asked for: kind, query and order in, ids and counts by day out. Runs off the window."""

from collections.abc import Sequence
from dataclasses import dataclass

from db.ports import Reader
from db.records import State
from db.search import engine
from db.search import nodes as n
from db.search.parser import parse
from db.search.writer import with_filter, without_filter, write
from db.store import form, listing, read
from desktop.places import Place

DATED = ("event", "source")
"""Kinds whose list has a histogram."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a list asks for. `kind` "" is every kind; `trash` lists what was deleted."""

    kind: str
    query: str = ""
    column: str = "title"
    descending: bool = False
    trash: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """What was found: ids in order, of how many, and how many begin on each day."""

    asked: Asked
    ids: Sequence[int]
    total: int
    days: Sequence[tuple[int, int]] = ()


def find(reader: Reader, asked: Asked) -> Found:
    """Answer a list. Raises QueryError for a query that cannot be understood."""
    kind = asked.kind or None
    only = _ids(reader, asked.kind, asked.query) if asked.query else None
    state = State.TRASHED if asked.trash else State.LIVE
    ids = listing.ids(
        reader, kind, asked.column, descending=asked.descending, only=only, state=state
    )
    total = read.counts(reader, state).get(asked.kind, len(ids)) if kind else len(ids)
    return Found(asked, ids, total, _days(reader, asked, only))


def _ids(reader: Reader, kind: str, query: str) -> list[int]:
    return engine.id_array(reader, whole_query(kind, query)).tolist()


def _days(reader: Reader, asked: Asked, only: Sequence[int] | None) -> Sequence[tuple[int, int]]:
    """Count by day without the filter on dates, so that the brush shows what lies around it."""
    if asked.kind not in DATED or asked.trash:
        return ()
    if asked.query:
        wider = write(without_filter(parse(asked.query), "date"))
        if wider != asked.query:
            only = _ids(reader, asked.kind, wider) if wider else None
    return listing.day_counts(reader, asked.kind, only)


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

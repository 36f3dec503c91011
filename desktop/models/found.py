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
from db.store import form, listing, read, rows, usage
from db.store.rows import ListRow
from db.text.dates.days import civil
from desktop import places
from desktop.places import Place

USED = ("place", "term", "annotator")
"""Kinds whose list tells how many records use each."""
DATED = ("event", "source")
"""Kinds whose list has a histogram."""

FIRST: Final = 64
"""Rows read with a list, so that it is painted whole at once."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a list asks for. `kind` "" is every kind; `trash` lists what was deleted.

    `near` are records whose rows are wanted too.
    `collection` lists what a collection holds; its column "order" is the order given by hand.
    `vocabulary` narrows a list of terms.
    """

    kind: str
    query: str = ""
    column: str = "title"
    descending: bool = False
    trash: bool = False
    near: tuple[int, ...] = ()
    collection: int = 0
    vocabulary: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """What was found: ids in order, of how many, how many begin in each year, the first rows.

    `rows` is where the records stand that were asked for. `numbers` are counts that the rows of
    this list alone show, by name.
    """

    asked: Asked
    ids: Sequence[int]
    total: int
    years: Mapping[int, int] = field(default_factory=dict[int, int])
    rows: tuple[int, ...] = ()
    first: Mapping[int, ListRow] = field(default_factory=dict[int, ListRow])
    numbers: Mapping[str, Mapping[int, int]] = field(default_factory=dict[str, Mapping[int, int]])


def find(reader: Reader, asked: Asked) -> Found:
    """Answer a list. Raises QueryError for a query that cannot be understood."""
    kind = asked.kind or None
    if asked.collection:
        return _collected(reader, asked)
    if asked.kind in USED:
        return _used(reader, asked)
    only = _ids(reader, asked.kind, asked.query) if asked.query else None
    state = State.TRASHED if asked.trash else State.LIVE
    ids = listing.ids(
        reader, kind, asked.column, descending=asked.descending, only=only, state=state
    )
    total = read.counts(reader, state).get(asked.kind, len(ids)) if kind else len(ids)
    first = rows.rows(reader, ids[:FIRST])
    return Found(asked, ids, total, _years(reader, asked, only), places_of(ids, asked.near), first)


def places_of(ids: Sequence[int], wanted: Sequence[int]) -> tuple[int, ...]:
    """Give where records stand among others, in order; those that do not are left out."""
    if len(wanted) == 1:
        try:
            return (ids.index(wanted[0]),) if wanted[0] else ()
        except ValueError:
            return ()
    held = set(wanted)
    return tuple(at for at, id_ in enumerate(ids) if id_ in held)


def _ids(reader: Reader, kind: str, query: str) -> list[int]:
    return engine.id_array(reader, whole_query(kind, query)).tolist()


def _collected(reader: Reader, asked: Asked) -> Found:
    """Answer the list of what a collection holds."""
    from db.store import ordering  # loads what writes

    held = ordering.items(reader, asked.collection)
    numbers = {"order": {id_: place for place, id_ in enumerate(held, 1)}}
    wanted = set(_ids(reader, "", asked.query)).intersection(held) if asked.query else held
    if asked.column == "order":
        kept = set(wanted)
        ids: Sequence[int] = [id_ for id_ in held if id_ in kept]
        ids = ids[::-1] if asked.descending else ids
    else:
        ids = listing.ids(reader, None, asked.column, descending=asked.descending, only=wanted)
    near = places_of(ids, asked.near)
    return Found(asked, ids, len(held), rows=near, numbers=numbers)


def _used(reader: Reader, asked: Asked) -> Found:
    """Answer a list of what other records use: with how many they are."""
    kind, number = asked.kind, usage.counts(reader, asked.kind)
    only = _ids(reader, kind, asked.query) if asked.query else None
    if kind == "term" and asked.vocabulary:
        only = usage.words(reader, asked.vocabulary)
    by_use = asked.column == "used"
    column, descending = ("title", False) if by_use else (asked.column, asked.descending)
    ids: Sequence[int] = listing.ids(reader, kind, column, descending=descending, only=only)
    if by_use:
        ids = sorted(ids, key=lambda id_: number.get(id_, 0), reverse=asked.descending)
    total, near = read.counts(reader, State.LIVE).get(kind, 0), places_of(ids, asked.near)
    return Found(asked, ids, total, rows=near, numbers={"used": number})


def _years(reader: Reader, asked: Asked, only: Sequence[int] | None) -> Mapping[int, int]:
    """Count by year without the filter on dates, so that the brush shows what lies around it."""
    if asked.kind not in DATED or asked.trash:
        return {}
    if asked.query:
        wider = write(without_filter(parse(asked.query), "date"))
        if wider != asked.query:
            only = _ids(reader, asked.kind, wider) if wider else None
    return by_year(reader, asked.kind, only)


def by_year(reader: Reader, kind: str, only: Sequence[int] | None = None) -> dict[int, int]:
    """Count how many records of a kind begin in each year, all of them or `only` some."""
    years: dict[int, int] = {}
    for day, number in listing.day_counts(reader, kind, only):
        year = civil(day)[0]
        years[year] = years.get(year, 0) + number
    return years


def query_of(place: Place) -> str:
    """Give the query that a place itself holds."""
    if place.kind == "list":
        return whole_query(place.kind_of_record, place.query) if place.query else ""
    return place.query


def shown_query(reader: Reader, place: Place) -> str:
    """Give the query that the search box shows: of a collection's list all that it is."""
    listed = place.kind == "list" and place.id
    return query_about(reader, place) if listed else query_of(place)


def query_to_narrow(reader: Reader, place: Place) -> str:
    """Give the query that one goes on typing to narrow a list."""
    if place.kind == "trash":
        return "is:trashed"
    kind = place.kind_of_record
    return whole_query(kind, place.query) if kind else shown_query(reader, place)


def whole_query(kind: str, query: str) -> str:
    """Give the query that says all that a list shows: its kind and its filters."""
    node = parse(query)
    if not kind:
        return write(node)
    rest = n.Everything() if isinstance(node, n.Everything) else without_filter(node, "kind")
    return write(with_filter(n.conjunction([n.Field("kind", n.Is(kind)), rest]), "kind", kind))


def narrowed(query: str, more: str) -> str:
    """Give the query that says what both find."""
    return write(n.conjunction([parse(query), parse(more)]))


_WHERE: Final = {
    "event_type": ("event", "type"),
    "source_type": ("source", "type"),
    "actor_kind": ("actor", "type"),
    "place_kind": ("place", "type"),
    "relation_kind": ("relation", "type"),
    "domain": ("event", "domain"),
    "status": ("event", "status"),
    "reliability": ("source", "reliability"),
    "role": ("event", "role"),
    "creator_role": ("source", "role"),
    "stance": ("", "stance"),
    "mode": ("", "mode"),
}
"""Vocabulary → the kind of record and the field of the query language that its words stand in."""


def uses(reader: Reader, id_: int) -> Place | None:
    """Give the list of what uses a word, annotator, tag, place or the like; None where none can."""
    kind, _ = form.heads(reader, [id_]).get(id_, ("", ""))
    if kind == "collection":
        return places.collection(id_)
    if kind == "term":
        term = read.get(reader, id_).values
        of, field_ = _WHERE.get(str(term["vocabulary"]), ("", ""))
        query = write(n.Field(field_, n.Is(str(term["key"])))) if field_ else ""
    else:
        of, query = "", query_about(reader, places.record(id_))
    if not query:
        return None
    return places.search(f"kind:{of} {query}") if of == "relation" else (
        places.listed(of, query) if of else places.search(query)
    )  # fmt: skip


_ABOUT = ("actor", "source", "tag", "place", "collection", "annotator")


def query_about(reader: Reader, place: Place) -> str:
    """Give the query for what has to do with the record of a page or text; "" for other places."""
    collected = place.kind == "list" and place.id
    if place.kind not in {"record", "reader"} and not collected:
        return ""
    # What is still to be made, or was undone while its page is open, is not there.
    kind, name = form.heads(reader, [place.id]).get(place.id, ("", ""))
    if kind not in _ABOUT or not name:
        return ""
    found = n.Field("by" if kind == "annotator" else kind, n.Is(name))
    return write(n.conjunction([found, parse(place.query)]) if collected else found)


def without_kind(query: str) -> str:
    """Give a query without what it says of kinds, to be asked of another."""
    node = parse(query)
    rest = node if isinstance(node, n.Everything) else without_filter(node, "kind")
    return "" if isinstance(rest, n.Everything) else write(rest)

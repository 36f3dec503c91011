"""Filter chips: what a query asks for, as chips; and what each kind of list offers to filter by."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from db.errors import QueryError
from db.search import nodes as n
from db.search.nodes import Within
from db.search.parser import parse
from db.search.writer import toggle, with_filter, without_filter, write
from db.store.outline import Term
from desktop.models.wording import term
from desktop.tr import Text, tr

Terms = Mapping[tuple[str, str], Term]


@dataclass(frozen=True, slots=True)
class Chip:
    """A part of the query as shown; `without` is the query once it is taken away."""

    text: str
    without: str


@dataclass(frozen=True, slots=True)
class Choice:
    """An entry of a filter's menu: a value of a field, ticked where the query asks for it."""

    text: str
    field: str
    value: str


@dataclass(frozen=True, slots=True)
class Offer:
    """A filter that a list offers. `vocabulary` or `choices` fill its menu."""

    title: Text
    field: str
    vocabulary: str = ""
    choices: tuple[tuple[Text, str, str], ...] = ()
    picks: tuple[str, ...] = ()
    """Kinds of record of which one is picked."""


_TAG = Offer("Tag", "tag", picks=("tag",))
_DATE = Offer("Date", "date")
_GRADES = tuple((grade, "reliability", grade) for grade in "ABCDEF")

OFFERS: Final[dict[str, tuple[Offer, ...]]] = {
    "event": (
        _DATE,
        Offer("Actor", "actor", picks=("actor",)),
        Offer("Type", "type", "event_type"),
        Offer("Domain", "domain", "domain"),
        Offer("Status", "status", "status"),
        Offer(
            "Evidence",
            "voices",
            choices=(
                ("No evidence", "missing", "evidence"),
                ("One voice", "voices", "1"),
                ("Two voices or more", "voices", ">=2"),
                ("Disputed", "is", "disputed"),
                ("With a reading", "has", "reading"),
                ("Without a date", "missing", "date"),
            ),
        ),
        Offer("Source", "source", picks=("source",)),
        Offer("Grade of a source", "reliability", choices=_GRADES),
        _TAG,
    ),
    "actor": (
        Offer("Kind", "type", "actor_kind"),
        Offer(
            "Evidence",
            "voices",
            choices=(("No evidence", "missing", "evidence"), ("One voice", "voices", "1")),
        ),
        Offer("Source", "source", picks=("source",)),
        _TAG,
    ),
    "source": (
        _DATE,
        Offer("Type", "type", "source_type"),
        Offer(
            "Grade",
            "reliability",
            choices=_GRADES,
        ),
        Offer(
            "Reading status",
            "is",
            choices=(
                ("Unread", "is", "unread"),
                ("Being read", "is", "reading"),
                ("Read", "is", "read"),
                ("Without a text", "missing", "document"),
            ),
        ),
        Offer("Actor", "actor", picks=("actor",)),
        _TAG,
    ),
    "place": (Offer("Kind", "type", "place_kind"), _TAG),
    "annotation": (
        Offer(
            "State",
            "is",
            choices=(
                ("Anchored", "is", "anchored"),
                ("Moved", "is", "moved"),
                ("Orphaned", "is", "orphan"),
                ("With a note", "has", "note"),
                ("Without a tag", "missing", "tag"),
            ),
        ),
        Offer("Source", "source", picks=("source",)),
        _TAG,
    ),
}
"""Kind of list → the filters it offers."""


def chips(query: str) -> list[Chip]:
    """Give the parts of a query, each with the query that is left without it."""
    try:
        node = parse(query)
    except QueryError:
        return []
    parts = node.nodes if isinstance(node, n.And) else (node,)
    found: list[Chip] = []
    for part in parts:
        if not isinstance(part, n.Everything):
            rest = n.conjunction([other for other in parts if other is not part])
            text = write(part).replace('"', "")
            if isinstance(part, n.Field):
                text = text.replace(":", ": ", 1)
            found.append(Chip(text, write(rest)))
    return found


def choices(offer: Offer, terms: Terms) -> list[Choice]:
    """Give the entries of a filter's menu."""
    if not offer.vocabulary:
        return [Choice(tr(text), field, value) for text, field, value in offer.choices]
    found = [
        Choice(term(terms, vocabulary, key), offer.field, key)
        for vocabulary, key in terms
        if vocabulary == offer.vocabulary
    ]
    return sorted(found, key=lambda choice: choice.text.casefold())


def is_on(query: str, choice: Choice) -> bool:
    """Tell whether a query asks for a choice."""
    wanted = _node(choice)
    node = parse(query)
    parts = node.nodes if isinstance(node, n.And) else (node,)
    return any(wanted in (one.nodes if isinstance(one, n.Or) else (one,)) for one in parts)


def toggled(query: str, choice: Choice) -> str:
    """Give the query with a choice ticked or unticked."""
    node = _node(choice)
    return write(toggle(parse(query), choice.field, node.value))


def dated(query: str, text: str, way: Within) -> str:
    """Give the query narrowed to a period as typed (2020, 2020..2022, Aug 2020).

    `way` says how a date has to lie to it. Raises QueryError for what is no period.
    """
    low, dots, high = text.partition("..")
    value = n.Between(low.strip(), high.strip()) if dots else n.Is(text.strip())
    rest = without_filter(parse(query), "date")
    found = write(n.conjunction([rest, n.Field("date", value, way)]))
    parse(found)
    return found


def narrowed(query: str, field: str, name: str) -> str:
    """Give the query narrowed to records that have to do with another one, by its name."""
    return write(n.conjunction([parse(query), n.Field(field, n.Is(name))]))


def within(query: str, low: int, high: int) -> str:
    """Give the query narrowed to years; years before the common era are 0 and below."""
    node = without_filter(parse(query), "date")
    value = n.Is(_year(low)) if low == high else n.Between(_year(low), _year(high))
    return write(with_filter(node, "date", value))


def without_dates(query: str) -> str:
    """Give the query without its filter on dates."""
    return write(without_filter(parse(query), "date"))


def years_of(query: str) -> tuple[int, int] | None:
    """Give the years that a query is narrowed to, where it names plain years."""
    try:
        node = parse(query)
    except QueryError:
        return None
    for part in node.nodes if isinstance(node, n.And) else (node,):
        if isinstance(part, n.Field) and part.name == "date":
            match part.value:
                case n.Is(text):
                    return _pair(text, text)
                case n.Between(low, high):
                    return _pair(low, high)
                case _:
                    return None
    return None


def _pair(low: str, high: str) -> tuple[int, int] | None:
    return (
        (int(low), int(high))
        if low.lstrip("-").isdigit() and high.lstrip("-").isdigit()
        else (None)
    )


def _year(year: int) -> str:
    return f"{year:04d}" if year >= 0 else f"-{-year:04d}"


def _node(choice: Choice) -> n.Field:
    value = choice.value
    if value.startswith(">="):
        return n.Field(choice.field, n.Compare(">=", value[2:]))
    return n.Field(choice.field, n.Is(value))

"""Says in words what a document is made of: what filtered it, how many events, of which day."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from db.errors import QueryError
from db.formats.wording import Wording
from db.search import nodes as n
from db.search.parser import parse
from db.search.writer import write
from db.store.outline import Term
from desktop.models.filters import OFFERS, Offer
from desktop.models.wording import long_date, term
from desktop.tr import Text, tr

Terms = Mapping[tuple[str, str], Term]

_OFFERS: Final = {offer.field: offer for offer in OFFERS["event"]}
_VALUES: Final = {
    (field, value): text
    for offers in OFFERS.values()
    for offer in offers
    for text, field, value in offer.choices
}
_SIDES: Final[dict[str, Text]] = {
    "<": "before {value}",
    "<=": "until {value}",
    ">": "after {value}",
    ">=": "from {value}",
}


def wording(query: str, chosen: int, terms: Terms) -> Wording:
    """Give what a chronology says: of what a query finds, or of so many chosen records."""
    return Wording(long_date, _about(query, chosen, terms))


def _about(query: str, chosen: int, terms: Terms) -> Callable[[int], str]:
    if chosen:
        of = tr("of {n:,} chosen {n:record|records}", n=chosen)
    else:
        of = told(query, terms) or tr("everything in this library")

    def about(number: int) -> str:
        events = tr("{n:,} {n:event|events}", n=number)
        day = tr("written on {day}", day=long_date(date.today().isoformat()))
        return " · ".join((events, of, day))

    return about


def told(query: str, terms: Terms) -> str:
    """Say what a query asks for: "Actor: China; Date: from 2021"."""
    try:
        node = parse(query)
    except QueryError:
        return query
    parts = node.nodes if isinstance(node, n.And) else (node,)
    return "; ".join(_part(part, terms) for part in parts if not isinstance(part, n.Everything))


def _part(node: n.Node, terms: Terms) -> str:
    match node:
        case n.Not(inner):
            return tr("not {what}", what=_part(inner, terms))
        case n.Or(nodes):
            return _alternatives(nodes, terms)
        case n.Field():
            title = _title(node)
            return f"{title}: {_value(node, terms)}" if title else _value(node, terms)
        case n.Word(text):
            return f"“{text}”"
        case _:
            return write(node)


def _alternatives(nodes: tuple[n.Node, ...], terms: Terms) -> str:
    """Say alternatives; those of one field under its name."""
    first, between = nodes[0], tr(" or ")
    fields = [one for one in nodes if isinstance(one, n.Field)]
    if len(fields) == len(nodes) and len({one.name for one in fields}) == 1:
        title = _title(fields[0])
        values = between.join(_value(one, terms) for one in fields)
        return f"{title}: {values}" if title else values
    return between.join([_part(one, terms) for one in (first, *nodes[1:])])


def _title(node: n.Field) -> str:
    """Give the name of a field as the lists offer it; "" where its values speak for themselves."""
    offer = _OFFERS.get(node.name)
    if offer is not None and node.name != "voices":
        return tr(offer.title)
    return "" if _known(node) else node.name


def _known(node: n.Field) -> Text | None:
    """Give the words for a whole filter, such as "Two voices or more"."""
    return _VALUES.get((node.name, write(node).partition(":")[2]))


def _value(node: n.Field, terms: Terms) -> str:
    offer, value = _OFFERS.get(node.name), node.value
    if known := _known(node):
        return tr(known)
    match value:
        case n.Is(text):
            found = _word(node.name, text, offer, terms)
        case n.Compare(operator, text):
            found = tr(_SIDES[operator], value=_word(node.name, text, offer, terms))
        case n.Between(low, high):
            first = _word(node.name, low, offer, terms)
            last = _word(node.name, high, offer, terms)
            if first and last:
                found = tr("{first} to {last}", first=first, last=last)
            else:
                found = tr(_SIDES[">=" if first else "<="], value=first or last)
    how = {"certainly": tr("certainly"), "possibly": tr("possibly")}.get(node.within)
    return f"{found} ({how})" if how else found


def _word(field: str, text: str, offer: Offer | None, terms: Terms) -> str:
    if offer is not None and offer.vocabulary:
        return term(terms, offer.vocabulary, text)
    return long_date(text) if field == "date" and text else text

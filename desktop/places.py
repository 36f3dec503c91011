"""Where a tab can be: a list, a record, a search. What back and forward keep."""

from dataclasses import dataclass
from typing import Final, Literal

Kind = Literal["list", "record", "search", "trash", "overview"]

LISTED: Final = ("actor", "event", "source", "annotation")
"""The kinds of record that have a list of their own."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place. `kind_of_record` and `query` belong to lists and searches, `id` to a record."""

    kind: Kind
    kind_of_record: str = ""
    query: str = ""
    id: int = 0


OVERVIEW: Final = Place("overview")
TRASH: Final = Place("trash")


def listed(kind: str, query: str = "") -> Place:
    """Give the place of a list, narrowed by a query."""
    return Place("list", kind_of_record=kind, query=query)


def record(id_: int) -> Place:
    """Give the place of a record's page."""
    return Place("record", id=id_)


def search(query: str) -> Place:
    """Give the place of a search over everything."""
    return Place("search", query=query)

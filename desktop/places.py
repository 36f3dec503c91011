"""Where a tab can be: a list, a record, a search, a text, a view. What back and forward keep."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final, Literal, get_args

from desktop.tr import Text

Kind = Literal["list", "record", "search", "trash", "overview", "reader", "view"]

LISTED: Final = ("actor", "event", "source", "annotation")
"""The kinds of record that have a list of their own."""

KEPT: Final[tuple[tuple[str, str], ...]] = (
    ("place", "map-pin"),
    ("term", "book-a"),
    ("annotator", "users"),
)
"""Kinds with a list further down, for what is seldom gone to: kind, icon."""

VIEWS: Final[tuple[tuple[str, Text, str], ...]] = (
    ("timeline", "Timeline", "chart-gantt"),
    ("network", "Network", "waypoints"),
    ("balance", "Balance", "scale"),
    ("corroboration", "Corroboration", "table-2"),
    ("map", "Map", "map"),
)
"""The views, as the navigator lists them: name, title, icon."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place.

    `kind_of_record` belongs to lists; `query` to lists, searches and views; `id` to a record's
    page, to the reader (the source that is read) and to the list of what a collection holds.
    `span` is where the reader stands: start and end in code points of the document's text. `view`
    names a view ("timeline"), `options` are its settings by name, sorted.
    """

    kind: Kind
    kind_of_record: str = ""
    query: str = ""
    id: int = 0
    span: tuple[int, int] | None = None
    view: str = ""
    options: tuple[tuple[str, str], ...] = ()

    @property
    def is_draft(self) -> bool:
        """Whether a record is written here that is not there yet."""
        return self.kind == "record" and not self.id

    def option(self, name: str, default: str = "") -> str:
        """Give a setting of a view."""
        return dict(self.options).get(name, default)

    def with_options(self, **options: str) -> "Place":
        """Give the same place with other settings; an empty one is left out."""
        found = {**dict(self.options), **options}
        return replace(self, options=tuple(sorted((k, v) for k, v in found.items() if v)))


OVERVIEW: Final = Place("overview")
TRASH: Final = Place("trash")


def listed(kind: str, query: str = "") -> Place:
    """Give the place of a list, narrowed by a query."""
    return Place("list", kind_of_record=kind, query=query)


def collection(id_: int, query: str = "") -> Place:
    """Give the place of what a collection holds, in its own order, narrowed by a query."""
    return Place("list", id=id_, query=query)


def record(id_: int) -> Place:
    """Give the place of a record's page."""
    return Place("record", id=id_)


def draft(kind: str, **preset: str) -> Place:
    """Give the place where a record of a kind is written before it is there.

    `another` in the preset tells a second one of the same beginning from the first.
    """
    return Place("record", kind_of_record=kind).with_options(**preset)


def search(query: str) -> Place:
    """Give the place of a search over everything."""
    return Place("search", query=query)


def reader(source_id: int, span: tuple[int, int] | None = None, mark: int = 0) -> Place:
    """Give the place of a source's text, at a span of it in code points or at an annotation."""
    return Place("reader", id=source_id, span=span).with_options(mark=str(mark or ""))


def view(name: str, query: str = "", **options: str) -> Place:
    """Give the place of a view over what a query finds."""
    return Place("view", query=query, view=name).with_options(**options)


def as_data(place: Place) -> dict[str, object]:
    """Give a place as plain values for JSON; what is empty is left out."""
    found: dict[str, object] = {"kind": place.kind}
    for name in ("kind_of_record", "query", "id", "span", "view", "options"):
        value = getattr(place, name)
        if value:
            found[name] = value
    return found


def of_data(data: Mapping[str, Any]) -> Place | None:
    """Read what `as_data` gave; None for what is no place."""
    if data.get("kind") not in get_args(Kind):
        return None
    span, options = data.get("span"), data.get("options") or ()
    try:
        return Place(
            data["kind"],
            kind_of_record=str(data.get("kind_of_record", "")),
            query=str(data.get("query", "")),
            id=int(data.get("id", 0)),
            span=(int(span[0]), int(span[1])) if span else None,
            view=str(data.get("view", "")),
            options=tuple((str(name), str(value)) for name, value in options),
        )
    except (TypeError, ValueError, IndexError):
        return None

"""What belongs to a record that is a word, mark, folder or question: which records, and all where.

Those that use a term or annotator, bear a tag, lie in a collection or answer a saved search.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from db.errors import QueryError
from db.ports import Reader
from db.records import Record
from db.search import engine
from db.store import rows, usage
from db.store.rows import ListRow
from desktop.models.blocks import MOST_LINES, Line, Link, Section
from desktop.models.found import query_of, uses
from desktop.models.navigator import place_of
from desktop.models.wording import short_date
from desktop.places import Place
from desktop.tr import Text, tr

_TITLES: Final[dict[str, Text]] = {
    "term": "Used by",
    "annotator": "Used by",
    "tag": "Tagged with it",
    "collection": "In this collection",
    "saved_search": "What it finds",
}

_NONE: Final[dict[str, Text]] = {
    "tag": "Nothing yet. In a text, select words and press T to tag them.",
    "collection": "Nothing yet. Drag the rows of a list onto it in the navigator.",
    "saved_search": "Nothing now.",
}
"""What is said where nothing belongs to a record; of other kinds nothing is."""


@dataclass(frozen=True, slots=True)
class Belonging:
    """The first records that belong to one, how many there are, and where all stand."""

    shown: tuple[ListRow, ...] = ()
    number: int = 0
    place: Place | None = None


def belonging(reader: Reader, record: Record) -> Belonging:
    """Read what belongs to a record; nothing for kinds to which nothing does."""
    if record.kind not in _TITLES:
        return Belonging()
    place = _where(reader, record)
    ids, number = _ids(reader, record, place)
    known = rows.rows(reader, ids)
    return Belonging(tuple(known[one] for one in ids if one in known), number, place)


def section(kind: str, found: Belonging) -> Section:
    """Give the part of a page that tells it."""
    lines = tuple(
        Line(
            Link(one.title or tr("(untitled)"), one.kind, one.id),
            before=short_date(one.values.get("date") or ""),
        )
        for one in found.shown
    )
    title = tr(_TITLES.get(kind, "Used by"))
    if not lines:
        return Section(title, (tr(_NONE[kind]),) if kind in _NONE else ())
    return Section(title, lines, more=max(0, found.number - len(lines)), place=found.place)


def _where(reader: Reader, record: Record) -> Place | None:
    if record.kind == "saved_search":
        return place_of(str(record["query"]))
    return uses(reader, record.id)


def _ids(reader: Reader, record: Record, place: Place | None) -> tuple[Sequence[int], int]:
    """Give the first records, and how many there are."""
    if record.kind in {"term", "annotator"}:
        users = usage.users(reader, record.id, record.kind, MOST_LINES)
        return users.ids, users.number
    if record.kind == "collection":
        from db.store import ordering  # loads what writes

        items = ordering.items(reader, record.id)
        return items[:MOST_LINES], len(items)
    try:
        held = engine.id_array(reader, query_of(place) if place else "")
    except QueryError:  # what was saved once may be understood no more
        return (), 0
    return held[:MOST_LINES].tolist(), len(held)

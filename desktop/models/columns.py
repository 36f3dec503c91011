"""The columns of each list: heading, width, and what a cell says. Views only paint it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from db.store.outline import Term
from db.store.rows import ListRow, Part
from desktop.models.wording import choice_name, kind_name, short_date, term, vocabulary_name
from desktop.tr import Text, tr

Style = Literal["plain", "title", "quiet", "people", "number", "serif", "kind"]
Terms = Mapping[tuple[str, str], Term]


@dataclass(frozen=True, slots=True)
class Cell:
    """What one cell shows: its text, a swatch's colour before it, small marks after it.

    A mark is (text, what it means: planned, disputed …).
    """

    text: str
    swatch: str = ""
    marks: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `width` is in steps of the grid; 0 takes what is left.

    Where there is no room for all, those of the highest `rank` go first.
    """

    name: str
    title: Text
    width: int
    cell: Callable[[ListRow, Terms], Cell]
    style: Style = "plain"
    shown: bool = True
    newest_first: bool = False
    rank: int = 5


def _value(name: str) -> Callable[[ListRow, Terms], Cell]:
    return lambda row, _: Cell(row.values.get(name) or "")


def _term(name: str, vocabulary: str) -> Callable[[ListRow, Terms], Cell]:
    return lambda row, terms: Cell(term(terms, vocabulary, row.values.get(name)))


def _date(row: ListRow, _: Terms) -> Cell:
    text = row.values.get("date")
    return Cell(short_date(text) if text else tr("no date"))


def _given_date(row: ListRow, _: Terms) -> Cell:
    text = row.values.get("date")
    return Cell(short_date(text) if text else "")


def _word(row: ListRow, _: Terms) -> Cell:
    return Cell(row.title or tr("(untitled)"), swatch=row.values.get("colour") or "")


def _vocabulary(row: ListRow, _: Terms) -> Cell:
    return Cell(vocabulary_name(row.values.get("vocabulary") or ""))


def _title(row: ListRow, _: Terms) -> Cell:
    return Cell(row.title or tr("(untitled)"))


def _event_title(row: ListRow, terms: Terms) -> Cell:
    status = row.values.get("status") or ""
    marks = () if status in {"", "happened"} else ((term(terms, "status", status), "status"),)
    return Cell(row.title, marks=marks)


def _domain(row: ListRow, terms: Terms) -> Cell:
    key = row.values.get("domain")
    found = terms.get(("domain", key)) if key else None
    return Cell(term(terms, "domain", key), swatch=(found.colour or "") if found else "")


def part_name(part: Part) -> str:
    """Name a participant, and for whom it acts."""
    return (
        tr("{name} for {other}", name=part.name, other=part.acts_for)
        if part.acts_for
        else (part.name)
    )


def _participants(row: ListRow, _: Terms) -> Cell:
    return Cell(", ".join(part_name(part) for part in row.parts))


def _evidence(row: ListRow, _: Terms) -> Cell:
    marks: list[tuple[str, str]] = []
    if row.numbers.get("disputes"):
        marks.append((tr("disputed"), "disputed"))
    return Cell(str(row.numbers.get("voices", 0)), marks=tuple(marks))


def _number(name: str) -> Callable[[ListRow, Terms], Cell]:
    return lambda row, _: Cell(str(row.numbers.get(name, 0)))


def _names(row: ListRow, _: Terms) -> Cell:
    return Cell(" · ".join(row.names))


def _creators(row: ListRow, _: Terms) -> Cell:
    return Cell(", ".join(row.names))


def _publication(row: ListRow, _: Terms) -> Cell:
    return Cell(row.values.get("publication") or row.values.get("publisher") or "")


def _quotation(row: ListRow, _: Terms) -> Cell:
    exact = row.values.get("exact")
    return Cell(f"“{exact}”" if exact else tr("whole record"))


def _note(row: ListRow, _: Terms) -> Cell:
    return Cell((row.values.get("note") or "").replace("\n", " "))


def _tags(row: ListRow, _: Terms) -> Cell:
    first = row.labels[0] if row.labels else None
    names = ", ".join(label.name for label in row.labels)
    return Cell(names, swatch=(first.colour or "") if first else "")


def _choice(name: str) -> Callable[[ListRow, Terms], Cell]:
    return lambda row, _: Cell(choice_name(row.values.get(name) or ""))


def _start(row: ListRow, _: Terms) -> Cell:
    text = row.values.get("start")
    return Cell(short_date(text) if text else "")


def _kind(row: ListRow, _: Terms) -> Cell:
    return Cell(kind_name(row.kind))


COLUMNS: Final[dict[str, tuple[Column, ...]]] = {
    "event": (
        Column("date", "Date", 33, _date, "quiet", newest_first=True, rank=1),
        Column("title", "Event", 0, _event_title, "title"),
        Column("type", "Type", 22, _term("type", "event_type"), rank=7),
        Column("domain", "Domain", 25, _domain, rank=6),
        Column("participants", "Participants", 38, _participants, "people", rank=4),
        Column("evidence", "Voices", 26, _evidence, "number", rank=3),
        Column("status", "Status", 22, _term("status", "status"), shown=False),
    ),
    "actor": (
        Column("title", "Name", 0, _title, "title"),
        Column("kind", "Kind", 28, _term("kind", "actor_kind")),
        Column("names", "Also", 64, _names, "quiet"),
        Column("start", "Since", 30, _start, "quiet", shown=False),
        Column("events", "Events", 20, _number("events"), "number", newest_first=True),
        Column("evidence", "Voices", 20, _number("voices"), "number", newest_first=True),
    ),
    "source": (
        Column("date", "Date", 30, _date, "quiet", newest_first=True, rank=1),
        Column("title", "Source", 0, _title, "title"),
        Column("creators", "By", 29, _creators),
        Column("type", "Type", 25, _term("type", "source_type")),
        Column("publication", "Published in", 38, _publication, "quiet", shown=False),
        Column("reliability", "Grade", 16, _value("reliability")),
        Column("reading_status", "Read", 17, _choice("reading_status"), "quiet"),
        Column("annotations", "Notes", 17, _number("annotations"), "number", newest_first=True),
    ),
    "annotation": (
        Column("title", "Words", 0, _quotation, "serif"),
        Column("note", "Note", 60, _note),
        Column("source", "Source", 44, _value("target"), "quiet"),
        Column("tags", "Tags", 34, _tags),
        Column("annotator", "By", 24, _value("annotator"), "quiet"),
        Column("state", "State", 24, _choice("state"), "quiet", shown=False),
    ),
    "": (
        Column("kind", "Kind", 32, _kind, "kind"),
        Column("title", "Record", 0, _title, "title"),
    ),
    "place": (
        Column("title", "Name", 0, _title, "title"),
        Column("kind", "Kind", 28, _term("kind", "place_kind")),
        Column("parent", "Within", 40, _value("parent")),
        Column("country", "Country", 22, _value("country"), "quiet", shown=False),
        Column("used", "Events", 20, _number("used"), "number", newest_first=True),
    ),
    "term": (
        Column("title", "Word", 0, _word, "title"),
        Column("vocabulary", "Vocabulary", 44, _vocabulary),
        Column("key", "Key", 30, _value("key"), "quiet", shown=False),
        Column("definition", "Meaning", 80, _value("definition"), "quiet", rank=7),
        Column("used", "Used by", 22, _number("used"), "number", newest_first=True, rank=3),
    ),
    "annotator": (
        Column("title", "Name", 0, _word, "title"),
        Column("note", "Note", 60, _note, "quiet"),
        Column("used", "Marks", 22, _number("used"), "number", newest_first=True, rank=3),
    ),
    "collection": (
        Column("order", "Order", 18, _number("order"), "quiet"),
        Column("kind", "Kind", 32, _kind, "kind"),
        Column("title", "Record", 0, _title, "title"),
        Column("date", "Date", 38, _given_date, "quiet", newest_first=True),
    ),
}
"""Kind of record → columns; "" stands for lists of any kinds."""

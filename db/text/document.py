"""What reading a document yields: text, passages, proposed bibliographic data, page boxes.

Plain values without a database. Offsets are code points in `Extracted.text`, end exclusive.
"""

from __future__ import annotations

from dataclasses import dataclass, field

KINDS = (
    "heading",
    "paragraph",
    "quotation",
    "list_item",
    "caption",
    "clutter",
    "byline",
    "author_note",
    "note",
)
"""The kinds of passage. A byline (who wrote it and when, "Written by", a date line) and an author
note (who the author is) are kinds of their own: they are visible text, but not the article's. A
note is a foot- or endnote; `db.text.notes` joins it with the place that calls it."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A span of the text. `page` counts from 1; `level` is the depth of a heading, 1 to 6."""

    start: int
    end: int
    kind: str
    page: int | None = None
    level: int | None = None


@dataclass(frozen=True, slots=True)
class Creator:
    """An author or other contributor. `family` and `given` are None where the order is unsure.

    Several affiliations are joined by "; ".
    """

    name: str
    family: str | None = None
    given: str | None = None
    role: str = "author"
    affiliation: str | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """Bibliographic data proposed from the document; a person accepts or corrects it.

    `date` is EDTF: a day, month or year where the document states its date, otherwise a bound
    such as "[2022-01-10..]" (that day or later). `date_start` and `date_end` are the span of the
    words that it rests on. `date_reason` says which:
    "stated": a date line in the text; "metadata": the file's own metadata;
    "after_text": the latest date that the text tells as past;
    "after_text_year_inferred": the same, from a day and month whose year follows from the dates
    around it; "before_file": the day on which the file was made, "[..2022-04-29]";
    "between": bounded by both.

    `publication` is the container (newspaper, site, journal), `type` a CSL type, `language` a
    BCP 47 tag, `genre` a kicker such as "Opinion".
    """

    title: str | None = None
    creators: tuple[Creator, ...] = ()
    date: str | None = None
    date_reason: str | None = None
    date_start: int | None = None
    date_end: int | None = None
    publication: str | None = None
    publisher: str | None = None
    language: str | None = None
    type: str | None = None
    genre: str | None = None
    url: str | None = None
    doi: str | None = None
    isbn: str | None = None
    abstract: str | None = None
    keywords: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a paged document: number from 1, size in points, its span of the text."""

    number: int
    width: float
    height: float
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Box:
    """Where a run of characters stands on its page: one run for each line.

    Points of PDF user space: the origin is the lower left corner, y grows upwards.
    """

    page: int
    start: int
    end: int
    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(frozen=True, slots=True)
class Mark:
    """A highlight or comment that the file itself holds, offered as an annotation.

    `start` and `end` are None where it marks no words; then `page` (from 1) and `region` (left,
    bottom, right, top in points) say where it is. `made` is a day as EDTF.
    """

    start: int | None = None
    end: int | None = None
    note: str | None = None
    author: str | None = None
    made: str | None = None
    colour: str | None = None
    page: int | None = None
    region: tuple[float, float, float, float] | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """Something about a document that a person should know: a dotted code with parameters."""

    code: str
    details: dict[str, object] = field(default_factory=dict[str, object])


@dataclass(frozen=True, slots=True)
class Extracted:
    """A document as read.

    The passages are ordered, do not overlap, and together hold every character of the text that
    is not white space.
    """

    text: str
    passages: tuple[Passage, ...]
    proposal: Proposal
    media_type: str
    encoding: str | None = None
    pages: tuple[Page, ...] = ()
    boxes: tuple[Box, ...] = ()
    warnings: tuple[Notice, ...] = ()
    marks: tuple[Mark, ...] = ()

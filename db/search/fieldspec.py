"""The fields of the query language, each declared once: what it takes and what it speaks of.

Parser, suggestions, compiler and the manual read this table; a field that is not here is an error.
"""

import re
from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from db.fields import KINDS, MODES, READING_STATUSES, RELIABILITIES, STANCES, STATUSES

PASSAGE = "passage"
"""The kind of a hit in the text of a source; all other kinds are kinds of record."""

UNSEARCHED = ("term", "annotator", "saved_search")
"""Kinds of record that no search shows: they are the library's furniture."""

HIT_KINDS = (*(kind for kind in KINDS if kind not in UNSEARCHED), PASSAGE)


class Takes(StrEnum):
    """What the value of a field is."""

    CHOICE = "choice"  # one of `choices`
    TERM = "term"  # a word of the library's own vocabularies, or any other
    NAME = "name"  # a record: a name, its beginning, a misspelling, or the uid
    DATE = "date"  # EDTF or a date in words; a year stands for all its days
    NUMBER = "number"  # a whole number
    GRADE = "grade"  # A to F of a source, 1 to 6 of a piece of evidence
    LANGUAGE = "language"  # a BCP 47 code; "be" includes "be-tarask"


class FieldSpec(NamedTuple):
    """One field of the language.

    `ordered`: comparisons and ranges are allowed. `kinds`: the kinds of hit that can match it.
    `names`: for NAME, the kinds of record whose names are meant. `vocabularies`: for TERM, where
    its words are kept. `facet`: "one" where a record has one value, so that ticking a second
    value widens the search; "many" where it has several, so that ticking narrows it further.
    `directs`: it does not filter but says how to search, and stands at the top of a query or group.
    """

    name: str
    takes: Takes
    choices: tuple[str, ...] = ()
    kinds: tuple[str, ...] = HIT_KINDS
    names: tuple[str, ...] = ()
    vocabularies: tuple[str, ...] = ()
    facet: str = ""
    directs: bool = False

    @property
    def ordered(self) -> bool:
        """Whether comparisons and ranges are allowed."""
        return self.takes in {Takes.DATE, Takes.NUMBER, Takes.GRADE}


PARTS = (
    "abstract",
    "annotation",
    "collection",
    "creator",
    "date",
    "description",
    "document",
    "domain",
    "evidence",
    "figure",
    "identifier",
    "link",
    "note",
    "original",
    "participant",
    "place",
    "reading",
    "reliability",
    "status",
    "tag",
    "type",
)
"""What a record can have, or miss."""

CONDITIONS = (
    "anchored",
    "attested",
    "complete",
    "disputed",
    "moved",
    "orphan",
    "trashed",
    "unanchored",
    "uncertain",
    *READING_STATUSES,
)
PLACES = ("title", "name", "body", "note", "text")
"""Where words are looked for; `text` is the text of sources."""

SORTS = ("best", "newest", "oldest", "title", "changed")

_DATED = ("event", "relation", "source", PASSAGE, "annotation")
_ABOUT_EVIDENCE = ("event", "relation", "actor", "place", "source", "figure", "evidence", PASSAGE)
_TYPES = ("event_type", "source_type", "actor_kind", "relation_kind", "place_kind")

FIELDS: dict[str, FieldSpec] = {
    spec.name: spec
    for spec in (
        FieldSpec("kind", Takes.CHOICE, choices=HIT_KINDS, facet="one"),
        FieldSpec("actor", Takes.NAME, names=("actor",), facet="many"),
        FieldSpec("event", Takes.NAME, names=("event",)),
        FieldSpec("source", Takes.NAME, names=("source",), facet="many"),
        FieldSpec("tag", Takes.NAME, names=("tag",), facet="many"),
        FieldSpec(
            "type",
            Takes.TERM,
            kinds=("event", "source", "actor", "relation", "place", PASSAGE),
            vocabularies=_TYPES,
            facet="one",
        ),
        FieldSpec("status", Takes.CHOICE, choices=STATUSES, kinds=("event",), facet="one"),
        FieldSpec("domain", Takes.TERM, kinds=("event",), vocabularies=("domain",), facet="one"),
        FieldSpec("place", Takes.NAME, names=("place",), kinds=("event", "place")),
        FieldSpec(
            "role",
            Takes.TERM,
            kinds=("event", "actor", "source"),
            vocabularies=("role", "creator_role"),
        ),
        FieldSpec("date", Takes.DATE, kinds=_DATED, facet="one"),
        FieldSpec("published", Takes.DATE, kinds=("source", "annotation", PASSAGE)),
        FieldSpec("by", Takes.NAME, names=("annotator",), facet="many"),
        FieldSpec("stance", Takes.CHOICE, choices=STANCES, kinds=_ABOUT_EVIDENCE),
        FieldSpec("mode", Takes.CHOICE, choices=MODES, kinds=_ABOUT_EVIDENCE),
        FieldSpec("speaker", Takes.NAME, names=("actor",), kinds=_ABOUT_EVIDENCE),
        FieldSpec("reliability", Takes.GRADE, choices=RELIABILITIES),
        FieldSpec("lang", Takes.LANGUAGE, facet="one"),
        FieldSpec("in", Takes.CHOICE, choices=PLACES, directs=True),
        FieldSpec("has", Takes.CHOICE, choices=PARTS),
        FieldSpec("missing", Takes.CHOICE, choices=PARTS),
        FieldSpec("voices", Takes.NUMBER, facet="one"),
        FieldSpec("collection", Takes.NAME, names=("collection",)),
        FieldSpec("is", Takes.CHOICE, choices=CONDITIONS),
        FieldSpec("changed", Takes.DATE),
        FieldSpec("sort", Takes.CHOICE, choices=SORTS, directs=True),
    )
}
"""Every field by its name."""

_LANGUAGE = r"[a-z]{2,3}(?:-[a-z0-9]{1,8})*"
_NUMBER = r"[0-9]{1,9}"
_GRADE = r"[A-F]|[1-6]"


def near(wrong: str, known: Iterable[str]) -> list[str]:
    """Give the known names that are spelt most like a wrong one, at most three."""
    from difflib import get_close_matches

    return get_close_matches(wrong[:40].casefold(), sorted(known), 3, 0.5)


def canonical(spec: FieldSpec, text: str) -> str | None:
    """Give a value in the one form that nodes hold, or None where the field cannot take it."""
    match spec.takes:
        case Takes.CHOICE:
            wanted = text.casefold().replace(" ", "_")
            return next((one for one in spec.choices if one.casefold() == wanted), None)
        case Takes.NUMBER:
            return str(int(text)) if re.fullmatch(_NUMBER, text) else None
        case Takes.GRADE:
            return text.upper() if re.fullmatch(_GRADE, text.upper()) else None
        case Takes.LANGUAGE:
            return text.lower() if re.fullmatch(_LANGUAGE, text.lower()) else None
        case Takes.DATE:
            return text if _is_date(text) else None
        case Takes.NAME | Takes.TERM:
            return text


def _is_date(text: str) -> bool:
    """Tell whether a date can be read; "today" and the like count from the day of the search."""
    from db.text import dates

    return dates.read(text, today=1).bounds != (None, None, None, None)

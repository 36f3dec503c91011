"""Values in words: terms of the vocabularies, dates short and long, counts. For rows and pages."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import lru_cache
from typing import Final

from db.store.outline import Term
from db.text import dates
from desktop.dates import words
from desktop.tr import Text, tr

Terms = Mapping[tuple[str, str], Term]

_LONG_MONTHS: Final = re.compile(
    r"\b(January|February|March|April|August|September|October|November|December)\b"
)
_BETWEEN: Final = re.compile(r"^between (.+) and (.+)$")

KIND_NAMES: Final[dict[str, tuple[Text, Text]]] = {
    "actor": ("Actor", "Actors"),
    "event": ("Event", "Events"),
    "source": ("Source", "Sources"),
    "annotation": ("Annotation", "Annotations"),
    "relation": ("Relation", "Relations"),
    "place": ("Place", "Places"),
    "evidence": ("Evidence", "Evidence"),
    "reading": ("Reading", "Readings"),
    "figure": ("Figure", "Figures"),
    "tag": ("Tag", "Tags"),
    "collection": ("Collection", "Collections"),
    "saved_search": ("Saved search", "Saved searches"),
    "annotator": ("Annotator", "Annotators"),
    "term": ("Word", "Vocabularies"),
    "passage": ("Passage", "Passages"),
}
"""Kind → its name for one and for many."""


VOCABULARIES: Final[dict[str, Text]] = {
    "actor_kind": "Kinds of actor",
    "certainty": "Certainty",
    "creator_role": "Roles of creators",
    "credibility": "Credibility",
    "domain": "Domains",
    "event_type": "Types of event",
    "link": "Links",
    "mode": "How it is said",
    "place_kind": "Kinds of place",
    "quad": "Cooperation and conflict",
    "relation_kind": "Kinds of relation",
    "reliability": "Grades of sources",
    "role": "Roles in events",
    "source_type": "Types of source",
    "stance": "Stances",
    "status": "Status of events",
    "unit": "Units",
}
"""Vocabulary → its name."""

CHOICES: Final[dict[str, Text]] = {
    "preferred": "preferred",
    "official": "official",
    "native": "native",
    "alias": "alias",
    "abbreviation": "abbreviation",
    "birth": "birth",
    "former": "former",
    "transliteration": "transliteration",
    "always": "always",
    "never": "never",
    "unread": "unread",
    "reading": "reading",
    "read": "read",
    "happened": "happened",
    "planned": "planned",
    "ongoing": "ongoing",
    "alleged": "alleged",
    "cancelled": "cancelled",
    "highlighting": "highlighting",
    "commenting": "commenting",
    "linking": "linking",
    "questioning": "questioning",
    "assessing": "assessing",
    "supports": "supports",
    "disputes": "disputes",
    "mentions": "mentions",
    "asserts": "asserts",
    "reports": "reports",
    "plans": "plans",
    "alleges": "alleges",
    "denies": "denies",
    "judges": "judges",
    "certain": "certain",
    "likely": "likely",
    "possible": "possible",
    "doubtful": "doubtful",
    "about": "about",
    "at_least": "at least",
    "at_most": "at most",
    "more_than": "more than",
    "less_than": "less than",
    "up_to": "up to",
    "anchored": "anchored",
    "moved": "moved",
    "orphan": "orphan",
    "unanchored": "unanchored",
}
"""Value of a field of choices → its words, where no vocabulary has it."""


def choice_name(value: str) -> str:
    """Give the words for a value of a field of choices."""
    return tr(CHOICES.get(value, value.replace("_", " ")))


def vocabulary_name(vocabulary: str) -> str:
    """Give the name of a vocabulary; of one that somebody else made, its own."""
    return tr(VOCABULARIES.get(vocabulary, vocabulary.replace("_", " ").capitalize()))


def kind_name(kind: str, number: int = 1) -> str:
    """Give the name of a kind of record."""
    one, many = KIND_NAMES.get(kind, (kind, kind))
    return tr(one if number == 1 else many)


@lru_cache(maxsize=4096)
def long_date(text: str) -> str:
    """Say a date in full: "September 2020"."""
    return words(dates.read(text))


@lru_cache(maxsize=4096)
def short_date(text: str) -> str:
    """Say a date in short: "Sep 2020"."""
    shortened = _LONG_MONTHS.sub(lambda found: found[0][:3], long_date(text))
    return _BETWEEN.sub(r"in \1–\2", shortened)


def moment(milliseconds: int, now: datetime | None = None) -> str:
    """Say when something was done: "today 16:58", "yesterday 9:05", "3 Nov 2026, 16:58"."""
    made = datetime.fromtimestamp(milliseconds / 1000, UTC).astimezone()
    time = f"{made.hour}:{made.minute:02}"
    days = ((now or datetime.now(UTC)).astimezone().date() - made.date()).days
    if days == 0:
        return tr("today {time}", time=time)
    if days == 1:
        return tr("yesterday {time}", time=time)
    return tr("{date}, {time}", date=short_date(made.date().isoformat()), time=time)


def term(terms: Mapping[tuple[str, str], Term], vocabulary: str, key: str | None) -> str:
    """Give the word for a key of a vocabulary; a key without a term speaks for itself."""
    if not key:
        return ""
    found = terms.get((vocabulary, key))
    return found.label if found else key.replace("_", " ")

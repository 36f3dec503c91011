"""Citations in notes and bibliography, in the manner of the notes system of the Chicago Manual.

Why our own and no CSL engine: the one that could be shipped shortens given names and puts commas
outside of quotation marks in just this style, and knows neither leaves of archives nor paragraphs.
Titles and names stay in the script of the source; `latin` romanises names.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from db.text.citations import dates
from db.text.citations.model import Locator, Person, Reference, Run
from db.text.citations.terms import Terms, terms

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

_WHOLE = frozenset({"book", "report", "thesis", "map", "motion_picture", "software", "dataset"})
"""Types whose own title stands in italics."""

_INSIDE = frozenset({"chapter", "entry-encyclopedia", "entry-dictionary", "paper-conference"})
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_HAN = re.compile(r"[\u3400-\u9fff]")
_ENDS = ("?", "!", "…", ".", "？", "！", "。")
_ARTICLE = re.compile(r"(?:the|an?)\s+", re.IGNORECASE)
_WORD = re.compile(r"[\u0400-\u04ff'’]+")
_SHORT_WORDS = 5


def quoted(words: str, *, then: str = "") -> str:
    """Put words into the quotation marks of their script; `then` is a comma or full stop after.

    In Latin script it stands inside the marks, and inner marks become single ones.
    """
    if _HAN.search(words):
        return f"《{words}》{then}" if then else f"“{words}”"
    if _CYRILLIC.search(words):
        return f"«{words.replace('«', '„').replace('»', '“')}»{then}"
    inner = words.replace("“", "‘").replace("”", "’")
    return f"“{inner}{'' if inner.endswith(_ENDS) else then}”"


def note(
    reference: Reference,
    locator: Locator | None = None,
    *,
    language: str = "en",
    latin: bool = False,
) -> list[Run]:
    """Give the full note, without a full stop at its end."""
    words = terms(language)
    parts = _Parts()
    parts.add(_people(reference, words, latin=latin))
    _title_and_rest(parts, reference, words)
    place = _located(locator, words, reference)
    if reference.type == "article-journal" and place and not place[0].isalpha():
        parts.add(place, before=": ")
    else:
        parts.add(place)
    parts.add(_link(reference, words))
    return parts.runs


def short_note(
    reference: Reference,
    locator: Locator | None = None,
    *,
    language: str = "en",
    latin: bool = False,
) -> list[Run]:
    """Give the note of a source that was cited before: family names, short title, place."""
    words = terms(language)
    parts = _Parts()
    people = _main_people(reference)
    names = [_family(person, latin=latin) for person in people]
    parts.add(_listed(names, words))
    title = _short_title(reference.title)
    place = _located(locator, words, reference)
    _add_title(parts, title, reference, comma=bool(place))
    parts.add(place, before=" " if _closed(parts.runs, ",") else ", ")
    return parts.runs


def bibliography(reference: Reference, *, language: str = "en", latin: bool = False) -> list[Run]:
    """Give the entry of a bibliography, its full stop included."""
    words = terms(language)
    parts = _Parts()
    people = _main_people(reference)
    names = [_inverted(people[0], latin=latin)] if people else []
    names += [_spoken(person, latin=latin) for person in people[1:]]
    shown = _listed(names, words, most=10)
    if len(names) == 2 and "," in names[0] and words.and_ == "and":
        shown = f"{names[0]}, {words.and_} {names[1]}"
    if people and people[0].role == "editor":
        shown += f", {words.editors if len(people) > 1 else words.editor}"
    parts.add(shown)
    _title_and_rest(parts, reference, words, before=". ")
    if reference.type in {"article-journal", *_INSIDE}:
        parts.add(reference.pages, before=": " if reference.type == "article-journal" else ", ")
    parts.add(_link(reference, words), before=". ")
    if not parts.runs[-1].text.endswith((".", ".”", ".»")):
        parts.runs.append(Run("."))
    return parts.runs


@dataclass(slots=True)
class Citer:
    """Cites sources in turn: fully the first time, shortly from then on."""

    language: str = "en"
    latin: bool = False
    _known: set[Hashable] = field(default_factory=set["Hashable"])

    def cite(
        self, key: Hashable, reference: Reference, locator: Locator | None = None
    ) -> list[Run]:
        """Give the note for a source (`key`) at a place."""
        make = short_note if key in self._known else note
        self._known.add(key)
        return make(reference, locator, language=self.language, latin=self.latin)


@dataclass(slots=True)
class _Parts:
    """The runs of a citation, joined by commas unless told otherwise."""

    runs: list[Run] = field(default_factory=list[Run])

    def add(self, text: str | None, *, italic: bool = False, before: str = ", ") -> None:
        if not text:
            return
        if self.runs:
            glue = before
            if before[0] in ",." and _closed(self.runs, before[0]):
                glue = " "
            self.runs.append(Run(glue))
            if before[0] == "." and not text.startswith("http"):
                text = text[:1].upper() + text[1:]
        self.runs.append(Run(text, italic))


def _closed(runs: Sequence[Run], stop: str) -> bool:
    """Say whether what stands there ends with its own comma or stop, as after quotation marks."""
    ends = (",”", ".”", "?”", "!”", "…”", "»,", "».", "》,", "》.")
    if stop == ".":
        ends = (*ends, ".")
    return bool(runs) and runs[-1].text.endswith(ends)


def _title_and_rest(
    parts: _Parts, reference: Reference, words: Terms, *, before: str = ", "
) -> None:
    """Add title, container, imprint and date as the type asks for."""
    stop = before.strip()
    date = dates.in_words(reference.date, words) if reference.date else words.undated
    imprint = ": ".join(x for x in (reference.publisher_place, reference.publisher) if x)
    if reference.type in _WHOLE:
        parts.add(reference.title, italic=True, before=before)
        parts.add(_helpers(reference, words), before=before)
        parts.add(_edition(reference.edition, words), before=before)
        told = ", ".join(x for x in (imprint, dates.year(reference.date, words)) if x)
        if stop == ",":
            parts.add(f"({told})", before=" ")
        else:
            parts.add(told, before=". ")
        return
    title = quoted(reference.title, then=stop)
    parts.add(title, before=before)
    if reference.type == "article-journal":
        parts.add(reference.publication, italic=True)
        parts.add(reference.volume, before=" ")
        parts.add(f"{words.number} {reference.issue}" if reference.issue else None)
        parts.add(f"({date})", before=" ")
    elif reference.type in _INSIDE:
        parts.add(words.within, before=before)
        parts.add(reference.publication, italic=True, before=" ")
        parts.add(_helpers(reference, words))
        told = ", ".join(x for x in (imprint, dates.year(reference.date, words)) if x)
        parts.add(f"({told})", before=" ")
    else:
        parts.add(reference.genre if reference.archive else None)
        parts.add(reference.publication, italic=True)
        parts.add(None if reference.publication else imprint)
        parts.add(date)
        parts.add(reference.call_number)
        parts.add(reference.archive)


def _add_title(parts: _Parts, title: str, reference: Reference, *, comma: bool) -> None:
    if reference.type in _WHOLE:
        parts.add(title, italic=True)
    else:
        parts.add(quoted(title, then="," if comma else ""))


def _main_people(reference: Reference) -> list[Person]:
    """Give the authors, or where there are none the editors."""
    for role in ("author", "editor"):
        found = [person for person in reference.creators if person.role == role]
        if found:
            return found
    return []


def _people(reference: Reference, words: Terms, *, latin: bool) -> str:
    people = _main_people(reference)
    names = _listed([_spoken(person, latin=latin) for person in people], words)
    if people and people[0].role == "editor":
        return f"{names}, {words.editors if len(people) > 1 else words.editor}"
    return names


def _helpers(reference: Reference, words: Terms) -> str | None:
    """Name translators, and editors beside authors."""
    main = {person.role for person in _main_people(reference)}
    told: list[str] = []
    for role, word in (("editor", words.edited_by), ("translator", words.translated_by)):
        names = [person.name for person in reference.creators if person.role == role]
        if names and role not in main:
            told.append(f"{word} {_listed(names, words)}")
    return ", ".join(told) or None


def _listed(names: Sequence[str], words: Terms, *, most: int = 3) -> str:
    """Join names: two by "and", three with commas, more as the first "et al."."""
    if len(names) > most:
        return f"{names[0]} {words.others}"
    if len(names) < 3:
        return f" {words.and_} ".join(names)
    serial = "," if words.and_ == "and" else ""
    return f"{', '.join(names[:-1])}{serial} {words.and_} {names[-1]}"


def _spoken(person: Person, *, latin: bool) -> str:
    name = person.name
    if ", " in name and person.family is None:
        family, _, given = name.partition(", ")
        name = f"{given} {family}"
    return _romanised(name) if latin else name


def _family(person: Person, *, latin: bool) -> str:
    if _HAN.search(person.name):
        return person.name
    name = person.family or (person.name.partition(", ")[0] if ", " in person.name else person.name)
    return _romanised(name) if latin else name


def _inverted(person: Person, *, latin: bool) -> str:
    """Put the family name first; no comma where it stands first anyhow (Xi Jinping)."""
    if person.family and person.given and not person.name.startswith(person.family):
        name = f"{person.family}, {person.given}"
    else:
        name = person.name
    return _romanised(name) if latin else name


def _romanised(name: str) -> str:
    from db.text.names import romanise

    if not _CYRILLIC.search(name):
        return name
    language = romanise.cyrillic_language(name)
    return _WORD.sub(lambda word: romanise.latin(word.group(), language).capitalize(), name)


def _short_title(title: str) -> str:
    """Give the main title; of a long one its first words, without an article."""
    main = re.split(r"\s*(?::|\?|—| – )\s*", title)[0].strip() or title
    main = _ARTICLE.sub("", main, count=1) if _ARTICLE.match(main) else main
    pieces = main.split()
    if len(pieces) > _SHORT_WORDS:
        main = " ".join(pieces[:_SHORT_WORDS]).rstrip(",;") + "…"
    return main[:1].upper() + main[1:]


def _edition(edition: str | None, words: Terms) -> str | None:
    if not edition or edition == "1":
        return None
    if not edition.isdigit():
        return edition
    if words.edition != "ed.":
        return f"{edition}-е {words.edition}"
    ending = "th" if edition[-2:] in {"11", "12", "13"} else {"1": "st", "2": "nd", "3": "rd"}.get(
        edition[-1], "th"
    )  # fmt: skip
    return f"{edition}{ending} {words.edition}"


def _located(locator: Locator | None, words: Terms, reference: Reference) -> str:
    if locator is None:
        return ""
    if locator.given:
        return locator.given
    if locator.pages:
        shown = _span(locator.pages)
        bare = reference.type in {"book", "article-journal", *_INSIDE} and words.page == "p."
        one = words.page if locator.pages[0] == locator.pages[1] else words.pages
        return shown if bare else f"{one} {shown}"
    if locator.paragraphs:
        return f"¶ {_span(locator.paragraphs)}"
    return words.caption if locator.caption else ""


def _span(numbers: tuple[int, int]) -> str:
    first, last = numbers
    return str(first) if first == last else f"{first}–{last}"


def _link(reference: Reference, words: Terms) -> str | None:
    if reference.doi:
        return f"https://doi.org/{reference.doi.removeprefix('https://doi.org/')}"
    if not reference.url:
        return None
    if not reference.accessed:
        return reference.url
    return f"{reference.url} ({words.accessed} {dates.in_words(reference.accessed, words)})"

"""The names that are looked for, and the shorter or turned forms that a person's name has."""

import re
from collections.abc import Iterator
from enum import IntEnum
from typing import Literal, NamedTuple

from db.text.names.chinese import SURNAMES, is_han, pinyin_word
from db.text.names.folding import words
from db.text.names.scripts import letter_script

PERSON = "person"


class KnownName(NamedTuple):
    """A name of an actor. `lang` is a BCP 47 code or None, `kind` the actor's kind."""

    actor_id: int
    name_id: int
    name: str
    lang: str | None
    kind: str | None


class Decision(NamedTuple):
    """What a reader decided of a form: it `always` or `never` means this actor."""

    form: str
    actor_id: int
    verdict: Literal["always", "never"]


class How(IntEnum):
    """How a place in a text came to match, the surest first."""

    DECIDED = 0
    NAME = 1
    INFLECTED = 2
    REORDERED = 3
    SURNAME = 4
    TRANSLITERATED = 5


class Form(NamedTuple):
    """A text under which a known name may occur."""

    known: KnownName
    text: str
    how: How


_HOWS = tuple(How)


class Forms:
    """Many forms by number, in columns, so that they weigh little."""

    def __init__(self) -> None:
        self._known: list[KnownName] = []
        self._texts: list[str] = []
        self._hows = bytearray()

    def add(self, known: KnownName, text: str, how: How) -> int:
        """Keep a form and give its number."""
        self._known.append(known)
        self._texts.append(text)
        self._hows.append(how)
        return len(self._texts) - 1

    def text(self, number: int) -> str:
        """Give the text of the form of that number."""
        return self._texts[number]

    def known(self, number: int) -> KnownName:
        """Give the name that the form of that number is of."""
        return self._known[number]

    def get(self, number: int) -> Form:
        """Give the form of that number."""
        return Form(self._known[number], self._texts[number], _HOWS[self._hows[number]])


_PATRONYMIC = re.compile(
    "(?:ович|евич|ич|овна|евна|ична|авіч|евіч|ёвіч|овіч|аўна|еўна|ёўна|оўна|івна|ївна)$"
)
_AFTER_NAME = frozenset({"jr", "sr", "ii", "iii", "iv", "мл", "ст"})
_ARTICLE = re.compile(r"^(?:al|el|ad|as|ar|at|аль|эль|ан|ас|аш)-(?=\w)", re.IGNORECASE)
_SURNAME_FIRST_LANGUAGES = ("zh", "ko", "ja", "vi", "hu")
_MOST_WORDS = 8
_PLAIN_WORDS = frozenset((
    "an", "as", "at", "be", "by", "can", "do", "go", "he", "if", "in", "is", "it", "may", "me",
    "my", "no", "of", "on", "or", "so", "the", "to", "up", "us", "we", "will",
))  # fmt: skip
"""Surnames that, alone and at the beginning of a sentence, are far oftener plain words."""


def variants(known: KnownName) -> Iterator[tuple[str, How]]:
    """Give the texts under which a name may occur: itself first; for persons also others.

    A person is also found by the surname alone and, in Cyrillic, by surname and given name in the
    other order and without the patronymic; never by the given name alone.
    """
    yield known.name, How.NAME
    if known.kind != PERSON:
        return
    parts = [part for part in known.name.split() if part.strip(",.").casefold() not in _AFTER_NAME]
    if not 1 < len(parts) <= _MOST_WORDS:
        yield from _after_dot(known.name)
        return
    place = _surname_place(known, parts)
    surname = parts[place].strip(",")
    yield from _surnames(parts, place, surname)
    if letter_script(surname[:1]) == "Cyrl" and not _is_chinese(parts):
        yield from _reordered([part.strip(",") for part in parts], place)


def _after_dot(name: str) -> Iterator[tuple[str, How]]:
    """Give the surname of a foreign name in Chinese, where a dot parts the words."""
    given, dot, surname = name.rpartition("·")
    if dot and given and len(surname) > 1:
        yield surname, How.SURNAME


def _surname_place(known: KnownName, parts: list[str]) -> int:
    if parts[0].endswith(","):
        return 0
    if len(parts) == 3 and _PATRONYMIC.search(parts[2].lower()) and "." not in known.name:
        return 0
    if (known.lang or "")[:2] in _SURNAME_FIRST_LANGUAGES or _is_chinese(parts):
        return 0
    return len(parts) - 1


def _is_chinese(parts: list[str]) -> bool:
    """Tell a Chinese name in Latin or Cyrillic letters, where the surname stands first."""
    if len(parts) > 3 or is_han(parts[0]) or pinyin_word(parts[0].lower()) not in SURNAMES:
        return False
    return all(pinyin_word("".join(words(part)) or "-") for part in parts[1:])


def _surnames(parts: list[str], place: int, surname: str) -> Iterator[tuple[str, How]]:
    if sum(map(str.isalpha, surname)) < 2 or surname.endswith("."):
        return
    if surname.casefold() in _PLAIN_WORDS:
        return
    yield surname, How.SURNAME
    if _ARTICLE.match(surname):
        yield _ARTICLE.sub("", surname), How.SURNAME
    first = place
    while first > 1 and parts[first - 1][0].islower():
        first -= 1
    if first < place:
        yield " ".join(parts[first : place + 1]), How.SURNAME


def _reordered(parts: list[str], place: int) -> Iterator[tuple[str, How]]:
    surname = parts[place]
    given = parts[:place] + parts[place + 1 :]
    if len(given) > 2:
        return
    yield " ".join([*given, surname] if place == 0 else [surname, *given]), How.REORDERED
    if len(given) == 2 and _PATRONYMIC.search(given[1].lower()):
        yield f"{given[0]} {surname}", How.NAME
        yield f"{surname} {given[0]}", How.REORDERED

"""The forms in which a word stands in the indexes: inflected, accented otherwise, misspelt.

Forms come from the indexes' own vocabularies, so that only what occurs is asked for. English and
Russian by Snowball stems; Russian, Belarusian and Ukrainian also by the stems of names, which are
cruder and know the endings of all three. Numbers are bounded, the commonest forms are kept.
"""

import re
import sqlite3
import unicodedata
from collections.abc import Callable, Iterable
from functools import cache
from importlib import import_module
from typing import Protocol, cast

VOCABULARIES = ("record_vocabulary", "document_vocabulary")
MOST_FORMS = 16
_SHORTEST = 3
_LONGEST = 40
_LONGER_BY = 6
_SCANNED = 3_000
_WORD = re.compile(r"[^\W_]+")
_CYRILLIC = re.compile("[Ѐ-ӿ]+")
_LATIN = re.compile("[a-z]+")
_SECOND_LETTERS = {"е": "ё", "l": "ł"}
_LAST = "\U0010ffff"


class _Stemmer(Protocol):
    def stemWord(self, word: str) -> str: ...  # noqa: N802  (the library's name)


class _Snowball(Protocol):
    """What is used of the module snowballstemmer, which has no types of its own."""

    def stemmer(self, lang: str) -> _Stemmer: ...


def as_indexed(word: str) -> str:
    """Give a word as the index writes it: small letters, Latin without accents."""
    small = word.lower()
    if small.isascii() or _CYRILLIC.search(small):
        return small
    parts = unicodedata.normalize("NFD", small)
    return "".join(part for part in parts if not unicodedata.combining(part))


def is_word(text: str) -> bool:
    """Tell whether a text is one word that can have other forms."""
    return _WORD.fullmatch(text) is not None and _SHORTEST <= len(text) <= _LONGEST


def spellings(word: str) -> list[str]:
    """Give a word and its spellings with ё for е and ł for l, which the index keeps apart."""
    plain = word.replace("ё", "е").replace("ł", "l")
    for letter, second in _SECOND_LETTERS.items():
        places = [i for i, one in enumerate(plain) if one == letter][:4]
        if places and len(plain) <= _LONGEST:
            one_changed = [plain[:at] + second + plain[at + 1 :] for at in places]
            return list(dict.fromkeys([word, plain, *one_changed]))
    return list(dict.fromkeys([word, plain]))


def forms(connection: sqlite3.Connection, word: str) -> list[str]:
    """Give the other forms of a word that the indexes hold, the commonest first.

    `word` is one word as the index writes it (`as_indexed`).
    """
    same = _same_word(word)
    if same is None:
        return []
    stem, alike = same
    counted: dict[str, int] = {}
    for term, number in _terms(connection, stem, len(word) + _LONGER_BY):
        if term != word and alike(term):
            counted[term] = counted.get(term, 0) + number
    return sorted(counted, key=lambda term: (-counted[term], term))[:MOST_FORMS]


def near(connection: sqlite3.Connection, word: str, limit: int = MOST_FORMS) -> list[str]:
    """Give words of the indexes that are spelt almost like `word`, the likest first.

    The first letter is taken to be right, or the second one and all that follow it.
    """
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    most = 1 if len(word) < 6 else 2
    counted: dict[str, int] = {}
    for start in {word[:2], word[:1] + word[2:3], word[1::-1]}:
        for term, number in _terms(connection, start, len(word) + most):
            if len(term) >= len(word) - most:
                counted[term] = counted.get(term, 0) + number
    counted.pop(word, None)
    found = process.extract(
        word, list(counted), scorer=OSA.distance, limit=4 * limit, score_cutoff=most
    )
    ordered = sorted(found, key=lambda item: (item[1], -counted[item[0]], item[0]))
    return [term for term, _, _ in ordered[:limit]]


def _same_word(word: str) -> tuple[str, Callable[[str], bool]] | None:
    """Give the beginning that all forms share, and the test of a term for being a form."""
    if not is_word(word):
        return None
    if _LATIN.fullmatch(word):
        english = _stemmer("english")
        stem = english.stemWord(word)
        return _beginning(stem), lambda term: english.stemWord(term) == stem
    if not _CYRILLIC.fullmatch(word):
        return None
    from db.text.names import stem_key

    plain = word.replace("ё", "е")
    russian = _stemmer("russian")
    stem, key = russian.stemWord(plain), stem_key(plain)

    def alike(term: str) -> bool:
        other = term.replace("ё", "е")
        return russian.stemWord(other) == stem or stem_key(other) == key

    return _beginning(min(stem, key, key=len)), alike


def _beginning(stem: str) -> str:
    return stem[: max(2, len(stem) - 1)]


def _terms(connection: sqlite3.Connection, start: str, longest: int) -> Iterable[tuple[str, int]]:
    for vocabulary in VOCABULARIES:
        yield from connection.execute(
            f"SELECT term, doc FROM {vocabulary} WHERE term >= ? AND term < ?"
            " AND length(term) <= ? LIMIT ?",
            (start, start + _LAST, longest, _SCANNED),
        )


@cache
def _stemmer(language: str) -> _Stemmer:
    module = cast("_Snowball", import_module("snowballstemmer"))  # slow to load; not always needed
    return module.stemmer(language)

"""The forms in which a word stands in the indexes: inflected, accented otherwise, misspelt.

Forms are made by endings and kept where the stem stays and the indexes hold them, so that only what
occurs is asked for: reading all words of a beginning from the vocabulary would count through their
whole lists, tens of milliseconds for common ones. English and Russian by Snowball stems; Russian,
Belarusian and Ukrainian also by the stems of names, which know the endings of all three. Numbers
are bounded.
"""

import json
import re
import sqlite3
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib import import_module
from typing import Protocol, cast

VOCABULARIES = ("record_vocabulary", "document_vocabulary")
INDEXES = ("record_fts", "document_fts")
# The vocabulary would count all that hold a word; a match stops at the first.
_OCCURRING = "SELECT value FROM json_each(?) WHERE " + " OR ".join(
    f"EXISTS (SELECT 1 FROM {index} WHERE {index} MATCH '\"' || value || '\"')" for index in INDEXES
)
MOST_FORMS = 16
_SHORTEST = 3
_LONGEST = 40
_SCANNED = 3_000
_WORD = r"[^\W_]+"
_CYRILLIC = "[Ѐ-ӿ]+"
_LATIN = "[a-z]+"
_SECOND_LETTERS = {"е": "ё", "l": "ł"}
_LAST = "\U0010ffff"
_ENGLISH = "|s|es|ed|d|ing|er|ers|or|ors|ly|ion|ions|ment|ments|al|able|ive|ation|ations"
_SLAVIC = """|а|я|о|е|э|ы|и|і|у|ю|ь|й|ом|ем|ём|эм|ам|ям|ой|ей|ай|яй|ою|ею|аю|яю|ов|ев|ёв|аў|яў|оў|ёў
    |ах|ях|ами|ями|амі|ямі|ый|ий|ая|яя|ое|ее|ае|яе|ые|ие|ыя|ія|ого|его|ага|яга|ому|ему|аму|яму
    |ым|им|ім|ых|их|іх|ыми|ими|ымі|імі|ую|юю|ия|ии|ию|ием|ией|иям|иях|иями|ть|л|ла|ло|ли|лі
    |ет|ит|ут|ют|ат|ят"""
_AFTER_CHANGE = ("е", "э", "ы", "і", "и", "у", "а", "")


class _Stemmer(Protocol):
    def stemWord(self, word: str) -> str: ...  # noqa: N802  (the library's name)


class _Snowball(Protocol):
    """What is used of PyStemmer, the compiled Snowball, which has no types of its own."""

    def Stemmer(self, algorithm: str) -> _Stemmer: ...  # noqa: N802  (the library's name)


def as_indexed(word: str) -> str:
    """Give a word as the index writes it: small letters, Latin without accents."""
    small = word.lower()
    if small.isascii() or re.search(_CYRILLIC, small):
        return small
    parts = unicodedata.normalize("NFD", small)
    return "".join(part for part in parts if not unicodedata.combining(part))


def is_word(text: str) -> bool:
    """Tell whether a text is one word that can have other forms."""
    return re.fullmatch(_WORD, text) is not None and _SHORTEST <= len(text) <= _LONGEST


def occurring(connection: sqlite3.Connection, words: Iterable[str]) -> list[str]:
    """Give those of some words that the indexes hold, without repetition; words of letters alone.

    All in one statement, which takes a third of the time of one for each.
    """
    asked = list(dict.fromkeys(words))
    rows = connection.execute(_OCCURRING, (json.dumps(asked),)) if asked else ()
    return [str(word) for (word,) in rows]


def spellings(connection: sqlite3.Connection, word: str) -> list[str]:
    """Give a word and its spellings with ё for е and ł for l, which the index keeps apart."""
    plain = word.replace("ё", "е").replace("ł", "l")
    others = [] if plain == word else [plain]
    for letter, second in _SECOND_LETTERS.items():
        places = [at for at, one in enumerate(plain) if one == letter][:4]
        others += [plain[:at] + second + plain[at + 1 :] for at in places]
    return [word, *(other for other in occurring(connection, others) if other != word)]


def forms(connection: sqlite3.Connection, word: str) -> list[str]:
    """Give the other forms of a word that the indexes hold.

    `word` is one word as the index writes it (`as_indexed`). Forms are made by adding endings to
    its stem and kept where they have the same stem and occur.
    """
    if not is_word(word):
        return []
    if re.fullmatch(_LATIN, word):
        made = _english(word)
    elif re.fullmatch(_CYRILLIC, word):
        made = _slavic(word)
    else:
        made = ()
    return occurring(connection, (form for form in made if form != word))[:MOST_FORMS]


@lru_cache(maxsize=1024)
def _english(word: str) -> tuple[str, ...]:
    stem_word = _stemmer("english").stemWord
    stem = stem_word(word)
    bases = [stem, stem + "e", stem + stem[-1:], stem[:-1] + "y"]
    made = (base + ending for base in bases for ending in _endings(_ENGLISH))
    return tuple(dict.fromkeys(form for form in made if stem_word(form) == stem))


@lru_cache(maxsize=1024)
def _slavic(word: str) -> tuple[str, ...]:
    from db.text.names import stem_key

    stem_word = _stemmer("russian").stemWord
    plain = word.replace("ё", "е")
    stem, key = stem_word(plain), stem_key(plain)
    made = dict.fromkeys(base + ending for base in (stem, key) for ending in _endings(_SLAVIC))
    made.update(dict.fromkeys(base + end for base in _changed(key) for end in _AFTER_CHANGE))
    return tuple(form for form in made if stem_word(form) == stem or stem_key(form) == key)


def _changed(key: str) -> list[str]:
    """Give the stems that end otherwise before some endings: рука, руцэ; Брэст, Брэсце."""
    last = {"т": ("ц", "к"), "к": ("ц",), "г": ("з",), "с": ("х",), "д": ("дз",)}
    return [key[:-1] + other for other in last.get(key[-1:], ())]


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


def _terms(connection: sqlite3.Connection, start: str, longest: int) -> Iterable[tuple[str, int]]:
    for vocabulary in VOCABULARIES:
        yield from connection.execute(
            f"SELECT term, doc FROM {vocabulary} WHERE term >= ? AND term < ?"
            " AND length(term) <= ? LIMIT ?",
            (start, start + _LAST, longest, _SCANNED),
        )


@cache
def _endings(listed: str) -> tuple[str, ...]:
    return tuple("".join(listed.split()).split("|"))


@cache
def _stemmer(language: str) -> _Stemmer:
    return cast("_Snowball", import_module("Stemmer")).Stemmer(language)

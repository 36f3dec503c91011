"""Guesses the language of a text as a BCP 47 tag.

Scripts, letters and small words settle the languages of the field at once (English, Russian,
Belarusian, Ukrainian, Chinese); anything else is asked of py3langid, loaded only then.
"""

from __future__ import annotations

import re
from importlib import import_module
from typing import Any

_SAMPLE = 2500
_WORDS = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
_ENGLISH = frozenset(
    {
        "the",
        "of",
        "and",
        "to",
        "is",
        "that",
        "was",
        "for",
        "with",
        "on",
        "by",
        "from",
        "its",
        "has",
        "this",
    }
)
_CYRILLIC = re.compile(r"[\u0400-\u04ff]+")
_HAN = re.compile(r"[\u3400-\u9fff]+")
_KANA = re.compile(r"[\u3040-\u30ff]+")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]+")
_TRADITIONAL = frozenset(
    "國學與對這個來時會為說發過還後們經點問關開義東車長門馬見書聯總統實體權黨變記應據處業區際陸華"
)
_SIMPLIFIED = (
    frozenset(
        "国学与对这个来时会为说发过还后们经点问关开义东车长门马见书联总统实体权党变记应据处业区际陆华"
    )
    - _TRADITIONAL
)


def language_of(text: str) -> str | None:
    """Give the BCP 47 tag of the language most of a text is in, or None when it cannot be told.

    >>> language_of("Мы любім сваю мову і будзем ёй карыстацца ўсюды.")
    'be'
    """
    sample = text[:_SAMPLE]
    cyrillic, latin = _count(_CYRILLIC, sample), _count(_LATIN, sample)
    han = _count(_HAN, sample)
    if han * 2 > max(cyrillic, latin) and han >= 2:
        return "ja" if _count(_KANA, sample) * 10 > han else _chinese(sample)
    if max(cyrillic, latin) < 12:
        return None
    if cyrillic > latin:
        return _cyrillic(sample)
    words = _WORDS.findall(sample.casefold())
    english = sum(word in _ENGLISH for word in words)
    if len(words) >= 8 and english >= 3 and english * 100 >= 12 * len(words):
        return "en"
    return _asked(sample)


def _count(letters: re.Pattern[str], sample: str) -> int:
    return sum(map(len, letters.findall(sample)))


def _chinese(sample: str) -> str:
    traditional = sum(character in _TRADITIONAL for character in sample)
    simplified = sum(character in _SIMPLIFIED for character in sample)
    return "zh-Hant" if traditional > simplified else "zh"


def _cyrillic(sample: str) -> str | None:
    """Tell Belarusian, Ukrainian and Russian by letters that only one of them has."""
    small = sample.casefold()
    count = small.count
    belarusian = count("ў") * 2
    ukrainian = (count("ї") + count("є") + count("ґ")) * 2
    dotted = count("і")
    russian = count("и") + count("щ") + count("ъ")
    if any(letter in small for letter in "ђћљњџјѓќѕ"):
        return _asked(sample)
    if dotted > russian or (belarusian and belarusian + dotted > russian):
        return "be"
    if dotted and (ukrainian or count("и")) and dotted + ukrainian > count("ы") + count("э"):
        return "uk"
    if count("ы") + count("э") + count("ё"):
        return "ru"
    return _asked(sample)


def _asked(sample: str) -> str | None:
    """Ask py3langid, which loads numpy."""
    langid: Any = import_module("py3langid.langid")
    language, _score = langid.classify(sample)
    return None if language == "und" else str(language)

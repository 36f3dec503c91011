"""Finds dates in running text: English, Russian, Belarusian, Chinese; relative ones too.

Only places near a month, a four-figure number or a unit of time are looked at closely, so that
the time taken grows with the text and stays far below a second per million code points.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from db.text.dates import vocabulary
from db.text.dates.cursor import Cursor
from db.text.dates.grammar import UnreadableError
from db.text.dates.model import Date
from db.text.dates.phrases import Bases, Phrases, Reading
from db.text.dates.plausible import plausible
from db.text.dates.reading import understood
from db.text.dates.tokens import Token, tokens

# How far around a telling word a date can reach, in code points.
_REACH: Final = 60
# How far back "that year" looks for its date, in code points.
_MEMORY: Final = 2000

_TELLING_KINDS: Final = frozenset(["month", "season", "unit", "era", "rel"])
_BEGINNINGS_WORDS: Final = """
numeric num ordinal roman month season quarter half decade erahead era weekday about maybe part
between before after since from until notafter notbefore same that this last next following
previous rel count hence unit
"""
_BEGINNINGS: Final = frozenset(_BEGINNINGS_WORDS.split())


@dataclass(frozen=True, slots=True)
class Found:
    """A date in a text: its span in code points, and what it means.

    `relative` dates rest on `base`: a date that stands before them in the text at `base_span`, or
    the date of the document (`base_span` None). Without a base, or with one too vague, the date
    is unread.
    """

    start: int
    end: int
    date: Date
    relative: bool = False
    base: Date | None = None
    base_span: tuple[int, int] | None = None


@cache
def _telling_words() -> frozenset[str]:
    """Give the words near which a date can be, as they may be capitalised."""
    forms = {
        form
        for form, word in vocabulary.words().items()
        if word.kind in _TELLING_KINDS and form.isalpha()
    }
    forms |= {form[:-2] + "ём" for form in forms if form.endswith("ем")}
    capitalised = {form.capitalize() for form in forms}
    return frozenset(forms | capitalised | {form.upper() for form in forms})


@cache
def _telling() -> re.Pattern[str]:
    """Give the words of a text and its four-figure numbers; Chinese by single signs."""
    han = vocabulary.HAN
    return re.compile(rf"(?:(?![{han}])[^\W\d_]){{2,}}|\d{{4,}}|[年月日天纪]|\d [BbA]")


def find(text: str, *, relative_to: Date | None = None, day_first: bool = True) -> list[Found]:
    """Find the dates of a text in their order, the longest first where several begin together.

    Args:
        text: any text; offsets are code points in it.
        relative_to: the date of the document, for "last December" and "January 10".
        day_first: whether 10/01/2022 is 10 January (else October 1).

    """
    finder = _Finder(text, relative_to, day_first=day_first)
    for start, end in _windows(text):
        finder.look(start, end)
    return finder.found


def _windows(text: str) -> list[tuple[int, int]]:
    """Give the stretches of text that can hold a date, widened to whole words and joined."""
    words = _telling_words()
    windows: list[tuple[int, int]] = []
    low = high = -1
    for match in _telling().finditer(text):
        word = match.group()
        if word.isalpha() and len(word) > 1 and word not in words:
            continue
        start, end = match.start() - _REACH, match.end() + _REACH
        if start <= high:
            high = end
            continue
        if high >= 0:
            windows.append((low, high))
        low, high = max(start, 0), end
    if high >= 0:
        windows.append((low, high))
    return [_whole_words(text, low, min(high, len(text))) for low, high in windows]


def _whole_words(text: str, low: int, high: int) -> tuple[int, int]:
    while 0 < low < high and (text[low - 1].isalnum() and text[low].isalnum()):
        low += 1
    limit = min(len(text), high + _REACH)
    while high < limit and text[high - 1].isalnum() and text[high].isalnum():
        high += 1
    return low, high


class _Finder:
    """Collects dates, remembering the last one that others can hang on."""

    def __init__(self, text: str, document: Date | None, *, day_first: bool) -> None:
        self.found: list[Found] = []
        self._text = text
        self._document = document
        self._day_first = day_first
        self._last: Found | None = None

    def look(self, start: int, end: int) -> None:
        """Take every date between two offsets."""
        cut = tokens(self._text, start, end)
        phrases = Phrases(cut, Bases(), day_first=self._day_first, prose=True)
        cursor = Cursor(cut, day_first=self._day_first, prose=True)
        place = 0
        while place < len(cut):
            place = self._take(cut, cursor, phrases, place)

    def _take(self, cut: list[Token], cursor: Cursor, phrases: Phrases, place: int) -> int:
        """Take the date that begins at a token, if one does; give where to go on."""
        if cut[place].kind not in _BEGINNINGS:
            return place + 1
        phrases.bases = self._bases(cut[place].start)
        try:
            result = phrases.read(place)
        except UnreadableError:
            return place + 1
        if result is None:
            return place + 1
        reading, after = result
        if not plausible(cursor, place, after):
            return place + 1
        self._keep(cut[place].start, cut[after - 1].end, reading)
        return after

    def _bases(self, place: int) -> Bases:
        last = self._last
        near = last is not None and place - last.end <= _MEMORY
        return Bases(last.date if last and near else None, self._document)

    def _keep(self, start: int, end: int, reading: Reading) -> None:
        words = self._text[start:end]
        date = Date(words)
        if reading.node is not None:
            try:
                date = understood(
                    words, reading.node, julian=reading.julian, alternative=reading.alternative
                )
            except UnreadableError:
                return
        span = None
        if reading.base is not None and self._last and reading.base is self._last.date:
            span = (self._last.start, self._last.end)
        found = Found(start, end, date, reading.relative is not None, reading.base, span)
        self.found.append(found)
        if any(day is not None for day in date.bounds):
            self._last = found

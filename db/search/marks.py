"""Where the words of a query stand in a text: spans in code points, and snippets around them.

The text itself is looked through and not the index, whose text has Chinese spaced and clutter
blanked. What FTS5 folds is folded here alike: case, and the accents of Latin letters.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from db.text.chinese_text import has_chinese

SNIPPET = 240
"""Code points of a snippet at most."""

_STRING = re.compile(r'"((?:[^"]|"")*)"(\*?)')
_WORD = re.compile(r"[^\W_]+")
_FIRST_CHINESE = "\u2e80"
_MOST_STRINGS = 400
_MOST_MATCHES = 20
Span = tuple[int, int]
Mark = tuple[int, int, str]
"""A span and the word in it, as the index folds it."""


class Snippet(NamedTuple):
    """A piece of text and the spans in it that answer the query, in order, in code points."""

    text: str
    marks: tuple[Span, ...] = ()


class _Folding(dict[int, str]):
    """A table for `str.translate` that gives one character for one, as the index folds it."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        small = letter.lower()
        plain = unicodedata.normalize("NFD", small)[0] if code < 0x370 or code > 0x1DFF else small
        folded = plain if len(plain) == 1 else letter
        self[code] = folded
        return folded


_FOLDING = _Folding()
_ACCENTED = re.compile("[\u00c0-\u036f\u1e00-\u1eff]")


def fold(text: str) -> str:
    """Fold a text as the index does, without changing its length."""
    if text.isascii():
        return text.lower()
    if not _ACCENTED.search(text):
        small = text.lower()
        if len(small) == len(text):
            return small
    return text.translate(_FOLDING)


class Marker:
    """Finds the strings of an FTS5 expression, and matches of regular expressions, in texts."""

    def __init__(self, expression: str, regexes: Sequence[str] = ()) -> None:
        self._searchers = [_searcher(one) for one in regexes]
        patterns: dict[str, list[str]] = {}
        found = list(dict.fromkeys(_STRING.findall(expression)))[:_MOST_STRINGS]
        for string, star in sorted(found, key=lambda one: -len(one[0])):
            words = _WORD.findall(fold(string.replace('""', '"')))
            if words:
                several = patterns.setdefault(words[0][:1], [])
                several.append(_pattern(words, begins=bool(star)))
        # Apart by their first letter: such a pattern is looked for several times faster.
        self._patterns = [re.compile("|".join(several)) for several in patterns.values()]

    def marks(self, text: str) -> list[Mark]:
        """Give where the words stand, in order, and which they are."""
        folded = fold(text)
        marks = [
            (start, found.end(), found[0])
            for pattern in self._patterns
            for found in pattern.finditer(folded)
            if not (start := found.start())
            or not (before := folded[start - 1]).isalnum()
            or (folded[start] >= _FIRST_CHINESE and has_chinese(folded[start]))
            or (before >= _FIRST_CHINESE and has_chinese(before))
        ]
        if len(self._patterns) > 1:
            marks = _apart(sorted(marks))
        for search in self._searchers:
            marks += [(a, b, folded[a:b]) for a, b in _matches(text, search)]
        return sorted(marks) if self._searchers else marks

    def spans(self, text: str) -> list[Span]:
        """Give where the words stand, in order."""
        return [(start, end) for start, end, _ in self.marks(text)]


def _apart(marks: Iterable[Mark]) -> list[Mark]:
    """Leave out marks that begin within another one: words of a phrase that is marked whole."""
    found: list[Mark] = []
    end = 0
    for mark in marks:
        if mark[0] >= end:
            found.append(mark)
            end = mark[1]
    return found


def variety(marks: Iterable[Mark]) -> int:
    """Count how many different words these marks hold."""
    return len({word for _, _, word in marks})


def _searcher(pattern: str) -> Callable[[str], Span | None]:
    from db.search import regex

    return regex.searcher(pattern)


def _matches(text: str, search: Callable[[str], Span | None]) -> list[Span]:
    """Give the first matches of a regular expression that are not empty."""
    spans: list[Span] = []
    at = 0
    while len(spans) < _MOST_MATCHES and (found := search(text[at:])) and found[1] > found[0]:
        spans.append((at + found[0], at + found[1]))
        at += found[1]
    return spans


def _pattern(words: Sequence[str], *, begins: bool) -> str:
    pieces: list[str] = [re.escape(words[0])]
    for before, word in pairwise(words):
        gap = r"\s*" if has_chinese(before[-1]) or has_chinese(word[0]) else r"[\W_]+"
        pieces += [gap, re.escape(word)]
    tail = "" if has_chinese(words[-1][-1]) else r"[^\W_]*" if begins else r"(?![^\W_])"
    return f"{''.join(pieces)}{tail}"


def snippet(text: str, spans: Sequence[Span], most: int = SNIPPET) -> Snippet:
    """Cut a text around the place with most marks, at word borders, with … where it was cut."""
    if len(text) <= most:
        return Snippet(text, tuple(spans))
    first = _densest(spans, most)
    # Where the text ends soon after the place, a shorter piece is cut: what is meant stands early.
    start = max(0, min((spans[first][0] if spans else 0) - most // 4, len(text) - most * 7 // 12))
    end = min(len(text), start + most)
    start, end = _word_border(text, start, 1), _word_border(text, end, -1)
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    lead, tail = "…" if start else "", "…" if end < len(text) else ""
    marks = [(a, b) for a, b in spans if a >= start and b <= end]
    shift = len(lead) - start
    return Snippet(lead + text[start:end] + tail, tuple((a + shift, b + shift) for a, b in marks))


def _densest(spans: Sequence[Span], most: int) -> int:
    """Give the first of the spans that has most others within half of `most` after it."""
    best, first, end = 0, 0, 0
    starts = [start for start, _ in spans]
    for index, start in enumerate(starts):
        while end < len(starts) and starts[end] < start + most // 2:
            end += 1
        if end - index > best:
            best, first = end - index, index
    return first


def _word_border(text: str, at: int, step: int) -> int:
    """Move a cut to a border between words, by 20 characters at most."""
    if at in (0, len(text)):
        return at
    for moved in range(at, at + 20 * step, step):
        if 0 < moved < len(text) and not (text[moved - 1].isalnum() and text[moved].isalnum()):
            return moved
    return at

"""Emphasis, code and links of Markdown within a block: where their signs stand.

The text keeps its signs, because it is what is anchored. What is no pair of signs stays as it is
(CommonMark 0.31, in short: a sign
opens before a letter and closes after one; an underscore never within a word; a backslash before a
sign takes its meaning away, but not within code).
"""

import itertools
import re
from collections.abc import Sequence
from enum import IntFlag, auto
from typing import Final

_LITERAL = re.compile(
    r"(?P<escape>\\[!-/:-@\[-`{-~])|(?<!`)(?P<sign>`{1,2})(?!`)(?P<inside>[^\n]+?)(?<!`)(?P=sign)(?!`)"
)
_LINK = re.compile(
    r"!?\[(?P<inside>[^\[\]\n]{1,300})\](?P<target>\([^()\s]{0,2000}(?: \"[^\"]*\")?\))"
)
_WIKI = re.compile(r"\[\[(?:[^\[\]|\n]{1,200}\|)?(?P<inside>[^\[\]|\n]{1,300})\]\]")
_STRONG = re.compile(r"(\*\*|(?<!\w)__)(?=\S)(?P<inside>.{1,2000}?)(?<=\S)\1(?!\*)", re.DOTALL)
_ITALIC = re.compile(
    r"(?<!\*)(\*)(?![\s*])(?P<inside>[^*]{1,2000}?)(?<![\s*])\*(?!\*)"
    r"|(?<!\w)_(?![\s_])(?P<inner>[^_]{1,2000}?)(?<![\s_])_(?!\w)"
)
_FENCE = re.compile(
    r"[ ]{0,3}(?P<sign>`{3,}|~{3,})[^\n`]*(?:\n|$)(?P<inside>.*?)(?P<end>\n?[ ]{0,3}(?P=sign)\s*)?",
    re.DOTALL,
)
_SIGNS: Final = frozenset("*_`[~\\")
_NO_SIGN: Final = "\ue000"


def stands_in(media_type: str | None) -> bool:
    """Tell whether signs of Markdown stand in texts of a kind of file."""
    return media_type == "text/markdown"


class Form(IntFlag):
    """How a stretch is set."""

    SIGN = auto()
    TARGET = auto()
    ITALIC = auto()
    STRONG = auto()
    CODE = auto()
    LINK = auto()


def forms(text: str) -> list[tuple[int, int, Form]]:
    """Give the stretches of a block that are set otherwise, in order, none upon another.

    Offsets are code points from the beginning of `text`.
    """
    if not _SIGNS.intersection(text):
        return []
    fenced = _FENCE.fullmatch(text)
    if fenced:
        low, high = fenced.span("inside")
        pieces = ((0, low, Form.SIGN), (low, high, Form.CODE), (high, len(text), Form.SIGN))
        return [one for one in pieces if one[0] < one[1]]
    found: list[tuple[int, int, Form]] = []
    plain = _without_literal(text, found)
    for pattern, form in ((_LINK, Form.LINK), (_WIKI, Form.LINK), (_STRONG, Form.STRONG)):
        for match in pattern.finditer(plain):
            _take(found, match, "inside", form)
    # The signs of what is strong must not be read as those of what is slanted.
    for match in _ITALIC.finditer(_without_signs(plain, found)):
        _take(found, match, "inside" if match["inside"] else "inner", Form.ITALIC)
    return _apart(found)


def without_signs(text: str) -> str:
    """Give the words of a text as they are shown, without signs and addresses of links."""
    return without(text, signs(text), 0, len(text))


def without(words: str, hidden: Sequence[tuple[int, int]], first: int, last: int) -> str:
    """Give the words from `first` to `last` of a text without what is hidden in it."""
    kept, at = list[str](), first
    for low, high in hidden:
        if high > at and low < last:
            kept.append(words[at - first : max(low, at) - first])
            at = high
    return "".join([*kept, words[max(at - first, 0) :]])


def signs(text: str) -> list[tuple[int, int]]:
    """Give where signs and addresses of links stand in blocks parted by empty lines, in order."""
    found: list[tuple[int, int]] = []
    at = 0
    for block in text.split("\n\n"):
        found += [(at + low, at + high) for low, high in signs_of(block)]
        at += len(block) + 2
    return found


def signs_of(block: str) -> list[tuple[int, int]]:
    """Give where they stand in one block."""
    return [(low, high) for low, high, form in forms(block) if form & (Form.SIGN | Form.TARGET)]


def _take(found: list[tuple[int, int, Form]], match: re.Match[str], group: str, form: Form) -> None:
    low, high = match.span(group)
    found.append((low, high, form))
    found.append((match.start(), low, Form.SIGN))
    if "target" in match.re.groupindex:
        found.append((high, high + 1, Form.SIGN))
        found.append((*match.span("target"), Form.TARGET))
    else:
        found.append((high, match.end(), Form.SIGN))


def _without_literal(text: str, found: list[tuple[int, int, Form]]) -> str:
    """Take code and what a backslash makes literal; give the text with no sign left in them."""
    letters = list(text)
    for match in _LITERAL.finditer(text):
        low, high = match.span()
        if match["escape"]:
            found.append((low, low + 1, Form.SIGN))
        else:
            _take(found, match, "inside", Form.CODE)
        letters[low:high] = [_NO_SIGN] * (high - low)
    return "".join(letters)


def _without_signs(text: str, found: list[tuple[int, int, Form]]) -> str:
    letters = list(text)
    for low, high, form in found:
        if form in {Form.SIGN, Form.TARGET}:
            letters[low:high] = [_NO_SIGN] * (high - low)
    return "".join(letters)


def _apart(found: list[tuple[int, int, Form]]) -> list[tuple[int, int, Form]]:
    """Cut stretches where they lie upon one another, and join their forms."""
    edges = sorted({edge for low, high, _ in found for edge in (low, high)})
    pieces: list[tuple[int, int, Form]] = []
    for low, high in itertools.pairwise(edges):
        form = Form(0)
        for start, end, one in found:
            if start <= low and high <= end:
                form |= one
        if form:
            pieces.append((low, high, form))
    return pieces

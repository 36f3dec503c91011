"""The bones of a text: what stays the same however it is wrapped, quoted and composed.

Blanks, soft hyphens, marks of direction and hyphens at line ends fall away; quotation marks and
dashes become one kind each; letters are composed (NFC). A map leads back to code points of the
text. Nothing else is changed: case, letters and figures count.
"""

import re
import unicodedata
from array import array
from bisect import bisect_right
from functools import cache
from itertools import accumulate
from typing import Final

_SAME: Final = str.maketrans(
    dict.fromkeys("“”„‟«»″＂〝〞", '"')
    | dict.fromkeys("‘’‚‛‹›′`´ʼ", "'")
    | dict.fromkeys("‐‑‒–—―−﹘﹣－", "-")
)


@cache
def _runs() -> re.Pattern[str]:
    """Give the pattern of what stays: anything but blanks and invisible signs."""
    return re.compile(r"[^\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+")


@cache
def _wrapped_hyphen() -> re.Pattern[str]:
    """Give the pattern of a hyphen between letters that belongs to the wrapping of lines."""
    return re.compile(r"(?<=[^\W\d_])-(?=[ \t]*\r?\n\s*[^\W\d_])")


@cache
def _clusters() -> re.Pattern[str]:
    """Give the pattern of a letter with its combining marks, or a syllable of Hangul letters."""
    marks = r"\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u3099\u309a"
    hangul = r"[\u1100-\u115f][\u1160-\u11a7]?[\u11a8-\u11ff]*"
    return re.compile(rf"{hangul}|.[{marks}]*", re.DOTALL)


class Bones:
    """A text's bones with the way back: runs of bones that lie side by side in the text."""

    __slots__ = ("_ends", "_places", "_starts", "text")

    def __init__(self, original: str) -> None:
        """Reduce a text; linear in its length."""
        same = _wrapped_hyphen().sub("\u00ad", original.translate(_SAME))
        if unicodedata.is_normalized("NFC", same):
            spans = [match.span() for match in _runs().finditer(same)]
            self._starts = array("q", (start for start, _ in spans))
            self._ends = array("q", (end for _, end in spans))
            lengths = (end - start for start, end in spans)
            self._places = array("q", accumulate(lengths, initial=0))
            self._places.pop()
            self.text = "".join([same[start:end] for start, end in spans])
        else:
            self._compose(same)

    def _compose(self, same: str) -> None:
        """Compose letters, each with its own way back where that changes its length."""
        self._starts, self._ends, self._places = array("q"), array("q"), array("q")
        pieces: list[str] = []
        place = 0
        for run in _runs().finditer(same):
            whole = unicodedata.is_normalized("NFC", run.group())
            for part in (run,) if whole else _clusters().finditer(same, run.start(), run.end()):
                letters = part.group() if whole else unicodedata.normalize("NFC", part.group())
                pieces.append(letters)
                self._starts.append(part.start())
                self._ends.append(part.end())
                self._places.append(place)
                place += len(letters)
        self.text = "".join(pieces)

    def reduced(self, offset: int) -> int:
        """Give the bone that begins at or next after an offset of the text."""
        run = bisect_right(self._starts, offset) - 1
        if run < 0:
            return 0
        following = self._places[run + 1] if run + 1 < len(self._places) else len(self.text)
        if offset >= self._ends[run]:
            return following
        return min(self._places[run] + offset - self._starts[run], following)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give the span of the text that some bones come from; `end` is exclusive, never equal."""
        return self._offset(start)[0], self._offset(end - 1)[1]

    def _offset(self, place: int) -> tuple[int, int]:
        run = bisect_right(self._places, place) - 1
        following = self._places[run + 1] if run + 1 < len(self._places) else len(self.text)
        length = self._ends[run] - self._starts[run]
        if following - self._places[run] != length:
            return self._starts[run], self._ends[run]
        start = self._starts[run] + place - self._places[run]
        return start, start + 1


def reduce(text: str) -> str:
    """Give the bones of a short text without a way back."""
    return Bones(text).text


def occurrences(
    text: str, words: str, limit: int, start: int = 0, end: int | None = None
) -> list[int]:
    """Give up to `limit` places of words in a text, overlapping ones too."""
    places: list[int] = []
    end = len(text) if end is None else end
    place = text.find(words, start, end)
    while place >= 0 and len(places) < limit:
        places.append(place)
        place = text.find(words, place + 1, end)
    return places


def weight(words: str) -> int:
    """Tell how much words can identify a place: letters, a Chinese sign counting three."""
    return len(words) + 2 * sum(letter >= "\u2e80" and letter.isalpha() for letter in words)

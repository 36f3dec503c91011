"""Whether words in a text are a form of a name: their endings, capitals, and what parts them."""

import re
from functools import lru_cache
from typing import NamedTuple

from db.text.mentions.known import PERSON, How
from db.text.mentions.tokens import FoldedText, name_words
from db.text.names.inflect import forms
from db.text.names.scripts import letter_script

_LONGEST_ABBREVIATION = 5
# Shorter abbreviations are written in capitals only (EU); longer ones also as words (Nato).
_ALSO_A_WORD = 4
# English words that an abbreviation may be mistaken for where a whole line is in capitals.
_COMMON_WORDS = frozenset(
    ("us", "who", "it", "is", "as", "am", "an", "so", "or", "do", "be", "no", "on", "in", "at")
)
# How many words on either side tell whether a line is in capitals.
_AROUND = 3
_GAP = re.compile(r" *\n? *|['·-]\n?|\. *| +[·-] +")


class Place(NamedTuple):
    """Words in a text: as they stand, folded, and what stands between them, folded.

    `headline` says that the words around are all in capitals.
    """

    standing: tuple[str, ...]
    folded: tuple[str, ...]
    gaps: tuple[str, ...]
    headline: bool


def place_of(text: FoldedText, first: int, last: int) -> Place:
    """Describe the words from number `first` to before `last`."""
    folded = tuple(text.words[first:last])
    headline = any(word in _COMMON_WORDS for word in folded)
    return Place(
        tuple(map(text.standing, range(first, last))),
        folded,
        tuple(map(text.gap, range(first, last - 1))),
        headline and _in_capitals(text, first, last),
    )


def _in_capitals(text: FoldedText, first: int, last: int) -> bool:
    """Tell whether the words around these on their line are all in capitals, as in a headline."""
    beside: list[str] = []
    for place in range(first - 1, max(first - _AROUND, 0) - 1, -1):
        if "\n" in text.gap(place):
            break
        beside.append(text.standing(place))
    for place in range(last, min(last + _AROUND, len(text.words))):
        if "\n" in text.gap(place - 1):
            break
        beside.append(text.standing(place))
    return bool(beside) and all(word.isupper() or not word.isalpha() for word in beside)


@lru_cache(maxsize=65536)
def _place_of_name(name: str) -> Place:
    text = FoldedText(name)
    return place_of(text, 0, len(text.words))


@lru_cache(maxsize=65536)
def _inflected(name: str, lang: str | None, kind: str | None) -> frozenset[str]:
    """Give the folded words, parted by spaces, of every form of a name."""
    return frozenset(" ".join(name_words(form)) for form in forms(name, lang, kind))


def how_it_stands(name: str, lang: str | None, kind: str | None, place: Place) -> How | None:
    """Tell whether words of a text are `name` as it is, in another case, or (None) neither.

    A word that the name writes small may stand either way; a capitalised one needs its capital, and
    an abbreviation all of them. Between the words may stand blanks, one line break, a hyphen, an
    apostrophe or a dot, a full stop only after a single letter; anything else only where the name
    has it too.
    """
    own = _place_of_name(name)
    for ours, theirs in zip(own.standing, place.standing, strict=False):
        if not _capital_fits(ours, theirs, kind, headline=place.headline):
            return None
    if place.gaps and not _gaps_fit(own.gaps, place):
        return None
    if place.folded == own.folded:
        return How.NAME
    if letter_script(place.folded[-1][0]) != "Cyrl":
        return None
    return How.INFLECTED if " ".join(place.folded) in _inflected(name, lang, kind) else None


def _capital_fits(ours: str, theirs: str, kind: str | None, *, headline: bool) -> bool:
    if not ours[0].isupper() or not theirs[0].isalpha():
        return True
    if not (theirs[0].isupper() or theirs[0].istitle()):
        return False
    if not _is_abbreviation(ours) or kind == PERSON:
        return True
    if headline and theirs.lower() in _COMMON_WORDS:
        return False
    return theirs.isupper() or (len(ours) >= _ALSO_A_WORD and theirs[1:].islower())


@lru_cache(maxsize=65536)
def _is_abbreviation(word: str) -> bool:
    letters = [letter for letter in word if letter.isalpha()]
    return len(letters) <= _LONGEST_ABBREVIATION and all(map(str.isupper, letters))


def _gaps_fit(own: tuple[str, ...], place: Place) -> bool:
    for number, gap in enumerate(place.gaps):
        if number < len(own) and gap.strip() == own[number].strip() and "\n\n" not in gap:
            continue
        if not _GAP.fullmatch(gap) or (gap.startswith(".") and len(place.folded[number]) > 1):
            return False
    return True

"""Whether words in a text are a form of a name: their endings, capitals, and what parts them."""

import re
from functools import lru_cache
from itertools import pairwise

from db.text.mentions.tokens import FoldedText, Token, name_words
from db.text.names.inflect import forms
from db.text.names.scripts import letter_script

_LONGEST_ABBREVIATION = 5
# Shorter abbreviations are written in capitals only (EU); longer ones also as words (Nato).
_ALSO_A_WORD = 4
# English words that an abbreviation may be mistaken for where a whole line is in capitals.
_COMMON_WORDS = frozenset(
    ("us", "who", "it", "is", "as", "am", "an", "so", "or", "do", "be", "no", "on", "in", "at")
)
_GAP = re.compile(r" *\n? *|['·-]\n?|\. *| +[·-] +")


@lru_cache(maxsize=65536)
def inflected(name: str, lang: str | None, kind: str | None) -> frozenset[str]:
    """Give the folded words, parted by spaces, of every form of a name."""
    return frozenset(" ".join(name_words(form)) for form in forms(name, lang, kind))


@lru_cache(maxsize=65536)
def written(name: str) -> tuple[str, ...]:
    """Give the words of a name with their capitals."""
    text = FoldedText(name)
    return tuple(map(text.standing, text.tokens()))


@lru_cache(maxsize=65536)
def _gaps(name: str) -> tuple[str, ...]:
    text = FoldedText(name)
    found = text.tokens()
    return tuple(text.folded[one.end : other.start].strip() for one, other in pairwise(found))


def is_form(name: str, lang: str | None, kind: str | None, said: tuple[str, ...]) -> bool:
    """Tell whether the folded words `said` are a case form of a name in Cyrillic."""
    if not said or letter_script(said[-1][0]) != "Cyrl":
        return False
    return " ".join(said) in inflected(name, lang, kind)


def capitals_fit(name: str, said: list[str], kind: str | None, *, headline: bool) -> bool:
    """Tell whether words in a text have the capitals that those of the name ask for.

    A word that the name writes small may stand either way; a capitalised one needs its capital, and
    an abbreviation all of them. `headline` says that the words around are all in capitals.
    """
    return all(
        _capital_fits(ours, theirs, kind, headline=headline)
        for ours, theirs in zip(written(name), said, strict=False)
    )


def _capital_fits(ours: str, theirs: str, kind: str | None, *, headline: bool) -> bool:
    if not ours[0].isupper() or not theirs[0].isalpha():
        return True
    if not (theirs[0].isupper() or theirs[0].istitle()):
        return False
    if not _is_abbreviation(ours) or kind == "person":
        return True
    if headline and theirs.lower() in _COMMON_WORDS:
        return False
    return theirs.isupper() or (len(ours) >= _ALSO_A_WORD and theirs[1:].islower())


def _is_abbreviation(word: str) -> bool:
    letters = [letter for letter in word if letter.isalpha()]
    return len(letters) <= _LONGEST_ABBREVIATION and all(map(str.isupper, letters))


def gaps_fit(name: str, text: FoldedText, said: list[Token]) -> bool:
    """Tell whether nothing stands between words in a text that would part them.

    Blanks, one line break, a hyphen, an apostrophe or a dot do not, a full stop only after a single
    letter or where the name has it; a comma or an empty line does, unless it is in the name.
    """
    gaps = _gaps(name)
    for place, (one, other) in enumerate(pairwise(said)):
        gap = text.folded[one.end : other.start]
        if place < len(gaps) and gap.strip() == gaps[place] and "\n\n" not in gap:
            continue
        if not _GAP.fullmatch(gap) or (gap.startswith(".") and len(one.word) > 1):
            return False
    return True

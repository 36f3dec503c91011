"""The folding by which names and words are compared, and their division into words.

Folding forgets case, accents, width, kinds of quotation mark, dash and blank; it keeps the letters
that tell words apart (й, ў, ї). It never changes the script.
"""

import re
import unicodedata
from functools import cache

from db.text.names.scripts import repair_lookalikes

# Letters that NFD would take apart though no reader takes them for accented forms of another.
_LETTERS_KEPT = frozenset("йўїґќѓ")
# Letters that Unicode does not take apart though readers look for them under the plain letter.
_PLAIN = {
    "ё": "е", "ѐ": "е", "ѝ": "и", "ł": "l", "đ": "d", "ð": "d", "ø": "o", "ħ": "h", "ı": "i",
    "ŧ": "t", "þ": "th", "æ": "ae", "œ": "oe", "ß": "ss", "ŉ": "n", "ĸ": "k", "ə": "a",
    "ά": "α", "ς": "σ", "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ک": "ك",
    "ة": "ه", "ـ": "",
}  # fmt: skip
_APOSTROPHES = "'’‘ʼʻ`´′‛＇ʹˈ՚"
_DOTS = "·•‧∙⋅・･"
_DASHES = "-‐‑‒–—―−﹣－᠆⁃"
_QUOTES = '"“”„‟«»″〝〞＂‹›「」『』《》'
_INVISIBLE = "\u00ad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\ufe0e\ufe0f"
# Marks over and under letters that are only reading aids: accents, Hebrew points, Arabic vowels.
_MARKS = (
    (0x0300, 0x036F), (0x0483, 0x0487), (0x0591, 0x05C7), (0x0610, 0x061A), (0x064B, 0x065F),
    (0x0670, 0x0670), (0x06D6, 0x06ED), (0x1AB0, 0x1AFF), (0x1DC0, 0x1DFF), (0x20D0, 0x20FF),
    (0x202A, 0x202E), (0x2066, 0x2069), (0xFE20, 0xFE2F),
)  # fmt: skip


def _is_mark(letter: str) -> bool:
    code = ord(letter)
    return any(first <= code <= last for first, last in _MARKS)


@cache
def _fold_letter(letter: str) -> str:
    """Fold one character that stands in composed, case-folded text."""
    if letter in _LETTERS_KEPT or letter.isascii():
        return letter
    if letter in _PLAIN:
        return _PLAIN[letter]
    if letter in _INVISIBLE or _is_mark(letter):
        return ""
    parts = unicodedata.normalize("NFD", letter)
    if len(parts) > 1 and all(map(_is_mark, parts[1:])):
        return _fold_letter(parts[0])
    return letter


class _FoldTable(dict[int, str]):
    """A table for `str.translate` that works out each letter when it is first met."""

    def __missing__(self, code: int) -> str:
        folded = _fold_letter(chr(code))
        self[code] = folded
        return folded


_TABLE = _FoldTable()
_TABLE.update({ord(sign): "'" for sign in _APOSTROPHES})
_TABLE.update({ord(sign): "·" for sign in _DOTS})
_TABLE.update({ord(sign): "-" for sign in _DASHES})
_TABLE.update({ord(sign): '"' for sign in _QUOTES})

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")


def fold(text: str) -> str:
    """Give `text` as it is compared: NFKC, case folded, without accents and invisible characters.

    ё is е and ł is l; apostrophes, dashes and quotation marks are the ASCII ones; blanks are single
    spaces and none stand at the ends; words of mixed Latin and Cyrillic look-alikes are repaired.
    """
    if text.isascii():
        return " ".join(text.casefold().split())
    whole = repair_lookalikes(unicodedata.normalize("NFKC", text.replace("´", "'")))
    composed = unicodedata.normalize("NFC", whole.casefold())
    # Again, for a letter may have lost the accent that told it from its double.
    return " ".join(repair_lookalikes(composed.translate(_TABLE)).split())


def fold_character(character: str) -> str:
    """Fold one character (or a letter with its combining marks) without regard to what follows.

    Blanks are spaces, line feeds stay. The result may be empty or longer than one character.
    """
    if character.isspace():
        return "\n" if character in "\n\x0b\x0c\x85\u2028\u2029" else " "
    if character == "´":
        return "'"
    whole = unicodedata.normalize("NFKC", character).casefold()
    return unicodedata.normalize("NFC", whole).translate(_TABLE)


def words(text: str) -> list[str]:
    """Give the folded words of `text` in order; apostrophes within a word are dropped.

    A hyphen parts words, so that "Nur-Sultan" and "Nur Sultan" are the same two words.
    """
    return [word.replace("'", "") for word in _WORD.findall(fold(text))]

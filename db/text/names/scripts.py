"""Which script a text is written in, and the repair of words that mix look-alike letters.

Codes are those of ISO 15924. The ranges cover the scripts that names in a library are written in;
a letter of any other script counts as `Zzzz`.
"""

import re
from bisect import bisect_right
from functools import cache

# First code point of a range, and the script of the letters from there to the next range.
_RANGES: tuple[tuple[int, str], ...] = (
    (0x0000, "Latn"),
    (0x0370, "Grek"),
    (0x0400, "Cyrl"),
    (0x0530, "Armn"),
    (0x0590, "Hebr"),
    (0x0600, "Arab"),
    (0x0700, "Zzzz"),
    (0x0750, "Arab"),
    (0x0780, "Zzzz"),
    (0x0870, "Arab"),
    (0x0900, "Deva"),
    (0x0980, "Beng"),
    (0x0A00, "Zzzz"),
    (0x0B80, "Taml"),
    (0x0C00, "Zzzz"),
    (0x0E00, "Thai"),
    (0x0E80, "Zzzz"),
    (0x10A0, "Geor"),
    (0x1100, "Hang"),
    (0x1200, "Zzzz"),
    (0x1C80, "Cyrl"),
    (0x1C90, "Geor"),
    (0x1CC0, "Zzzz"),
    (0x1D00, "Latn"),
    (0x1F00, "Grek"),
    (0x2000, "Latn"),
    (0x2D00, "Geor"),
    (0x2D30, "Zzzz"),
    (0x2DE0, "Cyrl"),
    (0x2E80, "Hani"),
    (0x3040, "Hira"),
    (0x30A0, "Kana"),
    (0x3100, "Hani"),
    (0x3130, "Hang"),
    (0x3190, "Hani"),
    (0x31F0, "Kana"),
    (0x3200, "Hani"),
    (0xA000, "Zzzz"),
    (0xA640, "Cyrl"),
    (0xA6A0, "Zzzz"),
    (0xA720, "Latn"),
    (0xA800, "Zzzz"),
    (0xA960, "Hang"),
    (0xA980, "Zzzz"),
    (0xAB30, "Latn"),
    (0xAB70, "Zzzz"),
    (0xAC00, "Hang"),
    (0xD800, "Zzzz"),
    (0xF900, "Hani"),
    (0xFB00, "Latn"),
    (0xFB13, "Armn"),
    (0xFB1D, "Hebr"),
    (0xFB50, "Arab"),
    (0xFE00, "Zzzz"),
    (0xFE70, "Arab"),
    (0xFF00, "Latn"),
    (0xFF65, "Kana"),
    (0xFFA0, "Hang"),
    (0x10000, "Zzzz"),
    (0x1EE00, "Arab"),
    (0x1EF00, "Zzzz"),
    (0x20000, "Hani"),
    (0x34000, "Zzzz"),
)
_STARTS = tuple(start for start, _ in _RANGES)

_LATIN = "aceiopxysjhABCEHIJKMOPSTXYÈËÏèëï"
_CYRILLIC = "асеіорхуѕјһАВСЕНІЈКМОРЅТХУЀЁЇѐёї"
_TO_CYRILLIC = str.maketrans(_LATIN + "áéóíýÁÉÓ", _CYRILLIC + "аеоіуАЕО")
_TO_LATIN = str.maketrans(_CYRILLIC, _LATIN)
_CYRILLIC_LETTER = re.compile("[Ѐ-ӿ]")
_MIXED_WORD = "[Ѐ-ӿ]+[A-Za-zÀ-ÿ][A-Za-zÀ-ÿЀ-ӿ]*|[A-Za-zÀ-ÿ]+[Ѐ-ӿ][A-Za-zÀ-ÿЀ-ӿ]*"
_LATIN_LOOKALIKES = frozenset(_LATIN + "áéóíýÁÉÓ")
_CYRILLIC_LOOKALIKES = frozenset(_CYRILLIC)


@cache
def letter_script(letter: str) -> str:
    """Give the script of one character; `Zyyy` for what is no letter (digits, signs, blanks)."""
    if not letter.isalpha():
        return "Zyyy"
    return _RANGES[bisect_right(_STARTS, ord(letter)) - 1][1]


def script(text: str) -> str:
    """Give the ISO 15924 code of the script that most letters of `text` are written in.

    Chinese characters give `Hans` or `Hant` where some character exists in one form of writing
    only, else `Hani`; together with kana they give `Jpan`. A text without letters gives `Zyyy`.
    """
    counts: dict[str, int] = {}
    for letter in repair_lookalikes(text):
        found = letter_script(letter)
        counts[found] = counts.get(found, 0) + 1
    counts.pop("Zyyy", None)
    if not counts:
        return "Zyyy"
    first = max(counts, key=lambda code: counts[code])
    if first in {"Hani", "Hira", "Kana"} and ("Hira" in counts or "Kana" in counts):
        return "Jpan" if "Hani" in counts else first
    return _chinese_form(text) if first == "Hani" else first


def _chinese_form(text: str) -> str:
    """Tell simplified from traditional by the two national character sets."""
    simplified = traditional = False
    for letter in text:
        if letter_script(letter) == "Hani":
            in_mainland, in_taiwan = _in_charset(letter, "gb2312"), _in_charset(letter, "big5")
            simplified |= in_mainland and not in_taiwan
            traditional |= in_taiwan and not in_mainland
    if simplified == traditional:
        return "Hani"
    return "Hans" if simplified else "Hant"


def _in_charset(letter: str, charset: str) -> bool:
    try:
        letter.encode(charset)
    except UnicodeEncodeError:
        return False
    return True


def repair_lookalikes(text: str) -> str:
    """Rewrite words that mix Latin and Cyrillic look-alikes in the script that they belong to.

    A word belongs to the script of its letters that have no double in the other; where all have
    one, to that of the majority, Cyrillic winning a tie. The length of the text never changes.
    """
    if text.isascii() or not _CYRILLIC_LETTER.search(text):
        return text
    return re.sub(_MIXED_WORD, lambda match: _repair_word(match[0]), text)


def _repair_word(word: str) -> str:
    latin = [letter for letter in word if letter_script(letter) == "Latn"]
    cyrillic = [letter for letter in word if letter_script(letter) == "Cyrl"]
    if not latin or not cyrillic:
        return word
    only_latin = sum(letter not in _LATIN_LOOKALIKES for letter in latin)
    only_cyrillic = sum(letter not in _CYRILLIC_LOOKALIKES for letter in cyrillic)
    if (only_cyrillic, len(cyrillic)) >= (only_latin, len(latin)):
        return word.translate(_TO_CYRILLIC)
    return word.translate(_TO_LATIN)

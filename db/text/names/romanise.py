"""Names in Latin letters, as they are customarily spelt: the base of the `latin` keys.

Cyrillic follows the customary English spelling of each language (near BGN/PCGN and the Library of
Congress without its diacritics); other scripts go through anyascii. For comparing only, never
shown: a reader sees names as they were entered.
"""

from functools import lru_cache

from db.text.names.folding import words
from db.text.names.scripts import letter_script

_RUSSIAN = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i",
    "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s",
    "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "",
    "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya", "і": "i", "ў": "u", "ї": "yi", "є": "ye",
    "ґ": "g", "ѣ": "e", "ѳ": "f", "ѵ": "i", "ј": "j", "љ": "lj", "њ": "nj", "ћ": "c", "ђ": "dj",
    "џ": "dz",
}  # fmt: skip
_BELARUSIAN = _RUSSIAN | {"г": "h"}
_UKRAINIAN = _RUSSIAN | {"г": "h", "и": "y"}
_TABLES = {"be": _BELARUSIAN, "uk": _UKRAINIAN, "ru": _RUSSIAN}
_TABLES_BY_CODE = {lang: str.maketrans(table) for lang, table in _TABLES.items()}

# Other customary spellings of letters with marks, which plain folding would lose.
_MARKED = {
    "š": "sh", "č": "ch", "ž": "zh", "ŭ": "u", "ć": "ts", "ś": "s", "ź": "z", "ş": "sh", "ç": "ch",
    "ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ż": "zh",
}  # fmt: skip
_MARKED_TABLE = str.maketrans(_MARKED | {key.upper(): value for key, value in _MARKED.items()})


def cyrillic_language(word: str) -> str:
    """Guess `be`, `uk` or `ru` from the letters that only one alphabet has; `ru` where none is."""
    letters = set(word.casefold())
    if letters & set("ўэы") and letters & set("ўі"):
        return "be"
    if letters & set("їєґ"):
        return "uk"
    if "і" in letters or "'" in letters:
        return "be" if "ы" in letters or "э" in letters else "uk"
    return "ru"


@lru_cache(maxsize=65536)
def latin_word(word: str, lang: str | None = None) -> str:
    """Give one folded word in ASCII letters and digits, in the customary spelling of `lang`."""
    if word.isascii():
        return word
    if letter_script(word[0]) != "Cyrl":
        return ascii_letters(word)
    table = _TABLES_BY_CODE.get(lang or "") or _TABLES_BY_CODE[cyrillic_language(word)]
    latin = word.translate(table)
    for ending in ("iy", "yy"):
        if latin.endswith(ending):
            latin = latin[:-2] + "y"
    return latin if latin.isascii() else ascii_letters(latin)


def latin(name: str, lang: str | None = None) -> str:
    """Give a whole name in ASCII, words in the order written, parted by single spaces."""
    return " ".join(filter(None, (latin_word(word, lang) for word in words(name))))


def other_latin(name: str) -> str | None:
    """Give the spelling that writes marked Latin letters out (š as sh, ü as ue), if it differs."""
    if name.isascii():
        return None
    written_out = name.translate(_MARKED_TABLE)
    return None if written_out == name else latin(written_out)


def ascii_letters(word: str) -> str:
    """Give a word of any script in small ASCII letters and digits, each character by itself."""
    from anyascii import anyascii

    return "".join(letter for letter in anyascii(word).casefold() if letter.isalnum())

"""A coarse phonetic skeleton on which the spellings of one name in many languages meet.

Consonants are put into a few classes, vowels and signs of softness are left out, but for a mark `A`
where the word begins with a vowel. A letter that different orthographies read differently (ch is
х, ч or ш; z is з or ц; u after a vowel may be ў) gives several readings, and two words sound alike
where they share one. The skeleton is coarse by intention: what it finds is ranked by likeness.

Classes: A initial vowel · B · P · V (в ф w f ў) · D · T (т ц) · G (г х h) · K · L · M · N · R ·
S (с з) · X (the hushing sounds ш ж ч щ). Words of one consonant keep their last vowel in small
letters, for otherwise Li, Lee and Lu would be one name.
"""

import re
from functools import cache, lru_cache

from db.text.names.folding import fold
from db.text.names.romanise import latin_word
from db.text.names.scripts import letter_script

_MOST_READINGS = 8

_CYRILLIC = str.maketrans(
    {
        "б": "B", "п": "P", "в": "V", "ф": "V", "ў": "V", "ѳ": "V", "г": "G", "ґ": "G", "х": "G",
        "д": "D", "т": "T", "ц": "T", "ћ": "T", "ђ": "D", "к": "K", "л": "L", "љ": "L", "м": "M",
        "н": "N", "њ": "N", "р": "R", "с": "S", "з": "S", "ш": "X", "щ": "X", "ж": "X", "ч": "X",
        "џ": "X", "й": "", "ь": "", "ъ": "", "ј": "", "'": "",
        "а": "a", "е": "a", "ё": "a", "о": "a", "э": "a", "я": "a", "є": "a", "ѣ": "a",
        "и": "i", "і": "i", "ї": "i", "ы": "i", "ѵ": "i", "у": "u", "ю": "u",
    }
)  # fmt: skip

# What a Latin letter group may stand for, longest first; `~` is nothing, small letters are vowels.
_LATIN = {
    "shch": "X", "schtsch": "X", "szcz": "X", "chtch": "X", "stch": "X", "dsch": "X", "tsch": "X",
    "dzh": "X", "tch": "X", "sch": "X", "sh": "X", "zh": "X", "sz": "X", "cz": "X", "dj": "X",
    "rz": "R X", "kh": "G", "gh": "G", "ch": "G X", "ck": "K", "qu": "K", "ph": "V", "th": "T",
    "ts": "T", "tz": "T", "dz": "D", "ks": "KS", "x": "KS X", "q": "K X", "ya": "a", "ye": "a",
    "yo": "a", "yu": "u", "ja": "a Xa", "je": "a Xa", "jo": "a Xa", "ju": "u Xu", "ji": "i Xi",
    "ia": "a", "ie": "a", "io": "a", "iu": "u", "au": "aV a", "eu": "aV a", "ou": "u aV", "oo": "u",
    "ee": "i", "b": "B", "p": "P", "v": "V", "w": "V", "f": "V", "g": "G", "d": "D", "t": "T",
    "k": "K", "l": "L", "m": "M", "n": "N", "r": "R", "s": "S", "z": "S T", "a": "a", "e": "a",
    "o": "a", "i": "i", "y": "i", "u": "u", "j": "~",
    "š": "X", "č": "X", "ž": "X", "ŭ": "V", "ż": "X", "ś": "S", "ź": "S", "ć": "T", "ş": "X",
    "ç": "X S", "dž": "X", "dź": "D", "šč": "X", "ść": "ST",
}  # fmt: skip
_MARKED = "šžčŭżśźćşç"
# In an orthography that has marked letters these are not ambiguous.
_WHERE_MARKED = {"ch": ["G"], "z": ["S"], "x": ["KS"]}
_LATIN_VOWELS = frozenset("aeiouy")
# The groups whose readings do not depend on their neighbours.
_OPTIONS = {
    group: options.replace("~", "").split(" ") for group, options in _LATIN.items() if group != "u"
}

# Arabic and Hebrew write consonants; letters for sounds that they lack stand for several.
_SEMITIC = {
    "ا": "~", "ب": "B P", "ت": "T", "ث": "T", "ج": "X G", "ح": "G", "خ": "G", "د": "D", "ذ": "D S",
    "ر": "R", "ز": "S", "س": "S", "ش": "X", "ص": "S", "ض": "D", "ط": "T", "ظ": "S", "ع": "~",
    "غ": "G", "ف": "V", "ق": "K", "ك": "K", "ل": "L", "م": "M", "ن": "N", "ه": "G ~", "و": "~ V",
    "ي": "~", "ئ": "~", "ؤ": "~", "ء": "~", "پ": "P", "چ": "X", "ژ": "X", "گ": "G", "ڤ": "V",
    "א": "~", "ב": "V B", "ג": "G", "ד": "D", "ה": "~ G", "ו": "~ V", "ז": "S", "ח": "G", "ט": "T",
    "י": "~", "כ": "K G", "ך": "K G", "ל": "L", "מ": "M", "ם": "M", "נ": "N", "ן": "N", "ס": "S",
    "ע": "~", "פ": "P V", "ף": "P V", "צ": "T", "ץ": "T", "ק": "K", "ר": "R", "ש": "X S", "ת": "T",
}  # fmt: skip
_SEMITIC_INITIAL_VOWELS = frozenset("اعאעيی")

_TOGETHER = (("TS", "T"), ("DS", "D"), ("TX", "X"), ("DX", "X"), ("SX", "X"))
_REPEATED = re.compile(r"(.)\1+")
_VOWELS = re.compile("[aiu]+")


@cache
def _latin_group() -> re.Pattern[str]:
    return re.compile("|".join(sorted(_LATIN, key=len, reverse=True)) + "|c|h")


@lru_cache(maxsize=65536)
def sounds(word: str) -> tuple[str, ...]:
    """Give the readings of one word as skeletons, the likeliest first; at most eight.

    `word` may be in any script and need not be folded; marks over Latin letters (š, ŭ) are used.
    """
    return tuple(dict.fromkeys(filter(None, map(_skeleton, _readings(word)))))


def voiced_sounds(word: str) -> tuple[str, ...]:
    """Give the readings with their vowels, of which there are three (a e o · i y · u).

    Words that share one are spellings of the same name; and, unlike the skeletons, Тихановский and
    Тихановская share none. Of use for Latin and Cyrillic, for other scripts leave vowels out.
    """
    return tuple(dict.fromkeys(filter(None, map(_with_vowels, _readings(word)))))


def _readings(word: str) -> list[str]:
    lowered = word.casefold()
    folded = fold(lowered)
    if not folded:
        return []
    first = letter_script(folded[0])
    if first == "Cyrl":
        return _cyrillic_readings(folded)
    if first not in {"Arab", "Hebr"}:
        return _latin_readings(lowered, folded)
    spelt = _spell([_SEMITIC.get(letter, "~").replace("~", "").split(" ") for letter in folded])
    start = "a" if folded[0] in _SEMITIC_INITIAL_VOWELS else ""
    return [start + reading for reading in spelt]


def _cyrillic_readings(folded: str) -> list[str]:
    letters = folded.replace("дж", "ж").translate(_CYRILLIC)
    readings = ["".join(letter for letter in letters if letter.isascii())]
    if folded[0] == "у" and readings[0][1:2].isupper():
        readings.append("V" + readings[0][1:])
    return readings


def _latin_readings(lowered: str, folded: str) -> list[str]:
    marked = any(letter in _MARKED for letter in lowered)
    word = _keep_marks(lowered) if marked else latin_word(folded)
    groups = [
        _OPTIONS[match[0]]
        if not marked and match[0] in _OPTIONS
        else _options(match, word, marked=marked)
        for match in _latin_group().finditer(word)
    ]
    return _spell(groups)


def _keep_marks(lowered: str) -> str:
    return "".join(letter if letter in _MARKED else latin_word(fold(letter)) for letter in lowered)


def _options(match: re.Match[str], word: str, *, marked: bool) -> list[str]:
    """Give the readings of one letter group, which may depend on what stands beside it."""
    group, follower = match[0], word[match.end() : match.end() + 1]
    if marked and group in _WHERE_MARKED:
        return _WHERE_MARKED[group]
    if group == "c":
        return ["T", "S"] if follower in {"e", "i", "y"} else ["T", "K"] if marked else ["K", "T"]
    if group == "h":
        return ["G"] if follower in _LATIN_VOWELS else ["", "G"]
    if group == "u" and match.start() == 0 and follower:
        return ["V", "u"]
    return _LATIN[group].replace("~", "").split(" ")


def _spell(groups: list[list[str]]) -> list[str]:
    """Combine the readings of every group, the first options first, and not too many."""
    spelt = [""]
    for options in groups:
        if len(options) == 1:
            spelt = [start + options[0] for start in spelt]
            continue
        spelt = [start + option for option in options for start in spelt][:_MOST_READINGS]
    return spelt


def _level(spelt: str) -> str:
    for pair, one in _TOGETHER:
        if pair in spelt:
            spelt = spelt.replace(pair, one)
    return _REPEATED.sub(r"\1", spelt)


def _skeleton(spelt: str) -> str:
    if not spelt:
        return ""
    bare = _level(_VOWELS.sub("", spelt))
    start = "A" if spelt[0] in "aiu" else ""
    if len(bare) > 1:
        return start + bare
    vowels = _VOWELS.findall(spelt)
    return start + bare + (vowels[-1][-1] if vowels else "")


def _with_vowels(spelt: str) -> str:
    return _level(_VOWELS.sub(lambda run: run[0].replace("i", "") or "i", spelt))

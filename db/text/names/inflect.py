"""The inflected forms of a name: case endings in Russian, Belarusian and Ukrainian, possessives.

Forms are made by rule, without a dictionary; where the gender or stress decides and is not known,
both forms are given. They serve to recognise a name in a text, not to write one.
"""

import re
from functools import lru_cache
from itertools import product

from db.text.names.endings import cases_of
from db.text.names.scripts import repair_lookalikes

_MOST_FORMS = 400
_MOST_WORDS = 12
_WORD = r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*|\d+|[^\w]+|_+"
_CYRILLIC = "[Ѐ-ӿ]"
_ADJECTIVE = {
    "ru": "(?:[иы]й|ой|[ая]я|[ое]е|[иы]е)$",
    "be": "(?:[сц]кі|[кгх]і|ны|вы|лы|[ая]я|[ая]е|[ыі]я)$",
    "uk": "(?:[иі]й|[сц]ька|[сц]ьке|[сц]ькі|на|не|ні)$",
}
# Surnames that women bear without endings: those in a consonant, and in -ко.
_WOMEN_KEEP = "(?:[бвгджзклмнпрстфхцчшщў]|ко)$"
_NOT_RUSSIAN = "(?i)[іўїєґ']"
_NOT_BELARUSIAN = "(?i)[ищъїєґ]"
_NOT_UKRAINIAN = "(?i)[ыэёўъ]"


@lru_cache(maxsize=4096)
def forms(name: str, lang: str | None = None, kind: str | None = None) -> frozenset[str]:
    """Give every form in which `name` may stand in a text, itself included.

    `lang` (BCP 47) is that of the name; without it, a Cyrillic name takes the endings of every
    language that has all its letters, and another name none but the English possessive. `kind` is
    the actor's: of a `person` every word is inflected; of anything else the adjectives at the start
    and the first noun (Соединённых Штатов Америки); where it is not known, both ways are tried.
    Forms keep the capitals of the name.
    """
    whole = " ".join(name.split())
    code = (lang or "").partition("-")[0].lower()
    if not re.search(_CYRILLIC, whole):
        return frozenset({whole, *_possessives(whole)} if code in {"", "en"} else {whole})
    found = {whole}
    for language in _languages(whole, code):
        if kind in {"person", None}:
            found |= _combined(repair_lookalikes(whole), language, every_word=True)
        if kind != "person":
            found |= _combined(repair_lookalikes(whole), language, every_word=False)
    return frozenset(found)


def _possessives(name: str) -> set[str]:
    if not name or not name[-1].isalnum():
        return set()
    bare = {name + "'", name + "’"} if name[-1] in "sSxXzZ" else set[str]()
    return bare | {name + "'s", name + "’s"}


def _languages(name: str, code: str) -> list[str]:
    if code in _ADJECTIVE:
        return [code]
    possible = {"ru": _NOT_RUSSIAN, "be": _NOT_BELARUSIAN, "uk": _NOT_UKRAINIAN}
    return [language for language, foreign in possible.items() if not re.search(foreign, name)]


def _combined(name: str, lang: str, *, every_word: bool) -> set[str]:
    """Put the words of a name together, all in the same case."""
    parts: list[str] = re.findall(_WORD, name)
    moving = _moving(parts, lang, every_word=every_word)
    declined = [
        _cases(part, lang) if moves else (frozenset({part}),) * 6
        for part, moves in zip(parts, moving, strict=True)
    ]
    if every_word and len(parts) > 1:
        declined = [
            tuple(case | {part} for case in cases) if re.search(_WOMEN_KEEP, part) else cases
            for part, cases in zip(parts, declined, strict=True)
        ]
    found: set[str] = set()
    for case in range(6):
        for combination in product(*(sorted(word[case]) for word in declined)):
            if len(found) >= _MOST_FORMS:
                return found
            found.add("".join(combination))
    return found


def _moving(parts: list[str], lang: str, *, every_word: bool) -> list[bool]:
    """Tell for each part of a name whether it takes endings."""
    moving: list[bool] = []
    head_passed = False
    for place, part in enumerate(parts):
        is_word = bool(re.search(_CYRILLIC, part)) and not _is_abbreviation(part)
        prefix = parts[place + 1 : place + 2] == ["-"] and not every_word
        moves = is_word and not prefix and not head_passed and len(moving) < 2 * _MOST_WORDS
        moving.append(moves)
        last = not any(map(str.isalpha, parts[place + 1 :]))
        if moves and not every_word and (last or not re.search(_ADJECTIVE[lang], part.lower())):
            head_passed = True
    return moving


def _is_abbreviation(word: str) -> bool:
    return len(word) < 2 or (len(word) < 6 and word.isupper())


def _cases(word: str, lang: str) -> tuple[frozenset[str], ...]:
    """Give the cases of one word with its own capitals; a word all in capitals keeps them."""
    small = word.lower()
    cases = cases_of(small, lang)
    if word.isupper():
        return tuple(frozenset(form.upper() for form in case) for case in cases)
    return tuple(frozenset(_capitals(form, word) for form in case) for case in cases)


def _capitals(form: str, like: str) -> str:
    shared = 0
    while shared < min(len(form), len(like)) and form[shared] == like[shared].lower():
        shared += 1
    return like[:shared] + form[shared:]

"""The stem of an inflected Russian, Belarusian or Ukrainian name: a key, not a word.

All case forms of a name have one stem, so that Путину and Тихановской find the names as entered.
The stem is cruder than a dictionary's: it also levels the changes of the last consonant (Рыга,
Рызе; Брэст, Брэсце) and the vowel that comes and goes (Бабец, Бабца).
"""

import re
from functools import lru_cache

_SHORTEST = 3
_ENDING = (
    "(?:ого|его|ага|яга|ога|ому|ему|аму|яму|ыми|ими|ымі|імі|ами|ями|амі|ямі|ах|ях|ых|их|іх|їх|ові|еві|єві|"
    "ым|им|ім|їм|ом|ем|ам|ям|ём|[аеёиоуыэюяіїєйьъ'])$"
)
_FLEETING = "(?<=[бвгджзклмнпрстфхцчшщў])[еоаэ](?=[цкл]$)"
_AFTER_FLEETING = frozenset("цкл")
_LAST = {"ў": "в", "ц": "т", "к": "т", "з": "г", "х": "с"}
_IRREGULAR = {"лев": "льв"}
_PLURAL = "[^аеёиоуыэюяіїєйьъў][ыиі]$"


def bare_stem(word: str) -> str:
    """Give one folded Cyrillic word without its case endings, at least three letters long."""
    stem = word
    while len(stem) > _SHORTEST:
        shorter = re.sub(_ENDING, "", stem)
        if shorter == stem or len(shorter) < _SHORTEST:
            break
        stem = shorter
    return stem[:-1] if stem[-1:] == stem[-2:-1] else stem


@lru_cache(maxsize=65536)
def stem_key(word: str) -> str:
    """Give the stem of one folded Cyrillic word; every case form of a name has the same."""
    stem = bare_stem(word)
    if stem[-1:] in _AFTER_FLEETING:
        stem = re.sub(_FLEETING, "", stem)
    if stem.endswith("дз"):
        return stem[:-1]
    return stem[:-1] + _LAST.get(stem[-1:], stem[-1:])


@lru_cache(maxsize=65536)
def stem_keys(word: str) -> tuple[str, ...]:
    """Give the stems under which one folded Cyrillic word is kept.

    A word that may be a plural (Штаты) has further ones, for its genitive keeps an ending that
    elsewhere belongs to the stem (Штатов, Штатаў; Иванов).
    """
    found = (stem_key(word),)
    if word in _IRREGULAR:
        found = (*found, _IRREGULAR[word])
    if len(word) > _SHORTEST and re.search(_PLURAL, word):
        return (*found, *(stem_key(word[:-1] + ending) for ending in ("ов", "аў")))
    return found

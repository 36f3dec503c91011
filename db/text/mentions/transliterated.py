"""Recognises a known name in a spelling that nobody entered: Лукашенко for Lukashenko.

Two words count as the same name where they share a reading with its vowels; a Cyrillic word in the
text may besides stand in any case. Short words are left alone: too much sounds like them.
"""

from db.text.mentions.known import Form, Forms, How
from db.text.mentions.postings import Postings
from db.text.mentions.tokens import FoldedText, name_words
from db.text.names.chinese import SURNAMES, is_han, pinyin, pinyin_word
from db.text.names.scripts import letter_script
from db.text.names.sound import sounds, voiced_sounds
from db.text.names.stem import bare_stem

_SHORTEST = 4
_FEWEST_CONSONANTS = 2
_SCRIPTS = frozenset({"Latn", "Cyrl"})
# Endings after -ск- and -цк- that only a feminine, or only a masculine adjective has.
_FEMININE = frozenset(("ая", "ой", "ою", "ую", "ай", "аю", "а"))
_MASCULINE = frozenset(("ий", "ій", "ого", "ому", "им", "ым", "і", "и", "ага", "аму", "ім", "ый"))
_MOST_GIVEN_NAMES = 3


class Heard:
    """Names by how they sound: those of one word, surnames, and Chinese ones by their pinyin."""

    def __init__(self, forms: Forms) -> None:
        self._forms = forms
        self._numbers = Postings()
        self._pinyin = Postings()
        self._found: dict[str, tuple[Form, ...]] = {}

    def add(self, number: int, said: tuple[str, ...]) -> None:
        """Take a form of these folded words, if it is of a kind that can be told by its sound."""
        if is_han(said[0] if said else self._forms.text(number)) or (
            len(said) > 1 and pinyin_word(said[0]) in SURNAMES
        ):
            spelt = pinyin(self._forms.text(number))
            if spelt:
                self._pinyin.add(spelt, number)
        if len(said) == 1:
            text = self._forms.text(number)
            if _is_fit(text):
                for reading in voiced_sounds(text):
                    self._numbers.add(reading, number)

    def at(self, text: FoldedText, place: int) -> tuple[int, int, tuple[Form, ...]]:
        """Give the names heard at a word: its first and last word, and the forms it may be.

        Given names beside a surname are taken in; where there are any, only the names that have
        them are left.
        """
        if len(self._pinyin) and place + 1 < len(text.words) and _adjoin(text, place):
            chinese = self._chinese(text.words[place], text.words[place + 1])
            if chinese:
                return place, place + 1, chinese
        forms = self._of_word(text.standing(place))
        return _extent(text, place, forms) if forms else (place, place, ())

    def _of_word(self, word: str) -> tuple[Form, ...]:
        """Give the names that a word of a text may be another spelling of."""
        found = self._found.get(word)
        if found is None:
            readings = _readings(word) if _is_fit(word) else []
            numbers = [number for reading in readings for number in self._numbers.get(reading)]
            found = tuple(map(self._forms.get, dict.fromkeys(numbers)))
            self._found[word] = found
        return found

    def _chinese(self, surname: str, given: str) -> tuple[Form, ...]:
        """Give the Chinese names that two words spell, the second in any case."""
        start = pinyin_word(surname)
        if not start:
            return ()
        cyrillic = letter_script(given[0]) == "Cyrl"
        ends = (pinyin_word(given), pinyin_word(bare_stem(given)) if cyrillic else "")
        numbers = [n for end in ends if end for n in self._pinyin.get(start + end)]
        return tuple(map(self._forms.get, dict.fromkeys(numbers)))


def _extent(
    text: FoldedText, place: int, forms: tuple[Form, ...]
) -> tuple[int, int, tuple[Form, ...]]:
    first = last = place
    left = forms
    while first > max(0, place - _MOST_GIVEN_NAMES) and _adjoin(text, first - 1):
        named = _with_given_name(left, text, first - 1)
        if not named:
            break
        first, left = first - 1, named
    if first == place and last + 1 < len(text.words) and _adjoin(text, last):
        named = _with_given_name(left, text, last + 1)
        if named:
            last, left = last + 1, named
    return first, last, left


def _is_fit(word: str) -> bool:
    return len(word) >= _SHORTEST and word[0].isupper() and word.isalpha() and _script_is_fit(word)


def _script_is_fit(word: str) -> bool:
    return letter_script(word[0]) in _SCRIPTS


def _readings(word: str) -> list[str]:
    found = [*voiced_sounds(word)]
    if letter_script(word[0]) == "Cyrl":
        small = word.casefold().replace("ё", "е")
        stem = bare_stem(small)
        endings = _nominatives(stem, small[len(stem) :])
        found += [reading + ending for reading in voiced_sounds(stem) for ending in endings]
    elif word.endswith("ine"):
        found += voiced_sounds(word[:-1])
    clear = dict.fromkeys(found)
    return [reading for reading in clear if sum(map(str.isupper, reading)) >= _FEWEST_CONSONANTS]


def _nominatives(stem: str, ending: str) -> tuple[str, ...]:
    """Give the vowels that the nominative of a word may end in, judging by the ending it has."""
    if stem.endswith(("ск", "цк")):
        if ending in _FEMININE:
            return ("a",)
        if ending in _MASCULINE:
            return ("i",)
    return ("", "a", "i")


def _adjoin(text: FoldedText, place: int) -> bool:
    """Tell whether nothing but a blank stands between this word and the next."""
    return not text.gap(place).strip(" \n")


def _with_given_name(forms: tuple[Form, ...], text: FoldedText, place: int) -> tuple[Form, ...]:
    word = text.standing(place)
    if not word[0].isupper():
        return ()
    heard = set(sounds(word))
    if letter_script(word[0]) == "Cyrl":
        heard.update(sounds(bare_stem(text.words[place])))
    return tuple(
        form
        for form in forms
        if form.how == How.SURNAME
        and any(heard & set(sounds(given)) for given in _given_names(form))
    )


def _given_names(form: Form) -> list[str]:
    surname = set(name_words(form.text))
    return [word for word in name_words(form.known.name) if word not in surname]

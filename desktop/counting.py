"""Numbers in sentences: which of a word's forms goes with a number, by the language's own rule."""

from collections.abc import Callable

Rule = Callable[[int], int]
"""Gives the place of the form that goes with a number, from 0."""


def english(number: int) -> int:
    """One, and all others. Also the rule of most languages of Europe."""
    return 0 if number == 1 else 1


def _single(_: int) -> int:
    return 0


def _french(number: int) -> int:
    return 0 if number in {0, 1} else 1


def _slavic(number: int) -> int:
    """One (1, 21), few (2 to 4, 22), many (0, 5, 11): Belarusian, Russian, Ukrainian."""
    if number % 10 == 1 and number % 100 != 11:
        return 0
    return 1 if 2 <= number % 10 <= 4 and not 12 <= number % 100 <= 14 else 2


def _polish(number: int) -> int:
    return 0 if number == 1 else max(1, _slavic(number)) if number % 10 != 1 else 2


def _czech(number: int) -> int:
    return 0 if number == 1 else 1 if 2 <= number <= 4 else 2


def _slovene(number: int) -> int:
    """One (1, 101), two (2, 102), few (3, 4, 103), all others."""
    return {1: 0, 2: 1, 3: 2, 4: 2}.get(number % 100, 3)


def _lithuanian(number: int) -> int:
    if number % 10 == 1 and number % 100 != 11:
        return 0
    return 1 if number % 10 >= 2 and not 11 <= number % 100 <= 19 else 2


def _latvian(number: int) -> int:
    """None (0, 10 to 20, 30), one (1, 21), all others."""
    if number % 10 == 0 or 11 <= number % 100 <= 19:
        return 0
    return 1 if number % 10 == 1 else 2


def _romanian(number: int) -> int:
    if number == 1:
        return 0
    return 1 if number == 0 or 1 <= number % 100 <= 19 else 2


def _arabic(number: int) -> int:
    if number <= 2:
        return number
    return 3 if 3 <= number % 100 <= 10 else 4 if number % 100 >= 11 else 5


_RULES: dict[str, Rule] = {
    **dict.fromkeys(("id", "ja", "ko", "lo", "ms", "my", "th", "vi", "zh"), _single),
    **dict.fromkeys(("fr", "hy", "kab"), _french),
    **dict.fromkeys(("be", "bs", "hr", "ru", "sr", "uk"), _slavic),
    **dict.fromkeys(("cs", "sk"), _czech),
    **dict.fromkeys(("ro", "mo"), _romanian),
    "pl": _polish,
    "sl": _slovene,
    "lt": _lithuanian,
    "lv": _latvian,
    "ar": _arabic,
}


def rule_of(language: str) -> Rule:
    """Give the rule of a language by its code: `be`, `pt_BR`."""
    return _RULES.get(language.partition("_")[0], english)


class Counted(int):
    """A number that chooses words: `{n:record|records}`; `{n:,}` parts thousands by thin spaces.

    The forms stand in the order of the language's rule; English has one and many. Where there are
    fewer forms than the rule knows, the last one stands for the rest.
    """

    rule: Rule = staticmethod(english)

    def __format__(self, spec: str) -> str:
        """Give the word for this number, or the number itself."""
        if "|" in spec:
            forms = spec.split("|")
            return forms[min(self.rule(abs(self)), len(forms) - 1)]
        return super().__format__(spec).replace(",", "\u2009")


class Words(str):
    """Words where a number may be missing: they go with many."""

    __slots__ = ()

    def __format__(self, spec: str) -> str:
        """Give the words; in place of a choice by number, the form for many."""
        return spec.rsplit("|", maxsplit=1)[-1] if "|" in spec else str(self)


def count(number: int, rule: Rule) -> Counted:
    """Give a number that chooses its words by a rule."""
    counted = Counted(number)
    counted.rule = rule
    return counted


def counted(values: dict[str, object], rule: Rule = english) -> dict[str, object]:
    """Give the values of a sentence, numbers as such that can choose words."""
    return {name: count(v, rule) if type(v) is int else v for name, v in values.items()}

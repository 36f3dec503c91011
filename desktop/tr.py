"""Words for people pass through here, so that they can be translated. No Qt.

What stands where a `Text` is asked for is a text for translators: the argument of `tr`, a table
`Final[dict[str, Text]]`, a field `title: Text` of a class, a parameter, a result. `make words`
reads the texts from there (`tests/make_words.py`).
"""

from collections.abc import Callable
from string import Formatter
from typing import TypeAlias

from desktop.counting import Rule, counted, english

Text: TypeAlias = str
"""A text in English, in a place from which it reaches `tr`."""

Lookup = Callable[[str], str]
"""Gives the translation of a text; "" where there is none."""


class _Interface:
    """What the interface speaks: the texts looked up so far, and how numbers choose words."""

    def __init__(self) -> None:
        self.speak(None, english)

    def speak(self, lookup: Lookup | None, rule: Rule) -> None:
        self._lookup, self._rule = lookup, rule
        self._known: dict[str, tuple[str, Rule]] = {}

    def said(self, text: str) -> tuple[str, Rule]:
        if self._lookup is None:
            return text, english
        found = self._known.get(text)
        if found is None:
            translated = self._lookup(text)
            fits = bool(translated) and _values(translated) <= _values(text)
            found = self._known[text] = (translated, self._rule) if fits else (text, english)
        return found


def _values(text: str) -> set[str]:
    """Name the values of a text; {"?"} for braces that are not right, which fit nothing."""
    try:
        return {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError:
        return {"?"}


_interface = _Interface()


def speak(lookup: Lookup | None, rule: Rule = english) -> None:
    """Speak a language from now on; None for English.

    A translation that asks for values which its text does not have is passed over.
    """
    _interface.speak(lookup, rule)


def said(text: Text) -> tuple[str, Rule]:
    """Give a text in the language of the interface, unfilled, and the rule of its numbers."""
    return _interface.said(text)


def tr(text: Text, **values: object) -> str:
    """Give a text in the language of the interface.

    `{name}` stands for a value; for a whole number `{name:record|records}` is the word that goes
    with it, and `{name:,}` the number with its thousands apart.
    """
    translated, rule = _interface.said(text)
    return translated.format(**counted(values, rule)) if values else translated


def number(value: int) -> str:
    """Write a count with thin spaces between the thousands."""
    return f"{value:,}".replace(",", "\u2009")

"""Finds names in scripts that part no words by blanks, wherever their letters stand in a row."""

from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import Protocol


class _Automaton(Protocol):
    """What is used of `ahocorasick.Automaton`, which has no types."""

    def add_word(self, word: str, value: str, /) -> bool: ...
    def make_automaton(self) -> None: ...
    def iter(self, text: str, /) -> Iterator[tuple[int, str]]: ...


class Scanner:
    """Many folded names, found in one pass over a folded text."""

    def __init__(self, names: Iterable[str]) -> None:
        # Loaded here, since most libraries never meet such a script.
        self._automaton: _Automaton = import_module("ahocorasick").Automaton()
        for name in names:
            self._automaton.add_word(name, name)
        self._automaton.make_automaton()

    def places(self, folded: str) -> Iterator[tuple[int, str]]:
        """Give the start of every occurrence and the name found there, overlapping ones too."""
        for last, name in self._automaton.iter(folded):
            yield last + 1 - len(name), name

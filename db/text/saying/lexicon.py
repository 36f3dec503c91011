"""Word lists with a meaning, and finding their words in a text. The lists are data, not code.

An entry is a word, or several; `*` stands for any ending, `...` for up to six words between. Latin
entries are English, Cyrillic ones Russian and Belarusian; entries in Chinese match anywhere.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from typing import NamedTuple

WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_HAN = re.compile("[\u3400-\u9fff]")
_BETWEEN = r"(?:\s+[^\s;:!?]*[^\s.;:!?]){0,6}?"
_KEY = 3


class Group(NamedTuple):
    """Words of one meaning: what the list says of them, by name."""

    number: int
    meaning: Mapping[str, str]

    def says(self, name: str) -> str:
        """Give what the list says under a name, or nothing."""
        return self.meaning.get(name, "")


class Cue(NamedTuple):
    """A place where a listed word stands: span in code points, its group, verb or noun."""

    start: int
    end: int
    group: Group
    is_verb: bool


class _Entry(NamedTuple):
    words: str
    group: Group
    is_verb: bool


class Lexicon:
    """One word list, ready to be looked for."""

    def __init__(self, groups: list[dict[str, object]]) -> None:
        self.groups: list[Group] = []
        self._by_start: dict[str, list[_Entry]] = {}
        self._unspaced: list[tuple[str, Group, bool]] = []
        for number, given in enumerate(groups):
            meaning = {name: _plain(value) for name, value in given.items()}
            lists = [(meaning.pop(name, ""), name == "verbs") for name in ("verbs", "nouns")]
            group = Group(number, meaning)
            self.groups.append(group)
            for listed, is_verb in lists:
                for entry in _entries(listed):
                    self._add(entry, group, is_verb=is_verb)

    def _add(self, entry: str, group: Group, *, is_verb: bool) -> None:
        if _HAN.search(entry):
            self._unspaced.append((entry, group, is_verb))
            return
        made = _Entry(entry, group, is_verb)
        first = WORD.match(entry)
        key = (first[0] if first else entry)[:_KEY]
        self._by_start.setdefault(key, []).append(made)

    def find(self, text: str, start: int = 0, end: int | None = None) -> list[Cue]:
        """Give the listed words between two offsets, in order, longer ones before shorter."""
        small = text.lower()
        if len(small) != len(text):
            small = "".join(low if len(low := one.lower()) == 1 else one for one in text)
        limit = len(text) if end is None else end
        found = [*self._words(small, start, limit), *self._letters(small, start, limit)]
        return sorted(found, key=lambda cue: (cue.start, cue.start - cue.end, cue.group.number))

    def _words(self, small: str, start: int, end: int) -> Iterator[Cue]:
        for word in WORD.finditer(small, start, end):
            for size in range(1, _KEY + 1):
                if size < _KEY and size != len(word[0]):
                    continue
                for entry in self._by_start.get(word[0][:size], ()):
                    match = _pattern(entry.words).match(small, word.start(), end)
                    if match:
                        yield Cue(word.start(), match.end(), entry.group, entry.is_verb)

    def _letters(self, small: str, start: int, end: int) -> Iterator[Cue]:
        if not _HAN.search(small, start, end):
            return
        for entry, group, is_verb in self._unspaced:
            at = small.find(entry, start, end)
            while at >= 0:
                yield Cue(at, at + len(entry), group, is_verb)
                at = small.find(entry, at + len(entry), end)


@cache
def lexicon(name: str) -> Lexicon:
    """Load the word list of that name."""
    path = resources.files("resources").joinpath("wording", f"{name}.toml")
    return Lexicon(tomllib.loads(path.read_text(encoding="utf-8"))["group"])


def _plain(value: object) -> str:
    return value if isinstance(value, str) else "yes" if value else ""


def _entries(listed: str) -> Iterator[str]:
    for entry in listed.split(","):
        words = " ".join(entry.split())
        if words:
            yield words.lower()


@cache
def _pattern(entry: str) -> re.Pattern[str]:
    parts: list[str] = []
    for word in entry.split(" "):
        if word == "...":
            parts.append(_BETWEEN)
            continue
        body = re.escape(word).replace(r"\*", r"[\w'’-]*")
        parts.append((r"\s+" if parts else "") + body)
    return re.compile("".join(parts) + r"(?![\w-])")

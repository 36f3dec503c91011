"""Corpora of any size: documents, actors, events. The same seed gives the same corpus.

Texts have the size and the spread of words of real letters, so that an index behaves as it would
with them; what they say means nothing. The generators stream: memory does not grow with the count.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

import numpy as np
from numpy.typing import NDArray

from tests.bench.names import spellings
from tests.bench.words import vocabulary

MEDIAN_BYTES = 1_300
LONGEST_BYTES = 60_000
_SPREAD = 0.87
"""Of the log-normal sizes: with it the mean is 1.46 times the median."""

_BLOCK = 256
_SHARES = {"en": 0.85, "ru": 0.10, "zh": 0.05}
_FIRST_DAY = date(1950, 1, 1)
_DAYS = 27_700

EVENT_TYPES = (
    "agree consult support concede cooperate aid retreat request accuse reject threaten protest "
    "sanction mobilize coerce assault"
).split()
DOMAINS = "diplomacy security economy politics law rights health environment technology".split()
PLACES = "Minsk Moscow Beijing Brussels Warsaw Kyiv Vilnius Geneva Shanghai Brest".split()
ACTOR_KINDS = "person person person person organisation state company group".split()


@dataclass(frozen=True, slots=True)
class Document:
    """A text: number from 1, language, ISO date, title, paragraphs parted by blank lines."""

    number: int
    language: str
    date: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Actor:
    """An actor: number from 1, kind, names as (text, language, script), the first one preferred."""

    number: int
    kind: str
    names: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Event:
    """An event: number from 1, EDTF date, type, domain, place, title, numbers of two actors."""

    number: int
    date: str
    type: str
    domain: str
    place: str
    title: str
    actors: tuple[int, int]


@cache
def _zipf(language: str) -> tuple[NDArray[np.object_], NDArray[np.float64], float]:
    """Give a language's words, the running sum of their shares, and the mean bytes of a word."""
    words = vocabulary(language)
    shares = 1.0 / (np.arange(len(words)) + 2.7)
    shares /= shares.sum()
    sizes = np.array([len(word.encode()) for word in words])
    gap = 0 if language == "zh" else 1
    return np.array(words, dtype=object), np.cumsum(shares), float(sizes @ shares) + gap


def documents(count: int, seed: int = 1) -> Iterator[Document]:
    """Make letter-sized texts, oldest first: 85 % English-like, 10 % Russian, 5 % Chinese."""
    for start in range(0, count, _BLOCK):
        chance = np.random.default_rng([seed, 1, start])
        languages = chance.choice(list(_SHARES), size=_BLOCK, p=list(_SHARES.values()))
        sizes = np.exp(chance.normal(np.log(MEDIAN_BYTES), _SPREAD, _BLOCK))
        for offset in range(min(_BLOCK, count - start)):
            number = start + offset + 1
            language = str(languages[offset])
            words = _draw(language, min(float(sizes[offset]), LONGEST_BYTES), chance)
            yield Document(
                number,
                language,
                _day(number, count).isoformat(),
                _sentence(words[:6], language)[:-1],
                _paragraphs(words, language, chance),
            )


def _draw(language: str, size: float, chance: np.random.Generator) -> list[str]:
    """Draw as many words as fill `size` bytes."""
    words, sums, mean = _zipf(language)
    drawn = chance.random(max(8, int(size / mean)))
    return words[np.searchsorted(sums, drawn).clip(max=len(words) - 1)].tolist()


def _day(number: int, count: int) -> date:
    return _FIRST_DAY + timedelta(days=number * _DAYS // count)


def _sentence(words: list[str], language: str) -> str:
    if language == "zh":
        return "".join(words) + "。"
    text = " ".join(words)
    return f"{text[:1].upper()}{text[1:]}."


def _paragraphs(words: list[str], language: str, chance: np.random.Generator) -> str:
    """Cut words into sentences of 6 to 24 and paragraphs of five sentences."""
    ends = np.cumsum(chance.integers(6, 25, size=len(words) // 6 + 1)).tolist()
    sentences: list[str] = []
    start = 0
    for end in ends:
        if start >= len(words):
            break
        sentences.append(_sentence(words[start:end], language))
        start = end
    gap = "" if language == "zh" else " "
    return "\n\n".join(gap.join(sentences[at : at + 5]) for at in range(0, len(sentences), 5))


def actors(count: int, seed: int = 1) -> Iterator[Actor]:
    """Make actors with some three names each: Latin, Cyrillic, Chinese."""
    chance = random.Random(f"actors {seed}")
    for number in range(1, count + 1):
        yield Actor(number, chance.choice(ACTOR_KINDS), spellings(chance))


def events(count: int, actor_count: int = 1_000, seed: int = 1) -> Iterator[Event]:
    """Make events, oldest first; a few of the actors, those of low numbers, take part in most.

    One date in four is uncertain: a year, a month, or marked `?` or `~`.
    """
    words, sums, _ = _zipf("en")
    for start in range(0, count, _BLOCK):
        chance = np.random.default_rng([seed, 2, start])
        pairs = np.exp(chance.random((_BLOCK, 2)) * np.log(actor_count)).astype(int).tolist()
        types = (chance.geometric(0.15, _BLOCK) % len(EVENT_TYPES)).tolist()
        others = chance.integers(0, 1 << 30, (_BLOCK, 3)).tolist()
        drawn = np.searchsorted(sums, chance.random((_BLOCK, 5))).clip(max=len(words) - 1)
        titles = words[drawn].tolist()
        for offset in range(min(_BLOCK, count - start)):
            number = start + offset + 1
            domain, place, shape = others[offset]
            first, second = pairs[offset]
            yield Event(
                number,
                _edtf(_day(number, count), shape % 16),
                EVENT_TYPES[types[offset]],
                DOMAINS[domain % len(DOMAINS)],
                PLACES[place % len(PLACES)],
                _sentence(titles[offset], "en")[:-1],
                (first, second),
            )


def _edtf(day: date, shape: int) -> str:
    whole = day.isoformat()
    return {0: whole[:4], 1: whole[:7], 2: f"{whole[:7]}?", 3: f"{whole[:4]}~"}.get(shape, whole)

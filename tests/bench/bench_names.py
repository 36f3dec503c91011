"""How fast names are keyed, misspelt ones found, and mentions of known names met in a text.

A misspelling is one random edit of a name's own folded Latin spelling; it is found if that spelling
is among the first twenty. The raw figure beside it is the bare statement that fetches candidates.
"""

import random
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from functools import partial

from db.text.mentions import KnownName, Matcher
from db.text.names import any_of, keys, latin, rank, rarest, trigrams
from tests.bench.measure import Measure, cpu_times, percentile, rate, times
from tests.bench.names import misspelt, spellings

QUERIES = 300
FIRST = 20
TEXT_LENGTH = 1_000_000
CANDIDATES = (
    "SELECT group_concat(key, char(10)) FROM (SELECT key FROM spelling WHERE spelling MATCH ?)"
)


def main(quick: bool) -> Iterator[Measure]:
    """Key names, find misspelt ones among them, and find mentions of a third of them."""
    count, length = (30_000, TEXT_LENGTH // 10) if quick else (300_000, TEXT_LENGTH)
    yield from _keyed(_names(count))
    yield from _mentions(_names(count // 3), length)


def _keyed(names: list[tuple[str, str, int]]) -> Iterator[Measure]:
    speed = rate(len(names), lambda: _exhaust(keys(text, lang) for text, lang, _ in names))
    yield Measure("names keyed", speed, "/s")
    spelt = [latin(text, lang) for text, lang, _ in names]
    with closing(sqlite3.connect(":memory:")) as connection:
        frequency = _index(connection, spelt)
        yield from _misspellings(connection, frequency, spelt)


def _exhaust(made: Iterable[object]) -> None:
    for _ in made:
        pass


def _names(count: int) -> list[tuple[str, str, int]]:
    """Make names with their language and the number of their actor."""
    chance = random.Random(1)
    names: list[tuple[str, str, int]] = []
    actor = 0
    while len(names) < count:
        names += [(text, lang, actor) for text, lang, _ in spellings(chance)]
        actor += 1
    return names[:count]


def _index(connection: sqlite3.Connection, spelt: list[str]) -> dict[str, int]:
    """Index spellings by their trigrams; give how many hold each trigram."""
    connection.executescript(
        "CREATE VIRTUAL TABLE spelling USING fts5(key, tokenize = 'trigram', detail = none);"
        "CREATE VIRTUAL TABLE gram USING fts5vocab(spelling, row);"
    )
    connection.executemany("INSERT INTO spelling (rowid, key) VALUES (?, ?)", enumerate(spelt))
    connection.execute("INSERT INTO spelling (spelling) VALUES ('optimize')")
    return dict(connection.execute("SELECT term, doc FROM gram"))


def _misspellings(
    connection: sqlite3.Connection, frequency: dict[str, int], spelt: list[str]
) -> Iterator[Measure]:
    chance = random.Random(7)
    wanted = [name for name in chance.sample(spelt, QUERIES) if len(name) > 5]
    queries = [misspelt(name, chance) for name in wanted]

    def candidates(query: str) -> list[str]:
        grams = any_of(rarest(trigrams(query), frequency))
        if not grams:
            return []
        (found,) = connection.execute(CANDIDATES, (grams,)).fetchone()
        return str(found).split("\n") if found else []

    def search(query: str) -> list[str]:
        found = candidates(query)
        return [found[place] for place, _ in rank(query, found, FIRST)]

    hits = sum(name in search(query) for query, name in zip(queries, wanted, strict=True))
    for share in (50, 95):
        ours, bare = _slow(search, queries, share), _slow(candidates, queries, share)
        target = "≤ 8 ms" if share == 95 else ""
        yield Measure(f"misspelt among {len(spelt):,}, p{share}", ours, "ms", bare, target)
    yield Measure("misspelt: found", hits / len(queries) * 100, "%", target="≥ 99 %")


def _slow(call: Callable[[str], object], queries: list[str], share: float) -> float:
    """Give the milliseconds that this share of the queries does not exceed."""
    took = [cpu_times(partial(call, query), repeat=1, warm=0)[0] for query in queries]
    return percentile(took, share)


def _mentions(names: list[tuple[str, str, int]], length: int) -> Iterator[Measure]:
    known = [
        KnownName(actor, number, text, lang, "person")
        for number, (text, lang, actor) in enumerate(names)
    ]
    built: list[Matcher] = []
    took = times(lambda: built.append(Matcher(known)), repeat=1, warm=0)[0] / 1000
    yield Measure(f"matcher of {len(known):,} names built", took, "s")
    text = _text(names, length)
    for run in ("first", "again"):
        took = times(partial(built[0].mentions, text), repeat=1, warm=0)[0] / 1000
        yield Measure(f"mentions in {length / 1e6:g} MB, {run}", took, "s", target="≈ 1 s a MB")


def _text(names: list[tuple[str, str, int]], length: int) -> str:
    """Make a text of which one word in fifteen is a name, one in fifteen a capitalised word."""
    chance = random.Random(3)
    pieces: list[str] = []
    made = 0
    while made < length:
        name = chance.choice(names)[0]
        last = name.split()[-1]
        piece = chance.choice([last[::-1].lower()] * 13 + [last[::-1].title(), name]) + " "
        pieces.append(piece)
        made += len(piece)
    return "".join(pieces)

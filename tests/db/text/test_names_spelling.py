"""Misspelt names: trigrams, the choice among them, and the order of candidates."""

import random
import sqlite3
from contextlib import closing

from db.text.names import any_of, latin, rank, rarest, trigrams
from tests.bench.names import misspelt, spellings


def test_trigrams_are_the_runs_of_three_characters() -> None:
    assert trigrams("a minsk") == ["a m", " mi", "min", "ins", "nsk"]
    assert trigrams("aaaaa") == ["aaa"]
    assert trigrams("li") == []


def test_the_rarest_trigrams_come_first_and_unknown_ones_not() -> None:
    frequency = {"min": 50, "ins": 5, "nsk": 500}
    assert rarest(["min", "ins", "nsk", "skx"], frequency) == ["ins", "min", "nsk"]
    assert rarest(["min", "ins", "nsk"], frequency, count=2) == ["ins", "min"]
    assert rarest(["min", "ins", "nsk"], frequency, candidates=100) == ["ins", "min"]


def test_the_likest_comes_first() -> None:
    names = ["vladimir putin", "lukas", "alexander lukashenko", "viktor lukashenko", "minsk"]
    order = [names[place] for place, _ in rank("aleksander lukashenka", names)]
    assert order[0] == "alexander lukashenko"
    assert "minsk" not in order


def test_a_misspelt_surname_finds_the_whole_name_in_any_order() -> None:
    names = ["vladimir putin", "alexander lukashenko", "minsk"]
    assert rank("lukshenko", names)[0][0] == 1
    assert rank("lukshenko alexandr", names)[0][0] == 1


def test_limit_and_likeness() -> None:
    found = rank("minsk", ["minsk", "minska", "minskaya", "pinsk"], limit=2)
    assert found[0] == (0, 1.0)
    assert len(found) == 2


def test_nearly_every_misspelt_name_is_found_through_an_index() -> None:
    chance = random.Random(5)  # noqa: S311  (nothing secret is drawn)
    names = sorted({latin(text, lang) for _ in range(3_000) for text, lang, _ in spellings(chance)})
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(
            "CREATE VIRTUAL TABLE spelling USING fts5(key, tokenize = 'trigram', detail = none);"
            "CREATE VIRTUAL TABLE gram USING fts5vocab(spelling, row);"
        )
        connection.executemany("INSERT INTO spelling VALUES (?)", [(name,) for name in names])
        frequency = dict(connection.execute("SELECT term, doc FROM gram"))
        wanted = [name for name in chance.sample(names, 300) if len(name) > 5]
        found = 0
        for name in wanted:
            query = misspelt(name, chance)
            asked = any_of(rarest(trigrams(query), frequency))
            rows = connection.execute("SELECT key FROM spelling WHERE spelling MATCH ?", (asked,))
            candidates = [key for (key,) in rows]
            found += name in [candidates[place] for place, _ in rank(query, candidates)]
    assert found >= 0.98 * len(wanted)

"""The figures of a network, counted by hand."""

import numpy as np

from db.analysis.network import Actor, Items, Network, Ties, ties
from db.analysis.strongest import strongest


def network(*rows: tuple[int, int, int]) -> Network:
    """Make a network of (first, second, class of the item) by places; several make a tie."""
    pairs = sorted({row[:2] for row in rows})
    number = max(max(pair) for pair in pairs) + 1
    actors = tuple(Actor(at, str(at), f"Actor {at}", None, 1) for at in range(number))
    ends = np.array(pairs, dtype=np.int64)
    tie = np.array([pairs.index(row[:2]) for row in rows], dtype=np.int64)
    quad = np.array([row[2] for row in rows], dtype=np.int64)
    days = np.full(len(rows), 737_000, dtype=np.int64)
    items = Items(tie, np.arange(len(rows)), quad, days, days, np.ones_like(days))
    return Network(actors, ends[:, 0], ends[:, 1], items)


ROWS = ((0, 1, 1), (0, 1, 2), (0, 1, 3), (0, 2, 4), (0, 2, 3), (1, 2, 2), (2, 3, 0), (4, 5, 5))


def weighed(found: Network) -> Ties:
    return ties(found)


def test_who_has_most_ties_comes_first() -> None:
    found = network(*ROWS)
    told = strongest(found, weighed(found), np.ones(5, dtype=bool))
    assert told.tied == ((2, 3), (0, 2), (1, 2))  # of those with two, the weightier first


def test_the_strongest_ties_of_cooperation_and_conflict() -> None:
    found = network(*ROWS)
    told = strongest(found, weighed(found), np.ones(5, dtype=bool))
    assert told.cooperation == ((0, 2.0), (2, 1.0))
    assert told.conflict == ((1, 2.0), (0, 1.0))


def test_parts_that_do_not_hang_together_the_largest_first() -> None:
    found = network(*ROWS)
    told = strongest(found, weighed(found), np.ones(5, dtype=bool))
    assert told.parts == ((0, 1, 2, 3), (4, 5))


def test_a_long_chain_is_one_part() -> None:
    found = network(*((at, at + 1, 1) for at in range(300)))
    told = strongest(found, weighed(found), np.ones(300, dtype=bool))
    assert [len(part) for part in told.parts] == [301]


def test_what_is_not_shown_does_not_count() -> None:
    found = network(*ROWS)
    told = strongest(found, weighed(found), np.array([True, False, False, False, False]))
    assert told.tied == ((0, 1), (1, 1))
    assert told.conflict == ((0, 1.0),)
    assert told.parts == ((0, 1),)


def test_nothing_shown_has_no_figures() -> None:
    found = network(*ROWS)
    told = strongest(found, weighed(found), np.zeros(5, dtype=bool))
    assert (told.tied, told.cooperation, told.conflict, told.parts) == ((), (), (), ())

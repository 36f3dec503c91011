"""All hits of a search in their order, as arrays: so many fit that a list can show every one.

What is shown of a hit is read a few at a time, when it is about to be seen.
"""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from db.search import hits as describing
from db.search import masks, ranking
from db.search.arrays import numbers
from db.search.compiler import Plan
from db.search.fieldspec import PASSAGE
from db.search.ranking import Entry
from db.search.results import Hit
from db.search.sql import listed

BEST = 1_000
"""Hits that are ranked; those behind them come newest first."""

_WORDS = (
    "SELECT id FROM record_text WHERE (coalesce(body, '') NOT IN ('', coalesce(title, ''))"
    " OR coalesce(note, '') <> '')"
)
Key = tuple[int, bool]
"""Id of a record, and whether it is the text of that source that answers."""


@dataclass(frozen=True, slots=True)
class Order:
    """The hits of a search: ids of records, which of them answer by their text, kinds by number.

    `ranked` is the number of the first hits whose place is their rank; those behind them come
    newest first. An order that was asked for is exact for all, so `ranked` is their number then.
    """

    plan: Plan
    ids: masks.Ids
    texts: masks.Mask
    kinds: NDArray[np.uint8]
    names: tuple[str, ...]
    """Kind of record, or "passage", by number."""
    ranked: int
    best: dict[Key, Entry] = field(repr=False)
    has_snippets: bool
    """Whether any of the hits may have words beside its title to show."""
    groups: tuple[tuple[str, int], ...] = ()
    """Where hits stand by kind: each kind and how many there are of it. Empty for one kind."""

    def __len__(self) -> int:
        """Count the hits."""
        return len(self.ids)

    def key(self, number: int) -> Key:
        """Tell which hit stands at a place."""
        return int(self.ids[number]), bool(self.texts[number])

    def kind(self, number: int) -> str:
        """Tell the kind of the hit at a place."""
        return self.names[int(self.kinds[number])]

    def place(self, key: Key) -> int:
        """Give where a hit stands, or -1."""
        found = np.flatnonzero((self.ids == key[0]) & (self.texts == key[1]))
        return int(found[0]) if len(found) else -1

    def grouped(self) -> "Order":
        """Put the hits of each kind together; within a kind the order stays.

        The kind of the best hit comes first.
        """
        _, first = np.unique(self.kinds, return_index=True)
        wanted: list[int] = self.kinds[np.sort(first)].tolist()
        places = [np.flatnonzero(self.kinds == kind) for kind in wanted]
        if len(places) < 2:
            return self
        at = np.concatenate(places)
        groups = tuple((self.names[one], len(of)) for one, of in zip(wanted, places, strict=True))
        return replace(
            self, ids=self.ids[at], texts=self.texts[at], kinds=self.kinds[at], groups=groups
        )

    def read(self, connection: sqlite3.Connection, numbers: Sequence[int]) -> dict[Key, Hit]:
        """Give what is to be shown of the hits at some places, on any connection to the library.

        What was removed from the library meanwhile is left out.
        """
        keys = [self.key(number) for number in numbers]
        entries = [self.best.get(key) or Entry(key[0], -key[1], 0.0, 6) for key in keys]
        found = describing.describe(connection, self.plan, entries, len(entries))
        return {(hit.record_id, hit.kind == PASSAGE): hit for hit in found}


def order(connection: sqlite3.Connection, plan: Plan, answering: masks.Answering) -> Order:
    """Put all records and texts that answer in their order."""
    if plan.sort != "best":
        ids, texts = ranking.in_order(connection, plan)
        return _of(connection, plan, ids, texts, [])
    best = ranking.ranked(connection, plan, BEST) if plan.words else []
    ids, texts = _newest_first(answering, best)
    return _of(connection, plan, ids, texts, best)


def _newest_first(answering: masks.Answering, best: list[Entry]) -> tuple[masks.Ids, masks.Mask]:
    """Give those that were ranked, then the others; of a source the record before its text."""
    places = np.concatenate([2 * answering[0] + 1, 2 * answering[1]])
    ranked = np.array([2 * one.id + (not one.is_text) for one in best], dtype=np.int64)
    others = np.sort(places[~np.isin(places, ranked)])[::-1]
    whole = np.concatenate([ranked, others])
    return whole >> 1, (whole & 1) == 0


def _of(
    connection: sqlite3.Connection,
    plan: Plan,
    ids: masks.Ids,
    texts: masks.Mask,
    best: list[Entry],
) -> Order:
    names, numbered = masks.kinds(connection, ids)
    kinds = np.where(texts, np.uint8(len(names)), numbered)
    exact = len(ids) if plan.sort != "best" or not plan.words else min(len(best), len(ids))
    best_hits = {(one.id, one.is_text): one for one in best}
    return Order(
        plan,
        ids,
        texts,
        kinds,
        tuple(chain(names, [PASSAGE])),
        exact,
        best_hits,
        bool(texts.any()) or _has_words(connection, ids),
    )


def _has_words(connection: sqlite3.Connection, ids: masks.Ids) -> bool:
    """Tell whether any record has a body that is not its title, or a note; of many, soon."""
    some = listed(ids[:BEST].tolist())
    if connection.execute(
        f"{_WORDS} AND id IN (SELECT value FROM json_each(?))", (some,)
    ).fetchone():
        return True
    if len(ids) <= BEST:
        return False
    there = numbers(connection, _WORDS.replace(" id ", " group_concat(id) "))
    return bool(np.isin(there, ids).any())

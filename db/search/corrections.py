"""Corrected queries for one that finds nothing: words and names of the library that are spelt near.

Words that the library holds in some form stay. Nothing is offered that would find nothing again.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from difflib import get_close_matches
from typing import TypeVar

from db.records import State
from db.search import expand, names, resolve
from db.search import nodes as n
from db.search.facet_labels import NAMED, heads
from db.search.fieldspec import FIELDS, Takes
from db.search.writer import write

MOST_CORRECTIONS = 3
_NAMED = ("actor", "place")
_T = TypeVar("_T")

Choices = dict[n.Node, list[n.Node]]
"""What may stand in place of a node, the likest first."""


def spelling(
    connection: sqlite3.Connection, node: n.Node, finds: Callable[[str], bool]
) -> tuple[str, ...]:
    """Give corrected queries, as text, the likeliest first.

    `finds` tells whether a query finds anything; it is asked for a few candidates alone.
    """
    speller = _Speller(connection)
    choices: Choices = {}
    for leaf in _leaves(node):
        near = speller.near(leaf)
        if near:
            choices[leaf] = near
    if not choices:
        return ()
    found: list[str] = []
    for rank in range(max(map(len, choices.values()))):
        text = write(_replaced(node, choices, rank))
        if len(found) < MOST_CORRECTIONS and text not in found and finds(text):
            found.append(text)
    return tuple(found)


class _Speller:
    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def near(self, leaf: n.Node) -> list[n.Node]:
        """Give what a word or name was meant to be; nothing where it is known."""
        match leaf:
            case n.Word(text):
                return [n.Word(word) for word in self._words([text])]
            case n.Phrase(text):
                return [n.Phrase(words) for words in self._words(text.split())]
            case n.Field(name, n.Is(text, "whole")) if FIELDS[name].takes is Takes.NAME:
                return [n.Field(name, n.Is(one)) for one in self._names(name, text)]
            case n.Field(name, n.Is(text, "whole")) if FIELDS[name].vocabularies:
                return [n.Field(name, n.Is(one)) for one in self._keys(name, text)]
            case _:
                return []

    def _keys(self, field: str, text: str) -> list[str]:
        """Give keys of the field's vocabularies whose key or label is spelt nearly so."""
        vocabularies = FIELDS[field].vocabularies
        marks = ", ".join("?" * len(vocabularies))
        rows = self._connection.execute(
            "SELECT key, label FROM term CROSS JOIN record USING (id)"
            f" WHERE vocabulary IN ({marks}) AND state = ?",
            (*vocabularies, State.LIVE),
        )
        spelt: dict[str, str] = {}
        for key, label in rows:
            for one in (key, label or key):
                spelt.setdefault(str(one).casefold(), str(key))
        wanted = text.casefold()
        if wanted in spelt:
            return []
        near = get_close_matches(wanted, spelt, MOST_CORRECTIONS)
        return list(dict.fromkeys(spelt[one] for one in near))

    def _words(self, words: list[str]) -> list[str]:
        """Give the words, of which the unknown ones are put right."""
        unknown = {word: self._near(word) for word in words if not self._known(word)}
        if not any(unknown.values()):
            return []
        return [
            " ".join(_at(unknown.get(word, []), rank) or word for word in words)
            for rank in range(max(map(len, unknown.values())))
        ]

    def _near(self, word: str) -> list[str]:
        """Give words of the library, then words of its names, that are spelt nearly so."""
        folded = expand.as_indexed(word)
        if not expand.is_word(folded):
            return []
        near = expand.near(self._connection, folded, MOST_CORRECTIONS)
        if near:
            return near
        hits = names.lookup(
            self._connection, word, kinds=_NAMED, limit=MOST_CORRECTIONS, fuzzy=True
        )
        return list(dict.fromkeys(hit.name for hit in hits))

    def _known(self, word: str) -> bool:
        folded = expand.as_indexed(word)
        if expand.occurring(self._connection, [folded]):
            return True
        return bool(expand.forms(self._connection, folded))

    def _names(self, field: str, text: str) -> list[str]:
        kinds = FIELDS[field].names
        if resolve.ids(self._connection, n.Is(text), kinds):
            return []
        ids = resolve.ids(self._connection, n.Is(text, "fuzzy"), kinds)[:MOST_CORRECTIONS]
        if field in NAMED:
            return [head.value for head in heads(self._connection, field, ids).values()]
        return [title for id_ in ids for title in self._title(id_)]

    def _title(self, id_: int) -> list[str]:
        rows = self._connection.execute(
            "SELECT title FROM record_text CROSS JOIN record USING (id)"
            " WHERE record.id = ? AND state = ? AND title IS NOT NULL",
            (id_, State.LIVE),
        )
        return [str(row[0]) for row in rows]


def _leaves(node: n.Node) -> Iterator[n.Node]:
    match node:
        case n.And() | n.Or():
            for one in node.nodes:
                yield from _leaves(one)
        case n.Near():
            yield from node.terms
        case n.Not():
            pass
        case _:
            yield node


def _replaced(node: n.Node, choices: Choices, rank: int) -> n.Node:
    """Put the choice of this rank, or the last there is, in place of every leaf that has any."""
    match node:
        case n.And():
            return n.conjunction([_replaced(one, choices, rank) for one in node.nodes])
        case n.Or():
            return n.disjunction([_replaced(one, choices, rank) for one in node.nodes])
        case n.Near():
            terms = tuple(_terms(node.terms, choices, rank))
            return n.Near(terms, node.distance)
        case _:
            return _at(choices.get(node, []), rank) or node


def _terms(
    terms: Iterable[n.Word | n.Phrase | n.Prefix], choices: Choices, rank: int
) -> Iterator[n.Word | n.Phrase | n.Prefix]:
    for term in terms:
        chosen = _at(choices.get(term, []), rank)
        yield chosen if isinstance(chosen, n.Word | n.Phrase | n.Prefix) else term


def _at(choices: list[_T], rank: int) -> _T | None:
    return choices[min(rank, len(choices) - 1)] if choices else None

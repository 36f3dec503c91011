"""Nodes to SQL: which records answer a query by themselves, and which sources by their text.

A query is asked twice, since a source can answer in two ways. A *record* answers by its own title,
names, body and note, by the names of the actors that take part in it, and by its fields. A *text*
(the document of a source) answers where all words stand somewhere in it or in the record of its
source, at least one of them in the text itself; conjunctions reach across its chunks. Fields asked
of a text are those of its source. What is excluded is excluded anywhere.
"""

import sqlite3
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from db.search import directives, terms
from db.search import nodes as n
from db.search.directives import EVERYWHERE, Scope
from db.search.fieldspec import HIT_KINDS, PASSAGE
from db.search.sql import FALSE, TRUE, Sql, both, either, listed, one_of, opposite, within
from db.search.terms import Term

if TYPE_CHECKING:
    from db.search import patterns
    from db.search.fields import Side

OWN = "SELECT rowid FROM record_fts WHERE record_fts MATCH ?"
TEXTS = (
    "SELECT document.source_id FROM document_fts"
    " CROSS JOIN document_chunk ON document_chunk.id = document_fts.rowid"
    " CROSS JOIN document ON document.id = document_chunk.document_id"
    " WHERE document_fts MATCH ?"
)
_TAKING_PART = (
    "SELECT event_id FROM participation WHERE actor_id IN (SELECT value FROM json_each(?))",
    "SELECT event_id FROM participation WHERE for_id IN (SELECT value FROM json_each(?))",
    "SELECT id FROM relation WHERE subject_id IN (SELECT value FROM json_each(?))",
    "SELECT id FROM relation WHERE object_id IN (SELECT value FROM json_each(?))",
    "SELECT id FROM event WHERE place_id IN (SELECT value FROM json_each(?))",
)
_COLUMNS = {"title": "title", "name": "names", "body": "body", "note": "note"}
_TEXT = n.Word | n.Phrase | n.Prefix | n.Fuzzy | n.Near
_RECORD_KINDS = frozenset(HIT_KINDS) - {PASSAGE}
# What supports other records is shown with them, and found for itself only when it is asked for.
_SHOWN_KINDS = _RECORD_KINDS - {"evidence", "reading", "figure"}


class Plan(NamedTuple):
    """A query, compiled.

    `words` are the parts that every hit must hold as words; `record_rest` and `text_rest` the
    conditions beside them; `record` and `text` the whole conditions. `kinds` are the kinds of
    record asked for. `marked` is an FTS5 expression of all that is to be marked, or empty;
    `patterns` are the regular expressions to be marked.
    """

    words: tuple[Term, ...]
    marked: str
    patterns: tuple[str, ...]
    record_rest: Sql
    text_rest: Sql
    record: Sql
    text: Sql
    kinds: tuple[str, ...]
    scope: Scope
    sort: str
    trashed: bool
    wide: bool

    @property
    def live(self) -> str:
        """The condition that a record r is there to be found."""
        states = "(0, 1)" if self.trashed else "(0)"
        kinds = ", ".join(f"'{kind}'" for kind in self.kinds)
        return f"+r.state IN {states} AND +r.kind IN ({kinds})"

    @property
    def by_index(self) -> bool:
        """Whether the index of records alone tells which records answer."""
        named = any(word.records for word in self.words)
        return bool(self.words) and self.record_rest.is_true and not self.wide and not named

    @property
    def exact(self) -> str:
        """All words as typed, for the texts of sources."""
        return terms.all_of(word.exact for word in self.words)

    @property
    def loose(self) -> str:
        """All words in any form, for the texts of sources."""
        return terms.all_of(word.loose for word in self.words)


def compile_query(connection: sqlite3.Connection, node: n.Node) -> Plan:
    """Compile a query. Names are looked up now, so a plan holds for the present state only."""
    return _Compiler(connection).plan(node)


def scoped(expression: str, scope: Scope) -> str:
    """Narrow an expression for records to the columns of a scope."""
    if scope >= EVERYWHERE:
        return expression
    columns = " ".join(column for place, column in _COLUMNS.items() if place in scope)
    return f"{{{columns}}} : {expression}"


def _record_kinds(node: n.Node, kinds: frozenset[str] | None) -> frozenset[str]:
    """Give the kinds of record that can answer: those asked for, else those that stand alone."""
    if kinds is not None:
        return _RECORD_KINDS & kinds
    return _RECORD_KINDS if directives.asks_for_support(node) else _SHOWN_KINDS


class _Compiler:
    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self.terms: dict[n.Node, Term] = {}
        self.patterns: dict[tuple[n.Node, Scope], patterns.Found] = {}

    def plan(self, node: n.Node) -> Plan:
        tops = node.nodes if isinstance(node, n.And) else (node,)
        scope = directives.scope(tops, EVERYWHERE)
        kinds, tops = directives.split_kinds([one for one in tops if not directives.directs(one)])
        pure = [(one, self.pure(one)) for one in tops]
        words = tuple(found for _, found in pure if found is not None)
        rest = [one for one, found in pure if found is None]
        marked = [word.loose for word in (*words, *self.positive(rest))]
        wide = kinds is not None and PASSAGE not in kinds
        record_rest = both(self.condition(one, "record", scope, wide=wide) for one in rest)
        text_rest = both(self.condition(one, "text", scope, wide=True) for one in rest)
        return Plan(
            words=words,
            marked=terms.any_of(marked) if marked else "",
            patterns=tuple(node.pattern for node in directives.patterns(rest)),
            record_rest=record_rest,
            text_rest=text_rest,
            record=both([self.record_words(words, scope, wide=wide), record_rest]),
            text=self.text(words, marked, text_rest, scope, kinds),
            kinds=tuple(sorted(_record_kinds(node, kinds))),
            scope=scope,
            sort=directives.sort(node),
            trashed=directives.asks_for_trash(node),
            wide=wide,
        )

    def pure(self, node: n.Node) -> Term | None:
        """Give a node that consists of nothing but words as one term, else None."""
        match node:
            case n.Word() | n.Phrase() | n.Prefix() | n.Fuzzy() | n.Near():
                return self.term(node)
            case n.Or():
                sides = [self.pure(one) for one in node.nodes]
                known = [side for side in sides if side is not None]
                if len(known) < len(sides):
                    return None
                return Term(
                    terms.any_of(side.exact for side in known),
                    terms.any_of(side.loose for side in known),
                    " ".join(side.label for side in known),
                    tuple(dict.fromkeys(id_ for side in known for id_ in side.records)),
                    any(side.short_prefix for side in known),
                )
            case _:
                return None

    def term(self, node: _TEXT) -> Term:
        if node not in self.terms:
            self.terms[node] = terms.term(self.connection, node)
        return self.terms[node]

    def pattern(self, node: n.Regex, scope: Scope) -> "patterns.Found":
        from db.search import patterns

        if (node, scope) not in self.patterns:
            self.patterns[node, scope] = patterns.find(self.connection, node, scope)
        return self.patterns[node, scope]

    def positive(self, nodes: Iterable[n.Node]) -> list[Term]:
        """Give the words that a hit may hold and that are worth marking."""
        found: list[Term] = []
        for node in nodes:
            match node:
                case n.And() | n.Or():
                    found += self.positive(node.nodes)
                case n.Word() | n.Phrase() | n.Prefix() | n.Fuzzy() | n.Near():
                    found.append(self.term(node))
                case _:
                    pass
        return found

    def record_words(self, words: Sequence[Term], scope: Scope, *, wide: bool) -> Sql:
        if not words:
            return TRUE
        if not wide and not any(word.records for word in words):
            if not scope & _COLUMNS.keys():
                return FALSE
            whole = terms.all_of(word.loose for word in words)
            return within(OWN, parameters=[scoped(whole, scope)], listed=True)
        return both(self.leaf(word, scope, wide=wide) for word in words)

    def text(
        self,
        words: Sequence[Term],
        marked: Sequence[str],
        rest: Sql,
        scope: Scope,
        kinds: frozenset[str] | None,
    ) -> Sql:
        if "text" not in scope or (kinds is not None and PASSAGE not in kinds):
            return FALSE
        matching = {id_ for found in self.patterns.values() for id_ in found.texts}
        if not marked and not self.patterns:
            wanted = kinds is not None
            has_text = "SELECT id FROM source WHERE document_id IS NOT NULL"
            return both([within(has_text), rest]) if wanted else FALSE
        in_words = (
            within(TEXTS, parameters=[terms.any_of(marked)], listed=True) if marked else FALSE
        )
        in_text = either([in_words, one_of(matching)])
        if len(words) == 1 and not matching:
            return both([within(TEXTS, parameters=[words[0].loose], listed=True), rest])
        return both([in_text, *(self.leaf(word, scope, wide=True) for word in words), rest])

    def leaf(self, word: Term, scope: Scope, *, wide: bool) -> Sql:
        """Give the condition of holding a word; `wide` looks into the texts of sources as well."""
        queries: list[str] = []
        parameters: list[str] = []
        if scope & _COLUMNS.keys():
            queries.append(OWN)
            parameters.append(scoped(word.loose, scope))
        if word.records and scope >= EVERYWHERE:
            queries += _TAKING_PART
            parameters += [listed(word.records)] * len(_TAKING_PART)
        if wide and "text" in scope:
            queries.append(TEXTS)
            parameters.append(word.loose)
        return within(*queries, parameters=parameters, listed=True) if queries else FALSE

    def condition(self, node: n.Node, side: "Side", scope: Scope, *, wide: bool) -> Sql:
        """Give the condition of any node."""
        if isinstance(node, n.Everything) or directives.directs(node):
            return TRUE
        match node:
            case n.Field():
                from db.search import fields

                made = fields.condition(self.connection, node, side)
            case n.Not():
                made = opposite(self.condition(node.node, side, scope, wide=True))
            case n.And():
                inner = directives.scope(node.nodes, scope)
                made = both(self.condition(one, side, inner, wide=wide) for one in node.nodes)
            case n.Or():
                made = either(self.condition(one, side, scope, wide=wide) for one in node.nodes)
            case n.Regex():
                found = self.pattern(node, scope)
                made = one_of((*found.records, *found.texts) if wide else found.records)
            case _:
                made = self.leaf(self.term(node), scope, wide=wide)
        return made

"""Writes a query as text again, and rewrites queries: what a click on a facet does.

The box always tells the truth: a filter is never held beside the query, it stands in its text.
"""

import re

from db.errors import QueryError
from db.search import nodes as n
from db.search.fieldspec import FIELDS
from db.search.lexer import T, tokens

_BARE = re.compile(r"[^\W_](?:[\w./:@+#&'’-]*[\w/@+#&'’-])?")


def with_filter(node: n.Node, field: str, value: str | n.Value) -> n.Node:
    """Give the query with one more filter; it stays as it is where the filter already stands."""
    wanted = n.Field(field, _as_value(value))
    if any(_holds(one, wanted) for one in _tops(node)):
        return node
    return n.conjunction([*_tops(node), wanted])


def without_filter(node: n.Node, field: str, value: str | n.Value | None = None) -> n.Node:
    """Give the query without a filter, or without all filters of the field."""
    wanted = None if value is None else n.Field(field, _as_value(value))
    kept: list[n.Node] = []
    for one in _tops(node):
        sides = _alternatives(one, field)
        if not sides:
            kept.append(one)
        elif wanted is not None:
            rest: list[n.Node] = [side for side in sides if side != wanted]
            kept += [n.disjunction(rest)] if rest else []
    return n.conjunction(kept)


def toggle(node: n.Node, field: str, value: str | n.Value) -> n.Node:
    """Tick or untick one value of a facet.

    Where records have one value of the field, a second tick widens: `type:(aid OR agree)`; where
    they have several, it narrows: `actor:China actor:Russia` asks for both.
    """
    wanted = n.Field(field, _as_value(value))
    tops = _tops(node)
    if any(_holds(one, wanted) for one in tops):
        return without_filter(node, field, wanted.value)
    if FIELDS[field].facet == "one":
        for index, one in enumerate(tops):
            sides = _alternatives(one, field)
            if sides:
                widened = n.disjunction([*sides, wanted])
                return n.conjunction([*tops[:index], widened, *tops[index + 1 :]])
    return n.conjunction([*tops, wanted])


def ticked(node: n.Node, field: str) -> list[n.Value]:
    """Give the values of a field that a query asks for at its top: what a facet shows as ticked."""
    return [side.value for one in _tops(node) for side in _alternatives(one, field)]


def _tops(node: n.Node) -> list[n.Node]:
    return list(node.nodes) if isinstance(node, n.And) else [node]


def _holds(node: n.Node, wanted: n.Field) -> bool:
    """Tell whether a filter stands in a node, alone or among others of its field."""
    return wanted in _alternatives(node, wanted.name)


def _alternatives(node: n.Node, field: str) -> list[n.Field]:
    """Give the filters of a node that is nothing but filters of one field; none elsewhere."""
    sides = node.nodes if isinstance(node, n.Or) else (node,)
    found = [side for side in sides if isinstance(side, n.Field) and side.name == field]
    return found if len(found) == len(sides) else []


def _as_value(value: str | n.Value) -> n.Value:
    return n.Is(value) if isinstance(value, str) else value


def write(node: n.Node) -> str:
    """Give the text of a query; parsing it gives an equal node again."""
    match node:
        case n.Everything():
            return ""
        case n.And():
            return " ".join(_within_and(one) for one in node.nodes)
        case n.Or():
            return _one_field(node) or " OR ".join(write(one) for one in node.nodes)
        case n.Not():
            inner = _within_and(node.node)
            return f"-({inner})" if isinstance(node.node, n.And) else f"-{inner}"
        case n.Field():
            return f"{node.name}:{_field_value(node)}"
        case _:
            return _term(node)


def _within_and(node: n.Node) -> str:
    text = write(node)
    return f"({text})" if isinstance(node, n.Or) and not _one_field(node) else text


def _one_field(node: n.Or) -> str:
    """Write alternatives of one field as `type:(aid OR agree)`, or nothing where they are not."""
    first = node.nodes[0]
    if not isinstance(first, n.Field):
        return ""
    values: list[str] = []
    for one in node.nodes:
        if not isinstance(one, n.Field) or (one.name, one.within) != (first.name, first.within):
            return ""
        values.append(_value(one.value))
    within = "" if first.within == "overlapping" else first.within
    return f"{first.name}:{within}({' OR '.join(values)})"


def _field_value(node: n.Field) -> str:
    value = _value(node.value)
    return value if node.within == "overlapping" else f"{node.within}({value})"


def _value(value: n.Value) -> str:
    match value:
        case n.Is(text, "whole"):
            return _operand(text)
        case n.Is(text, match_):
            return _operand(text) + ("*" if match_ == "prefix" else "~")
        case n.Compare(operator, text):
            return operator + _operand(text)
        case n.Between(low, high):
            return f"{_operand(low) if low else ''}..{_operand(high) if high else ''}"


def _operand(text: str) -> str:
    plain = _BARE.fullmatch(text) and ".." not in text and text not in _SIGNS
    return text if plain else _quote(text)


_SIGNS = ("OR", "AND", "NOT")


def _quote(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _term(node: n.Word | n.Phrase | n.Prefix | n.Fuzzy | n.Regex | n.Near) -> str:
    match node:
        case n.Word(text):
            return _word(text)
        case n.Phrase(text):
            return _quote(text)
        case n.Prefix(text):
            return f"{_word(text)}*"
        case n.Fuzzy(text):
            return f"{_word(text)}~"
        case n.Regex(pattern):
            return "/" + pattern.replace("/", "\\/") + "/"
        case n.Near(terms, distance):
            return f"NEAR({' '.join(_term(term) for term in terms)}, {distance})"


def _word(text: str) -> str:
    """Write a word as it is where it will be read as that word, elsewhere in quotation marks."""
    try:
        found = tokens(text)
    except QueryError:
        return _quote(text)
    alone = len(found) == 2 and (found[0].kind, found[0].text) == (T.WORD, text)
    return text if alone else _quote(text)

"""What a query is made of, once read: frozen values, equal when they ask for the same.

Every node knows the code points of the query text that it came from (`span`); where it stands
does not count when nodes are compared. The parser gives trees in one normal form: no `And` within
an `And`, no `Or` within an `Or`, no `Not` of a `Not`, and neither of fewer than two nodes.
"""

from dataclasses import dataclass, field
from typing import Literal

Span = tuple[int, int]
"""Start and end in the query text, in code points."""

NOWHERE: Span = (0, 0)
"""The span of a node that was made and not read."""

Match = Literal["whole", "prefix", "fuzzy"]
Operator = Literal["<", "<=", ">", ">="]
Within = Literal["overlapping", "certainly", "possibly"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """Something that was read from a place in the text."""

    span: Span = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Everything:
    """The empty query: all records."""


@dataclass(frozen=True, slots=True)
class Word(Placed):
    """A word in any of its forms: loan finds loans."""

    text: str


@dataclass(frozen=True, slots=True)
class Phrase(Placed):
    """Words that stand beside one another exactly so."""

    text: str


@dataclass(frozen=True, slots=True)
class Prefix(Placed):
    """The beginning of a word; in several words, of the last one."""

    text: str


@dataclass(frozen=True, slots=True)
class Fuzzy(Placed):
    """A word, or a name of several words, that may be misspelt."""

    text: str


@dataclass(frozen=True, slots=True)
class Regex(Placed):
    """A regular expression of a linear-time engine (RE2), letter case ignored."""

    pattern: str


@dataclass(frozen=True, slots=True)
class Near(Placed):
    """Words and phrases with at most `distance` words between the first and the last."""

    terms: tuple[Word | Phrase | Prefix, ...]
    distance: int


@dataclass(frozen=True, slots=True)
class Is:
    """A value as it is, its beginning, or something spelt like it."""

    text: str
    match: Match = "whole"


@dataclass(frozen=True, slots=True)
class Compare:
    """Less or more than a value."""

    operator: Operator
    text: str


@dataclass(frozen=True, slots=True)
class Between:
    """From one value to another, both included; an empty side is open (never both)."""

    low: str
    high: str


Value = Is | Compare | Between


@dataclass(frozen=True, slots=True)
class Field(Placed):
    """A field with one value. `within` says how a date has to lie to the period asked for."""

    name: str
    value: Value
    within: Within = "overlapping"


@dataclass(frozen=True, slots=True)
class Not(Placed):
    """What does not match `node`."""

    node: "Node"


@dataclass(frozen=True, slots=True)
class And(Placed):
    """What matches every one of `nodes`."""

    nodes: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Or(Placed):
    """What matches at least one of `nodes`."""

    nodes: tuple["Node", ...]


Node = Everything | Word | Phrase | Prefix | Fuzzy | Regex | Near | Field | Not | And | Or


def conjunction(nodes: list[Node], span: Span = NOWHERE) -> Node:
    """Join nodes by "and", in normal form."""
    flat = [one for node in nodes for one in (node.nodes if isinstance(node, And) else (node,))]
    flat = [node for node in flat if not isinstance(node, Everything)]
    if not flat:
        return Everything()
    return flat[0] if len(flat) == 1 else And(tuple(flat), span=span)


def disjunction(nodes: list[Node], span: Span = NOWHERE) -> Node:
    """Join nodes by "or", in normal form; none at all is everything."""
    flat = [one for node in nodes for one in (node.nodes if isinstance(node, Or) else (node,))]
    if not flat or any(isinstance(node, Everything) for node in flat):
        return Everything()
    return flat[0] if len(flat) == 1 else Or(tuple(flat), span=span)


def negation(node: Node, span: Span = NOWHERE) -> Node:
    """Give the opposite of a node, in normal form."""
    return node.node if isinstance(node, Not) else Not(node, span=span)

"""What a query is made of, once read: frozen values, equal when they ask for the same.

Every node knows the code points of the query text that it came from (`span`); where it stands
does not count when nodes are compared. The parser gives trees in one normal form: no `And` within
an `And`, no `Or` within an `Or`, no `Not` of a `Not`, and neither of fewer than two nodes.
"""

from typing import Literal, dataclass_transform

Span = tuple[int, int]
"""Start and end in the query text, in code points."""

NOWHERE: Span = (0, 0)
"""The span of a node that was made and not read."""

Match = Literal["whole", "prefix", "fuzzy"]
Operator = Literal["<", "<=", ">", ">="]
Within = Literal["overlapping", "certainly", "possibly"]


def _aside(*, default: Span, kw_only: bool = True) -> Span:
    """Declare a field that is given by its name and does not count in comparisons."""
    del kw_only
    return default


@dataclass_transform(frozen_default=True, field_specifiers=(_aside,))
class _Frozen:
    """A frozen data class that shares its methods with all others.

    The standard library writes six functions for each class, which took 5 ms of every start.
    """

    def __init_subclass__(cls) -> None:
        """Take the annotated names as the fields, in order."""
        own = tuple(name for name in cls.__annotations__ if name != "span")
        cls.__match_args__ = own

    def __init__(self, *values: object, **named: object) -> None:
        fields = type(self).__match_args__
        given = {**dict(zip(fields, values, strict=False)), **named}
        missing = [name for name in fields if name not in given and not hasattr(self, name)]
        if missing or len(values) > len(fields) or given.keys() - {*fields, "span"}:
            raise TypeError(f"{type(self).__name__} takes {fields}, not {values}, {named}")
        self.__dict__.update(given)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(name)

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and self._held() == other._held()

    def __hash__(self) -> int:
        return hash((type(self), self._held()))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(map(repr, self._held()))})"

    def _held(self) -> tuple[object, ...]:
        return tuple(getattr(self, name) for name in type(self).__match_args__)


class Placed(_Frozen):
    """Something that was read from a place in the text."""

    span: Span = _aside(default=NOWHERE)


class Everything(_Frozen):
    """The empty query: all records."""


class Word(Placed):
    """A word in any of its forms: loan finds loans."""

    text: str


class Phrase(Placed):
    """Words that stand beside one another exactly so."""

    text: str


class Prefix(Placed):
    """The beginning of a word; in several words, of the last one."""

    text: str


class Fuzzy(Placed):
    """A word, or a name of several words, that may be misspelt."""

    text: str


class Regex(Placed):
    """A regular expression of a linear-time engine (RE2), letter case ignored."""

    pattern: str


class Near(Placed):
    """Words and phrases with at most `distance` words between the first and the last."""

    terms: tuple[Word | Phrase | Prefix, ...]
    distance: int


class Is(_Frozen):
    """A value as it is, its beginning, or something spelt like it."""

    text: str
    match: Match = "whole"


class Compare(_Frozen):
    """Less or more than a value."""

    operator: Operator
    text: str


class Between(_Frozen):
    """From one value to another, both included; an empty side is open (never both)."""

    low: str
    high: str


Value = Is | Compare | Between


class Field(Placed):
    """A field with one value. `within` says how a date has to lie to the period asked for."""

    name: str
    value: Value
    within: Within = "overlapping"


class Not(Placed):
    """What does not match `node`."""

    node: "Node"


class And(Placed):
    """What matches every one of `nodes`."""

    nodes: tuple["Node", ...]


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

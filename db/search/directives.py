"""What a query says of the search itself: where to look, what kinds, in what order, the trash."""

from collections.abc import Iterable

from db.search import nodes as n
from db.search.fieldspec import HIT_KINDS, PLACES

Scope = frozenset[str]
"""Places in which words are looked for; `text` is the text of sources."""

EVERYWHERE: Scope = frozenset(PLACES)


def directs(node: n.Node) -> bool:
    """Tell whether a node says how to search and filters nothing."""
    match node:
        case n.Field(name):
            return name in ("in", "sort")
        case n.Or():
            return all(directs(one) for one in node.nodes)
        case n.Not():
            return directs(node.node)
        case _:
            return False


def scope(nodes: Iterable[n.Node], outer: Scope) -> Scope:
    """Give where words are looked for in a group: all places that its `in:` name together."""
    named: set[str] = set()
    refused: set[str] = set()
    for node in nodes:
        match node:
            case n.Field("in", n.Is(text)):
                named.add(text)
            case n.Or() if directs(node):
                named |= scope(node.nodes, frozenset())
            case n.Not(inner) if directs(inner):
                refused |= scope([inner], frozenset())
            case _:
                pass
    return (frozenset(named) or outer) - refused


def split_kinds(nodes: list[n.Node]) -> tuple[frozenset[str] | None, list[n.Node]]:
    """Part the kinds asked for at the top from the other nodes; None where none are."""
    kinds: frozenset[str] | None = None
    rest: list[n.Node] = []
    for node in nodes:
        found = _kinds(node)
        if found is None:
            rest.append(node)
        else:
            kinds = found if kinds is None else kinds & found
    return kinds, rest


def _kinds(node: n.Node) -> frozenset[str] | None:
    match node:
        case n.Field("kind", n.Is(text)):
            return frozenset({text})
        case n.Or():
            sides = [_kinds(one) for one in node.nodes]
            known = [side for side in sides if side is not None]
            return frozenset[str]().union(*known) if len(known) == len(sides) else None
        case n.Not(n.Field("kind", n.Is(text))):
            return frozenset(HIT_KINDS) - {text}
        case _:
            return None


def asks_for_support(node: n.Node) -> bool:
    """Tell whether a query speaks of kinds, or of what only evidence has."""
    match node:
        case n.Field(name):
            return name in ("kind", "stance", "mode", "speaker", "reliability")
        case n.Not(inner):
            return asks_for_support(inner)
        case n.And(several) | n.Or(several):
            return any(asks_for_support(one) for one in several)
        case _:
            return False


def patterns(nodes: Iterable[n.Node]) -> list[n.Regex]:
    """Give the regular expressions that a hit may match."""
    found: list[n.Regex] = []
    for node in nodes:
        match node:
            case n.Regex():
                found.append(node)
            case n.And(several) | n.Or(several):
                found += patterns(several)
            case _:
                pass
    return found


def sort(node: n.Node) -> str:
    """Give the order asked for; "best" where none is."""
    tops = node.nodes if isinstance(node, n.And) else (node,)
    for one in tops:
        match one:
            case n.Field("sort", n.Is(text)):
                return text
            case _:
                pass
    return "best"


def asks_for_trash(node: n.Node) -> bool:
    """Tell whether a query looks into the trash."""
    match node:
        case n.Field("is", n.Is("trashed")):
            return True
        case n.And() | n.Or():
            return any(asks_for_trash(one) for one in node.nodes)
        case _:
            return False

"""Reads a query: tokens to nodes. OR binds looser than adjacency; brackets nest `MAX_DEPTH` deep.

No text whatsoever raises anything but QueryError, whose code, place and near names say what to
mend. `parse(write(parse(text)))` equals `parse(text)`.
"""

from dataclasses import dataclass

from db.errors import QueryError
from db.search import nodes as n
from db.search.fieldspec import FIELDS, FieldSpec, Takes, canonical, near
from db.search.lexer import T, Token, tokens

MAX_DEPTH = 30
MAX_REGEX = 1_000
NEAR_DISTANCE = 10
"""Words that may lie between where NEAR names no number."""

MAX_NEAR_DISTANCE = 1_000
SHORTEST_PREFIX = 2


def parse(text: str) -> n.Node:
    """Read a query. Raises QueryError with one of these codes, and those of the lexer.

    `query.no_words` (nothing but signs), `query.too_deep`, `query.group_open`, `query.group_close`,
    `query.group_empty`, `query.operand_missing` (nothing beside OR or after a minus),
    `query.prefix_short`, `query.regex_bad`, `query.regex_long`, `query.near_terms`,
    `query.near_distance`, `query.value_unknown`, `query.not_a_date`, `query.not_a_number`,
    `query.comparison_not_allowed`, `query.range_not_allowed`, `query.range_open`,
    `query.range_reversed`, `query.misplaced` (sort: and in: stand at the top of a query, in: also
    at the top of a group), `query.sort_twice`.
    """
    found = tokens(text)
    if len(found) == 1 and text.strip():
        raise QueryError("query.no_words", 0, len(text))
    node = _Parser(found).whole()
    _check_places(node)
    return node


@dataclass(frozen=True, slots=True)
class _Values:
    """The field whose values are being read, where they stand in brackets."""

    spec: FieldSpec
    within: n.Within
    start: int


class _Parser:
    def __init__(self, found: list[Token]) -> None:
        self.tokens = found
        self.at = 0
        self.depth = 0

    @property
    def token(self) -> Token:
        return self.tokens[self.at]

    def take(self) -> Token:
        token = self.tokens[self.at]
        self.at += token.kind is not T.END
        return token

    def whole(self) -> n.Node:
        self._skip_commas()
        if self.at == len(self.tokens) - 1:
            return n.Everything()
        node = self._or(None)
        if self.at < len(self.tokens) - 1:
            raise QueryError("query.group_close", self.token.start, self.token.end)
        return node

    def _skip_commas(self) -> None:
        while self.token.kind is T.COMMA:
            self.take()

    def _or(self, values: _Values | None) -> n.Node:
        start = self.token.start
        sides = [self._and(values)]
        while self.token.kind is T.OR:
            self.take()
            sides.append(self._and(values))
        return n.disjunction(sides, (start, self._end()))

    def _and(self, values: _Values | None) -> n.Node:
        start = self.token.start
        parts: list[n.Node] = []
        self._skip_commas()
        while self.token.kind not in (T.OR, T.CLOSE, T.END):
            parts.append(self._unary(values))
            self._skip_commas()
        if not parts:
            raise QueryError("query.operand_missing", self.token.start, self.token.end)
        return n.conjunction(parts, (start, self._end()))

    def _unary(self, values: _Values | None) -> n.Node:
        start, negative = self.token.start, False
        while self.token.kind is T.NOT:
            self.take()
            negative = not negative
        if self.token.kind in (T.OR, T.CLOSE, T.END, T.COMMA):
            raise QueryError("query.operand_missing", start, self.token.end)
        node = self._primary(values)
        return n.negation(node, (start, self._end())) if negative else node

    def _primary(self, values: _Values | None) -> n.Node:
        token = self.take()
        if token.kind is T.OPEN:
            return self._group(token, values)
        if values is not None:
            return self._value(token, values)
        if token.kind is T.FIELD:
            return self._field(token)
        return self._near(token) if token.kind is T.NEAR else _leaf(token)

    def _group(self, opening: Token, values: _Values | None) -> n.Node:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise QueryError("query.too_deep", opening.start, opening.end, limit=MAX_DEPTH)
        self._skip_commas()
        if self.token.kind is T.CLOSE:
            raise QueryError("query.group_empty", opening.start, self.token.end)
        node = self._or(values)
        self._close(opening)
        self.depth -= 1
        return node

    def _close(self, opening: Token) -> None:
        if self.token.kind is not T.CLOSE:
            raise QueryError("query.group_open", opening.start, opening.end)
        self.take()

    def _field(self, token: Token) -> n.Node:
        within: n.Within = "overlapping"
        if self.token.kind is T.WITHIN:
            within = _WITHINS[self.take().text]
        values = _Values(FIELDS[token.text], within, token.start)
        following = self.take()
        if following.kind is T.OPEN:
            return self._group(following, values)
        return self._value(following, values)

    def _value(self, token: Token, values: _Values) -> n.Node:
        span = (min(values.start, token.start), token.end)
        return n.Field(values.spec.name, _value(token, values.spec), values.within, span=span)

    def _near(self, opening: Token) -> n.Node:
        terms: list[n.Word | n.Phrase | n.Prefix] = []
        distance = NEAR_DISTANCE
        while self.token.kind not in (T.CLOSE, T.END):
            token = self.take()
            if token.kind is T.COMMA:
                if self._is_distance():
                    distance = self._distance()
                continue
            node = _leaf(token) if token.kind in _NEAR_TERMS else None
            if not isinstance(node, n.Word | n.Phrase | n.Prefix):
                raise QueryError("query.near_terms", token.start, token.end)
            terms.append(node)
        self._close(opening)
        if len(terms) < 2:
            raise QueryError("query.near_terms", opening.start, self._end())
        return n.Near(tuple(terms), distance, span=(opening.start, self._end()))

    def _is_distance(self) -> bool:
        following = self.tokens[min(self.at + 1, len(self.tokens) - 1)]
        return (
            self.token.kind is T.WORD
            and self.token.text.isdecimal()
            and following.kind in (T.CLOSE, T.END)
        )

    def _distance(self) -> int:
        token = self.take()
        distance = int(token.text) if len(token.text) < 9 else MAX_NEAR_DISTANCE + 1
        if distance > MAX_NEAR_DISTANCE:
            raise QueryError("query.near_distance", token.start, token.end, limit=MAX_NEAR_DISTANCE)
        return distance

    def _end(self) -> int:
        return self.tokens[max(self.at - 1, 0)].end


_WITHINS: dict[str, n.Within] = {
    "overlapping": "overlapping",
    "certainly": "certainly",
    "possibly": "possibly",
}
_OPERATORS: dict[str, n.Operator] = {"<": "<", "<=": "<=", ">": ">", ">=": ">="}
_MATCHES: dict[str, n.Match] = {"whole": "whole", "prefix": "prefix", "fuzzy": "fuzzy"}
_NEAR_TERMS = (T.WORD, T.PHRASE, T.PREFIX)


def _leaf(token: Token) -> n.Node:
    span = (token.start, token.end)
    match token.kind:
        case T.WORD:
            return n.Word(token.text, span=span)
        case T.PHRASE:
            return n.Phrase(token.text, span=span)
        case T.FUZZY:
            return n.Fuzzy(token.text, span=span)
        case T.PREFIX:
            if len(token.text) < SHORTEST_PREFIX and token.text < "⺀":
                raise QueryError("query.prefix_short", *span, shortest=SHORTEST_PREFIX)
            return n.Prefix(token.text, span=span)
        case _:
            return _regex(token)


def _regex(token: Token) -> n.Regex:
    if len(token.text) > MAX_REGEX:
        raise QueryError("query.regex_long", token.start, token.end, limit=MAX_REGEX)
    from db.search import regex

    reason = regex.problem(token.text)
    if reason is not None:
        raise QueryError("query.regex_bad", token.start, token.end, reason=reason)
    return n.Regex(token.text, span=(token.start, token.end))


def _value(token: Token, spec: FieldSpec) -> n.Value:
    span = (token.start, token.end)
    if token.kind is T.RANGE:
        return _range(token, spec)
    if token.kind is T.COMPARE:
        if not spec.ordered:
            raise QueryError("query.comparison_not_allowed", *span, field=spec.name)
        return n.Compare(_OPERATORS[token.other], _checked(spec, token.text, span))
    match = _MATCHES[token.other]
    if match == "whole" or spec.takes is not Takes.NAME:
        marks = {"prefix": "*", "fuzzy": "~"}
        return n.Is(_checked(spec, token.text + marks.get(match, ""), span))
    return n.Is(token.text, match)


def _range(token: Token, spec: FieldSpec) -> n.Between:
    span = (token.start, token.end)
    if not spec.ordered:
        raise QueryError("query.range_not_allowed", *span, field=spec.name)
    if not token.text and not token.other:
        raise QueryError("query.range_open", *span, field=spec.name)
    low, high = (_checked(spec, text, span) if text else "" for text in (token.text, token.other))
    if low and high and _reversed(spec, low, high):
        raise QueryError("query.range_reversed", *span, field=spec.name)
    return n.Between(low, high)


def _checked(spec: FieldSpec, text: str, span: n.Span) -> str:
    value = canonical(spec, text)
    if value is None:
        codes = {Takes.DATE: "query.not_a_date", Takes.NUMBER: "query.not_a_number"}
        raise QueryError(
            codes.get(spec.takes, "query.value_unknown"),
            *span,
            field=spec.name,
            takes=spec.takes.value,
            value=text,
            near=near(text, spec.choices),
            choices=list(spec.choices),
        )
    return value


def _reversed(spec: FieldSpec, low: str, high: str) -> bool:
    match spec.takes:
        case Takes.NUMBER:
            return int(low) > int(high)
        case Takes.GRADE:
            return low.isdigit() != high.isdigit() or low > high
        case _:
            from db.text import dates

            first = dates.read(low, today=1).start_min
            last = dates.read(high, today=1).end_max
            return first is not None and last is not None and first > last


def _check_places(node: n.Node) -> None:
    """Refuse `sort:` anywhere but at the top, and `in:` where it would not scope over a group."""
    tops = node.nodes if isinstance(node, n.And) else (node,)
    sorts = [one for one in tops if _is(one, "sort")]
    if len(sorts) > 1:
        raise QueryError("query.sort_twice", *_span(sorts[1]), field="sort")
    for one in tops:
        _check_place(one, inside_and=True, top=True)


def _check_place(node: n.Node, *, inside_and: bool, top: bool = False) -> None:
    if _is(node, "sort") and not top:
        raise QueryError("query.misplaced", *_span(node), field="sort")
    if _is(node, "in") and not inside_and:
        raise QueryError("query.misplaced", *_span(node), field="in")
    match node:
        case n.And():
            for one in node.nodes:
                _check_place(one, inside_and=True)
        case n.Or():
            scope = inside_and and all(_is(one, "in") for one in node.nodes)
            for one in node.nodes:
                _check_place(one, inside_and=scope)
        case n.Not():
            _check_place(node.node, inside_and=inside_and and _is(node.node, "in"))
        case _:
            pass


def _is(node: n.Node, field: str) -> bool:
    return isinstance(node, n.Field) and node.name == field


def _span(node: n.Node) -> n.Span:
    return n.NOWHERE if isinstance(node, n.Everything) else node.span

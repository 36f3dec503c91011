"""Cuts a query into tokens: words, phrases, signs, and the values of fields.

What is pasted does no harm: typographic quotation marks and Chinese brackets count as the plain
ones, control characters as blanks, signs that stand alone for nothing. Limits: `MAX_LENGTH` code
points and `MAX_TOKENS` tokens. All errors are QueryError with the place in the text.
"""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from db.errors import QueryError
from db.search.fieldspec import FIELDS, FieldSpec, Takes, near

MAX_LENGTH = 10_000
MAX_TOKENS = 500


class T(StrEnum):
    """Kinds of token. A value's operands follow its first token, one token each."""

    WORD = "word"
    PHRASE = "phrase"
    PREFIX = "prefix"
    FUZZY = "fuzzy"
    REGEX = "regex"
    FIELD = "field"
    WITHIN = "within"
    VALUE = "value"
    COMPARE = "compare"
    RANGE = "range"
    OPEN = "("
    CLOSE = ")"
    NEAR = "NEAR("
    OR = "OR"
    NOT = "-"
    COMMA = ","
    END = "end"


class Token(NamedTuple):
    """A piece of the query. `other` is the operator of COMPARE and the upper end of RANGE.

    Of a VALUE, `other` says how it matches: "whole", "prefix" or "fuzzy".
    """

    kind: T
    text: str
    start: int
    end: int
    other: str = ""


_CLOSERS = {'"': '"', "“": "”“", "”": "”", "„": "“”", "«": "»", "「": "」", "《": "》", "＂": "＂"}
_CONTROLS = r"\x00-\x1f\x7f-\x9f\ud800-\udfff"
_BLANK = rf"\s{_CONTROLS}\ufeff，、。；！？»」》"
_BLANKS = re.compile(f"[{_BLANK}]+")
_RUN = re.compile(f"[^{_BLANK}{''.join(_CLOSERS)}()（）]+")
_FIELD = re.compile(r"([^\W\d_]+)[:：](?!//)")
_WITHIN = re.compile(r"(certainly|possibly|overlapping)[(（]", re.IGNORECASE)
_OPERATOR = re.compile(r">=|<=|[<>=≥≤]")
_OPERATORS = {"≥": ">=", "≤": "<="}
_REGEX = re.compile(r"/((?:[^/\\]|\\.)*)/", re.DOTALL)
_UNQUOTE = r'\\(["\\])'
_UNSENDABLE = f"[{_CONTROLS}]"
_OPENING = ("(", "（")
_AFTER_QUOTE = {"*": T.PREFIX, "~": T.FUZZY}
_WITHOUT_SENSE = ("", "AND")


def tokens(text: str) -> list[Token]:
    """Give the tokens of a query, with one END at its end.

    Raises QueryError: `query.too_long`, `query.too_many_terms`, `query.quote_open`,
    `query.regex_open`, `query.field_unknown`, `query.value_missing`, `query.near_where`.
    """
    if len(text) > MAX_LENGTH:
        raise QueryError("query.too_long", MAX_LENGTH, len(text), limit=MAX_LENGTH)
    found: list[Token] = []
    for token in _Lexer(text).run():
        found.append(token)
        if len(found) > MAX_TOKENS:
            raise QueryError("query.too_many_terms", token.start, len(text), limit=MAX_TOKENS)
    return found


class _Lexer:
    """Walks over the text once. `groups` tells of each open bracket whether it holds values."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.groups: list[FieldSpec | None] = []
        self.negations: list[Token] = []

    def run(self) -> Iterator[Token]:
        while self._skip_blanks():
            negation = self._negation()
            if negation is not None:
                self.negations.append(negation)
                continue
            for token in self._next():
                yield from self.negations
                self.negations.clear()
                yield token
        yield from self.negations
        yield Token(T.END, "", len(self.text), len(self.text))

    def _skip_blanks(self) -> bool:
        blanks = _BLANKS.match(self.text, self.at)
        if blanks:
            self.at = blanks.end()
        return self.at < len(self.text)

    def _negation(self) -> Token | None:
        """Read a `-` that stands before something; one that stands alone is passed over."""
        after = self.text[self.at + 1 : self.at + 2]
        if self.text[self.at] != "-" or not after or _BLANKS.match(after):
            return None
        self.at += 1
        return Token(T.NOT, "-", self.at - 1, self.at)

    def _next(self) -> Iterator[Token]:
        character = self.text[self.at]
        spec = self.groups[-1] if self.groups else None
        if character in "(（":
            self.groups.append(spec)
            yield self._sign(T.OPEN)
        elif character in ")）":
            if self.groups:
                self.groups.pop()
            yield self._sign(T.CLOSE)
        elif spec is not None:
            yield from self._grouped_value(spec)
        elif character in _CLOSERS:
            yield from self._quoted()
        elif character == "/":
            yield self._regex()
        else:
            yield from self._run()

    def _sign(self, kind: T) -> Token:
        self.at += 1
        return Token(kind, self.text[self.at - 1], self.at - 1, self.at)

    def _quoted(self) -> Iterator[Token]:
        start = self.at
        text = self._quotation()
        if text is None or not _has_word(text):
            self.negations.clear()
            return
        kind = _AFTER_QUOTE.get(self.text[self.at : self.at + 1], T.PHRASE)
        if kind is not T.PHRASE:
            self.at += 1
        yield Token(kind, text, start, self.at)

    def _quotation(self) -> str | None:
        """Read from a quotation mark to the one that closes it; a stray typographic one is none."""
        opener, start = self.text[self.at], self.at
        end = start + 1
        while end < len(self.text) and self.text[end] not in _CLOSERS[opener]:
            end += 2 if opener == '"' and self.text[end] == "\\" else 1
        if end >= len(self.text):
            if opener == '"':
                raise QueryError("query.quote_open", start, len(self.text))
            self.at = start + 1
            return None
        self.at = end + 1
        inside = self.text[start + 1 : end]
        plain = re.sub(_UNQUOTE, r"\1", inside) if opener == '"' else inside
        return re.sub(_UNSENDABLE, " ", plain).strip()

    def _regex(self) -> Token:
        found = _REGEX.match(self.text, self.at)
        if found is None:
            raise QueryError("query.regex_open", self.at, len(self.text))
        start, self.at = self.at, found.end()
        pattern = re.sub(_UNSENDABLE, " ", found[1].replace("\\/", "/"))
        return Token(T.REGEX, pattern, start, self.at)

    def _run(self) -> Iterator[Token]:
        """Read a run of characters without blanks: a field, a sign in letters, or a word."""
        start = self.at
        run = self._run_text()
        field = _FIELD.match(run)
        if field and self._is_field(field, start):
            self.at = start + field.end()
            yield from self._field(field[1], start)
            return
        if run == "NEAR" and self.text[self.at : self.at + 1] in _OPENING:
            self.groups.append(None)
            self.at += 1
            yield Token(T.NEAR, "NEAR(", start, self.at)
            return
        yield from self._word(run.rstrip(":：") if field else run, start)

    def _run_text(self) -> str:
        found = _RUN.match(self.text, self.at)
        if found is None:
            self.at += 1
            return ""
        self.at = found.end()
        return found[0]

    def _is_field(self, field: re.Match[str], start: int) -> bool:
        """Tell a field from a word that a colon happens to follow, as in a pasted title."""
        if field[1].lower() in FIELDS:
            return True
        if field[0].endswith("："):
            return False
        after = self.text[start + field.end() : start + field.end() + 1]
        if not after or _BLANKS.match(after) or after in ")）":
            return False
        end = start + len(field[1])
        raise QueryError(
            "query.field_unknown", start, end, field=field[1], near=near(field[1], FIELDS)
        )

    def _word(self, run: str, start: int) -> Iterator[Token]:
        text = run.rstrip(",")
        end = start + len(text)
        if text in ("OR", "|"):
            yield Token(T.OR, text, start, end)
        elif text == "NOT":
            self.negations.append(Token(T.NOT, text, start, end))
        elif text not in _WITHOUT_SENSE and _has_word(text):
            yield _matching(text, start, end, (T.WORD, T.PREFIX, T.FUZZY))
        else:
            self.negations.clear()
        if len(text) < len(run):
            yield Token(T.COMMA, ",", end, start + len(run))

    def _field(self, name: str, start: int) -> Iterator[Token]:
        spec = FIELDS[name.lower()]
        yield Token(T.FIELD, spec.name, start, self.at)
        self._skip_blanks()
        within = _WITHIN.match(self.text, self.at) if spec.takes is Takes.DATE else None
        if within:
            yield Token(T.WITHIN, within[1].lower(), self.at, within.end(1))
            self.at = within.end(1)
        if self.text[self.at : self.at + 1] in _OPENING:
            self.groups.append(spec)
            yield self._sign(T.OPEN)
            return
        token = self._value(spec, start)
        yield token
        yield from self._trailing_comma(token)

    def _trailing_comma(self, token: Token) -> Iterator[Token]:
        commas = len(self.text[token.start : self.at]) - (token.end - token.start)
        if commas > 0:
            yield Token(T.COMMA, ",", token.end, self.at)

    def _grouped_value(self, spec: FieldSpec) -> Iterator[Token]:
        start = self.at
        run = _RUN.match(self.text, start)
        bare = run[0].rstrip(",") if run else ""
        if run and bare in ("OR", "|", "NOT", *_WITHOUT_SENSE):
            self.at = run.end()
            yield from self._word(run[0], start)
        else:
            token = self._value(spec, start)
            yield token
            yield from self._trailing_comma(token)

    def _value(self, spec: FieldSpec, field_start: int) -> Token:
        """Read one value: with an operator, as a range, or plain."""
        start = self.at
        operator = _OPERATOR.match(self.text, self.at)
        if operator:
            self.at = operator.end()
            self._skip_blanks()
        low, quoted, end = self._operand()
        if not quoted and not operator and "/" not in low and ".." in low:
            low, _, high = low.partition("..")
            if not high:
                high, _, end = self._operand()
            return Token(T.RANGE, low, start, end, high)
        if quoted and not operator and self.text.startswith("..", self.at):
            self.at += 2
            high, _, end = self._operand()
            return Token(T.RANGE, low, start, end, high)
        if not low:
            raise QueryError("query.value_missing", field_start, self.at, field=spec.name)
        if operator and operator[0] != "=":
            sign = _OPERATORS.get(operator[0], operator[0])
            return Token(T.COMPARE, low, start, end, sign)
        return self._plain_value(low, start, end, quoted=quoted)

    def _plain_value(self, text: str, start: int, end: int, *, quoted: bool) -> Token:
        if quoted:
            match = _AFTER_QUOTE.get(self.text[self.at : self.at + 1])
            self.at += match is not None
            return Token(T.VALUE, text, start, self.at, match or "whole")
        bare = text.rstrip("*~")
        if not bare or bare == text:
            return Token(T.VALUE, text, start, end, "whole")
        match = "prefix" if text[len(bare)] == "*" else "fuzzy"
        return Token(T.VALUE, bare, start, end, match)

    def _operand(self) -> tuple[str, bool, int]:
        """Read one side of a value: its text, whether it was quoted, and where it ends."""
        if self.at < len(self.text) and self.text[self.at] in _CLOSERS:
            quoted = self._quotation()
            return quoted or "", True, self.at
        found = _RUN.match(self.text, self.at)
        if found is None:
            return "", False, self.at
        bare = found[0].rstrip(",")
        self.at = found.end()
        return bare, False, found.start() + len(bare)


def _matching(text: str, start: int, end: int, kinds: tuple[T, T, T]) -> Token:
    bare = text.rstrip("*~")
    if bare == text:
        return Token(kinds[0], text, start, end)
    return Token(kinds[1] if text[len(bare)] == "*" else kinds[2], bare, start, end)


def _has_word(text: str) -> bool:
    """Tell whether there is a letter or figure in a text; signs alone can be found nowhere."""
    return any(character.isalnum() for character in text)

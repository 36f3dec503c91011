"""A list of tokens with the questions that the readers ask of it."""

from typing import Final

from db.text.dates.tokens import Token

_NOTHING: Final = Token("", 0, 0, 0, "")


class Cursor:
    """Tokens by place; past the end there is a token of kind ''."""

    __slots__ = ("day_first", "prose", "tokens")

    def __init__(self, tokens: list[Token], *, day_first: bool, prose: bool) -> None:
        """Take tokens; `prose` is running text, where less is taken for a date."""
        self.tokens = tokens
        self.day_first = day_first
        self.prose = prose

    def at(self, place: int) -> Token:
        """Give the token at a place."""
        return self.tokens[place] if 0 <= place < len(self.tokens) else _NOTHING

    def kind(self, place: int) -> str:
        """Give the kind of the token at a place."""
        return self.tokens[place].kind if 0 <= place < len(self.tokens) else ""

    def value(self, place: int) -> int:
        """Give the number of the token at a place; 0 where it has none."""
        value = self.at(place).value
        return value if isinstance(value, int) else 0

    def skip(self, place: int, *kinds: str) -> int:
        """Pass over tokens of these kinds."""
        while self.kind(place) in kinds:
            place += 1
        return place

    def small(self, place: int, highest: int = 31) -> int:
        """Give a number of one or two figures, or an ordinal, up to `highest`; else 0."""
        token = self.at(place)
        if token.kind not in {"num", "ordinal"} or not isinstance(token.value, int):
            return 0
        fits = token.value <= highest and (
            token.kind == "ordinal" or len(token.raw) <= 2 or not token.raw.isdecimal()
        )
        return token.value if fits else 0

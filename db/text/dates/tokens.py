"""Cuts a phrase into the tokens of dates: numbers, numeric dates, known words, signs."""

import re
import unicodedata
from functools import cache
from typing import Final, NamedTuple

from db.text.dates import vocabulary

_DASHES: Final = "-–—−‐‑‒―～"


class Token(NamedTuple):
    """One token with its span in code points.

    Kinds are those of the vocabulary, and: `numeric` (a date in figures), `decade`, `ordinal`,
    `num`, `roman`, `dash`, `other` (a word not known here), or the sign itself.
    """

    kind: str
    value: int | str
    start: int
    end: int
    raw: str


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        rf"""
        (?P<numeric>
            \d{{4}}-(?:0[1-9]|1[0-2])-[0-3]\d
            (?: T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?(?![\d:]) | (?!\d) )
          | \d{{4}}-(?:0[1-9]|1[0-2])(?![\d-])
          | \d{{1,2}}([./-])\d{{1,2}}\2\d{{4}}(?!\d)
          | \d{{4}}([./-])\d{{1,2}}\3\d{{1,2}}(?!\d)
          | \d{{4}}/(?:0[1-9]|1[0-2])(?![\d/]) )
      | (?P<decade>\d{{3}}0(?:['’]?s|-?(?:х|е|я|ых|ые|ыя))(?![^\W_]) | \d{{3}}0年代)
      | (?P<ordinal>\d{{1,2}}(?:st|nd|rd|th|-?(?:го|е|й|я|га|ы|ае|му|ым|м))(?![^\W_]))
      | (?P<hannum>[〇零一二三四五六七八九十]+(?=[年月日号]))
      | (?P<num>\d{{4}}-(?:го|м|й|му|га)(?![^\W_])|\d+)
      | (?P<han>{vocabulary.han()}|[{vocabulary.HAN}])
      | (?P<word>(?:(?![{vocabulary.HAN}])[^\W\d_])+(?:['’](?:(?![{vocabulary.HAN}])[^\W\d_])+)?)
      | (?P<sign>[^\w\s])
        """,
        re.VERBOSE | re.IGNORECASE,
    )


@cache
def _blanks() -> re.Pattern[str]:
    return re.compile(r"\s+")


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Cut text into tokens; blanks fall away, the dot of an abbreviation belongs to it.

    An empty line leaves an empty token of kind `other`: no date runs across it.
    """
    end = len(text) if end is None else end
    match_at = _pattern().match
    phrase_at = vocabulary.phrases().match
    blank_at = _blanks().match
    found: list[Token] = []
    place = start
    while place < end:
        blank = blank_at(text, place, end)
        if blank:
            if blank.group().count("\n") > 1:
                found.append(Token("other", "", place, place, ""))
            place = blank.end()
            continue
        token = None
        if text[place].isalpha() and (match := phrase_at(text, place, end)):
            token = _phrase(match)
        if token is None:
            match = match_at(text, place, end)
            if match is None:
                token = Token("other", "", place, place + 1, text[place])
            else:
                token = _token(match)
        place = token.end
        if token.kind == "." and found and _abbreviated(found[-1], token.start):
            last = found[-1]
            found[-1] = last._replace(end=token.end, raw=last.raw + ".")
            continue
        found.append(token)
    return found


def _abbreviated(before: Token, dot: int) -> bool:
    return before.end == dot and (
        before.raw.lower() in vocabulary.abbreviations() or before.kind in {"era", "style", "now"}
    )


def _phrase(match: re.Match[str]) -> Token | None:
    word = _set_phrases().get(_joined(match.group()))
    return word and Token(word.kind, word.value, match.start(), match.end(), match.group())


@cache
def _set_phrases() -> dict[str, vocabulary.Word]:
    return {_joined(form): word for form, word in vocabulary.words().items() if " " in form}


def _joined(text: str) -> str:
    return "".join(vocabulary.fold(text).replace(".", "").split())


def _token(match: re.Match[str]) -> Token:
    kind, raw = match.lastgroup or "sign", match.group()
    if kind == "num":
        raw = raw.partition("-")[0]
    kind, value = _READERS[kind](raw)
    return Token(kind, value, match.start(), match.end(), raw)


def _number(raw: str) -> tuple[str, int | str]:
    # More than nine digits are no part of a date, and int() would take its time.
    return ("num", int(raw)) if len(raw) <= 9 else ("other", raw)


def _ordinal(raw: str) -> tuple[str, int | str]:
    return "ordinal", int("".join(letter for letter in raw if letter.isdigit()))


def _decade(raw: str) -> tuple[str, int | str]:
    return "decade", f"{int(raw[:4]) // 10:03d}X"


def _numeric(raw: str) -> tuple[str, int | str]:
    return "numeric", unicodedata.normalize("NFKC", raw.partition("T")[0])


def _word(raw: str) -> tuple[str, int | str]:
    word = vocabulary.words().get(vocabulary.fold(raw))
    if word:
        return word
    numeral = vocabulary.roman().get(raw)
    return ("roman", numeral) if numeral else ("other", raw)


def _sign(raw: str) -> tuple[str, int | str]:
    return ("dash" if raw in _DASHES else unicodedata.normalize("NFKC", raw)), ""


_DIGITS: Final = {letter: value for value, letter in enumerate("零一二三四五六七八九")} | {"〇": 0}


def _han_number(raw: str) -> tuple[str, int | str]:
    """Read 二〇二一 digit by digit, 十二 and 二十一 by tens."""
    if "十" not in raw:
        return "num", int("".join(str(_DIGITS[letter]) for letter in raw))
    tens, _, units = raw.partition("十")
    if len(tens) > 1 or len(units) > 1:
        return "other", raw
    return "num", (_DIGITS[tens] if tens else 1) * 10 + (_DIGITS[units] if units else 0)


_READERS: Final = {
    "numeric": _numeric,
    "decade": _decade,
    "ordinal": _ordinal,
    "hannum": _han_number,
    "num": _number,
    "han": _word,
    "word": _word,
    "sign": _sign,
}

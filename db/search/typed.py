"""Where in a query the cursor stands: in the value of which field, in which word, with what before.

The text is as yet unfinished, so that it is not parsed: quotation marks and brackets may be open.
"""

import re
from dataclasses import dataclass

_QUOTES = '"“”„«»「」＂'
_FIELD = re.compile(r"-?([^\W\d_]+)[:：](?:certainly|possibly|overlapping)?$", re.IGNORECASE)
_BEFORE = re.compile(r"-?([^\W\d_]+)[:：]")
_BREAK = re.compile(rf"[\s()（）,，{_QUOTES}]")
_SIGNS = ("OR", "AND", "NOT")
_MOST_WORDS = 4


@dataclass(frozen=True, slots=True)
class Typed:
    """What is being typed: `value` from `start` to `end`, of a field or ("") by itself.

    `starts` are where it begins together with the plain words before it, the farthest first: names
    have several words. The last of them is `start`.
    `quoted` tells that a quotation mark before it is open; the span begins with the mark.
    """

    field: str
    value: str
    start: int
    end: int
    starts: tuple[int, ...]
    quoted: bool = False


def typed_at(text: str, cursor: int) -> Typed:
    """Tell what is being typed at a cursor, a code point offset."""
    cursor = max(0, min(cursor, len(text)))
    pieces, groups, quote = _walk(text[:cursor])
    start = quote if quote >= 0 else (pieces[-1] if pieces else cursor)
    value_start, field = start, groups[-1] if groups else ""
    if quote >= 0:
        own = _FIELD.search(text[:quote])
        field = own[1].casefold() if own else field
        return _whole(text, cursor, field, quote, quoted=True)
    own = _BEFORE.match(text, start, cursor)
    if own and not text.startswith("//", own.end()):
        return _whole(text, cursor, own[1].casefold(), own.end(), quoted=False)
    if text[start:cursor].startswith("-"):
        value_start += 1
    whole = _whole(text, cursor, field, value_start, quoted=False)
    if field:
        return whole
    starts = [value_start]
    for place in reversed(pieces[-_MOST_WORDS:-1]):
        word = text[place : starts[0]].strip()
        if not word.replace("-", "").isalpha() or word.startswith("-") or word in _SIGNS:
            break
        starts.insert(0, place)
    return Typed("", whole.value, value_start, whole.end, tuple(starts))


def _whole(text: str, cursor: int, field: str, start: int, *, quoted: bool) -> Typed:
    value = text[start + quoted : cursor]
    after = _BREAK.search(text, cursor)
    end = after.start() if after else len(text)
    if quoted:
        closing = next((i for i in range(cursor, len(text)) if text[i] in _QUOTES), -1)
        end = closing + 1 if closing >= 0 else cursor
    return Typed(field, value, start, end, (start,), quoted)


def _walk(before: str) -> tuple[list[int], list[str], int]:
    """Give where words begin, the fields of open brackets, and the open quotation mark or -1.

    The last word may be empty: it begins at the end.
    """
    pieces: list[int] = [0]
    groups: list[str] = []
    quote = -1
    for place, sign in enumerate(before):
        if sign in _QUOTES:
            quote = place if quote < 0 else -1
        elif quote >= 0:
            continue
        elif sign in "(（":
            own = _FIELD.search(before, pieces[-1], place)
            groups.append(own[1].casefold() if own else (groups[-1] if groups else ""))
        elif sign in ")）" and groups:
            groups.pop()
        if quote < 0 and (sign.isspace() or sign in "()（）,，"):
            pieces.append(place + 1)
    return pieces, groups, quote

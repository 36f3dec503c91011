"""Where sentences begin and end, in scripts with and without blanks between words."""

import re
from typing import Final

_CALLS = r"(?:\[[\w*†‡§]{1,6}\])"
_END = re.compile(rf"[.!?…؟۔]+[”\"’'»)\]]*{_CALLS}*(?=\s)|[。！？]+[”’」』）]*{_CALLS}*|\n")
_CALLED = re.compile(rf"(?<=[.!?…؟۔”\"’'»)。！？」』）]){_CALLS}+\Z")
_SHORTENED_WORDS: Final = """
    mr mrs ms dr st prof gen col lt sen rep vs no fig pp vol ed eds jan feb mar apr jun jul aug
    sep sept oct nov dec inc ltd co г гг ул им т е д др см стр п проф ген акад св вул імя
"""
_SHORTENED: Final = frozenset(_SHORTENED_WORDS.split())
_LAST_WORD = re.compile(r"[^\W\d_]+\Z")


def sentences(text: str) -> list[tuple[int, int]]:
    """Give the spans of the sentences of a text, in order, without the white space around them.

    A full stop after an initial or a usual abbreviation, or before a small letter, ends nothing.
    """
    borders = [found.end() for found in _END.finditer(text) if _ends(text, found)]
    starts = [0, *borders]
    spans = zip(starts, [*borders, len(text)], strict=True)
    return [span for span in (_stripped(text, *one) for one in spans) if span[0] < span[1]]


def around(text: str, start: int, end: int) -> tuple[int, int]:
    """Give the span of the sentences that a selection touches; the selection if there are none."""
    touched = [one for one in sentences(text) if one[0] < max(end, start + 1) and one[1] > start]
    if not touched:
        return start, end
    return min(start, touched[0][0]), max(end, touched[-1][1])


def without_last_calls(sentence: str) -> str:
    """Give a sentence without the calls of notes that follow its full stop."""
    return _CALLED.sub("", sentence)


def _ends(text: str, found: re.Match[str]) -> bool:
    if found[0][0] != "." or len(found[0].rstrip("”\"’'»)]")) > 1:
        return True
    closed = len(found[0]) > 1
    following = text[found.end() :].lstrip()
    if following[:1].islower():
        return False
    before = _LAST_WORD.search(text, max(found.start() - 12, 0), found.start())
    if before is None or closed:
        return True
    word = before[0]
    return not (len(word) == 1 and word.isupper()) and word.lower() not in _SHORTENED


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())

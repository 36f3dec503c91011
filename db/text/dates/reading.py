"""Reads a date of any form: EDTF, its old draft, or words in four languages. Never raises."""

import re
from functools import cache, lru_cache
from typing import Final

from db.text.dates import grammar
from db.text.dates.bounds import Bounds, bounds, day_point
from db.text.dates.grammar import Limit, Node, Point, Span, UnreadableError
from db.text.dates.model import Date

_LONGEST: Final = 300


def read(
    text: str,
    *,
    today: int | None = None,
    day_first: bool = True,
    relative_to: Date | None = None,
) -> Date:
    """Read a date; what cannot be read is kept as given, with status `unread`.

    Args:
        text: EDTF, or words in English, Russian, Belarusian or Chinese.
        today: the day number that "today" and "last year" count from.
        day_first: whether 10/01/2022 is 10 January (else October 1).
        relative_to: the date that relative expressions hang on; goes before `today`.

    """
    if len(text) > _LONGEST:
        return Date(text)
    if relative_to is None and today is not None:
        relative_to = _day(today)
    return _read(text, day_first, relative_to)


@lru_cache(maxsize=8192)
def _read(text: str, day_first: bool, base: Date | None) -> Date:
    trimmed = text.strip()
    try:
        node = _edtf(trimmed)
        if node is not None:
            return understood(text, node)
        return _phrase(text, trimmed, day_first=day_first, base=base)
    except UnreadableError:
        return Date(text)


def _day(number: int) -> Date:
    return understood(grammar.write(day_point(number)), day_point(number))


def _edtf(text: str) -> Node | None:
    """Read EDTF, or the draft's signs; None where it is neither."""
    try:
        node = grammar.parse(text)
        bounds(node)
    except UnreadableError:
        return _draft(text)
    return node


@cache
def _looks_like_draft() -> re.Pattern[str]:
    return re.compile(r"[0-9uxXyYe?~%p()\-/.,\[\]{} ]*(?:unknown|open)?[0-9uxXyYe?~%p()\-/]*")


@cache
def _draft_group() -> re.Pattern[str]:
    return re.compile(r"\(([0-9X-]+)\)([?~%])")


def _draft(text: str) -> Node | None:
    """Read the signs of the EDTF draft of 2012: `199u`, `unknown`, `196x`, `?~`, `(..)?`."""
    if not text or text[0] not in "0123456789uy-(uo[{" or not _looks_like_draft().fullmatch(text):
        return None
    now = text.replace("?~", "%").replace("~?", "%")
    start, slash, end = now.partition("/")
    if slash:
        names = {"unknown": "", "open": ".."}
        now = f"{names.get(start, start)}/{names.get(end, end)}"
    now = now.replace("u", "X").replace("x", "X").replace("y", "Y")
    now = now.replace("e", "E").replace("p", "S")
    now = _draft_group().sub(
        lambda group: "-".join(group[2] + part for part in group[1].split("-")), now
    )
    if now == text:
        return None
    try:
        node = grammar.parse(now)
        bounds(node)
    except UnreadableError:
        return None
    return node


def _phrase(text: str, trimmed: str, *, day_first: bool, base: Date | None) -> Date:
    from db.text.dates.phrases import Bases, Phrases
    from db.text.dates.tokens import tokens

    cut = tokens(trimmed)
    while cut and cut[-1].kind in {".", ",", ";"}:
        cut.pop()
    place = 0
    while place < len(cut) and cut[place].kind == "fill":
        place += 1
    found = Phrases(cut, Bases(base, base), day_first=day_first, prose=False).read(place)
    if found is None or found[1] < len(cut) or found[0].node is None:
        return Date(text)
    reading = found[0]
    return understood(text, found[0].node, julian=reading.julian, alternative=reading.alternative)


def understood(
    text: str, node: Node, *, julian: bool = False, alternative: str | None = None
) -> Date:
    """Make the date of a node.

    Raises:
        UnreadableError: there is no such day.

    """
    limits: Bounds = bounds(node)
    mark = _marks(node)
    return Date(
        text,
        grammar.write(node),
        *limits,
        "understood",
        "julian" if julian else "gregorian",
        bool(mark & grammar.APPROXIMATE),
        bool(mark & grammar.UNCERTAIN),
        alternative,
    )


def _marks(node: Node) -> int:
    if isinstance(node, Point):
        estimated = grammar.APPROXIMATE if "S" in node.year else 0
        return node.marks[0] | node.marks[1] | node.marks[2] | estimated
    if isinstance(node, Span):
        points = (node.start, node.end)
        return _joined([point for point in points if not isinstance(point, Limit)])
    return _joined([point for member in node.members for point in member if point])


def _joined(points: list[Point]) -> int:
    mark = 0
    for point in points:
        mark |= _marks(point)
    return mark

"""The grammar of EDTF: text to nodes and nodes to canonical text.

Library of Congress profile of 2019 (ISO 8601-2): levels 0 and 1, and of level 2 sets, qualified
parts, seasons 21–41, unspecified digits anywhere, exponents and significant digits.

Where implementations disagree, this grammar decides:

| text | here | why |
|---|---|---|
| `[1667, 1668]` blanks in sets | read, written without | people type them; nothing is lost |
| ` 1985 ` outer blanks | `dates.read` strips them, `parse` refuses | typed text is not EDTF yet |
| `0800/-0999` end before start | refused | no such interval exists |
| `2004-06/2004` end begins earlier | read | it can end in the rest of 2004 |
| `2001-21/2003` seasons in intervals | read | a season is a date of level 1 |
| `1985-04-12T10:15:30.5`, `+0100` | refused | the profile has whole seconds and `+hh[:mm]` |
| `2004-01-01T10:10:10/..` times in intervals | refused | the profile excludes them |
| `-1XXX`, `1X99`, `-01XX-02`, `198X-1X` | read | level 2 puts X anywhere |
| `XXXX` and `XXXX-12-25` | read, without bounds | a wholly unknown year bounds nothing |
| `-0000` | refused | year 0 has no sign |
| `Y1985` | refused | Y is for more than four digits, or with E |
| `../..`, `/`, `../` | refused | nothing is dated |
| `[1667]`, `{1960}` sets of one | read | the profile does not forbid them |
| `[]`, `[1667,]`, `[1668..1667]` | refused | empty or reversed |
| `2004?-06~-11` overlapping qualifiers | read: year `%`, month `~` | each qualifies to its left |
"""

import re
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import Final

UNCERTAIN: Final = 1
APPROXIMATE: Final = 2
_MARKS: Final = {"?": UNCERTAIN, "~": APPROXIMATE, "%": UNCERTAIN | APPROXIMATE}
_SIGNS: Final = ("", "?", "~", "%")


class UnreadableError(ValueError):
    """The text is no date of this grammar."""


class Limit(Enum):
    """An end of an interval that is no date."""

    OPEN = ".."
    UNKNOWN = ""


@dataclass(frozen=True, slots=True)
class Point:
    """A date of any precision; parts as EDTF writes them, X for digits not known.

    `year` may be `-0043`, `199X`, `1950S2`, `Y17E7`; `month` may be a season 21–41; absent parts
    are empty. `marks` qualify year, month and day: bits UNCERTAIN and APPROXIMATE. `within`
    narrows the bounds to day numbers where words say more than EDTF can ("late 2021").
    """

    year: str
    month: str = ""
    day: str = ""
    marks: tuple[int, int, int] = (0, 0, 0)
    time: str = ""
    within: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """An interval: it lasted from start to end."""

    start: Point | Limit
    end: Point | Limit


@dataclass(frozen=True, slots=True)
class Choice:
    """A set: one of its members (`[..]`) or all of them (`{..}`).

    A member is a pair: first and last of a run, the same twice for a single date, None where a
    run is open.
    """

    members: tuple[tuple[Point | None, Point | None], ...]
    every: bool = False


Node = Point | Span | Choice


@cache
def _atom() -> re.Pattern[str]:
    mark = "([?~%]?)"
    return re.compile(
        rf"{mark}(-?[0-9X]{{4}}(?:S[1-9][0-9]?)?|Y-?[1-9][0-9]{{0,17}}(?:E[0-9]{{1,3}})?(?:S[1-9][0-9]?)?){mark}"
        rf"(?:-{mark}([0-9X]{{2}}){mark}(?:-{mark}([0-9X]{{2}}){mark})?)?"
        r"(?:T([0-9]{2}:[0-9]{2}:[0-9]{2}(?:Z|[+-][0-9]{2}(?::[0-9]{2})?)?))?",
        re.ASCII,
    )


def parse(text: str) -> Node:
    """Read an EDTF string.

    The result is well-formed; whether such a day exists is checked with its bounds.

    Raises:
        UnreadableError: it is no EDTF string of the supported levels.

    """
    if text[:1] in "[{" and text:
        return _parse_set(text)
    start, slash, end = text.partition("/")
    if not slash:
        return parse_point(text)
    span = Span(_parse_end(start), _parse_end(end))
    if isinstance(span.start, Limit) and isinstance(span.end, Limit):
        raise UnreadableError(text)
    return span


def _parse_end(text: str) -> Point | Limit:
    if text in {"", ".."}:
        return Limit(text)
    point = parse_point(text)
    if point.time:
        raise UnreadableError(text)
    return point


def _parse_set(text: str) -> Choice:
    closing = "]" if text[0] == "[" else "}"
    if not text.endswith(closing):
        raise UnreadableError(text)
    items = [item.strip(" ") for item in text[1:-1].split(",")]
    members = tuple(_parse_member(item) for item in items)
    if any(first is None for first, _ in members[1:]) or any(
        last is None for _, last in members[:-1]
    ):
        raise UnreadableError(text)
    return Choice(members, every=closing == "}")


def _parse_member(text: str) -> tuple[Point | None, Point | None]:
    first, dots, last = text.partition("..")
    if not dots:
        point = parse_point(text)
        return point, point
    if not first and not last:
        raise UnreadableError(text)
    return (parse_point(first) if first else None, parse_point(last) if last else None)


def parse_point(text: str) -> Point:
    """Read one date without interval or set; raises UnreadableError."""
    match = _atom().fullmatch(text)
    if match is None:
        raise UnreadableError(text)
    before_y, year, after_y, before_m, month, after_m, before_d, day, after_d, time = match.groups()
    if len(year) != 4 or year[0] == "Y":
        _check_long_year(year, month)
    if time and (not day or "X" in text or not _time_exists(time)):
        raise UnreadableError(text)
    own = (before_y or "", before_m or "", before_d or "")
    group = (after_y or "", after_m or "", after_d or "")
    if own == group == ("", "", ""):
        return Point(year, month or "", day or "", time=time or "")
    return Point(year, month or "", day or "", _marks(own, group), time or "")


def _marks(own: tuple[str, str, str], group: tuple[str, str, str]) -> tuple[int, int, int]:
    """Join the qualifiers of single parts with those that reach everything to their left."""
    of_day = _MARKS.get(group[2], 0)
    of_month = _MARKS.get(group[1], 0) | of_day
    of_year = _MARKS.get(group[0], 0) | of_month
    single = [_MARKS.get(sign, 0) for sign in own]
    return of_year | single[0], of_month | single[1], of_day | single[2]


def _check_long_year(year: str, month: str | None) -> None:
    """Refuse what is written with sign, Y, E or S but means no such year."""
    if year == "-0000" or (month and (year[0] == "Y" or "S" in year)):
        raise UnreadableError(year)
    number, _, significant = year.partition("S")
    digits = number.lstrip("Y-")
    if number[0] == "Y" and "E" not in digits and len(digits) < 5:
        raise UnreadableError(year)
    if significant and ("X" in number or int(significant) > len(str(year_number(number)))):
        raise UnreadableError(year)


def _time_exists(time: str) -> bool:
    hour, minute, second = int(time[:2]), int(time[3:5]), int(time[6:8])
    if (hour, minute, second) != (24, 0, 0) and (hour > 23 or minute > 59 or second > 59):
        return False
    offset = time[8:].lstrip("Z+-")
    return not offset or (int(offset[:2]) <= 14 and int(offset[3:] or 0) <= 59)


def year_number(year: str) -> int:
    """Give the number of a year without X and S: `-0043`, `Y-17E7`."""
    if year[0] != "Y":
        return int(year)
    base, _, exponent = year[1:].partition("E")
    return int(base) * 10 ** int(exponent or 0)


def write(node: Node) -> str:
    """Write the canonical EDTF string; `parse` reads it back to an equal node."""
    if isinstance(node, Point):
        return _write_point(node)
    if isinstance(node, Span):
        return f"{_write_end(node.start)}/{_write_end(node.end)}"
    inside = ",".join(_write_member(first, last) for first, last in node.members)
    return f"{{{inside}}}" if node.every else f"[{inside}]"


def _write_end(end: Point | Limit) -> str:
    return end.value if isinstance(end, Limit) else _write_point(end)


def _write_member(first: Point | None, last: Point | None) -> str:
    if first is not None and first is last:
        return _write_point(first)
    return f"{_write_point(first) if first else ''}..{_write_point(last) if last else ''}"


def _write_point(point: Point) -> str:
    parts = [part for part in (point.year, point.month, point.day) if part]
    if point.marks != (0, 0, 0):
        parts = _write_marks(parts, point.marks)
    text = "-".join(parts)
    return f"{text}T{point.time}" if point.time else text


def _write_marks(parts: list[str], marks: tuple[int, int, int]) -> list[str]:
    """Qualify the longest evenly marked beginning from its right, every other part by itself."""
    even = 1
    while even < len(parts) and marks[even] == marks[0]:
        even += 1
    if not marks[0]:
        even = 0
    written = [
        part if place < even else _SIGNS[marks[place]] + part for place, part in enumerate(parts)
    ]
    if even:
        written[even - 1] += _SIGNS[marks[0]]
    return written

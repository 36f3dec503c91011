"""Finds plain calendar dates in a text: English, Russian, Belarusian, Chinese and numeric forms.

What the bound on a text's own date needs, at a sixth of the time that `db.text.dates.running`
takes for all that it knows (relative dates, intervals, doubt): every imported document passes here.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_STEMS = (
    ("jan", "янв", "студз"),
    ("feb", "фев", "лют"),
    ("mar", "мар", "сак"),
    ("apr", "апр", "крас"),
    ("may", "ма", "ма", "тра"),
    ("jun", "июн", "чэрв"),
    ("jul", "июл", "ліп"),
    ("aug", "авг", "жн"),
    ("sep", "сен", "верас"),
    ("oct", "окт", "каст"),
    ("nov", "ноя", "ліст"),
    ("dec", "дек", "снеж"),
)
_MONTH_NAMES = (
    r"(?P<{0}>(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?"
    r"|(?:январ[ья]|феврал[ья]|марта?|апрел[ья]|ма[йя]|июн[ья]|июл[ья]|августа?|сентябр[ья]"
    r"|октябр[ья]|ноябр[ья]|декабр[ья]|январе|феврале|марте|апреле|мае|июне|июле|августе|сентябре"
    r"|октябре|ноябре|декабре|студзен[ья]|студзені|лют(?:ы|ага|ым)|сакавіка?|сакавіку|красавіка?"
    r"|красавіку|траўня|траўні|чэрвен[ья]|чэрвені|ліпен[ья]|ліпені|жні(?:вень|ўня|ўні)"
    r"|верас(?:ень|ня|ні)|кастрычніка?|кастрычніку|лістапада?|лістападзе|снеж(?:ань|ня|ні))\b)"
)
_YEAR = r"(?:1[5-9]|20)\d\d"
_DATE = re.compile(
    r"(?<![\w.,/$€£¥-])(?:"
    rf"(?P<iso>{_YEAR}-\d\d-\d\d)(?![\w-])"
    r"|(?P<d1>\d{1,2})(?:st|nd|rd|th)?\s(?:of\s)?"
    + _MONTH_NAMES.format("m1")
    + rf"(?:,?\s(?P<y1>{_YEAR})(?!\w))?"
    r"|" + _MONTH_NAMES.format("m2") + r"\s(?P<d2>\d{1,2})(?:st|nd|rd|th)?(?!\d|[.,]\d)"
    rf"(?:,?\s(?P<y2>{_YEAR})(?!\w))?"
    r"|" + _MONTH_NAMES.format("m3") + rf",?\s(?P<y3>{_YEAR})(?!\w)"
    rf"|(?P<d4>\d{{1,2}})\.(?P<m4>\d{{1,2}})\.(?P<y4>{_YEAR})(?![\w.])"
    rf"|(?P<y6>{_YEAR})(?=(?:\s(?:году?|года|годзе|г\.|гг\.)))"
    rf"|(?<=[Ii]n )(?P<y7>{_YEAR})(?!\w|[-,]\d)"
    rf"|(?<=[Ss]ince )(?P<y8>{_YEAR})(?!\w|[-,]\d)"
    rf"|(?<=[Dd]uring )(?P<y9>{_YEAR})(?!\w|[-,]\d)"
    r")"
    rf"|(?P<y5>{_YEAR})年(?:(?P<m5>\d{{1,2}})月(?:(?P<d5>\d{{1,2}})日)?)?",
    re.IGNORECASE,
)


_DIGITS = re.compile(r"\d+")
_REACH = 20
"""How far from its digits a date may begin: the longest month and a little more."""


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a text: its span, EDTF of year, month or day; "MM-DD" when it has no year."""

    start: int
    end: int
    edtf: str
    yearless: bool = False


def find_dates(text: str, *, most: int = 10_000) -> list[FoundDate]:
    """Find the first `most` dates of a text in order; what is no calendar date is passed over.

    >>> [date.edtf for date in find_dates("On 3 May 2020, and in December 2021")]
    ['2020-05-03', '2021-12']
    """
    found: list[FoundDate] = []
    for match in _matches(text):
        year, month, day = _parts(match)
        edtf = _edtf(year, month, day)
        if edtf is not None:
            found.append(FoundDate(match.start(), match.end(), edtf, yearless=year is None))
            if len(found) >= most:
                break
    return found


def _matches(text: str) -> Iterator[re.Match[str]]:
    """Look for dates only near digits: elsewhere there can be none."""
    at = 0
    for digits in _DIGITS.finditer(text):
        if digits.start() < at:
            continue
        at = max(at, digits.start() - _REACH)
        match = _DATE.search(text, at, digits.end() + 2 * _REACH)
        while match is not None and match.start() <= digits.end():
            yield match
            at = match.end()
            match = _DATE.search(text, at, digits.end() + 2 * _REACH)
        at = max(at, digits.end())


def _parts(match: re.Match[str]) -> tuple[int | None, int | None, int | None]:
    groups = {key[0]: value for key, value in match.groupdict().items() if value}
    if "i" in groups:
        year, month, day = groups["i"].split("-")
        return int(year), int(month), int(day)
    year = int(groups["y"]) if "y" in groups else None
    month = _month(groups["m"]) if "m" in groups else None
    day = int(groups["d"]) if "d" in groups else None
    return year, month, day


def _month(name: str) -> int:
    if name.isdigit():
        return int(name)
    small = name.casefold()
    for number, stems in enumerate(_STEMS, start=1):
        if number != 5 and small.startswith(stems):
            return number
    return 5


def _edtf(year: int | None, month: int | None, day: int | None) -> str | None:
    try:
        datetime.date(year or 2000, month or 1, day or 1)
    except ValueError:
        return None
    if year is None:
        return None if month is None or day is None else f"{month:02}-{day:02}"
    if month is None:
        return f"{year:04}"
    return f"{year:04}-{month:02}" if day is None else f"{year:04}-{month:02}-{day:02}"

"""Dates of references in words, from EDTF: nothing is made more certain than it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from db.text.citations.terms import Terms

_POINT = re.compile(r"(?P<year>-?\d{4,})(?:-(?P<month>\d\d))?(?:-(?P<day>\d\d))?(?P<sign>[?~%]?)\Z")
_CHOICE = re.compile(r"\[(?P<low>[^\[\].,]*)\.\.(?P<high>[^\[\].,]*)\]\Z")


def in_words(edtf: str, words: Terms) -> str:
    """Give a date as a citation has it: "March 4, 2021", "ca. 1990", "n.d. (not before …)"."""
    choice = _CHOICE.match(edtf)
    if choice:
        return _bounded(choice["low"], choice["high"], words)
    if "/" in edtf:
        first, _, last = edtf.partition("/")
        shown = [_point(part, words) if part not in {"", ".."} else "" for part in (first, last)]
        return "–".join(shown)
    return _point(edtf, words)


def year(edtf: str | None, words: Terms) -> str:
    """Give the year or years of a date, or the sign for none."""
    if not edtf or edtf.startswith("["):
        return in_words(edtf, words) if edtf else words.undated
    parts = [part for part in edtf.split("/") if part not in {"", ".."}]
    points = [_POINT.match(part) for part in parts]
    if not points or any(point is None for point in points):
        return in_words(edtf, words)
    years = list(dict.fromkeys(_year(point, words) for point in points if point))
    return "–".join(years)


def _year(point: re.Match[str], words: Terms) -> str:
    shown = point["year"] + ("?" if point["sign"] in {"?", "%"} else "")
    return f"{words.about} {shown}" if point["sign"] in {"~", "%"} else shown


def _bounded(low: str, high: str, words: Terms) -> str:
    bounds = [
        f"{word} {_point(part, words)}"
        for word, part in ((words.not_before, low), (words.not_after, high))
        if part
    ]
    return f"{words.undated} ({', '.join(bounds)})" if bounds else words.undated


def _point(edtf: str, words: Terms) -> str:
    found = _POINT.match(edtf)
    if found is None:
        return edtf
    number = int(found["month"] or 0)
    shown = _year(found, words)
    if not 1 <= number <= 12:
        return shown
    month = words.months[number - 1]
    if not found["day"]:
        return f"{month} {shown}"
    day = int(found["day"])
    return f"{day} {month} {shown}" if words.day_first else f"{month} {day}, {shown}"

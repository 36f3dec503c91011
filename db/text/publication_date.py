"""Proposes when a text was published: the date it states, or the best bound that it gives.

A text without a date line still tells something: it was written after the latest event that it
tells as past. That bound is proposed ("[2022-01-10..]"), never an invented day.
"""

from __future__ import annotations

import datetime
import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from db.text.found_dates import find_dates

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from db.text.blocks import Block
    from db.text.found_dates import FoundDate

_HEAD, _TAIL, _LONGEST_LINE = 14, 6, 110
_UPDATED = re.compile(r"updated|modified|обновлен|изменен|абноўлен|更新", re.IGNORECASE)
_LINE_WORDS = re.compile(
    r"\b(?:published|posted|first|online|on|at|updated|last|modified|date|released|issued|dated"
    r"|am|pm|a\.m\.|p\.m\.|gmt|utc|est|edt|cet|hkt|by|mon|tue|wed|thu|fri|sat|sun|monday|tuesday"
    r"|wednesday|thursday|friday|saturday|sunday|of|the"
    r"|опубликовано|дата|публикации|обновлено|в|г|года|год|апублікавана|абноўлена|публікацыі|у"
    r"|msk|мск)\b|发布|时间|于|发表|更新|日期|来源|星期.|\d{1,2}[:：.]\d\d(?:[:：]\d\d)?(?:am|pm)?",
    re.IGNORECASE,
)
_FUTURE = re.compile(
    r"\b(?:will|shall|would|scheduled|planned for|planning|plans? to|due to (?:be|take|start|open)"
    r"|expected|upcoming|to be (?:held|completed|delivered|built|launched|opened)|deadline"
    r"|forthcoming|projected|forecast|slated|vow(?:s|ed)? to|aims? to|hopes? to|intends? to"
    r"|будет|будут|планирует\w*|запланирован\w*|намечен\w*|ожида\w+|предстоящ\w+"
    r"|будзе|будуць|плануе\w*|запланаван\w*|чакае\w*)\b|将|計劃|计划|预计|預計"
    r"|\b(?:by|until|till|before|next|due|no later than|до|к|да)\s(?:the\s)?"
    r"(?:(?:end|start|middle) of\s|early\s|late\s|mid-?|конца\s|канца\s)?\Z",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.!?…。！？]['\"”’»)]*\s+(?=[^\sa-zа-яёіў])|[。！？]")
_REACH = 110
_MONTHS_AHEAD = 3
_MOST_TEXT, _MOST_DATES = 2_000_000, 1000


@dataclass(frozen=True, slots=True)
class Dated:
    """A proposed date: EDTF, why (see `Proposal.date_reason`), and the words it rests on."""

    edtf: str
    reason: str
    start: int
    end: int


def publication_date(
    blocks: Sequence[Block], *, today: datetime.date | None = None
) -> Dated | None:
    """Give the date that a text states, else the bound that its past dates set, else None.

    `today` closes the range: no later date can be past.
    """
    visible = [block for block in blocks if block.kind != "clutter"]
    limit = (today or datetime.datetime.now(tz=datetime.UTC).date()).isoformat()
    return _stated(blocks, limit) or _bound(visible, limit)


def is_date_line(line: str) -> bool:
    """Say whether a line is a date with nothing else but words such as "Published"."""
    return len(line) <= _LONGEST_LINE and _date_of_line(line) is not None


def _date_of_line(line: str) -> FoundDate | None:
    dates = [date for date in find_dates(line) if len(date.edtf) == 10]
    if not dates or len(dates) > 2:
        return None
    rest = line
    for date in dates:
        rest = rest.replace(line[date.start : date.end], " ")
    return None if any(map(str.isalpha, _LINE_WORDS.sub(" ", rest))) else dates[0]


def _stated(blocks: Sequence[Block], limit: str) -> Dated | None:
    """Find a date line or a dated byline near the top, or a date line near the end."""
    places = [*blocks[:_HEAD], *blocks[_HEAD:][-_TAIL:]]
    updated: Dated | None = None
    for block in places:
        if len(block.text) > _LONGEST_LINE or block.kind in {"caption", "quotation", "heading"}:
            continue
        found = _date_of_line(block.text)
        if found is None and block.kind == "byline":
            found = next((date for date in find_dates(block.text) if len(date.edtf) == 10), None)
        if found is None or found.edtf > limit:
            continue
        start = block.start + found.start
        dated = Dated(found.edtf, "stated", start, block.start + found.end)
        if not _UPDATED.search(block.text[: found.start]):
            return dated
        updated = updated or dated
    return updated


def _bound(visible: Sequence[Block], limit: str) -> Dated | None:
    told = [(at, date) for at, date in _told_as_past(visible) if date.edtf <= limit]
    dated = [(at, date) for at, date in told if not date.yearless]
    if not dated:
        return None
    base_at, base = max(dated, key=lambda pair: (pair[1].edtf[:7].ljust(7, "-"), pair[1].edtf))
    inferred = _following_day(told, base.edtf, limit)
    if inferred is not None:
        at, date, edtf = inferred
        reason = "after_text_year_inferred"
        return Dated(f"[{edtf}..]", reason, at + date.start, at + date.end)
    return Dated(f"[{base.edtf}..]", "after_text", base_at + base.start, base_at + base.end)


def _following_day(
    told: list[tuple[int, FoundDate]], base: str, limit: str
) -> tuple[int, FoundDate, str] | None:
    """Find the latest day without a year that falls soon after the latest dated month.

    Only where no year stands before it in the same paragraph: there the day belongs to that year.
    """
    if len(base) < 7:
        return None
    best: tuple[int, FoundDate, str] | None = None
    years_at = {at: date.start for at, date in reversed(told) if not date.yearless}
    for at, date in told:
        if not date.yearless or years_at.get(at, date.end) < date.start:
            continue
        edtf = _first_after(date.edtf, base)
        if edtf is not None and edtf <= limit and (best is None or edtf > best[2]):
            best = at, date, edtf
    return best


def _first_after(month_day: str, base: str) -> str | None:
    """Give the first such day on or after `base`, at most three months later.

    >>> _first_after("01-10", "2021-12")
    '2022-01-10'
    """
    year, month = int(base[:4]), int(base[5:7])
    found = f"{year}-{month_day}"
    if found < base:
        year += 1
        found = f"{year}-{month_day}"
    ahead = (year * 12 + int(month_day[:2])) - (int(base[:4]) * 12 + month)
    return found if ahead <= _MONTHS_AHEAD else None


def _told_as_past(visible: Sequence[Block]) -> Iterator[tuple[int, FoundDate]]:
    """Give the dates in prose and captions that no word before them puts into the future.

    Days without a year are given from prose alone: the picture of a caption may be of any year.
    """
    budget = _MOST_TEXT
    for block in visible:
        if block.kind not in {"paragraph", "caption", "list_item", "quotation"}:
            continue
        text = block.text[:budget]
        budget -= len(text)
        dates = find_dates(text, most=_MOST_DATES)
        sentences = [0, *(found.end() for found in _SENTENCE.finditer(text))] if dates else [0]
        for date in dates:
            begin = sentences[bisect_right(sentences, date.start) - 1]
            before = block.text[max(begin, date.start - _REACH) : date.start]
            if not _FUTURE.search(before) and not (date.yearless and block.kind == "caption"):
                yield block.start, date

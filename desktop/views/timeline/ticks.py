"""Where the axis of days is marked, and how: days, weeks, months, quarters, years, centuries."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil, floor
from typing import Final, Literal

from db.text.dates.days import civil, day_number
from desktop.tr import Text, tr
from desktop.views.timeline.scale import Scale

Unit = Literal["day", "week", "month", "year"]

_STEPS: Final[tuple[tuple[Unit, int, float], ...]] = (
    # unit, how many of it, days
    ("day", 1, 1),
    ("day", 2, 2),
    ("week", 1, 7),
    ("month", 1, 30.4),
    ("month", 3, 91.3),
    ("year", 1, 365.2),
    *(("year", n * 10**k, n * 10**k * 365.2) for k in range(7) for n in (2, 5, 10)),
)
_MONTHS: Final[tuple[Text, ...]] = (
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
)  # fmt: skip
_MOST: Final = 400


@dataclass(frozen=True, slots=True)
class Tick:
    """A line of the axis at the beginning of a day; `strong` where a larger unit begins."""

    day: int
    text: str
    strong: bool


def ticks(scale: Scale, width: float, apart: float) -> list[Tick]:
    """Give the ticks of a stretch of `width` pixels, at least `apart` pixels from one another.

    Those just left of the stretch come too, so that their text can be seen.
    """
    unit, many, _ = next((step for step in _STEPS if step[2] / scale.days >= apart), _STEPS[-1])
    first, last = floor(scale.left), ceil(scale.day(width))
    if unit in {"day", "week"}:
        found = _of_days(first, last, 7 if unit == "week" else many)
    elif unit == "month":
        found = _of_months(first, last, many)
    else:
        found = _of_years(first, last, many)
    return list(found)


def unit_days(scale: Scale, apart: float) -> float:
    """Give about how many days lie between two ticks."""
    return next((days for _, _, days in _STEPS if days / scale.days >= apart), _STEPS[-1][2])


def year_text(year: int) -> str:
    """Write an astronomical year: 2021, AD 12, 480 BC."""
    if year <= 0:
        return tr("{year} BC", year=1 - year)
    return tr("AD {year}", year=year) if year < 1000 else str(year)


def month_text(year: int, month: int) -> str:
    """Write a month: May 2020."""
    return f"{tr(_MONTHS[month - 1])} {year_text(year)}"


def day_text(day: int) -> str:
    """Write a day: 3 May 2020."""
    year, month, number = civil(day)
    return f"{number} {tr(_MONTHS[month - 1])} {year_text(year)}"


def _of_days(first: int, last: int, step: int) -> Iterator[Tick]:
    # Day 1 is a Monday in the proleptic Gregorian calendar.
    begin = first - (first - 1) % step
    for at, day in enumerate(range(begin, last + 1, step)):
        year, month, number = civil(day)
        new_month = at == 0 or number <= step
        text = f"{number} {tr(_MONTHS[month - 1])}" if new_month or step == 7 else str(number)
        if at <= 1 or (new_month and month == 1):
            text = f"{number} {tr(_MONTHS[month - 1])} {year_text(year)}"
        yield Tick(day, text, new_month and at > 0)


def _of_months(first: int, last: int, step: int) -> Iterator[Tick]:
    year, month, _ = civil(first)
    month -= (month - 1) % step
    for at in range(_MOST):
        day = day_number(year, month, 1)
        if day > last:
            return
        text = year_text(year) if month == 1 else tr(_MONTHS[month - 1])
        if at <= 1 and month != 1:
            text = f"{text} {year_text(year)}"
        yield Tick(day, text, month == 1)
        month += step
        if month > 12:
            year, month = year + 1, 1


def _of_years(first: int, last: int, step: int) -> Iterator[Tick]:
    """Give round years of both eras: 200, 100 BC, AD 1, 100, 200."""
    low, high = civil(first)[0], civil(last)[0]
    for before in range((1 - low) // step + 1, 0, -1):
        year = 1 - before * step
        if year <= high and before * step > 0:
            yield Tick(day_number(year, 1, 1), year_text(year), _round(before * step, step))
    if low <= 1 <= high and step > 1:
        yield Tick(day_number(1, 1, 1), year_text(1), True)
    for number in range(max(low // step, 1), high // step + 1):
        year = number * step
        yield Tick(day_number(year, 1, 1), year_text(year), _round(year, step))


def _round(year: int, step: int) -> bool:
    larger = 10 ** len(str(step)) if str(step)[0] != "1" else step * 10
    return year % larger == 0

"""The columns of a chart over time: months, quarters, years, decades, centuries, numbered."""

from typing import Final, Literal

from db.records import Days
from db.text.dates.days import civil, day_number

Step = Literal["month", "quarter", "year", "decade", "century"]
STEPS: Final[tuple[Step, ...]] = ("month", "quarter", "year", "decade", "century")
"""From fine to coarse."""

_MONTHS: Final[dict[Step, int]] = {
    "month": 1,
    "quarter": 3,
    "year": 12,
    "decade": 120,
    "century": 1200,
}


def column(step: Step, day: int) -> int:
    """Give the number of the column that a day number stands in; the next column is one more."""
    year, month, _ = civil(day)
    return (year * 12 + month - 1) // _MONTHS[step]


def first_day(step: Step, number: int) -> int:
    """Give the first day of a column, as a day number."""
    months = number * _MONTHS[step]
    return day_number(months // 12, months % 12 + 1, 1)


def year_and_part(step: Step, number: int) -> tuple[int, int]:
    """Give the (first) year of a column and which month or quarter of it (from 1), else 1."""
    months = number * _MONTHS[step]
    return months // 12, months % 12 // _MONTHS[step] + 1 if step in {"month", "quarter"} else 1


def settled(step: Step, days: Days) -> int | None:
    """Give the column in which something certainly began; None where its date leaves it open."""
    if days.start_min is None or days.start_max is None:
        return None
    first, last = column(step, days.start_min), column(step, days.start_max)
    return first if first == last else None


def coarser(step: Step) -> Step:
    """Give the next coarser step; a century stays."""
    return STEPS[min(STEPS.index(step) + 1, len(STEPS) - 1)]

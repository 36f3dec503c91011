"""One date of a phrase while it is being read: parts may be missing and filled from its neighbour.

`Item` is what the readers of `figures` and `phrases` build; `point` turns it into an EDTF node.
"""

from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from db.text.dates.bounds import day_point, point_limits, year_text
from db.text.dates.days import civil, day_number, julian_day_number, month_days
from db.text.dates.grammar import Choice, Point, UnreadableError


class Relative(NamedTuple):
    """What a relative expression asks for.

    `anchor`: `text` (a date before it in the text) or `document` (the date of the writing).
    `unit`: y, m, w, d with `offset` in that unit; `week` (a whole one, from Monday); `month` (the
    last or next such month or season, offset -1 or +1; 0 the one of the base's year); or `past`
    (the last such day or month).
    """

    anchor: str
    unit: str
    offset: int


@dataclass(slots=True)
class Item:
    """One date, perhaps incomplete; parts as EDTF writes them."""

    year: str = ""
    month: str = ""
    day: str = ""
    mark: int = 0
    part: str = ""
    style: str = ""
    relative: Relative | None = None
    within: tuple[int, int] | None = None
    alternative: str | None = None

    @property
    def dated(self) -> bool:
        """Whether it has a year, or a way to find one."""
        return bool(self.year) or self.relative is not None

    @property
    def month_is_calendar(self) -> bool:
        """Whether its month is one of the twelve and not a season."""
        return self.month != "" and self.month <= "12"


def node_of(item: Item) -> Point | Choice:
    """Turn a complete item into an EDTF node.

    A Julian day becomes its Gregorian day; a Julian month or year becomes the set of its days.
    """
    marks = tuple(item.mark if part else 0 for part in (item.year, item.month, item.day))
    point = Point(item.year, item.month, item.day, (marks[0], marks[1], marks[2]))
    if item.style == "julian":
        return _from_julian(point)
    if item.within:
        return replace(point, within=item.within)
    if item.part:
        return replace(point, within=_narrowed(point, item.part))
    return point


def _from_julian(point: Point) -> Point | Choice:
    if "X" in point.year + point.month + point.day or (point.month > "12"):
        raise UnreadableError(point)
    year, month = int(point.year), int(point.month or 1)
    if not 1 <= month <= 12:
        raise UnreadableError(point)
    if point.day:
        if not 1 <= int(point.day) <= month_days(year, month, julian=True):
            raise UnreadableError(point)
        number = julian_day_number(year, month, int(point.day))
        return replace(day_point(number), marks=point.marks)
    last_month = month if point.month else 12
    last_day = month_days(year, last_month, julian=True)
    mark = point.marks[0]
    first = replace(day_point(julian_day_number(year, month, 1)), marks=(mark,) * 3)
    last = julian_day_number(year, last_month, last_day)
    return Choice(((first, replace(day_point(last), marks=(mark,) * 3)),))


# Early, middle and late as shares of the whole, in quarters. They overlap on purpose: words such
# as "late 2021" are vague, and these are the outer limits of what they can mean.
_SHARES: Final = {"early": (0, 2), "mid": (1, 3), "late": (2, 4)}


def _narrowed(point: Point, part: str) -> tuple[int, int]:
    """Give the outer limits of "early", "mid" and "late": first, middle and second half.

    Years are cut at months (early: January–June, mid: April–September, late: July–December),
    months at days (1–15, 8–23, 16–end), decades and centuries at years (early 1990s: 1990–1994).
    """
    limits = point_limits(point)
    if limits is None or point.day:
        raise UnreadableError(point, part)
    low, high = _SHARES[part]
    (first_year, first_month, _), (last_year, last_month, last_day) = map(civil, limits)
    years = last_year - first_year + 1
    if years > 1:
        return (
            day_number(first_year + years * low // 4, 1, 1),
            day_number(first_year + years * high // 4, 1, 1) - 1,
        )
    if first_month != last_month:
        months = last_month - first_month + 1
        return (
            _month_start(first_year, first_month + months * low // 4),
            _month_start(first_year, first_month + months * high // 4) - 1,
        )
    return limits[0] + last_day * low // 4, limits[0] + last_day * high // 4 - 1


def _month_start(year: int, month: int) -> int:
    return day_number(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)


def neighbour(point: Point, step: int) -> Point:
    """Give the date just before (-1) or after (+1), no more precise than the date itself.

    Before `2020-08` is `2020-07`, before the 1990s is `1989`, after spring 2022 is `2022-06`.

    Raises:
        UnreadableError: the date has no bounds.

    """
    limits = point_limits(point)
    if limits is None:
        raise UnreadableError(point)
    year, month, day = civil(limits[0] - 1 if step < 0 else limits[1] + 1)
    mark = point.marks[0] | point.marks[1] | point.marks[2]
    if not point.month and not point.within:
        return Point(year_text(year), marks=(mark, 0, 0))
    if not point.day:
        return Point(year_text(year), f"{month:02d}", marks=(mark, mark, 0))
    return Point(year_text(year), f"{month:02d}", f"{day:02d}", (mark, mark, mark))


def resolved(item: Item, relative: Relative, low: int, high: int) -> Point | Choice:
    """Work a relative item out from the first and last day that its base can mean.

    Where both give the same date, it is that date; where they give neighbours, one of the two.

    Raises:
        UnreadableError: the base is too vague for what is asked.

    """
    if relative.unit == "week":
        return _whole_week(low, high, relative.offset)
    first, last = _counted(item, relative, low), _counted(item, relative, high)
    if first == last:
        return first
    if not _adjacent(first, last, relative):
        raise UnreadableError(item, low, high)
    if relative.unit in {"w", "d"}:
        return Choice(((first, last),))
    return Choice(((first, first), (last, last)))


def _whole_week(low: int, high: int, offset: int) -> Choice:
    """Give the days of the week that lies `offset` weeks from the base's."""
    monday = low - (low - 1) % 7
    if high > monday + 6:
        raise UnreadableError(low, high)
    return Choice(((day_point(monday + 7 * offset), day_point(monday + 7 * offset + 6)),))


def _counted(item: Item, relative: Relative, base: int) -> Point:
    """Count from one day."""
    unit, offset = relative.unit, relative.offset
    year, month, day = civil(base)
    if unit in {"w", "d"}:
        exact = day_point(base + offset * (7 if unit == "w" else 1))
        mark = item.mark | (2 if unit == "w" else 0)
        return replace(exact, marks=(mark,) * 3)
    wanted, wanted_day = item.month, item.day
    if unit == "y":
        year += offset
    elif unit == "m":
        months = year * 12 + month - 1 + offset
        year, wanted = months // 12, f"{months % 12 + 1:02d}"
    else:
        year += _year_step(item, relative, (month, day))
    counted = Item(year_text(year), wanted, wanted_day, item.mark, item.part)
    point = node_of(counted)
    if isinstance(point, Choice):
        raise UnreadableError(item)
    return point


# The months by which a season is placed when "last spring" is counted.
_SEASON_MONTHS: Final = {"21": 3, "22": 6, "23": 9, "24": 12}


def _year_step(item: Item, relative: Relative, base: tuple[int, int]) -> int:
    """Tell in which year, from the base's, the wanted month lies."""
    month = _SEASON_MONTHS.get(item.month) or int(item.month)
    if relative.unit == "past":
        return 0 if (month, int(item.day or 1)) <= base else -1
    if relative.offset < 0:
        return 0 if month < base[0] else -1
    if relative.offset > 0:
        return 0 if month > base[0] else 1
    return 0


def _adjacent(first: Point, last: Point, relative: Relative) -> bool:
    limits, later = point_limits(first), point_limits(last)
    if limits is None or later is None:
        return False
    days = later[0] - limits[0]
    return 0 < days <= {"m": 31, "d": 31, "w": 31}.get(relative.unit, 366)

"""From EDTF nodes to day numbers: what a date bounds, and whether such a day exists.

Seasons 21–24 name no hemisphere; they are read as the northern ones, by whole months: spring
March–May, summer June–August, autumn September–November. "Winter 2022" is used for the months on
either side of the new year, so it reaches from 1 January 2022 to the end of February 2023;
southern summer (30) likewise. Quarters, thirds and halves of a year (33–41) are exact.
"""

from collections.abc import Iterator

from db.text.dates.days import civil, day_number, month_days
from db.text.dates.grammar import Choice, Limit, Node, Point, Span, UnreadableError, year_number

Bounds = tuple[int | None, int | None, int | None, int | None]
Range = tuple[int, int]
NO_BOUNDS: Bounds = (None, None, None, None)

# Beyond these years a day number no longer fits SQLite's 64-bit integer with room to spare.
_FARTHEST_YEAR = 10**15

# Season code: first month, number of months, counted from January of its year.
_SEASONS = {
    21: (3, 3), 22: (6, 3), 23: (9, 3), 24: (1, 14),
    25: (3, 3), 26: (6, 3), 27: (9, 3), 28: (1, 14),
    29: (9, 3), 30: (1, 14), 31: (3, 3), 32: (6, 3),
    33: (1, 3), 34: (4, 3), 35: (7, 3), 36: (10, 3),
    37: (1, 4), 38: (5, 4), 39: (9, 4),
    40: (1, 6), 41: (7, 6),
}  # fmt: skip


def bounds(node: Node) -> Bounds:
    """Give earliest and latest start, earliest and latest end as day numbers.

    Raises:
        UnreadableError: no such day, month or season exists, or the end lies before the start.

    """
    if isinstance(node, Point):
        limits = point_limits(node)
        return NO_BOUNDS if limits is None else (*limits, *limits)
    if isinstance(node, Span):
        return _span_bounds(node)
    return _choice_bounds(node)


def _span_bounds(span: Span) -> Bounds:
    start = None if isinstance(span.start, Limit) else point_limits(span.start)
    end = None if isinstance(span.end, Limit) else point_limits(span.end)
    if start and end:
        if end[1] < start[0]:
            raise UnreadableError(span)
        return start[0], min(start[1], end[1]), max(start[0], end[0]), end[1]
    if start:
        earliest_end = None if span.end is Limit.OPEN else start[0]
        return start[0], start[1], earliest_end, None
    if end:
        latest_start = None if span.start is Limit.OPEN else end[1]
        return None, latest_start, end[0], end[1]
    return NO_BOUNDS


def _choice_bounds(choice: Choice) -> Bounds:
    firsts: list[Range | None] = []
    lasts: list[Range | None] = []
    for first, last in choice.members:
        low = point_limits(first) if first else None
        high = low if last is first else point_limits(last) if last else None
        if low and high and high[1] < low[0]:
            raise UnreadableError(choice)
        firsts.append(low)
        lasts.append(high)
    earliest = _lowest(firsts, 0)
    latest = _highest(lasts, 1)
    if choice.every:
        return earliest, _lowest(firsts, 1), _highest(lasts, 0), latest
    return earliest, latest, earliest, latest


def _lowest(limits: list[Range | None], side: int) -> int | None:
    known = [pair[side] for pair in limits if pair]
    return min(known) if len(known) == len(limits) else None


def _highest(limits: list[Range | None], side: int) -> int | None:
    known = [pair[side] for pair in limits if pair]
    return max(known) if len(known) == len(limits) else None


def point_limits(point: Point) -> Range | None:
    """Give the first and last day that a single date can mean; None where its year is unknown.

    Raises:
        UnreadableError: there is no such day.

    """
    if point.within:
        return point.within
    year, month, day = point.year, point.month, point.day
    if "X" in year or "X" in month or "X" in day:
        return _masked_limits(point)
    if len(year) == 4 and year[0] != "Y":
        first = last = int(year)
    else:
        first, last = _long_year(year)
        if max(abs(first), abs(last)) > _FARTHEST_YEAR:
            return None
    if not month:
        return day_number(first, 1, 1), day_number(last, 12, 31)
    return _month_limits(first, int(month), day)


def _month_limits(year: int, month: int, day: str) -> Range:
    if 1 <= month <= 12:
        if not day:
            return day_number(year, month, 1), day_number(year, month, month_days(year, month))
        number = int(day)
        if 1 <= number <= month_days(year, month):
            found = day_number(year, month, number)
            return found, found
    elif month in _SEASONS and not day:
        return season_limits(year, month)
    raise UnreadableError(year, month, day)


def season_limits(year: int, season: int) -> Range:
    """Give first and last day of a season, quarter, third or half (codes 21–41) of a year."""
    first, months = _SEASONS[season]
    beyond = first + months - 1
    return (
        day_number(year, first, 1),
        day_number(year + beyond // 12, beyond % 12 + 1, 1) - 1,
    )


def _long_year(year: str) -> Range:
    """Give the first and last year of one written with sign, Y, E or S."""
    number_text, _, significant = year.partition("S")
    number = year_number(number_text)
    if not significant:
        return number, number
    size = 10 ** (len(str(abs(number))) - int(significant))
    base = abs(number) // size * size
    low, high = base, base + size - 1
    return (low, high) if number >= 0 else (-high, -low)


def _masked_limits(point: Point) -> Range | None:
    if point.month and not _month_exists(point):
        raise UnreadableError(point)
    known_year = point.year.strip("-X") != ""
    years = _years(point.year) if known_year else iter((2000,))
    first = _first_match(point, years, latest=False)
    if not known_year:
        return None
    last = _first_match(point, _years(point.year, descending=True), latest=True)
    return first, last


def _month_exists(point: Point) -> bool:
    if "X" not in point.month and int(point.month) in _SEASONS:
        return not point.day
    return any(_fits(month, point.month) for month in range(1, 13))


def _years(mask: str, *, descending: bool = False) -> Iterator[int]:
    """Go through the years that a mask such as `1X9X` or `-01XX` can mean."""
    sign, digits = (-1, mask[1:]) if mask[0] == "-" else (1, mask)
    holes = [place for place, digit in enumerate(digits) if digit == "X"]
    size = 10 ** len(holes)
    upward = (sign == 1) != descending
    for count in range(size) if upward else range(size - 1, -1, -1):
        filled = list(digits)
        for place, digit in zip(holes, f"{count:0{len(holes)}d}" if holes else "", strict=True):
            filled[place] = digit
        yield sign * int("".join(filled))


def _first_match(point: Point, years: Iterator[int], *, latest: bool) -> int:
    """Find the first day, in the order of `years`, that fits the masks of month and day."""
    for year in years:
        days = list(_matching_days(year, point.month, point.day))
        if days:
            return max(high for _, high in days) if latest else min(low for low, _ in days)
    raise UnreadableError(point)


def _matching_days(year: int, month_mask: str, day_mask: str) -> Iterator[Range]:
    if not month_mask:
        yield day_number(year, 1, 1), day_number(year, 12, 31)
        return
    if "X" not in month_mask and int(month_mask) in _SEASONS and not day_mask:
        yield season_limits(year, int(month_mask))
        return
    for month in range(1, 13):
        if not _fits(month, month_mask):
            continue
        days = [
            day
            for day in range(1, month_days(year, month) + 1)
            if not day_mask or _fits(day, day_mask)
        ]
        if days:
            yield day_number(year, month, days[0]), day_number(year, month, days[-1])


def _fits(number: int, mask: str) -> bool:
    return all(wanted in {"X", digit} for digit, wanted in zip(f"{number:02d}", mask, strict=True))


def day_point(number: int) -> Point:
    """Write a day number as an exact date."""
    year, month, day = civil(number)
    return Point(year_text(year), f"{month:02d}", f"{day:02d}")


def year_text(year: int) -> str:
    """Write a year as EDTF does: four digits, a sign, or Y for more digits."""
    if abs(year) > 9999:
        return f"Y{year}"
    return f"{year:05d}" if year < 0 else f"{year:04d}"

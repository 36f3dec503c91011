"""How dates lie to a period and to one another, by comparisons that SQL can make as well.

A period is two day numbers, first and last day, both included. The SQL in each docstring uses
the columns `start_min start_max end_min end_max`, `approximate` and `uncertain`, and the
parameters `:first` and `:last`, and gives the same answer. A date without any bound (unread,
or of unknown year) is in no relation to any period.
"""

from typing import Final

from db.text.dates.model import Date

_FAR: Final = 9223372036854775807

SortKey = tuple[bool, int, int, bool, int, int, str, str]


def certainly_within(date: Date, first: int, last: int) -> bool:
    """Tell whether all of it lies in the period, whatever its true days are.

    Approximate and uncertain dates are never certainly anywhere.

    SQL: `start_min >= :first AND end_max <= :last AND NOT approximate AND NOT uncertain`
    """
    return (
        date.start_min is not None
        and date.end_max is not None
        and date.start_min >= first
        and date.end_max <= last
        and not date.approximate
        and not date.uncertain
    )


def possibly_within(date: Date, first: int, last: int) -> bool:
    """Tell whether all of it can lie in the period: it can start and end there.

    What is still going on (`2020/..`) outlasts every period; what ended at an unknown time
    (`2020/`) does not.

    SQL: `(start_max >= :first OR (start_max IS NULL AND start_min IS NOT NULL))
    AND (end_min <= :last OR (end_min IS NULL AND end_max IS NOT NULL))
    AND (start_min IS NULL OR start_min <= :last) AND (end_max IS NULL OR end_max >= :first)`
    """
    return (
        overlaps(date, first, last)
        and (date.start_min is not None if date.start_max is None else date.start_max >= first)
        and (date.end_max is not None if date.end_min is None else date.end_min <= last)
    )


def overlaps(date: Date, first: int, last: int) -> bool:
    """Tell whether some of it can lie in the period: it is not wholly before or after.

    SQL: `(start_min <= :last OR start_min IS NULL) AND (end_max >= :first OR end_max IS NULL)
    AND COALESCE(start_min, start_max, end_min, end_max) IS NOT NULL`
    """
    return (
        (date.start_min is None or date.start_min <= last)
        and (date.end_max is None or date.end_max >= first)
        and date.bounds != (None, None, None, None)
    )


def sort_key(date: Date) -> SortKey:
    """Give a key that orders all dates: by earliest day, narrower first, undated last.

    A date without an earliest day ("before 2020") stands where it is first bounded. Equal keys
    mean the same bounds and the same text.

    SQL: `ORDER BY COALESCE(start_min, start_max, end_min, end_max) IS NULL,
    COALESCE(start_min, start_max, end_min, end_max), COALESCE(end_max, 9223372036854775807),
    start_min IS NULL, COALESCE(start_max, 9223372036854775807),
    COALESCE(end_min, 9223372036854775807), COALESCE(edtf, ''), text`
    """
    known = next((day for day in date.bounds if day is not None), None)
    return (
        known is None,
        0 if known is None else known,
        _FAR if date.end_max is None else date.end_max,
        date.start_min is None,
        _FAR if date.start_max is None else date.start_max,
        _FAR if date.end_min is None else date.end_min,
        date.edtf or "",
        date.text,
    )

"""A date taken apart for showing it: what form it has and what its dates are, without words.

The interface turns this into a sentence of its language; see `desktop.dates` for plain English.
"""

from typing import Literal, NamedTuple

from db.text.dates import grammar
from db.text.dates.bounds import bounds
from db.text.dates.days import julian_civil
from db.text.dates.grammar import Choice, Limit, Point, Span, UnreadableError
from db.text.dates.item import neighbour
from db.text.dates.model import Date

Form = Literal[
    "text", "single", "span", "since", "until", "before", "after", "between", "one_of", "all_of"
]
Precision = Literal["day", "month", "season", "year", "decade", "century", "partial"]


class Part(NamedTuple):
    """One date: numbers where known, `precision` saying which.

    `year` is astronomical (0 is 1 BC); of a decade or century it is the first year as EDTF counts
    (199X: 1990, 18XX: 1800, -04XX: -499). `season` is a code 21–41. `partial` has digits unknown
    elsewhere and is shown as its `edtf`.
    """

    precision: Precision
    edtf: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    season: int | None = None
    approximate: bool = False
    uncertain: bool = False


class Parts(NamedTuple):
    """A date's form and its members.

    | form | members |
    |---|---|
    | text | none: show the text as given (unread, or words that say more than EDTF: late 2021) |
    | single, since, until, before, after | one pair of the same part |
    | span, between | one pair: first and last; None in a span is an end unknown |
    | one_of, all_of | pairs: a run, a single date twice, None where a run is open |

    `before` and `after` name the first date that is excluded, as people say it: `[..2020-07]` is
    before August 2020. `julian` is the day in the Julian calendar where the text gave it so.
    """

    form: Form
    members: tuple[tuple[Part | None, Part | None], ...] = ()
    julian: Part | None = None


def parts(date: Date) -> Parts:
    """Take a date apart for showing it."""
    if date.edtf is None:
        return Parts("text")
    node = grammar.parse(date.edtf)
    if bounds(node) != date.bounds:
        return Parts("text")
    if isinstance(node, Point):
        return Parts("single", ((_part(node), _part(node)),), _julian(date))
    if isinstance(node, Span):
        return _span(node)
    return _choice(node)


def _julian(date: Date) -> Part | None:
    if date.calendar != "julian" or date.start_min is None or date.start_min != date.end_max:
        return None
    year, month, day = julian_civil(date.start_min)
    return Part("day", "", year, month, day)


def _span(span: Span) -> Parts:
    if isinstance(span.start, Limit):
        end = _part(span.end) if isinstance(span.end, Point) else None
        open_start = span.start is Limit.OPEN
        return Parts("until", ((end, end),)) if open_start else Parts("span", ((None, end),))
    start = _part(span.start)
    if isinstance(span.end, Limit):
        open_end = span.end is Limit.OPEN
        return Parts("since", ((start, start),)) if open_end else Parts("span", ((start, None),))
    return Parts("span", ((start, _part(span.end)),))


def _choice(choice: Choice) -> Parts:
    members = tuple(
        (_part(first) if first else None, _part(last) if last else None)
        for first, last in choice.members
    )
    if choice.every:
        return Parts("all_of", members)
    first, *others = choice.members
    run = None if others else _one_run(*first)
    return run or Parts("one_of", members)


def _one_run(first: Point | None, last: Point | None) -> Parts | None:
    """Name a set of one run: before, after, between."""
    try:
        if first is None and last is not None:
            excluded = _part(neighbour(last, 1))
            return Parts("before", ((excluded, excluded),))
        if last is None and first is not None:
            excluded = _part(neighbour(first, -1))
            return Parts("after", ((excluded, excluded),))
    except UnreadableError:
        return None
    if first is None or last is None:
        return None
    return Parts("single" if first == last else "between", ((_part(first), _part(last)),))


def _part(point: Point) -> Part:
    edtf = grammar.write(point)
    mark = point.marks[0] | point.marks[1] | point.marks[2]
    approximate, uncertain = bool(mark & grammar.APPROXIMATE), bool(mark & grammar.UNCERTAIN)
    precision, year = _precision(point)
    month = int(point.month) if point.month.isdigit() else None
    season = month if month and month > 12 else None
    if precision == "partial":
        return Part("partial", edtf, approximate=approximate, uncertain=uncertain)
    return Part(
        precision,
        edtf,
        year,
        None if season else month,
        int(point.day) if point.day else None,
        season,
        approximate,
        uncertain,
    )


def _precision(point: Point) -> tuple[Precision, int | None]:
    """Tell how precise a date is, and its year or first year."""
    digits = point.year.lstrip("-")
    unknown = digits.count("X")
    if unknown:
        whole = digits[-unknown:].count("X") == unknown and not point.month
        if point.year.strip("-X") == "" and point.month.isdigit() and "X" not in point.day:
            return _part_of_year(point), None
        if not whole or unknown > 2:
            return "partial", None
        first = int(point.year.replace("X", "0" if point.year[0] != "-" else "9"))
        return ("decade" if unknown == 1 else "century"), first
    if "X" in point.month + point.day or "S" in point.year or "E" in point.year:
        return "partial", None
    return _part_of_year(point), grammar.year_number(point.year)


def _part_of_year(point: Point) -> Precision:
    if point.day:
        return "day"
    if not point.month:
        return "year"
    return "season" if point.month > "12" else "month"

"""Dates in plain words, for rows, pages and the command line. No Qt."""

from typing import Final

from db.text.dates.model import Date
from db.text.dates.parts import Part, Parts, parts
from desktop.tr import Text, tr

_MONTHS: Final[tuple[Text, ...]] = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_DAYS: Final[tuple[Text, ...]] = (
    "{day} January", "{day} February", "{day} March", "{day} April", "{day} May", "{day} June",
    "{day} July", "{day} August", "{day} September", "{day} October", "{day} November",
    "{day} December",
)  # fmt: skip
"""A day of each month: many languages have another form of the month beside a day."""
_SEASONS: Final[dict[int, Text]] = {
    21: "spring", 22: "summer", 23: "autumn", 24: "winter",
    25: "northern spring", 26: "northern summer", 27: "northern autumn", 28: "northern winter",
    29: "southern spring", 30: "southern summer", 31: "southern autumn", 32: "southern winter",
    33: "first quarter of", 34: "second quarter of", 35: "third quarter of", 36: "last quarter of",
    37: "first third of", 38: "second third of", 39: "last third of",
    40: "first half of", 41: "second half of",
}  # fmt: skip
_REASONS: Final[dict[str, Text]] = {
    "stated": "it stands in the text",
    "metadata": "the file says so",
    "after_text": "the text tells of that day as past",
    "after_text_year_inferred": "the text tells of that day as past; the year follows from others",
    "before_file": "the file was made that day",
    "between": "the text tells of the first day as past, and the file was made on the last",
}
_LEADS: Final[dict[str, Text]] = {
    "single": "{date}",
    "since": "since {date}",
    "until": "until {date}",
    "before": "before {date}",
    "after": "after {date}",
}


def words(date: Date) -> str:
    """Say a date: "about 2014", "before August 2020", "February or March 2022".

    What is unread, or vaguer in its own words ("late 2021"), is shown as given.
    """
    shown = parts(date)
    if shown.form == "text":
        return date.text.strip()
    if shown.form in _LEADS:
        part = shown.members[0][0]
        text = tr(_LEADS[shown.form], date=_part(part) if part else "?")
        if not shown.julian:
            return text
        return tr("{date} ({old} O.S.)", date=text, old=_part(shown.julian))
    if shown.form in {"span", "between"}:
        return _pair(shown)
    return _listed(shown)


def because(reason: str) -> str:
    """Say why a date was proposed; what somebody wrote as a reason is given back."""
    return tr(_REASONS[reason]) if reason in _REASONS else reason


def iso(date: Date) -> str:
    """Give the EDTF form where there is one, else the text as given."""
    return date.edtf or date.text


def _pair(shown: Parts) -> str:
    first, last = shown.members[0]
    start = _part(first) if first else "?"
    end = _part(last) if last else "?"
    if first and last and _same_year(first, last) and first.precision == last.precision:
        start = start.removesuffix(f" {_year(last)}")
        if first.day and first.month == last.month:
            start = str(first.day)
    if shown.form == "between":
        return tr("between {start} and {end}", start=start, end=end)
    return f"{start} – {end}"


def _same_year(first: Part, last: Part) -> bool:
    plain = first.precision in {"day", "month", "season"} and not (first.season or 0) > 32
    return plain and first.year == last.year and not (first.approximate or first.uncertain)


def _listed(shown: Parts) -> str:
    """Join the members of a set; a year that all share stands once, at the end."""
    singles = [first for first, last in shown.members if first and first == last]
    texts = [_member(first, last) for first, last in shown.members]
    if len(singles) == len(texts) and all(_same_year(part, singles[-1]) for part in singles):
        year = f" {_year(singles[-1])}"
        texts = [text.removesuffix(year) for text in texts[:-1]] + texts[-1:]
    head, last_text = ", ".join(texts[:-1]), texts[-1]
    if not head:
        return last_text
    if shown.form == "all_of":
        return tr("{dates} and {last}", dates=head, last=last_text)
    return tr("{dates} or {last}", dates=head, last=last_text)


def _member(first: Part | None, last: Part | None) -> str:
    if first == last and first is not None:
        return _part(first)
    if first is None:
        return tr("{date} or earlier", date=_part(last)) if last else "?"
    return f"{_part(first)} – {_part(last)}" if last else tr("{date} or later", date=_part(first))


def _part(part: Part) -> str:
    text = _plain(part)
    about = tr("about {date}", date=text) if part.approximate else text
    return f"{about} (?)" if part.uncertain else about


def _plain(part: Part) -> str:
    year = f" {_year(part)}" if part.year is not None else ""
    if part.precision == "partial":
        return part.edtf.rstrip("?~%")
    if part.precision == "day" and part.month:
        return tr(_DAYS[part.month - 1], day=part.day) + year
    if part.precision == "month" and part.month:
        return tr(_MONTHS[part.month - 1]) + year
    if part.precision == "season" and part.season:
        return tr(_SEASONS[part.season]) + year
    return _long(part, year.strip())


def _long(part: Part, year: str) -> str:
    """Say a decade, century or year."""
    if part.precision == "century":
        return _century(part.year or 0)
    if part.precision == "decade":
        return tr("{year}s", year=year) if (part.year or 0) > 0 else part.edtf.rstrip("?~%")
    return year


def _century(first: int) -> str:
    """Name a hundred years by its first: 1800 is the 19th century, -499 the 5th BC."""
    number = first // 100 + 1 if first >= 0 else (99 - first) // 100
    ending = "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    if first < 0:
        return tr("{number}{ending} century BC", number=number, ending=ending)
    return tr("{number}{ending} century", number=number, ending=ending)


def _year(part: Part) -> str:
    year = part.year or 0
    if year <= 0:
        return tr("{year} BC", year=1 - year)
    if year < 1000 and part.precision != "decade":
        return tr("AD {year}", year=year)
    return str(year)

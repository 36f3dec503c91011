"""What the table of corroboration says in words: cells, remarks, why a source is silent."""

from collections.abc import Mapping
from typing import Final

from db.analysis.corroboration import Given, Nothing, Row, Source
from db.analysis.remarks import Remark
from db.store.outline import Term
from desktop.models.wording import short_date, term
from desktop.tr import Text, tr

Terms = Mapping[tuple[str, str], Term]
SIGNS: Final = {"supports": "+", "disputes": "−", "mentions": "·"}
"""Stance → its sign, so that colour does not stand alone."""

_SHORT: Final[dict[Nothing, Text]] = {
    "earlier": "earlier",
    "unread": "unread",
    "incomplete": "partial",
    "unsettled": "?",
    "silent": "silent",
}
_LONG: Final[dict[Nothing, Text]] = {
    "earlier": "earlier",
    "unread": "unread",
    "incomplete": "incomplete",
    "unsettled": "dates open",
    "silent": "silent",
}
_WHY: Final[dict[Nothing, Text]] = {
    "earlier": "It appeared before this began, and cannot tell of it.",
    "unread": "It has not been read to the end, so nothing can be said of its silence.",
    "incomplete": "The library does not have it complete, or does not know whether it has.",
    "unsettled": "The dates do not tell whether it appeared before or after this began.",
    "silent": "It was read, is complete, appeared after this began, and says nothing of it.",
}


def sign(given: Given) -> str:
    """Give the sign of a cell: of its one stance, or ± where it supports and disputes."""
    both = {"supports", "disputes"} <= set(given.stances)
    return "±" if both else SIGNS[given.stance]


def cell(found: Given | Nothing, terms: Terms, *, narrow: bool) -> str:
    """Give the text of a cell: "+ asserts · 3", "silent"; shorter in a narrow column."""
    if not isinstance(found, Given):
        return tr(_SHORT[found] if narrow else _LONG[found])
    number = len(found.pieces)
    if narrow:
        return f"{sign(found)}{number}"
    mode = term(terms, "mode", found.mode) or term(terms, "stance", found.stance)
    return f"{sign(found)} {mode} · {number}" if number > 1 else f"{sign(found)} {mode}"


def cell_in_full(found: Given | Nothing, source: Source, terms: Terms) -> str:
    """Say a cell for the tip and for the ear."""
    if not isinstance(found, Given):
        return f"{source.short}: {tr(_LONG[found])}. {tr(_WHY[found])}"
    stances = ", ".join(term(terms, "stance", stance) for stance in found.stances)
    mode = term(terms, "mode", found.mode)
    number = tr("{n:,} {n:passage|passages}", n=len(found.pieces))
    parts = (stances, mode, number)
    return f"{source.short}: {' · '.join(part for part in parts if part)}"


def why(found: Nothing) -> str:
    """Say why a source gives nothing."""
    return tr(_WHY[found])


def remark(one: Remark) -> str:
    """Say a remark in a few words."""
    value = one.value or ""
    if one.about == "disputed":
        field = one.field or ""
        told = tr("{field} disputed", field=field) if field else tr("disputed")
        return f"{told}: {value}" if value else told
    if one.about == "differing":
        return tr("dates differ: {values}", values=value)
    if one.about == "reading":
        shown = short_date(value) if one.field == "date" else value
        return tr("{field} read as {value}", field=one.field or "", value=shown)
    return tr("year absent") if one.about == "year_absent" else tr("no source supports it")


def remarks(row: Row) -> str:
    """Say all remarks of a row."""
    return " · ".join(dict.fromkeys(remark(one) for one in row.remarks))


def source_heading(source: Source) -> str:
    """Say a source in full for the tip of its column."""
    state = tr("read") if source.read else tr("not read")
    whole = tr("complete") if source.complete else tr("not known to be complete")
    date = short_date(source.date) if source.date else tr("no date")
    return f"{source.title}\n{date} · {state} · {whole}"

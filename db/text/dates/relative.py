"""Reads dates that hang on another date: "that year", "last December", "a month later"."""

from collections.abc import Callable
from typing import Final

from db.text.dates import absolute, vocabulary
from db.text.dates.cursor import Cursor
from db.text.dates.item import Item, Relative

Found = tuple[Item, int] | None

_POINTING: Final = {
    "same": ("text", 0),
    "that": ("text", 0),
    "this": ("document", 0),
    "last": ("document", -1),
    "next": ("document", 1),
    "following": ("text", 1),
    "previous": ("text", -1),
}
POINTING: Final = frozenset(_POINTING)


def pointed_unit(cursor: Cursor, place: int) -> tuple[Relative, int] | None:
    """Read "the same year", "last month", "следующий год", 去年: a whole unit, no more."""
    place = cursor.skip(place, "fill")
    token = cursor.at(place)
    if token.kind == "rel":
        anchor, unit, offset = str(token.value).split(":")
        return Relative("document" if anchor == "doc" else anchor, unit, int(offset)), place + 1
    if token.kind not in _POINTING:
        return None
    unit = cursor.at(place + 1)
    if unit.kind != "unit" or unit.value == "c" or unit.raw.rstrip(".") in {"г", "лет"}:
        return None
    anchor, offset = _pointing(cursor, place)
    if unit.value == "d" and offset:
        anchor = "text"
    return Relative(anchor, "week" if unit.value == "w" else str(unit.value), offset), place + 2


def _pointing(cursor: Cursor, place: int) -> tuple[str, int]:
    """Tell what a pointing word points from; "the next" counts from the text, "next" from now."""
    anchor, offset = _POINTING[cursor.kind(place)]
    raw, before = cursor.at(place).raw.lower(), cursor.at(place - 1).raw.lower()
    if raw == "next" and before == "the":
        anchor = "text"
    return anchor, offset


def pointed(cursor: Cursor, place: int) -> Found:
    """Read a pointed unit by itself, with a month after it (去年12月), or a pointed month."""
    found = pointed_unit(cursor, place)
    if found:
        relative, after = found
        if relative.unit == "y" and cursor.at(after + 1).raw == "月":
            inner = absolute.number(cursor, after)
            if inner and inner[0].month:
                inner[0].relative = relative
                return inner
        if relative.unit == "m" and cursor.at(after + 1).raw in {"日", "号"}:
            return Item(day=f"{cursor.small(after):02d}", relative=relative), after + 2
        return Item(relative=relative), after
    if cursor.kind(place + 1) not in {"month", "season"} or cursor.kind(place) not in _POINTING:
        return None
    if cursor.prose and cursor.at(place + 1).raw in vocabulary.EVERYDAY:
        return None
    anchor, offset = _pointing(cursor, place)
    value = f"{cursor.value(place + 1):02d}"
    return Item(month=value, relative=Relative(anchor, "month", offset)), place + 2


def with_pointed_year(cursor: Cursor, item: Item, place: int) -> tuple[Item, int]:
    """Give a date without a year the year that follows: "September of the same year"."""
    found = pointed_unit(cursor, cursor.skip(place, ","))
    if found and found[0].unit == "y" and not item.relative:
        item.relative = found[0]
        return item, found[1]
    return item, place


def counted(cursor: Cursor, place: int) -> Found:
    """Read "a month later", "two years ago", "три дня спустя", "через год"."""
    ahead = cursor.kind(place) == "hence"
    place += ahead
    count, after = 1, place
    if len(cursor.at(place).raw) == 4 and cursor.kind(place) == "num":
        return None
    if cursor.kind(place) in {"count", "num"}:
        count, after = cursor.value(place), place + 1
    unit = cursor.at(after)
    if unit.kind != "unit" or unit.value == "c" or not 1 <= count <= 999:
        return None
    steps = ("text", count) if ahead else _counted_from(cursor, after + 1, count)
    if steps is None:
        return None
    return Item(relative=Relative(steps[0], str(unit.value), steps[1])), after + 2 - ahead


def _counted_from(cursor: Cursor, place: int, count: int) -> tuple[str, int] | None:
    """Read "later", "earlier", "ago" behind a counted unit, as base and signed count."""
    tail = cursor.at(place)
    if tail.kind in {"later", "aftertail"}:
        return "text", count
    if tail.kind == "earlier":
        return "text", -count
    return ("document", -count) if tail.kind == "ago" or tail.raw == "前" else None


def today(cursor: Cursor, place: int) -> Found:
    """Read "today", "yesterday", "tomorrow"; in running text they seldom mean a day."""
    if cursor.prose:
        return None
    return Item(relative=Relative("document", "d", cursor.value(place))), place + 1


def day_of_pointed_month(cursor: Cursor, place: int) -> Found:
    """Read "the 5th of the same month", "5 числа того же месяца"."""
    day = cursor.small(place)
    after = place + 1 + (cursor.at(place + 1).raw.lower() == "числа")
    found = pointed_unit(cursor, after) if day else None
    if found is None or found[0].unit != "m":
        return None
    return Item(day=f"{day:02d}", relative=found[0]), found[1]


READERS: Final[dict[str, tuple[Callable[[Cursor, int], Found], ...]]] = {
    **dict.fromkeys(_POINTING, (pointed,)),
    "rel": (pointed,),
    "count": (counted,),
    "hence": (counted,),
    "unit": (counted,),
    "num": (counted, day_of_pointed_month),
    "ordinal": (day_of_pointed_month,),
    "today": (today,),
}

"""Reads single dates that name their own year, month or day: figures, months, seasons, centuries.

Every reader takes a cursor and a place and gives an item with the place after it, or None.
"""

from collections.abc import Callable
from typing import Final

from db.text.dates import vocabulary
from db.text.dates.bounds import year_text
from db.text.dates.cursor import Cursor
from db.text.dates.days import day_number, julian_day_number, month_days
from db.text.dates.item import Item

Found = tuple[Item, int] | None

# Words after a number that make it an amount.
_AMOUNTS: Final = frozenset(["years", "лет", "гадоў"])
_CENTURY_LETTERS: Final = frozenset(("в", "ст", "c"))


def year(cursor: Cursor, place: int) -> tuple[str, int] | None:
    """Read a year with its era and its word: `2021`, `44 BC`, `2021 г.`, `公元前221年`."""
    ahead = cursor.kind(place) == "erahead" or cursor.at(place).raw in {"AD", "A.D.", "CE"}
    sign = cursor.value(place) if ahead else 0
    token = cursor.at(place + ahead)
    if token.kind != "num" or not isinstance(token.value, int) or not 1 <= len(token.raw) <= 4:
        return None
    after = place + ahead + 1
    if cursor.at(after).raw.lower() in _AMOUNTS:
        return None
    after, named = _year_word(cursor, after)
    if cursor.kind(after) == "era":
        sign = cursor.value(after)
        after += 1
    if not sign and len(token.raw) < (3 if named and token.raw and "年" in named else 4):
        return None
    if not sign and cursor.prose and not 1000 <= token.value <= 2100:
        return None
    if token.value == 0:
        return None
    return year_text(1 - token.value if sign < 0 else token.value), after


def _year_word(cursor: Cursor, place: int) -> tuple[int, str]:
    token = cursor.at(place)
    if token.kind == "unit" and token.value == "y" and token.raw.lower() not in {"year"}:
        return place + 1, token.raw
    return place, ""


def numeric(cursor: Cursor, place: int) -> Found:
    """Read a date in figures; where day and month could change places, keep both readings."""
    raw = str(cursor.at(place).value)
    sign = next(letter for letter in raw if not letter.isdigit())
    parts = raw.split(sign)
    if len(parts[0]) == 4:
        item = Item(parts[0], f"{int(parts[1]):02d}", f"{int(parts[2]):02d}" if parts[2:] else "")
        if sign == "/" and not item.day and int(item.month) == (int(item.year) + 1) % 100:
            item.alternative = f"{item.year}/{int(item.year) + 1:04d}"
        return item, place + 1
    first, second, in_year = int(parts[0]), int(parts[1]), parts[2]
    day_first = sign == "." or cursor.day_first
    if sign != "." and (first > 12 or second > 12):
        day_first = first > 12
    day, month = (first, second) if day_first else (second, first)
    item = Item(in_year, f"{month:02d}", f"{day:02d}")
    if sign != "." and first <= 12 and second <= 12 and first != second:
        item.alternative = f"{in_year}-{day:02d}-{month:02d}"
    return item, place + 1


def number(cursor: Cursor, place: int) -> Found:
    """Read what begins with a number: day and month, year, century, quarter."""
    if len(cursor.at(place).raw) == 4 and cursor.kind(place) == "num":
        return _year_first(cursor, place)
    for reader in (_han_month, _double_day, _day_month, century, quarter, _year_first):
        found = reader(cursor, place)
        if found:
            return found
    return None


def _year_first(cursor: Cursor, place: int) -> Found:
    """Read a year, and what may follow it: `2022 Q1`, `2021年9月5日`, `2022 spring`."""
    found = year(cursor, place)
    if found is None:
        return None
    in_year, after = found
    if cursor.kind(after) == "num" and cursor.at(after + 1).raw == "月":
        inner = _han_month(cursor, after)
        if inner:
            inner[0].year = in_year
            return inner
    code = _season_behind(cursor, after)
    return (Item(in_year, code[0]), code[1]) if code else (Item(in_year), after)


def _season_behind(cursor: Cursor, place: int) -> tuple[str, int] | None:
    """Read a season, quarter or half that follows its year, as its code."""
    kind, value = cursor.kind(place), cursor.value(place)
    if kind == "halfyear":
        return str(39 + value), place + 1
    if kind == "season" and (not cursor.prose or "年" in cursor.at(place - 1).raw):
        return str(value), place + 1
    if kind in {"quarter", "ordinal"}:
        code = _quarter_code(cursor, place)
        return None if code and year(cursor, code[1]) else code
    return None


def _han_month(cursor: Cursor, place: int) -> Found:
    """Read `9月` and `9月5日`."""
    month = cursor.small(place, 12)
    if not month or cursor.at(place + 1).raw != "月":
        return None
    item, after = Item(month=f"{month:02d}"), place + 2
    day = cursor.small(after)
    if day and cursor.at(after + 1).raw in {"日", "号"}:
        item.day = f"{day:02d}"
        after += 2
    return item, after


def _day_month(cursor: Cursor, place: int) -> Found:
    """Read `22 August 2024`, `22nd of August, 2024`, `22-Aug-2024`, `5 сентября`."""
    day = cursor.small(place)
    if not day:
        return None
    after = cursor.skip(place + 1, "fill")
    if cursor.kind(after) == "dash" and cursor.at(after).start == cursor.at(after - 1).end:
        after += 1
    if cursor.kind(after) != "month" or not _named(cursor, after):
        return None
    month = cursor.value(after)
    if not 1 <= day <= month_days(2000, month):
        return None
    item = Item(month=f"{month:02d}", day=f"{day:02d}")
    new_style = _bracketed_day(cursor, after + 1)
    if new_style:
        return _two_styles(cursor, (day, month), new_style[0], new_style[1])
    return _with_year(cursor, item, after + 1)


def _named(cursor: Cursor, place: int) -> bool:
    """Tell whether a month is written as one, and not as the everyday word "may" or "march"."""
    raw = cursor.at(place).raw
    return not (cursor.prose and raw in vocabulary.EVERYDAY) or year(cursor, place + 1) is not None


def _with_year(cursor: Cursor, item: Item, place: int) -> tuple[Item, int]:
    """Add the year that follows a month or day, if one does."""
    after = cursor.skip(place, "fill", ",", "dash")
    token = cursor.at(after - 1)
    if token.kind == "dash" and token.start != cursor.at(after - 2).end:
        return item, place
    found = year(cursor, after)
    if found:
        item.year, after = found
        return item, after
    return item, place


def _bracketed_day(cursor: Cursor, place: int) -> tuple[tuple[int, int], int] | None:
    """Read the other style's day in brackets: `(7 ноября)`."""
    day = cursor.small(place + 1)
    if cursor.kind(place) != "(" or not day:
        return None
    if cursor.kind(place + 2) != "month" or cursor.kind(place + 3) != ")":
        return None
    return (day, cursor.value(place + 2)), place + 4


def _double_day(cursor: Cursor, place: int) -> Found:
    """Read `5 (18) марта 1917` and `5/18 March 1917`, one day in both calendars."""
    first, second = cursor.small(place), cursor.small(place + 2)
    if not first or not second:
        return None
    if cursor.kind(place + 1) == "(" and cursor.kind(place + 3) == ")":
        after = place + 4
    elif cursor.kind(place + 1) == "/":
        after = place + 3
    else:
        return None
    if cursor.kind(after) != "month":
        return None
    month = cursor.value(after)
    return _two_styles(cursor, (first, month), (second, month), after + 1)


def _two_styles(
    cursor: Cursor, first: tuple[int, int], second: tuple[int, int], place: int
) -> Found:
    """Make the Julian item of a day given in both styles, in either order, if they agree."""
    found = year(cursor, cursor.skip(place, "fill", ","))
    if found is None:
        return None
    for (old_day, old_month), (new_day, new_month) in ((first, second), (second, first)):
        number_new = day_number(int(found[0]), new_month, new_day)
        if julian_day_number(int(found[0]), old_month, old_day) == number_new:
            item = Item(found[0], f"{old_month:02d}", f"{old_day:02d}", style="julian")
            return item, found[1]
    return None


def month_first(cursor: Cursor, place: int) -> Found:
    """Read `September 2021`, `August 22, 2024`, `Sept. 5th`."""
    if not _named(cursor, place):
        return None
    item = Item(month=f"{cursor.value(place):02d}")
    after = cursor.skip(place + 1, "fill")
    day = cursor.small(after)
    if day and cursor.kind(after + 1) not in {"unit", "month", "%", "century"}:
        if day > month_days(2000, cursor.value(place)):
            return item, place + 1
        item.day = f"{day:02d}"
        return _with_year(cursor, item, after + 1)
    return _with_year(cursor, item, place + 1)


def season(cursor: Cursor, place: int) -> Found:
    """Read `spring 2022`, `winter of 2021/22`."""
    item = Item(month=f"{cursor.value(place)}")
    item, after = _with_year(cursor, item, place + 1)
    if item.year and item.month == "24" and cursor.kind(after) in {"/", "dash"}:
        following = cursor.at(after + 1)
        if following.kind == "num" and f"{int(item.year) + 1}".endswith(following.raw):
            start = day_number(int(item.year), 12, 1)
            item.within = (start, day_number(int(item.year) + 1, 3, 1) - 1)
            return item, _year_word(cursor, after + 2)[0]
    return item, after


def quarter(cursor: Cursor, place: int) -> Found:
    """Read quarters and halves: `Q1 2022`, `1 квартал 2022`, `first half of the 1990s`."""
    code = _quarter_code(cursor, place)
    if code is None:
        return None
    after = cursor.skip(code[1], "fill", ",")
    if cursor.kind(after) == "unit" and cursor.kind(after + 1) == "num":
        after += 1
    found = year(cursor, after)
    if found and cursor.kind(found[1]) != "month":
        return Item(found[0], code[0]), found[1]
    reader = READERS.get(cursor.kind(after))
    inner = reader(cursor, after) if reader and code[0] in {"40", "41"} else None
    if inner and not inner[0].day:
        inner[0].part = "early" if code[0] == "40" else "late"
        return inner
    return Item(month=code[0]), code[1]


def _quarter_code(cursor: Cursor, place: int) -> tuple[str, int] | None:
    """Read the quarter or half itself, as its season code."""
    for named, counted in ((place, place + 1), (place + 1, place)):
        kind = cursor.kind(named)
        if kind not in {"quarter", "half"}:
            continue
        count = cursor.value(counted)
        known = cursor.kind(counted) in {"num", "ordinal", "roman"}
        if known and 1 <= count <= (4 if kind == "quarter" else 2):
            return str((32 if kind == "quarter" else 39) + count), place + 2
    return None


def century(cursor: Cursor, place: int) -> Found:
    """Read `19th century`, `XIX век`, `V в. до н. э.`, `19世纪`; masks as `18XX`."""
    count = cursor.value(place)
    joined = cursor.kind(place + 1) in {"dash", "and", "or"}
    if joined and cursor.kind(place) == cursor.kind(place + 2) != "num":
        found = century(cursor, place + 2)
        first = f"{count - 1:02d}XX"
        return (
            (Item(f"-{first}" if found[0].year[0] == "-" else first), place + 1) if found else None
        )
    after = cursor.skip(place + 1, "dash")
    if cursor.at(after).raw in {"й", "м"} and after > place + 1:
        after += 1
    elif after > place + 1 and cursor.kind(after) != "unit":
        return None
    token = cursor.at(after)
    by_letter = cursor.kind(place) == "roman" and token.raw.rstrip(".") in _CENTURY_LETTERS
    by_letter = by_letter and (token.raw.endswith(".") or not cursor.prose)
    if not (by_letter or (token.kind, token.value) == ("unit", "c")) or not 1 <= count <= 99:
        return None
    before_christ = cursor.kind(after + 1) == "era" and cursor.value(after + 1) < 0
    after += 2 if cursor.kind(after + 1) == "era" else 1
    return Item(f"{'-' if before_christ else ''}{count - 1:02d}XX"), after


def decade(cursor: Cursor, place: int) -> Found:
    """Read `1990s`, `1990-е годы`, `1990年代`."""
    after = _year_word(cursor, place + 1)[0]
    return Item(str(cursor.at(place).value)), after


def year_after_word(cursor: Cursor, place: int) -> Found:
    """Read `the year 2021`, `公元前221年`."""
    if cursor.kind(place) == "unit" and cursor.at(place).value != "y":
        return None
    found = year(cursor, place + (cursor.kind(place) == "unit"))
    return (Item(found[0]), found[1]) if found else None


def weekday(cursor: Cursor, place: int) -> Found:
    """Read a date behind its day of the week, which adds nothing."""
    after = cursor.skip(place + 1, ",", "fill")
    reader = READERS.get(cursor.kind(after))
    found = reader(cursor, after) if reader and cursor.kind(after) != "weekday" else None
    return found if found and found[0].day else None


READERS: Final[dict[str, Callable[[Cursor, int], Found]]] = {
    "numeric": numeric,
    "num": number,
    "ordinal": number,
    "roman": number,
    "month": month_first,
    "season": season,
    "quarter": quarter,
    "half": quarter,
    "decade": decade,
    "unit": year_after_word,
    "erahead": year_after_word,
    "era": year_after_word,
    "weekday": weekday,
}

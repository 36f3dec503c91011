"""Tells years from other numbers in running text: sums, amounts, versions, identifiers."""

from typing import Final

from db.text.dates.cursor import Cursor

_MONEY: Final = frozenset("$€£¥₽₴₿#№=+&@*%§‰<>\\^|")
_STRONG_WORDS: Final = """
numeric month season quarter half decade weekday era erahead rel same that this last next
following previous later earlier ago hence count
"""
_STRONG: Final = frozenset(_STRONG_WORDS.split())
_COUNTED: Final = """
people persons men women soldiers troops workers employees protesters demonstrators detainees
participants students prisoners members companies enterprises firms towns villages cases copies
words pages votes euros dollars roubles rubles yuan usd eur byn percent per million billion thousand
hundred tons tonnes tanks aircraft missiles vehicles km kilometres kilometers miles metres meters
feet hectares acres kg mw gw mwh barrels refugees migrants visitors guests places times others
человек людей рублей долларов евро юаней тысяч тыс млн млрд км метров тонн солдат военных
сотрудников участников предприятий компаний голосов раз штук процентов страниц
чалавек людзей рублёў долараў еўра тысяч тон салдат удзельнікаў прадпрыемстваў галасоў разоў
"""
_AMOUNTS: Final = frozenset(_COUNTED.split())
_NUMBERED_WORDS: Final = """
page pages p pp no nr number room tel phone article art law decree resolution order item line
paragraph section стр страница номер статья закон указ приказ пункт ст арт нумар
"""
_NUMBERED: Final = frozenset(_NUMBERED_WORDS.split())
_LEADING_WORDS: Final = """
fill about maybe part between before after since from until notafter notbefore and or to dash
unit
"""
_LEADING: Final = frozenset(_LEADING_WORDS.split())


def plausible(cursor: Cursor, first: int, after: int) -> bool:
    """Tell whether the tokens `first` up to `after` are a date and not another number.

    Anything with a month, a season, an era or a pointing word is. A bare year must stand free of
    signs, letters and other figures, and not count people, money or things.
    """
    strong = False
    for place in range(first, after):
        token = cursor.at(place)
        strong = strong or token.kind in _STRONG
        if token.kind == "unit" and place > first and cursor.kind(place - 1) in {"num", "ordinal"}:
            strong = strong or token.value in {"y", "c"}
    if strong:
        return _stands_free(cursor, first, after)
    if not _stands_free(cursor, first, after) or _counts(cursor, after):
        return False
    years = [cursor.at(place) for place in range(first, after) if cursor.kind(place) == "num"]
    if cursor.at(first - 1).raw.lower().rstrip(".") in _NUMBERED:
        return False
    doubtful = any(
        len(token.raw) == 4 and (int(token.value) % 100 == 0 or int(token.value) < 1400)
        for token in years
    )
    return not doubtful or _introduced(cursor, first)


def _stands_free(cursor: Cursor, first: int, after: int) -> bool:
    before, start = cursor.at(first - 1), cursor.at(first).start
    if before.raw and before.end == start and not _may_touch_before(cursor, first):
        return False
    if before.kind in _MONEY:
        return False
    behind, end = cursor.at(after), cursor.at(after - 1).end
    if behind.kind in _MONEY - {"+", "<", ">", "&", "*"}:
        return False
    return not behind.raw or behind.start != end or _may_touch_behind(cursor, after)


def _may_touch_before(cursor: Cursor, first: int) -> bool:
    before = cursor.at(first - 1)
    if _letter(before.raw[0]):
        return False
    further = cursor.at(first - 2)
    joined = further.raw[-1] if further.raw and further.end == before.start else " "
    if before.kind in {".", "dash", "'", "’"}:
        return not _letter(joined)
    if before.kind in {",", "/", ":"}:
        return before.kind == "," and not joined.isdigit()
    return True


def _letter(letter: str) -> bool:
    """Tell whether a sign belongs to the word or number beside it; Chinese ones do not."""
    return letter == "_" or (letter.isalnum() and letter < "\u2e80")


def _may_touch_behind(cursor: Cursor, after: int) -> bool:
    behind, last = cursor.at(after), cursor.at(after - 1)
    if behind.raw[0].isalnum() or behind.raw == "_":
        return behind.raw[0] >= "\u2e80" and last.kind != "num"
    further = cursor.at(after + 1)
    joined = further.raw[0] if further.raw and further.start == behind.end else " "
    if behind.kind in {".", ",", ":", "dash"}:
        return last.kind != "num" or not joined.isdigit()
    return behind.kind != "=" and (behind.kind != "/" or joined == " ")


def _counts(cursor: Cursor, after: int) -> bool:
    return cursor.at(after).raw.lower() in _AMOUNTS


def _introduced(cursor: Cursor, first: int) -> bool:
    """Tell whether a round or early number is led in as a year is, or ends its clause."""
    return cursor.kind(first - 1) in _LEADING or cursor.kind(first) in _LEADING

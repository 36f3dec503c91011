"""Reads one date with its qualifiers, and runs of dates that lend each other year and month."""

import itertools
from dataclasses import replace
from typing import Final, NamedTuple

from db.text.dates import absolute, relative
from db.text.dates.cursor import Cursor
from db.text.dates.grammar import APPROXIMATE, UNCERTAIN
from db.text.dates.item import Item, Relative
from db.text.dates.tokens import Token


class Series(NamedTuple):
    """Dates, what joins them (`dash to or and now`, or nothing), and the place after them."""

    items: list[Item]
    joint: str
    place: int


_JOINTS: Final = {"dash": "dash", "to": "to", "or": "or", "/": "slash", "and": "and"}
_ENDS: Final = {"before": "to", "until": "to"}
_PREFIXES: Final = {"about": APPROXIMATE, "maybe": UNCERTAIN}
_SUFFIXES: Final = {"?": UNCERTAIN, "~": APPROXIMATE, "%": 3, "so": APPROXIMATE} | _PREFIXES
_PAST: Final = Relative("document", "past", 0)


class Items:
    """Reads dates from tokens."""

    def __init__(self, tokens: list[Token], *, day_first: bool, prose: bool) -> None:
        """Take tokens; `prose` is running text, where less is taken for a date."""
        self._cursor = Cursor(tokens, day_first=day_first, prose=prose)
        self.kind = self._cursor.kind

    def series(self, place: int, *, ends: bool = False, pair: bool = False) -> Series | None:
        """Read as many joined dates as belong together.

        With `ends`, after "from", the words for "before" and "until" join too. With `pair`,
        after "between", "and" joins what it would not otherwise.
        """
        found = self._item(place, None)
        if found is None:
            return None
        items, places, joint = [found[0]], [found[1]], ""
        while joined := self._joint(places[-1], ends=ends):
            kind, after = joined
            if kind in {"dash", "to"} and self.kind(after) == "now" and not joint:
                return self._closed(items, "now", [after + 1])
            found = self._item(after, items[-1]) if self._continues(items, joint, kind) else None
            if found is None:
                break
            if not pair and not self._belongs(items[-1], found[0], kind):
                break
            joint = kind
            items.append(found[0])
            places.append(found[1])
        return self._closed(items, joint, places)

    def _joint(self, place: int, *, ends: bool) -> tuple[str, int] | None:
        kind = self.kind(place)
        joint = _JOINTS.get(kind) or (_ENDS.get(kind) if ends else None)
        return (joint, place + 1) if joint else None

    def _continues(self, items: list[Item], joint: str, kind: str) -> bool:
        if not joint:
            return True
        return kind == joint and joint in {"or", "and"} and len(items) < 20

    def _belongs(self, left: Item, right: Item, joint: str) -> bool:
        """In running text, tell one statement about two dates from two dates side by side."""
        if not self._cursor.prose:
            return True
        if joint in {"and", "slash"}:
            return not left.dated and (right.dated or not left.month)
        if not left.year:
            return True
        return bool(right.year) or bool(left.month)

    def _closed(self, items: list[Item], joint: str, places: list[int]) -> Series | None:
        """Fill the gaps of the longest run that leaves none."""
        while items:
            if len(items) == 1 and joint != "now":
                joint = ""
            filled = _filled(items, joint)
            if all(self._whole(item) for item in filled):
                return Series(filled, _meant(items, joint), places[-1])
            items, places = items[:-1], places[:-1]
        return None

    def _whole(self, item: Item) -> bool:
        if item.year or (item.relative and item.relative.unit != "past"):
            return True
        if item.month and (item.day or not self._cursor.prose):
            item.relative = _PAST
            return True
        return False

    def _item(self, place: int, before: Item | None) -> tuple[Item, int] | None:
        mark, part, after = 0, "", place
        while (kind := self.kind(after)) in _PREFIXES or kind in {"part", "fill", "~"}:
            if kind == "part":
                part = str(self._cursor.at(after).value)
                after = self._cursor.skip(after + 1, "dash")
                continue
            mark |= APPROXIMATE if kind == "~" else _PREFIXES.get(kind, 0)
            after += 1
        found = self._core(after, before)
        if found is None:
            return None
        item, after = found
        item.mark |= mark
        item.part = part or item.part
        return self._qualified(item, after)

    def _core(self, place: int, before: Item | None) -> tuple[Item, int] | None:
        kind = self.kind(place)
        for reader in relative.READERS.get(kind, ()):
            found = reader(self._cursor, place)
            if found:
                return found
        reader = absolute.READERS.get(kind)
        found = reader(self._cursor, place) if reader else None
        if found and found[0].year:
            return found
        if found:
            return relative.with_pointed_year(self._cursor, *found)
        return self._bare_number(place, before)

    def _bare_number(self, place: int, before: Item | None) -> tuple[Item, int] | None:
        """Read a number that means something beside another date: `5–8 September`, `2014–16`."""
        day = self._cursor.small(place)
        raw = self._cursor.at(place).raw
        if before is None:
            return (Item(day=f"{day:02d}"), place + 1) if day else None
        if before.day and day:
            item = Item(day=f"{day:02d}")
            comma = self._cursor.skip(place + 1, ",")
            year = absolute.year(self._cursor, comma)
            if year:
                item.year = year[0]
                return item, year[1]
            return item, place + 1
        if before.year.isdigit() and not before.month and len(raw) == 2 and raw.isdigit():
            if self.kind(place - 1) == "/" and int(raw) != (int(before.year) + 1) % 100:
                return None
            if int(raw) > int(before.year) % 100:
                return Item(f"{before.year[:2]}{int(raw):02d}"), place + 1
        return None

    def _qualified(self, item: Item, place: int) -> tuple[Item, int]:
        """Take what stands behind a date: `?`, `(O.S.)`, 初, "or so", "г."."""
        while True:
            kind = self.kind(place)
            opened = kind == "("
            inner = self.kind(place + 1) if opened else kind
            token = self._cursor.at(place + opened)
            if opened and self.kind(place + 2) != ")":
                return item, place
            if inner == "style":
                item.style = str(token.value)
            elif inner in _SUFFIXES and (opened or self._suffix_counts(inner)):
                item.mark |= _SUFFIXES[inner]
            elif inner == "part" and not opened and not token.raw.isascii() and self._han(token):
                item.part = str(token.value)
            elif not opened and (inner, token.value) == ("unit", "y") and item.year:
                pass
            else:
                return item, place
            place += 3 if opened else 1

    def _suffix_counts(self, kind: str) -> bool:
        return kind not in _PREFIXES and (not self._cursor.prose or kind == "so")

    @staticmethod
    def _han(token: Token) -> bool:
        return token.raw >= "\u4e00"


def _filled(items: list[Item], joint: str) -> list[Item]:
    """Give copies of the items in which a missing year or month comes from the neighbour."""
    filled = [replace(item) for item in items]
    for place in range(len(filled) - 2, -1, -1):
        _fill(filled[place], filled[place + 1], joint)
    for left, right in itertools.pairwise(filled):
        _fill(right, left, "")
    return filled


def _meant(items: list[Item], joint: str) -> str:
    """Tell what a slash means: between two years a span, else "or"."""
    if joint != "slash":
        return joint
    return "or" if any(item.month or item.day for item in items) else "dash"


def _fill(item: Item, other: Item, joint: str) -> None:
    if not item.month and item.day and other.day:
        item.month = other.month
    if item.dated or not other.dated or not item.month:
        return
    item.year, item.relative = other.year, other.relative
    if other.style and not item.style:
        item.style = other.style
    wraps = item.month_is_calendar and other.month_is_calendar and item.month > other.month
    if joint in {"dash", "to"} and wraps and item.year.isdigit():
        item.year = f"{int(item.year) - 1:04d}"

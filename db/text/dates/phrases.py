"""Reads dates as people write them: tokens to EDTF nodes.

Decisions where words are vaguer, or other, than EDTF:

| words | EDTF | why |
|---|---|---|
| before Aug 2020 | `[..2020-07]` | some day in July 2020 or earlier; the named month is excluded |
| after 2020 | `[2021..]` | mirrored |
| by 2020, no later than 2020 | `[..2020]` | the named year is included |
| since 2020, from 2020, 2020– , 2020–present | `2020/..` | it lasts, no end is given |
| until 2020 | `../2020` | it lasted, no start is given |
| до 2020 | `[..2019]` | of an event, "before"; after "с", the end of a span |
| 2014–2016, from 2014 to 2016 | `2014/2016` | it lasted |
| between 2014 and 2016, 2014 or 2016 | `[2014..2016]`, `[2014,2016]` | one time among these |
| Feb/March 2022 | `[2022-02,2022-03]` | the slash of prose is "or" |
| 2014 and 2016 | `{2014,2016}` | both |
| about, c., ~ ; probably, ? | `~` ; `?` | bounds are not widened |
| early, mid, late 2021 | `2021` | EDTF has no sign; the bounds take the outer limits (`item`) |
| winter 2021/22 | `2021-24` | bounds: December 2021 to February 2022 |
| 2021/22 | `2021/2022` | a year and the next; 2011/12 is December, the span its alternative |
| 10/01/2022 | `2022-01-10` | day first unless asked otherwise; the other is the alternative |
| 19th century, 5th century BC | `18XX`, `-04XX` | as the Library of Congress counts hundreds |
| 5 March 1917 (O.S.) | `1917-03-18` | Gregorian; the text keeps the Julian day |
| March 1917 (O.S.) | `[1917-03-14..1917-04-13]` | no Gregorian month is meant |
| 10.01.22, 90s | unread | the century would be a guess |
"""

from dataclasses import dataclass, replace
from typing import Final

from db.text.dates import grammar
from db.text.dates.grammar import Choice, Limit, Node, Point, Span, UnreadableError
from db.text.dates.item import Item, Relative, neighbour, node_of, resolved
from db.text.dates.model import Date
from db.text.dates.series import Items
from db.text.dates.tokens import Token

_OPENING: Final = {"before", "after", "since", "from", "until", "notafter", "notbefore"}
_TAILS: Final = {
    "beforetail": "before",
    "aftertail": "after",
    "sincetail": "since",
    "latertail": "notbefore",
    "earliertail": "notafter",
}


@dataclass(frozen=True, slots=True)
class Reading:
    """What a run of tokens says: a node, or what is needed to work one out."""

    node: Node | None
    julian: bool = False
    alternative: str | None = None
    relative: Relative | None = None
    base: Date | None = None


@dataclass(frozen=True, slots=True)
class Bases:
    """What relative expressions can hang on: the date before, and the date of the writing."""

    previous: Date | None = None
    document: Date | None = None

    def base(self, relative: Relative) -> Date | None:
        """Choose the base that an expression asks for."""
        return self.document if relative.anchor == "document" else self.previous or self.document


class Phrases:
    """Reads phrases from a list of tokens; `read(place)` gives the longest one there."""

    def __init__(self, tokens: list[Token], bases: Bases, *, day_first: bool, prose: bool) -> None:
        """Take the tokens; `prose` keeps to what is safe inside running text."""
        self._tokens = tokens
        self.bases = bases
        self._prose = prose
        self._items = Items(tokens, day_first=day_first, prose=prose)

    def read(self, place: int) -> tuple[Reading, int] | None:
        """Read the longest phrase that begins at a token, with the place after it.

        Raises:
            UnreadableError: there is a phrase, but no such date.

        """
        kind = self._items.kind(place)
        if kind == "between":
            return self._between(place + 1)
        if kind in _OPENING:
            return self._opened(kind, place + 1)
        return self._series(place)

    def _between(self, place: int) -> tuple[Reading, int] | None:
        found = self._items.series(place, pair=True)
        if found is None or len(found.items) != 2 or found.joint not in {"and", "dash", "to"}:
            return None
        first, last = (self._node(item) for item in found.items)
        if not isinstance(first, Point) or not isinstance(last, Point):
            raise UnreadableError(place)
        return self._reading(Choice(((first, last),)), found.items), found.place

    def _opened(self, kind: str, place: int) -> tuple[Reading, int] | None:
        if self._prose and self._vague(place):
            return None
        found = self._items.series(place, ends=kind in {"from", "since"})
        if found is None:
            return None
        if kind in {"from", "since"} and found.joint in {"dash", "to"}:
            return self._joined(found.items, found.joint, found.place)
        if len(found.items) != 1:
            return None
        item = found.items[0]
        return self._bounded(kind, item), found.place

    def _vague(self, place: int) -> bool:
        """Tell whether a word such as "after" or "by" says nothing of the date behind it.

        "After the September 2020 elections" dates nothing; "by 2019, it was" is true of 2019.
        """
        article = place < len(self._tokens) and self._tokens[place].raw.lower() == "the"
        return article or self._tokens[place - 1].raw.lower() in {"by", "к", "ко"}

    def _bounded(self, kind: str, item: Item) -> Reading:
        """Turn "before", "since" and their like around one date into a node."""
        if item.relative and not item.year:
            node = self._resolve(item)
            if node is None:
                return self._unresolved([item])
        else:
            node = node_of(item)
        first, last = _ends(node)
        nodes: dict[str, Node] = {
            "since": Span(first, Limit.OPEN),
            "from": Span(first, Limit.OPEN),
            "until": Span(Limit.OPEN, last),
            "notafter": Choice(((None, last),)),
            "notbefore": Choice(((first, None),)),
        }
        if kind in nodes:
            return self._reading(nodes[kind], [item])
        if kind == "before":
            return self._reading(Choice(((None, neighbour(first, -1)),)), [item])
        return self._reading(Choice(((neighbour(last, 1), None),)), [item])

    def _series(self, place: int) -> tuple[Reading, int] | None:
        found = self._items.series(place)
        if found is None:
            return None
        items, after = found.items, found.place
        tail = _TAILS.get(self._items.kind(after))
        if tail and len(items) == 1:
            return self._bounded(tail, items[0]), after + 1
        if not self._prose and len(items) == 1 and self._dangling_dash(after):
            return self._bounded("since", items[0]), after + 1
        return self._joined(items, found.joint, after)

    def _dangling_dash(self, place: int) -> bool:
        return self._items.kind(place) == "dash" and place + 1 == len(self._tokens)

    def _joined(self, items: list[Item], joint: str, place: int) -> tuple[Reading, int]:
        if joint == "now":
            return self._bounded("since", items[0]), place
        nodes = [self._node(item) for item in items]
        known = [node for node in nodes if node is not None]
        if len(known) < len(nodes):
            return self._unresolved(items), place
        if len(known) == 1:
            return self._reading(known[0], items), place
        if joint in {"dash", "to"}:
            return self._reading(Span(_ends(known[0])[0], _ends(known[-1])[1]), items), place
        if any(isinstance(node, Choice) for node in known):
            raise UnreadableError(place)
        members = tuple((node, node) for node in known if isinstance(node, Point))
        return self._reading(Choice(members, every=joint == "and"), items), place

    def _node(self, item: Item) -> Point | Choice | None:
        if item.relative and not item.year:
            return self._resolve(item)
        return node_of(item)

    def _resolve(self, item: Item) -> Point | Choice | None:
        relative = item.relative
        base = self.bases.base(relative) if relative else None
        if relative is None or base is None:
            if relative and relative.unit == "past":
                return node_of(replace(item, year="XXXX", relative=None))
            return None
        if base.approximate or base.uncertain:
            item = replace(item, mark=item.mark | _mark(base))
        try:
            return resolved(item, relative, *_day_limits(base, relative.offset))
        except UnreadableError:
            # Said of the words, not of the date: it is relative, and its base too vague.
            return None

    def _unresolved(self, items: list[Item]) -> Reading:
        relative = next(item.relative for item in items if item.relative)
        return Reading(None, relative=relative, base=self.bases.base(relative))

    def _reading(self, node: Node, items: list[Item]) -> Reading:
        relative = next((item.relative for item in items if item.relative), None)
        if relative and relative.unit == "past" and not self.bases.document:
            relative = None
        return Reading(
            node,
            julian=any(item.style == "julian" for item in items),
            alternative=items[0].alternative if len(items) == 1 else None,
            relative=relative,
            base=self.bases.base(relative) if relative else None,
        )


def _mark(date: Date) -> int:
    return (grammar.UNCERTAIN if date.uncertain else 0) | (
        grammar.APPROXIMATE if date.approximate else 0
    )


def _day_limits(base: Date, offset: int) -> tuple[int, int]:
    """Give the days to count from: the end of the base forwards, its start backwards."""
    if offset > 0:
        low, high = base.end_min, base.end_max
    elif offset < 0:
        low, high = base.start_min, base.start_max
    else:
        low, high = base.start_min, base.end_max
    if low is None or high is None:
        raise UnreadableError(base)
    return low, high


def _ends(node: Point | Choice) -> tuple[Point, Point]:
    if isinstance(node, Point):
        return node, node
    first, last = node.members[0][0], node.members[-1][1]
    if first is None or last is None:
        raise UnreadableError(node)
    return first, last

"""Puts marks and their labels into rows so that nothing overlaps: greedy, what matters first."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from math import inf


@dataclass(frozen=True, slots=True)
class Wish:
    """What wants room: pixels of the mark, and of its label, long and short; 0 is none.

    `longest` is what the label may grow to where nobody else takes the room.
    The label stands to the right, or to the left where `limit` leaves it no room. `weight` decides
    who comes first where there is not room for all; `parent` is the place in the list of wishes of
    what it has to stand under, or -1; `before` the row where it last stood.
    """

    left: float
    right: float
    label: float
    short: float
    weight: float
    parent: int = -1
    before: int = -1
    limit: float = inf
    longest: float = 0.0

    def room(self, label: float) -> tuple[float, float]:
        """Give the pixels of mark and label together."""
        if self.right + label > self.limit and self.left - label >= 0:
            return self.left - label, self.right
        return self.left, self.right + label


@dataclass(frozen=True, slots=True)
class Given:
    """A row, the width of the label (None for a mark that stands alone), where both begin."""

    row: int
    label: float | None
    left: float


class Rows:
    """Free room in rows of pixels."""

    def __init__(self, most: int, gap: float) -> None:
        self._most, self._gap = most, gap
        self._taken: list[list[tuple[float, float]]] = []

    @property
    def number(self) -> int:
        """How many rows are in use."""
        return len(self._taken)

    def take(self, left: float, right: float, *, above: int = -1, first: int = -1) -> int | None:
        """Take room in `first` if it is free there, else in the first row below `above`."""
        if above < first < self.number and self._free(first, left, right):
            return self._put(first, left, right)
        for row in range(above + 1, self._most):
            while row >= self.number:
                self._taken.append([])
            if self._free(row, left, right):
                return self._put(row, left, right)
        return None

    def widen(self, row: int, left: float, right: float, wanted: float) -> float:
        """Let what ends at `right` reach as far as `wanted`, if it is free; give where it ends."""
        taken = self._taken[row]
        at = bisect_left(taken, (left, right))
        free = taken[at + 1][0] - self._gap if at + 1 < len(taken) else wanted
        reached = max(min(wanted, free), right)
        taken[at] = (left, reached)
        return reached

    def widen_left(self, row: int, left: float, right: float, wanted: float) -> float:
        """Let what begins at `left` reach back to `wanted`, if it is free; give where it begins."""
        taken = self._taken[row]
        at = bisect_left(taken, (left, right))
        free = taken[at - 1][1] + self._gap if at else wanted
        reached = min(max(wanted, free), left)
        taken[at] = (reached, right)
        return reached

    def _free(self, row: int, left: float, right: float) -> bool:
        taken = self._taken[row]
        at = bisect_left(taken, (left, right))
        if at < len(taken) and taken[at][0] < right + self._gap:
            return False
        return at == 0 or taken[at - 1][1] + self._gap <= left

    def _put(self, row: int, left: float, right: float) -> int:
        taken = self._taken[row]
        taken.insert(bisect_left(taken, (left, right)), (left, right))
        return row


def pack(
    wishes: Sequence[Wish], most: int, gap: float, *, crowded: bool = False
) -> tuple[list[Given | None], int]:
    """Give each wish its row, None for those without room; and how many rows there are.

    First all with their whole labels, by time; where that needs more than `most` rows, or where it
    is `crowded`, the weightiest first, with a short label or none where there is no room for more.
    """
    if not crowded:
        order = _under_parents(wishes, list(range(len(wishes))))
        found = _packed(wishes, order, most, gap, whole=True)
        if found is not None:
            return found
    by_weight = sorted(range(len(wishes)), key=lambda at: (-wishes[at].weight, at))
    found = _packed(wishes, _under_parents(wishes, by_weight), most, gap, whole=False)
    return found or ([], 0)


def _under_parents(wishes: Sequence[Wish], order: list[int]) -> list[int]:
    """Put each right after what it belongs to, where that is there."""
    children: dict[int, list[int]] = {}
    for at in order:
        children.setdefault(wishes[at].parent, []).append(at)
    if set(children) <= {-1}:
        return order
    found: list[int] = []
    seen: set[int] = set()
    waiting = [*reversed(order), *reversed(children.get(-1, []))]
    while waiting:
        at = waiting.pop()
        if at not in seen:
            seen.add(at)
            found.append(at)
            waiting += reversed(children.get(at, []))
    return found


def _packed(
    wishes: Sequence[Wish], order: Sequence[int], most: int, gap: float, *, whole: bool
) -> tuple[list[Given | None], int] | None:
    """Pack in an order; None where `whole` labels are wanted for all and there is no room."""
    rows = Rows(most, gap)
    given: list[Given | None] = [None] * len(wishes)
    for at in order:
        wish = wishes[at]
        parent = given[wish.parent] if wish.parent >= 0 else None
        above = parent.row if parent else -1
        for label in (wish.label,) if whole else (wish.label, wish.short, None):
            left, right = wish.room(label or 0.0)
            row = rows.take(left, right, above=above, first=wish.before)
            if row is not None:
                given[at] = Given(row, label, left)
                break
        else:
            if whole:
                return None
    _lengthen(wishes, order, given, rows)
    return given, max((one.row for one in given if one), default=-1) + 1


def _lengthen(
    wishes: Sequence[Wish], order: Sequence[int], given: list[Given | None], rows: Rows
) -> None:
    """Let labels that were cut or left out have the room that nobody took."""
    for at in order:
        room, wish = given[at], wishes[at]
        longest = max(wish.longest, wish.label)
        if room is None or room.label == longest:
            continue
        if room.left < wish.left:
            wanted = max(wish.left - longest, 0.0)
            left = rows.widen_left(room.row, room.left, wish.right, wanted)
            given[at] = Given(room.row, wish.left - left, left)
            continue
        right = wish.right + (room.label or 0.0)
        reached = rows.widen(room.row, wish.left, right, min(wish.right + longest, wish.limit))
        label = reached - wish.right
        if label > (room.label or 0.0) and label >= wish.short * 0.6:
            given[at] = Given(room.row, label, room.left)

"""The annotations of a text as the reader keeps them: those of a stretch, the next, the one here.

Kept in the order in which they begin; an edit replaces single ones.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from itertools import accumulate

from db.store.reader_text import Mark

Wanted = Callable[[Mark], bool]


def _order(mark: Mark) -> tuple[float, ...]:
    """Give what sorts marks; regions of pages by page and from above."""
    if mark.sides is None:
        return (mark.start, -mark.end, 0, 0, mark.id)
    return (mark.start, -mark.end, mark.page, -mark.sides[3], mark.id)


class Marks:
    """All annotations of a document, of which those are seen that `wanted` lets through."""

    def __init__(self, marks: Iterable[Mark] = (), wanted: Wanted | None = None) -> None:
        self._wanted = wanted
        self._all = {mark.id: mark for mark in marks}
        self._sort()

    def __len__(self) -> int:
        return len(self._all)

    def show(self, wanted: Wanted | None) -> None:
        """Let only these be seen; None for all."""
        self._wanted = wanted
        self._sort()

    def replace(self, ids: Iterable[int], marks: Iterable[Mark]) -> None:
        """Take what became of some annotations: those that are missing are gone."""
        for id_ in ids:
            old = self._all.pop(id_, None)
            if old is not None and self._sees(old):
                self._drop(bisect_left(self._seen, _order(old), key=_order))
        for mark in marks:
            self._all[mark.id] = mark
            if self._sees(mark):
                self._put(bisect_left(self._seen, _order(mark), key=_order), mark)

    def _drop(self, index: int) -> None:
        gone = self._seen.pop(index)
        for one in (self._starts, self._reach):
            one.pop(index)
        self._reach_from(index)
        self._regions = [mark for mark in self._regions if mark.id != gone.id]

    def _put(self, index: int, mark: Mark) -> None:
        self._seen.insert(index, mark)
        self._starts.insert(index, mark.start)
        self._reach.insert(index, -1)
        self._reach_from(index)
        if mark.sides is not None:
            self._regions = sorted([*self._regions, mark], key=_order)

    def _reach_from(self, index: int) -> None:
        """Tell anew how far the marks up to each reach, until nothing is new any more."""
        reach = self._reach[index - 1] if index else 0
        while index < len(self._seen):
            reach = max(reach, self._seen[index].end)
            if self._reach[index] == reach:
                return
            self._reach[index] = reach
            index += 1

    def get(self, id_: int) -> Mark | None:
        """Give one by its id, or None."""
        return self._all.get(id_)

    def everything(self) -> Iterable[Mark]:
        """Give all, in no order, also those that are not seen."""
        return self._all.values()

    @property
    def seen(self) -> list[Mark]:
        """Those that are seen, in the order in which they begin."""
        return self._seen

    @property
    def regions(self) -> list[Mark]:
        """Those that are seen and mark a region of a page."""
        return self._regions

    def within(self, start: int, end: int) -> list[Mark]:
        """Give those that touch a stretch of the text, in the order in which they begin."""
        last = bisect_left(self._starts, end)
        first = bisect_right(self._reach, start)
        return [mark for mark in self._seen[first:last] if mark.end > start]

    def beginning(self, start: int, end: int) -> list[Mark]:
        """Give those that begin within a stretch."""
        return self._seen[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def at(self, offset: int) -> list[Mark]:
        """Give those that an offset lies in."""
        return self.within(offset, offset + 1)

    def next(self, offset: int, step: int, current: int = 0) -> Mark | None:
        """Give the next one after (step 1) or before (-1) the current one, or an offset."""
        mark = self._all.get(current)
        if mark is not None and self._sees(mark):
            index = bisect_left(self._seen, _order(mark), key=_order) + step
        else:
            index = bisect_left(self._starts, offset) + (step if step < 0 else 0)
        return self._seen[index] if 0 <= index < len(self._seen) else None

    def _sees(self, mark: Mark) -> bool:
        return self._wanted is None or self._wanted(mark)

    def _sort(self) -> None:
        seen = self._all.values()
        if self._wanted is not None:
            seen = filter(self._wanted, seen)
        self._seen = sorted(seen, key=_order)
        # Where each begins, and how far those up to it reach.
        self._starts = [mark.start for mark in self._seen]
        self._reach = list(accumulate((mark.end for mark in self._seen), max))
        self._regions = [mark for mark in self._seen if mark.sides is not None]

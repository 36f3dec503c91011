"""Days of events in order, to be counted and looked up many at once.

A day stands as its rank among all days that occur, so that a group and a day together are a key of
four bytes. An unknown first day comes before all others, an unknown last one after them.
"""

from dataclasses import dataclass

import numpy as np

from db.analysis.event_columns import FARTHEST, UNKNOWN, Ints
from db.search.arrays import Numbers, factorized

_FOUR_BYTES = 2**32


@dataclass(frozen=True, slots=True)
class Days:
    """The days that occur, in order: a day's place is its rank."""

    days: Numbers

    def before(self, days: Numbers) -> Numbers:
        """Give the rank of the first day that is not before each of these."""
        return np.searchsorted(self.days, days, "left")


@dataclass(frozen=True, slots=True)
class Ranks:
    """The rank of the day of each event; what is made of it keeps the days alone."""

    of: Ints
    days: Days

    def counted(self, places: Ints) -> "Counted":
        """Count some of the events by day."""
        counts = np.bincount(self.of[places], minlength=len(self.days.days))
        return Counted(self.days, np.concatenate(([0], np.cumsum(counts))))


@dataclass(frozen=True, slots=True)
class Counted:
    """How many events there are before each day that occurs."""

    days: Days
    sums: Numbers

    def before(self, days: Numbers) -> Numbers:
        """Count the events before each of these days."""
        return self.sums[self.days.before(days)]


def ranked(days: Ints, *, first: bool) -> Ranks:
    """Rank the first or the last days of events."""
    known = days != UNKNOWN
    codes, found = factorized(days[known])
    of = np.full(len(days), 0 if first else len(found), dtype=np.int32)
    of[known] = codes + first
    ends = ([-FARTHEST], found) if first else (found, [FARTHEST])
    return Ranks(of, Days(np.concatenate(ends)))


class Grouped:
    """Events by group and day, as keys in order."""

    def __init__(self, groups: Ints, ranks: Ranks, places: Ints, number: int) -> None:
        self._days, self._apart = ranks.days, len(ranks.days.days)
        type_ = np.uint32 if number * self._apart < _FOUR_BYTES else np.int64
        keys = groups.astype(type_)
        keys *= type_(self._apart)
        keys += ranks.of[places].astype(type_)
        self._keys = keys

    def sort(self) -> "Grouped":
        """Put the keys in order."""
        self._keys.sort()
        return self

    def sort_places(self, places: Ints) -> Ints:
        """Put the keys in order, and the places of the events with them."""
        order = np.argsort(self._keys)
        self._keys = self._keys[order]
        return places[order]

    def before(self, groups: Numbers, days: Numbers) -> Numbers:
        """Give how many keys come before a day of a group; both are broadcast together."""
        wanted = groups * self._apart + self._days.before(days)
        return np.searchsorted(self._keys, wanted.astype(self._keys.dtype), "left")

    def groups_of(self, found: Numbers) -> Numbers:
        """Give the groups of keys by their place in the order."""
        return self._keys[found].astype(np.int64) // self._apart

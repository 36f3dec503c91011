"""Who counts for a party of the balance, and when: an actor, its parts, and the members of a group.

- A participation counts for the actor named and for the one it acts for. One who acts for somebody
  counts for that one's wholes and groups, and no longer for its own.
- Parts (relation `part_of`) count for the whole, through any number of steps.
- Members (relation `member_of`) count for an actor of kind `group`, which acts only through them.
  An organisation acts by itself: what a member of the European Union does is not its deed.
- A tie counts for events that can have begun while it held. A tie dated by a point of time alone
  (`2021`, not `2021/2024`) is attested then and not limited to it.
- Members chosen by hand count at any date, in place of those that relations tell.
"""

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from db.records import DAY_COLUMNS, Days, State

_PART_OF: Final = "part_of"
_MEMBER_OF: Final = "member_of"
Window = tuple[int, int]
"""First and last day of a tie, as day numbers."""

_ALWAYS: Final[Window] = (-(10**9), 10**9)


@dataclass(frozen=True, slots=True)
class Party:
    """One side of a balance. `members` are ids chosen by hand; None leaves it to relations."""

    actor_id: int
    members: tuple[int, ...] | None = None


class _Tie(NamedTuple):
    kind: str
    lower: int
    window: Window


class Parties:
    """The ties of a library, read once; `of` tells who counts for a party."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._below: dict[int, list[_Tie]] = {}
        columns = ", ".join(DAY_COLUMNS)
        for kind, lower, upper, *days in connection.execute(
            f"SELECT relation.kind, subject_id, object_id, {columns} FROM relation"
            " JOIN record USING (id) WHERE relation.kind IN (?, ?) AND record.state = ?",
            (_PART_OF, _MEMBER_OF, State.LIVE),
        ):
            tie = _Tie(str(kind), int(lower), window(Days.of(days)))
            self._below.setdefault(int(upper), []).append(tie)
        self._connection = connection

    def of(self, party: Party) -> "Members":
        """Give who counts for a party."""
        found: dict[int, list[Window]] = {}
        waiting: list[tuple[int, Window]] = [(party.actor_id, _ALWAYS)]
        if party.members is not None:
            waiting += [(id_, _ALWAYS) for id_ in party.members]
        groups = self._groups()
        while waiting:
            id_, during = waiting.pop()
            if not _added(found, id_, during):
                continue
            by_hand = id_ == party.actor_id and party.members is not None
            for tie in self._below.get(id_, ()):
                if tie.kind == _MEMBER_OF and (by_hand or id_ not in groups):
                    continue
                both = max(during[0], tie.window[0]), min(during[1], tie.window[1])
                if both[0] <= both[1]:
                    waiting.append((tie.lower, both))
        named = frozenset((party.actor_id, *(party.members or ())))
        return Members({id_: tuple(windows) for id_, windows in found.items()}, named)

    def _groups(self) -> set[int]:
        rows = self._connection.execute(
            "SELECT id FROM actor WHERE kind = 'group' AND id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(self._below)),),
        )
        return {int(row[0]) for row in rows}


@dataclass(frozen=True, slots=True)
class Members:
    """Who counts for a party: id → the times during which it does.

    Those who are `named` (the actor itself, members chosen by hand) count for whomever they act.
    """

    windows: Mapping[int, tuple[Window, ...]]
    named: frozenset[int]

    def count(self, actor_id: int, for_id: int | None, days: Days) -> bool:
        """Tell whether a participation in an event of these days counts for the party."""
        if actor_id in self.named or for_id is None:
            return self._held(actor_id, days)
        return self._held(for_id, days)

    def _held(self, id_: int, days: Days) -> bool:
        return any(can_begin(days, during) for during in self.windows.get(id_, ()))


def window(days: Days) -> Window:
    """Give the time in which a tie held; without end where it is only attested, or undated."""
    if days.start_min == days.end_min and days.start_max == days.end_max:
        return _ALWAYS
    first = _ALWAYS[0] if days.start_min is None else days.start_min
    return first, _ALWAYS[1] if days.end_max is None else days.end_max


def can_begin(days: Days, during: Window) -> bool:
    """Tell whether what has these days can have begun within a time."""
    first, last = during
    return (days.start_min is None or days.start_min <= last) and (
        days.start_max is None or days.start_max >= first
    )


def _added(found: dict[int, list[Window]], id_: int, during: Window) -> bool:
    """Note a time; False where one that holds it is known."""
    known = found.setdefault(id_, [])
    if any(first <= during[0] and during[1] <= last for first, last in known):
        return False
    known.append(during)
    return True

"""An edit under way, and what it changed, told to whoever shows the library."""

import sqlite3
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field


def now() -> int:
    """Give the time in milliseconds since 1970, UTC."""
    return time.time_ns() // 1_000_000


@dataclass(slots=True)
class Edit:
    """An edit under way: store functions write through its connection.

    `id` is the edit's row; `bulk` tells that rows are not logged but carry the edit's id. `made`
    is the time that its new records bear, in milliseconds since 1970. `at_end` is what a bulk edit
    does last, once its records are there: few changes, and those are logged.
    """

    connection: sqlite3.Connection
    id: int
    label: str
    bulk: bool = False
    annotator_id: int | None = None
    first_change: int = 0
    touched: set[int] = field(default_factory=set[int])
    made: int = field(default_factory=now)
    at_end: list[Callable[[], None]] = field(default_factory=list[Callable[[], None]])


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """Ids of records by kind. `everything` stands for more than is worth listing (an import)."""

    edit_id: int | None
    label: str
    added: Mapping[str, frozenset[int]] = field(default_factory=dict[str, frozenset[int]])
    changed: Mapping[str, frozenset[int]] = field(default_factory=dict[str, frozenset[int]])
    deleted: Mapping[str, frozenset[int]] = field(default_factory=dict[str, frozenset[int]])
    everything: bool = False

    def __bool__(self) -> bool:
        """Tell whether anything changed."""
        return bool(self.everything or self.added or self.changed or self.deleted)

    def concerns(self, *kinds: str) -> bool:
        """Tell whether a record of one of these kinds was added, changed or deleted."""
        if self.everything:
            return True
        return any(
            kind in part for part in (self.added, self.changed, self.deleted) for kind in kinds
        )

    def ids(self) -> frozenset[int]:
        """Give the ids of all records concerned."""
        parts = (self.added, self.changed, self.deleted)
        return frozenset(id_ for part in parts for ids in part.values() for id_ in ids)

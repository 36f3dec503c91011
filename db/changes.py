"""What an edit changed, told to whoever shows the library."""

from collections.abc import Mapping
from dataclasses import dataclass, field


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

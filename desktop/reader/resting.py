"""What the annotations of a text are evidence for: read with the text, and again after edits."""

from collections.abc import Iterable, Sequence

from db.changes import ChangeSet
from db.store.reader_text import Mark, Rests


class Resting:
    """Evidence by the annotation that it rests on."""

    def __init__(self, found: Iterable[Rests] = ()) -> None:
        self._by: dict[int, list[Rests]] = {}
        self._targets: set[int] = set()
        for one in found:
            self._by.setdefault(one.annotation_id, []).append(one)
            self._targets.add(one.target_id)

    def of(self, annotation_id: int) -> Sequence[Rests]:
        """Give what rests on an annotation."""
        return self._by.get(annotation_id, ())

    def kind(self, mark: Mark) -> str:
        """Give the kind of what a mark is evidence for first; events where nothing is left."""
        found = self.of(mark.id)
        return found[0].kind if found else "event"

    def concerns(self, changes: ChangeSet) -> bool:
        """Tell whether a change may alter what rests here, or what that is called."""
        return (
            changes.everything
            or changes.concerns("evidence", "annotation")
            or not self._targets.isdisjoint(changes.ids())
        )

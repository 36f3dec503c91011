"""What is to be done to many records at once, as data, and doing it as one edit."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from db.library import Library
from db.records import FieldInput
from db.store import many
from desktop.models.writing import settle


@dataclass(frozen=True, slots=True)
class Many:
    """Fields to set, a tag to add or take off, a collection to put them into or take them out of.

    Records are ids, or what is to be made in the same edit; None for nothing.
    """

    ids: tuple[int, ...]
    given: Mapping[str, FieldInput] = field(default_factory=dict[str, FieldInput])
    add_tag: FieldInput = None
    remove_tag: FieldInput = None
    collect: FieldInput = None
    uncollect: FieldInput = None

    def __bool__(self) -> bool:
        """Tell whether anything is to be done."""
        wanted = (self.add_tag, self.remove_tag, self.collect, self.uncollect)
        return bool(self.given) or any(one is not None for one in wanted)


def run(library: Library, wanted: Many) -> None:
    """Do it, as one undoable edit."""
    with library.edit("records.edit", number=len(wanted.ids)) as edit:
        if wanted.given:
            fields = {name: settle(edit, value) for name, value in wanted.given.items()}
            many.set_fields(edit, wanted.ids, fields)
        for way, value in (
            (many.add_tag, wanted.add_tag),
            (many.remove_tag, wanted.remove_tag),
            (many.collect, wanted.collect),
            (many.uncollect, wanted.uncollect),
        ):
            target = settle(edit, value)
            if isinstance(target, int):
                way(edit, wanted.ids, target)

"""What the reader writes: annotations with tags and notes, through the session, each undoable."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from db.changes import Edit
from db.library import Library
from db.store import merge, read, reader_text, regions, write
from desktop.reader.colours import unlike
from desktop.reader.selection import Selection
from desktop.session import Session

if TYPE_CHECKING:
    from db.records import FieldInput

Done = Callable[[int], None]


class Marking:
    """Writes annotations of one library."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, where: Selection, tags: Sequence[int] = (), done: Done | None = None) -> None:
        """Annotate a selection."""

        def work(library: Library) -> int:
            with library.edit("annotation.add", exact=where.exact) as edit:
                return _add(edit, where, tags)

        self._session.write(work, done)

    def add_with_new_tag(
        self, where: Selection, name: str, done: Callable[[tuple[int, int]], None]
    ) -> None:
        """Annotate a selection with a tag that does not exist yet: one step.

        `done` gets the ids of the tag and of the annotation.
        """

        def work(library: Library) -> tuple[int, int]:
            with library.edit("annotation.add", exact=where.exact) as edit:
                tag = _new_tag(edit, name)
                return tag, _add(edit, where, [tag])

        self._session.write(work, done)

    def new_tag(self, ids: Sequence[int], name: str, done: Done | None = None) -> None:
        """Give annotations a tag that does not exist yet."""

        def work(library: Library) -> int:
            with library.edit("annotation.tag", tag=name, number=len(ids)) as edit:
                tag = _new_tag(edit, name)
                _tag(edit, ids, tag, only=False)
                return tag

        self._session.write(work, done)

    def tag(self, ids: Sequence[int], tag: int, name: str, *, only: bool = False) -> None:
        """Give annotations a tag; take it from them where all have it; `only`: no other beside."""

        def work(library: Library) -> None:
            with library.edit("annotation.tag", tag=name, number=len(ids)) as edit:
                _tag(edit, ids, tag, only=only)

        self._session.write(work)

    def note(self, id_: int, text: str) -> None:
        """Set the note of an annotation; what is typed in one go is one step."""

        def work(library: Library) -> None:
            title = read.get(library.reader, id_).title
            label = "record.edit"
            with library.edit(label, merge_key=f"note {id_}", title=title, fields="note") as edit:
                write.change(edit, id_, {"note": text})

        self._session.write(work)

    def move(self, id_: int, start: int, end: int) -> None:
        """Let an annotation stand on another span."""

        def work(library: Library) -> None:
            title = read.get(library.reader, id_).title
            with library.edit("annotation.move", title=title) as edit:
                given: dict[str, FieldInput] = {"start": start, "end": end}
                write.change(edit, id_, given)

        self._session.write(work)

    def move_region(self, id_: int, page: int, sides: regions.Sides) -> None:
        """Let an annotation mark another region of a page (from 1)."""

        def work(library: Library) -> None:
            title = read.get(library.reader, id_).title
            with library.edit("annotation.move", title=title) as edit:
                regions.move(edit, id_, page, sides)

        self._session.write(work)

    def merge(self, ids: Sequence[int]) -> None:
        """Make one annotation of several: over all they span, with all tags, notes and evidence."""

        def work(library: Library) -> None:
            with library.edit("annotation.merge", number=len(ids)) as edit:
                records = read.get_many(edit.connection, ids)
                spans = [(one.values["start"], one.values["end"]) for one in records]
                notes = [str(one.values["note"]) for one in records if one.values["note"]]
                for other in ids[1:]:
                    merge.merge(edit, ids[0], other, {})
                given: dict[str, FieldInput] = {
                    "start": min(start for start, _ in spans if isinstance(start, int)),
                    "end": max(end for _, end in spans if isinstance(end, int)),
                    "note": "\n\n".join(dict.fromkeys(notes)),
                }
                write.change(edit, ids[0], given)

        self._session.write(work)


def _add(edit: Edit, where: Selection, tags: Sequence[int]) -> int:
    given: dict[str, FieldInput] = {
        "target": where.source_id,
        "start": where.start,
        "end": where.end,
        "tag": list(tags),
        "motivation": "highlighting",
    }
    return write.add(edit, "annotation", given)


def _new_tag(edit: Edit, name: str) -> int:
    used = [tag.colour for tag in reader_text.tags(edit.connection) if tag.colour]
    return write.add(edit, "tag", {"name": name, "colour": unlike(used)})


def _tag(edit: Edit, ids: Sequence[int], tag: int, *, only: bool) -> None:
    held = {
        one.id: [row["tag"] for row in one.lists["tag"]]
        for one in read.get_many(edit.connection, ids)
    }
    everywhere = all(tag in tags for tags in held.values()) and not only
    for id_, tags in held.items():
        kept = [one for one in tags if one != tag] if everywhere else [*tags, tag]
        wanted: list[FieldInput] = [tag] if only else list(dict.fromkeys(kept))
        write.change(edit, id_, {"tag": wanted})


def last_tag(session: Session, annotator_id: int) -> int | None:
    """Give the tag that an annotator used last."""
    return reader_text.last_tag(session.reader, annotator_id)

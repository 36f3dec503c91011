"""What people put in order by hand, as edits: tags and collections, and what a collection holds."""

from db.library import Library
from db.store import many, ordering, rows


def move(library: Library, *, kind: str, id_: int, before: int, parent: int) -> None:
    """Put a tag or collection before another one (0: last); a tag under `parent` (0: the top)."""
    title = rows.title(library.reader, id_)
    with library.edit(f"{kind}.move", title=title) as edit:
        ordering.move(edit, id_, before or None, parent or None)


def by_name(library: Library, *, kind: str, parent: int) -> None:
    """Let names alone give the order of collections, or of the tags under a tag (0: the top)."""
    with library.edit(f"{kind}.sort") as edit:
        ordering.by_name(edit, kind, parent or None)


def put(library: Library, *, collection: int, ids: list[int], before: int | None) -> None:
    """Put records into a collection where they are not, and before another one that it holds."""
    title = rows.title(library.reader, collection)
    with library.edit("collection.arrange", title=title) as edit:
        many.collect(edit, ids, collection)
        ordering.move_items(edit, collection, ids, before)

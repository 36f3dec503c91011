"""Tags, collections and what one holds stand as people put them; undo puts them back."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.errors import RecordError
from db.library import Library
from db.store import ordering, write
from db.store.outline import outline


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "a.vademecum") as library:
        yield library


def tags(library: Library, names: str, parent: int | None = None) -> dict[str, int]:
    with library.edit("tag.add") as edit:
        return {n: write.add(edit, "tag", {"name": n, "parent": parent}) for n in names.split()}


def shown(library: Library, parent: int | None = None) -> str:
    return " ".join(one.name for one in outline(library.reader).tags if one.parent_id == parent)


def move(library: Library, id_: int, before: int | None, parent: int | None = None) -> None:
    with library.edit("tag.move") as edit:
        ordering.move(edit, id_, before, parent)


def test_tags_stand_where_they_are_put(empty: Library) -> None:
    made = tags(empty, "a b c d")
    assert shown(empty) == "a b c d"
    move(empty, made["d"], made["b"])
    assert shown(empty) == "a d b c"
    move(empty, made["a"], None)
    assert shown(empty) == "d b c a"
    tags(empty, "aa")
    assert shown(empty) == "d b c a aa"  # what is new has no place yet
    empty.undo()
    empty.undo()
    assert shown(empty) == "a d b c"
    empty.undo()
    assert shown(empty) == "a b c d"


def test_a_tag_is_put_among_those_under_another(empty: Library) -> None:
    top = tags(empty, "a b")
    below = tags(empty, "x y", top["a"])
    move(empty, top["b"], below["y"], top["a"])
    assert shown(empty, top["a"]) == "x b y"
    assert shown(empty) == "a"
    with pytest.raises(RecordError) as refused:
        move(empty, top["a"], None, below["x"])
    assert refused.value.code == "parent.cycle"
    with empty.edit("tag.sort") as edit:
        ordering.by_name(edit, "tag", top["a"])
    assert shown(empty, top["a"]) == "b x y"


def test_a_tag_whose_parent_was_deleted_is_moved_at_the_top(empty: Library) -> None:
    top = tags(empty, "a b")
    below = tags(empty, "x", top["b"])
    empty.trash([top["b"]])
    move(empty, below["x"], top["a"])
    assert shown(empty) == "x a"


def test_items_of_a_collection_keep_the_order_given(empty: Library) -> None:
    with empty.edit("add") as edit:
        ids = [write.add(edit, "actor", {"name": name}) for name in "abcdef"]
        held = write.add(edit, "collection", {"name": "Kept", "item": ids})
    a, b, c, d, e, f = ids

    def put(moved: list[int], before: int | None) -> list[int]:
        with empty.edit("collection.arrange") as edit:
            ordering.move_items(edit, held, moved, before)
        return ordering.items(empty.reader, held)

    assert put([e], b) == [a, e, b, c, d, f]
    assert put([a, c], None) == [e, b, d, f, a, c]
    assert put([b, d], d) == [e, b, d, f, a, c]  # before one that moves itself: nothing to do
    empty.trash([d])
    assert ordering.items(empty.reader, held) == [e, b, f, a, c]
    empty.restore([d])
    empty.undo()  # the restoring
    empty.undo()
    assert ordering.items(empty.reader, held) == [e, b, d, f, a, c]
    empty.undo()
    assert ordering.items(empty.reader, held) == [a, e, b, c, d, f]

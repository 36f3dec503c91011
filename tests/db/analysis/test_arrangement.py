"""Positions that a person chose come back, are undone, and may be damaged."""

from pathlib import Path

import pytest

from db.analysis import arrangement
from db.analysis.arrangement import Arrangement
from db.library import Library
from db.store import settings


def keep(library: Library, one: Arrangement) -> None:
    with library.edit("network.arrange") as edit:
        arrangement.write(edit.connection, one)


def test_positions_come_back_and_can_be_undone(tmp_path: Path) -> None:
    kept = Arrangement({"a": (1.25, -3.0), "b": (0.0, 2.5)}, frozenset({"b"}))
    with Library.create(tmp_path / "a.vademecum") as library:
        keep(library, kept)
        assert arrangement.read(library.reader) == kept
        library.undo()
        assert arrangement.read(library.reader) == Arrangement()
        library.redo()
        assert arrangement.read(library.reader) == kept
        keep(library, Arrangement(kept.positions))
        assert arrangement.read(library.reader) == Arrangement()


def test_of_many_only_the_pinned_are_kept(tmp_path: Path) -> None:
    many = {f"uid-{at}": (float(at), 0.0) for at in range(arrangement.MOST + 1)}
    with Library.create(tmp_path / "a.vademecum") as library:
        keep(library, arrangement.rounded(many, frozenset({"uid-7"})))
        assert arrangement.read(library.reader).positions == {"uid-7": (7.0, 0.0)}


@pytest.mark.parametrize(
    "text", ["nonsense", "[]", '{"a": 1}', '{"a": [1, 2]}', '{"a": ["x",1,1]}']
)
def test_what_is_damaged_counts_as_nothing(tmp_path: Path, text: str) -> None:
    with Library.create(tmp_path / "a.vademecum") as library:
        with library.edit("network.arrange") as edit:
            settings.put(edit.connection, arrangement.KEY, text)
        assert arrangement.read(library.reader) == Arrangement()

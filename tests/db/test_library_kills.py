"""A program killed at any point leaves a file that opens, checks clean, with all or nothing of it.

Each case kills a child process that works on a copy of one small library.
"""

import os
import shutil
import sqlite3
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest
from sqlite_utils import Database

from db import maintenance
from db.connection import SCHEMA_VERSION
from db.library import Library
from db.schema import upgrade
from db.store import documents, merge, write
from tests import dying, sample
from tests.contents import Content, content
from tests.sample import Sample

NOT_COMPARED = frozenset({"uid", "created", "added", "changed"})
"""What differs from one run of the same edit to the next."""

Work = Callable[[Library, Sample], object]


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Sample]:
    """A closed library, never written again: something is in the trash, the last edit is undone."""
    path = tmp_path_factory.mktemp("kills") / "model.vademecum"
    library, ids = sample.new(path)
    library.trash([ids.orsk])
    with library.edit("event.change") as edit:
        write.change(edit, ids.event, {"note": None, "description": "undone"})
    library.undo()
    library.close()
    return path, ids


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.vademecum"


def fresh(model: Path, path: Path) -> None:
    for left in path.parent.glob("*"):
        left.unlink()
    shutil.copy(model, path)


def seen(path: Path) -> Content:
    """Open a library as the next program would; look at it; see that it is whole."""
    with Library.open(path) as library:
        _ = library.writer
        assert maintenance.check(library) == []
        found = content(library, but=NOT_COMPARED)
    assert [entry.name for entry in path.parent.iterdir() if "version" not in entry.name] == [
        path.name
    ]
    return found


def add_and_change(library: Library, ids: Sample) -> None:
    with library.edit("several") as edit:
        write.add(edit, "actor", {"name": ["Molvania", "Молвания"], "tag": [ids.tag]})
        write.change(edit, ids.event, {"date": "2021-05", "participant": [ids.velmora]})
        write.trash(edit, [ids.figure])


def attach_a_text(library: Library, ids: Sample) -> None:
    with library.edit("source.add") as edit:
        source = write.add(edit, "source", {"title": "New", "creator": ["A. Writer"]})
        original = documents.Original("new.txt", b"bytes" * 5_000, "text/plain")
        documents.attach(edit, source, sample.extracted("A new text. " * 2_000), original)


def import_many(library: Library, ids: Sample) -> None:
    with library.bulk("import") as edit:
        for part in range(3):
            with library.chunk(edit):
                write.add_many(edit, "actor", [{"name": f"Actor {part}-{n}"} for n in range(5)])
                source = write.add(edit, "source", {"title": f"Source {part}"})
                documents.attach(edit, source, sample.extracted(sample.TEXT))


def merge_two(library: Library, ids: Sample) -> None:
    with library.edit("record.merge") as edit:
        merge.merge(edit, ids.other_source, ids.source, {})


def undo_one(library: Library, ids: Sample) -> None:
    library.undo()


def redo_one(library: Library, ids: Sample) -> None:
    library.redo()


def purge(library: Library, ids: Sample) -> None:
    maintenance.purge(library)


@pytest.mark.parametrize(
    ("work", "stride"),
    [
        (add_and_change, 11),
        (attach_a_text, 11),
        (import_many, 23),
        (merge_two, 17),
        (undo_one, 7),
        (redo_one, 7),
        (purge, 17),
    ],
)
def test_killed_at_any_statement(
    model: tuple[Path, Sample], path: Path, work: Work, stride: int
) -> None:
    original, ids = model
    fresh(original, path)
    before = seen(path)
    with Library.open(path) as library:
        work(library, ids)
    ends = [before, seen(path)]
    outcomes = set[int]()
    for number in count(1, stride):
        fresh(original, path)

        def child(number: int = number) -> None:
            library = Library.open(path)
            dying.die_at(library.writer, number)
            work(library, ids)

        killed = dying.was_killed(dying.in_child(child))
        outcomes.add(ends.index(seen(path)))
        if not killed:
            break
    assert outcomes == {0, 1}


def test_killed_within_statements(model: tuple[Path, Sample], path: Path) -> None:
    original, ids = model
    fresh(original, path)
    before = seen(path)
    with Library.open(path) as library:
        attach_a_text(library, ids)
    ends = [before, seen(path)]
    for steps in range(0, 40, 4):
        fresh(original, path)

        def child(steps: int = steps) -> None:
            library = Library.open(path)
            dying.die_within(library.writer, steps)
            attach_a_text(library, ids)

        killed = dying.was_killed(dying.in_child(child))
        assert seen(path) in ends
        if not killed:
            break


def busy(path: Path, ids: Sample) -> Callable[[], None]:
    """Give work that goes on for ever: groups of three actors by edit and by import, and undo."""

    def work() -> None:
        with Library.open(path) as library:
            for number in count():
                group = [{"name": f"Group {os.getpid()} {number}"}] * 3
                what = (number * 7 + os.getpid()) % 5 % 4
                if what == 0:
                    with library.bulk("import") as edit:
                        for row in group:
                            with library.chunk(edit):
                                write.add(edit, "actor", row)
                elif what == 1 and library.history()[0].state == "done":
                    library.undo()
                else:
                    with library.edit("actor.add") as edit:
                        write.add_many(edit, "actor", group)

    return work


def test_killed_at_any_time(model: tuple[Path, Sample], path: Path) -> None:
    original, ids = model
    fresh(original, path)
    sizes: list[int] = []
    numbers = count()
    # A slow machine gets little done in so short a time: then it goes on until enough was done.
    while (number := next(numbers)) < 25 or (len(sizes) < 4 and number < 200):
        assert dying.killed_after(busy(path, ids), 0.01 + number * 0.0041)
        with Library.open(path) as library:
            _ = library.writer
            found = library.reader.execute(
                "SELECT count(*) FROM record_text JOIN record USING (id)"
                " WHERE state = 0 AND title LIKE 'Group %' GROUP BY title"
            ).fetchall()
            sizes = [row[0] for row in found]
            assert set(sizes) <= {3}
    assert len(sizes) > 3
    seen(path)


@pytest.fixture
def older(model: tuple[Path, Sample], path: Path) -> Path:
    fresh(model[0], path)
    return path


def test_an_upgrade_killed_at_any_statement_is_done_or_not_begun(older: Path) -> None:
    def step(database: Database) -> None:
        connection = database.conn
        connection.execute("CREATE TABLE added (id INTEGER PRIMARY KEY) STRICT")
        connection.execute("UPDATE event SET note = 'upgraded'")

    data = older.read_bytes()
    versions = set[int]()
    for number in count(1, 9):
        for left in older.parent.iterdir():
            left.unlink()
        older.write_bytes(data)

        def child(number: int = number) -> None:
            def dying_step(database: Database) -> None:
                dying.die_at(database.conn, number)
                step(database)

            upgrade.upgrade(older, {SCHEMA_VERSION: dying_step}, SCHEMA_VERSION + 1)

        killed = dying.was_killed(dying.in_child(child))
        version = upgraded_to(older)
        versions.add(version)
        if version == SCHEMA_VERSION:
            with Library.open(older) as library:
                assert maintenance.check(library) == []
        backup = older.with_name(f"a.version-{SCHEMA_VERSION}.vademecum")
        with Library.open(backup, read_only=True) as copy:
            assert maintenance.check(copy) == []
        if not killed:
            break
    assert versions == {SCHEMA_VERSION, SCHEMA_VERSION + 1}


def upgraded_to(path: Path) -> int:
    """Give the version of a file, in which either all of a step was done or nothing."""
    connection = sqlite3.connect(path)
    try:
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
        tables = connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'added'")
        triggers = connection.execute("SELECT count(*) FROM sqlite_master WHERE type = 'trigger'")
        notes = connection.execute("SELECT DISTINCT note FROM event").fetchall()
        assert tables.fetchone()[0] == version - SCHEMA_VERSION
        assert triggers.fetchone()[0] > 50
        assert notes == [("upgraded",) if version > SCHEMA_VERSION else (None,)]
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    finally:
        connection.close()
    return version

"""An older file is backed up, then brought to the present step by step, all of it or nothing."""

import time
from pathlib import Path

import pytest
from sqlite_utils import Database

from db import connection as files
from db import maintenance
from db.errors import LibraryFileError
from db.library import Library
from db.schema import build, upgrade
from db.store import ordering, read
from tests import dying, sample

NOW = files.SCHEMA_VERSION


@pytest.fixture
def path(tmp_path: Path) -> Path:
    library, _ = sample.new(tmp_path / "a.vademecum")
    library.close()
    return library.path


def add_a_column(database: Database) -> None:
    database.table("event").add_column("weather", str)


def fill_it(database: Database) -> None:
    database.execute("UPDATE event SET weather = 'fair'")


def as_version_1(path: Path) -> None:
    """Make of a library what version 1 held: tags and collections had no places."""
    connection = files.open_writer(path)
    build.drop_triggers(connection)
    for table in ("tag", "collection"):
        connection.execute(f"ALTER TABLE {table} DROP COLUMN position")
    build.create_objects(connection)
    connection.execute("PRAGMA user_version = 1")
    files.close_writer(connection, path)


def test_tags_and_collections_of_version_1_get_places(path: Path) -> None:
    as_version_1(path)
    with Library.open(path) as library:
        assert maintenance.check(library) == []
        tag = read.ids_of_kind(library.reader, "tag")[0]
        with library.edit("tag.move") as edit:
            ordering.move(edit, tag, None)
        assert read.get(library.reader, tag).values["position"] == 0
        library.undo()
        assert read.get(library.reader, tag).values["position"] is None
        assert library.undo().label == "collection.add"
    assert path.with_name("a.version-1.vademecum").exists()


def test_steps_run_in_order_after_a_backup(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    backup = upgrade.upgrade(path, {NOW: add_a_column, NOW + 1: fill_it}, NOW + 2)
    assert backup == path.with_name(f"a.version-{NOW}.vademecum")
    with Library.open(backup) as before:
        assert maintenance.check(before) == []
        assert before.undo().label == "collection.add"
    monkeypatch.setattr(files, "SCHEMA_VERSION", NOW + 2)
    with Library.open(path) as library:
        assert library.reader.execute("SELECT DISTINCT weather FROM event").fetchall() == [
            ("fair",)
        ]
        event = read.ids_of_kind(library.reader, "event")[0]
        with library.edit("weather") as edit:
            edit.connection.execute("UPDATE event SET weather = 'rain' WHERE id = ?", (event,))
        library.undo()
        assert library.reader.execute("SELECT DISTINCT weather FROM event").fetchall() == [
            ("fair",)
        ]
        codes = {problem.code for problem in maintenance.check(library)}
        assert codes == {"schema.changed"}
    assert len(list(path.parent.iterdir())) == 2


def test_a_step_may_make_a_table_anew(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def rename(database: Database) -> None:
        database.table("saved_search").transform(rename={"description": "purpose"})

    upgrade.upgrade(path, {NOW: rename}, NOW + 1)
    monkeypatch.setattr(files, "SCHEMA_VERSION", NOW + 1)
    with Library.open(path) as library:
        columns = library.reader.execute("SELECT name FROM pragma_table_info('saved_search')")
        assert ("purpose",) in columns.fetchall()
        assert library.undo().label == "collection.add"


def test_a_step_that_fails_leaves_the_file_as_it_was(path: Path) -> None:
    def fail(database: Database) -> None:
        database.execute("DELETE FROM event")
        raise RuntimeError

    with pytest.raises(RuntimeError):
        upgrade.upgrade(path, {NOW: add_a_column, NOW + 1: fail}, NOW + 2)
    with Library.open(path) as library:
        assert maintenance.check(library) == []
        assert library.counts()["event"] == 2


def test_a_version_from_which_no_step_leads_is_refused_untouched(path: Path) -> None:
    with pytest.raises(LibraryFileError) as refusal:
        upgrade.upgrade(path, {NOW + 1: fill_it}, NOW + 2)
    assert refusal.value.code == "file.older"
    assert list(path.parent.iterdir()) == [path]
    with Library.open(path) as library:
        assert maintenance.check(library) == []


def test_an_older_file_that_may_not_be_written_says_so(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "SCHEMA_VERSION", NOW + 1)
    with pytest.raises(LibraryFileError) as refusal:
        Library.open(path, read_only=True)
    assert refusal.value.code == "file.older"


def test_two_programs_that_upgrade_at_once_do_it_once(path: Path) -> None:
    started = path.with_name("started")

    def slowly(database: Database) -> None:
        started.touch()
        add_a_column(database)
        time.sleep(0.5)

    child = dying.in_child(lambda: upgrade.upgrade(path, {NOW: slowly}, NOW + 1) and None)
    while not started.exists():
        time.sleep(0.01)
    runs: list[int] = []
    upgrade.upgrade(path, {NOW: lambda _: runs.append(1)}, NOW + 1)
    assert not dying.was_killed(child)
    assert runs == []
    assert sorted(entry.name for entry in path.parent.iterdir()) == [
        "a.vademecum",
        f"a.version-{NOW}.vademecum",
        "started",
    ]


def test_every_object_of_a_new_library_is_as_expected(path: Path) -> None:
    connection = files.open_reader(path)
    try:
        assert build.schema_of(connection) == build.expected_schema()
    finally:
        connection.close()

"""A whole library checks clean; all that can be wrong is told, and mended where it can be."""

from pathlib import Path

import pytest

from db import maintenance
from db.errors import ConflictError
from db.library import Library
from db.maintenance import Problem
from db.store import read, write
from tests.sample import Sample


def codes(problems: list[Problem]) -> set[str]:
    return {problem.code for problem in problems}


def spoil(library: Library, *statements: str) -> None:
    """Write into the file past everything that keeps it whole."""
    library.writer.execute("PRAGMA foreign_keys = OFF")
    library.writer.execute("PRAGMA ignore_check_constraints = ON")
    for statement in statements:
        library.writer.execute(statement)
    library.writer.execute("PRAGMA foreign_keys = ON")
    library.writer.execute("PRAGMA ignore_check_constraints = OFF")


def test_a_library_checks_clean_with_undone_and_trashed_things(
    library: Library, ids: Sample
) -> None:
    library.trash([ids.event])
    with library.bulk("import") as edit, library.chunk(edit):
        write.add_many(edit, "actor", [{"name": f"Actor {n}"} for n in range(5)])
    library.undo()
    library.undo()
    library.redo()
    assert maintenance.check(library) == []


def test_a_library_open_for_reading_is_checked_too(library: Library) -> None:
    with Library.open(library.path, read_only=True) as other:
        assert maintenance.check(other) == []


MENDABLE = [
    ("key.dangling", "DELETE FROM name WHERE id = 1", "DELETE FROM place"),
    ("record.without_body", "DELETE FROM figure"),
    ("body.without_record", "DELETE FROM record WHERE kind = 'collection'"),
    (
        "body.without_record",
        "INSERT INTO collection (id, name) SELECT id, 'x' FROM record WHERE kind = 'actor'",
    ),
    ("record.absent", "UPDATE record SET state = 2 WHERE kind = 'figure'"),
    ("name.without_keys", "DELETE FROM name_key WHERE name_id = 2"),
    ("name.wrong_keys", "UPDATE name SET text = 'Somebody else' WHERE id = 3"),
    ("text.wrong_summary", "UPDATE event SET title = 'Another title'"),
    ("text.wrong_summary", "DELETE FROM record_text WHERE id % 2 = 0"),
    ("text.wrong_summary", "UPDATE record_text SET record_kind = 'tag' WHERE id = 3"),
    ("text.wrong_summary", "UPDATE record_text SET spaced = '{}' WHERE id = 3"),
    ("text.wrong_latin", "DELETE FROM name_latin WHERE name_id = 1"),
    ("text.wrong_latin", "INSERT INTO name_latin (name_id, text) VALUES (1, 'elsewhere')"),
    ("index.damaged", "INSERT INTO name_fts (name_fts) VALUES ('delete-all')"),
    ("index.damaged", "INSERT INTO record_fts (record_fts) VALUES ('delete-all')"),
    ("index.damaged", "INSERT INTO document_fts (rowid, text) VALUES (999, 'nowhere')"),
    ("document.wrong_clutter", "UPDATE document_chunk SET hidden = '0-4' WHERE id = 1"),
    ("document.wrong_clutter", "UPDATE document_chunk SET indexed = 'words' WHERE id = 1"),
    ("document.wrong_clutter", "UPDATE passage SET kind = 'clutter' WHERE document_id = 2"),
    ("passage.disordered", "UPDATE passage SET ordinal = 10 - ordinal"),
    ("annotation.misplaced", 'UPDATE annotation SET start = start + 3, "end" = "end" + 3'),
    ("annotation.misplaced", "UPDATE annotation SET exact = 'words not there'"),
    ("annotation.no_text", "UPDATE annotation SET document_id = NULL"),
    ("history.unknown_table", "UPDATE change SET table_name = 'edit' WHERE id = 1"),
    ("history.unknown_column", "UPDATE change SET column_name = 'bogus' WHERE id = 1"),
    ("history.disordered", "UPDATE edit SET state = 'undone' WHERE id = 2"),
    ("history.unfinished", "UPDATE edit SET state = 'unfinished' WHERE id = 2"),
    ("history.busy", "UPDATE writing SET edit_id = 3, mode = 1"),
    ("history.busy", "DELETE FROM writing"),
    ("schema.missing", "DROP TRIGGER history_actor_update"),
    ("schema.missing", "DROP INDEX name_record"),
    ("schema.missing", "DROP TABLE name_key"),
    ("schema.missing", "DROP TABLE record_fts"),
    ("schema.missing", "DROP TABLE record_vocabulary"),
    ("schema.missing", "DROP TABLE name_latin"),
    ("schema.changed", "DROP INDEX name_record", "CREATE INDEX name_record ON name (text)"),
    ("schema.foreign", "CREATE VIEW odd AS SELECT 1"),
    ("schema.foreign", "CREATE TRIGGER odd AFTER INSERT ON actor BEGIN DELETE FROM edit; END"),
    ("schema.foreign", "CREATE INDEX odd ON actor (note)"),
]


@pytest.mark.parametrize(("code", "damage"), [(code, damage) for code, *damage in MENDABLE])
def test_what_is_made_anew_is_found_and_mended(
    library: Library, code: str, damage: list[str]
) -> None:
    spoil(library, *damage)
    found = maintenance.check(library)
    assert code in codes(found)
    assert all(problem.repairable for problem in found)
    done = maintenance.repair(library)
    assert code in {problem.code for problem in done.repaired}
    assert done.left == ()
    assert maintenance.check(library) == []
    assert done.backup is not None
    with Library.open(done.backup) as before:
        assert code in codes(maintenance.check(before))


@pytest.mark.parametrize(
    ("code", "damage"),
    [
        ("record.unknown_kind", "INSERT INTO record VALUES (900, 'u', 'planet', 0, NULL, 1, 1)"),
        ("document.damaged", "UPDATE document_chunk SET text = 'short'"),
        ("document.damaged", "UPDATE document SET sha256 = 'no'"),
        ("original.damaged", "UPDATE original SET data = x'00'"),
        ("passage.outside", 'UPDATE passage SET "end" = 100000 WHERE id = 2'),
        ("schema.foreign", "CREATE TABLE odd (x)"),
        ("schema.changed", "ALTER TABLE actor ADD COLUMN colour TEXT"),
    ],
)
def test_what_cannot_be_made_anew_is_told(library: Library, code: str, damage: str) -> None:
    spoil(library, damage)
    found = [problem for problem in maintenance.check(library) if problem.code == code]
    assert found
    assert not any(problem.repairable for problem in found)
    assert code in {problem.code for problem in maintenance.repair(library).left}


def test_a_table_that_is_gone_is_told_and_nothing_else_is_guessed(library: Library) -> None:
    spoil(library, "DROP TABLE tagging")
    problems = maintenance.check(library)
    gone = [p for p in problems if p.details.get("name") == "tagging"]
    assert [(p.code, p.repairable) for p in gone] == [("schema.missing", False)]


def test_a_whole_library_is_not_repaired(library: Library) -> None:
    done = maintenance.repair(library)
    assert (done.backup, done.repaired, done.left) == (None, (), ())
    assert list(library.path.parent.glob("*.vademecum")) == [library.path]


def test_a_row_without_its_record_keeps_what_it_holds(library: Library, ids: Sample) -> None:
    spoil(library, f"DELETE FROM record WHERE id = {ids.velmora}")
    maintenance.repair(library)
    actor = read.get(library.reader, ids.velmora)
    assert [row["text"] for row in actor.lists["name"]] == ["Velmora", "Велмора"]
    event = read.get(library.reader, ids.event)
    assert event.lists["participant"][0]["actor"] == ids.velmora


def test_an_annotation_goes_back_to_its_words(library: Library, ids: Sample) -> None:
    before = read.get(library.reader, ids.annotation).values
    spoil(library, 'UPDATE annotation SET start = start + 3, "end" = "end" + 5')
    maintenance.repair(library)
    after = read.get(library.reader, ids.annotation).values
    assert [after[name] for name in ("start", "end", "exact", "prefix")] == [
        before[name] for name in ("start", "end", "exact", "prefix")
    ]


def test_an_annotation_whose_words_are_nowhere_keeps_them_as_an_orphan(
    library: Library, ids: Sample
) -> None:
    spoil(library, "UPDATE annotation SET exact = 'words not there'")
    maintenance.repair(library)
    after = read.get(library.reader, ids.annotation).values
    assert (after["state"], after["exact"]) == ("orphan", "words not there")


def test_history_of_an_unknown_table_refuses_that_undo_alone(library: Library) -> None:
    spoil(library, "UPDATE change SET table_name = 'sqlite_master' WHERE edit_id = 1")
    maintenance.repair(library)
    for _ in range(len(library.history()) - 1):
        library.undo()
    with pytest.raises(ConflictError) as refusal:
        library.undo()
    assert refusal.value.code == "history.purged"


def test_damaged_pages_are_told_and_left_alone(library: Library, tmp_path: Path) -> None:
    path = library.path
    pages = library.reader.execute(
        "SELECT pageno FROM dbstat WHERE name IN ('event', 'name', 'figure')"
    ).fetchall()
    library.close()
    data = bytearray(path.read_bytes())
    for (number,) in pages:
        data[(number - 1) * 4096 : number * 4096] = b"\xff" * 4096
    path.write_bytes(data)
    with Library.open(path, read_only=True) as damaged:
        problems = maintenance.check(damaged)
        assert "file.damaged" in codes(problems)
        assert not all(problem.repairable for problem in problems)
    assert list(tmp_path.glob("*.vademecum")) == [path]


def test_an_index_of_the_file_that_lies_is_made_anew(library: Library) -> None:
    spoil(
        library,
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_master SET sql = 'CREATE INDEX event_type ON event (title)'"
        " WHERE name = 'event_type'",
        "PRAGMA writable_schema = RESET",
    )
    assert {"file.damaged", "schema.changed"} <= codes(maintenance.check(library))
    assert maintenance.repair(library).left == ()

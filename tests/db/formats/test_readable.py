"""The shipped library is built from its text: the same each time, quickly, with errors by file."""

import io
import json
import time
from collections.abc import Iterator
from importlib import resources
from pathlib import Path

import pytest

from db import maintenance
from db.errors import InterchangeError, RecordError
from db.formats import jsonl, readable
from db.library import Library
from db.search import engine
from db.store import documents, read, settings, write

SHIPPED = resources.files("resources")


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "empty.vademecum") as made:
        yield made


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with Library.create(tmp_path_factory.mktemp("shipped") / "x.vademecum") as made:
        readable.build(SHIPPED, made)
        yield made


def exported(library: Library) -> list[bytes]:
    """The library as lines, without what is its own: header, annotator, times of that one."""
    stream = io.BytesIO()
    jsonl.write_library(library, None, stream)
    own = settings.get(library.reader, settings.ANNOTATOR)
    assert own is not None
    lines = stream.getvalue().splitlines()[1:]
    return [
        line.replace(own.encode(), b"own") for line in lines if json.loads(line).get("uid") != own
    ]


def test_building_twice_gives_the_same(shipped: Library, empty: Library) -> None:
    readable.build(SHIPPED, empty)
    assert exported(empty) == exported(shipped)


def test_it_is_built_in_seconds(empty: Library) -> None:
    begin = time.perf_counter()
    readable.build(SHIPPED, empty)
    assert time.perf_counter() - begin < 10


def test_the_built_library_is_whole_and_new(shipped: Library) -> None:
    assert not maintenance.check(shipped)
    assert shipped.history() == []
    assert settings.get(shipped.reader, settings.TITLE)
    assert shipped.annotator_id is not None
    assert read.get(shipped.reader, shipped.annotator_id)["name"] == "You"
    assert read.get(shipped.reader, shipped.annotator_id)["note"]
    names = [
        read.get(shipped.reader, i)["name"] for i in read.ids_of_kind(shipped.reader, "annotator")
    ]
    assert sorted(map(str, names)) == ["Reference", "You"]


def test_every_file_is_a_record(shipped: Library) -> None:
    counts = shipped.counts()
    folders = {"actors": "actor", "events": "event", "sources": "source", "tags": "tag"}
    for folder, kind in folders.items():
        files = [f for f in (SHIPPED / "library" / folder).iterdir() if f.name.endswith(".toml")]
        assert counts[kind] == len(files)
        for file in files:
            uid = readable.uid_of(kind, file.name.removesuffix(".toml"))
            assert shipped.find(uid, kind)


def test_the_texts_written_for_it_are_documents_with_marks(shipped: Library) -> None:
    source = shipped.find(readable.uid_of("source", "briefing"))
    document = documents.current(shipped.reader, source)
    assert document is not None
    text = (SHIPPED / "library" / "sources" / "briefing.md").read_text(encoding="utf-8")
    assert documents.text(shipped.reader, document.id) == text
    marks = shipped.reader.execute(
        'SELECT start, "end", exact FROM annotation WHERE document_id = ?', (document.id,)
    ).fetchall()
    assert marks
    assert all(text[start:end] == exact for start, end, exact in marks)


def test_evidence_on_sources_without_text_waits_with_its_words(shipped: Library) -> None:
    rows = shipped.reader.execute(
        "SELECT count(*), count(exact), count(annotation_id) FROM evidence"
    ).fetchone()
    assert rows[0] == rows[1] > 100
    assert rows[2] == 0


def test_references_that_point_forwards_are_set(shipped: Library) -> None:
    rows = shipped.reader.execute("SELECT count(parent_id) FROM tag").fetchone()
    assert rows[0] > 5
    assert shipped.reader.execute("SELECT count(*) FROM link").fetchone()[0] > 50


def test_an_empty_library_can_have_the_vocabularies(empty: Library) -> None:
    readable.load_vocabularies(empty)
    counts = empty.counts()
    assert set(counts) == {"term", "annotator"}
    assert empty.history() == []
    with empty.edit("event.add") as edit:
        event = write.add(edit, "event", {"title": "A loan", "type": "Aid"})
    assert read.get(empty.reader, event)["type"] == "aid"
    with empty.edit("event.add") as edit, pytest.raises(RecordError) as caught:
        write.add(edit, "event", {"title": "A loan", "type": "no such type"})
    assert caught.value.code == "value.not_a_term"


def test_terms_stand_in_the_order_of_their_file(empty: Library) -> None:
    readable.load_vocabularies(empty)
    keys = [
        key
        for (key,) in empty.reader.execute(
            "SELECT key FROM term WHERE vocabulary = 'event_type' ORDER BY position"
        )
    ]
    assert keys[:4] == ["agree", "consult", "support", "concede"]


def test_a_library_in_use_is_not_built_over(empty: Library) -> None:
    with empty.edit("event.add") as edit:
        write.add(edit, "event", {"title": "Mine"})
    with pytest.raises(RecordError) as caught:
        readable.build(SHIPPED, empty)
    assert caught.value.code == "interchange.not_new"
    assert empty.counts() == {"annotator": 1, "event": 1}


def _folder(path: Path, **files: str) -> Path:
    (path / "library").mkdir(parents=True)
    (path / "library" / "library.toml").write_text('title = "T"', "utf-8")
    for name, text in files.items():
        file = path / "library" / f"{name.replace('__', '/')}.toml"
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, "utf-8")
    return path


@pytest.mark.parametrize(
    ("text", "code", "cause"),
    [
        ('title = "A"\nplace = "nowhere"', "readable.unknown_reference", None),
        ('title = "A"\nplace = "actor:me"', "readable.unknown_reference", None),
        ('title = "A"\nstatus = "perhaps"', "readable.bad_record", "value.not_a_choice"),
        ('title = "A"\ncolour = "red"', "readable.bad_record", "field.unknown"),
        ('status = "planned"', "readable.bad_record", "value.required"),
        ("title = ", "readable.not_toml", None),
        ('title = "A"\nevidence = 5', "readable.not_toml", None),
        (
            'title = "A"\n[[reading]]\nfield = "size"',
            "readable.bad_record",
            "evidence.field_unknown",
        ),
        ('title = "A"\n[[link]]\ntarget = "none"', "readable.unknown_reference", None),
    ],
)
def test_an_error_names_the_file_and_leaves_nothing(
    text: str, code: str, cause: str | None, empty: Library, tmp_path: Path
) -> None:
    folder = _folder(tmp_path / "f", events__one=text, actors__me='name = "Me"')
    with pytest.raises(InterchangeError) as caught:
        readable.build(folder, empty)
    assert caught.value.code == code
    assert str(caught.value.details["file"]).startswith("events/one.toml")
    assert (caught.value.cause and caught.value.cause.code) == cause
    assert empty.counts() == {"annotator": 1}


def test_a_missing_text_is_named(empty: Library, tmp_path: Path) -> None:
    folder = _folder(tmp_path / "f", sources__one='title = "A"\ndocument = "one.md"')
    with pytest.raises(InterchangeError) as caught:
        readable.build(folder, empty)
    assert (caught.value.code, caught.value.details["file"]) == ("readable.no_file", "one.md")
    (folder / "library" / "sources" / "one.md").write_text("# A\n\nWords.", "utf-8")
    readable.build(folder, empty)
    assert empty.counts() == {"annotator": 1, "source": 1}


def test_words_that_are_not_in_the_text_are_named(empty: Library, tmp_path: Path) -> None:
    folder = _folder(
        tmp_path / "f",
        sources__one='title = "A"\ndocument = "one.md"',
        annotations__mark='target = "source:one"\nexact = "other words"',
    )
    (folder / "library" / "sources" / "one.md").write_text("# A\n\nWords.", "utf-8")
    with pytest.raises(InterchangeError) as caught:
        readable.build(folder, empty)
    assert caught.value.details["file"] == "annotations/mark.toml"
    assert caught.value.cause is not None
    assert caught.value.cause.code == "annotation.not_found"


def test_every_saved_search_finds_something(shipped: Library) -> None:
    rows = shipped.reader.execute("SELECT name, query FROM saved_search").fetchall()
    assert len(rows) >= 10
    found = {name: engine.search(shipped.reader, query, limit=1).total for name, query in rows}
    assert [name for name, total in found.items() if not total] == []

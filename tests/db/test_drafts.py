"""Drafts: what an import would make of files, corrected before anything is stored."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from db import intake
from db.drafts import Correction, Draft, corrected, draft_files, origin_of
from db.formats.worker import Worker
from db.library import Library
from db.store import documents, read

ARTICLE = (
    "Advertisement\n\nGrain leaves the northern port again\n\nAdvertisement\n\n"
    "By Marta Sandoval\n\nPublished: 12 May 2021\n\n"
    "The first ship in a year left the port on Monday, and a second one is being loaded there"
    " by the same crew as before, according to the harbour master.\n"
)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "l.vademecum") as made:
        yield made


def drafts_of(library: Library, *paths: Path) -> list[Draft]:
    with Worker() as worker:
        return draft_files(library.reader, paths, worker=worker)


def source_of(library: Library, uid: str | None) -> dict[str, object]:
    assert uid is not None
    record = read.get(library.reader, library.find(uid))
    return {**record.values, "creators": [dict(one) for one in record.lists["creator"]]}


def test_a_draft_stores_nothing_and_tells_where_values_come_from(
    library: Library, tmp_path: Path
) -> None:
    path = tmp_path / "grain.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    (draft,) = drafts_of(library, path)
    assert draft.status == "new"
    assert library.counts().get("source", 0) == 0
    assert draft.extracted is not None
    text, proposal = draft.extracted.text, draft.extracted.proposal
    assert proposal.title == "Grain leaves the northern port again"
    title = origin_of(draft.extracted, "title", proposal.title)
    assert text[title.start : title.end] == proposal.title
    assert proposal.date == "2021-05-12"
    date = origin_of(draft.extracted, "date", proposal.date)
    assert date.how == "stated"
    assert "12 May 2021" in text[date.start : date.end]
    assert origin_of(draft.extracted, "language", "en").how == "guessed"


def test_corrections_are_stored_instead_of_what_was_proposed(
    library: Library, tmp_path: Path
) -> None:
    path = tmp_path / "grain.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    (draft,) = drafts_of(library, path)
    assert draft.extracted is not None
    aside = [at for at, one in enumerate(draft.extracted.passages) if one.kind == "clutter"]
    assert len(aside) == 2
    correction = Correction(
        {
            "title": "Grain again",
            "date": "2021-05-13",
            "creator": [{"name": "M. Sandoval", "affiliation": "Harbour office"}],
        },
        {aside[0]: "paragraph"},
    )
    (outcome,) = intake.import_documents(
        library, [path], drafts={path: draft}, corrections={path: correction}
    )
    assert outcome.status == "imported"
    source = source_of(library, outcome.uid)
    assert (source["title"], source["date"]) == ("Grain again", "2021-05-13")
    assert [one["affiliation"] for one in source["creators"]] == ["Harbour office"]  # type: ignore[index, union-attr]
    document = documents.current(library.reader, library.find(str(outcome.uid)))
    assert document is not None
    kinds = [one.kind for one in documents.passages(library.reader, document.id)]
    assert [kinds[at] for at in aside] == ["paragraph", "clutter"]
    assert len(library.history()) == 1


def test_each_file_has_its_own_fate(library: Library, tmp_path: Path) -> None:
    good, again, empty = tmp_path / "a.txt", tmp_path / "b.txt", tmp_path / "c.txt"
    good.write_text(ARTICLE, encoding="utf-8")
    again.write_text(ARTICLE, encoding="utf-8")
    empty.write_text("", encoding="utf-8")
    found = {draft.path: draft for draft in drafts_of(library, good, again, empty)}
    assert {path.name: one.status for path, one in found.items()} == {
        "a.txt": "new", "b.txt": "same", "c.txt": "failed",
    }  # fmt: skip
    intake.import_documents(library, [good], drafts=found)
    (draft,) = drafts_of(library, good)
    assert draft.status == "same"
    assert draft.uid is not None


def test_a_file_that_changed_after_it_was_looked_at_is_left_out(
    library: Library, tmp_path: Path
) -> None:
    path = tmp_path / "grain.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    (draft,) = drafts_of(library, path)
    path.write_text(ARTICLE + "More.\n", encoding="utf-8")
    (outcome,) = intake.import_documents(library, [path], drafts={path: draft})
    assert outcome.error is not None
    assert outcome.error.code == "document.changed"
    assert library.counts().get("source", 0) == 0


def test_an_import_stopped_half_way_leaves_nothing(library: Library, tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.txt" for number in range(6)]
    for number, path in enumerate(paths):
        path.write_text(f"{ARTICLE}Number {number}.\n", encoding="utf-8")

    class StopError(Exception):
        pass

    class Progress:
        def __init__(self) -> None:
            self.seen: list[tuple[int, int | None]] = []

        def step(self, done: int, total: int | None, what: str = "") -> None:
            assert done == total or what == f"{done}.txt"
            self.seen.append((done, total))
            if done == 4:
                raise StopError

    progress = Progress()
    with pytest.raises(StopError):
        intake.import_documents(library, paths, progress=progress)
    assert progress.seen == [(number, 6) for number in range(5)]
    assert library.counts().get("source", 0) == 0
    assert library.history() == []


def test_only_known_kinds_of_passage_can_be_chosen(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "grain.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    (draft,) = drafts_of(library, path)
    assert draft.extracted is not None
    with pytest.raises(ValueError, match="poem"):
        corrected(draft.extracted, Correction({}, {0: "poem"}))

"""The page of a record as blocks: facts with their doubts, participants, evidence, company."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from db.fields import KINDS
from db.library import Library
from db.search import engine
from db.store import documents, write
from db.store.documents import Original
from db.store.outline import terms
from desktop.models.blocks import Blocks, Fact, Line, Link, ProofLine, Reading
from desktop.models.form import label_of
from desktop.models.record_page import blocks, gather
from tests.libraries import extracted


@pytest.fixture
def library(built: Path) -> Iterator[Library]:
    with Library.open(built, read_only=True) as held:
        yield held


def _page(library: Library, query: str) -> Blocks:
    found = engine.search(library.reader, query, limit=1).hits[0].record_id
    return blocks(gather(library.reader, found), terms(library.reader))


def _items(page: Blocks, title: str) -> tuple[object, ...]:
    return next(part.items for part in page.sections if part.title.startswith(title))


def test_an_event_names_who_took_part_in_which_role(library: Library) -> None:
    page = _page(library, 'kind:event "Loan of 1.5 billion"')
    lines = {one.link.text: one.after for one in _items(page, "Participants") if _is_line(one)}
    assert lines["Vladimir Putin"] == "lender · for Russia"
    assert lines["Alexander Lukashenko"] == "borrower · for Belarus"


def _is_line(item: object) -> bool:
    return isinstance(item, Line)


def test_evidence_has_stance_source_place_and_words(library: Library) -> None:
    page = _page(library, 'kind:event "Loan of 1.5 billion"')
    proofs = [one for one in _items(page, "Evidence") if isinstance(one, ProofLine)]
    assert proofs
    assert {proof.stance for proof in proofs} == {"supports"}
    assert {proof.source.text for proof in proofs} == {"Huynh & Pham 2022"}
    assert all("¶" in proof.facts and proof.exact for proof in proofs)
    assert any(proof.given.startswith("date as given") for proof in proofs)


def test_a_source_names_its_creators_in_their_order_and_with_their_role(
    built: Path, tmp_path: Path
) -> None:
    with Library.open(shutil.copy(built, tmp_path / "own.vademecum")) as library:
        made = [
            {"name": "Ada First", "role": "author"},
            {"name": "Ben Second", "role": "author"},
            {"name": "Cyd Third", "role": "editor"},
        ]
        with library.edit("record.add") as edit:
            id_ = write.add(edit, "source", {"title": "Three hands", "creator": made})
        page = blocks(gather(library.reader, id_), terms(library.reader))
    facts = [one for one in _items(page, "") if isinstance(one, Fact) and one.field == "creator"]
    told = [(one.label, one.value.text) for one in facts if isinstance(one.value, Link)]
    assert told == [("By", "Ada First"), ("By", "Ben Second"), ("Editor", "Cyd Third")]


def test_what_no_passage_says_is_told(library: Library) -> None:
    page = _page(library, 'kind:event "agree to expand security"')
    facts = {one.label: one for one in _items(page, "") if isinstance(one, Fact)}
    assert facts["Place"].doubt == "a reading, no passage"
    assert facts["Date"].doubt == ""


def test_a_reading_has_its_reason(library: Library) -> None:
    page = _page(library, 'kind:event "agree to expand security"')
    readings = [one for one in _items(page, "Readings") if isinstance(one, Reading)]
    assert {one.about for one in readings} == {"Date", "Place"}
    assert all(one.reason and one.certainty and one.who for one in readings)


def test_a_source_tells_its_language_by_name(library: Library) -> None:
    page = _page(library, 'kind:source "Annotated chronology"')
    said = [one.value.text for one in _items(page, "") if isinstance(one, Fact)]
    assert "English (en)" in said


def test_an_actor_has_names_relations_years_and_company(library: Library) -> None:
    page = _page(library, "Лукашенко kind:actor")
    assert page.head.title == "Alexander Lukashenko"
    assert ("Лукашэнка", "be") in page.head.names
    assert any(one.link.text == "Belarus" for one in _items(page, "Relations") if _is_line(one))
    assert page.years is not None
    events = _items(page, "Events")
    assert sum(number for _, _, number in page.years.bars) == len(events)
    assert _items(page, "Appears with")


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("Short. ", " too.", ("Short. ", " too.")),
        ("word " * 20, " tail" * 20, ("…" + "word " * 12, " tail" * 12 + "…")),
        ("thirteen " * 10, " seventeen" * 10, ("…" + "thirteen " * 6, " seventeen" * 6 + "…")),
        ("港" * 80, "口" * 80, ("…" + "港" * 60, "口" * 60 + "…")),
    ],
)
def test_the_words_around_a_quotation_are_whole(
    tmp_path: Path, before: str, after: str, shown: tuple[str, str]
) -> None:
    path = tmp_path / "quoted.vademecum"
    text = f"{before}the harbour{after}"
    with Library.create(path) as made:
        with made.edit("library.fill") as edit:
            source = write.add(edit, "source", {"type": "webpage", "title": "Harbours"})
            event = write.add(edit, "event", {"title": "The harbour", "type": "aid"})
        with made.edit("document.attach") as edit:
            original = Original("a.txt", text.encode(), "text/plain")
            documents.attach(edit, source, extracted(text), original)
        with made.edit("evidence.add") as edit:
            mark = write.add(edit, "annotation", {"target": source, "exact": "the harbour"})
            write.add(edit, "evidence", {"target": event, "annotation": mark})
    with Library.open(path, read_only=True) as held:
        proof = _items(_page(held, "kind:event harbour"), "Evidence")[0]
        assert isinstance(proof, ProofLine)
        assert (proof.before, proof.exact, proof.after) == (shown[0], "the harbour", shown[1])


def test_an_annotation_tells_its_words_and_no_offsets(tmp_path: Path) -> None:
    with Library.create(tmp_path / "marked.vademecum") as made:
        with made.edit("test") as edit:
            source = write.add(edit, "source", {"title": "On harbours"})
            documents.attach(edit, source, extracted("The harbour was closed."))
            mark = write.add(edit, "annotation", {"target": source, "exact": "harbour"})
        page = blocks(gather(made.reader, mark), terms(made.reader))
    labels = {one.label for part in page.sections for one in part.items if isinstance(one, Fact)}
    assert page.head.title == "harbour"
    assert "Words" not in labels  # the title is the words
    assert not {"From", "Until", "Region"} & labels


def test_the_dates_of_a_person_are_called_so(library: Library) -> None:
    def labels(query: str) -> set[str]:
        (facts,) = (part.items for part in _page(library, query).sections if not part.title)
        return {fact.label for fact in facts if isinstance(fact, Fact)}

    assert "Born" in labels('kind:actor type:person "Alexander Lukashenko"')
    assert "From" in labels('kind:actor type:state "Soviet Union"')


def test_the_kind_of_a_name_is_told_apart_from_the_kind_of_its_actor() -> None:
    kind, names = KINDS["actor"].field("kind"), KINDS["actor"].list("name")
    assert kind
    assert names
    part = next(one for one in names.parts if one.name == "kind")
    assert (label_of(kind), label_of(part)) == ("Kind", "Kind of name")


def test_what_points_at_a_record_says_how(library: Library) -> None:
    found = _items(_page(library, 'kind:event "Li Qiang visits Belarus"'), "Linked from")
    after = {one.link.text: one.after for one in found if isinstance(one, Line)}
    assert after["Li Qiang meets Lukashenko in Minsk"] == "part of this"

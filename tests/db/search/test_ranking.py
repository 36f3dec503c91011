"""One order across all kinds: the tiers of `db.search.ranking`, by hand-made cases."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.library import Library
from db.search import engine
from db.store import write
from tests.db.search.conftest import attach


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    path = tmp_path_factory.mktemp("ranking") / "ranking.vademecum"
    with Library.create(path) as library:
        with library.edit("test.fill") as edit:
            write.add(edit, "actor", {"name": ["Harbour", "Гавань"], "description": "an actor"})
            write.add(edit, "actor", {"name": "Harbour Authority of the Northern Coast"})
            write.add(edit, "event", {"title": "Two harbours were opened"})
            write.add(edit, "event", {"title": "Quiet", "description": "a harbour is mentioned"})
            write.add(edit, "event", {"title": "Silent", "note": "all harbours were mentioned"})
            source = write.add(edit, "source", {"title": "Report"})
            attach(edit, source, [("paragraph", "The harbour froze; the harbour closed.")], "en")
            other = write.add(edit, "source", {"title": "Answer"})
            attach(edit, other, [("paragraph", "The harbours and nothing else.")], "en")
            write.add(edit, "annotation", {"target": source, "note": "harbour"})
        yield library


def order(library: Library, query: str) -> list[tuple[str, str]]:
    return [(hit.kind, hit.title) for hit in engine.search(library.reader, query).hits]


def test_the_very_name_is_first_then_names_then_titles_in_other_forms(library) -> None:
    assert order(library, "harbour")[:3] == [
        ("actor", "Harbour"),
        ("actor", "Harbour Authority of the Northern Coast"),
        ("event", "Two harbours were opened"),
    ]


def test_words_as_typed_stand_before_their_forms_in_text_and_notes(library) -> None:
    found = order(library, "harbour")[3:]
    exact = {("event", "Quiet"), ("passage", "Report"), ("annotation", "harbour")}
    assert set(found[:3]) == exact
    assert set(found[3:]) == {("event", "Silent"), ("passage", "Answer")}


def test_the_form_that_was_typed_decides(library) -> None:
    found = order(library, "harbours")
    assert found[0] == ("event", "Two harbours were opened")
    assert found.index(("passage", "Answer")) < found.index(("passage", "Report"))


def test_words_of_an_annotation_are_no_title(library) -> None:
    found = order(library, "harbour")
    assert found.index(("annotation", "harbour")) > found.index(
        ("event", "Two harbours were opened")
    )


def test_a_name_in_another_script_is_found_by_its_other_name(library) -> None:
    assert order(library, "гавань")[0] == ("actor", "Harbour")


def test_beginnings_of_three_letters_come_newest_first(library) -> None:
    titled = [one for one in order(library, "har*") if one[0] == "actor"]
    assert titled == [
        ("actor", "Harbour Authority of the Northern Coast"),
        ("actor", "Harbour"),
    ]


@pytest.mark.parametrize(
    ("sort", "first"),
    [("title", "Answer"), ("newest", None), ("oldest", None), ("changed", None)],
)
def test_another_order_can_be_asked_for(library, sort: str, first: str | None) -> None:
    found = order(library, f"kind:(source OR event) sort:{sort}")
    assert len(found) == 5
    assert first is None or found[0][1] == first


def test_words_that_stand_everywhere_come_newest_first(tmp_path: Path) -> None:
    """A word of more than half of all texts says nothing, however often it stands in one."""
    with Library.create(tmp_path / "everywhere.vademecum") as library:
        with library.bulk("test.fill") as edit, library.chunk(edit):
            ids = write.add_many(edit, "source", [{"title": f"S {n}"} for n in range(1_200)])
            for number, id_ in enumerate(ids):
                text = "the the the crane crane crane" if number == 300 else "the boat"
                if number % 3 == 0:
                    text += " with a crane"
                attach(edit, id_, [("paragraph", text)], "en")
        assert order(library, "the")[:3] == [("passage", f"S {n}") for n in (1199, 1198, 1197)]
        assert order(library, "crane")[0] == ("passage", "S 300")
        assert order(library, "the crane")[0] == ("passage", "S 300")

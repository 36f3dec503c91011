"""All hits of a search in their order, as arrays, beside the pages of the same search."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from db.library import Library
from db.search import engine
from db.search.order import BEST, Order
from db.store import write
from tests.db.search.conftest import attach

SOURCES, EVENTS = 40, BEST + 300


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Events and letters that all speak of a treaty, in their title, their words or both."""
    with Library.create(tmp_path_factory.mktemp("order") / "order.vademecum") as made:
        with made.edit("test.fill") as edit:
            for at in range(SOURCES):
                source = write.add(edit, "source", {"title": f"Letter {at}"})
                attach(edit, source, [("paragraph", f"The treaty of day {at} is signed.")], "en")
            write.add(
                edit, "event", {"title": "Treaty", "date": "1950", "description": "Signed at last"}
            )
            for at in range(EVENTS):
                given = {"title": f"Talks on a treaty, day {at:04}", "date": f"{1990 + at % 30}"}
                write.add(edit, "event", given)
        yield made


def whole(library: Library, query: str, **options: object) -> tuple[engine.Results, Order]:
    one = engine.read(library.reader, query)
    results, order = engine.whole(library.reader, one, few=200, first=30, **options)
    assert order is not None
    return results, order


def titles(library: Library, order: Order, numbers: range) -> list[str]:
    held = order.read(library.reader, numbers)
    return [held[order.key(at)].title for at in numbers]


def test_every_hit_has_its_place_once(library: Library) -> None:
    results, order = whole(library, "treaty")
    assert len(order) == results.total == SOURCES + EVENTS + 1
    assert len({order.key(at) for at in range(len(order))}) == len(order)
    assert [order.place(order.key(at)) for at in (0, 700, len(order) - 1)] == [
        0,
        700,
        len(order) - 1,
    ]
    assert order.place((10**6, False)) == -1


def test_the_best_are_ranked_and_the_newest_follow(library: Library) -> None:
    results, order = whole(library, "treaty")
    page = engine.search(library.reader, "treaty", limit=BEST, facets=False)
    assert order.ranked == BEST
    assert [hit.title for hit in results.hits] == [hit.title for hit in page.hits[:30]]
    assert results.hits[0].title == "Treaty"
    assert titles(library, order, range(970, 1_000)) == [hit.title for hit in page.hits[970:]]
    rest = [order.key(at)[0] for at in range(BEST, len(order))]
    assert rest == sorted(rest, reverse=True)


@pytest.mark.parametrize("sort", ["newest", "oldest", "title", "changed"])
def test_an_order_that_was_asked_for_holds_to_the_end(library: Library, sort: str) -> None:
    query = f"treaty sort:{sort}"
    _, order = whole(library, query)
    page = engine.search(library.reader, query, limit=2_000, facets=False)
    assert order.ranked == len(order) == len(page.hits)
    assert titles(library, order, range(len(order))) == [hit.title for hit in page.hits]


def test_kinds_stand_together_and_keep_their_order(library: Library) -> None:
    _, order = whole(library, "treaty")
    results, grouped = whole(library, "treaty", grouped=True)
    assert order.groups == ()
    assert grouped.groups == (("event", EVENTS + 1), ("passage", SOURCES))
    assert results.hits[0].kind == grouped.kind(0) == "event"
    events = [order.key(at) for at in range(len(order)) if order.kind(at) == "event"]
    assert [grouped.key(at) for at in range(EVENTS + 1)] == events
    assert {grouped.kind(at) for at in range(EVENTS + 1, len(grouped))} == {"passage"}


def test_a_page_far_down_has_passages_with_their_place(library: Library) -> None:
    _, order = whole(library, "treaty", grouped=True)
    at = len(order) - 1
    hit = order.read(library.reader, [at])[order.key(at)]
    assert (hit.kind, hit.locator) == ("passage", "¶ 1")
    assert hit.span is not None
    assert [hit.snippet.text[start:end] for start, end in hit.snippet.marks] == ["treaty"]


def test_words_of_the_query_are_marked_in_titles_of_records_and_of_texts(library: Library) -> None:
    hits = engine.search(library.reader, "treaty letter", limit=5, facets=False).hits
    assert [hit.title[start:end] for hit in hits for start, end in hit.title_marks] == [
        "Letter"
    ] * 5


def test_what_was_removed_meanwhile_is_left_out(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "copy.vademecum"
    library.copy(path)
    with Library.open(path) as copy, closing(copy.new_reader()) as reader:
        one = engine.read(reader, "treaty")
        order = engine.whole(reader, one, few=200, first=30)[1]
        assert order is not None
        key = order.key(5)
        copy.trash([key[0]])
        copy.purge()
        found = order.read(reader, range(10))
        assert key not in found
        assert len(found) == 9


def test_room_for_words_is_kept_only_where_there_are_any(library: Library) -> None:
    assert whole(library, "treaty")[1].has_snippets
    assert whole(library, "kind:event treaty")[1].has_snippets
    assert not whole(library, "kind:event talks")[1].has_snippets


def test_few_hits_need_no_order(library: Library) -> None:
    one = engine.read(library.reader, "letter")
    results, order = engine.whole(library.reader, one, few=200, first=30)
    assert order is None
    assert len(results.hits) == results.total == SOURCES

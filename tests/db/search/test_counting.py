"""The total is that of the list, however it was counted."""

import pytest

from db.library import Library
from db.search import engine
from db.store import write
from tests.db.search.conftest import attach

LONG = "wheat and rye. " * 9_000
QUERIES = [
    "embassy",
    "envoy",
    "embassy envoy",
    "embassy -envoy",
    "emb*",
    "embassy OR envoy",
    "in:text embassy envoy",
    "embassy envoy report",
    "wheat envoy",
    "in:title embassy",
    "kind:source embassy",
    "kind:passage embassy envoy",
    "nothing embassy",
]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory):
    path = tmp_path_factory.mktemp("counting") / "counting.vademecum"
    with Library.create(path) as library:
        with library.edit("test.fill") as edit:
            titles = ("Embassy", "Report of the envoy", "Plain", "Embassy", "Embassy envoy", "Gone")
            texts = (
                [("paragraph", "an envoy came")],
                [("paragraph", "the embassy was told")],
                [("paragraph", "first embassy"), ("paragraph", LONG), ("paragraph", "envoy")],
                [("paragraph", "nothing")],
                [("paragraph", "embassy and envoy")],
                [("paragraph", "embassy and envoy")],
            )
            ids = [write.add(edit, "source", {"title": title}) for title in titles]
            for id_, text in zip(ids, texts, strict=True):
                attach(edit, id_, text, "en")
            write.add(edit, "event", {"title": "Embassy", "note": "envoy"})
        library.trash(ids[-1:])
        yield library


@pytest.mark.parametrize("query", QUERIES)
def test_the_total_is_that_of_the_list(library, query: str) -> None:
    one = engine.read(library.reader, query)
    records, texts = engine.ids(library.reader, one)
    counted = one.counted(library.reader)
    assert sum(counted.values()) == len(records) + len(texts)
    assert counted.get("passage", 0) == len(texts)
    listed = engine.ranked(library.reader, one)
    assert {hit.record_id for hit in listed.hits} == {*records, *texts}

"""Searching a library: words in any form and script, passages, paging, what is counted."""

import sqlite3
import threading
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.errors import QueryError
from db.library import Library
from db.search import engine, passages
from db.store import documents, write
from tests.db.search.conftest import attach


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("loan", {"bank", "loan event", "harvest", "english", "mark"}),
        ("LOANS", {"bank", "harvest", "english", "mark"}),
        ('"a loan"', {"harvest", "english"}),
        ('"loan several"', set()),
        ("promis*", {"loan event", "english", "mark"}),
        ("loan -ministry", {"bank", "loan event", "harvest", "mark"}),
        ("harvest OR beijing", {"harvest", "visit", "english"}),
        ("NEAR(loan minsk, 3)", {"english"}),
        ("NEAR(loan photograph, 3)", set()),
        ("neighbours photograph", {"english"}),  # one in the title, one in the text
        ("lukashenko money", {"loan event"}),  # one takes part, the other is in the title
        ("loan~", {"bank", "loan event", "harvest", "english", "mark"}),
        ("harvst~", {"harvest", "english"}),
        ("/har.est/", {"harvest", "english"}),
        ("/har.est/ -kind:passage kind:event", {"harvest"}),
        ("-/o/ kind:place", {"minsk"}),
        ("advertisement", set()),  # clutter
        ("кредитом", {"loan event"}),
        ("кредиты", {"loan event"}),
        ("міністры", {"belarusian"}),
        ("крэдыт", {"belarusian"}),
        ("贷款", {"chinese"}),
        ("款协", {"chinese"}),
        ("5G网络", {"chinese"}),
        ("北京 贷款", {"chinese"}),
        ("申科", {"lukashenko", "chinese", "tie", "loan event"}),
    ],
)
def test_words_find(found, query: str, wanted: set[str]) -> None:
    assert found(query) == wanted


@pytest.mark.parametrize(
    "query", ["Лукашенко", "Лукашэнкі", "Lukashenko", "Łukašenka", "Lukashenka", "卢卡申科"]
)
def test_a_name_in_any_spelling(found, query: str) -> None:
    assert found(query) == {"lukashenko", "tie", "loan event", "belarusian", "chinese"}


def test_why_an_event_answers(search) -> None:
    hits = [hit for hit in search("Лукашенко").hits if hit.kind == "event"]
    assert [(hit.title, hit.matched) for hit in hits] == [
        ("Promise of money", "Alexander Lukashenko")
    ]


@pytest.mark.parametrize(
    ("query", "matched"),
    [
        ("Lukashenko", ""),  # the title shows it
        ("Łukašenka", ""),
        ("Лукашенко", "Александр Лукашенко"),
        ("Лукашэнкі", "Александр Лукашенко"),
    ],
)
def test_which_name_of_an_actor_answers(search, query: str, matched: str) -> None:
    assert [hit.matched for hit in search(f"{query} kind:actor").hits] == [matched]


@pytest.mark.parametrize(
    ("query", "matched"),
    [("Лукашенко", "Александр Лукашенко"), ("Лукашэнкі", "Аляксандр Лукашэнка")],
)
def test_of_several_names_the_one_told_is_likest_to_what_was_typed(
    tmp_path: Path, query: str, matched: str
) -> None:
    names = ["Alexander Lukashenko", "Аляксандр Лукашэнка", "Александр Лукашенко"]
    with Library.create(tmp_path / "names.vademecum") as made:
        with made.edit("actor.add") as edit:
            write.add(edit, "actor", {"name": [{"text": name} for name in names]})
        assert [hit.matched for hit in engine.search(made.reader, query).hits] == [matched]


def test_passages_with_their_places(search) -> None:
    found = search("loan kind:passage")
    assert [(hit.locator, hit.snippet.text) for hit in found.hits] == [
        ("¶ 1", "The ministry granted a loan to Minsk after long talks."),
        ("¶ 2", "In September several loans were promised by Vladimir Putin."),
    ]
    assert found.total == 2
    marked = [hit.snippet.text[a:b] for hit in found.hits for a, b in hit.snippet.marks]
    assert marked == ["loan", "loans"]


def test_a_caption_is_found_and_clutter_is_not(search) -> None:
    assert [hit.snippet.text for hit in search("photograph").hits] == [
        "A photograph of the harvest, 14 September."
    ]
    assert search("cheap").total == 0


def test_the_place_of_an_annotation(search, made) -> None:
    (hit,) = [hit for hit in search("loan").hits if hit.kind == "annotation"]
    assert hit.locator == "¶ 2"
    assert (
        hit.source
        == made.library.reader.execute(
            "SELECT uid FROM record WHERE id = ?", (made.ids["english"],)
        ).fetchone()[0]
    )


def test_pages_join_without_gap_or_double(search) -> None:
    whole = [(hit.kind, hit.record_id, hit.span) for hit in search("kind:event OR loan").hits]
    total = search("kind:event OR loan", limit=1).total
    pages = [
        (hit.kind, hit.record_id, hit.span)
        for offset in range(total)
        for hit in search("kind:event OR loan", limit=1, offset=offset).hits
    ]
    assert pages == whole
    assert len(set(pages)) == total


def test_never_more_hits_than_asked_for(search) -> None:
    for limit in range(8):
        found = search("loan", limit=limit)
        assert len(found.hits) <= limit
        assert found.total >= len(found.hits)


def test_scores_fall(search) -> None:
    scores = [hit.score for hit in search("loan").hits]
    assert scores == sorted(scores, reverse=True)


def test_facets_count_kinds(search) -> None:
    counted = {one.value: one.count for one in search("loan").facets["kind"]}
    assert counted == {"actor": 1, "event": 2, "source": 1, "passage": 1, "annotation": 1}


def test_spelling_help_when_nothing_is_found(search) -> None:
    assert "harvest" in search("harvset").suggestions


def test_spelling_help_for_a_word_of_a_vocabulary(tmp_path: Path) -> None:
    with Library.create(tmp_path / "own.vademecum") as library:
        with library.edit("record.add") as edit:
            words = {"vocabulary": "event_type", "key": "consult", "label": "talks"}
            write.add(edit, "term", words)
            write.add(edit, "event", {"title": "Visit", "type": "consult", "date": "2022"})
        for typed in ("consutl", "talkz"):
            found = engine.search(library.reader, f"type:{typed} date:2022")
            assert found.suggestions == ("type:consult date:2022",)
        assert engine.search(library.reader, "type:consult date:1066").suggestions == ()


def test_data_is_what_the_command_line_promises(search) -> None:
    data = engine.as_data(search("loan"))
    assert {"total", "took_ms", "results", "facets"} <= data.keys()
    assert {"kind", "uid", "title", "date", "snippet", "source", "locator", "score"} <= data[
        "results"
    ][0].keys()


def test_both_steps_of_a_window_agree_with_one_call(made) -> None:
    reader = made.library.reader
    one, first = engine.begin(reader, "loan", typing=False)
    later = engine.ranked(reader, one)
    whole = engine.search(reader, "loan")
    assert first.total == later.total == whole.total
    assert [hit.id for hit in later.hits] == [hit.id for hit in whole.hits]
    assert {hit.id for hit in first.hits} == {hit.id for hit in whole.hits}


def test_the_word_being_typed_is_a_beginning(made) -> None:
    _, found = engine.begin(made.library.reader, "photogr")
    assert [hit.kind for hit in found.hits] == ["passage"]
    _, found = engine.begin(made.library.reader, "photogr harvest")
    assert found.total == 0


def test_words_across_chunks_of_a_long_text(tmp_path) -> None:
    filler = "wheat and rye. " * 9_000
    with Library.create(tmp_path / "long.vademecum") as library:
        with library.edit("test.fill") as edit:
            source = write.add(edit, "source", {"title": "Long"})
            attach(
                edit,
                source,
                [
                    ("paragraph", "the first embassy"),
                    ("paragraph", filler),
                    ("paragraph", "the last envoy"),
                ],
                "en",
            )
        assert documents.current(library.reader, source).length > documents.CHUNK
        found = engine.search(library.reader, "embassy envoy")
        assert [hit.snippet.text for hit in found.hits] == ["the first embassy", "the last envoy"]
        assert engine.search(library.reader, "embassy -envoy").total == 0


def test_what_is_undone_or_replaced_is_not_found(tmp_path) -> None:
    with Library.create(tmp_path / "changing.vademecum") as library:
        with library.bulk("test.fill") as edit, library.chunk(edit):
            write.add_many(edit, "event", [{"title": "Kept"}, {"title": "访问"}])
        assert engine.search(library.reader, "kept").total == 1
        assert engine.search(library.reader, "访问").total == 1
        library.undo()
        assert engine.search(library.reader, "kept").total == 0
        library.redo()
        assert engine.search(library.reader, "kept").total == 1


def search_on(reader: sqlite3.Connection) -> None:
    for _ in range(3_000):
        engine.search(reader, "loan OR lukashenko OR harvest")


def test_an_interrupted_search_says_so(made) -> None:
    with made.library.new_reader() as reader:
        stop = threading.Event()

        def interrupt() -> None:
            while not stop.wait(0.001):
                reader.interrupt()

        thread = threading.Thread(target=interrupt)
        thread.start()
        try:
            with pytest.raises(engine.SearchInterruptedError):
                search_on(reader)
        finally:
            stop.set()
            thread.join()
    reader.close()


PIECES = st.sampled_from(
    [
        *("loan", "Лукашенко", "贷款", "prom*", "lona~", '"a loan"', "/lo.n/", "-", "OR", "(", ")"),
        *(
            "NEAR(loan minsk)",
            "kind:event",
            "kind:passage",
            "date:2020..",
            "voices:>=1",
            "actor:Put*",
        ),
        *(
            "missing:date",
            "has:note",
            "in:title",
            "in:text",
            "sort:title",
            "tag:politics",
            "lang:en",
        ),
        *(
            "is:trashed",
            "*",
            '"',
            "'",
            "--",
            "AND",
            "NULL",
            "{title}:",
            "^a",
            "a:b",
            "reliability:>B",
        ),
    ]
)


@settings(max_examples=150)
@given(st.one_of(st.text(max_size=30), st.lists(PIECES, max_size=7).map(" ".join)))
def test_any_query_answers_or_is_refused(made, query: str) -> None:
    try:
        found = engine.search(made.library.reader, query, limit=1_000)
    except QueryError:
        return
    assert found.total == len(found.hits)
    for hit in found.hits:
        assert all(0 <= a < b <= len(hit.snippet.text) for a, b in hit.snippet.marks)
    ids = engine.id_array(made.library.reader, query).tolist()
    assert ids == sorted({hit.record_id for hit in found.hits})


def test_a_reader_that_trusts_no_schema_can_search(made) -> None:
    with made.library.new_reader() as reader:
        assert reader.execute("PRAGMA trusted_schema").fetchone()[0] == 0
        assert engine.search(reader, "loan").total
    reader.close()
    assert issubclass(engine.SearchInterruptedError, Exception)
    assert sqlite3.sqlite_version_info >= (3, 38)


def test_passages_know_the_size_of_a_chunk() -> None:
    assert (passages.CHUNK, passages.CLUTTER) == (documents.CHUNK, documents.CLUTTER)

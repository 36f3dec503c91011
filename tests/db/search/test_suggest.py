"""Suggestions at the cursor: fields, values, records in any script, saved searches, corrections."""

import sqlite3
from collections.abc import Iterator

import pytest

from db.search import engine
from db.search.corrections import spelling
from db.search.parser import parse
from db.search.suggest import Suggestion, suggest
from tests.libraries import of_everything


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    with of_everything(tmp_path_factory.mktemp("suggest") / "a.vademecum") as library:
        reader = library.new_reader()
        yield reader
        reader.close()


def applied(query: str, one: Suggestion) -> str:
    return query[: one.start] + one.text + query[one.end :]


@pytest.mark.parametrize(
    ("query", "kind", "expected"),
    [
        ("act", "field", "actor:"),
        ("loan -act", "field", "loan -actor:"),
        ("status:pl", "value", "status:planned"),
        ("type:ai", "value", "type:aid"),
        ("type:(loan OR ai", "value", "type:(loan OR aid"),
        ("date:certainly(202", "value", "date:certainly(2021"),
        ("voices:>", "value", "voices:>=2"),
        ("date:>=202", "value", "date:>=2021"),
        ("actor:Бел", "value", "actor:Belarus"),
        ('actor:"a pe', "value", 'actor:"A person"'),
        ("Рос", "record", "actor:Russia"),
        ("rossi", "record", "actor:Russia"),
        ("money A pers", "record", 'money actor:"A person"'),
        ("a lo", "record", 'event:"A loan"'),
        ("its tr", "record", 'source:"Its translation"'),
        ("-tag:eco", "value", "-tag:economy"),
        ("by:y", "value", "by:You"),
        ("collection:l", "value", "collection:Loans"),
        ("lang:r", "value", "lang:ru"),
        ("Loan", "saved_search", "type:aid"),
        ("borr", "word", "borrowed"),
    ],
)
def test_the_end_of_a_query_is_completed(
    reader: sqlite3.Connection, query: str, kind: str, expected: str
) -> None:
    found = [one for one in suggest(reader, query, len(query)) if one.kind == kind]
    assert expected in [applied(query, one) for one in found]


def test_the_cursor_may_stand_within_the_query(reader: sqlite3.Connection) -> None:
    query = "loan actor:Bel type:aid"
    found = suggest(reader, query, query.index(" type"))
    assert [applied(query, one) for one in found] == ["loan actor:Belarus type:aid"]
    middle = suggest(reader, query, query.index("el type"))
    assert applied(query, middle[0]) == "loan actor:Belarus type:aid"


def test_a_name_in_another_script_says_which_one_matched(reader: sqlite3.Connection) -> None:
    (one,) = (one for one in suggest(reader, "Росс", 4) if one.kind == "record")
    assert (one.label, one.matched, one.record_kind) == ("Russia", "Россия", "actor")
    assert one.uid


def test_an_empty_value_offers_all_there_are(reader: sqlite3.Connection) -> None:
    labels = [one.label for one in suggest(reader, "status:", 7)]
    assert labels == ["happened", "planned", "ongoing", "alleged", "cancelled"]
    assert len(suggest(reader, "has:", 4, limit=3)) == 3


@pytest.mark.parametrize(
    "query", ["", "nothing:x", "zzzz", '"', "(", "-", "actor:(", "a:b:c", "\x00", "/x"]
)
def test_odd_beginnings_are_met_calmly(reader: sqlite3.Connection, query: str) -> None:
    for cursor in range(-1, len(query) + 2):
        for one in suggest(reader, query, cursor):
            assert 0 <= one.start <= one.end <= len(query)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("borowed", "borrowed"),
        ("paymnet -draft", "payment -draft"),
        ('"A laon"', '"A loan"'),
        ("tag:lons", "tag:loans"),
        ('source:"Its tranlation"', 'source:"Its translation"'),
    ],
)
def test_a_misspelt_query_is_put_right(
    reader: sqlite3.Connection, query: str, expected: str
) -> None:
    assert engine.id_array(reader, query).size == 0
    found = spelling(reader, parse(query), lambda text: engine.id_array(reader, text).size > 0)
    assert found[:1] == (expected,)


def test_what_would_find_nothing_is_not_offered(reader: sqlite3.Connection) -> None:
    def finds(text: str) -> bool:
        return engine.id_array(reader, text).size > 0

    assert spelling(reader, parse("borowed status:cancelled"), finds) == ()
    assert spelling(reader, parse("xqzwv"), finds) == ()

"""Actors and places by any spelling of their names, inflected or misspelt."""

import pytest

from db.search import names
from db.search.respell import respelt


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Alexander Lukashenko", "lukashenko"),
        ("lukashenko", "lukashenko"),
        ("Лукашенко", "lukashenko"),
        ("Лукашенка", "lukashenko"),
        ("Лукашэнку", "lukashenko"),
        ("Łukašenka", "lukashenko"),
        ("卢卡申科", "lukashenko"),
        ("申科", "lukashenko"),
        ("Путину", "putin"),
        ("Putin Vladimir", "putin"),
    ],
)
def test_a_name_is_found(made, text: str, who: str) -> None:
    hits = names.lookup(made.library.reader, text)
    assert hits[0].record_id == made.ids[who]
    assert 0 < hits[0].score <= 1


def test_which_name_answered_and_how(made) -> None:
    (hit,) = names.lookup(made.library.reader, "Владимир Путин")
    assert (hit.name, hit.how, hit.score) == ("Владимир Путин", "exact", 1.0)


def test_misspelt_names_only_where_asked_for(made) -> None:
    assert names.lookup(made.library.reader, "Lukahsenkko") == []
    hits = names.lookup(made.library.reader, "Lukahsenkko", fuzzy=True)
    assert [hit.record_id for hit in hits] == [made.ids["lukashenko"]]
    assert hits[0].how == "spelling"


def test_only_the_kinds_asked_for(made) -> None:
    assert names.lookup(made.library.reader, "Minsk") == []
    hits = names.lookup(made.library.reader, "Minsk", kinds=("place",))
    assert [hit.record_id for hit in hits] == [made.ids["minsk"]]


def test_a_name_by_its_beginning(made) -> None:
    assert names.beginning(made.library.reader, "Лука") == [made.ids["lukashenko"]]
    assert names.beginning(made.library.reader, "vlad") == [made.ids["putin"]]


def test_other_spellings_by_rule() -> None:
    assert "лукашэнка" in respelt("лукашенко", "Cyrl")
    assert {"lukashenka", "lukasenka"} <= set(respelt("lukashenko", "Latn"))
    assert respelt("卢卡申科", "Hani") == []


@pytest.mark.parametrize("text", ["", " ", "-", "a" * 10_000, "'\"", "\u0301", "%_"])
def test_nothing_breaks_it(made, text: str) -> None:
    names.lookup(made.library.reader, text, fuzzy=True)
    names.beginning(made.library.reader, text)

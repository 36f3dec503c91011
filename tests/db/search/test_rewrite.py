"""Filters written into the text of a query and taken out of it again."""

import pytest

from db.errors import QueryError
from db.search.rewrite import toggle, with_filter, without_filter


@pytest.mark.parametrize(
    ("query", "field", "value", "expected"),
    [
        ("", "type", "aid", "type:aid"),
        ("loan", "actor", "Li Qiang", 'loan actor:"Li Qiang"'),
        ("loan", "actor", '"Li Qiang"', 'loan actor:"Li Qiang"'),
        ("loan OR credit", "kind", "event", "(loan OR credit) kind:event"),
        ("loan type:aid", "type", "aid", "loan type:aid"),
        ("loan", "voices", ">=2", "loan voices:>=2"),
        ("loan", "date", "2020..2022", "loan date:2020..2022"),
        ("loan", "actor", "OR", 'loan actor:"OR"'),
    ],
)
def test_a_filter_is_added(query: str, field: str, value: str, expected: str) -> None:
    assert with_filter(query, field, value) == expected


@pytest.mark.parametrize(
    ("query", "field", "value", "expected"),
    [
        ("loan type:aid", "type", "aid", "loan"),
        ("loan type:(aid OR agree)", "type", "aid", "loan type:agree"),
        ("loan type:(aid OR agree)", "type", None, "loan"),
        ("type:aid -type:agree", "type", None, "-type:agree"),
        ("loan", "type", "aid", "loan"),
    ],
)
def test_a_filter_is_taken_out(query: str, field: str, value: str | None, expected: str) -> None:
    assert without_filter(query, field, value) == expected


def test_a_second_value_widens_where_records_have_one_and_narrows_where_they_have_several() -> None:
    assert toggle("loan type:aid", "type", "agree") == "loan type:(aid OR agree)"
    assert toggle("loan actor:China", "actor", "Russia") == "loan actor:China actor:Russia"
    assert toggle("voices:1", "voices", ">=2") == "voices:(1 OR >=2)"


@pytest.mark.parametrize(
    ("field", "value"), [("type", "aid"), ("actor", '"Li Qiang"'), ("voices", ">=2")]
)
def test_ticking_twice_changes_nothing(field: str, value: str) -> None:
    query = "(loan OR credit) status:planned -draft"
    assert toggle(toggle(query, field, value), field, value) == query


def test_a_query_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(QueryError):
        toggle('"open', "type", "aid")

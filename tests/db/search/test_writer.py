"""Queries as text again, and what a click on a facet does to them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.search import nodes as n
from db.search.parser import parse
from db.search.writer import ticked, toggle, with_filter, without_filter, write


@pytest.mark.parametrize(
    "text",
    [
        "",
        "loan",
        '"exact phrase"',
        "a b OR c",
        "a (b OR c) -d",
        "-(a b)",
        "NEAR(a b, 5)",
        "type:(aid OR agree) loan",
        "-type:(aid OR agree)",
        'actor:"Li Qiang"',
        'actor:"Li Qi"~',
        "date:certainly(2020..2022)",
        "date:certainly(2020 OR 2022)",
        'date:"Sept 2020"..',
        "in:(title OR note) loan sort:newest",
        r"/a\/b/",
        '"a \\"b\\" c"',
        "白俄罗斯 loan",
        "kind:passage voices:>=2",
    ],
)
def test_text_in_its_own_form_stays(text: str) -> None:
    assert write(parse(text)) == text


@given(st.text(min_size=1, max_size=20).filter(str.strip))
def test_any_value_can_be_filtered_by(value: str) -> None:
    value = value.encode("utf-8", "ignore").decode().strip()
    if not value or any(ord(c) < 32 or 127 <= ord(c) < 160 for c in value):
        return
    text = write(with_filter(parse("loan OR credit"), "actor", value))
    assert parse(text) == n.And((parse("loan OR credit"), n.Field("actor", n.Is(value))))


@pytest.mark.parametrize(
    ("before", "field", "value", "after"),
    [
        ("", "type", "aid", "type:aid"),
        ("loan OR credit", "type", "aid", "(loan OR credit) type:aid"),
        ("type:aid", "type", "aid", ""),
        ("loan type:aid", "type", "agree", "loan type:(aid OR agree)"),
        ("type:(aid OR agree) loan", "type", "aid", "type:agree loan"),
        ("actor:Russia", "actor", "China", "actor:Russia actor:China"),
        ("actor:Russia actor:China", "actor", "Russia", "actor:China"),
        ("-type:aid", "type", "aid", "-type:aid type:aid"),
        ("a OR type:aid", "type", "aid", "(a OR type:aid) type:aid"),
    ],
)
def test_ticking_a_facet(before: str, field: str, value: str, after: str) -> None:
    assert write(toggle(parse(before), field, value)) == after


def test_ticking_twice_changes_nothing() -> None:
    query = parse("loan type:aid actor:Russia date:2020")
    for field, value in [("type", "agree"), ("actor", "China"), ("kind", "event")]:
        assert toggle(toggle(query, field, value), field, value) == query


def test_filters_are_added_once_and_taken_away() -> None:
    query = with_filter(parse("loan"), "voices", n.Compare(">=", "2"))
    assert write(query) == "loan voices:>=2"
    assert with_filter(query, "voices", n.Compare(">=", "2")) == query
    assert write(without_filter(parse("a type:(aid OR agree) date:2020"), "type")) == "a date:2020"
    assert without_filter(parse("loan"), "type", "aid") == parse("loan")


def test_what_is_ticked_can_be_asked() -> None:
    query = parse("loan type:(aid OR agree) -type:reject (type:x OR y)")
    assert ticked(query, "type") == [n.Is("aid"), n.Is("agree")]
    assert ticked(query, "actor") == []

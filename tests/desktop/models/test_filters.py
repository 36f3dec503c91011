"""Filter chips: the query as parts, and what ticking, brushing and removing make of it."""

import pytest

from desktop.models import filters
from desktop.models.filters import Choice
from desktop.models.found import whole_query


def test_each_part_of_a_query_is_a_chip_that_can_be_taken_away() -> None:
    found = filters.chips('type:aid actor:"A B" loan')
    assert [chip.text for chip in found] == ["type: aid", "actor: A B", "loan"]
    assert found[1].without == "type:aid loan"
    assert filters.chips("") == []
    assert filters.chips("type:(") == []


def test_ticking_widens_one_field_and_unticking_narrows_it() -> None:
    aid, agree = Choice("aid", "type", "aid"), Choice("agree", "type", "agree")
    both = filters.toggled(filters.toggled("", aid), agree)
    assert both == "type:(aid OR agree)"
    assert filters.is_on(both, aid)
    assert filters.toggled(both, aid) == "type:agree"


def test_a_comparison_can_be_ticked() -> None:
    choice = Choice("two or more", "voices", ">=2")
    query = filters.toggled("loan", choice)
    assert query == "loan voices:>=2"
    assert filters.is_on(query, choice)
    assert not filters.is_on("loan", choice)


@pytest.mark.parametrize(
    ("low", "high", "query"),
    [(2020, 2022, "loan date:2020..2022"), (2020, 2020, "loan date:2020")],
)
def test_the_brush_replaces_the_dates(low: int, high: int, query: str) -> None:
    assert filters.within("loan date:1999", low, high) == query
    assert filters.years_of(query) == (low, high)
    assert filters.without_dates(query) == "loan"


@pytest.mark.parametrize(
    ("query", "whole"),
    [
        ("", "kind:event"),
        ("loan", "kind:event loan"),
        ("loan OR credit", "kind:event (loan OR credit)"),
        ("kind:event loan", "kind:event loan"),
    ],
)
def test_the_box_says_all_that_the_list_shows(query: str, whole: str) -> None:
    assert whole_query("event", query) == whole

"""Sums, counts and percentages in running text."""

import pytest

from db.text.saying import figures


@pytest.mark.parametrize(
    ("text", "value", "unit", "qualifier"),
    [
        ("a loan of 1.5 billion dollars.", 1.5e9, "USD", ""),
        ("a $1.5 billion loan", 1.5e9, "USD", ""),
        ("about 12,5 % of it", 12.5, "percent", "about"),
        ("more than 3,000 people", 3000, "persons", "more_than"),
        ("22 state-owned enterprises", 22, "enterprises", ""),
        ("two strategic bombers", 2, "aircraft", ""),
        ("кредит в 1,5 млрд долларов США", 1.5e9, "USD", ""),
        ("1 200 мігрантаў, 3 млн беларускіх рублёў", 3e6, "BYN", ""),
        ("15亿美元贷款", 1.5e9, "USD", ""),
    ],
)
def test_figures(text: str, value: float, unit: str, qualifier: str) -> None:
    found = figures.find(text)
    assert [(one.value, one.unit, one.qualifier) for one in found] == [(value, unit, qualifier)]


@pytest.mark.parametrize("text", ["in 2020", "the 3rd time", "Article 5", "version 1.5.2", ""])
def test_numbers_without_a_unit_are_no_figures(text: str) -> None:
    assert figures.find(text) == []

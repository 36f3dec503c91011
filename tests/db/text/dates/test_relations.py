"""Dates and periods: the functions, and the same comparisons made by SQL."""

import re
import sqlite3
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.text.dates import Date, certainly_within, overlaps, possibly_within, read, sort_key
from db.text.dates.days import day_number

SAMPLES = [
    "2014", "2014~", "2014?", "2014-05", "2014-05-06", "2014/2016", "[2014..2016]", "2014/..",
    "2014/", "../2014", "/2014", "[2014..]", "[..2014]", "{2014,2016}", "2014-24", "late 2014",
    "XXXX-05-06", "no date at all", "-0400", "Y12345", "201X", "before Aug 2014",
]  # fmt: skip


def year(first: int, last: int) -> tuple[int, int]:
    return day_number(first, 1, 1), day_number(last, 12, 31)


@pytest.mark.parametrize(
    ("text", "period", "certain", "possible", "overlapping"),
    [
        ("2014", (2014, 2014), True, True, True),
        ("2014", (2013, 2013), False, False, False),
        ("2014~", (2013, 2015), False, True, True),
        ("2014/2022", (2015, 2020), False, False, True),
        ("[2014..2022]", (2015, 2020), False, True, True),
        ("2014/2022", (2014, 2022), True, True, True),
        ("[2014..2022]", (2023, 2024), False, False, False),
        ("2020/..", (2021, 2030), False, False, True),
        ("2020/..", (2019, 2030), False, False, True),
        ("2020/", (2019, 2030), False, True, True),
        ("2020/", (2021, 2030), False, False, True),
        ("2020/..", (2010, 2019), False, False, False),
        ("../2020", (2010, 2030), False, False, True),
        ("/2020", (2010, 2030), False, True, True),
        ("[..2020]", (2010, 2015), False, True, True),
        ("[..2020]", (2021, 2022), False, False, False),
        ("[2020..]", (2025, 2026), False, True, True),
        ("nonsense", (1, 3000), False, False, False),
        ("XXXX-05-06", (1, 3000), False, False, False),
        ("late 2021", (2021, 2021), True, True, True),
    ],
)
def test_relations_to_a_period(
    text: str, period: tuple[int, int], certain: bool, possible: bool, overlapping: bool
):
    date, days = read(text), year(*period)
    answers = (certainly_within(date, *days), possibly_within(date, *days), overlaps(date, *days))
    assert answers == (certain, possible, overlapping)


def documented_sql(function: Callable[..., object]) -> str:
    found = re.search(r"SQL: `(.*?)`", function.__doc__ or "", re.DOTALL)
    assert found
    return " ".join(found[1].split())


@pytest.fixture(scope="module")
def table():
    connection = sqlite3.connect(":memory:")
    connection.execute(
        "CREATE TABLE d (id INTEGER PRIMARY KEY, start_min INTEGER, start_max INTEGER,"
        " end_min INTEGER, end_max INTEGER, approximate INTEGER, uncertain INTEGER, edtf, text)"
    )
    for place, text in enumerate(SAMPLES):
        date = read(text)
        row = (place, *date.bounds, date.approximate, date.uncertain, date.edtf, date.text)
        connection.execute("INSERT INTO d VALUES (?,?,?,?,?,?,?,?,?)", row)
    yield connection
    connection.close()


@pytest.mark.parametrize("relation", [certainly_within, possibly_within, overlaps])
def test_the_documented_sql_gives_the_same_answer(
    table: sqlite3.Connection, relation: Callable[[Date, int, int], bool]
):
    where = documented_sql(relation)
    for first in range(2010, 2020):
        for last in range(first, 2020):
            period = year(first, last)
            rows = table.execute(
                f"SELECT id FROM d WHERE {where} ORDER BY id",
                {"first": period[0], "last": period[1]},
            )
            expected = [n for n, text in enumerate(SAMPLES) if relation(read(text), *period)]
            assert [row[0] for row in rows] == expected


def test_the_documented_order_is_the_sort_key(table: sqlite3.Connection):
    by_sql = [row[0] for row in table.execute(f"SELECT text FROM d {documented_sql(sort_key)}")]
    assert by_sql == sorted(SAMPLES, key=lambda text: sort_key(read(text)))


def test_order_is_by_earliest_day_then_narrower_and_undated_last():
    texts = ["rubbish", "2014", "2014-05", "2014-01", "2014-01-01", "2014/2016", "2013", "2014/.."]
    ordered = sorted(texts, key=lambda text: sort_key(read(text)))
    assert ordered == [
        "2013", "2014-01-01", "2014-01", "2014", "2014/2016", "2014/..", "2014-05", "rubbish",
    ]  # fmt: skip


dates = st.sampled_from(SAMPLES).map(read) | st.builds(
    lambda a, b: read(f"{min(a, b)}/{max(a, b)}"), st.integers(1000, 3000), st.integers(1000, 3000)
)


@settings(deadline=None)
@given(dates, dates)
def test_sort_keys_order_all_dates(one: Date, other: Date):
    first, second = sort_key(one), sort_key(other)
    assert (first < second) + (second < first) + (first == second) == 1
    assert (first == second) == (one == other)


@settings(deadline=None)
@given(dates, st.integers(360_000, 1_100_000), st.integers(0, 200_000))
def test_certain_implies_possible_implies_overlapping(date: Date, first: int, length: int):
    period = (first, first + length)
    assert not certainly_within(date, *period) or possibly_within(date, *period)
    assert not possibly_within(date, *period) or overlaps(date, *period)
